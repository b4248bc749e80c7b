"""Attributes: which value of which class a word gives a thing, which values exclude each other, what denies.

The table is `attributes.toml`; nationality comes from `nations.toml`.
"""

from __future__ import annotations

from functools import cache
from typing import Literal, NamedTuple

from verify.lexicon import table
from verify.lexicon.demonyms import inside, nation_of

Sex = Literal["male", "female"]
NATIONALITY = "nationality"


class _Index(NamedTuple):
    values: dict[str, tuple[str, str]]
    exclusive: dict[str, bool]
    overlaps: frozenset[tuple[str, str, str]]
    pairs: dict[str, frozenset[tuple[str, str]]]
    sexes: dict[str, Sex]
    denials: frozenset[str]
    truths: frozenset[str]


def _sexes() -> dict[str, Sex]:
    rows = table("attributes")
    sexes: dict[str, Sex] = {}
    for sex in ("male", "female"):
        value: Sex = "male" if sex == "male" else "female"
        for lemma in (*rows["class"]["sex"]["values"][sex], *rows["sex_of"][sex]):
            sexes[lemma] = value
    return sexes


def _both_ways(pairs: list[list[str]]) -> frozenset[tuple[str, str]]:
    return frozenset([*((a, b) for a, b in pairs), *((b, a) for a, b in pairs)])


@cache
def _index() -> _Index:
    rows = table("attributes")
    classes = rows["class"]
    values = {
        lemma: (name, value)
        for name, row in classes.items()
        for value, lemmas in row["values"].items()
        for lemma in lemmas
    }
    pairs = [(name, a, b) for name, row in classes.items() for a, b in row.get("overlaps", ())]
    return _Index(
        values=values,
        exclusive={name: row["exclusive"] for name, row in classes.items()},
        overlaps=frozenset([*pairs, *((name, b, a) for name, a, b in pairs)]),
        pairs={name: _both_ways(row["pairs"]) for name, row in classes.items() if "pairs" in row},
        sexes=_sexes(),
        denials=frozenset(lemma for lemmas in rows["denials"].values() for lemma in lemmas),
        truths=frozenset(lemma for lemmas in rows["truths"].values() for lemma in lemmas),
    )


def attribute_of(lemma: str) -> tuple[str, str] | None:
    """Return the (class, value) that a word gives the thing it is said of; None where it gives none.

    `lemma` is a lower-case lemma, or a demonym in any case ("Danish"), which gives ("nationality", "DK"). Kinship words
    give their kinship; `sex_of` tells their sex.
    """
    if found := _index().values.get(lemma.lower()):
        return found
    nation = nation_of(lemma)
    return (NATIONALITY, nation[0]) if nation and nation[1] == "demonym" else None


def attribute_classes() -> tuple[str, ...]:
    """Return the names of all classes, nationality among them, sorted."""
    return tuple(sorted([*_index().exclusive, NATIONALITY]))


def exclusive(cls: str, a: str, b: str) -> bool:
    """Tell whether one thing cannot have both values of a class. Symmetric, never reflexive.

    Nationalities exclude each other unless one lies in the other. Raises KeyError where the class is unknown.
    """
    if cls == NATIONALITY:
        return not (inside(a, b) or inside(b, a))
    index = _index()
    if cls in index.pairs:
        return (a, b) in index.pairs[cls]
    return index.exclusive[cls] and a != b and (cls, a, b) not in index.overlaps


def sex_of(lemma: str) -> Sex | None:
    """Return the sex that a person noun, kinship word, pronoun or form of address tells; None where it tells none."""
    return _index().sexes.get(lemma.lower())


def is_kin(lemma: str) -> bool:
    """Tell whether a noun says whose relative somebody is: "son", "wife"."""
    attribute = attribute_of(lemma)
    return attribute is not None and attribute[0] == "kinship"


def denies(lemma: str) -> bool:
    """Tell whether a noun, adjective or verb denies the truth of what it is said of ("hoax", "bogus", "debunk")."""
    return lemma.lower() in _index().denials


def affirms(lemma: str) -> bool:
    """Tell whether a noun, adjective or verb affirms the truth of what it is said of ("fact", "genuine", "verify")."""
    return lemma.lower() in _index().truths
