"""What a capitalised name names, told by its words alone, and the words that make a phrase of time.

The table is `entities.toml`; nations, titles, legal forms, agencies, given names and cities come from their own tables.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from verify.lexicon import table
from verify.lexicon.agencies import agency_named
from verify.lexicon.companies import split_forms
from verify.lexicon.demonyms import nation_of
from verify.lexicon.given_names import variants

Label = Literal["PERSON", "ORG", "GPE", "NORP", "LOC", "FAC", "EVENT", "DATE", "TIME"]
"""The labels of OntoNotes 5 that are told apart; EVENT stands for every other named thing."""

_HEADS: tuple[tuple[str, Label], ...] = (
    ("organisations", "ORG"),
    ("facilities", "FAC"),
    ("landforms", "LOC"),
    ("settlements", "GPE"),
    ("events", "EVENT"),
)
_KNOWN: tuple[tuple[str, Label], ...] = (
    ("organisations", "ORG"),
    ("things", "EVENT"),
    ("feasts", "DATE"),
    ("landforms", "LOC"),
)
_LONGEST_ACRONYM = 7


class _Index(NamedTuple):
    heads: dict[str, Label]
    first: dict[str, Label]
    known: dict[str, Label]


@cache
def entity_words(section: str, name: str) -> frozenset[str]:
    """Return one list of words of the table, such as ("persons", "kin")."""
    words = table("entities")[section][name]
    return frozenset(words.split() if isinstance(words, str) else words)


@cache
def _index() -> _Index:
    heads: dict[str, Label] = {}
    for name, label in _HEADS:
        for word in sorted(entity_words("heads", name)):
            heads.setdefault(word, label)
    known: dict[str, Label] = dict.fromkeys(sorted(entity_words("known", "groups")), "NORP")
    for name, label in _KNOWN:
        known |= dict.fromkeys(sorted(entity_words("known", name)), label)
    first: dict[str, Label] = dict.fromkeys(sorted(entity_words("heads", "landforms_first")), "LOC")
    first |= dict.fromkeys(sorted(entity_words("heads", "settlements_first")), "GPE")
    return _Index(heads, first, known)


@cache
def is_given_name(word: str) -> bool:
    """Tell whether a word, in any case, is a given name that news often has."""
    folded = word.lower()
    return folded in entity_words("persons", "given") or bool(variants(folded))


def head_label(word: str) -> Label | None:
    """Return what a name is whose last word, or first word before "of", is this one; None where it does not say."""
    return _index().heads.get(word.lower().rstrip("."))


@lru_cache(maxsize=1 << 16)
def known_label(name: str) -> Label | None:
    """Return what a name is that is in a table as a whole: a nation, its people, a body; None for any other."""
    folded = name.lower().replace("’", "'")
    if found := _index().known.get(folded):
        return found
    if nation := nation_of(name):
        key, kind = nation
        if kind == "demonym":
            return "NORP"
        return "GPE" if key.split("-")[0].isupper() else "LOC"
    return "ORG" if agency_named(name) else None


def form_label(words: Sequence[str]) -> Label | None:
    """Return what a name of some words is by its head or its form; None if they do not tell."""
    last = head_label(words[-1]) if len(words) > 1 else None
    joint = next((i for i, word in enumerate(words) if word in {"of", "for"}), 0)
    if joint and (found := head_label(words[joint - 1])):
        return found
    if last is not None:
        return last
    first = _index().first.get(words[0].lower().rstrip(".")) if len(words) > 1 else None
    if first is not None:
        return first
    folded = [word.lower().rstrip(".") for word in words]
    ends_legal = len(words) > 1 and len(split_forms(["x", *folded[1:]]).words) < len(words)
    return "ORG" if ends_legal or "&" in words else None


def is_acronym(word: str) -> bool:
    """Tell whether a word is in capitals like the short name of a body: "WHO", "F.B.I."."""
    letters = word.replace(".", "").replace("&", "")
    return 1 < len(letters) <= _LONGEST_ACRONYM and letters.isalpha() and letters.isupper()
