"""Where a named firm is at home."""

from __future__ import annotations

from time import process_time

import pytest
from strategies_claims import claims_of

from verify.compare.seats import seat_facet
from verify.match.links import link_claims

_TOLD = "Utah-based Brightmill showed its mowing robot at the fair in Tarvik."


def _seats(one: str, other: str) -> set[tuple[str, str]]:
    a, b = claims_of(one, "a"), claims_of(other, "b")
    subjects = link_claims((*a, *b), [("a", "b")]).subjects
    facets = [(seat_facet(x, y, subjects), seat_facet(y, x, subjects)) for x in a for y in b]
    assert all((there and (there.a, there.b)) == (back and (back.b, back.a)) for there, back in facets)
    return {(there.a, there.b) for there, _ in facets if there}


@pytest.mark.parametrize(
    "text",
    [
        "The mowing robot was built by Utah-based Brightmill.",
        "The mowing robot was built by Utah-based robot maker Brightmill.",
        "The mowing robot comes from a Utah firm called Brightmill.",
        "The mowing robot was built by a Utah-based start-up named Brightmill.",
        "A Utah firm called Brightmill, of all firms, showed the mowing robot.",
        "A Utah firm called Brightmill has shown its mowing robot.",
        "Brightmill, based in Utah, showed its mowing robot.",
    ],
)
def test_a_seat_beside_the_name_is_the_same(text: str) -> None:
    assert _seats(_TOLD, text) == {("Utah", "Utah")}


@pytest.mark.parametrize(
    "text",
    [
        "The mowing robot was built by Provo-based Brightmill.",
        "The mowing robot was built by Utah-based Ostrom.",
        "Brightmill showed its mowing robot in Utah.",
        "A Utah judge called Brightmill a thief.",
        "A Utah court called Brightmill guilty.",
        "A Utah firm called Brightmill a thief.",
        "A Utah firm called Brightmill guilty.",
        "The mowing robot was broken by a Utah-based rival of Brightmill.",
        "The mowing robot was hidden by Utah-based lawyers for Brightmill.",
        "The mowing robot was hidden by a Utah-based partner of maker Brightmill.",
        "The mowing robot was hidden by Utah-based owners of start-up called Brightmill.",
        "A Utah firm called Brightmill cowardly on Monday.",
        "On Monday, a Utah firm called Brightmill its enemy.",
        "The mowing robot was hidden by Utah-based lawyers Brightmill had hired.",
        "The Utah-based farmer bought a mowing robot, and Brightmill laughed.",
    ],
)
def test_another_seat_or_none_is_not(text: str) -> None:
    assert _seats(_TOLD, text) == set()


def test_people_are_no_firm() -> None:
    told = "Utah-based tenor Ada Holm sang in Tarvik."
    assert _seats(told, told) == set()
    told = "Utah-based Ada Holm sang in Tarvik."
    assert _seats(told, told) == set()


def test_a_name_outside_of_the_quote_has_no_home() -> None:
    home = ", based in Utah"
    (claim,) = claims_of(f"The mowing robot was sold by Ostrom{home}.", "a")
    assert claim.quote.endswith(home)
    assert claim.subject is not None
    name = claim.subject.model_copy(update={"text": "Brightmill", "name": "Brightmill", "start": 0, "end": 10})
    moved = claim.model_copy(update={"subject": name, "objects": (), "start": 10 + len(home)})
    assert seat_facet(moved, moved, {("a", "brightmill"): "brightmill"}) is None


def test_a_long_text_without_a_home_is_read_at_once() -> None:
    (claim,) = claims_of(_TOLD, "a")
    assert claim.subject is not None
    long = "A-" * 50_000 + "Brightmill"
    name = claim.subject.model_copy(update={"text": "Brightmill", "start": len(long) - 10, "end": len(long)})
    hostile = claim.model_copy(update={"quote": long, "start": 0, "end": len(long), "subject": name, "objects": ()})
    began = process_time()
    assert seat_facet(hostile, hostile, {("a", "brightmill"): "brightmill"}) is None
    assert process_time() - began < 1
