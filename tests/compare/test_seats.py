"""Where a named firm is at home."""

from __future__ import annotations

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
        "The Utah-based farmer bought a mowing robot, and Brightmill laughed.",
    ],
)
def test_another_seat_or_none_is_not(text: str) -> None:
    assert _seats(_TOLD, text) == set()
