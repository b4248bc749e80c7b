"""Values of one slot that exclude each other: "a Nigerian woman" against "a man" as who was taken to hospital."""

from __future__ import annotations

from collections.abc import Iterator

from verify.lexicon.attributes import attribute_of, exclusive
from verify.models import Claim, Facet, Mention


def attribute_facets(a: Claim, b: Claim) -> tuple[Facet, ...]:
    """Compare what the words of each slot say of one attribute class: same or opposed, one facet a class and slot.

    Slots are the subject and the objects; the passive subject stands with the objects. A class is opposed where
    each value of one side excludes each value of the other.
    """
    found = []
    for slot in ("actor", "affected"):
        one, other = (_values(_mentions(claim, slot)) for claim in (a, b))
        for cls in sorted(one.keys() & other.keys()):
            outcome = _outcome(cls, set(one[cls].values()), set(other[cls].values()))
            if outcome:
                sides = [", ".join(sorted(side[cls])) for side in (one, other)]
                found.append(Facet(name="attribute", outcome=outcome, a=sides[0], b=sides[1], note=f"{cls} of the {slot}"))
    return tuple(found)


def _mentions(claim: Claim, slot: str) -> Iterator[Mention]:
    if claim.subject and (slot == "affected") == claim.predicate.passive:
        yield claim.subject
    if slot == "affected":
        yield from claim.objects


def _values(mentions: Iterator[Mention]) -> dict[str, dict[str, str]]:
    """Return class -> word -> value for the words of some mentions."""
    found: dict[str, dict[str, str]] = {}
    for mention in mentions:
        words = [mention.head, *mention.text.split()]
        for word in words:
            attribute = attribute_of(word.strip("'’\",.").removesuffix("'s"))
            if attribute:
                found.setdefault(attribute[0], {})[word.lower()] = attribute[1]
    return found


def _outcome(cls: str, one: set[str], other: set[str]) -> str | None:
    if one & other:
        return "same"
    return "opposed" if all(exclusive(cls, a, b) for a in one for b in other) else None
