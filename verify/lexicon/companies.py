"""Legal forms and other words in names of organisations that say little about which organisation it is.

The table is `companies.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from verify.lexicon import table

FormClass = Literal["share", "limited", "partner", "plain"]
_CLASSES: tuple[FormClass, ...] = ("share", "limited", "partner", "plain")


class Split(NamedTuple):
    """A name without its legal forms, and the classes of those."""

    words: tuple[str, ...]
    forms: frozenset[FormClass]


@cache
def _forms() -> dict[tuple[str, ...], FormClass]:
    rows = table("companies")["forms"]
    return {tuple(form.split()): kind for kind in _CLASSES for form in rows[kind]}


@cache
def _longest() -> int:
    return max(map(len, _forms()))


@cache
def _list(name: str) -> frozenset[str]:
    return frozenset(table("companies")[name])


def is_generic(word: str) -> bool:
    """Tell whether a lower-case ASCII word is one that many names of organisations share ("group")."""
    return word in _list("generic")


def split_forms(words: Sequence[str]) -> Split:
    """Take the legal forms off the begin and the end of a name given as lower-case ASCII words without full stops.

    ("ooo", "vesna") gives ("vesna",) and {"limited"}. A name that is nothing but legal forms keeps its words.
    """
    start, end = 0, len(words)
    found: set[FormClass] = set()
    while length := _form_length(words[start:end], at_end=True):
        found.add(_forms()[tuple(words[end - length : end])])
        end -= length
    while length := _form_length(words[start:end], at_end=False):
        found.add(_forms()[tuple(words[start : start + length])])
        start += length
    return Split(tuple(words[start:end]), frozenset(found)) if end > start else Split(tuple(words), frozenset())


def _form_length(words: Sequence[str], *, at_end: bool) -> int:
    for length in range(min(len(words), _longest()), 0, -1):
        part = words[-length:] if at_end else words[:length]
        if tuple(part) in _forms():
            return length
    return 0


def strip_ship(words: Sequence[str]) -> tuple[str, ...]:
    """Take the letters before the name of a ship off ("mv", "hms"); a name that is nothing else keeps them."""
    for length in (2, 1):
        if len(words) > length and " ".join(words[:length]) in _list("ships"):
            return tuple(words[length:])
    return tuple(words)


def is_firm_noun(lemma: str) -> bool:
    """Tell whether a lower-case noun stands for a firm or body that has a home: "start-up", "maker", "charity"."""
    return lemma in _list("nouns")
