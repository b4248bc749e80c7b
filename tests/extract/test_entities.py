"""Labels of names and times by rule."""

from __future__ import annotations

import pytest

from verify.corpus.blocks import Block
from verify.extract.parse import load_pipeline, parse
from verify.lexicon.entities import form_label, is_acronym, known_label


def _labels(sentence: str) -> set[tuple[str, str]]:
    return {(ent.text, ent.label_) for ent in load_pipeline()(sentence).ents}


def _article(*paragraphs: str) -> list[set[tuple[str, str]]]:
    text = "\n\n".join(paragraphs)
    starts = [text.index(paragraph) for paragraph in paragraphs]
    blocks = [Block(kind="body", start=start, end=start + len(p)) for start, p in zip(starts, paragraphs, strict=True)]
    parsed = parse(((text, block) for block in blocks), load_pipeline())
    return [{(ent.text, ent.label_) for ent in paragraph.doc.ents} for paragraph in parsed]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The bakery was sold to Margaret Oakes last spring.", "Margaret Oakes"),
        ("Mr Tollund refused to open the gate.", "Tollund"),
        ("Finance Minister Wenzel Tarnow resigned.", "Wenzel Tarnow"),
        ("Police spokeswoman Ylva Strand confirmed the arrest.", "Ylva Strand"),
        ("Ylva Strand, a teacher, saw the smoke.", "Ylva Strand"),
        ("They questioned Tollund's wife for an hour.", "Tollund"),
        ("The driver, Orla V. Marsh, was unhurt.", "Orla V. Marsh"),
        ("A letter from Hamad al-Omari arrived.", "Hamad al-Omari"),
        ("A letter from Rimha Tural al-Omari arrived.", "Rimha Tural al-Omari"),
    ],
)
def test_a_person_is_known_by_given_name_title_kin_or_description(sentence: str, name: str) -> None:
    assert (name, "PERSON") in _labels(sentence)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("The Ministry of Fisheries closed the harbour.", "Ministry of Fisheries"),
        ("Workers at Varnholt Industries went home.", "Varnholt Industries"),
        ("The strike was called by the Dockers Union.", "Dockers Union"),
        ("He was questioned by the TKVB, police said.", "TKVB"),
        ("The deal with Tarn & Holt fell through.", "Tarn & Holt"),
        ("A film about al-Qaeda was shown.", "al-Qaeda"),
    ],
)
def test_a_body_is_known_by_its_head_form_or_acronym(sentence: str, name: str) -> None:
    assert (name, "ORG") in _labels(sentence)


@pytest.mark.parametrize(
    ("sentence", "name", "label"),
    [
        ("He lives in Estonia with two dogs.", "Estonia", "GPE"),
        ("The road to the town of Varnholt is shut.", "Varnholt", "GPE"),
        ("A fire broke out in Varnholt.", "Varnholt", "GPE"),
        ("They walked across Varnholt Bridge.", "Varnholt Bridge", "FAC"),
        ("The boat crossed Lake Tarn at dawn.", "Lake Tarn", "LOC"),
        ("The Estonian team won.", "Estonian", "NORP"),
        ("Two Muslims and a priest spoke.", "Muslims", "NORP"),
    ],
)
def test_a_place_or_a_people_is_known_by_table_head_or_preposition(sentence: str, name: str, label: str) -> None:
    assert (name, label) in _labels(sentence)


@pytest.mark.parametrize(
    ("sentence", "words", "label"),
    [
        ("The school opened on Monday.", "Monday", "DATE"),
        ("The school opened in May 2015.", "May 2015", "DATE"),
        ("The school closed two years ago.", "two years ago", "DATE"),
        ("The school closed on Monday night.", "Monday night", "TIME"),
        ("They waited for three hours.", "three hours", "TIME"),
    ],
)
def test_a_phrase_of_time_is_labelled_as_a_whole(sentence: str, words: str, label: str) -> None:
    assert (words, label) in _labels(sentence)


@pytest.mark.parametrize(
    "sentence", ["You may go home.", "A second man was seen.", "They march to the square.", "The minute book was lost."]
)
def test_a_word_that_only_looks_like_a_time_has_no_date(sentence: str) -> None:
    assert "DATE" not in {label for _, label in _labels(sentence)}


def test_a_newspaper_with_a_day_in_its_name_is_a_body() -> None:
    labels = _labels("The scandal was uncovered by the Sunday Times.")
    assert ("Sunday Times", "ORG") in labels
    assert "DATE" not in {label for _, label in labels}


def test_titles_and_peoples_are_cut_off_a_name() -> None:
    labels = _labels("Estonian President Margaret Oakes arrived.")
    assert {("Estonian", "NORP"), ("Margaret Oakes", "PERSON")} <= labels


def test_a_surname_takes_the_label_of_the_full_name_elsewhere_in_the_article() -> None:
    first, second = _article("Smoke rose above Tarnow.", "The mayor, Margaret Tarnow, went home.")
    assert ("Tarnow", "PERSON") in first
    assert ("Margaret Tarnow", "PERSON") in second


def test_a_name_alone_that_speaks_is_a_body_only_where_no_person_has_it() -> None:
    alone, _ = _article("Varnholt said the bridge was safe.", "The bridge is old.")
    with_person, _ = _article("Varnholt said the bridge was safe.", "The engineer, Margaret Varnholt, is 50.")
    assert ("Varnholt", "ORG") in alone
    assert ("Varnholt", "PERSON") in with_person


def test_articles_do_not_share_labels() -> None:
    texts = ("Smoke rose above Tarnow.", "Margaret Tarnow went home.")
    blocks = [(text, Block(kind="body", start=0, end=len(text))) for text in texts]
    first = next(iter(parse(blocks, load_pipeline())))
    assert ("Tarnow", "PERSON") not in {(ent.text, ent.label_) for ent in first.doc.ents}


def test_the_order_of_paragraphs_does_not_change_a_label() -> None:
    paragraphs = ("Tarnow said nothing.", "The mayor, Margaret Tarnow, went home.", "Estonia won in Varnholt.")
    assert sorted(map(sorted, _article(*paragraphs))) == sorted(map(sorted, _article(*reversed(paragraphs))))


def test_words_alone_tell_some_labels() -> None:
    assert known_label("Estonia") == "GPE"
    assert known_label("Europe") == "LOC"
    assert known_label("Varnholt") is None
    assert form_label(["Varnholt", "Ltd"]) == "ORG"
    assert form_label(["County", "Varnholt"]) == "GPE"
    assert form_label(["Varnholt"]) is None
    assert is_acronym("F.B.I.")
    assert not is_acronym("Fbi")
