"""When and where two claims place what they report, and which article came later."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import TypeVar

from verify.compare.places import compare_places, is_part_of, is_site
from verify.compare.rooms import rooms_apart
from verify.compare.times import compare_times
from verify.match.ago import days_ago
from verify.models import Claim, Facet, Place, TimeSpan

_TIMES = ("same", "overlaps", "apart", "unknown")
_PLACES = ("same", "contains", "near", "apart", "unknown")
_PURPOSE = re.compile(
    r"\bfor\s+(?!\d|(?:\w+\s+)?(?:hours?|days?|weeks?|months?|years?)\b)|\bto\s+(?!(?:the|an?|his|her|its|their|our|my|this|that)\b)[a-z]+\s"
)
_YEAR = re.compile(r"\b\d{4}\b")
_T = TypeVar("_T", TimeSpan, Place)


def time_facet(a: Claim, b: Claim) -> Facet | None:
    """Compare the times that are points or spans; the closest pair counts.

    `of` is "day" where both name a day of a month, or how long ago it was, and one of these is the same or meets.

    "one-dated" where one claim tells its month or year and the other no time, or none whose day is known: nothing says
    that it is of then. None where neither tells a time.
    """
    dated = [any(time.year or time.month for time in claim.time) for claim in (a, b)]
    if any(dated) and not (a.time and b.time):
        return Facet(name="time", outcome="one-dated", a=_first(a), b=_first(b))
    found = _closest(
        "time",
        [time for time in a.time if time.role == "at"],
        [time for time in b.time if time.role == "at"],
        _compare_times,
        _TIMES,
    )
    known = [any(time.year or time.month or time.first or time.last for time in claim.time) for claim in (a, b)]
    if found is not None and found.outcome == "unknown" and any(dated) and not all(known):
        return found.model_copy(update={"outcome": "one-dated"})
    if (
        found is not None
        and found.outcome == "apart"
        and (_tells_year(a, found.a, found.b) or _tells_year(b, found.b, found.a))
    ):
        return found.model_copy(update={"outcome": "unknown", "note": "one claim tells both years"})
    return found.model_copy(update={"of": ("day",)}) if found is not None and _share_a_day(a, b) else found


def _share_a_day(a: Claim, b: Claim) -> bool:
    """Tell whether both claims name a day of a month, or how long ago it was, and one such day is the same or meets."""
    days = [
        [time for time in claim.time if time.role == "at" and ((time.month and time.day) or days_ago(time))]
        for claim in (a, b)
    ]
    return any(_compare_times(x, y)[0] in {"same", "overlaps"} for x in days[0] for y in days[1])


def _tells_year(claim: Claim, own: str, other: str) -> bool:
    """Tell whether a claim tells the year of another claim's time beside that of its own, be it of something else."""
    years = set(_YEAR.findall(other)) - set(_YEAR.findall(own))
    return bool(years & set(_YEAR.findall(claim.quote)))


def _first(claim: Claim) -> str:
    return claim.time[0].text if claim.time else ""


def _compare_times(one: TimeSpan, other: TimeSpan) -> tuple[str, str]:
    outcome, note = compare_times(one, other, same_week=True)
    return outcome, note


def place_facet(a: Claim, b: Claim) -> Facet | None:
    """Compare the places; the closest pair counts. None unless both claims tell a place.

    `of` is "specific" where one place is the same by a name of several words ("Corral shaft", "southern Yemen"), or
    where all words of such a name stand in the other one ("Delta Hospital", "the Delta Hospital's north wing"). It is
    "site" too where that is the name of a building, a square or the like, not of a region or town, and one
    claim at least tells it of its event, and not only as part of what its subject is called. It is "room" where nothing
    is known of the places but that they are rooms which exclude each other.
    """
    one, other = _places(a), _places(b)
    found = _closest("place", one, other, _compare_places, _PLACES)
    if found is not None and found.outcome == "unknown" and (rooms := rooms_apart(a, b, one, other)):
        return Facet(name="place", outcome="apart", a=rooms[0].text, b=rooms[1].text, of=("room",))
    if found is None or found.outcome not in {"same", "contains"}:
        return found
    met = [
        (x, y)
        for x in one
        for y in other
        if compare_places(x, y) == found.outcome and all(_is_specific(place.name) for place in (x, y))
    ]
    if found.outcome == "contains":
        met = [(x, y) for x, y in met if is_part_of(x.name, y.name) or is_part_of(y.name, x.name)]
    sites = ((x, y) for x, y in met if is_site(x.name) and is_site(y.name))
    told = any(not (_is_in_subject(x, a) and _is_in_subject(y, b)) for x, y in sites)
    tags = [("specific", bool(met)), ("site", told)]
    return found.model_copy(update={"of": tuple(tag for tag, holds in tags if holds)})


def _is_in_subject(place: Place, claim: Claim) -> bool:
    """Tell whether a place only says which thing is told of: "the blast at the Delta mill injured four"."""
    return claim.subject is not None and claim.subject.start <= place.start < claim.predicate.start


def _is_specific(name: str) -> bool:
    return len(name.split()) > 1


def _places(claim: Claim) -> list[Place]:
    """Return the places of what a claim says, not those of what it is done for ("left to fight in Korda")."""
    after = [
        (place, claim.quote[claim.predicate.end - claim.start : place.start - claim.start]) for place in claim.place
    ]
    return [place for place, between in after if not _PURPOSE.search(between)]


def _compare_places(one: Place, other: Place) -> tuple[str, str]:
    return compare_places(one, other), ""


def _closest(
    name: str,
    one: Sequence[_T],
    other: Sequence[_T],
    compared: Callable[[_T, _T], tuple[str, str]],
    order: tuple[str, ...],
) -> Facet | None:
    found = [(order.index(compared(x, y)[0]), x.start, y.start, x, y) for x in one for y in other]
    if not found:
        return None
    *_, x, y = min(found, key=lambda item: item[:3])
    outcome, note = compared(x, y)
    return Facet(name=name, outcome=outcome, a=x.text, b=y.text, note=note)


def order_facet(a: date | None, b: date | None) -> Facet:
    """Compare the days of publication: a-later, b-later, same-day, unknown."""
    if a is None or b is None:
        return Facet(name="order", outcome="unknown")
    outcome = "same-day" if a == b else "a-later" if a > b else "b-later"
    return Facet(name="order", outcome=outcome, a=a.isoformat(), b=b.isoformat())
