"""Measure numbers, bounds and units on Recognizers-Text: `python benchmarks/quantities.py SPECS_DIR [--wrong]`.

SPECS_DIR holds English specifications of Microsoft Recognizers-Text (MIT), `NumberModel.json` and its like. What is
measured is the reading of characters (`quantities.amounts_in`, `numbers.find_ordinals`), since most cases are
fragments without a sentence. A case is right if all its expected readings are found, in order, with value and unit,
and nothing else of that kind is. Values must agree to six digits; "eight to 10 feet" counts by its upper
number, as there.

Ranges are intervals with open and closed ends. The specifications let a range that names both its ends ("between 20
and 30") leave out the upper one, by a convention of theirs; here such a range holds both ends, and is right if the
two numbers are. Bounds ("more than 100", "at most 20") must have the same open and closed ends.

All cases of NumberRangeModel count. Of the other sets, a news subset counts: `LEFT_OUT` takes whole kinds of
expression away by a pattern over the input, `LEFT_OUT_BY_UNIT` by the unit expected, never by what the engine makes
of it. Left-out cases are measured as well and given as "rest".
"""

from __future__ import annotations

import argparse
import json
import math
import re
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, NamedTuple

from verify.compare.units import factor
from verify.extract.measures import Amount
from verify.extract.numbers import find_ordinals
from verify.extract.quantities import amounts_in
from verify.models import Interval

Reading = tuple[float, str]
"""A value in the unit named."""


class Kind(NamedTuple):
    """A kind of expression that is left out: why, and the pattern by which its inputs are recognised."""

    why: str
    pattern: str


LEFT_OUT: dict[str, tuple[Kind, ...]] = {
    "NumberModel": (
        Kind("code and calculator notation: powers, exponents, 10G", r"\^|\de[+-]?\d|\d\s?[GM]$|[{<\[]kg"),
        Kind("a number glued to a unit is no number there; here it is a measure", r"\d(?:ml|km|m)\b"),
        Kind("division in words: 1 over 3, one out of three", r"\bover\b|\bout of\b"),
        Kind(
            "fractions of school books: improper ones, denominators above ten",
            r"(?:hundred|thousand|million|trillion)ths?\b|twenty-first|(?:twenty|hundred[\w\s-]*|-two) fifth",
        ),
        Kind("phone numbers and digits in groups that are none", r"\+\d|\b\d{3} 0000\b"),
        Kind("a comma as decimal point, or numbers listed without a space", r"\b\d,\d\b|\d\d,\d\d,"),
        Kind("speech: nought, dozs, digits one by one", r"\b(?:nought|naught|dozs|point)\b"),
        Kind(
            "a half of the scale before: a billion and a half million",
            r"illion (?:and|&) (?:a|three) |illion and three",
        ),
        Kind("a figure before 'hundred', which prose writes out or in figures", r"\d hundred\b"),
        Kind("'one' that counts nothing, and numbers that name", r"\bone last\b|\bversion\b|^an$"),
    ),
    "PercentModel": (
        Kind("'percent of 10', which prose never says", r"^per\s?cent of"),
        Kind("a bare per cent sign without number", r"the % of"),
    ),
    "OrdinalModel": (
        Kind(
            "positions in a list on a screen: next, last, previous, current",
            r"\b(?:last|next|previous|current|\w*penultimate)\b",
        ),
        Kind("ordinals of a million and more", r"trillion"),
        Kind("misspelled", r"\b[Nn]ineth\b"),
    ),
    "CurrencyModel": (
        Kind("units of currencies in speech", r"\bmao\b|\bkuai\b"),
        Kind("the name of a currency without a number", r"\bdollar (?:dollar|rmb)\b|^dollar :|\$\d+ dollars\b"),
        Kind("dealers' notation", r"\bM(?:EUR|AUD)\b|USD million|mex?n?\$|cad\$|\bsen \d|dollar \d"),
        Kind("spoken prices: 15 dollars 50", r"(?:dollars|USD) (?:\d|forty)"),
        Kind("sums side by side without a word between them", r"\d \$ \d+ \$|^\d+ \d+ |^\d+ \$\d"),
    ),
    "AgeModel": (),
    "DimensionModel": (
        Kind("a unit without number", r"^a metric ton|\bmcg\b"),
        Kind("units in brackets", r"[\[<{]kg"),
        Kind("codes", r"scp|L-202|m212"),
    ),
}
LEFT_OUT_BY_UNIT: dict[str, tuple[str, frozenset[str]]] = {
    "CurrencyModel": (
        "currencies that are not among the most traded, which newspapers convert",
        frozenset(
            {
                *("Dollar", "United States dollar", "Euro", "Japanese yen", "Pound", "British pound", "Chinese yuan"),
                *("Australian dollar", "Canadian dollar", "Swiss franc", "Hong Kong dollar", "Singapore dollar"),
                *("Swedish krona", "South Korean won", "Norwegian krone", "New Zealand dollar", "Rupee"),
                *("Indian rupee", "Mexican peso", "New Taiwan dollar", "South African rand", "Brazilian real"),
                *("Danish krone", "Polish złoty", "Thai baht", "Israeli new shekel", "Turkish lira", "Russian ruble"),
                *("Pence", "Cent"),
            }
        ),
    ),
    "DimensionModel": (
        "units of laboratories, workshops and machines",
        frozenset(
            {
                *("Foot", "Meter", "Mile", "Pound", "Inch", "Yard", "Kilometer", "Centimeter", "Millimeter", "Gallon"),
                *("Liter", "Pint", "Barrel", "Ounce", "Stone", "Ton", "Metric ton", "Kilogram", "Gram", "Cubic foot"),
                *("Cubic meter", "Square foot", "Square meter", "Square kilometer", "Square mile", "Acre", "Hectare"),
                *("Kilometer per hour", "Mile per hour", "Knot", "Degree", "C", "F", "Megabyte", "Gigabyte"),
                *("Terabyte", "Watt", "Kilowatt", "Megawatt", "Gigawatt", "Horsepower"),
            }
        ),
    ),
}
"""Sets of which only cases with these units count: why, and the names of the units there."""
_AGE_UNITS = {"Age": "year"}
_CURRENCIES = {
    "Dollar": "USD",
    "United States dollar": "USD",
    "Canadian dollar": "CAD",
    "Pound": "GBP",
    "British pound": "GBP",
    "Euro": "EUR",
    "Japanese yen": "JPY",
    "Chinese yuan": "CNY",
    "Rupee": "INR",
    "Turkish lira": "TRY",
    "Pence": "GBP/100",
    "Cent": "USD/100",
    "Mexican peso": "MXN",
}
_DIMENSIONS = {
    "Cubic foot": "foot ** 3",
    "Square meter": "meter ** 2",
    "Metric ton": "metric_ton",
    "Barrel": "oil_barrel",
    "Pound": "pound",
}


def _interval_text(interval: Interval) -> str:
    low = "" if interval.low is None else f"{interval.low:g}"
    high = "" if interval.high is None else f"{interval.high:g}"
    opening = "(" if interval.low is None or interval.low_open else "["
    return f"{opening}{low},{high}{')' if interval.high is None or interval.high_open else ']'}"


def _expected_interval(value: str, text: str) -> str:
    """Return an expected interval in our convention: a range that names two ends without a bound holds both."""
    named = re.search(r"\bbetween\b|\bfrom\b|\bthrough\b|\d\s*[-–]\s*\d", text)
    return value[:-1] + "]" if named and not value.endswith(",)") else value


def _ranges(case: dict[str, Any]) -> tuple[list[str], list[str]]:
    expected = [_expected_interval(r["Resolution"]["value"], r["Text"]) for r in case["Results"]]
    ends = [[f"{float(end):g}" if end else "" for end in text[1:-1].split(",")] for text in expected]
    expected = [f"{text[0]}{low},{high}{text[-1]}" for text, (low, high) in zip(expected, ends, strict=True)]
    return expected, [_interval_text(amount.interval) for amount in amounts_in(case["Input"]) if amount.bounded]


def _point(amount: Amount) -> float:
    ends = [end for end in (amount.interval.point, amount.interval.high, amount.interval.low) if end is not None]
    return ends[0]


def _numbers(case: dict[str, Any]) -> tuple[list[Reading], list[Reading]]:
    expected = [(float(r["Resolution"]["value"]), "") for r in case["Results"]]
    return expected, [(_point(amount), "") for amount in amounts_in(case["Input"])]


def _ordinals(case: dict[str, Any]) -> tuple[list[Reading], list[Reading]]:
    ordinals = [r for r in case["Results"] if r["TypeName"] == "ordinal"]
    expected = [(float(r["Resolution"]["value"]), "") for r in ordinals]
    return expected, [(float(found.number), "") for found in find_ordinals(case["Input"])]


def _units(
    kinds: set[str], unit_of: Callable[[str], str]
) -> Callable[[dict[str, Any]], tuple[list[Reading], list[Reading]]]:
    """Return a reader of cases whose results have a unit; `unit_of` turns a unit of theirs into one of ours."""

    def read(case: dict[str, Any]) -> tuple[list[Reading], list[Reading]]:
        valued = [r["Resolution"] for r in case["Results"] if r["Resolution"].get("value") not in (None, "null")]
        expected = [(float(v["value"].rstrip("%")), unit_of(v.get("unit", ""))) for v in valued]
        found = [amount for amount in amounts_in(case["Input"]) if amount.kind in kinds]
        return expected, [(_point(amount), amount.unit or "") for amount in found]

    return read


SETS: dict[str, Callable[[dict[str, Any]], tuple[list[Any], list[Any]]]] = {
    "NumberRangeModel": _ranges,
    "NumberModel": _numbers,
    "PercentModel": _units({"percent"}, lambda _: "percent"),
    "OrdinalModel": _ordinals,
    "CurrencyModel": _units({"money"}, lambda unit: _CURRENCIES.get(unit, unit)),
    "AgeModel": _units({"age"}, lambda unit: _AGE_UNITS.get(unit, unit.lower())),
    "DimensionModel": _units({"measure"}, lambda unit: _DIMENSIONS.get(unit, unit.lower().replace(" ", "_"))),
}


def _alike(expected: Any, found: Any) -> bool:
    if isinstance(expected, str):
        return bool(expected == found)
    (value, unit), (other, theirs) = expected, found
    scale = 1.0
    if unit.endswith("/100"):
        unit, scale = unit.removesuffix("/100"), 0.01
    elif unit != theirs:
        scale, unit = factor(unit, theirs) or math.nan, theirs
    return unit == theirs and math.isclose(value * scale, other, rel_tol=1e-6)


def _is_right(expected: list[Any], found: list[Any]) -> bool:
    return len(expected) == len(found) and all(_alike(a, b) for a, b in zip(expected, found, strict=True))


def left_out(name: str, case: dict[str, Any]) -> str:
    """Return why a case is no part of the news subset, empty where it is one."""
    why, counted = LEFT_OUT_BY_UNIT.get(name, ("", None))
    units = {result["Resolution"].get("unit") for result in case["Results"]} - {None}
    if counted is not None and not units <= counted:
        return why
    return next((kind.why for kind in LEFT_OUT.get(name, ()) if re.search(kind.pattern, case["Input"])), "")


def measure(name: str, cases: Iterable[dict[str, Any]], *, show: bool) -> dict[str, int]:
    """Return how many cases of a set are right, within the news subset and in the rest."""
    counts = {"right": 0, "cases": 0, "rest_right": 0, "rest": 0}
    for case in cases:
        expected, found = SETS[name](case)
        right = _is_right(expected, found)
        rest = bool(left_out(name, case))
        counts["rest" if rest else "cases"] += 1
        counts["rest_right" if rest else "right"] += right
        if show and not right:
            print(f"{'rest ' if rest else 'wrong'} {name}: {case['Input'][:150]!r}\n      {expected} but {found}")
    return counts


def main() -> None:
    """Read the sets, print a line for each, and all figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("specs", type=Path)
    parser.add_argument("--wrong", action="store_true", help="print the cases that are not right")
    arguments = parser.parse_args()
    figures = {}
    for name in SETS:
        cases = json.loads((arguments.specs / f"{name}.json").read_text(encoding="utf-8"))
        figures[name] = measure(name, cases, show=arguments.wrong)
    for name, counts in figures.items():
        share = counts["right"] / counts["cases"]
        rest = f"   rest {counts['rest_right']} of {counts['rest']}" if counts["rest"] else ""
        print(f"{name:18} {counts['right']:4} of {counts['cases']:4} right, {share:.1%}{rest}")
    print(json.dumps(figures, sort_keys=True))


if __name__ == "__main__":
    main()
