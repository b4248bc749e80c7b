"""Words that name the same thing in news, and nouns that name people.

The table is `concepts.toml`.
"""

from __future__ import annotations

from functools import cache, lru_cache

from verify.lexicon import table
from verify.lexicon.attributes import sex_of
from verify.lexicon.titles import title_class


@cache
def _classes() -> dict[str, str]:
    return {lemma: members[0] for members in table("concepts")["classes"] for lemma in members}


@cache
def _person_nouns() -> frozenset[str]:
    return frozenset(table("concepts")["person_nouns"].split())


def concept(lemma: str) -> str:
    """Return the name of the class of words that name the same thing as a lower-case lemma; else the lemma itself.

    A compound is written with spaces ("police officer"). Idempotent.
    """
    return _classes().get(lemma, lemma)


@lru_cache(maxsize=1 << 16)
def is_person_noun(lemma: str) -> bool:
    """Tell whether a lower-case lemma, or the last word of a compound, is a noun for persons ("officer", "crew").

    Ranks and offices are among them ("sergeant", "prime minister").
    """
    if lemma in _person_nouns() or title_class(lemma) in ("rank", "office"):
        return True
    head = lemma.removeprefix("co-").removeprefix("ex-").rpartition(" ")[2]
    return head != lemma and is_person_noun(head)


@cache
def _words(key: str) -> frozenset[str]:
    return frozenset(table("concepts")[key].split())


@cache
def _near() -> frozenset[tuple[str, str]]:
    families = table("concepts")["near"]
    return frozenset((one, other) for family in families for one in family for other in family if one != other)


def is_anyone(lemma: str) -> bool:
    """Tell whether a lower-case lemma can stand for a person of any kind: "man", "victim"."""
    return concept(lemma) in _words("anyone")


def may_be_one_person(a: str, b: str) -> bool:
    """Tell whether two reports may call one person by two lower-case lemmas ("officer", "agent"). Symmetric.

    One that stands for a person of any kind ("man") meets every noun but one of kinship or of the other sex.
    """
    one, other = concept(a), concept(b)
    if (one, other) in _near():
        return True
    sexes = {sex_of(a), sex_of(b)} - {None}
    anyone = (is_anyone(a) or is_anyone(b)) and {one, other}.isdisjoint(_words("kin"))
    return anyone and len(sexes) < 2 and is_person_noun(a) and is_person_noun(b)
