"""Measure times on Recognizers-Text: `python benchmarks/times.py SPECS_DIR [--wrong]`.

SPECS_DIR holds `DateTimeModel.json` of the English specifications of Microsoft Recognizers-Text (MIT). Each case is
parsed like a paragraph of an article that was published on its reference date. A case is right if it has as many times
as are expected, in order, and each has the days expected:

- Where the specification gives a past and a coming reading ("on Friday"), either is right.
- Ends are days and both included here. The specification leaves out the last day of a span except where the text
  names it, and the whole last month or year of "June to August" and "2014 to 2018": both readings of an end are right.
  So are both of an open span ("after 1 May"), with the day itself or from the next one.
- Counts from publication ("in two months", "three weeks ago") are to the day there, and as exact as their unit here:
  right if the day expected is among those found.
- Parts of months and years ("late July") and the sides of publication ("later this week") are conventions: right if
  both spans share a day and neither is longer than twice the other, or an open span begins or ends within half a month.
- Clock times must agree to the minute; parts of a day ("evening") are conventions, only their day counts.

A news subset counts: `LEFT_OUT` takes whole kinds of expression away, by a pattern over the input or by the types
expected, never by what the engine makes of it. Left-out cases are measured as well and given as "rest".
"""

from __future__ import annotations

import argparse
import json
import re
from calendar import monthrange
from collections.abc import Iterable, Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

from spacy.language import Language

from verify.extract.parse import load_pipeline
from verify.extract.times import find_times
from verify.models import TimeSpan


class Kind(NamedTuple):
    """A kind of expression that is left out: why, and the patterns by which its inputs are recognised."""

    why: str
    patterns: tuple[str, ...]


_MONTHS = (
    "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?"
)
_LOWER_MONTHS = _MONTHS.replace("|may", "")
_WEEKDAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
_UNITS = "days?|weeks?|months?|years?|min|minutes?"
_DAY_NUMBER = r"(?:\d{1,2}(?:st|nd|rd|th)?|[\w-]*(?:first|fourth|sixth|third))"
_NO_DAY = rf"(?! (?:day )?(?:of )?(?:{_MONTHS}))\b(?! ?(?:upcoming|past|previous|next|last|to|and|{_UNITS}|,? \d))"
_TYPES = {"date", "daterange", "datetime", "datetimerange"}
LEFT_OUT = (
    Kind(
        "requests to an assistant",
        (
            r"\b(?:cortana|skype|book|schedule|calendar|meet(?:ing)?|arrange(?:ment)?|remind|available)\b",
            r"\bset (?:up|ooo)\b|\bfind us\b|\blet['’]?s\b",
        ),
    ),
    Kind("queries to a database", (r"\b(?:show|sales|records|azure|clusters?)\b|[<>]",)),
    Kind(
        "dates in figures, whose order differs by country",
        (r"\b\d{1,4}\s?[/.]\s?(?:\d{1,2}\b|[a-z]{3}\b)", r"\d{1,2}-\d{1,2}-\d{4}|\b\d{4} \d\d \d\d\b"),
    ),
    Kind(
        "months glued to figures or written with hyphens and strokes",
        (rf"\b(?:{_MONTHS})[-/]?\d", rf"\d-(?:{_MONTHS})\b", r"\b\d{4}-\d-\d"),
    ),
    Kind("weekdays and months in lower case, which news capitalises", (rf"(?-i:\b(?:{_WEEKDAYS}|{_LOWER_MONTHS})\b)",)),
    Kind(
        "spoken years, days and clock times",
        (
            r"nineteen|two thousand|\b\w+teenth\b|half past|min past|\bo'?clock\b",
            r"\b(?:two|five|six)[ -](?:thirty|forty|pm)",
        ),
    ),
    Kind(
        "quarters, halves and weeks by number, terms of schools and accounts",
        (
            r"\bq[1-4]\b|\bh[12]\b|\bquarters?\b|\bweek \d|\bw\d\d\b|\bw/c\b",
            r"\b(?:\d(?:st|nd|rd|th)|first|second|last) week\b",
            r"\b(?:school|calendar) year|fiscal|\bcy ?\d|\bbusiness days?|\bworking week",
        ),
    ),
    Kind(
        "counting from another day: three weeks from tomorrow, 2 weeks before Christmas",
        (rf"\b(?:{_UNITS}|fortnight) (?:\d+ \w+ )*(?:from|before|after|since|later)\b",),
    ),
    Kind(
        "the moment of speaking, and units shorter than a day",
        (r"\bnow\b|\bat (?:present|this time)\b|\botd\b", r"\b(?:minutes?|mins?|hours?|seconds)\b|\b\d{1,2} ?h\b"),
    ),
    Kind(
        "spans of clock times, as diaries have them",
        (
            r"\d(?: ?[ap]m)? ?(?:-|to|till) ?(?:tomorrow )?\d.*[ap]m|\dam-\d|\d:\d\d to \d|\d - \d.*pm",
            r"\b(?:before|after|by|around) \d{1,2}(?: ?pm| in\b|$)|\bfrom \d{1,2} to \d{1,2}\b",
            r"\b\w+ to \w+ (?:today|tomorrow)\b",
        ),
    ),
    Kind("the end of a day", (rf"\bend of (?:the )?(?:day|{_WEEKDAYS})\b|\beod\b",)),
    Kind("recurrences", (r"\b(?:every|each|weekly|daily|monthly|quarterly)\b|\b\w+days at\b|\b\w+day mornings\b",)),
    Kind(
        "holidays that move or are one country's",
        (
            r"\beaster\b|\bblack friday\b|\blabor day\b|\bindependence day\b|\bworkers['’] day\b|\beid\b",
            r"\bthanksgiving\b|\b(?:mother|father)['’]?s['’]? day|\bhalloween weekend\b|\bmemorial day\b",
        ),
    ),
    Kind(
        "days of a month without its name",
        (
            rf"\b(?:on|the|between|{_WEEKDAYS}|tue|thu|sat) (?:the )?{_DAY_NUMBER}{_NO_DAY}",
            r"\bday of (?:the|next) month|\bmonth of next year",
        ),
    ),
    Kind(
        "the week, day or year without saying which",
        (r"\b(?:the|that|same) (?:day|week|weekend|month|year|fortnight)\b", r"\bend of month\b"),
    ),
    Kind("codes and files", (r"\babc-|\.xlsx|www\.|\bssn\b|\$dec\b",)),
)


class Expected(NamedTuple):
    """One reading of a specification: its first and last day, and the clock time where it is a point."""

    first: date | None
    last: date | None
    open_end: bool
    hour: float | None = None


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None


def _reading(value: dict[str, str]) -> Expected:
    """Return an expected reading; `open_end` is true where the last day may as well be the day before."""
    if "value" in value:
        moment = datetime.fromisoformat(value["value"])
        hour = moment.hour + moment.minute / 60 if value["type"] == "datetime" else None
        return Expected(moment.date(), moment.date(), open_end=False, hour=hour)
    start, end = _moment(value.get("start")), _moment(value.get("end"))
    return Expected(start.date() if start else None, end.date() if end else None, open_end=True)


def left_out(case: dict[str, Any]) -> str:
    """Return why a case is no part of the news subset, empty where it is one."""
    for result in case["Results"]:
        values = result["Resolution"]["values"]
        if result["TypeName"].rpartition(".")[2] not in _TYPES:
            return "times of day, durations and recurrences without a day"
        if any(value.get("value") == "not resolved" or "timex" not in value for value in values):
            return "not resolved there either"
    text = case["Input"]
    return next((k.why for k in LEFT_OUT if any(re.search(p, text, re.IGNORECASE) for p in k.patterns)), "")


def _shares(expected: Expected, first: date | None, last: date | None) -> bool:
    if None in (expected.first, expected.last, first, last):
        return False
    lengths = sorted([(expected.last - expected.first).days or 1, (last - first).days + 1])  # type: ignore[operator]
    return lengths[1] <= 2 * lengths[0] + 1 and first < expected.last and expected.first <= last  # type: ignore[operator]


_CONVENTION = re.compile(r"\b(?:early|mid|late|later|earlier|beginning|middle|end|start)\b", re.IGNORECASE)


def _fits(expected: Expected, found: TimeSpan) -> bool:
    if expected.hour is not None and (found.hours is None or abs(found.hours[0] % 24 - expected.hour) > 0.02):
        return False
    if _CONVENTION.search(found.text) and expected.open_end and _shares(expected, found.first, found.last):
        return True
    first, last = found.first, found.last
    slack = 16 if _CONVENTION.search(found.text) else 1
    if _COUNTED.search(found.text) and found.relative and first and last and expected.first:
        return first <= expected.first <= last + timedelta(days=1) and (last - first).days <= 400
    if expected.last is None and expected.first is not None and first is not None and last is None:
        return abs((expected.first - first).days) <= slack
    if expected.first is None and expected.last is not None and last is not None and first is None:
        return abs((expected.last - last).days) <= slack
    return expected.first == first and last in _last_days(expected)


_COUNTED = re.compile(r"\b(?:in|ago|next|coming|past|last)\b.*\b(?:day|week|month|year)s?\b", re.IGNORECASE)


def _last_days(expected: Expected) -> set[date | None]:
    """Return the days that a span may end on: see the module."""
    end = expected.last
    if end is None or not expected.open_end:
        return {end}
    days = {end, end - timedelta(days=1)}
    if end.day == 1:
        days.add(date(end.year, end.month, monthrange(end.year, end.month)[1]))
    if (end.month, end.day) == (1, 1):
        days.add(date(end.year, 12, 31))
    return {*days}


def _is_right(case: dict[str, Any], found: Sequence[TimeSpan]) -> bool:
    if len(found) != len(case["Results"]):
        return False
    for result, time in zip(case["Results"], found, strict=True):
        values = [value for value in result["Resolution"]["values"] if value.get("value") != "not resolved"]
        if not any(_fits(_reading(value), time) for value in values if value["type"] in _TYPES):
            return False
    return True


def measure(cases: Iterable[dict[str, Any]], nlp: Language, *, show: bool) -> dict[str, int]:
    """Return how many cases are right, within the news subset and in the rest."""
    counts = {"right": 0, "cases": 0, "rest_right": 0, "rest": 0}
    for case in cases:
        reference = case.get("Context", {}).get("ReferenceDateTime")
        published = datetime.fromisoformat(reference).date() if reference else None
        found = find_times(nlp(case["Input"]), 0, published)
        right, rest = _is_right(case, found), bool(left_out(case))
        counts["rest" if rest else "cases"] += 1
        counts["rest_right" if rest else "right"] += right
        if show and not right and not rest:
            expected = [(r["Text"], r["Resolution"]["values"]) for r in case["Results"]]
            shown = [(t.text, t.role, str(t.first), str(t.last), t.hours) for t in found]
            print(f"{reference} {case['Input'][:150]!r}\n      {expected}\n  but {shown}")
    return counts


def main() -> None:
    """Read the set, print its figures, and once more as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("specs", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print the cases of the news subset that are not right")
    arguments = parser.parse_args()
    cases = json.loads((arguments.specs / "DateTimeModel.json").read_text(encoding="utf-8"))
    counts = measure(cases, load_pipeline(), show=arguments.wrong)
    share = counts["right"] / counts["cases"]
    rest = f"rest {counts['rest_right']} of {counts['rest']}"
    print(f"DateTimeModel {counts['right']:4} of {counts['cases']:4} right, {share:.1%}   {rest}")
    print(json.dumps({"DateTimeModel": counts}, sort_keys=True))


if __name__ == "__main__":
    main()
