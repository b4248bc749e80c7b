"""Which articles report the same happening."""

from __future__ import annotations

from random import Random

from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import batches, claims_of, hand_made

from verify.match.events import group_events
from verify.match.subjects import match_names
from verify.models import Claim

_FERRY = (
    "The ferry Halcyon sank near Norsund on Tuesday. Two sailors drowned in the storm.",
    "A storm sank the ferry Halcyon off Norsund. Sailors drowned, the coastguard said.",
)
_BANK = (
    "Masked robbers emptied the vault of the Vesterby Bank. The robbers fled on a tractor.",
    "The vault of Vesterby Bank was emptied by robbers. The tractor was found in a quarry.",
)


def _claims(*texts: str) -> list[Claim]:
    return [claim for number, text in enumerate(texts) for claim in claims_of(text, f"a{number}")]


def test_two_reports_of_one_happening_are_one_event_and_two_happenings_are_two() -> None:
    assert group_events(_claims(*_FERRY, *_BANK)) == (("a0", "a1"), ("a2", "a3"))


def test_an_article_of_its_own_is_an_event_of_its_own() -> None:
    assert group_events(_claims(_FERRY[0], _BANK[0])) == (("a0",), ("a1",))


def test_two_short_reports_in_the_same_words_with_other_names_are_two_events() -> None:
    fire = "The fire at the Delta market killed eight people. Police arrested Pavel Novak in Lyon."
    crash = "The train crash near Ardley killed 13 people. Police arrested Peter Falk in Gdansk."
    assert group_events(_claims(fire, crash)) == (("a0",), ("a1",))


def test_two_reports_in_the_same_words_that_differ_in_one_name_are_one_event() -> None:
    told = "Detectives arrested the suspected art forger in {}."
    assert group_events(_claims(told.format("Vienna"), told.format("Madrid"))) == (("a0", "a1"),)


def test_who_said_it_on_which_day_parts_no_events() -> None:
    quotation = "“The mill will burn before the harvest is in,”"
    claims = [
        *claims_of(f"{quotation} said Ada Holm, the head of the Tarvik museum for old boats.", "a"),
        *claims_of(f"{quotation} Ivo Lund said on Monday.", "b"),
    ]
    assert "saying" in {claim.kind for claim in claims}
    assert group_events(claims) == (("a", "b"),)


def test_no_claims_make_no_event() -> None:
    assert group_events([]) == ()


def test_a_chain_of_half_related_articles_is_not_one_event() -> None:
    """A single shared story half at each step would join all six under single linkage."""
    halves = [f"w{number}" for number in range(7)]
    claims = []
    for number in range(6):
        terms = tuple(f"{half}{letter}" for half in halves[number : number + 2] for letter in "abcd")
        claims.append(hand_made(f"c{number}", f"a{number}", terms=terms))
    found = group_events(claims)
    assert len(found) > 1
    assert any(len(group) > 1 for group in found)


@given(batches())
def test_each_article_is_in_exactly_one_event(claims: tuple[Claim, ...]) -> None:
    found = group_events(claims)
    assert sorted(article for group in found for article in group) == sorted({claim.article for claim in claims})
    assert list(found) == sorted(found)
    assert all(list(group) == sorted(group) for group in found)


@given(batches(), st.integers(0, 99))
def test_events_do_not_depend_on_the_order_of_claims(claims: tuple[Claim, ...], seed: int) -> None:
    shuffled = list(claims)
    Random(seed).shuffle(shuffled)  # noqa: S311 - a seeded order, no secret
    assert group_events(shuffled) == group_events(claims)


@given(batches())
def test_articles_without_a_term_in_common_are_never_one_event(claims: tuple[Claim, ...]) -> None:
    same = match_names(term[1:] for claim in claims for term in claim.terms if term.startswith("@"))
    terms: dict[str, set[str]] = {}
    for claim in claims:
        found = {f"@{same[term[1:]]}" if term.startswith("@") else term for term in claim.terms}
        terms.setdefault(claim.article, set()).update(found)
    for group in group_events(claims):
        for article in group:
            others = {term for other in group if other != article for term in terms[other]}
            assert len(group) == 1 or terms[article] & others
