"""Values by date: each reported number or range of a fact, at the day of its report, by outlet.

A line joins an earlier value to the one that updates or corrects it; what its outlet took back is struck through.
Time runs downwards, a line for each report; the number runs to the right. Only facts whose numbers differ are drawn.
Places across are shares of the width in percent, so that a drawing fits a telephone; places down are pixels.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from verify.compare.units import conversion
from verify.models import Claim, Interval
from verify.report.html.addresses import anchor
from verify.report.html.drawing import Scale, Tick, clipped, scale_over
from verify.report.html.facts import Fact, Value
from verify.report.html.lookup import Lookup, origin_name
from verify.report.html.signs import Sign, sign_of

_LEFT = 6.0
_RIGHT = 94.0
_TOP = 26
_LINE = 46
_BAR = 32
_NAME = 22
_WORDS = 16


class Point(NamedTuple):
    """One reported value: its line of text begins at `top`, its bar lies at `y`.

    `x` is its number, if the text prints one (`has_point`); `low` and `high` are the ends of its range, and an end that
    is open has an arrow. `taken_back` says in a word why a value is struck through, empty where it stands.
    """

    top: int
    y: int
    x: float
    low: float
    high: float
    is_range: bool
    has_point: bool
    open_low: bool
    open_high: bool
    date: str
    name: str
    words: str
    taken_back: str
    claim: str


class Join(NamedTuple):
    """An update or a correction: the line from the earlier to the later value."""

    x1: float
    y1: int
    x2: float
    y2: int


class Chart(NamedTuple):
    """The values of one fact by date, `height` pixels high."""

    anchor: str
    label: str
    detail: str
    sign: Sign
    height: int
    ticks: tuple[Tick, ...]
    points: tuple[Point, ...]
    joins: tuple[Join, ...]


class _Reading(NamedTuple):
    value: Value
    interval: Interval


def charts(facts: Sequence[Fact], lookup: Lookup) -> tuple[Chart, ...]:
    """Return the facts whose numbers differ, drawn by date."""
    drawn = (_chart(fact, lookup) for fact in facts)
    return tuple(chart for chart in drawn if chart is not None)


def _chart(fact: Fact, lookup: Lookup) -> Chart | None:
    readings = _readings(fact.values)
    numbers = [n for reading in readings for n in (reading.interval.low, reading.interval.high) if n is not None]
    if len({(r.interval.low, r.interval.high) for r in readings}) < 2 or not numbers:
        return None
    scale = scale_over(min(numbers), max(numbers), _LEFT, _RIGHT)
    points = tuple(_point(reading, line, scale, lookup) for line, reading in enumerate(readings))
    return Chart(
        anchor=lookup.anchor(fact.findings[0]),
        label=fact.label,
        detail=fact.detail,
        sign=sign_of(fact.findings[0].verdict),
        height=_TOP + _LINE * len(points) + 4,
        ticks=scale.ticks(4),
        points=points,
        joins=_joins(fact, [r.value.claim for r in readings], points, lookup),
    )


def _readings(values: Sequence[Value]) -> list[_Reading]:
    """Return the numbers of a fact in the unit of the first; those that do not convert are left out."""
    found: list[_Reading] = []
    unit: str | None = None
    for value in values:
        quantity = value.quantity
        if quantity is None:
            continue
        unit = quantity.unit if not found else unit
        interval = _in_unit(quantity.interval, quantity.unit, unit)
        if interval is not None:
            found.append(_Reading(value, interval))
    return found


def _in_unit(interval: Interval, unit: str | None, wanted: str | None) -> Interval | None:
    if unit == wanted:
        return interval
    found = conversion(unit, wanted) if unit and wanted else None
    return interval.scaled(found.factor) if found is not None and not found.offset else None


def _point(reading: _Reading, line: int, scale: Scale, lookup: Lookup) -> Point:
    claim, interval = reading.value.claim, reading.interval
    low = scale.low if interval.low is None else interval.low
    high = scale.high if interval.high is None else interval.high
    outlet, origin = lookup.outlet(claim), lookup.origin(claim)
    name = outlet if origin == f"outlet:{outlet}" else f"{origin_name(origin)} in {outlet}"
    return Point(
        top=_TOP + _LINE * line,
        y=_TOP + _LINE * line + _BAR,
        x=scale.place((low + high) / 2 if interval.point is None else interval.point),
        low=scale.place(low),
        high=scale.place(high),
        is_range=not interval.is_exact,
        has_point=interval.point is not None,
        open_low=interval.low is None,
        open_high=interval.high is None,
        date=lookup.date_of(claim),
        name=clipped(name, _NAME),
        words=clipped(reading.value.words, _WORDS),
        taken_back=lookup.taken_back(claim),
        claim=anchor("c", claim.id),
    )


def _joins(fact: Fact, claims: Sequence[Claim], points: Sequence[Point], lookup: Lookup) -> tuple[Join, ...]:
    drawn = dict(zip((claim.id for claim in claims), points, strict=True))
    updates = [(r.a, r.b) for r in fact.relations if r.verdict == "update" and r.a in drawn and r.b in drawn]
    corrections = [
        (old.id, new.id)
        for old in claims
        for new in claims
        if any(n.article == new.article and old.article in n.replaces for n in lookup.notices_of.get(old.article, ()))
    ]
    pairs = [sorted((drawn[a], drawn[b]), key=lambda point: point.y) for a, b in (*updates, *corrections)]
    return tuple(Join(one.x, one.y, other.x, other.y) for one, other in _nearest(pairs))


def _nearest(pairs: Iterable[Sequence[Point]]) -> Iterator[Sequence[Point]]:
    """Yield pairs, the nearest first, so that no point is left or reached twice: a chain, not a line for each pair."""
    left: set[int] = set()
    reached: set[int] = set()
    for one, other in sorted(pairs, key=lambda pair: (pair[1].y - pair[0].y, pair[0].y)):
        if one.y not in left and other.y not in reached:
            left.add(one.y)
            reached.add(other.y)
            yield one, other
