"""Is a paragraph part of the page and not of the article: navigation, pointers to other pages, code, addresses?"""

from __future__ import annotations

import re

from verify.corpus.wording import any_of
from verify.lexicon import table

_WORDS = table("furniture")["navigation"]
_SOCIAL = table("furniture")["social"]
_WHOLE = frozenset(_WORDS["whole"])
_PLATFORM = any_of(_SOCIAL["platforms"])

_LETTER = re.compile(r"[^\W\d_]")
_PUNCTUATION = re.compile(r"[^\w\s&'+/-]+")
_CODE = re.compile(
    r"<!--|//<!\[CDATA\[|@media\b|[\w.]+\([^()]*(?:\([^()]*\)[^()]*)*\);?$|\}\);?$|\{[^{}:]*:[^{};]*;\s*\}"
)
_ADDRESS = re.compile(
    r"(?:https?://\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.uk)(?:/\S*)?)$", re.IGNORECASE
)
_LINK = re.compile(r"\[[^\]]+\]\([^)\s]+\)$")
_LABEL = re.compile(rf"{any_of(_WORDS['labels'])}\s*[:|]", re.IGNORECASE)
_OPENING = re.compile(rf"{any_of(_WORDS['openings'])}(?!\w)", re.IGNORECASE)
_GLUED_LINKS = re.compile(r"(?:Related|RELATED)[A-Z][a-z]")
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\s*(?:\d{4}|[A-Z])|.{0,80}\ball rights reserved\b", re.IGNORECASE)
_FOLLOW = re.compile(
    rf"\W*(?:(?:{any_of(_SOCIAL['following'])})\s+(?:@\w|.{{0,60}}?\b(?:on|at)\s+(?:{_PLATFORM}(?!\w)|@))"
    rf"|(?:{any_of(_SOCIAL['verbs'])})\s+(?:us|me)\s+(?:on|at)\b)",
    re.IGNORECASE,
)


def is_navigation(line: str) -> bool:
    """Return whether a paragraph belongs to the page: navigation, code, an address, or a word to its readers."""
    if not _LETTER.search(line):
        return True
    bare = " ".join(_PUNCTUATION.sub(" ", line.casefold().replace("’", "'")).split())
    if bare in _WHOLE or any(test.match(line) for test in (_CODE, _ADDRESS, _LINK, _GLUED_LINKS)):
        return True
    words = len(line.split())
    if words <= 30 and (_LABEL.match(line) or _RIGHTS.match(line)):
        return True
    return words <= 25 and bool(_OPENING.match(line) or _FOLLOW.match(line))
