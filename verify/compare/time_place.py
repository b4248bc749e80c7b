"""Two times, or two places, side by side. The default is "unknown": only what is known apart is called apart."""

from __future__ import annotations

import math
from datetime import date
from functools import lru_cache
from typing import Literal, NamedTuple

from verify.compare.gazetteer import Spot, distance_km, lookup, normalised
from verify.lexicon import table
from verify.lexicon.concepts import concept
from verify.lexicon.demonyms import nation_of
from verify.match.ago import days_ago
from verify.models import Place, TimeSpan

TimeOutcome = Literal["same", "overlaps", "apart", "unknown"]
PlaceOutcome = Literal["same", "contains", "near", "apart", "unknown"]

_CLOCK_SLACK = 0.25
_SHIFT_SLACK = 6.0
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_NEAR_KM = 60.0
_KNOWN_TOWN = 50_000
_WITH_STATES = {"US", "GB"}
_INSIDE = {"in", "at", "inside", "on", "across", "over", "along"}
_BESIDE = {"near", "outside", "around", "off", "between"}


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


def compare_places(a: Place, b: Place) -> PlaceOutcome:
    """Compare two places; symmetric.

    "apart" needs two places that are both known and exclude each other: two countries, a city and another country,
    two cities more than 60 km from each other under all readings of their names, or contrary parts of one place
    ("southern Yemen", "central Yemen"). Who is brought to one place may go on to another, and who leaves a place is
    no longer there.
    """
    moves = {"to", "from"} & {a.relation, b.relation}
    if "from" in moves and a.relation != b.relation:
        return "unknown"
    outcome = _where(a, b)
    return "unknown" if moves and outcome == "apart" else outcome


def _where(a: Place, b: Place) -> PlaceOutcome:
    name_a, name_b = normalised(a.name), normalised(b.name)
    if name_a == name_b or _is_one_house(name_a, name_b):
        return _by_relation(a.relation, b.relation)
    (part_a, base_a), (part_b, base_b) = _split(name_a), _split(name_b)
    if base_a == base_b:
        return _by_direction(part_a, part_b)
    if part_a is None and part_b is None and (spots_a := lookup(name_a)) and (spots_b := lookup(name_b)):
        return _softened(_by_spots(spots_a, spots_b), a.relation, b.relation)
    if lookup(name_a) and lookup(name_b):
        return "unknown"
    return "contains" if _names_part(name_a, name_b) or _names_part(name_b, name_a) else "unknown"


def _is_one_house(a: str, b: str) -> bool:
    """Tell whether two names are of one institution, in another order: "ministry of defence", "Defense Ministry".

    Its nation and its grounds may stay away ("the Danish Defence Ministry's headquarters").
    """
    one, other = _house(a), _house(b)
    return len(one) > 1 and one == other


@lru_cache(maxsize=1 << 14)
def _house(name: str) -> frozenset[str]:
    grounds = {*table("places")["heads"]["grounds"], "of", "the", "and", "national"}
    words = (word.removesuffix("'s") for word in name.replace("'s", " ").split())
    return frozenset(concept(word) for word in words if word not in grounds and nation_of(word) is None)


def _by_relation(a: str, b: str) -> PlaceOutcome:
    if a == b or (a in _INSIDE and b in _INSIDE):
        return "same"
    if _opposed(a, b):
        return "apart"
    return "near" if {a, b} & _BESIDE or " of" in a or " of" in b else "same"


def _opposed(a: str, b: str) -> bool:
    """Recognise "north of X" and "south of X"."""
    directions = table("places")["directions"]
    one, other = directions.get(a.removesuffix(" of")), directions.get(b.removesuffix(" of"))
    return one is not None and other is not None and _contrary(one, other)


def _split(name: str) -> tuple[list[int] | None, str]:
    """Take a direction off a name: "southern yemen" -> (south, "yemen")."""
    word, _, rest = name.partition(" ")
    direction = table("places")["directions"].get(word)
    if direction is None or not rest or lookup(name):
        return None, name
    return direction, rest.removeprefix("of ")


def _by_direction(a: list[int] | None, b: list[int] | None) -> PlaceOutcome:
    if a == b:
        return "same"
    if a is None or b is None:
        return "contains"
    return "apart" if _contrary(a, b) else "unknown"


def _contrary(a: list[int], b: list[int]) -> bool:
    """Tell whether two directions exclude each other: north and south, east and west, the middle and any side."""
    return [0, 0] in (a, b) or a[0] * b[0] < 0 or a[1] * b[1] < 0


def _softened(outcome: PlaceOutcome, a: str, b: str) -> PlaceOutcome:
    """Take back "apart" where one side is "north of X" or "outside X", which may well be in the other place."""
    loose = any(relation in _BESIDE or relation.endswith(" of") or "border" in relation for relation in (a, b))
    return "unknown" if outcome == "apart" and loose else outcome


def _by_spots(a: tuple[Spot, ...], b: tuple[Spot, ...]) -> PlaceOutcome:
    outcomes = {_two_spots(one, other) for one in a for other in b}
    ranked: tuple[PlaceOutcome, ...] = ("same", "contains", "near", "unknown")
    return next((outcome for outcome in ranked if outcome in outcomes), "apart")


def _two_spots(a: Spot, b: Spot) -> PlaceOutcome:
    if a.ident == b.ident:
        return "same"
    if a.level == b.level == "city":
        distance = distance_km(a, b)
        return "unknown" if distance is None else "near" if distance <= _NEAR_KM else "apart"
    if {a.ident, b.ident} & set(table("places")["names"]["contested"]):
        return "unknown"
    if a.country != b.country:
        return "apart" if _is_sure(a) and _is_sure(b) else "unknown"
    if "country" in {a.level, b.level}:
        return "contains"
    if a.level != b.level and a.state == b.state:
        return "contains"
    return "apart" if a.country in _WITH_STATES and _is_sure(a) and _is_sure(b) else "unknown"


def _is_sure(spot: Spot) -> bool:
    """Tell whether a name is sure: a small town has namesakes that no gazetteer of towns lists."""
    return spot.level != "city" or spot.population >= _KNOWN_TOWN


def _names_part(whole: str, part: str) -> bool:
    """Tell whether the words of one name are all in the other: "checkpoint" and "Radwan checkpoint"."""
    return set(whole.split()) < set(part.split()) and not lookup(whole)
