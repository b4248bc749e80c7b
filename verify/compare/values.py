"""The quantities of two claims: which measure the same thing, and how far they agree.

A rounded or hedged number that holds the other one ("nearly 500", 479) is "near" it, and so is a bound that names it or
nearly does ("at least six", six; "more than 1,000", 1,023); any other bound, a range or a vague word that does is only
"within". Two numbers are "apart" only where both are known to measure one thing: one holder of a
measure, or one counted noun in one role. Where that is not known they are "unlike", which no rule takes for a
conflict. They still can be equal.
"""

from __future__ import annotations

from verify.compare.counted import counted_as, may_count_the_same, measures_one_thing, part_and_whole
from verify.compare.holders import denied_of_one, may_be_one, of_somebody_else, of_two_names
from verify.compare.nearness import about_one_number, bound_at, bound_far_apart, larger, relative_gap
from verify.compare.quantity import compare_quantities
from verify.compare.scope import converts_one, is_among, other_period, other_scope
from verify.compare.subjects import Subjects
from verify.lexicon import table
from verify.lexicon.concepts import is_person_noun
from verify.models import Claim, Facet, Quantity

_DIGITS = 3
_INWARD = {"depth", "thickness", "radius"}

_BEST_FIRST = ("equal", "near", "within", "overlaps", "apart", "unlike")
_OTHER_NAMES = {name: (row["is"], float(row["times"])) for name, row in table("units")["measures"]["same"].items()}


def quantity_facets(a: Claim, b: Claim, subjects: Subjects) -> tuple[Facet, ...]:
    """Compare each quantity of one claim with those of the other that measure the same; the best match counts.

    A quantity that meets an equal one is not apart from a third: "200 km (125 miles)" and "120 miles" agree.
    """
    found: dict[tuple[int, int], Facet] = {}
    for i, one in enumerate(a.values):
        for j, other in enumerate(b.values):
            facet = _seen(a, one, b, other, subjects)
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


def _seen(a: Claim, one: Quantity, b: Claim, other: Quantity, subjects: Subjects) -> Facet | None:
    """Return what one quantity of each claim are to each other there, None where they do not measure the same."""
    here, there = _known(one, a.article, subjects), _known(other, b.article, subjects)
    facet = _facet(here, there)
    if facet is None:
        return None
    somebody_else = of_somebody_else(a, here, b, there, subjects)
    reason = "somebody else has this age" if somebody_else else _other_scope(facet.outcome, a, one, b, other)
    if reason:
        unlike = {"outcome": "unlike", "note": f"{facet.note}; {reason}", "more": None, "gap": None}
        facet = facet.model_copy(update=unlike)
    tags = ("denied", denied_of_one(a, one, b, other)), ("one-age", may_be_one(a, here, b, there, subjects))
    return facet.model_copy(update={"of": (*facet.of, *(tag for tag, holds in tags if holds))})


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
    if one.kind in {"count", "ordinal"} and not may_count_the_same(one, other):
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
            counted_as(one),
            "precise" if _is_precise(one) and _is_precise(other) else "",
        ),
        more=larger(one, other) if outcome == "apart" else None,
        gap=round(relative_gap(one, other), 4) if outcome == "apart" else None,
    )


def _same_people(one: Quantity, other: Quantity) -> Facet | None:
    """Return that as many people are counted, where one side tells no more of them: "12 guests", "a party of 12"."""
    counts = one.kind == other.kind == "count" and one.measure is None is other.measure
    people = all(quantity.noun is None or is_person_noun(quantity.noun) for quantity in (one, other))
    general = any(counted_as(quantity) == "people" for quantity in (one, other))
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
    if part_and_whole(one, other):
        return "unlike"
    if numbers == "apart":
        vague = _is_vague(one) or _is_vague(other)
        return "unlike" if vague or not measures_one_thing(one, other) else "apart"
    if numbers in {"within", "overlaps"} and (bound_far_apart(one, other) or _of_two_lengths(one, other)):
        return "unlike"
    if numbers in {"within", "overlaps"} and (about_one_number(one, other) or bound_at(one, other)):
        return "near"
    return numbers


def _of_two_lengths(one: Quantity, other: Quantity) -> bool:
    """Tell whether a bound on a stretch of time may be of another stretch than the one that it holds."""
    bound = one.interval.is_bound or other.interval.is_bound
    return bound and one.kind == "duration" and not measures_one_thing(one, other)


def _is_precise(quantity: Quantity) -> bool:
    """Tell whether a number has three significant digits or more, so that it seldom recurs by chance."""
    number = quantity.interval.point
    if not quantity.interval.is_exact or number is None:
        return False
    return len(f"{number:.12g}".replace(".", "").replace("-", "").strip("0")) >= _DIGITS


def _is_vague(quantity: Quantity) -> bool:
    """Tell whether a word stands for the number ("several", "dozens"): its bounds are a convention, not a report."""
    return quantity.interval.approximate and quantity.interval.point is None
