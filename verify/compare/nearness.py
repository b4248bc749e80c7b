"""The numbers of two quantities of one kind, in one unit: about one number, far apart, which is larger, by how much."""

from __future__ import annotations

import math
from typing import Literal

from verify.compare.units import factor
from verify.models import Interval, Quantity

_FAR = 1.5  # times the smaller of two bounds, from where on they need not bound one number
_ROUNDED = 0.05  # how far a bound may lie from the number that it rounds to, as a share of it


def about_one_number(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers, rounded or hedged, can stand for one: either is among what the other may mean."""
    here, there = one.interval, other.interval.scaled(_times(one, other))
    if here.is_bound or there.is_bound or here.point is None or there.point is None:
        return False
    return Interval.exactly(here.point).within(there) or Interval.exactly(there.point).within(here)


def bound_at(one: Quantity, other: Quantity) -> bool:
    """Tell whether one side bounds the number that the other gives, or one that rounds to it; ages do not round."""
    here, there = one.interval, other.interval.scaled(_times(one, other))
    for bound, number in (
        (here, there.point if there.is_exact else None),
        (there, here.point if here.is_exact else None),
    ):
        edge = bound.low if bound.high is None else bound.high
        if bound.is_bound and number is not None and edge is not None:
            return abs(edge - number) <= (0.0 if one.kind == "age" else _ROUNDED * abs(number))
    return False


def bound_far_apart(one: Quantity, other: Quantity) -> bool:
    """Tell whether two bounds on one side differ widely, so that they hold each other by chance: over 2, over 400."""
    here, there = one.interval, other.interval.scaled(_times(one, other))
    for edge, edge_there in ((here.low, there.low), (here.high, there.high)):
        if here.is_bound and there.is_bound and edge is not None and edge_there is not None:
            return max(edge, edge_there) > _FAR * min(edge, edge_there)
    return False


def larger(one: Quantity, other: Quantity) -> Literal["a", "b"]:
    """Tell which of two disjoint quantities of one kind is the larger."""
    there = other.interval.scaled(_times(one, other))
    low = one.interval.low if one.interval.low is not None else -math.inf
    high = there.high if there.high is not None else math.inf
    return "a" if low >= high else "b"


def _times(one: Quantity, other: Quantity) -> float:
    """Return by what a number of the second is multiplied to stand in the unit of the first, 1 where they have none."""
    return (factor(other.unit, one.unit) if one.unit and other.unit else None) or 1.0


def relative_gap(one: Quantity, other: Quantity) -> float:
    """Return how far the nearest edges of two quantities of one kind lie from each other, as a share of the larger."""
    here, there = one.interval, other.interval.scaled(_times(one, other))
    edges = [
        (low, high)
        for low, high in ((here.low, there.high), (there.low, here.high))
        if low is not None and high is not None
    ]
    return max(((low - high) / max(abs(low), abs(high), 1e-9) for low, high in edges), default=0.0)
