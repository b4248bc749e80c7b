"""Calendar arithmetic: which days a time phrase means, given the day of publication. Knows no words.

A week runs from Monday to Sunday; a weekend is Saturday and Sunday.
"""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

Days = tuple[date, date]
_AGO_DAYS = {"day": 1, "week": 7, "fortnight": 14, "month": 30.44, "year": 365.25, "decade": 3652.5}
_AGO_SLACK = {"day": 0, "week": 3, "fortnight": 5, "month": 16, "year": 190, "decade": 1900}
_SOON = 35


class Parts(NamedTuple):
    """What a time phrase says by itself; None where it does not say.

    `shift` is days from publication; `period` a calendar unit with its distance and which side of publication it is
    cut to; `ago` the lowest and highest number of units before publication; `part` "early", "mid" or "late" of a
    month or year; `span` days that are known without publication, such as a decade; `which` "next" or "last"; `run`
    the number of days that follow the named one ("9-12 June" = 3). Units to come are negative in `ago`.
    """

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    shift: int | None = None
    period: tuple[str, int, str] | None = None
    ago: tuple[float, float, str] | None = None
    part: str = ""
    span: Days | None = None
    which: str = ""
    run: int = 0


def absolute(parts: Parts) -> Days | None:
    """Return the days that `parts` means without a publication date, None where it needs one or is no date."""
    if parts.span:
        return parts.span
    if parts.year is None or (parts.day is not None and parts.month is None):
        return None
    try:
        if parts.month is None:
            return part_of_year(parts.year, parts.part)
        if parts.day is None:
            return part_of_month(parts.year, parts.month, parts.part)
        exact = date(parts.year, parts.month, parts.day)
        return exact, exact + timedelta(days=parts.run)
    except (ValueError, OverflowError):
        return None


def relative(parts: Parts, published: date, *, future: bool) -> Days | None:
    """Return the days that `parts` means in an article of day `published`.

    `future` is true where the sentence speaks of what is to come. None where the phrase does not say.
    """
    try:
        return _relative(parts, published, future=future)
    except (ValueError, OverflowError):
        return None


def _relative(parts: Parts, published: date, *, future: bool) -> Days | None:
    if parts.month is not None:
        return _without_year(parts, published, future=future)
    if parts.weekday is not None and parts.period is not None:
        first, last = _period(published, parts.period[0], parts.period[1], "")
        return next(((day, day) for day in _each(first, last) if day.weekday() == parts.weekday), None)
    if parts.weekday is not None:
        day = weekday_near(published, parts.weekday, future=future, which=parts.which)
        return day, day
    if parts.shift is not None:
        day = published + timedelta(days=parts.shift)
        return day, day
    if parts.period is not None:
        return _period(published, *parts.period)
    if parts.ago is not None:
        return _ago(published, *parts.ago)
    return None


def weekday_near(published: date, weekday: int, *, future: bool, which: str = "") -> date:
    """Return the latest such weekday up to `published`, the next one for `future` or "next".

    `which` "last" is strictly before publication, "next" strictly after.
    """
    back = (published.weekday() - weekday) % 7
    if which == "next":
        return published + timedelta(days=7 - back)
    if which == "last":
        return published - timedelta(days=back or 7)
    if future or which == "this":
        return published + timedelta(days=(7 - back) % 7)
    return published - timedelta(days=back)


def part_of_year(year: int, part: str) -> Days:
    """Return the days of a year, or of its "early", "mid" or "late" part (five or six months, overlapping)."""
    low, high = {"early": (1, 5), "mid": (4, 9), "late": (8, 12)}.get(part, (1, 12))
    return date(year, low, 1), date(year, high, monthrange(year, high)[1])


def part_of_month(year: int, month: int, part: str) -> Days:
    """Return the days of a month, or of its "early", "mid" or "late" part (overlapping)."""
    end = monthrange(year, month)[1]
    low, high = {"early": (1, 12), "mid": (8, 22), "late": (18, end)}.get(part, (1, end))
    return date(year, month, low), date(year, month, high)


def _without_year(parts: Parts, published: date, *, future: bool) -> Days | None:
    """Return a month, or a day of one, without its year: the nearest past one, or the nearest to come for `future`."""
    years = [published.year - 1, published.year, published.year + 1]
    options = [days for year in years if (days := absolute(parts._replace(year=year))) is not None]
    if parts.weekday is not None and parts.day is not None:
        options = [days for days in options if days[0].weekday() == parts.weekday] or options
    coming = [days for days in options if days[1] >= published]
    gone = [days for days in options if days[0] <= published]
    if future or parts.which == "next":
        return coming[0] if coming else None
    if coming and coming[0][0] > published and (coming[0][0] - published).days <= _SOON and parts.day is not None:
        return coming[0] if coming[0][0].weekday() == parts.weekday else None
    return gone[-1] if gone else None


def _period(published: date, unit: str, shift: int, part: str) -> Days:
    first, last = _whole_period(published, unit, shift)
    if part == "past":
        return first, min(last, published)
    if part == "future":
        return max(first, published), last
    if part and unit == "year":
        return part_of_year(first.year, part)
    if part and unit == "month":
        return part_of_month(first.year, first.month, part)
    return first, last


def _whole_period(published: date, unit: str, shift: int) -> Days:
    monday = published - timedelta(days=published.weekday())
    if unit == "week":
        first = monday + timedelta(weeks=shift)
        return first, first + timedelta(days=6)
    if unit == "weekend":
        saturday = monday + timedelta(days=5, weeks=shift)
        if shift < 0 and published.weekday() >= 5:
            saturday += timedelta(weeks=1)
        return saturday, saturday + timedelta(days=1)
    if unit == "recent":
        return published - timedelta(days=shift), published
    if unit == "coming":
        return published, published + timedelta(days=shift)
    if unit == "month":
        months = published.year * 12 + published.month - 1 + shift
        return part_of_month(months // 12, months % 12 + 1, "")
    if unit == "decade":
        decade = (published.year // 10 + shift) * 10
        return date(decade, 1, 1), date(decade + 9, 12, 31)
    return part_of_year(published.year + shift, "")


def _ago(published: date, low: float, high: float, unit: str) -> Days | None:
    day = timedelta(days=1)
    if unit not in _AGO_DAYS:
        near = (published, published + day) if high <= 0 else (published - day, published)
        return near if unit in {"hour", "minute", "second"} else None
    step, slack = _AGO_DAYS[unit], _AGO_SLACK[unit]
    first = published - timedelta(days=round(high * step) + slack)
    last = published - timedelta(days=round(low * step) - slack)
    return (max(first, published), last) if high <= 0 else (first, min(last, published))


def _each(first: date, last: date) -> list[date]:
    return [first + timedelta(days=number) for number in range((last - first).days + 1)]
