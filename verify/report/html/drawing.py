"""Numbers of drawings: scales with round ticks, and labels that fit."""

from __future__ import annotations

import math
from typing import NamedTuple

_STEPS = (1, 2, 2.5, 5, 10)


class Tick(NamedTuple):
    """A mark of an axis: its place and what it is labelled."""

    x: float
    label: str


class Scale(NamedTuple):
    """Maps numbers `low` to `high` onto places `left` to `right` of a drawing; those outside stop at the ends."""

    low: float
    high: float
    left: float
    right: float

    def place(self, number: float) -> float:
        """Return where a number stands, to a tenth of the unit of the drawing."""
        share = (min(max(number, self.low), self.high) - self.low) / (self.high - self.low)
        return round(self.left + share * (self.right - self.left), 1)

    def ticks(self, most: int) -> tuple[Tick, ...]:
        """Return up to `most` + 1 round numbers of the scale with their places."""
        step = _round_step((self.high - self.low) / most)
        first = math.ceil(self.low / step)
        numbers = [index * step for index in range(first, math.floor(self.high / step + 1e-9) + 1)]
        return tuple(Tick(self.place(number), short_number(number)) for number in numbers)


def scale_over(low: float, high: float, left: float, right: float) -> Scale:
    """Return a scale with some room beyond the least and the largest number; below zero only where numbers are."""
    room = (high - low) * 0.08 or abs(high) * 0.1 or 1.0
    start = low - room
    return Scale(max(start, 0.0) if low >= 0 else start, high + room, left, right)


def _round_step(least: float) -> float:
    power = 10.0 ** math.floor(math.log10(least))
    return next(step * power for step in _STEPS if step * power >= least * (1 - 1e-9))


def short_number(number: float) -> str:
    """Return a number as an axis shows it: "1,200", "2.5", "3.4 million"."""
    for size, name in ((1e12, " trillion"), (1e9, " billion"), (1e6, " million")):
        if abs(number) >= size:
            return f"{number / size:,.4g}{name}"
    return f"{number:,.0f}" if float(number).is_integer() or abs(number) >= 10_000 else f"{number:,.4g}"


def clipped(text: str, width: int) -> str:
    """Return a text on one line of at most `width` characters, with "…" where it was cut."""
    line = " ".join(text.split())
    return line if len(line) <= width else line[: width - 1].rstrip() + "…"
