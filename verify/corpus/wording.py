"""Patterns that the tests for furniture share: alternatives of a word list, names, months and days."""

from __future__ import annotations

import re
from collections.abc import Iterable

MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
WEEKDAY = r"(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Mon|Tues?|Wed|Thurs?|Fri|Sat|Sun)"
NAME = r"[A-Z][\w.'’-]*"
"""One capitalised word, for patterns that respect case."""


def any_of(words: Iterable[str]) -> str:
    """Return a pattern of alternatives, longest first, with any white space between the words of each."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"
