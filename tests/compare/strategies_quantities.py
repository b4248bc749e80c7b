"""Hypothesis strategies for intervals, quantities, times and places."""

from __future__ import annotations

from datetime import date, timedelta

from hypothesis import strategies as st

from verify.models import Interval, Place, Quantity, TimeSpan

NUMBERS = st.integers(min_value=-1000, max_value=1000).map(float)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    """Non-empty intervals, bounded or open at one or both ends."""
    low, high = sorted((draw(NUMBERS), draw(NUMBERS)))
    if low == high:
        return Interval.exactly(low)
    return Interval(
        low=draw(st.sampled_from([low, None])),
        high=draw(st.sampled_from([high, None])),
        low_open=draw(st.booleans()),
        high_open=draw(st.booleans()),
    )


def counts(numbers: st.SearchStrategy[int] | None = None) -> st.SearchStrategy[Quantity]:
    """Exact counts of persons, as digits would write them."""
    return (numbers or st.integers(0, 5000)).map(
        lambda n: Quantity(
            start=0, end=len(str(n)), text=str(n), interval=Interval.exactly(n), kind="count", noun="person"
        )
    )


@st.composite
def measures(draw: st.DrawFn) -> Quantity:
    """Exact lengths and weights in several units, with up to two decimals."""
    unit = draw(st.sampled_from(["foot", "inch", "meter", "mile", "kilometer", "stone", "kilogram", "pound"]))
    number = draw(st.integers(1, 99999)) / 10 ** draw(st.integers(0, 2))
    text = f"{number:g} {unit}"
    weight = unit in {"stone", "kilogram", "pound"}
    return Quantity(
        start=0,
        end=len(text),
        text=text,
        interval=Interval.exactly(float(f"{number:g}")),
        kind="measure",
        unit=unit,
        measure="weight" if weight else "length",
    )


@st.composite
def times(draw: st.DrawFn) -> TimeSpan:
    """Draw times that may be resolved, partly said, or have hours only."""
    first = draw(st.none() | st.dates(date(2020, 1, 1), date(2020, 2, 28)))
    length = draw(st.integers(0, 3))
    return TimeSpan(
        start=0,
        end=4,
        text="then",
        role=draw(st.sampled_from(["at", "at", "at", "since", "until", "for"])),
        first=first,
        last=first + timedelta(days=length) if first else None,
        relative=draw(st.booleans()),
        year=draw(st.none() | st.just(first.year if first else 2020)),
        month=draw(st.none() | st.just(first.month if first else 2)),
        weekday=draw(st.none() | st.just(first.weekday() if first else 3)),
        hours=draw(st.sampled_from([None, (0.0, 10.0), (18.0, 30.0), (12.0, 12.0)])),
    )


def places() -> st.SearchStrategy[Place]:
    """Known, unknown and directed places with common relations."""
    names = [
        "Mosul",
        "Iraq",
        "Syria",
        "London",
        "Texas",
        "southern Yemen",
        "central Yemen",
        "Yemen",
        "mill",
        "old mill",
    ]
    relations = ["in", "at", "near", "outside", "north of", "south of", "on the border with"]
    return st.builds(
        lambda name, relation: Place(start=0, end=len(name), text=name, name=name, relation=relation),
        st.sampled_from(names),
        st.sampled_from(relations),
    )
