"""Words that tell one event or thing of a kind from another one, or speak of the kind in general.

The table is `instances.toml`.
"""

from __future__ import annotations

import calendar
import re
from functools import cache, lru_cache

from verify.lexicon import table

_NO_WAY = (
    r"(?:(?<!past)|(?<=the past)|(?!\s+(?:the|an?|his|her|its|their|our|this|that|these|those)\b))"  # ran past a guard
)
_SAME_DAY = r"(?!\s+(?:on|today|this|in the (?:day|week|evening|morning)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b)"

_MONTHS = "|".join(calendar.month_name[1:])
_PERIOD = re.compile(
    rf"\b(?:(?:this|last|each|every) (?:year|season|decade)|since (?:the start of|{_MONTHS}|\d{{4}}\b))", re.IGNORECASE
)


def _alternatives(key: str) -> str:
    words = "".join(table("instances")[key].splitlines()).split("|")
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))


@cache
def _no_relative() -> str:
    """Return a pattern that keeps an ordinal from counting before a relative: both may tell of the second wife."""
    kin = table("attributes")["class"]["kinship"]["values"].values()
    words = "|".join(re.escape(word) for words in kin for word in words)
    return rf"(?:(?<!second)(?<!third)|(?!\s+(?:{words})\b))"


@cache
def _pattern(key: str) -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?:{_alternatives(key)}){_no_relative()}{_NO_WAY}{_SAME_DAY}(?![\w-])", re.IGNORECASE
    )


@cache
def _rate_pattern() -> re.Pattern[str]:
    after = r"(?!\s+(?:after|before|ago|later|earlier|old|since|from|to)\b)"
    between = r"(?:\s+\([^()]*\))?(?:\s+[a-z-]+){0,2}?"
    return re.compile(rf"{between}\s+(?:per|an?|each|every)\s+(?:\w+\s)?({_alternatives('rates')})s?\b{after}")


@cache
def _definite_words() -> frozenset[str]:
    return frozenset(table("instances")["definite"].split("|"))


@lru_cache(maxsize=10_000)
def other_word(text: str) -> str:
    """Return the first word that marks another event or thing of the kind ("another", "previously"), else "" ."""
    found = _pattern("other").search(text)
    return found.group().lower() if found else ""


@lru_cache(maxsize=10_000)
def general_word(text: str) -> str:
    """Return the first word that marks a statement about a kind in general ("can", "usually"), else ""."""
    found = _pattern("general").search(text)
    return found.group().lower() if found else ""


def limited_word(text: str) -> str:
    """Return the first word that limits a negative statement to a stretch of time ("yet", "for months"), else ""."""
    found = _pattern("limited").search(text)
    return found.group().lower() if found else ""


def total_word(text: str) -> str:
    """Return the first word that marks a total that has grown up to now ("now", "so far", "in all"), else ""."""
    found = _pattern("total").search(text)
    return found.group().lower() if found else ""


def period_word(text: str) -> str:
    """Return the first words that count over a stretch of the calendar ("this year", "since January"), else ""."""
    found = _PERIOD.search(text)
    return found.group().lower() if found else ""


def rate_after(text: str) -> str:
    """Return the unit per which a number is counted, where the text right after it tells one ("per gram"), else ""."""
    found = _rate_pattern().match(text)
    return found.group(1) if found else ""


def is_definite(phrase: str) -> bool:
    """Tell whether a noun phrase speaks of a known thing: by its first word, or a possessive in it ("Ada's boat")."""
    first = phrase.partition(" ")[0].lower()
    return first in _definite_words() or "'s " in phrase or "’s " in phrase
