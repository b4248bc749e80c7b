"""The quantities of two claims: which measure the same thing, and how far they agree."""

from __future__ import annotations

import math
from typing import Literal

from verify.compare.quantity import compare_quantities
from verify.lexicon.concepts import concept, is_person_noun
from verify.models import Claim, Facet, Quantity

_BEST_FIRST = ("equal", "within", "overlaps", "apart")


def quantity_facets(a: Claim, b: Claim) -> tuple[Facet, ...]:
    """Compare each quantity of one claim with those of the other that measure the same; the best match counts.

    A quantity that meets an equal one is not apart from a third: "200 km (125 miles)" and "120 miles" agree.
    """
    found: dict[tuple[int, int], Facet] = {}
    for i, one in enumerate(a.values):
        for j, other in enumerate(b.values):
            facet = _facet(one, other)
            if facet is not None:
                found[i, j] = facet
    best: list[Facet] = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for (i, j), facet in sorted(found.items(), key=lambda item: (_BEST_FIRST.index(item[1].outcome), item[0])):
        settled = facet.outcome == "apart" and (i in taken_a or j in taken_b)
        if not settled and not (i in taken_a and j in taken_b):
            best.append(facet)
            taken_a.add(i)
            taken_b.add(j)
    return tuple(best)


def _facet(one: Quantity, other: Quantity) -> Facet | None:
    if one.kind != other.kind or (one.measure and other.measure and one.measure != other.measure):
        return None
    if one.kind == "count" and not same_counted(one, other):
        return None
    result = compare_quantities(one, other, same_noun=True)
    if result.outcome == "incomparable":
        return None
    measure = one.measure or other.measure or one.noun or one.kind
    return Facet(
        name="quantity",
        outcome=result.outcome,
        a=_shown(one),
        b=_shown(other),
        note=f"{measure}: {result.note}",
        more=_more(one, other) if result.outcome == "apart" else None,
    )


def _more(one: Quantity, other: Quantity) -> Literal["a", "b"]:
    """Tell which of two disjoint quantities in one unit is the larger."""
    low = one.interval.low if one.interval.low is not None else -math.inf
    high = other.interval.high if other.interval.high is not None else math.inf
    return "a" if low >= high else "b"


def same_counted(one: Quantity, other: Quantity) -> bool:
    """Tell whether two counts count the same thing: one noun, or people in one known role."""
    if one.noun and other.noun and concept(one.noun) == concept(other.noun):
        return one.part == other.part
    if one.measure is None or one.measure != other.measure or one.part != other.part:
        return False
    return all(quantity.noun is None or is_person_noun(quantity.noun) for quantity in (one, other))


def _shown(quantity: Quantity) -> str:
    return f"{quantity.text} {quantity.noun}" if quantity.kind == "count" and quantity.noun else quantity.text
