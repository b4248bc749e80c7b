"""Measure quantities and times of real articles: `python benchmarks/blind.py BODIES.csv [--list blind.json] [--wrong]`.

BODIES.csv has the columns `Body ID` and `articleBody`, as `train_bodies.csv` of the Fake News Challenge (FNC-1). The
list, `blind.json` beside this script, holds offsets and readings and no text; how it was drawn and annotated stands in
its `about`. Each text is read as an article: its body paragraphs are parsed, and all their quantities and times count.

A quantity is right if one that overlaps it has the same kind, a unit that converts, and the same interval after
conversion, to one per cent. What a vague word means is a convention ("about", "nearly", "dozens", "just over"): where
the list has two unequal ends or the reading is approximate, intervals that overlap are right too, if neither is wider
than the other by more than a factor of three; they are counted apart as "by convention".

A time is right if one that overlaps it has the same first and last day, against the list's day of publication where
it has one; of "since" and "before" a time, which are open spans here, the known end counts. Without days, weekday,
month, day and year must agree, and the hours must overlap. Ends that are a convention ("early 2001", "the past few
days") are right if both spans share a day and neither is longer than three times the other; these too are counted
apart. So is a day of the same name in the other direction of time: a text alone does not tell whether a bare
"Saturday" is past.

The last line is JSON.
"""

from __future__ import annotations

import argparse
import csv
import json
import math
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from datetime import date, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from verify.compare.units import conversion
from verify.corpus.blocks import blocks
from verify.extract.parse import load_pipeline, parse
from verify.extract.quantities import find_quantities
from verify.extract.times import find_times
from verify.models import Article, Quantity, TimeSpan

Item = dict[str, Any]
LIST = Path(__file__).with_name("blind.json")
RIGHT = ("right", "by convention")


class Readings(NamedTuple):
    """What is found in one text, by offset."""

    quantities: list[Quantity]
    times: list[TimeSpan]


def read(text: str, published: str | None) -> Readings:
    """Return all quantities and times of a text that was published on a day (ISO 8601)."""
    article = Article(id="body", text=text, source="body", published=published)
    every = [(text, block) for block in blocks(article)]
    quantities: list[Quantity] = []
    times: list[TimeSpan] = []
    for paragraph in parse(every, load_pipeline()):
        quantities += find_quantities(paragraph.doc, paragraph.offset)
        times += find_times(paragraph.doc, paragraph.offset, article.day)
    return Readings(quantities, times)


def overlapping(item: Item, found: Iterable[Quantity | TimeSpan]) -> list[Any]:
    """Return what shares a character with an item of the list."""
    return [one for one in found if one.start < item["end"] and item["start"] < one.end]


def _near(a: float | None, b: float | None) -> bool:
    return a == b if a is None or b is None else math.isclose(a, b, rel_tol=0.01)


def _unit_factor(item: Item, quantity: Quantity) -> float | None:
    """Return what a value of the list is multiplied by to be one of the reading, None if they do not convert."""
    theirs = {"percent": "percent", "count": None, "ordinal": None}.get(item["kind"], item["unit"])
    if quantity.unit in {theirs, None} and (theirs is None or item["kind"] in {"age", "percent"}):
        return 1.0
    if theirs == quantity.unit:
        return 1.0
    if theirs is None or quantity.unit is None:
        return None
    found = conversion(theirs, quantity.unit)
    return found.factor if found is not None and not found.offset else None


def _alike(ours: tuple[float, float], theirs: tuple[float, float]) -> bool:
    """Whether two spans of numbers overlap, and neither is more than three times as wide as the other."""
    wide, narrow = sorted((b - a for a, b in (ours, theirs)), reverse=True)
    return ours[0] <= theirs[1] and theirs[0] <= ours[1] and (wide <= 3 * narrow or wide <= 0.25 * abs(ours[1]))


def quantity_verdict(item: Item, quantity: Quantity) -> str:
    """Return how a reading compares with an item: "right", "by convention", or what is wrong."""
    if quantity.kind != item["kind"]:
        return f"kind {quantity.kind}"
    factor = _unit_factor(item, quantity)
    if factor is None:
        return f"unit {quantity.unit}"
    low, high = (None if end is None else end * factor for end in (item["low"], item["high"]))
    ours = quantity.interval
    if _near(ours.low, low) and _near(ours.high, high):
        return "right"
    vague = ours.approximate or low != high
    if vague and None not in (low, high, ours.low, ours.high) and _alike((ours.low, ours.high), (low, high)):  # type: ignore[arg-type]
        return "by convention"
    return f"interval {ours.low}..{ours.high}"


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None


def time_verdict(item: Item, time: TimeSpan) -> str:
    """Return how a reading compares with an item: "right", "by convention", or what is wrong."""
    first, last = _day(item["first"]), _day(item["last"])
    if time.role in {"since", "until"} and first is not None and last is not None:
        ends = {time.first, time.last} & {first, last, first - timedelta(days=1), last + timedelta(days=1)}
        return "right" if ends - {None} else f"days {time.first}..{time.last}"
    if item["hours"] and (time.hours is None or not _share(item["hours"], time.hours)):
        return f"hours {time.hours}"
    if first is None or last is None:
        same = all(item[field] in (None, getattr(time, field)) for field in ("year", "month", "day", "weekday"))
        return "right" if same else "parts"
    if (time.first, time.last) == (first, last):
        return "right"
    if time.first is None or time.last is None:
        return "by convention" if _other_direction(item, time) else f"days {time.first}..{time.last}"
    wide, narrow = sorted(((last - first).days + 1, (time.last - time.first).days + 1), reverse=True)
    if first != last and time.first <= last and first <= time.last and wide <= 3 * narrow:
        return "by convention"
    return "by convention" if _other_direction(item, time) else f"days {time.first}..{time.last}"


def _other_direction(item: Item, time: TimeSpan) -> bool:
    named = [field for field in ("weekday", "month", "day") if item[field] is not None]
    return bool(named) and item["year"] is None and all(item[field] == getattr(time, field) for field in named)


def _share(a: Sequence[float], b: Sequence[float]) -> bool:
    return max(a[0], b[0]) <= min(a[1], b[1])


def judge(item: Item, found: Sequence[Any], verdict: Callable[[Item, Any], str]) -> str:
    """Return the best verdict of what was found at an item, "missed" if that is nothing."""
    verdicts = [verdict(item, one) for one in overlapping(item, found)]
    return next((right for right in RIGHT if right in verdicts), "; ".join(verdicts) or "missed")


def measure(blind: dict[str, Any], bodies: dict[str, str], *, show: bool) -> dict[str, dict[str, int]]:
    """Return for quantities and times how many of the list are right, right by convention, read wrongly, missed."""
    figures = {}
    readings: dict[tuple[str, str | None], Readings] = {}
    for name, verdict in (("quantities", quantity_verdict), ("times", time_verdict)):
        counts: Counter[str] = Counter()
        for item in blind[name]:
            key = item["body"], item.get("published")
            if key not in readings:
                readings[key] = read(bodies[item["body"]], item.get("published"))
            result = judge(item, getattr(readings[key], name), verdict)
            counts[result if result in {*RIGHT, "missed"} else "wrong"] += 1
            if show and result not in RIGHT:
                _print_wrong(name, item, bodies[item["body"]], result)
        figures[name] = {kind: counts[kind] for kind in (*RIGHT, "wrong", "missed")}
    return figures


def _print_wrong(name: str, item: Item, text: str, result: str) -> None:
    around = text[max(0, item["start"] - 60) : item["start"]] + "[" + text[item["start"] : item["end"]] + "]"
    wanted = {key: value for key, value in item.items() if value is not None and key not in {"start", "end"}}
    print(f"{name}: {around + text[item['end'] : item['end'] + 40]!r}\n      {wanted}\n      {result}")


def main() -> None:
    """Read list and texts, print the figures, and once more as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bodies", type=Path)
    parser.add_argument("--list", type=Path, default=LIST, help="another list of the same form")
    parser.add_argument("--wrong", action="store_true", help="print what is not right")
    arguments = parser.parse_args()
    csv.field_size_limit(1 << 30)
    with arguments.bodies.open(encoding="utf-8", newline="") as rows:
        bodies = {row["Body ID"]: row["articleBody"] for row in csv.DictReader(rows)}
    figures = measure(json.loads(arguments.list.read_text(encoding="utf-8")), bodies, show=arguments.wrong)
    for name, counts in figures.items():
        total = sum(counts.values())
        print(f"{name:11} {sum(counts[kind] for kind in RIGHT) / total:6.1%} of {total}   {counts}")
    print(json.dumps(figures, sort_keys=True))


if __name__ == "__main__":
    main()
