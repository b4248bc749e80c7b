"""Two quantities side by side: equal, one within the other, overlapping, apart, or not to be compared.

Rounding. A written number stands for all numbers that would be written so. Half a unit of its last significant digit
is the tolerance of a number:

    "12 meters"     11.5 to 12.5
    "1.2 million"   1.15 to 1.25 million
    "200 km"        zeros at the end are rounding, but never more than 5 % of the number: 190 to 210
    "8ft 9in"       half an inch

Numbers in different units are compared with both tolerances, since one of them was converted. Numbers in one unit are
compared as they stand, except that the one written more coarsely ("1.2 million") has its tolerance against a finer one
("1,234,567"); zeros at the end do not count as rounding there. So exact counts of one noun have no tolerance.
"""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

from verify.compare.units import Conversion, conversion
from verify.models import Interval, Quantity

QuantityOutcome = Literal["equal", "within", "overlaps", "apart", "incomparable"]

_NUMBER = re.compile(r"\d[\d,]*(?:\.(?P<decimals>\d+))?")
_SCALE = re.compile(r"(?<![a-z])(?P<scale>thousand|million|billion|trillion|k|m|mn|mln|bn|tn)\b", re.IGNORECASE)
_SCALES = {"thousand": 1e3, "k": 1e3, "million": 1e6, "m": 1e6, "mn": 1e6, "mln": 1e6, "billion": 1e9, "bn": 1e9}
_SCALES |= {"trillion": 1e12, "tn": 1e12}
_ZEROS_AT_MOST = 0.05


class QuantityComparison(NamedTuple):
    """What two quantities are to each other, and why in words. `within` holds where either lies in the other."""

    outcome: QuantityOutcome
    note: str


def compare_quantities(a: Quantity, b: Quantity, *, same_noun: bool = True) -> QuantityComparison:
    """Compare two quantities; symmetric in the outcome.

    `same_noun` says whether both count the same thing, which only the caller can know ("people" and "passengers");
    it matters for counts and ordinals. "apart" is never said where one of them does not tell what it measures and the
    other does. See the module for how rounding is treated.
    """
    reason = _obstacle(a, b, same_noun=same_noun)
    if reason:
        return QuantityComparison("incomparable", reason)
    change = conversion(b.unit, a.unit) if a.unit and b.unit else Conversion(1.0)
    if change is None:
        return QuantityComparison("incomparable", f"{a.unit} and {b.unit} do not convert")
    converted = a.unit != b.unit
    outcome = _outcome(*sorted((a, b), key=lambda q: (q.unit or "", q.start, q.text)), converted=converted)
    if outcome == "apart" and a.measure != b.measure:
        return QuantityComparison("incomparable", "one of the two does not say what it measures")
    return QuantityComparison(outcome, _note(a, b, change, outcome, converted=converted))


def _obstacle(a: Quantity, b: Quantity, *, same_noun: bool) -> str:
    """Say why two quantities cannot be compared, empty where they can."""
    if a.kind != b.kind:
        return f"{a.kind} and {b.kind}"
    if a.measure and b.measure and a.measure != b.measure:
        return f"{a.measure} and {b.measure}"
    if a.kind in {"count", "ordinal"} and not same_noun:
        return f"they count different things: {a.noun or 'not said'} and {b.noun or 'not said'}"
    if a.kind in {"measure", "money", "percent", "duration"} and (a.unit is None) != (b.unit is None):
        return "one of the two has no unit"
    if a.kind in {"money", "percent"} and a.unit != b.unit:
        return f"{a.unit} and {b.unit} do not convert"
    return ""


def _digits(quantity: Quantity) -> tuple[float, float]:
    """Return the scale that the text writes ("million" = 1e6), and the step of the last digit written, in the unit."""
    groups = list(_NUMBER.finditer(quantity.text))
    scale = 1.0
    if quantity.interval.point is None or abs(quantity.interval.point) >= 1000:
        for match in _SCALE.finditer(re.sub(r"\d", " ", quantity.text)):
            scale = max(scale, _SCALES[match["scale"].lower()])
    decimals = len(groups[-1]["decimals"] or "") if groups else 0
    if quantity.interval.is_exact and len(groups) > 1:
        decimals = 0
    return scale, scale * 10.0**-decimals


def rounding(quantity: Quantity) -> float:
    """Return the tolerance of a written number in its unit: half a unit of its last significant digit.

    Zeros at the end count as rounding up to 5 % of the number. Ages are completed units, so a whole unit.
    """
    _, step = _digits(quantity)
    if quantity.kind == "age":
        return step
    compound = quantity.interval.is_exact and len(list(_NUMBER.finditer(quantity.text))) > 1
    edges = [edge for edge in (quantity.interval.low, quantity.interval.high) if edge]
    if compound or not edges:
        return step / 2
    number = abs(quantity.interval.point or edges[0])
    zeros = step
    while number and number % (zeros * 10) == 0:
        zeros *= 10
    return max(step / 2, min(zeros / 2, number * _ZEROS_AT_MOST)) if zeros > step else step / 2


def _widened(a: Quantity, b: Quantity, *, converted: bool) -> tuple[Interval, Interval]:
    """Return both intervals in the unit of `a`, each widened by the rounding that it is owed."""
    change = conversion(b.unit, a.unit) if converted and a.unit and b.unit else None
    if change is not None:
        near = _grown(a.interval, rounding(a))
        return near, _converted(_grown(b.interval, rounding(b)), change)
    (scale_a, step_a), (scale_b, step_b) = _digits(a), _digits(b)
    whole = a.kind in {"count", "ordinal", "age"}
    slack_a = step_a / 2 if step_a > step_b and not (whole and scale_a == 1) else 0.0
    slack_b = step_b / 2 if step_b > step_a and not (whole and scale_b == 1) else 0.0
    return _grown(a.interval, slack_a), _grown(b.interval, slack_b)


def _grown(interval: Interval, slack: float) -> Interval:
    if slack == 0:
        return interval
    low = None if interval.low is None else interval.low - slack
    high = None if interval.high is None else interval.high + slack
    return interval.model_copy(update={"low": low, "high": high})


def _converted(interval: Interval, change: Conversion) -> Interval:
    scaled = interval.scaled(change.factor)
    if change.offset == 0:
        return scaled
    moved = {
        name: value + change.offset for name in ("low", "high", "point") if (value := getattr(scaled, name)) is not None
    }
    return scaled.model_copy(update=moved)


def _outcome(a: Quantity, b: Quantity, *, converted: bool) -> QuantityOutcome:
    first, second = _widened(a, b, converted=converted)
    if not first.overlaps(second):
        return "apart"
    if a.interval.is_exact and b.interval.is_exact:
        return "equal"
    if not converted and _edges(a.interval) == _edges(b.interval):
        return "equal"
    if converted and _alike(a.interval, b.interval) and _close(a, b):
        return "equal"
    return "within" if first.within(second) or second.within(first) else "overlaps"


def _edges(interval: Interval) -> tuple[float | None, float | None, bool, bool]:
    return interval.low, interval.high, interval.low_open, interval.high_open


def _alike(a: Interval, b: Interval) -> bool:
    """Tell whether both are open at the same ends ("at least 5 miles", "at least 8 km")."""
    return (a.low is None, a.high is None) == (b.low is None, b.high is None)


def _close(a: Quantity, b: Quantity) -> bool:
    """Tell whether the finite edges of two quantities in different units differ by 5 % at most, as they are written."""
    change = conversion(b.unit, a.unit) if a.unit and b.unit else None
    here, there = a.interval, b.interval if change is None else _converted(b.interval, change)
    pairs = [(x, y) for x, y in ((here.low, there.low), (here.high, there.high)) if x is not None and y is not None]
    return all(abs(x - y) <= _ZEROS_AT_MOST * max(abs(x), abs(y)) for x, y in pairs)


def _note(a: Quantity, b: Quantity, change: Conversion, outcome: QuantityOutcome, *, converted: bool) -> str:
    written = f"{a.text} and {b.text}"
    if converted:
        there = _converted(b.interval, change)
        written += f" ({b.text} = {_shown(there)} {a.unit})"
    points = a.interval.point, _converted(b.interval, change).point
    words = {"equal": "are the same", "within": "fit: one lies within the other", "overlaps": "overlap"}
    if outcome != "apart":
        return f"{written} {words[outcome]}"
    if points[0] is not None and points[1] is not None and max(abs(points[0]), abs(points[1])) > 0:
        share = abs(points[0] - points[1]) / max(abs(points[0]), abs(points[1]))
        return f"{written} are {share:.1%} apart".replace("%", " %")
    return f"{written} have no number in common"


def _shown(interval: Interval) -> str:
    if interval.point is not None:
        return f"{interval.point:.4g}"
    low, high = ("…" if edge is None else f"{edge:.4g}" for edge in (interval.low, interval.high))
    return f"{low} to {high}"
