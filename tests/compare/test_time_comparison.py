"""How two times compare, resolved or not."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_quantities import times

from verify.compare.times import compare_times
from verify.extract.parse import load_pipeline
from verify.extract.times import find_times
from verify.models import TimeSpan

PUBLISHED = date(2031, 5, 14)  # a Wednesday


def _only(phrase: str, published: date | None) -> TimeSpan:
    found = find_times(load_pipeline()(f"The barn burned {phrase}."), 0, published)
    assert len(found) == 1, [t.text for t in found]
    return found[0]


@given(times(), times(), st.booleans())
def test_comparison_of_times_is_symmetric(a: TimeSpan, b: TimeSpan, same_week: bool) -> None:
    assert compare_times(a, b, same_week=same_week).outcome == compare_times(b, a, same_week=same_week).outcome


@given(times(), st.booleans())
def test_a_time_is_never_apart_from_itself(a: TimeSpan, same_week: bool) -> None:
    assert compare_times(a, a, same_week=same_week).outcome != "apart"


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("on Monday", "on 12 May 2031", "same"),
        ("on Monday", "on Tuesday", "apart"),
        ("late on Monday", "early on Tuesday", "overlaps"),
        ("on Sunday night", "in the early hours of Monday", "overlaps"),
        ("on Monday morning", "on Monday evening", "apart"),
        ("overnight", "early on Wednesday", "overlaps"),
        ("in May", "on 12 May 2031", "overlaps"),
        ("last week", "on Monday", "apart"),
        ("at 7:20 p.m. on Monday", "at about 7:30 p.m. on Monday", "overlaps"),
        ("at 7:20 p.m. on Monday", "at 9 p.m. on Monday", "apart"),
        ("in 2029", "in 2030", "apart"),
        ("since 2029", "on Monday", "overlaps"),
        ("for nine months", "on Monday", "unknown"),
    ],
)
def test_resolved_times_compare_as_spans_of_hours(a: str, b: str, outcome: str) -> None:
    assert compare_times(_only(a, PUBLISHED), _only(b, PUBLISHED), same_week=True).outcome == outcome


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("on Monday", "on Thursday", "apart"),
        ("on Saturday night", "early on Sunday", "overlaps"),
        ("on Monday", "on Monday", "same"),
        ("on Monday", "on Monday evening", "overlaps"),
        ("on 3 May", "on 4 May", "apart"),
        ("on 3 May", "on 3 May", "same"),
        ("in May", "on 3 May", "overlaps"),
        ("in 2029", "in May 2030", "apart"),
        ("yesterday", "on Monday", "unknown"),
        ("last week", "next week", "unknown"),
        ("ten days ago", "10 days ago", "overlaps"),
        ("ten days ago", "nine days ago", "unknown"),
    ],
)
def test_unresolved_times_compare_by_what_both_say(a: str, b: str, outcome: str) -> None:
    assert compare_times(_only(a, None), _only(b, None), same_week=True).outcome == outcome


def test_weekdays_of_two_unknown_weeks_say_nothing() -> None:
    assert compare_times(_only("on Monday", None), _only("on Friday", None), same_week=False).outcome == "unknown"


def test_a_weekday_meets_a_resolved_day_of_the_same_week() -> None:
    monday = _only("on Monday", PUBLISHED)
    assert compare_times(monday, _only("on Monday", None), same_week=True).outcome in {"same", "overlaps"}
    assert compare_times(monday, _only("on Thursday", None), same_week=True).outcome == "apart"
