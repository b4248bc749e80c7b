"""Whether both claims say that somebody or something has, or has not, one kind of thing.

had      both have it ("carries a false passport", "was found with a false passport")
lacked   neither has it ("has no weapons", "is not equipped with weapons", "lacks weapons", "is unarmed")

The verb differs from report to report, and only the thing tells what is said. The table is `having` of the lexicon.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from verify.lexicon import table
from verify.lexicon.concepts import concept, is_person_noun
from verify.models import Claim, Facet, Mention

_LED_IN = re.compile(r"\b(with|without)\s*$", re.IGNORECASE)
_NAMES_IT = re.compile(r"\b(?:with|without)\b", re.IGNORECASE)
_SHARED = 3  # words of two sentences: who, what it has, and what for


class _Had(NamedTuple):
    """The concept of what a claim says that its subject has, and whether it has it not.

    `kind` are the concepts of the words that narrow it, `text` is as written; `counted` where a number says how many.
    """

    thing: str
    lacked: bool
    kind: frozenset[str]
    text: str
    counted: bool = False


def having_facet(a: Claim, b: Claim) -> Facet | None:
    """Say that both have, or both have not, one kind of thing; None where they do not say so.

    Two phrases narrowed by other words ("a Danish flag", "a torn flag") are of two things, to have some is not to have
    so many, and what a ferry lacks is not what a harbour lacks. Of what is open ("plans", "reason") the sentences must
    share what it is for, too.
    """
    one, other = _had(a), _had(b)
    if one is None or other is None or (one.thing, one.lacked) != (other.thing, other.lacked):
        return None
    if one.lacked and a.subject is not None and b.subject is not None and _are_two_things(a.subject, b.subject):
        return None
    if one.thing in _listed("open") and len(_words(a) & _words(b)) < _SHARED:
        return None
    if (one.kind and other.kind and not one.kind & other.kind) or (not one.lacked and one.counted != other.counted):
        return None
    return Facet(name="having", outcome="lacked" if one.lacked else "had", a=one.text, b=other.text)


def _are_two_things(one: Mention, other: Mention) -> bool:
    """Tell whether two phrases name things of two kinds, each by a noun alone."""
    return concept(one.head) != concept(other.head) and all(map(_is_thing, (one, other)))


def _is_thing(mention: Mention) -> bool:
    """Tell whether a phrase is of a thing by its noun: of no person, without a name, and no "half of the town"."""
    first, _, rest = mention.text.partition(" ")
    common = (rest or first).islower() and " of " not in mention.text
    return common and not mention.pronoun and not is_person_noun(mention.head)


def _had(claim: Claim) -> _Had | None:
    said, lemma = claim.predicate, claim.predicate.lemma
    negated = claim.polarity == "negated"
    behind = [mention for mention in claim.objects if mention.start >= said.end and not mention.pronoun]
    direct = next((mention for mention in behind if mention.role == "object"), None)
    if lemma in _listed("has") | _listed("lacks") and not said.passive and not said.state:
        return None if direct is None else _of(claim, direct, lacked=negated != (lemma in _listed("lacks")))
    for word, denies in (("with", False), ("without", True)):
        thing = next((mention for mention in behind if _led_in(claim, mention) == word), None)
        if thing is None or lemma not in _listed(word) or is_person_noun(thing.head):
            continue
        if direct is None or thing.start < direct.start:
            return _of(claim, thing, lacked=negated != denies)
    return None if direct is not None or _NAMES_IT.search(claim.quote) else _told_by_a_word(claim, lacked=negated)


def _told_by_a_word(claim: Claim, *, lacked: bool) -> _Had | None:
    """Return what one word says: "is armed" that there is a weapon, "is unarmed" that there is none."""
    words, said = table("having"), claim.predicate.text.lower().rpartition(" ")[2]
    for kind, denies in (("implied", False), ("missing", True)):
        if (thing := words[kind].get(said)) is not None:
            return _Had(concept(thing), lacked != denies, frozenset(), claim.predicate.text)
    return None


def _of(claim: Claim, mention: Mention, *, lacked: bool) -> _Had:
    kind = frozenset(concept(word.lower()) for word in mention.modifiers)
    counted = any(mention.start <= value.start < mention.end for value in claim.values)
    return _Had(concept(mention.head), lacked, kind, mention.text, counted)


def _led_in(claim: Claim, mention: Mention) -> str:
    """Return the "with" or "without" right before a phrase, in lower case, else nothing."""
    found = _LED_IN.search(claim.quote[: mention.start - claim.start])
    return found.group(1).lower() if found else ""


def _words(claim: Claim) -> frozenset[str]:
    return frozenset((*claim.terms, *claim.context))


@cache
def _listed(kind: str) -> frozenset[str]:
    return frozenset(table("having")[kind].split())
