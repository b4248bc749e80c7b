"""Which relations only tell a fact again, with records made by hand."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import hand_made

from verify.models import Claim, Facet, Relation
from verify.repeats import part_repeats

WORDS = ("~burn", "ferry", "mill", "pier", "~sink")


def _said(name: str, of: str, *terms: str) -> Claim:
    return hand_made(name, of, terms=terms)


def _relation(a: str, b: str, *facets: Facet, verdict: str = "agreement", score: float = 0.5) -> Relation:
    return Relation(a=a, b=b, verdict=verdict, rule="r", reason="", score=score, facets=facets)


def _width(a: str, b: str, outcome: str = "equal") -> Facet:
    return Facet(name="quantity", outcome=outcome, a=a, b=b, of=("measure", "width", "", ""))


def _told(claims: list[Claim], *relations: Relation) -> list[tuple[str, str]]:
    told, repeats = part_repeats(relations, {claim.id: claim for claim in claims})
    assert sorted([*told, *repeats], key=lambda r: (r.a, r.b)) == sorted(relations, key=lambda r: (r.a, r.b))
    return [(relation.a, relation.b) for relation in told]


LEAD = _said("a1", "a", "ferry", "pier", "~sink")
FULL = _said("b1", "b", "ferry", "pier", "~sink")
SHORT = _said("b2", "b", "ferry", "~sink")


def test_an_article_that_tells_a_fact_twice_agrees_once_where_it_says_most_of_it() -> None:
    assert _told([LEAD, FULL, SHORT], _relation("a1", "b1"), _relation("a1", "b2", score=0.9)) == [("a1", "b1")]


def test_of_two_that_have_as_much_in_common_the_better_match_is_told() -> None:
    again = _said("b3", "b", "ferry", "pier", "~sink")
    assert _told([LEAD, FULL, again], _relation("a1", "b1"), _relation("a1", "b3", score=0.6)) == [("a1", "b3")]


def test_what_adds_a_word_is_told() -> None:
    mill = _said("b3", "b", "mill", "~sink")
    claims = [_said("a1", "a", "ferry", "mill", "pier", "~sink"), FULL, mill]
    assert _told(claims, _relation("a1", "b1"), _relation("a1", "b3")) == [("a1", "b1"), ("a1", "b3")]


def test_what_adds_a_number_is_told_and_what_has_one_apart_adds_none() -> None:
    wide = _relation("a1", "b1", _width("12 m", "39 feet"))
    again, deep = _relation("a1", "b2", _width("12 m", "12 metres")), _relation("a1", "b2", _width("5 m", "5 m"))
    assert _told([LEAD, FULL, SHORT], wide, again) == [("a1", "b1")]
    assert _told([LEAD, FULL, SHORT], wide, deep) == [("a1", "b1"), ("a1", "b2")]
    assert _told([LEAD, FULL, SHORT], wide, _relation("a1", "b2", _width("5 m", "9 m", "unlike"))) == [("a1", "b1")]


def test_what_adds_a_time_or_a_place_is_told() -> None:
    for name in ("time", "place"):
        more = Facet(name=name, outcome="same", a="Monday", b="on Monday")
        assert len(_told([LEAD, FULL, SHORT], _relation("a1", "b1"), _relation("a1", "b2", more))) == 2


def test_each_of_several_articles_and_each_contradiction_is_told() -> None:
    other = _said("c1", "c", "ferry", "~sink")
    assert len(_told([LEAD, FULL, other], _relation("a1", "b1"), _relation("a1", "c1"))) == 2
    disputes = [_relation("a1", name, verdict="contradiction") for name in ("b1", "b2")]
    assert len(_told([LEAD, FULL, SHORT], *disputes)) == 2


def test_two_relations_that_share_no_claim_are_both_told() -> None:
    below = _said("a2", "a", "ferry", "~sink")
    assert len(_told([LEAD, below, FULL, SHORT], _relation("a1", "b1"), _relation("a2", "b2"))) == 2


@given(st.lists(st.sets(st.sampled_from(WORDS), min_size=1), min_size=2, max_size=8), st.integers(0, 99))
def test_each_claim_that_agrees_has_a_relation_or_a_partner_with_one_whatever_the_order(
    said: list[set[str]], seed: int
) -> None:
    claims = [_said(f"c{n}", "ab"[n % 2], *sorted(terms)) for n, terms in enumerate(said)]
    relations = [_relation(a.id, b.id) for a in claims[::2] for b in claims[1::2] if {*a.terms} & {*b.terms}]
    told = _told(claims, *relations)
    named = {name for pair in told for name in pair}
    assert all({relation.a, relation.b} & named for relation in relations)
    Random(seed).shuffle(relations)  # noqa: S311 - a seeded order, no secret
    assert sorted(_told(claims, *relations)) == sorted(told)


def test_that_something_was_said_does_not_hold_who_said_it() -> None:
    names = [(name, of) for name in ("long", "short") for of in "ab"]
    quotes = {"long": "the mayor Ada Holm said on Friday", "short": "the mayor Ada Holm"}
    plain = [hand_made(f"{name}-{of}", of, quote=quotes[name], terms=("mayor",)) for name, of in names]
    relations = [_relation(f"{name}-a", f"{name}-b") for name in quotes]
    assert _told(plain, *relations) == [("long-a", "long-b")]
    said = [claim.model_copy(update={"kind": "saying"}) if claim.id.startswith("long") else claim for claim in plain]
    assert _told(said, *relations) == [("long-a", "long-b"), ("short-a", "short-b")]
