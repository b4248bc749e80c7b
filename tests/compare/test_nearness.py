"""Numbers of two quantities in one unit: near each other, whichever comes first."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_quantities import intervals

from verify.compare.nearness import about_one_number, bound_at, bound_far_apart
from verify.models import Interval, Quantity


def _count(interval: Interval, kind: str = "count", unit: str | None = None) -> Quantity:
    return Quantity.model_validate(
        {"start": 0, "end": 1, "text": "x", "interval": interval, "kind": kind, "unit": unit, "noun": "sheep"}
    )


def _about(low: float, point: float, high: float) -> Interval:
    return Interval(low=low, high=high, point=point, approximate=True)


@given(intervals(), intervals(), st.sampled_from(["count", "age"]))
def test_nearness_does_not_depend_on_the_order(one: Interval, other: Interval, kind: str) -> None:
    a, b = _count(one, kind), _count(other, kind)
    for law in (about_one_number, bound_at, bound_far_apart):
        assert law(a, b) is law(b, a)


@pytest.mark.parametrize(
    ("bound", "number", "kind", "at"),
    [
        (Interval(low=6), 6, "count", True),
        (Interval(low=1000), 1023, "count", True),
        (Interval(low=15), 17, "count", False),
        (Interval(high=25), 24, "count", True),
        (Interval(high=25), 24, "age", False),
        (Interval(low=40, high=60), 41, "count", False),
        (Interval.exactly(40), 41, "count", False),
    ],
)
def test_a_bound_stands_at_the_number_that_it_rounds_to(bound: Interval, number: float, kind: str, at: bool) -> None:
    assert bound_at(_count(bound, kind), _count(Interval.exactly(number), kind)) is at


@pytest.mark.parametrize(
    ("one", "other", "about"),
    [
        (_about(306, 340, 374), _about(324, 360, 396), True),
        (_about(306, 340, 374), _about(360, 400, 440), False),
        (_about(306, 340, 374), Interval.exactly(370), True),
        (_about(306, 340, 374), Interval(low=350), False),
    ],
)
def test_two_approximations_are_about_one_number_where_either_holds_the_other(
    one: Interval, other: Interval, about: bool
) -> None:
    assert about_one_number(_count(one), _count(other)) is about


def test_units_are_converted_first() -> None:
    feet, metres = _count(Interval.exactly(6.6), "measure", "foot"), _count(Interval(low=2), "measure", "meter")
    assert bound_at(feet, metres)
    assert bound_at(metres, feet)
