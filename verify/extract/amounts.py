"""Numerals with their unit, bounds and ranges: "between $5 and $10 million", "no fewer than 20", "8ft 9in".

Reads characters only; what is counted or measured needs the parse and is `quantities`' business.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from verify.extract.hedges import bounded
from verify.extract.numbers import Numeral, find_numerals, words_pattern
from verify.lexicon import table
from verify.models import Interval

AmountKind = Literal["count", "measure", "money", "percent", "age", "duration"]

_AGE_BEFORE = re.compile(r"\b(?:aged?|ages|(?:the\s+)?ages?\s+of)\s+(?:between\s+)?$", re.IGNORECASE)
_AGE_AFTER = re.compile(
    r"[\s-](?P<unit>year|month|week|day)s?(?:[\s-]old(?:s\b|\b)|\s+of\s+age\b)|[\s-]?(?P<short>y/?o)\b", re.IGNORECASE
)
_PERCENT = re.compile(r"\s?%|[\s-]?(?:percent|per\s?cent|pct)(?P<points>age\s+points?)?\b", re.IGNORECASE)
_POINTS = re.compile(r"\s?(?:percentage|%)\s*points?\b|\s?-?percentage-points?\b", re.IGNORECASE)
_MILLION = re.compile(r"m\s+(?:[a-z]+\s+)?(?:people|men|women|children|[a-z]+[^s\W]s)\b")


class Amount(NamedTuple):
    """A numeral read with its unit: the span `start`..`end`, of which `number_start`..`number_end` is the numeral.

    `unit` is a pint name or ISO 4217 code. `bounded` is true where words around it set a bound or a range.
    """

    start: int
    end: int
    number_start: int
    number_end: int
    interval: Interval
    kind: AmountKind
    unit: str | None = None
    form: str = "digits"
    bounded: bool = False
    scaled: bool = False


class _Units(NamedTuple):
    names: dict[str, str]
    kinds: dict[str, str]
    pattern: re.Pattern[str]
    attached: re.Pattern[str]
    money: dict[str, str]
    money_pattern: re.Pattern[str]
    signs: re.Pattern[str]


@cache
def _units() -> _Units:
    units = table("units")
    names = {word: unit for dimension in units["units"].values() for unit, words in dimension.items() for word in words}
    kinds = {unit: dimension for dimension, members in units["units"].items() for unit in members}
    money = {word: code for code, words in units["currencies"]["words"].items() for word in words}
    signs = units["currencies"]["signs"]
    return _Units(
        names,
        kinds,
        re.compile(
            rf"(?:[\s-]?|\s+(?:more|further|additional)\s+)(?P<unit>{words_pattern(names)})(?!\w)", re.IGNORECASE
        ),
        re.compile(rf"(?P<unit>{words_pattern(units['attached'])})(?!\w)"),
        money,
        re.compile(rf"(?:\s+of\s+|[\s-])(?P<unit>{words_pattern(money)})\b", re.IGNORECASE),
        re.compile(rf"(?<![\w$]){words_pattern(signs)}\s?$"),
    )


def dimension_of(unit: str) -> str | None:
    """Return the dimension under which the units table lists a unit ("mass", "length"), None for others."""
    return _units().kinds.get(unit)


def find_amounts(text: str) -> tuple[Amount, ...]:
    """Return the amounts of `text` in order; ranges and compounds are one amount, bound words are in its span."""
    numerals = find_numerals(text)
    singles = [_single(text, numeral) for numeral in numerals]
    bounded = [bounded_amount(text, amount) for amount in _merged(text, singles)]
    return tuple(_double_bounds(text, bounded))


def bounded_amount(text: str, amount: Amount) -> Amount:
    """Return `amount` with the hedges and bounds that stand right before and after it."""
    start, end, interval = bounded(text, amount.start, amount.end, amount.interval)
    changed = amount.bounded or interval != amount.interval
    amount = amount._replace(start=start, end=end, interval=interval, bounded=changed)
    return _age(text, amount) or amount if changed and amount.kind == "count" else amount


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


def _single(text: str, numeral: Numeral) -> Amount:
    base = Amount(
        numeral.start,
        numeral.end,
        numeral.start,
        numeral.end,
        numeral.interval,
        "count",
        form=numeral.form,
        scaled=numeral.scaled,
    )
    sign = _units().signs.search(text[max(0, numeral.start - 5) : numeral.start])
    if sign:
        start = numeral.start - len(sign.group())
        return _with_million(
            base._replace(start=start, kind="money", unit=_sign_code(sign.group().strip())), numeral.suffix
        )
    return _age(text, base) or _percent(text, base) or _money(text, base) or _measure(text, base, numeral) or base


def _sign_code(sign: str) -> str:
    return str(table("units")["currencies"]["signs"][sign])


def _with_million(amount: Amount, suffix: int | None) -> Amount:
    if suffix is None:
        return amount
    return amount._replace(interval=amount.interval.scaled(1e6), end=suffix + 1, number_end=suffix + 1, scaled=True)


def _age(text: str, amount: Amount) -> Amount | None:
    after = _AGE_AFTER.match(text, amount.end)
    if after:
        return amount._replace(kind="age", unit=(after["unit"] or "year").lower(), end=after.end())
    before = _AGE_BEFORE.search(text[max(0, amount.start - 30) : amount.start])
    if before and not amount.scaled:
        return amount._replace(kind="age", unit="year", start=amount.start - len(before.group()))
    return None


def _percent(text: str, amount: Amount) -> Amount | None:
    points = _POINTS.match(text, amount.end)
    match = points or _PERCENT.match(text, amount.end)
    if not match:
        return None
    unit = "percentage_point" if points or match["points"] else "percent"
    return amount._replace(kind="percent", unit=unit, end=match.end())


def _money(text: str, amount: Amount) -> Amount | None:
    sign = re.compile(r"\s?(?P<sign>[€£$])(?![\d\w])").match(text, amount.end)
    if sign and amount.form == "digits":
        return amount._replace(kind="money", unit=_sign_code(sign["sign"]), end=sign.end())
    match = _units().money_pattern.match(text, amount.end)
    if match:
        code = _units().money[re.sub(r"\s+", " ", match["unit"].lower())]
        return amount._replace(kind="money", unit=code, end=match.end())
    pounds = re.compile(r"\s+pounds?\b(?!\s+of\b)", re.IGNORECASE).match(text, amount.end)
    if pounds and amount.scaled and amount.interval.point and amount.interval.point >= 1e5:
        return amount._replace(kind="money", unit="GBP", end=pounds.end())
    return None


def _measure(text: str, amount: Amount, numeral: Numeral) -> Amount | None:
    if numeral.suffix is not None and _MILLION.match(text, numeral.suffix):
        return _with_million(amount, numeral.suffix)
    attached = _units().attached.match(text, amount.end) if numeral.form == "digits" else None
    match = attached or _units().pattern.match(text, amount.end)
    if not match and numeral.form == "fraction":
        match = re.compile(rf"\s+(?:an?|of\s+an?)\s+(?P<unit>{words_pattern(_units().names)})\b").match(
            text, amount.end
        )
    if not match:
        return None
    word = match["unit"]
    unit = table("units")["attached"][word] if attached else _units().names[re.sub(r"\s+", " ", word.lower())]
    if unit == "second" and match.group() != match.group().lower():
        return None
    kind: AmountKind = "duration" if dimension_of(unit) == "duration" else "measure"
    return amount._replace(kind=kind, unit=unit, end=match.end())


def _merged(text: str, singles: list[Amount]) -> list[Amount]:
    """Join neighbours that are one range or one compound value; others stay as they are."""
    merged: list[Amount] = []
    for amount in singles:
        joined = merged and (_compound(text, merged[-1], amount) or _range(text, merged[-1], amount))
        if joined:
            merged[-1] = joined
        elif not merged or amount.start >= merged[-1].end:
            merged.append(amount)
    return merged


def _compound(text: str, first: Amount, second: Amount) -> Amount | None:
    smaller = table("units")["compounds"].get(first.unit or "")
    if first.bounded or smaller is None or first.interval.point is None or second.interval.point is None:
        return None
    gap = text[first.end : second.start]
    bare = second.unit is None and second.form == "digits" and first.unit in {"foot", "stone"}
    if not re.fullmatch(r",?\s*(?:and\s+)?", gap) or not (second.unit == smaller or (bare and gap.strip() == "")):
        return None
    factor = {"foot": 12, "stone": 14, "pound": 16, "hour": 60, "minute": 60, "year": 12, "meter": 100}[
        first.unit or ""
    ]
    if second.interval.point >= factor or (bare and _UNFIT_BARE.match(text, second.end)):
        return None
    value = first.interval.point * factor + second.interval.point
    return first._replace(end=second.end, number_end=second.end, interval=Interval.exactly(value), unit=smaller)


_UNFIT_BARE = re.compile(r"\s*[\w(]*\s*(?:of|people|men|women)\b", re.IGNORECASE)


def _range(text: str, first: Amount, second: Amount) -> Amount | None:
    low, high = first.interval.point, second.interval.point
    gap = re.fullmatch(r"\s*(?P<by>-|–|—|\bto\b|\bthrough\b|\bor\b|\band\b)\s*", text[first.end : second.start])
    if not gap or low is None or high is None or first.bounded or "fraction" in {first.form, second.form}:
        return None
    if second.scaled and not first.scaled and low <= high:
        scale = _scale_of(text[second.number_start : second.number_end])
        low = low * scale if low * scale < high else low
    units = {first.unit, second.unit} - {None}
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
