"""Two direct quotations as quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import credit, hand_made

from verify.compare.quotations import quotation_facet
from verify.models import Facet


def _facet(one: str, other: str, *, direct: tuple[bool, bool] = (True, True)) -> Facet | None:
    a, b = (
        hand_made(of, of, quote=quote, attribution=(credit("Ada Holm", direct=said),))
        for of, quote, said in zip("ab", (one, other), direct, strict=True)
    )
    return quotation_facet(a, b)


def _outcome(one: str, other: str) -> str | None:
    facet = _facet(one, other)
    return facet.outcome if facet else None


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("We will rebuild the pier before winter", "We will rebuild the pier before winter", "same"),
        ("We will rebuild the pier before winter", "we will rebuild the pier – before winter!", "same"),
        ("We will rebuild the pier before winter", "We shall rebuild the old pier before winter", "reworded"),
        ("We will rebuild the pier before winter", "Nobody told me about any of the fish", None),
        ("We sail now", "We sail now", None),
    ],
)
def test_quotations(one: str, other: str, outcome: str | None) -> None:
    assert _outcome(one, other) == _outcome(other, one) == outcome


@pytest.mark.parametrize("direct", [(True, False), (False, True), (False, False)])
def test_indirect_speech_is_no_quotation(direct: tuple[bool, bool]) -> None:
    words = "we will rebuild the pier before winter"
    assert _facet(words, words, direct=direct) is None


def test_a_claim_of_the_articles_own_voice_is_no_quotation() -> None:
    a = hand_made("a", "a", quote="We will rebuild the pier")
    b = hand_made("b", "b", quote="We will rebuild the pier", attribution=(credit("Ada Holm", direct=True),))
    assert quotation_facet(a, b) is None


def test_the_innermost_speaker_decides_whether_it_is_a_quotation() -> None:
    words = "we will rebuild the pier before winter"
    inner, outer = credit("Ada Holm", direct=True), credit("the Gazette")
    a = hand_made("a", "a", quote=words, attribution=(outer, inner))
    b = hand_made("b", "b", quote=words, attribution=(inner, outer))
    assert quotation_facet(a, a) is not None
    assert quotation_facet(a, b) is None


_WORDS = st.lists(st.sampled_from(["we", "will", "sail", "at", "dawn", "or", "sink"]), min_size=4, max_size=9)


@given(_WORDS, _WORDS)
def test_quotations_compare_alike_both_ways(one: list[str], other: list[str]) -> None:
    assert _outcome(" ".join(one), " ".join(other)) == _outcome(" ".join(other), " ".join(one))


@given(_WORDS)
def test_a_quotation_of_four_words_is_the_same_as_itself(words: list[str]) -> None:
    assert _outcome(" ".join(words), " ".join(words)) == "same"


@given(_WORDS, st.lists(st.sampled_from(["geese", "bank", "red"]), min_size=4, max_size=9))
def test_quotations_without_a_word_in_common_do_not_meet(one: list[str], other: list[str]) -> None:
    assert _outcome(" ".join(one), " ".join(other)) is None
