"""Words that bound or soften a number: "at least", "up to", "nearly", "or more", "-odd".

The table `numbers` says what each does to the interval.
"""

from __future__ import annotations

import re
from functools import cache

from verify.extract.numbers import words_pattern
from verify.lexicon import table
from verify.models import Interval

_REACH = 60
_LEAD = r"(?:(?:the\s+)?ages?\s+of\s+|aged?\s+|an?\s+)?"


@cache
def _before() -> re.Pattern[str]:
    numbers = table("numbers")
    words = words_pattern([*numbers["bounds"]["before"], *numbers["approximate"]["before"]])
    return re.compile(rf"(?:(?<!\w)(?=\w)|(?<![<>=])(?=\W))(?P<words>{words})\s*{_LEAD}$", re.IGNORECASE)


@cache
def _after() -> re.Pattern[str]:
    numbers = table("numbers")
    words = words_pattern([*numbers["bounds"]["after"], *numbers["approximate"]["after"]])
    return re.compile(rf"\s*(?!(?-i:Plus))(?P<words>{words})(?!\w|\s+\d|\s+to\b|\s+than\s+\S)", re.IGNORECASE)


def bounded(text: str, start: int, end: int, interval: Interval) -> tuple[int, int, Interval]:
    """Apply the hedges and bounds around text[start:end] to its interval.

    Returns the start and end that include these words, and the new interval; at most two words before are read
    ("up to about 500").
    """
    after = _after().match(text, end)
    if after:
        end, interval = after.end(), _applied(_key(after["words"]), interval, "after")
    for _ in range(2):
        before = _before().search(text[max(0, start - _REACH) : start])
        if not before:
            break
        start = max(0, start - _REACH) + before.start()
        interval = _applied(_key(before["words"]), interval, "before")
    return start, end, interval


def _applied(words: str, interval: Interval, side: str) -> Interval:
    numbers = table("numbers")
    bound = numbers["bounds"][side].get(words)
    if bound is None:
        return _softened(interval, *numbers["approximate"][side][words])
    return _bound(interval, bound)


def _bound(interval: Interval, bound: str) -> Interval:
    if bound == "[]":
        return interval
    named = (
        interval.point
        if interval.point is not None and interval.low is not None and interval.high is not None
        else None
    )
    hedged = interval.approximate and named is not None and interval.low != interval.high
    if bound.endswith("low"):
        edge = interval.low if hedged and bound[0] == "[" else named if named is not None else interval.low
        return interval.model_copy(update={"low": edge, "high": None, "low_open": bound[0] == "(", "high_open": False})
    edge = interval.high if hedged and bound[-1] == "]" else named if named is not None else interval.high
    return interval.model_copy(update={"low": None, "high": edge, "low_open": False, "high_open": bound[-1] == ")"})


def _softened(interval: Interval, low: float, high: float) -> Interval:
    """Widen an interval by shares of its ends; whole numbers from 3 to 10 by at least 1."""
    if interval.low is None or interval.high is None:
        return interval.model_copy(update={"approximate": True})
    one = 1.0 if interval.point is not None and 3 <= interval.point <= 10 and interval.point.is_integer() else 0.0
    below = max(abs(interval.low) * (1 - low), one) if low < 1 else 0.0
    above = max(abs(interval.high) * (high - 1), one) if high > 1 else 0.0
    edges = {"low": round(interval.low - below, 9), "high": round(interval.high + above, 9)}
    return interval.model_copy(update={**edges, "approximate": True})


def _key(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower())
