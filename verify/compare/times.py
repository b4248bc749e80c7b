"""Two times side by side. The default is "unknown": only what is known apart is called apart."""

from __future__ import annotations

import math
from datetime import date
from typing import Literal, NamedTuple

from verify.match.ago import days_ago
from verify.models import TimeSpan

TimeOutcome = Literal["same", "overlaps", "apart", "unknown"]

_CLOCK_SLACK = 0.25
_SHIFT_SLACK = 6.0
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class TimeComparison(NamedTuple):
    """What two times are to each other, and why in words."""

    outcome: TimeOutcome
    note: str


def compare_times(a: TimeSpan, b: TimeSpan, *, same_week: bool) -> TimeComparison:
    """Compare two times; symmetric in the outcome.

    Resolved days compare as spans of hours, so that the night of Sunday meets early Monday. Times that are not both
    resolved compare by what both say (year, month, day, weekday, hours); weekdays count only where `same_week` says
    that both articles speak of the same week. A coarse time that holds a fine one "overlaps" it.
    """
    if "for" in {a.role, b.role}:
        return TimeComparison("unknown", "a duration says no day")
    first, second = _hours(a), _hours(b)
    if first and second:
        return TimeComparison(_span_outcome(a, b, first, second), f"{_shown(a)} and {_shown(b)}")
    return _partial(a, b, same_week=same_week)


def _hours(time: TimeSpan) -> tuple[float, float] | None:
    """Return a resolved time as hours on one axis; open ends are infinite. None where it is not resolved."""
    if time.first is None and time.last is None:
        return None
    low = -math.inf if time.first is None else time.first.toordinal() * 24.0
    high = math.inf if time.last is None else time.last.toordinal() * 24.0 + 24.0
    if time.hours is not None and time.first is not None and time.first == time.last:
        return low + time.hours[0], low + time.hours[1]
    return low, high


def _span_outcome(a: TimeSpan, b: TimeSpan, first: tuple[float, float], second: tuple[float, float]) -> TimeOutcome:
    if first == second:
        return "same"
    gap = max(first[0] - second[1], second[0] - first[1])
    if _is_point(first) or _is_point(second):
        return "overlaps" if gap <= _CLOCK_SLACK else "apart"
    slack = _SHIFT_SLACK if _is_shift(a) or _is_shift(b) else 0.0
    return "overlaps" if gap < slack else "apart"


def _is_shift(time: TimeSpan) -> bool:
    """Recognise "yesterday" and its like, which move with the hour at which an article was dated."""
    return time.relative and time.weekday is None and time.day is None and time.first == time.last


def _is_point(span: tuple[float, float]) -> bool:
    return span[0] == span[1]


def _fields(time: TimeSpan) -> dict[str, int]:
    """Return what a time says by itself, completed from the day it resolves to."""
    said = {"year": time.year, "month": time.month, "day": time.day, "weekday": time.weekday}
    if time.first is not None and time.first == time.last:
        day: date = time.first
        said |= {"year": day.year, "month": day.month, "day": day.day, "weekday": day.weekday()}
    return {name: value for name, value in said.items() if value is not None}


def _partial(a: TimeSpan, b: TimeSpan, *, same_week: bool) -> TimeComparison:
    if a.role != "at" or b.role != "at":
        return TimeComparison("unknown", "an open span and a day that is not known")
    one, other = _fields(a), _fields(b)
    shared = [name for name in ("year", "month", "day") if name in one and name in other]
    dated = {"month", "day"} <= set(shared)
    if any(one[name] != other[name] for name in shared if name != "day" or dated):
        return TimeComparison("apart", f"{a.text} and {b.text} are different dates")
    if dated:
        return _by_hours(a, b, alike=one == other)
    if same_week and "weekday" in one and "weekday" in other:
        return _by_weekday(a, b, one["weekday"], other["weekday"])
    if shared:
        return TimeComparison("overlaps", f"{a.text} and {b.text} share {', '.join(shared)}")
    if a.first is b.first is None and days_ago(a) and days_ago(a) == days_ago(b):
        return TimeComparison("overlaps", f"{a.text} and {b.text} go back as far")
    return TimeComparison("unknown", f"{a.text} and {b.text} share no part of a date")


def _by_hours(a: TimeSpan, b: TimeSpan, *, alike: bool) -> TimeComparison:
    """Compare two times on one day."""
    if a.hours is None or b.hours is None:
        same = alike and a.hours is None and b.hours is None
        return TimeComparison("same" if same else "overlaps", f"{a.text} and {b.text} are the same day")
    return _by_gap(a, b, a.hours, b.hours)


def _by_weekday(a: TimeSpan, b: TimeSpan, one: int, other: int) -> TimeComparison:
    if one == other:
        return _by_hours(a, b, alike=True)
    days_later = (other - one) % 7
    if days_later == 1 and _meets(a, b):
        return TimeComparison("overlaps", f"{a.text} and {b.text} meet in the night")
    if days_later == 6 and _meets(b, a):
        return TimeComparison("overlaps", f"{a.text} and {b.text} meet in the night")
    return TimeComparison("apart", f"{_WEEKDAYS[one]} and {_WEEKDAYS[other]} of one week")


def _meets(before: TimeSpan, after: TimeSpan) -> bool:
    """Tell whether the hours of the day before reach into those of the day after."""
    start = after.hours[0] if after.hours else 0.0
    return before.hours is not None and before.hours[1] > 24 + start


def _by_gap(a: TimeSpan, b: TimeSpan, first: tuple[float, float], second: tuple[float, float]) -> TimeComparison:
    if first == second:
        return TimeComparison("same", f"{a.text} and {b.text} are the same hours")
    gap = max(first[0] - second[1], second[0] - first[1])
    outcome: TimeOutcome = "overlaps" if gap <= _CLOCK_SLACK else "apart"
    return TimeComparison(outcome, f"{a.text} and {b.text}, hours of one day")


def _shown(time: TimeSpan) -> str:
    days = sorted({str(day) for day in (time.first, time.last) if day is not None})
    return f"{time.text} ({' to '.join(days)})"
