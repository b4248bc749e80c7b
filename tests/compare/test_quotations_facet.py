"""Two direct quotations as quotations."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import article, credit, hand_made

from verify.compare.quotations import drift_facets, quotation_facet
from verify.models import Facet
from verify.pipeline import extract


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
        (
            "we saw how the old mill burned",
            "from the bridge in the village, all day long, we saw how the old mill of my uncle and his barn burned",
            "shortened",
        ),
    ],
)
def test_quotations(one: str, other: str, outcome: str | None) -> None:
    assert _outcome(one, other) == _outcome(other, one) == outcome


def test_few_words_in_order_but_most_content_words_are_a_paraphrase() -> None:
    terms = ("pier", "winter", "~rebuild")
    a = hand_made("a", "a", quote="The pier stands before winter", terms=terms, attribution=(credit("A", direct=True),))
    b = hand_made(
        "b", "b", quote="By winter there shall be a pier", terms=terms, attribution=(credit("A", direct=True),)
    )
    facet = quotation_facet(a, b)
    assert facet is not None
    assert (facet.outcome, facet.note) == ("paraphrased", "3 of 3 content words")


def _drifts(one: str, other: str) -> list[str]:
    """Return what changed in the first quoted clause of two articles that quote Ada Holm."""
    texts = {of: f'"{words}," said Ada Holm.' for of, words in zip("ab", (one, other), strict=True)}
    a, b = (next(iter(extract([article(text, of)]))) for of, text in texts.items())
    there, back = list(drift_facets(a, b, texts)), list(drift_facets(b, a, texts))
    assert [facet.outcome for facet in there] == [facet.outcome for facet in back]
    return [facet.outcome for facet in there]


@pytest.mark.parametrize(
    ("one", "other", "drift"),
    [
        ("We have lost 200 cows to the drought", "We have lost 900 cows to the drought", ["number"]),
        ("We have lost twenty cows to the drought", "We have lost 20 cows to the drought", []),
        ("We have lost 200 cows to the drought", "We have lost some 200 cows to the drought", []),
        ("We have lost 2,000 cows to the drought", "We have lost 2000 cows to the drought", []),
        ("We will close the pit at 3pm on Friday", "We will close the pit at 9pm on Friday", ["number"]),
        ("We will close the pit at 3pm on Friday", "We will close the pit at 3am on Friday", ["number"]),
        ("We will close the pit in six weeks", "We will close the pit in twenty one weeks", ["number"]),
        ("We will close the pit in six weeks", "We will close the pit in 6 weeks", []),
        ("We will close the pit in six weeks", "We will close the pit in many weeks", []),
        ("We will close the pit in the spring", "We will not close the pit in the spring", ["negation"]),
        ("We won't close the pit in the spring", "We will not close the pit in the spring", []),
        ("We will close the pit in the spring", "We may close the pit in the spring", ["hedge"]),
        ("We will close the pit in the spring", "We will close the mine in the spring", []),
        ("Perhaps we will close the pit in the spring", "We will close the pit in the spring", []),
        ("We will close the pit in the spring", "Nobody here will not have heard of spring", []),
    ],
)
def test_a_drift_is_a_number_a_negation_or_a_hedge_that_changed_within_the_words(
    one: str, other: str, drift: list[str]
) -> None:
    assert _drifts(one, other) == drift


@pytest.mark.parametrize(
    ("one", "other", "drift"),
    [
        ("be priced accordingly", "not be priced accordingly", ["negation"]),
        ("be priced accordingly", "perhaps be priced accordingly", ["hedge"]),
        ("be priced accordingly", "never, never, never be priced accordingly", []),
    ],
)
def test_a_drift_that_no_claim_of_one_article_holds_is_told_beside_the_claims_if_it_is_small(
    one: str, other: str, drift: list[str]
) -> None:
    texts = {
        of: f'"It is a premium engine, and it will {words}," said Ada Holm.'
        for of, words in zip("ab", (one, other), strict=True)
    }
    claims = {of: extract([article(text, of)]) for of, text in texts.items()}
    a, b = (next(claim for claim in found if "engine" in claim.quote) for found in claims.values())
    assert [facet.outcome for facet in drift_facets(a, b, texts, claims)] == drift
    assert not any("priced" in claim.quote for claim in (a, b))


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
