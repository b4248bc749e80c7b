"""When and where two claims place what they report, and which article came later."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from typing import TypeVar

from verify.compare.time_place import compare_places, compare_times
from verify.models import Claim, Facet, Place, TimeSpan

_TIMES = ("same", "overlaps", "apart", "unknown")
_PLACES = ("same", "contains", "near", "apart", "unknown")
_T = TypeVar("_T", TimeSpan, Place)


def time_facet(a: Claim, b: Claim) -> Facet | None:
    """Compare the times that are points or spans; the closest pair counts. None unless both claims tell a time."""
    return _closest(
        "time",
        [time for time in a.time if time.role == "at"],
        [time for time in b.time if time.role == "at"],
        lambda one, other: tuple(compare_times(one, other, same_week=True)),
        _TIMES,
    )


def place_facet(a: Claim, b: Claim) -> Facet | None:
    """Compare the places; the closest pair counts. None unless both claims tell a place."""
    return _closest("place", list(a.place), list(b.place), lambda one, other: (compare_places(one, other), ""), _PLACES)


def _closest(
    name: str, one: list[_T], other: list[_T], compared: Callable[[_T, _T], tuple[str, str]], order: tuple[str, ...]
) -> Facet | None:
    found = [(*compared(x, y), x, y) for x in one for y in other]
    if not found:
        return None
    outcome, note, x, y = min(found, key=lambda item: (order.index(item[0]), item[2].start, item[3].start))
    return Facet(name=name, outcome=outcome, a=x.text, b=y.text, note=note)


def order_facet(a: date | None, b: date | None) -> Facet:
    """Compare the days of publication: a-later, b-later, same-day, unknown."""
    if a is None or b is None:
        return Facet(name="order", outcome="unknown")
    outcome = "same-day" if a == b else "a-later" if a > b else "b-later"
    return Facet(name="order", outcome=outcome, a=a.isoformat(), b=b.isoformat())
