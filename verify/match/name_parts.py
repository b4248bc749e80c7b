"""A name as written -> its words: transliterated, titles or legal forms off, joined capitals split, numbers as one."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from anyascii import anyascii

from verify.lexicon.companies import FormClass, split_forms, strip_ship
from verify.lexicon.titles import strip_titles
from verify.match.spelling import number_of
from verify.models import EntityKind

PARTICLES = frozenset(
    [
        "al",
        "el",
        "ul",
        "ur",
        "ud",
        "bin",
        "ben",
        "ibn",
        "bint",
        "ould",
        "abu",
        "van",
        "von",
        "de",
        "der",
        "den",
        "del",
        "la",
        "le",
        "di",
        "da",
        "dos",
        "du",
        "e",
        "y",
        "i",
        "na",
        "the",
        "of",
        "and",
        "for",
        "in",
        "a",
        "und",
        "et",
        "zu",
        "zur",
        "s",
    ]
)
"""Words that join the parts of names and tell little by themselves."""

_DOTTED = re.compile(r"(?<![^\W_])[^\W\d_](?:\.[^\W\d_])+(?![^\W_])")
_CAPITALS = re.compile(r"(?<![^\W_])[A-Z]{2,6}(?![^\W_])")
_JOINED = re.compile(r"(?<=[a-z])(?=[A-Z][a-z])|(?<=[a-z]{3})(?=[A-Z])")


class NameParts(NamedTuple):
    """The words of a name, the classes of its legal forms, and its words in capitals, in lower case."""

    words: tuple[str, ...]
    forms: frozenset[FormClass]
    acronyms: frozenset[str]


@lru_cache(maxsize=1 << 14)
def script_of(name: str) -> str | None:
    """Return the one script of a name that loses much in transliteration; None for Latin, Greek, Cyrillic, mixed."""
    found = {unicodedata.name(char, "?").split()[0] for char in name if char.isalpha()}
    if found & {"CJK", "HIRAGANA", "KATAKANA"}:
        return "CJK"
    return found.pop() if len(found) == 1 and not found & {"LATIN", "GREEK", "CYRILLIC"} else None


@lru_cache(maxsize=1 << 14)
def parts_of(name: str, kind: EntityKind, ascii_only: bool) -> NameParts:
    """Return the parts of a name; `ascii_only` where it is to be transliterated."""
    plain = "".join(char for char in name.replace("’", "'").replace("&", " and ") if unicodedata.category(char) != "Cf")
    plain = _DOTTED.sub(lambda found: found.group().replace(".", ""), plain)
    if kind == "person":
        plain = " ".join(strip_titles(plain.split())[1]) or plain
    plain = _JOINED.sub(" ", anyascii(plain)) if ascii_only else plain
    shouted = plain == plain.upper() and " " in plain.strip()
    acronyms = frozenset[str]() if shouted else frozenset(found.lower() for found in _CAPITALS.findall(plain))
    words = _words(plain.lower())
    if kind == "person":
        return NameParts(with_numbers(words), frozenset(), acronyms)
    words = words[1:] if words[:1] == ("the",) and len(words) > 1 else words
    split = split_forms(words)
    words = strip_ship(split.words) if kind in ("unknown", "thing") else split.words
    return NameParts(with_numbers(words), split.forms, acronyms)


def _words(plain: str) -> tuple[str, ...]:
    plain = re.sub(r"\ba/s\b", "as", plain).replace("'s ", " ").replace("'", "")
    kept = "".join(char if char.isalnum() or unicodedata.category(char)[0] == "M" else " " for char in plain)
    return tuple(kept.split())


def with_numbers(words: Sequence[str]) -> tuple[str, ...]:
    """Put number words that belong together into one ("forty", "four")."""
    out: list[str] = []
    for word in words:
        pair = f"{out[-1]} {word}" if out and not out[-1].isdigit() and word.isalpha() else ""
        if pair and number_of(pair):
            out[-1] = pair
        else:
            out.append(word)
    return tuple(out)
