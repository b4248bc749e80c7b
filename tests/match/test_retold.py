"""Captions and cross-heads that only tell again what their article says."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import batches, claims_of, count, hand_made

from verify.match.retold import retold
from verify.models import Claim, Part

_TERMS = ("crew", "ferry", "pier", "~rescue")


def _aside(name: str, *terms: str, of: str = "a", part: Part = "caption", number: int | None = None) -> Claim:
    values = (count(number, "sailor"),) if number is not None else ()
    return hand_made(name, of, start=500 + int(name[1:]), terms=terms, values=values).model_copy(update={"part": part})


def _text(name: str, *terms: str, of: str = "a", number: int | None = None) -> Claim:
    values = (count(number, "sailor"),) if number is not None else ()
    return hand_made(name, of, start=int(name[1:]), terms=terms, values=values)


def test_a_caption_retells_what_has_three_of_four_of_its_words() -> None:
    caption = _aside("c9", *_TERMS)
    assert retold([_text("b1", *_TERMS[1:]), caption]) == (("c9", "b1"),)
    assert retold([_text("b1", *_TERMS[2:]), caption]) == ()
    assert retold([_text("b1", *_TERMS, of="b"), caption]) == ()


def test_a_caption_with_a_number_retells_what_has_that_number() -> None:
    caption = _aside("c9", *_TERMS[1:], number=12)
    assert retold([_text("b1", "~rescue", "boat", number=12), caption]) == (("c9", "b1"),)
    assert retold([_text("b1", *_TERMS, number=14), caption]) == ()
    assert retold([_text("b1", "boat", number=12), caption]) == ()


def test_a_caption_that_denies_retells_nothing_that_affirms() -> None:
    denied = _aside("c9", *_TERMS).model_copy(update={"polarity": "negated"})
    assert retold([_text("b1", *_TERMS), denied]) == ()


def test_a_caption_that_stands_twice_retells_itself() -> None:
    twice = [_aside("c8", *_TERMS), _aside("c9", *_TERMS, part="heading")]
    assert retold(reversed(twice)) == (("c9", "c8"),)


def test_a_claim_that_holds_what_is_retold_says_it_too() -> None:
    wide = hand_made("b1", "a", quote="When the ferry sank, the crew was rescued", start=0, terms=("ferry", "~sink"))
    inner = hand_made("b2", "a", quote="the crew was rescued", start=21, terms=("crew", "~rescue"))
    assert retold([wide, inner, _aside("c9", "crew", "~rescue")]) == (("c9", "b1"), ("c9", "b2"))


def test_the_running_text_retells_nothing() -> None:
    assert retold(claims_of("The crew was rescued by a trawler. The crew was rescued by a trawler on Monday.")) == ()


@given(batches(), st.randoms(use_true_random=False))
def test_the_order_of_claims_does_not_matter(claims: tuple[Claim, ...], random: Random) -> None:
    asides = [claim.model_copy(update={"part": random.choice(("body", "caption"))}) for claim in claims]
    found = retold(asides)
    random.shuffle(asides)
    assert retold(asides) == found
