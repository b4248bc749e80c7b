"""Whether two quantities measure or count one thing: one holder of a measure, or one noun in one role."""

from __future__ import annotations

from verify.lexicon.attributes import attribute_of
from verify.lexicon.concepts import concept, is_person_noun
from verify.models import Quantity

_GENERAL = {concept(noun) for noun in ("person", "people", "man", "victim", "individual", "civilian", "resident")}


def part_and_whole(one: Quantity, other: Quantity) -> bool:
    """Tell whether one count is of a part only; of the missing, "another 43" and "still 19" are the whole."""
    return one.kind == "count" and one.part != other.part and "missing" not in {one.measure, other.measure}


def may_count_the_same(one: Quantity, other: Quantity) -> bool:
    """Tell whether two counts can count the same thing: one noun, or people in one known role."""
    if one.noun and other.noun and concept(one.noun) == concept(other.noun):
        return True
    if one.measure is None or one.measure != other.measure:
        return False
    return all(quantity.noun is None or is_person_noun(quantity.noun) for quantity in (one, other))


def measures_one_thing(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities are known to measure or count one thing.

    A stretch of time is where an event lasted it: somebody spends many. Sums are in one role that both sides tell.
    """
    if (one.kind == "duration" and not (one.holder or "").startswith("~")) or (
        one.kind == "money" and (one.measure is None or one.measure != other.measure)
    ):
        return False
    if one.kind not in {"count", "ordinal"} or one.measure == "population":
        return (
            one.holder is not None
            and one.holder == other.holder
            and one.modifiers == other.modifiers
            and not _is_anybody(one.holder)
        )
    if one.measure != other.measure or one.kind == "ordinal" or one.part != other.part:
        return False
    if one.measure is None and {counted_as(one), counted_as(other)} == {"people"}:
        return False
    nouns = {concept(noun) if noun else "" for noun in (one.noun, other.noun)}
    same_noun = len(nouns) == 1 or (one.measure is not None and "" in nouns and nouns <= {"", *_GENERAL})
    return same_noun and _same_kind(one.modifiers, other.modifiers)


def counted_as(quantity: Quantity) -> str:
    """Return the noun of a count ("people" for words for any person), or "named" for a measure of a named thing."""
    if quantity.kind != "count":
        return "named" if (quantity.holder or "").startswith("@") and quantity.kind in {"measure", "age"} else ""
    if quantity.noun is None:
        return "people"
    return "people" if concept(quantity.noun) in _GENERAL else quantity.noun


def _is_anybody(noun: str) -> bool:
    """Tell whether a noun fits any person: two reports of "a woman" may tell of two women."""
    attribute = attribute_of(noun)
    return noun in _GENERAL or (attribute is not None and attribute[0] in {"sex", "life-stage"})


def _same_kind(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether modifiers narrow a noun alike: one side says no more than the other."""
    return set(one) <= set(other) or set(other) <= set(one)
