"""Values in a claim: numbers as intervals, times, places."""

from __future__ import annotations

import math
from datetime import date
from typing import Literal

from pydantic import model_validator

from verify.models.record import Record, Span


class Interval(Record):
    """A set of numbers between two bounds; None is an open end (minus or plus infinity).

    `point` is the number that the text prints, where it prints one ("about 500" has point 500 and bounds around it).
    `approximate` is true where the text hedges the number or uses a vague word.
    """

    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    point: float | None = None
    approximate: bool = False

    @model_validator(mode="after")
    def _ordered(self) -> Interval:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} lies above high {self.high}")
        return self

    @classmethod
    def exactly(cls, number: float) -> Interval:
        """Return the interval that holds one number."""
        return cls(low=number, high=number, point=number)

    @property
    def is_exact(self) -> bool:
        """Whether the interval holds exactly one number."""
        return self.low is not None and self.low == self.high

    @property
    def is_bound(self) -> bool:
        """Whether one end is open, as in "at least" and "up to"."""
        return self.low is None or self.high is None

    def _edges(self) -> tuple[float, float]:
        return (-math.inf if self.low is None else self.low, math.inf if self.high is None else self.high)

    def overlaps(self, other: Interval) -> bool:
        """Tell whether some number lies in both. Symmetric."""
        (low_a, high_a), (low_b, high_b) = self._edges(), other._edges()
        if low_a > high_b or low_b > high_a:
            return False
        if low_a == high_b:
            return not (self.low_open or other.high_open)
        if low_b == high_a:
            return not (other.low_open or self.high_open)
        return True

    def within(self, other: Interval) -> bool:
        """Tell whether each number of this interval lies in the other. Reflexive and transitive."""
        (low_a, high_a), (low_b, high_b) = self._edges(), other._edges()
        low_in = low_a > low_b or (low_a == low_b and (math.isinf(low_a) or self.low_open or not other.low_open))
        high_in = high_a < high_b or (
            high_a == high_b and (math.isinf(high_a) or self.high_open or not other.high_open)
        )
        return low_in and high_in

    def scaled(self, factor: float) -> Interval:
        """Return the same interval in another unit; ValueError unless `factor` is positive."""
        if factor <= 0:
            raise ValueError(f"a unit factor must be positive, not {factor}")
        return self.model_copy(
            update={
                "low": None if self.low is None else self.low * factor,
                "high": None if self.high is None else self.high * factor,
                "point": None if self.point is None else self.point * factor,
            }
        )


class Quantity(Span):
    """A number in a claim, as an interval, with what it counts or measures.

    `kind` says how to compare: a count of `noun`, a measure with a pint `unit`, money with an ISO 4217 `unit`, a
    percentage, an age in years, a duration, an ordinal. `measure` names the role: "weight", "height", "killed".
    `noun` is the lower-case lemma of the thing counted or measured; `modifiers` are the lemmas that narrow it.
    `part` is true for a subset ("of them", "including", "still"). `holder` is the term of what has the measure, age or
    price (the catfish that weighs so much), None where the sentence does not tell.
    """

    text: str
    interval: Interval
    kind: Literal["count", "measure", "money", "percent", "age", "duration", "ordinal"]
    unit: str | None = None
    measure: str | None = None
    noun: str | None = None
    modifiers: tuple[str, ...] = ()
    part: bool = False
    holder: str | None = None


class TimeSpan(Span):
    """A time in a claim: what the words say, and the days they mean where that is known.

    `first` and `last` are the days, both included, resolved against the publication date; None where unknown.
    `relative` is true where resolution needed a publication date. The partial fields hold what the words say by
    themselves: `weekday` 0 = Monday, `hours` the hours of the day as (from, to) in 0..30, where 30 is 6 a.m. of the
    next day, so that a night stays in one piece.
    `role` is "at" for a point or span, "since" and "until" for open spans, "for" for a duration.
    """

    text: str
    role: Literal["at", "since", "until", "for"] = "at"
    first: date | None = None
    last: date | None = None
    relative: bool = False
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hours: tuple[float, float] | None = None


class Place(Span):
    """A place in a claim; `relation` is the preposition ("in", "near", "north of")."""

    text: str
    name: str
    relation: str = "in"
