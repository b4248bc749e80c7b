"""Values that exclude each other, given to what stands in one slot: "a woman" against "a man" as who was detained.

A value is given by the noun itself (man, daughter) or by an adjective on the same noun ("an Iraqi woman", "a Syrian
woman"; "southern Yemen", "central Yemen").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from verify.compare.instance import NO_TEXTS
from verify.lexicon.attributes import NATIONALITY, attribute_of, exclusive
from verify.lexicon.concepts import concept, is_person_noun
from verify.lexicon.demonyms import nation_of
from verify.models import Claim, Facet, Mention

_PART = "direction"
_KIN = "kinship"
_SEX = "sex"
_GROWN = {"man", "woman", "lady", "gentleman", "men", "women"}
_YOUNG = {"boy", "girl", "boys", "girls"}
_WORD = re.compile(r"[^\W\d_]+")
_ANYBODY = {concept(noun) for noun in ("person", "people", "individual", "citizen", "national", "suspect", "victim")}


class _Value(NamedTuple):
    """A value of an attribute class, the word that gives it, and what it is said of: a sort, and the noun's concept.

    What a noun itself says is said of "one" or "several", so that a man is never held against girls.
    """

    cls: str
    value: str
    word: str
    of: str
    head: str


def attribute_facets(a: Claim, b: Claim, texts: Mapping[str, str] = NO_TEXTS) -> tuple[Facet, ...]:
    """Compare what the words of each slot say of one attribute class: same or opposed, one facet a class and slot.

    Slots are the subject and the objects; the passive subject stands with the objects, and what follows a preposition
    only for the part of a place ("in the north"). A class is opposed where each value of one side excludes each value
    of the other. Two nations are opposed only of one noun ("a Danish cook", "a Swedish cook"), or of a noun
    for anybody, and where neither claim has the other nation too ("a Danish-Swedish cook"). Two sexes are not opposed
    where both articles speak of both: `texts` maps article ids to their texts.
    """
    found = []
    for slot in ("actor", "affected"):
        one, other = (list(_values(claim, slot)) for claim in (a, b))
        for cls, of in sorted({(value.cls, value.of) for value in one} & {(value.cls, value.of) for value in other}):
            sides = [[value for value in side if (value.cls, value.of) == (cls, of)] for side in (one, other)]
            outcome = _outcome(cls, *({value.value for value in side} for side in sides))
            if outcome and (outcome == "same" or _of_one(cls, a, sides[0], b, sides[1], texts)):
                words = [", ".join(sorted({value.word for value in side})) for side in sides]
                note = f"{cls} of the {slot}"
                found.append(
                    Facet(name="attribute", outcome=outcome, a=words[0], b=words[1], note=note, of=(cls, slot))
                )
    return tuple(found)


def _values(claim: Claim, slot: str) -> Iterator[_Value]:
    for mention in _mentions(claim, slot):
        if mention.pronoun:
            continue
        if (attribute := attribute_of(mention.head)) and (mention.role != "oblique" or attribute[0] == _PART):
            yield _Value(*attribute, mention.head, "several" if mention.plural else "one", concept(mention.head))
        of = "person" if is_person_noun(mention.head) and not mention.plural else concept(mention.head)
        for word in mention.modifiers:
            attribute = attribute_of(word)
            if attribute is None or _is_half(mention, word) or (mention.role == "oblique" and attribute[0] != _PART):
                continue
            if attribute[0] != NATIONALITY or is_person_noun(mention.head):
                yield _Value(*attribute, word.lower(), of, concept(mention.head))


def _is_half(mention: Mention, word: str) -> bool:
    """Tell whether a word is one half of a compound ("south-central"), which lies between its two values."""
    return re.search(rf"-{re.escape(word)}\b|\b{re.escape(word)}-", mention.text) is not None


def _of_one(
    cls: str, a: Claim, one: Sequence[_Value], b: Claim, other: Sequence[_Value], texts: Mapping[str, str]
) -> bool:
    """Tell whether values that exclude each other can be of one thing: see `attribute_facets`."""
    if cls == NATIONALITY:
        return _one_noun(one, other) and not (_has_nation(a, other) or _has_nation(b, one))
    if cls != _SEX:
        return True
    if not _counterparts(one, other):
        return False
    both = (_has_word(texts.get(a.article, ""), other), _has_word(texts.get(b.article, ""), one))
    return not all(both)


def _counterparts(one: Sequence[_Value], other: Sequence[_Value]) -> bool:
    """Tell whether two sexes are told by words of one sort: of anybody ("man", "woman"), of kin, of no kin."""
    sorts = [{(value.word in _GROWN, value.word in _YOUNG) for value in side} for side in (one, other)]
    return bool(sorts[0] & sorts[1])


def _has_nation(claim: Claim, values: Sequence[_Value]) -> bool:
    nations = {nation[0] for word in _WORD.findall(claim.quote) if (nation := nation_of(word))}
    return bool(nations & {nation[0] for value in values if (nation := nation_of(value.word))})


def _has_word(text: str, values: Sequence[_Value]) -> bool:
    return bool({value.word for value in values} & {word.lower() for word in _WORD.findall(text)})


def _one_noun(one: Sequence[_Value], other: Sequence[_Value]) -> bool:
    """Tell whether values are said of one noun, or of one for anybody ("a Danish woman", "a Swedish nurse")."""
    heads = [{value.head for value in side} for side in (one, other)]
    return bool(heads[0] & heads[1]) or any(_is_anybody(head) for side in heads for head in side)


def _is_anybody(noun: str) -> bool:
    attribute = attribute_of(noun)
    return noun in _ANYBODY or (attribute is not None and attribute[0] in {"sex", "life-stage"})


def _mentions(claim: Claim, slot: str) -> Iterator[Mention]:
    if claim.subject and (slot == "affected") == claim.predicate.passive:
        yield claim.subject
        yield from (mention for mention in claim.objects if mention.role == "subject")
    if slot == "affected":
        yield from (mention for mention in claim.objects if mention.role != "subject")


def _outcome(cls: str, one: set[str], other: set[str]) -> str | None:
    """Compare the values of a class on both sides; in lists of kin of one length, what is in one list only counts."""
    if cls == _KIN and len(one) == len(other) and one != other:
        one, other = one - other, other - one
    if one & other:
        return "same"
    return "opposed" if all(exclusive(cls, a, b) for a in one for b in other) else None
