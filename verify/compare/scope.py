"""Two unequal numbers that need not be of one scope: per gram and per ounce, an age then and now, two models.

Each function here gives the reason in words why two numbers of one measure may both be true, or "" where it sees none;
those that ask whether one number converts another, or counts among its parts, answer yes or no.
"""

from __future__ import annotations

import re

from verify.compare.predicates import predicate_facet
from verify.lexicon.instances import period_word, rate_after, total_word
from verify.models import Claim, Quantity

_THEN = re.compile(r"\b(?:when|while|until|since|before|after|from|at|by)\b(?:\s+[\w’']+){0,4}\s*$", re.IGNORECASE)
_AGE_THEN = re.compile(r"(?:the\s+)?(?:tender\s+)?age\b", re.IGNORECASE)
_FARTHEST = 0.25
_SCALE_AFTER = re.compile(r"\s*\([^()]*\)\s*(?:thousand|million|billion|trillion)\b", re.IGNORECASE)
_STRETCH = re.compile(
    r"\b(?:volley|series|burst|round|string|batch|wave|first|last|final)\s+(?:of\s+)?$", re.IGNORECASE
)
_GOES_ON = re.compile(
    r"\b(?:followed\s+by|and\s+th[ea]n|then\s+(?:\w+\s+)?more|in\s+addition\s+to|on\s+top\s+of)\b", re.IGNORECASE
)
_NAME_AFTER = re.compile(r"[\s-]+[A-Z]")


def other_scope(a: Claim, one: Quantity, b: Claim, other: Quantity) -> str:
    """Say why two unequal numbers of one measure may be of two scopes, empty where nothing says so. Symmetric.

    `one` stands in claim `a`, `other` in `b`.
    """
    return (
        _other_rate(a, one, b, other)
        or _other_age(a, one, b, other)
        or _other_model(a, one, b, other)
        or _other_count(a, one, b, other)
        or _other_span(a, b, one.kind)
        or _other_series(a, one, b, other)
        or _other_scale(a, one, b, other)
    )


def _before_and_after(claim: Claim, quantity: Quantity) -> tuple[str, str]:
    return claim.quote[: quantity.start - claim.start], claim.quote[quantity.end - claim.start :]


def _other_rate(a: Claim, one: Quantity, b: Claim, other: Quantity) -> str:
    rates = [rate_after(_before_and_after(claim, number)[1]) for claim, number in ((a, one), (b, other))]
    if rates[0] == rates[1]:
        return ""
    return f"one per {rates[0] or 'nothing named'}, one per {rates[1] or 'nothing named'}"


def _other_age(a: Claim, one: Quantity, b: Claim, other: Quantity) -> str:
    """Say that two ages may be of two times: one is told of what happened then, or they are far from each other."""
    if one.kind != "age":
        return ""
    if one.unit != other.unit:
        return "ages of two times"
    if predicate_facet(a, b).outcome == "same":
        return ""
    if any(_was_then(claim, number) for claim, number in ((a, one), (b, other))):
        return "an age at the time of something else"
    points = [number.interval.point for number in (one, other)]
    if points[0] is None or points[1] is None:
        return "ages of two times"
    return "ages of two times" if abs(points[0] - points[1]) > _FARTHEST * max(points[0], points[1]) else ""


def _was_then(claim: Claim, age: Quantity) -> bool:
    return bool(_AGE_THEN.match(age.text) or _THEN.search(_before_and_after(claim, age)[0]))


def _other_model(a: Claim, one: Quantity, b: Claim, other: Quantity) -> str:
    """Say that a measure before a name ("the 12-inch Orion") tells one model from another."""
    if one.kind != "measure" or not (one.holder or "").startswith("@"):
        return ""
    if any(_NAME_AFTER.match(_before_and_after(claim, number)[1]) for claim, number in ((a, one), (b, other))):
        return "the measure is part of a model's name"
    return ""


def _other_count(a: Claim, one: Quantity, b: Claim, other: Quantity) -> str:
    """Say that two counts of one noun in no role need not be of the same ones: two things are said of them, or of some.

    What a witness counts is what was seen or heard from where the witness stood.
    """
    if one.kind == "count" and any(_witnessed(claim) for claim in (a, b)):
        return "one is what a witness counted"
    if one.kind != "count" or one.measure or other.measure:
        return ""
    if predicate_facet(a, b).outcome != "same" or _only_their_age(a):
        return "two things are said of them"
    narrowed = [_narrowing(a, one), _narrowing(b, other)]
    return f"one counts some of them (“{max(narrowed)}”)" if bool(narrowed[0]) != bool(narrowed[1]) else ""


def _narrowing(claim: Claim, count: Quantity) -> str:
    """Return the words by which a count takes some of a kind: "gunshot" of "six gunshot wounds"."""
    noun = re.escape(count.noun or "")
    found = re.match(rf"\s+((?:[a-z-]+\s+){{1,2}}){noun}", _before_and_after(claim, count)[1]) if noun else None
    return found.group(1).strip() if found else ""


def _only_their_age(claim: Claim) -> bool:
    """Tell whether a claim only adds their age to people, so that what is said of them stands elsewhere."""
    return claim.predicate.lemma == "age"


def _witnessed(claim: Claim) -> bool:
    about = claim.subject
    return claim.predicate.frame in {"see", "hear"} and about is not None and about.text.lower() in {"i", "we"}


def _other_span(a: Claim, b: Claim, kind: str) -> str:
    """Say that one count is a running total ("has now carried out 90") and the other one may be of a day."""
    if kind != "count":
        return ""
    totals = [total_word(claim.quote) for claim in (a, b)]
    return "" if bool(totals[0]) == bool(totals[1]) else f"one is a running total (“{totals[0] or totals[1]}”)"


def other_period(a: Claim, b: Claim) -> str:
    """Say that one claim alone counts over a stretch of the calendar ("this year"), empty where not. Symmetric."""
    periods = [period_word(claim.quote) for claim in (a, b)]
    return "" if bool(periods[0]) == bool(periods[1]) else f"one is of a longer time (“{periods[0] or periods[1]}”)"


def _other_series(a: Claim, one: Quantity, b: Claim, other: Quantity) -> str:
    """Say that one count is of a stretch of what is counted, and goes on: "a volley of six", "six, then more"."""
    if one.kind != "count":
        return ""
    for claim, number in ((a, one), (b, other)):
        before, after = _before_and_after(claim, number)
        if found := _STRETCH.search(before) or _GOES_ON.search(after):
            return f"one is a stretch that goes on (“{found.group().strip()}”)"
    return ""


def _other_scale(a: Claim, one: Quantity, b: Claim, other: Quantity) -> str:
    """Say that the scale of a number stands apart from it, behind a conversion: "$40 (£26) million"."""
    apart = [_SCALE_AFTER.match(_before_and_after(claim, number)[1]) for claim, number in ((a, one), (b, other))]
    return "the scale of a number stands behind a conversion" if any(apart) else ""


def converts_one(a: Claim, one: Quantity, b: Claim, other: Quantity) -> bool:
    """Tell whether two numbers in brackets convert equal ones before them: "1 million pesos ($75,000)"."""
    converted = [_converted_by(claim, number) for claim, number in ((a, one), (b, other))]
    return all(number is not None for number in converted) and converted[0] == converted[1]


def _converted_by(claim: Claim, number: Quantity) -> tuple[str | None, str | None, float | None] | None:
    """Return the unit, noun and value of the number that one in brackets right behind it converts, if it does."""
    before = claim.quote[: number.start - claim.start]
    if not before.rstrip().endswith("("):
        return None
    found = [value for value in claim.values if value.end <= number.start]
    last = max(found, key=lambda value: value.end, default=None)
    return None if last is None else (last.unit, last.noun, last.interval.point)


def is_among(claim: Claim, count: Quantity) -> bool:
    """Tell whether a claim gives the number of another claim too, of a part of what it counts: "six, two of them"."""
    return count.kind == "count" and any(
        part.part and part.kind == "count" and part.interval.overlaps(count.interval) for part in claim.values
    )
