"""Numerals with their unit, bounds and ranges: "between $5 and $10 million", "no fewer than 20", "8ft 9in".

Reads characters only; what is counted or measured needs the parse and is `quantities`' business.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache

from verify.extract.hedges import bounded
from verify.extract.measures import Amount, read_amounts, with_age, with_unit
from verify.extract.numbers import words_pattern
from verify.lexicon import table
from verify.models import Interval


@lru_cache(maxsize=64)
def find_amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts of `text` in order; ranges and compounds are one amount, bound words are in its span.

    The last few texts are remembered, since quantities and times both read each paragraph.
    """
    bounded = [bounded_amount(text, amount) for amount in _with_shared_units(text, _merged(text, read_amounts(text)))]
    return tuple(_double_bounds(text, bounded))


def bounded_amount(text: str, amount: Amount) -> Amount:
    """Return `amount` with the hedges and bounds that stand right before and after it."""
    start, end, interval = bounded(text, amount.start, amount.end, amount.interval)
    changed = amount.bounded or (start, end) != (amount.start, amount.end)
    amount = amount._replace(start=start, end=end, interval=interval, bounded=changed)
    return with_age(text, amount) or with_unit(text, amount) if changed and amount.kind == "count" else amount


def _double_bounds(text: str, amounts: list[Amount]) -> list[Amount]:
    """Join "more than 100 but less than 300" into one interval."""
    joined: list[Amount] = []
    for amount in amounts:
        low, high = sorted((joined[-1], amount), key=lambda a: a.interval.low is None) if joined else (amount, amount)
        if (
            _is_bounds(low.interval, high.interval)
            and {low.unit, high.unit} in ({low.unit}, {None, low.unit}, {None, high.unit})
            and re.fullmatch(r",?\s+(?:but|and|yet)\s+", text[joined[-1].end : amount.start])
        ):
            edges = {"high": high.interval.high, "high_open": high.interval.high_open, "point": None}
            unit = amount if amount.unit else joined[-1]
            joined[-1] = joined[-1]._replace(
                end=amount.end, interval=low.interval.model_copy(update=edges), kind=unit.kind, unit=unit.unit
            )
        else:
            joined.append(amount)
    return joined


def _is_bounds(low: Interval, high: Interval) -> bool:
    if low.low is None or low.high is not None or high.high is None or high.low is not None:
        return False
    return low.low < high.high


def _merged(text: str, singles: list[Amount]) -> list[Amount]:
    """Join neighbours that are one range or one compound value; others stay as they are."""
    merged: list[Amount] = []
    for amount in singles:
        last = merged[-1] if merged else None
        joined = last and (_compound(text, last, amount) or _one_in(text, last, amount) or _range(text, last, amount))
        if joined:
            merged[-1] = joined
        elif not merged or amount.start >= merged[-1].end:
            merged.append(amount)
    return merged


_SHARING = re.compile(r"-?\s+(?:and|or)\s+|\s+(?:x|×|by)\s+")


def _with_shared_units(text: str, amounts: list[Amount]) -> list[Amount]:
    """Give a bare number the unit that it shares with the next: "5- and 6-inch screens", "4 by 6 feet"."""
    shared: list[Amount] = []
    for amount in reversed(amounts):
        after = shared[-1] if shared else None
        if after is not None and amount.kind == "count" and after.kind == "measure" and not amount.scaled:
            gap = _SHARING.fullmatch(text, amount.end, after.start)
            joined = "-" in text[after.number_end : after.end] or not re.search(
                r"\b(?:and|or)\b", gap[0] if gap else ""
            )
            if gap and joined:
                amount = amount._replace(kind=after.kind, unit=after.unit)  # noqa: PLW2901
        shared.append(amount)
    return shared[::-1]


def _compound(text: str, first: Amount, second: Amount) -> Amount | None:
    if first.kind == second.kind == "money":
        return _with_cents(text, first, second)
    smaller = table("units")["compounds"].get(first.unit or "")
    if first.bounded or smaller is None or first.interval.point is None or second.interval.point is None:
        return None
    gap = text[first.end : second.start]
    bare = second.unit is None and second.form in {"digits", "words"} and first.unit in {"foot", "stone"}
    if not re.fullmatch(r",?\s*(?:and\s+)?|-", gap) or not (
        second.unit == smaller or (bare and gap.strip() in {"", "-"})
    ):
        return None
    factor = {"foot": 12, "stone": 14, "pound": 16, "hour": 60, "minute": 60, "year": 12, "meter": 100}[
        first.unit or ""
    ]
    if second.interval.point >= factor or (bare and _UNFIT_BARE.match(text, second.end)):
        return None
    value = first.interval.point * factor + second.interval.point
    return first._replace(end=second.end, number_end=second.end, interval=Interval.exactly(value), unit=smaller)


def _one_in(text: str, first: Amount, second: Amount) -> Amount | None:
    """Read "one in five" as a share of 20 percent, a tenth of it either way."""
    plain = first.kind == second.kind == "count" and not (first.bounded or second.bounded)
    of = second.interval.point
    gap = re.fullmatch(r"\s+in\s+(?:every\s+)?", text[first.end : second.start])
    if not plain or not gap or first.interval != Interval.exactly(1) or of is None or not _FEW <= of <= _MANY:
        return None
    share = 100 / of
    interval = Interval(low=round(0.9 * share, 9), high=round(1.1 * share, 9), point=round(share, 9), approximate=True)
    return second._replace(
        start=first.start, number_start=first.start, interval=interval, kind="percent", unit="percent"
    )


def _with_cents(text: str, first: Amount, second: Amount) -> Amount | None:
    """Join "thirteen dollars and forty-five cents" into one sum."""
    cents = second.interval.point
    if first.unit != second.unit or first.interval.point is None or cents is None or not second.hundredths:
        return None
    if (
        first.bounded
        or first.hundredths
        or cents >= 1
        or not re.fullmatch(r",?\s*(?:and\s+)?", text[first.end : second.start])
    ):
        return None
    return first._replace(
        end=second.end, number_end=second.end, interval=Interval.exactly(round(first.interval.point + cents, 2))
    )


_FEW, _MANY = 3, 1000
"""How many there are in "one in so many" at least and at most; below and beyond, the words mostly say another thing."""
_CHOICE = 10
"""Two numbers joined by "or" are a range while they differ less than tenfold; beyond, they are two readings."""
_UNFIT_BARE = re.compile(r"\s*[\w(]*\s*(?:of|people|men|women)\b", re.IGNORECASE)


def _range(text: str, first: Amount, second: Amount) -> Amount | None:
    low, high = first.interval.point, second.interval.point
    gap = re.fullmatch(
        r"-?\s*(?P<by>-|–|—|\bto\b|\bthrough\b|\bor\b|\band\b)(?:(?<=\w)-|\s*)", text[first.end : second.start]
    )
    if not gap or low is None or high is None or first.bounded or "fraction" in {first.form, second.form}:
        return None
    if second.scaled and not first.scaled and low <= high:
        scale = _scale_of(text[second.number_start : second.number_end])
        low = low * scale if low * scale < high else low
    units = {first.unit, second.unit} - {None}
    if gap["by"].lower() == "or" and high > _CHOICE * low:
        return None
    if low >= high or len(units) > 1 or (first.unit and not second.unit and first.kind not in {"money", "age"}):
        return None
    lead = _lead(text, first.start, gap["by"].lower())
    if lead is None:
        return None
    kind = second.kind if second.kind != "count" else first.kind
    interval = Interval(low=low, high=high)
    return second._replace(
        start=lead,
        number_start=first.number_start,
        interval=interval,
        kind=kind,
        unit=first.unit or second.unit,
        bounded=True,
    )


def _lead(text: str, start: int, by: str) -> int | None:
    """Return where a range begins, its "between" or "from" included; None where the words do not make a range."""
    before = text[max(0, start - 60) : start]
    between = re.search(r"\b(?:anywhere\s+|somewhere\s+)?between\s+(?:the\s+ages\s+of\s+)?$", before, re.IGNORECASE)
    if between:
        return start - len(between.group()) if by in {"and", "to", "-", "–"} else None
    if by == "and":
        return (
            start
            if re.search(r"\bbetween\s+$", text[:start][-12:], re.IGNORECASE) or _is_between_age(text, start)
            else None
        )
    out_of = re.search(r"\bfrom\s+$", before, re.IGNORECASE)
    if not out_of:
        return start
    clause = re.split(r"[,;:.]\s", before)[-1]
    changing = re.search(rf"\b{words_pattern(_changes())}\b", clause, re.IGNORECASE)
    return None if changing else start - len(out_of.group())


def _is_between_age(text: str, start: int) -> bool:
    return re.match(r"(?:the\s+)?aged?s?\s+(?:of\s+)?between\b|between\b", text[start:], re.IGNORECASE) is not None


@cache
def _changes() -> tuple[str, ...]:
    verbs = table("numbers")["words"]["change"]
    past = {"rise": "rose", "fall": "fell", "grow": "grew", "go": "went", "shrink": "shrank", "swell": "swelled"}
    forms = {f"{verb}{end}" for verb in verbs for end in ("", "s", "d", "ed", "ing")} | set(past.values())
    doubled = {verb + verb[-1] + end for verb in verbs for end in ("ed", "ing")}
    return tuple(sorted(forms | doubled | {verb[:-1] + "ing" for verb in verbs} | {"risen", "fallen", "grown"}))


def _scale_of(words: str) -> float:
    numbers = table("numbers")
    scale = 1.0
    for word in re.findall(r"[a-z]+", words.lower()):
        scale *= numbers["scales"].get(word, numbers["suffixes"].get(word, 1.0))
    return scale


def share_of(text: str, amount: Amount) -> Amount | None:
    """Read "two-thirds of" as a percentage, "a quarter of a million" as a number; other fractions count nothing."""
    scales = words_pattern(table("numbers")["scales"])
    scale = re.compile(rf"\s+of\s+a\s+(?P<scale>{scales})\b", re.IGNORECASE).match(text, amount.end)
    if scale:
        factor = table("numbers")["scales"][scale["scale"].lower()]
        return amount._replace(
            interval=amount.interval.scaled(factor), end=scale.end(), number_end=scale.end(), form="words"
        )
    if not re.compile(r"\s+(?:of(?!\s+\d{4}\b)|the|its|their|his|her)\b").match(text, amount.end):
        return None
    if re.search(r"\b(?:first|second|third|other|latter|former|better|last|final)\s+$", text[: amount.start][-12:]):
        return None
    return amount._replace(interval=_rounded(amount.interval.scaled(100)), kind="percent", unit="percent")


def _rounded(share: Interval) -> Interval:
    """Widen a share in words ("half", "two thirds") by two percents on either side."""
    if not share.is_exact or share.point is None:
        return share
    return Interval(low=round(share.point - 2, 9), high=round(share.point + 2, 9), point=share.point, approximate=True)
