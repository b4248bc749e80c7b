"""Laws of the interval algebra that all comparisons of numbers rest on."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_quantities import NUMBERS, intervals

from verify.models import Interval

FACTORS = st.sampled_from([0.25, 0.5, 2.0, 4.0, 1024.0])


def _holds(interval: Interval, number: float) -> bool:
    return Interval.exactly(number).within(interval)


@given(intervals(), intervals())
def test_overlap_is_symmetric(a: Interval, b: Interval) -> None:
    assert a.overlaps(b) == b.overlaps(a)


@given(intervals())
def test_an_interval_overlaps_and_lies_within_itself(a: Interval) -> None:
    assert a.overlaps(a)
    assert a.within(a)


@given(intervals(), intervals(), intervals())
def test_within_is_transitive(a: Interval, b: Interval, c: Interval) -> None:
    if a.within(b) and b.within(c):
        assert a.within(c)


@given(intervals(), intervals())
def test_within_implies_overlap(a: Interval, b: Interval) -> None:
    if a.within(b):
        assert a.overlaps(b)


@given(intervals(), intervals(), NUMBERS)
def test_a_number_in_both_makes_an_overlap(a: Interval, b: Interval, number: float) -> None:
    if _holds(a, number) and _holds(b, number):
        assert a.overlaps(b)


@given(intervals(), intervals(), NUMBERS)
def test_within_hands_on_each_number(a: Interval, b: Interval, number: float) -> None:
    if a.within(b) and _holds(a, number):
        assert _holds(b, number)


@given(intervals(), intervals(), FACTORS)
def test_scaling_keeps_order(a: Interval, b: Interval, factor: float) -> None:
    assert a.scaled(factor).within(b.scaled(factor)) == a.within(b)
    assert a.scaled(factor).overlaps(b.scaled(factor)) == a.overlaps(b)


@given(intervals(), FACTORS)
def test_scaling_there_and_back_changes_nothing(a: Interval, factor: float) -> None:
    assert a.scaled(factor).scaled(1 / factor) == a


def test_touching_ends_meet_only_where_both_are_closed() -> None:
    assert Interval(low=1, high=2).overlaps(Interval(low=2, high=3))
    assert not Interval(low=1, high=2, high_open=True).overlaps(Interval(low=2, high=3))
    assert not Interval(low=1, high=2).overlaps(Interval(low=2, high=3, low_open=True))


@pytest.mark.parametrize("factor", [0.0, -1.0])
def test_a_factor_must_be_positive(factor: float) -> None:
    with pytest.raises(ValueError, match="must be positive"):
        Interval.exactly(1).scaled(factor)
