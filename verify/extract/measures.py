"""Single numerals with their unit: "12 metres", "$5m", "40 per cent", "42-year-old"."""

from __future__ import annotations

import re
from functools import cache
from typing import Literal, NamedTuple

from verify.extract.numbers import Numeral, find_numerals, words_pattern
from verify.lexicon import table
from verify.lexicon.units import dimension_of
from verify.models import Interval

AmountKind = Literal["count", "measure", "money", "percent", "age", "duration"]

_AGE_BEFORE = re.compile(r"\b(?:aged?|ages|(?:the\s+)?ages?\s+of)\s+(?:between\s+)?$", re.IGNORECASE)
_AGE_AFTER = re.compile(
    r"[\s-](?P<unit>year|month|week|day)s?(?:[\s-]old(?:s\b|\b)|\s+of\s+age\b)|[\s-]?(?P<short>y/?o)\b", re.IGNORECASE
)
_AGE_UNIT = re.compile(r"[\s-](?P<unit>year|month|week|day)s?\b", re.IGNORECASE)
_PERCENT = re.compile(
    r"\s?%|[\s-]?(?:percents?|percentage(?!\s+point)|per\s?cent|pct)(?P<points>age\s+points?)?\b", re.IGNORECASE
)
_POINTS = re.compile(r"\s?(?:percentage|%)\s*points?\b|\s?-?percentage-points?\b", re.IGNORECASE)
_PEOPLE = r"(?:people|men|women|children)\b"
_MILLION = re.compile(rf"m\s+(?:{_PEOPLE}|[a-z]+\s+{_PEOPLE}|[a-z]{{3,}}[^s\W]s\b)")


class Amount(NamedTuple):
    """A numeral read with its unit: the span `start`..`end`, of which `number_start`..`number_end` is the numeral.

    `unit` is a pint name or ISO 4217 code. `bounded` is true where words around it set a bound or a range, `hundredths`
    where a sum of money was given in cents or pence.
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
    hundredths: bool = False


class _Units(NamedTuple):
    names: dict[str, str]
    pattern: re.Pattern[str]
    attached: re.Pattern[str]
    money: dict[str, str]
    money_pattern: re.Pattern[str]
    hundredths: dict[str, str]
    hundredths_pattern: re.Pattern[str]
    signs: re.Pattern[str]


@cache
def _units() -> _Units:
    units = table("units")
    names = {word: unit for dimension in units["units"].values() for unit, words in dimension.items() for word in words}
    money = {word: code for code, words in units["currencies"]["words"].items() for word in words}
    signs = units["currencies"]["signs"]
    hundredths = {word: code for code, words in units["currencies"]["hundredths"].items() for word in words}
    spaced = words_pattern(names).replace(r"\s+", r"[\s-]+")
    return _Units(
        names,
        re.compile(
            rf"(?:[\s-]?|\s+(?:more|further|additional|extra|long|full|whole|straight|consecutive)\s+)(?P<unit>{spaced})(?!\w)",
            re.IGNORECASE,
        ),
        re.compile(rf"(?P<unit>{words_pattern(units['attached'])})(?!\w)"),
        money,
        re.compile(rf"(?:\s+of\s+|[\s-]|(?=(?-i:[A-Z]{{3}})\b))(?P<unit>{words_pattern(money)})\b", re.IGNORECASE),
        hundredths,
        re.compile(rf"[\s-](?P<unit>{words_pattern(hundredths)})\b"),
        re.compile(rf"(?<![\w$]){words_pattern(signs)}\s?$"),
    )


def names_measure(word: str) -> bool:
    """Tell whether a lower-case word names a unit, a currency or a dimension: "metre", "dollar", "diameter"."""
    return word in _units().names or word in _units().money or word in table("units")["measures"]["before"]


def read_amounts(text: str) -> list[Amount]:
    """Return the numerals of `text` in order, each with its own unit; no bounds, ranges or compounds yet."""
    return [_single(text, numeral) for numeral in find_numerals(text)]


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
    return (
        with_age(text, base)
        or _percent(text, base)
        or _money(text, base, numeral)
        or _measure(text, base, numeral)
        or base
    )


def _sign_code(sign: str) -> str:
    return str(table("units")["currencies"]["signs"][sign])


def _with_million(amount: Amount, suffix: int | None) -> Amount:
    if suffix is None:
        return amount
    interval = Interval.exactly(round((amount.interval.point or 0.0) * 1e6, 6))
    return amount._replace(interval=interval, end=suffix + 1, number_end=suffix + 1, scaled=True)


def with_age(text: str, amount: Amount) -> Amount | None:
    """Return `amount` as an age where the words around it say so ("aged 42", "42-year-old"), None elsewhere."""
    after = _AGE_AFTER.match(text, amount.end)
    if after:
        return amount._replace(kind="age", unit=(after["unit"] or "year").lower(), end=after.end())
    before = _AGE_BEFORE.search(text[max(0, amount.start - 30) : amount.start])
    if before and not amount.scaled:
        unit = _AGE_UNIT.match(text, amount.end)
        start, end = amount.start - len(before.group()), unit.end() if unit else amount.end
        return amount._replace(kind="age", unit=unit["unit"].lower() if unit else "year", start=start, end=end)
    return None


def with_unit(text: str, amount: Amount) -> Amount:
    """Return `amount` with the unit that stands behind the words of its bound ("40+ feet"), or as it is."""
    match = _units().pattern.match(text, amount.end)
    return (_in_unit(amount, match, _unit_named(match["unit"])) if match else None) or amount


def _in_unit(amount: Amount, match: re.Match[str], unit: str) -> Amount | None:
    """Return `amount` in the unit that `match` found; None for "Second" with a capital, which is a name."""
    if unit == "second" and match.group() != match.group().lower():
        return None
    kind: AmountKind = "duration" if dimension_of(unit) == "duration" else "measure"
    return amount._replace(kind=kind, unit=unit, end=match.end())


def _percent(text: str, amount: Amount) -> Amount | None:
    points = _POINTS.match(text, amount.end)
    match = points or _PERCENT.match(text, amount.end)
    if not match:
        return None
    unit = "percentage_point" if points or match["points"] else "percent"
    return amount._replace(kind="percent", unit=unit, end=match.end())


def _money(text: str, amount: Amount, numeral: Numeral) -> Amount | None:
    sign = re.compile(r"\s?(?P<sign>[€£$])(?![\d\w])").match(text, amount.end)
    if sign and amount.form == "digits":
        return amount._replace(kind="money", unit=_sign_code(sign["sign"]), end=sign.end())
    if numeral.suffix is not None and _units().money_pattern.match(text, numeral.suffix + 1):
        amount = _with_million(amount, numeral.suffix)
    match = _units().money_pattern.match(text, amount.end)
    if match:
        code = _units().money[re.sub(r"\s+", " ", match["unit"].lower())]
        return amount._replace(kind="money", unit=code, end=match.end())
    small = _units().hundredths_pattern.match(text, amount.end)
    if small and amount.interval.point is not None:
        value = Interval.exactly(round(amount.interval.point / 100, 9))
        code = _units().hundredths[small["unit"]]
        return amount._replace(kind="money", unit=code, interval=value, end=small.end(), hundredths=True)
    pounds = re.compile(r"\s+pounds?\b(?!\s+of\b)", re.IGNORECASE).match(text, amount.end)
    if pounds and amount.scaled and amount.interval.point and amount.interval.point >= 1e5:
        return amount._replace(kind="money", unit="GBP", end=pounds.end())
    return None


def _attached(text: str, end: int) -> re.Match[str] | None:
    """Match a short unit right behind a digit, or the metre after a space: "118 m below the entrance", 5'10"."""
    metre = re.compile(r"\s(?P<unit>m)(?![\w’'/])").match(text, end)
    return _units().attached.match(text, end) or metre or _height(text, end)


_FEET = re.compile(r"(?P<unit>['’′])(?=\s?\d{1,2}\s?[\"”″])")
_INCHES = re.compile(r"\s?(?P<unit>[\"”″])")


def _height(text: str, end: int) -> re.Match[str] | None:
    """Match the marks of 5'10": feet before inches, inches only behind feet."""
    behind_feet = re.search(r"\d['’′]\s?\d{1,2}$", text[max(0, end - 6) : end])
    return _INCHES.match(text, end) if behind_feet else _FEET.match(text, end)


def _measure(text: str, amount: Amount, numeral: Numeral) -> Amount | None:
    if numeral.suffix is not None and _MILLION.match(text, numeral.suffix):
        return _with_million(amount, numeral.suffix)
    attached = _attached(text, amount.end) if numeral.form == "digits" else None
    match = attached or _units().pattern.match(text, amount.end)
    if not match and numeral.form == "fraction":
        match = re.compile(rf"\s+(?:an?|of\s+an?)\s+(?P<unit>{words_pattern(_units().names)})\b").match(
            text, amount.end
        )
    if not match:
        return None
    word = match["unit"]
    short = table("units")["attached"] | table("units")["marks"]
    unit = short[word] if attached else _unit_named(word)
    measured = _in_unit(amount, match, unit)
    return _and_a_half(text, measured) if measured else None


def _unit_named(words: str) -> str:
    """Return the unit of a name as written: "Square-foot" is looked up as it stands, then with spaces."""
    names, written = _units().names, re.sub(r"\s+", " ", words.lower())
    return names.get(written) or names[written.replace("-", " ")]


_HALF = re.compile(r"\s+and\s+an?\s+(?P<part>half|quarter)\b(?!\s+(?:dozen|hundred|thousand|million|billion))")


def _and_a_half(text: str, amount: Amount) -> Amount:
    """Add the rest behind the unit: "three metres and a half"."""
    behind = _HALF.match(text, amount.end)
    if behind is None or amount.interval.point is None:
        return amount
    rest = 0.5 if behind["part"] == "half" else 0.25
    return amount._replace(end=behind.end(), interval=Interval.exactly(amount.interval.point + rest))
