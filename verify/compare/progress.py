"""Which of two counts of people is the later one, as the wording tells, beside the dates of the reports.

smaller-so-far   the smaller number is put as a state of the moment: "at least 15 have so far been found"
larger-by-now    the larger number is put as where the count has come to: "has risen to 28", "now 28", "up from 15"
larger-perfect   the larger number is told in the present perfect, as counts that go on are: "28 have been found"

Only counts of one time and in one role that both claims tell are compared: the killed, the arrested, the bodies found.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.compare.scope import other_period
from verify.lexicon import table
from verify.lexicon.concepts import concept, is_person_noun
from verify.models import Claim, Facet, Quantity

_WORDS = table("progress")
_BODIES = frozenset(table("roles")["nouns"]["bodies"])
_PERFECT = re.compile(r"\b(?:has|have|[’']ve)\b(?:\s+\w+){0,2}\s*$", re.IGNORECASE)


def _any_of(key: str) -> re.Pattern[str]:
    phrases = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in _WORDS[key])
    return re.compile(rf"(?<![\w-])(?:{phrases})(?![\w-])", re.IGNORECASE)


_SO_FAR = _any_of("so_far")
_BY_NOW = _any_of("by_now")


def progress_facet(a: Claim, b: Claim) -> Facet | None:
    """Say which of two counts of people is the later one by its wording; None where nothing tells so."""
    for one, other in _counts(a, b) if not other_period(a, b) else ():
        smaller, larger = (a, b) if one < other else (b, a)
        if found := _outcome(smaller, larger):
            outcome, told, side = found
            return Facet(
                name="progress",
                outcome=outcome,
                a=told if side is a else "",
                b=told if side is b else "",
                note=f"{min(one, other):g} and {max(one, other):g}, one side with “{told}”",
            )
    return None


def _counts(a: Claim, b: Claim) -> Iterator[tuple[float, float]]:
    """Yield the unequal numbers of both claims that count people in one role."""
    for one in a.values:
        for other in b.values:
            points = one.interval.point, other.interval.point
            if points[0] is None or points[1] is None or points[0] == points[1]:
                continue
            if _counts_people(one) and _counts_people(other) and _are_alike(one, other):
                yield points[0], points[1]


def _counts_people(number: Quantity) -> bool:
    people = number.noun is None or is_person_noun(number.noun) or number.noun in _BODIES
    return number.kind == "count" and number.measure is not None and not number.part and people


def _are_alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two counts are in one role, and narrowed by the same words: "22 officers" are not "50 people"."""
    nouns = {concept(number.noun) for number in (one, other) if number.noun}
    return one.measure == other.measure and len(nouns) <= 1 and set(one.modifiers) == set(other.modifiers)


def _outcome(smaller: Claim, larger: Claim) -> tuple[str, str, Claim] | None:
    """Return the outcome, the words that tell it, and the claim that has them."""
    if (early := _SO_FAR.search(smaller.quote)) and not _SO_FAR.search(larger.quote):
        return "smaller-so-far", early.group(), smaller
    if (late := _BY_NOW.search(larger.quote)) and not _BY_NOW.search(smaller.quote):
        return "larger-by-now", late.group(), larger
    before = larger.quote[: larger.predicate.start - larger.start]
    if perfect := _PERFECT.search(before):
        return "larger-perfect", f"{perfect.group().strip()} {larger.predicate.text}", larger
    return None
