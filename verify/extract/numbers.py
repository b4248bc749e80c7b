"""Numerals in running text: digits, spelled numbers, fractions and vague counts, each as an interval.

    "1,200"  "2.5 million"  "1.2bn"  "twenty-two"  "one and a half"  "half a million"  "two-thirds"
    "a dozen"  "a few hundred"  "tens of thousands"

Reads characters only; bounds, units and what is counted are the business of the modules that use it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from typing import Literal, NamedTuple

from verify.lexicon import table
from verify.models import Interval

NumeralForm = Literal["digits", "words", "vague", "fraction"]

_ORDINAL_DIGITS = re.compile(r"\d*(?:(?<!1)1st|\d(?:nd|rd|th))\b", re.IGNORECASE)
_DIGITS = r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![\d,]*\d)|\d+(?:\.\d+)?"
_PARTS = {"a half": 0.5, "half": 0.5, "a quarter": 0.25, "three quarters": 0.75, "three-quarters": 0.75, "1/2": 0.5}


class Numeral(NamedTuple):
    """One numeral: `start` and `end` are offsets into the text that was read.

    `scaled` is true where a word or suffix such as "million" has already multiplied the number. `suffix` is the
    offset where a one-letter suffix that could also be a unit ("12m") begins, None without one; the value does
    not include it.
    """

    start: int
    end: int
    interval: Interval
    form: NumeralForm
    scaled: bool = False
    suffix: int | None = None

    @property
    def value(self) -> float:
        """The number that the text names; the lower end for a vague word."""
        return self.interval.point if self.interval.point is not None else self.interval.low or 0.0


def words_pattern(words: Iterable[str]) -> str:
    """Return a pattern that matches any of `words`, the longest first, with any white space for a space."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


@cache
def _pattern() -> re.Pattern[str]:
    numbers = table("numbers")
    cardinals, scales = words_pattern(numbers["cardinals"]), words_pattern(numbers["scales"])
    big = words_pattern([s for s in numbers["scales"] if s != "dozen"])
    parts, glyphs = words_pattern(_PARTS), words_pattern(numbers["glyphs"])
    word = rf"(?:{cardinals}|{scales})"
    join = r"(?:(?<=hundred)\s+and\s+|(?<=thousand)\s+and\s+|(?<=million)\s+and\s+|\s*-\s*|\s+)"
    spelled = rf"(?:a\s+(?={scales}\b))?\b{word}(?:{join}{word})*\b"
    suffix = rf"(?:(?P<suffix>{words_pattern([s for s in numbers['suffixes'] if s != 'm'])})\b|(?P<m>m)\b)"
    fraction = rf"(?:(?P<over>{cardinals}|an?)[\s-]+)?(?P<part>{words_pattern(numbers['fractions'])})\b"
    vague = words_pattern(numbers["vague"]["plurals"])
    multiplier = words_pattern(numbers["vague"]["multipliers"])
    return re.compile(
        rf"\b(?P<vague>{vague})\b"
        rf"|\b(?P<few>{multiplier})(?:[\s-]+(?P<fewscale>{scales}))?(?!\w)"
        rf"|\b(?P<portion>half|(?:a\s+)?quarter)[\s-](?:an?[\s-])?(?P<portionscale>{scales})\b"
        rf"|\b{fraction}"
        rf"|(?:(?<![\w.,/])(?P<sign>[-−])?(?P<digits>{_DIGITS})|(?<![-\w])(?P<spelled>{spelled}))"
        rf"(?:(?:\s+and\s+|\s+(?=\d/))(?P<plus>{parts})\b|\s?(?P<glyph>{glyphs}))?"
        rf"(?:[\s-]*(?P<scale>(?:{big}|dozen)(?:\s+{big})?)\b|{suffix})?"
        rf"|(?<![\w/])(?P<lone>{glyphs})",
        re.IGNORECASE,
    )


def spelled_value(words: str) -> float | None:
    """Return the number that a chain of number words says ("two hundred and five"), None where it says none."""
    numbers = table("numbers")
    total = group = last = 0.0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in {"and", "a"}:
            continue
        if word in numbers["scales"]:
            scale = numbers["scales"][word]
            group = max(group, 1.0) * scale
            if scale >= 1000:
                total, group = total + group, 0.0
            last = scale
        elif last and not (last >= 100 or (20 <= last < 100 and numbers["cardinals"][word] < 10)):
            return None
        else:
            last = numbers["cardinals"][word] or 0.5
            group += numbers["cardinals"][word]
    return total + group


class Ordinal(NamedTuple):
    """One ordinal ("third", "21st", "twenty-first"): offsets into the text that was read, and its number."""

    start: int
    end: int
    number: int


@cache
def _ordinal_pattern() -> re.Pattern[str]:
    numbers = table("numbers")
    word = words_pattern([*numbers["cardinals"], *numbers["scales"]])
    chain = rf"(?:\b{word}(?:(?:\s+and)?\s+|-))*"
    digits = r"\d*(?:(?<!1)1st|(?<!1)2nd|(?<!1)3rd|\dth)"
    return re.compile(
        rf"\b(?:(?P<digits>{digits})|(?P<chain>{chain})(?P<last>{words_pattern(numbers['ordinals'])}))\b",
        re.IGNORECASE,
    )


def find_ordinals(text: str) -> tuple[Ordinal, ...]:
    """Return the ordinals of `text` in order; of words that make no number together, the last one alone."""
    found = []
    for match in _ordinal_pattern().finditer(text):
        if match["digits"]:
            found.append(Ordinal(*match.span(), int(match["digits"][:-2])))
            continue
        last = table("numbers")["ordinals"][match["last"].lower()]
        whole = spelled_value(f"{match['chain']} {_cardinals()[last]}") if match["chain"] else None
        start = match.start("last") if whole is None else match.start()
        found.append(Ordinal(start, match.end(), int(last if whole is None else whole)))
    return tuple(found)


@cache
def _cardinals() -> dict[float, str]:
    """Return the word of each number that one word says."""
    numbers = table("numbers")
    return {number: word for words in (numbers["scales"], numbers["cardinals"]) for word, number in words.items()}


def find_numerals(text: str) -> tuple[Numeral, ...]:
    """Return the numerals of `text` in order, without overlaps; offsets are into `text`."""
    found = []
    position = 0
    while match := _pattern().search(text, position):
        numeral = _numeral(match, text)
        position = max(match.end() if numeral is None else numeral.end, match.start() + 1)
        if numeral is not None:
            found.append(numeral)
    return tuple(found)


def _numeral(match: re.Match[str], text: str) -> Numeral | None:
    if match["vague"] or match["few"]:
        return _vague(match)
    if match["part"]:
        return _fraction(match)
    if match["portion"]:
        scale = table("numbers")["scales"][match["portionscale"].lower()]
        share = 0.5 if match["portion"].lower() == "half" else 0.25
        return Numeral(*match.span(), Interval.exactly(scale * share), "words", scaled=True)
    if match["lone"]:
        return Numeral(*match.span(), Interval.exactly(table("numbers")["glyphs"][match["lone"]]), "fraction")
    return _number(match, text)


def _vague(match: re.Match[str]) -> Numeral:
    vague = table("numbers")["vague"]
    if match["vague"]:
        low, high = vague["plurals"][_key(match["vague"])]
        return Numeral(*match.span(), Interval(low=low, high=high, approximate=True), "vague", scaled=True)
    low, high = vague["multipliers"][_key(match["few"])]
    scale = table("numbers")["scales"][match["fewscale"].lower()] if match["fewscale"] else 1
    interval = Interval(low=low * scale, high=high * scale, approximate=True)
    return Numeral(*match.span(), interval, "vague", scaled=bool(match["fewscale"]))


def _fraction(match: re.Match[str]) -> Numeral | None:
    numbers = table("numbers")
    part, over = numbers["fractions"][match["part"].lower()], (match["over"] or "").lower()
    if not over and part != 2:
        return None
    top = 1 if over in {"", "a", "an"} else numbers["cardinals"][over]
    if top >= part:
        return None
    return Numeral(*match.span(), Interval.exactly(top / part), "fraction")


def _number(match: re.Match[str], text: str) -> Numeral | None:
    numbers = table("numbers")
    end = match.end()
    if match["digits"]:
        if _ORDINAL_DIGITS.match(text, match.start("digits")) or re.match(r"0\d", match["digits"]):
            return None
        value = float(re.sub(r"[^\d.]", "", match["digits"]))
    else:
        spelled = spelled_value(match["spelled"])
        if spelled is None:
            first = re.match(r"[a-z]+", match["spelled"], re.IGNORECASE)
            end = match.start() + (first.end() if first else 0)
            spelled = spelled_value(text[match.start() : end])
            return Numeral(match.start(), end, Interval.exactly(spelled or 0.0), "words")
        value = spelled
    if match["plus"]:
        value += _PARTS[_key(match["plus"])]
    if match["glyph"]:
        value += numbers["glyphs"][match["glyph"]]
    scale = _scale(match)
    start = match.start("digits") if match["digits"] else match.start()
    if match["sign"] and _is_minus(text, match.start("sign")):
        value, start = -value, match.start("sign")
    interval = _dozen(value * scale) if _is_dozen(match) else Interval.exactly(value * scale)
    if match["m"]:
        end = match.start("m")
    form: NumeralForm = "digits" if match["digits"] else "words"
    scaled = scale != 1 or (form == "words" and value >= 1000 and value % 1000 == 0)
    return Numeral(start, end, interval, form, scaled, match.start("m") if match["m"] else None)


def _scale(match: re.Match[str]) -> float:
    numbers = table("numbers")
    scale = 1.0
    for word in (match["scale"] or "").lower().split():
        scale *= numbers["scales"][word]
    if match["suffix"]:
        scale *= numbers["suffixes"][match["suffix"].lower()]
    return scale


def _is_minus(text: str, at: int) -> bool:
    return at == 0 or text[at - 1] in " (\n"


def _is_dozen(match: re.Match[str]) -> bool:
    return bool(match["spelled"]) and re.fullmatch(r"a\s+dozen", match["spelled"], re.IGNORECASE) is not None


def _dozen(value: float) -> Interval:
    width = table("numbers")["vague"]["dozen"]
    return Interval(
        low=round(value * width["low"], 9), high=round(value * width["high"], 9), point=value, approximate=True
    )


def _key(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower())
