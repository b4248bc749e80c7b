"""Passages that articles have in common, and which article they come from."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies_claims import article

from verify.match.copies import direction, find_copies
from verify.match.passages import Body
from verify.models import Article, Copy

_ONE = "The glassworks on the island of Hest will be closed in spring and its furnaces sold to a museum."
_TWO = "Forty blowers learned on Thursday that their last working day would be the first of April."
_THREE = "The owner had looked for a buyer for two years and found none who wanted the old halls."
_OTHER = "A heron has built its nest on the roof of the town hall and will not be moved before June."


def _copies(*articles: Article) -> tuple[Copy, ...]:
    return find_copies(articles, {one.id: [Body(0, len(one.text))] for one in articles})


def _texts(text: str, other: str) -> list[tuple[str, str]]:
    """Return the copied passages of two texts, each as it stands in both."""
    return [
        (text[p.a.start : p.a.end], other[p.b.start : p.b.end])
        for copy in _copies(article(text, "a", "Gazette"), article(other, "b", "Herald"))
        for p in copy.passages
    ]


def test_sentences_that_follow_each_other_in_both_are_one_passage() -> None:
    assert _texts(f"{_OTHER} {_ONE} {_TWO}", f"{_ONE} {_TWO}") == [(f"{_ONE} {_TWO}", f"{_ONE} {_TWO}")]


def test_a_passage_is_found_with_words_replaced() -> None:
    changed = _ONE.replace("closed in spring", "shut in spring").replace("sold to", "given to")
    assert _texts(_ONE, changed) == [(_ONE, changed)]


def test_sentences_in_another_order_are_passages_of_their_own() -> None:
    assert _texts(f"{_ONE} {_TWO}", f"{_TWO} {_ONE}") == [(_ONE, _ONE), (_TWO, _TWO)]


def test_a_cut_sentence_is_found_between_articles_that_copy_more() -> None:
    cut = "Its furnaces will be sold to a museum in spring."
    assert (_ONE, cut) not in _texts(f"{_ONE} {_TWO} {_THREE}", f"{_TWO} {_THREE} {cut}")
    cut = "The island of Hest will be closed in spring."
    assert (_ONE, cut) in _texts(f"{_ONE} {_TWO} {_THREE}", f"{_TWO} {_THREE} {cut}")
    assert _texts(_ONE, cut) == []


def test_two_articles_in_their_own_words_have_no_passage_in_common() -> None:
    own = "Hest is to lose its glassworks: the furnaces go to a museum when the works shut in spring."
    assert _texts(f"{_ONE} {_TWO}", f"{own} {_OTHER}") == []


_QUOTED = "“The furnaces have burned for ninety years and I will not be the one who lets them go cold,”"


def test_one_sentence_with_another_figure_is_no_copy_by_itself() -> None:
    first = "In the winter of 1871 a fire at the glassworks on the island of Hest killed 14 people."
    again = first.replace("1871", "1902").replace("14", "31")
    assert _texts(first, first.replace("killed", "cost")) != []
    assert _texts(first, again) == []
    assert _texts(f"{first} {_TWO} {_THREE}", f"{again} {_TWO} {_THREE}") != []


def test_a_quotation_of_a_third_party_is_no_copy_by_itself() -> None:
    assert _texts(f"{_QUOTED} said Maren Holt. {_ONE}", f"{_OTHER} {_QUOTED} Maren Holt said in a statement.") == []


def test_a_quotation_is_copied_with_the_text_around_it() -> None:
    said = f"{_QUOTED} said Maren Holt."
    found = _texts(f"{_ONE} {_TWO} {said}", f"{said} {_OTHER} {_ONE} {_TWO}")
    assert (said, said) in found


@pytest.mark.parametrize("text", ["The glassworks of Hest will close.", "“Not in my time,” the owner said."])
def test_an_article_that_is_word_for_word_another_is_its_copy_however_short(text: str) -> None:
    assert _texts(text, text) == [(text, text)]
    assert _texts(text, f"{text} {_OTHER}") == []


def test_an_outlet_that_repeats_itself_copies_nobody() -> None:
    assert _copies(article(_ONE, "a", "Gazette"), article(_ONE, "b", "Gazette")) == ()


def test_shares_tell_how_much_of_each_body_is_copied() -> None:
    (copy,) = _copies(article(f"{_ONE} {_OTHER}", "a", "Gazette"), article(_ONE, "b", "Herald"))
    assert (copy.share_a, copy.share_b) == (0.4872, 1.0)


@pytest.mark.parametrize(
    ("one", "other", "source", "reason"),
    [
        (article(_ONE, "a", "Gazette"), article(_ONE, "b", "Reuters"), "b", "Reuters is Reuters"),
        (article(f"HEST (AP) - {_ONE}", "a", "Gazette"), article(_ONE, "b", "Herald"), "a", "Gazette credits"),
        (article(_ONE, "a", "Gazette"), article(f"{_ONE} So the Gazette says.", "b", "Herald"), "a", "names Gazette"),
        (
            article(_ONE, "a", "Gazette", "2031-05-08"),
            article(_ONE, "b", "Herald", "2031-05-07"),
            "b",
            "Herald published first",
        ),
        (article(_ONE, "a", "Gazette", "2031-05-07"), article(_ONE, "b", "Herald", "2031-05-07"), None, "neither"),
        (article(_ONE, "a", "Gazette", "2031-05-07"), article(_ONE, "b", "Herald"), None, "neither"),
    ],
)
def test_the_direction_is_told_by_agency_then_name_then_date(
    one: Article, other: Article, source: str | None, reason: str
) -> None:
    assert direction(one, other)[0] == source
    assert reason in direction(one, other)[1]
    assert direction(other, one)[0] == source


@settings(deadline=None, max_examples=30)
@given(st.lists(st.lists(st.sampled_from([_ONE, _TWO, _THREE, _OTHER]), max_size=4), max_size=4), st.integers(0, 99))
def test_the_order_of_articles_changes_nothing_and_spans_lie_in_the_texts(texts: list[list[str]], seed: int) -> None:
    batch = [article(" ".join(parts), f"a{number}", f"Outlet {number}") for number, parts in enumerate(texts)]
    shuffled = list(batch)
    Random(seed).shuffle(shuffled)  # noqa: S311 - a seeded order, no secret
    found = _copies(*batch)
    assert found == _copies(*shuffled)
    length = {one.id: len(one.text) for one in batch}
    for copy in found:
        assert copy.a < copy.b
        assert 0 < copy.share_a <= 1
        assert 0 < copy.share_b <= 1
        for passage in copy.passages:
            assert 0 <= passage.a.start < passage.a.end <= length[copy.a]
            assert 0 <= passage.b.start < passage.b.end <= length[copy.b]
            assert 0 < passage.score <= 1


def _captioned(*pairs: tuple[str, str]) -> list[tuple[str, str]]:
    """Return the passages that articles of a running text and a caption have in common, as the first has them."""
    articles = [article(f"{text}\n{caption}", f"a{n}", f"Outlet {n}") for n, (text, caption) in enumerate(pairs)]
    bodies = {
        one.id: [Body(0, len(text)), Body(len(text) + 1, len(one.text), aside=True)]
        for one, (text, _) in zip(articles, pairs, strict=True)
    }
    found = find_copies(articles, bodies)
    return [(articles[0].text[p.a.start : p.a.end], c.b) for c in found for p in c.passages]


def test_a_caption_that_two_outlets_print_is_a_passage_and_makes_no_copy_of_the_rest() -> None:
    long = f"{_ONE} {_TWO} {_THREE}"
    cut = "The heron built its nest on the roof of the hall."
    assert _captioned((_OTHER, long), (cut, long)) == [(_ONE, "a1"), (_TWO, "a1"), (_THREE, "a1")]


def test_a_passage_does_not_run_from_the_text_into_a_caption() -> None:
    assert _captioned((_ONE, _TWO), (_ONE, _TWO)) == [(_ONE, "a1"), (_TWO, "a1")]
    assert _captioned((_ONE, _TWO), (_TWO, _OTHER)) == [(_TWO, "a1")]


def test_articles_that_are_word_for_word_the_same_are_copies_whatever_their_pictures_show() -> None:
    short = "The works were shut."
    assert _captioned((short, _ONE), (short, _OTHER)) == [(short, "a1")]
