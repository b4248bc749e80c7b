"""The quantities of two claims: which measure the same thing, and how far they agree.

A rounded or hedged number that holds the other one ("nearly 500", 479) is "near" it, and so is a bound that names it or
nearly does ("at least six", six; "more than 1,000", 1,023); any other bound, a range or a vague word that does is only
"within". Two numbers are "apart" only where both are known to measure one thing: one holder of a
measure, or one counted noun in one role. Where that is not known they are "unlike", which no rule takes for a
conflict. They still can be equal.
"""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Literal

from verify.compare.holders import denied_of_one, may_be_one, of_two_names
from verify.compare.quantity import compare_quantities
from verify.compare.scope import converts_one, is_among, other_period, other_scope
from verify.compare.units import factor
from verify.lexicon import table
from verify.lexicon.attributes import attribute_of
from verify.lexicon.concepts import concept, is_person_noun
from verify.models import Claim, Facet, Interval, Quantity

_DIGITS = 3
_FAR = 1.5  # times the smaller of two bounds, from where on they need not bound one number
_ROUNDED = 0.05  # how far a bound may lie from the number that it rounds to, as a share of it
_INWARD = {"depth", "thickness", "radius"}
_GENERAL = {concept(noun) for noun in ("person", "people", "man", "victim", "individual", "civilian", "resident")}
Subjects = Mapping[tuple[str, str], str]

_BEST_FIRST = ("equal", "near", "within", "overlaps", "apart", "unlike")
_OTHER_NAMES = {name: (row["is"], float(row["times"])) for name, row in table("units")["measures"]["same"].items()}


def quantity_facets(a: Claim, b: Claim, subjects: Subjects) -> tuple[Facet, ...]:
    """Compare each quantity of one claim with those of the other that measure the same; the best match counts.

    A quantity that meets an equal one is not apart from a third: "200 km (125 miles)" and "120 miles" agree.
    """
    found: dict[tuple[int, int], Facet] = {}
    for i, one in enumerate(a.values):
        for j, other in enumerate(b.values):
            told = _known(one, a.article, subjects), _known(other, b.article, subjects)
            facet = _facet(*told)
            reason = facet is not None and _other_scope(facet.outcome, a, one, b, other)
            if facet is not None and reason:
                facet = facet.model_copy(
                    update={"outcome": "unlike", "note": f"{facet.note}; {reason}", "more": None, "gap": None}
                )
            if facet is not None:
                tags = (
                    ("denied", denied_of_one(a, one, b, other)),
                    ("one-age", may_be_one(a, told[0], b, told[1], subjects)),
                )
                facet = facet.model_copy(update={"of": (*facet.of, *(tag for tag, holds in tags if holds))})
            if facet is not None:
                found[i, j] = facet
    best: list[Facet] = []
    taken_a: set[int] = set()
    taken_b: set[int] = set()
    for (i, j), facet in sorted(found.items(), key=lambda item: (_BEST_FIRST.index(item[1].outcome), item[0])):
        settled = facet.outcome in {"apart", "unlike"} and (i in taken_a or j in taken_b)
        if not settled and not (i in taken_a and j in taken_b):
            best.append(facet)
            taken_a.add(i)
            taken_b.add(j)
    return tuple(best)


def _open_between(claim: Claim, one: Quantity) -> bool:
    """Tell whether a claim gives its number twice, and differently ("44, not 43"), so that it holds neither alone."""
    return one.holder is not None and any(
        other.measure == one.measure
        and other.holder == one.holder
        and other.unit == one.unit
        and not other.interval.overlaps(one.interval)
        for other in claim.values
        if other.kind == one.kind
    )


def _of_two_sides(claim: Claim, one: Quantity, other: Quantity) -> bool:
    """Tell whether a number that does not say which way it measures need not measure what the other one does.

    It is no depth ("a 40-foot crater"), nor what its own claim gives besides ("40 feet wide and 16 feet").
    """
    if one.kind != "measure" or one.measure is not None or other.measure is None:
        return False
    return other.measure in _INWARD or any(value.measure == other.measure for value in claim.values)


def _other_scope(outcome: str, a: Claim, one: Quantity, b: Claim, other: Quantity) -> str:
    """Say why two numbers that are apart, or near each other by chance, are of two scopes; empty where nothing does."""
    if outcome == "apart":
        if _open_between(a, one) or _open_between(b, other):
            return "one side gives two numbers of it"
        if converts_one(a, one, b, other):
            return "both convert one number"
        if _of_two_sides(a, one, other) or _of_two_sides(b, other, one):
            return "one does not say which way it measures"
        if is_among(a, other) or is_among(b, one):
            return "one side gives this number of a part"
        return other_scope(a, one, b, other)
    return other_period(a, b) if outcome == "near" and one.kind == "count" else ""


def _known(quantity: Quantity, article: str, subjects: Subjects) -> Quantity:
    """Return a quantity with the subject as its holder, and its measure by the name that its kind is compared under.

    Bounds become closed: "more than 20" and "20" are no conflict to a reader.
    """
    holder = quantity.holder
    if holder and holder.startswith("@"):
        holder = f"@{subjects.get((article, holder[1:]), holder[1:])}"
    measure, times = _OTHER_NAMES.get(quantity.measure or "", (quantity.measure, 1.0))
    interval = quantity.interval.scaled(times).model_copy(update={"low_open": False, "high_open": False})
    return quantity.model_copy(update={"holder": holder, "measure": measure, "interval": interval})


def _facet(one: Quantity, other: Quantity) -> Facet | None:
    if one.kind != other.kind or (one.measure and other.measure and one.measure != other.measure):
        return None
    if one.kind in {"count", "ordinal"} and not _may_count_the_same(one, other):
        return _same_people(one, other) or _other_count(one, other)
    if of_two_names(one, other):
        return None
    measure = one.measure or other.measure
    told = [quantity.model_copy(update={"measure": measure}) for quantity in (one, other)]
    result = compare_quantities(*told, same_noun=True)
    if result.outcome == "incomparable":
        return None
    outcome = _outcome(one, other, result.outcome)
    measure = measure or one.noun or one.kind
    return Facet(
        name="quantity",
        outcome=outcome,
        a=one.text,
        b=other.text,
        note=f"{measure}: {result.note}",
        of=(
            one.kind,
            measure,
            _counted_as(one),
            "precise" if _is_precise(one) and _is_precise(other) else "",
        ),
        more=_more(one, other) if outcome == "apart" else None,
        gap=round(relative_gap(one, other), 4) if outcome == "apart" else None,
    )


def _same_people(one: Quantity, other: Quantity) -> Facet | None:
    """Return that as many people are counted, where one side tells no more of them: "12 guests", "a party of 12"."""
    counts = one.kind == other.kind == "count" and one.measure is None is other.measure
    people = all(quantity.noun is None or is_person_noun(quantity.noun) for quantity in (one, other))
    general = any(_counted_as(quantity) == "people" for quantity in (one, other))
    if not (counts and people and general) or one.noun is None is other.noun:
        return None
    facet = _facet(*(quantity.model_copy(update={"noun": "person"}) for quantity in (one, other)))
    return facet if facet is not None and facet.outcome in {"equal", "near"} else None


def _other_count(one: Quantity, other: Quantity) -> Facet | None:
    """Return that two counts of one role are of unlike things, where their numbers cannot be one."""
    if (
        one.kind != "count"
        or one.measure is None
        or one.measure != other.measure
        or one.interval.overlaps(other.interval)
    ):
        return None
    note = f"{one.measure}: of {one.noun or 'nothing named'} and of {other.noun or 'nothing named'}"
    return Facet(name="quantity", outcome="unlike", a=one.text, b=other.text, note=note, of=(one.kind, one.measure))


def _outcome(one: Quantity, other: Quantity, numbers: str) -> str:
    """Return what two quantities are to each other, from what their numbers are and what they measure."""
    if _part_and_whole(one, other):
        return "unlike"
    if numbers == "apart":
        vague = _is_vague(one) or _is_vague(other)
        return "unlike" if vague or not _measures_one_thing(one, other) else "apart"
    if numbers in {"within", "overlaps"} and (_bound_far_apart(one, other) or _of_two_lengths(one, other)):
        return "unlike"
    if numbers in {"within", "overlaps"} and (_about_one_number(one, other) or _bound_at(one, other)):
        return "near"
    return numbers


def _about_one_number(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers, rounded or hedged, can stand for one: either is among what the other may mean."""
    here, there = one.interval, other.interval.scaled(_times(one, other))
    if here.is_bound or there.is_bound or here.point is None or there.point is None:
        return False
    return Interval.exactly(here.point).within(there) or Interval.exactly(there.point).within(here)


def _bound_at(one: Quantity, other: Quantity) -> bool:
    """Tell whether one side bounds the number that the other gives, or one that rounds to it; ages do not round."""
    here, there = one.interval, other.interval.scaled(_times(one, other))
    for bound, number in (
        (here, there.point if there.is_exact else None),
        (there, here.point if here.is_exact else None),
    ):
        edge = bound.low if bound.high is None else bound.high
        if bound.is_bound and number is not None and edge is not None:
            return abs(edge - number) <= (0.0 if one.kind == "age" else _ROUNDED * abs(number))
    return False


def _bound_far_apart(one: Quantity, other: Quantity) -> bool:
    """Tell whether two bounds on one side differ widely, so that they hold each other by chance: over 2, over 400."""
    here, there = one.interval, other.interval.scaled(_times(one, other))
    for edge, edge_there in ((here.low, there.low), (here.high, there.high)):
        if here.is_bound and there.is_bound and edge is not None and edge_there is not None:
            return max(edge, edge_there) > _FAR * min(edge, edge_there)
    return False


def _of_two_lengths(one: Quantity, other: Quantity) -> bool:
    """Tell whether a bound on a stretch of time may be of another stretch than the one that it holds."""
    bound = one.interval.is_bound or other.interval.is_bound
    return bound and one.kind == "duration" and not _measures_one_thing(one, other)


def _part_and_whole(one: Quantity, other: Quantity) -> bool:
    """Tell whether one count is of a part only; of the missing, "another 43" and "still 19" are the whole."""
    return one.kind == "count" and one.part != other.part and "missing" not in {one.measure, other.measure}


def _may_count_the_same(one: Quantity, other: Quantity) -> bool:
    """Tell whether two counts can count the same thing: one noun, or people in one known role."""
    if one.noun and other.noun and concept(one.noun) == concept(other.noun):
        return True
    if one.measure is None or one.measure != other.measure:
        return False
    return all(quantity.noun is None or is_person_noun(quantity.noun) for quantity in (one, other))


def _measures_one_thing(one: Quantity, other: Quantity) -> bool:
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
    if one.measure is None and {_counted_as(one), _counted_as(other)} == {"people"}:
        return False
    nouns = {concept(noun) if noun else "" for noun in (one.noun, other.noun)}
    same_noun = len(nouns) == 1 or (one.measure is not None and "" in nouns and nouns <= {"", *_GENERAL})
    return same_noun and _same_kind(one.modifiers, other.modifiers)


def _counted_as(quantity: Quantity) -> str:
    """Return the noun of a count ("people" for words for any person), or "named" for a measure of a named thing."""
    if quantity.kind != "count":
        return "named" if (quantity.holder or "").startswith("@") and quantity.kind in {"measure", "age"} else ""
    if quantity.noun is None:
        return "people"
    return "people" if concept(quantity.noun) in _GENERAL else quantity.noun


def _is_precise(quantity: Quantity) -> bool:
    """Tell whether a number has three significant digits or more, so that it seldom recurs by chance."""
    number = quantity.interval.point
    if not quantity.interval.is_exact or number is None:
        return False
    return len(f"{number:.12g}".replace(".", "").replace("-", "").strip("0")) >= _DIGITS


def _is_vague(quantity: Quantity) -> bool:
    """Tell whether a word stands for the number ("several", "dozens"): its bounds are a convention, not a report."""
    return quantity.interval.approximate and quantity.interval.point is None


def _is_anybody(noun: str) -> bool:
    """Tell whether a noun fits any person: two reports of "a woman" may tell of two women."""
    attribute = attribute_of(noun)
    return noun in _GENERAL or (attribute is not None and attribute[0] in {"sex", "life-stage"})


def _same_kind(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Tell whether modifiers narrow a noun alike: one side says no more than the other."""
    return set(one) <= set(other) or set(other) <= set(one)


def _more(one: Quantity, other: Quantity) -> Literal["a", "b"]:
    """Tell which of two disjoint quantities of one kind is the larger."""
    there = other.interval.scaled(_times(one, other))
    low = one.interval.low if one.interval.low is not None else -math.inf
    high = there.high if there.high is not None else math.inf
    return "a" if low >= high else "b"


def _times(one: Quantity, other: Quantity) -> float:
    """Return by what a number of the second is multiplied to stand in the unit of the first, 1 where they have none."""
    return (factor(other.unit, one.unit) if one.unit and other.unit else None) or 1.0


def relative_gap(one: Quantity, other: Quantity) -> float:
    """Return how far the nearest edges of two quantities of one kind lie from each other, as a share of the larger."""
    here, there = one.interval, other.interval.scaled(_times(one, other))
    edges = [
        (low, high)
        for low, high in ((here.low, there.high), (there.low, here.high))
        if low is not None and high is not None
    ]
    return max(((low - high) / max(abs(low), abs(high), 1e-9) for low, high in edges), default=0.0)
