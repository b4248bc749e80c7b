"""Does a paragraph only say who wrote or updated the page, and when?"""

from __future__ import annotations

import re

from verify.corpus.wording import MONTH, NAME, WEEKDAY, any_of
from verify.lexicon import table

_WORDS = table("furniture")["byline"]
_PLATFORM = any_of(table("furniture")["social"]["platforms"])
_STAMPS = frozenset(_WORDS["stamps"])
_OTHER = re.compile(r"[^\w\s.,'’|/·•&–—-]|\d")

DATELINE = re.compile(
    r"(?:[A-Z][A-Z'’-]{2,}(?:\s[A-Z][A-Z'’-]+){0,3}(?:,\s[\w. ]{2,25}){0,2}(?:\s\([\w\s/.]{2,25}\))?"
    r"|[A-Z]\w+(?:\s[A-Z]\w+){0,3}(?:,\s[\w. ]{2,25}){0,2}\s\([A-Z][\w\s/.]{1,25}\))\s?(?:—|–|--?)\s"
)
"""Place, day and agency before the first sentence of a report: "PORT SABINE, Nov 15 (Meridian) - "."""

_BY = re.compile(rf"(?:By|BY|by)\s+(?=(?:the\s+)?{NAME}(?!\w))")
_PARTICLES = frozenset({"al", "and", "at", "bin", "de", "der", "el", "for", "in", "la", "of", "the", "van", "von"})
_BESIDE = _PARTICLES | frozenset(_WORDS["roles"])
_DAY = re.compile(rf"(?:{WEEKDAY}|{MONTH})\b", re.IGNORECASE)
_HOUR = r"\d{1,2}[:.]\d{2}(?::\d{2})?\s*(?:[ap]\.?m\b\.?)?|\d{1,2}\s*[ap]\.?m\b\.?"
_NUMBERED = r"\d{1,4}(?:[./-]\d{1,4}){2}"
_STAMP = re.compile(
    rf"\b{WEEKDAY}\b|\b{MONTH}\b\.?|{_NUMBERED}|{_HOUR}|\d{{1,2}}(?:st|nd|rd|th)\b|\b\d{{1,4}}\b", re.IGNORECASE
)
_TIME = re.compile(
    rf"\b{MONTH}\b\.?\s*\d|\d\s*(?:st|nd|rd|th)?\s*(?:of\s+)?{MONTH}\b|{_NUMBERED}|{_HOUR}", re.IGNORECASE
)
_GLUE = re.compile(
    r"(?<=[A-Za-z])(?=(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|"
    r"July|August|September|October|November|December|Updated|Published|Posted)\b)"
)
_MONEY = re.compile(r"[$€£¥%]")
_WORD = re.compile(r"[^\W\d_][\w.'’-]*")
_STAFF = re.compile(
    r"\(?(?:additional\s+)?(?:reporting|writing|editing|compiled|written|edited)\s+by\b|contributing:\s|"
    r"with\s+(?:files\s+from|news\s+wire\s+services|agencies)\b",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\bcontributed\s+(?:reporting\s+)?(?:to|from)\s+this\s+(?:report|story|article|post)\b[^.]{0,40}\.?$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(rf"[—–-]+\s*[^—–()]{{1,50}}\(@\w{{1,30}}\)(?:\s+{MONTH}\s+\d{{1,2}},\s+\d{{4}})?$")
_FOLLOW_AUTHOR = re.compile(
    rf"\b[Ff]ollow (?:him|her|them|me|us|[A-Z]\w+)(?: [A-Z]\w+)? (?:on|at) (?:(?i:{_PLATFORM})(?!\w)|@\w)"
)


def is_byline(line: str) -> bool:
    """Return whether a paragraph is a by-line, a time stamp, a staff credit, or the signature of a quoted post."""
    words = len(line.split())
    if words <= 60 and (_STAFF.match(line) or _CONTRIBUTED.search(line)):
        return True
    if words <= 30 and (_SIGNATURE.match(line) or _FOLLOW_AUTHOR.search(line)):
        return True
    return words <= 20 and (_is_by_name(line) or _is_stamp(line))


def _is_by_name(line: str) -> bool:
    """Return whether a paragraph is "By" and then nothing but names, roles and the small words between them."""
    by = _BY.match(line)
    if not by or line.endswith((".", "!", "?", ":")):
        return False
    name = line[by.end() :]
    if _DAY.match(name) or _OTHER.search(name) or not (" " in name or name.isupper()):
        return False
    return all(word[0].isupper() or word.casefold() in _BESIDE for word in _WORD.findall(name))


def _is_stamp(line: str) -> bool:
    """Return whether a paragraph is made of a date or time, names, and the words of a time stamp only."""
    spaced = _GLUE.sub(" ", line)
    if not _TIME.search(spaced) or _MONEY.search(spaced) or line.endswith(":"):
        return False
    names = [word for word in _WORD.findall(_STAMP.sub(" ", spaced)) if word.casefold().rstrip(".") not in _STAMPS]
    most = 0 if line.endswith(".") else 6
    return len(names) <= most and all(word[0].isupper() for word in names)
