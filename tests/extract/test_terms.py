"""The terms that matching sees: names by key, events by frame, other words by concept."""

from __future__ import annotations

import pytest
from strategies_claims import paragraphs_of

from verify.extract.names import resolve_names
from verify.extract.terms import frame_of, terms_by_token


def _terms(text: str) -> tuple[str, ...]:
    paragraphs = paragraphs_of(text)
    names = resolve_names(paragraphs)
    return tuple(
        term
        for i, paragraph in enumerate(paragraphs)
        for term in sorted(set(terms_by_token(i, paragraph.doc, names).values()))
    )


def _frame(text: str, word: str) -> str | None:
    return next(frame_of(token) for paragraph in paragraphs_of(text) for token in paragraph.doc if token.text == word)


@pytest.mark.parametrize(
    ("text", "word", "frame"),
    [
        ("The storm killed two sailors.", "killed", "die"),
        ("Two sailors died at sea.", "died", "die"),
        ("The death of the captain was announced.", "death", "die"),
        ("The captain was dead by noon.", "dead", "die"),
        ("The guards shot down the balloon.", "shot", "shoot-down"),
        ("The guards shot the burglar.", "shot", "shoot"),
        ("The sailor was taken to a clinic on Saturday night.", "taken", "transport"),
        ("The mayor called the report rubbish.", "called", "characterise"),
        ("The mayor called the police on Monday.", "called", "phone"),
        ("The patient was transferred to the clinic.", "transferred", "transport"),
        ("The bank transferred the money.", "transferred", "send"),
        ("The town celebrated its baker.", "baker", None),
        ("The baker was taken to the clinic on Saturday.", "taken", "transport"),
        ("The mill took on two apprentices.", "took", "hire"),
    ],
)
def test_verbs_nouns_and_adjectives_evoke_one_frame(text: str, word: str, frame: str | None) -> None:
    assert _frame(text, word) == frame


def test_words_for_one_event_are_one_term() -> None:
    assert "~die" in _terms("The storm killed two sailors.")
    assert "~die" in _terms("The death of the captain was announced.")


def test_a_name_is_one_term_by_the_fullest_form_of_the_article() -> None:
    terms = _terms("Maria Lindqvist opened the bridge.\n\nLater, Lindqvist crossed it.")
    assert terms.count("@maria lindqvist") == 2
    assert not any(term in {"@lindqvist", "lindqvist", "maria"} for term in terms)


def test_words_without_content_are_no_terms() -> None:
    assert _terms("It was not there, and they were.") == ()


def test_numbers_in_digits_and_punctuation_are_no_terms() -> None:
    terms = _terms("In 1911, 400 geese (or 500) crossed the bridge!")
    assert "bridge" in terms
    assert all(any(char.isalpha() for char in term) for term in terms)


def test_words_for_one_thing_are_one_term() -> None:
    assert _terms("The vessel left.") == _terms("The ship left.")


def test_each_content_word_has_its_term_and_no_other_word_has_one() -> None:
    (paragraph,) = paragraphs_of("A bell rang in the tower.")
    found = terms_by_token(0, paragraph.doc, resolve_names([paragraph]))
    assert {paragraph.doc[i].text for i in found} == {"bell", "rang", "tower"}
