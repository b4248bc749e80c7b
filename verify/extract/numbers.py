"""Numerals in running text: digits, spelled numbers, fractions and vague counts, each as an interval.

    "1,200"  "2.5 million"  "1.2bn"  "twenty-two"  "one and a half"  "half a million"  "two-thirds"
    "a dozen"  "a few hundred"  "tens of thousands"  "(for) an entire week"

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
_DIGITS = (
    r"\d{1,3}(?:[,\u00a0\u2009\u202f]\d{3})+(?:\.\d+)?(?![\d,]*\d)"
    r"|\d{1,3}(?:\x20\d{3})*\x20\d00(?!\d|[\x20.,]\d)|\d+(?:\.\d+)?"
)
_RATIO = r"[1-9]/(?:[2-9]|1[06])(?![\d/])"
_MINUS = r"(?:minus|negative)\s+"
_SIGNED = re.compile(r"[$£€¥₹]\s?$")
_NO_NOUN = r"(?:was|is|has|does|dies|remains|says)\b"


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
    big = words_pattern([s for s in numbers["scales"] if not s.startswith("dozen")])
    glyphs = words_pattern(numbers["glyphs"])
    word = rf"(?:{cardinals}|{scales})"
    join = r"(?:(?<=hundred)\s+and\s+|(?<=thousand)\s+and\s+|(?<=million)\s+and\s+|\s*-\s*|\s+)"
    spelled = rf"(?:a\s+(?={scales}\b))?\b{word}(?:{join}{word})*\b"
    long = words_pattern([s for s in numbers["suffixes"] if s[0] in "mbt" and len(s) > 1 and s != "mil"])
    short = words_pattern([s for s in numbers["suffixes"] if s != "m"])
    suffix = rf"(?:(?P<suffix>{short}|(?<=\d)\s{long})\b|\s?(?P<m>m)\b)"
    fraction = rf"(?:(?P<over>{cardinals}|an?)[\s-]+)?(?P<part>{words_pattern(numbers['fractions'])})\b"
    single = words_pattern([part for part in numbers["fractions"] if not part.endswith("s")])
    several = words_pattern([part for part in numbers["fractions"] if part.endswith("s")])
    plus = (
        rf"a[\s-]half\b|half\b|(?:an?|one)[\s-]quarter\b|{cardinals}[\s-]{several}\b(?!\s+of\b)"
        rf"|(?:an?|one)\s+{single}\b(?=\s+(?!{_NO_NOUN})[a-z-]*[^s\W]s\b|\s*$)"
    )
    codes = "|".join(
        rf"(?<=\b{re.escape(sign)})" for sign in table("units")["currencies"]["signs"] if sign[0].isalpha()
    )
    vague = words_pattern(numbers["vague"]["plurals"])
    multiplier = words_pattern(numbers["vague"]["multipliers"])
    single_unit = "|".join(
        _one_of(numbers["words"][before], numbers["words"][units])
        for before, units in (("before_single", "lengths"), ("before_lone", "lone_units"))
    )
    may_begin = rf"(?=[-−\d{''.join(numbers['glyphs'])}]|\b[a-z])"
    return re.compile(
        rf"{may_begin}(?:\b(?P<vague>{vague})\b"
        rf"|\b(?P<few>{multiplier})(?:[\s-]+(?P<fewscale>{scales}))?(?!\w)"
        rf"|\b(?P<portion>half|(?:a\s+|three[\s-])?quarters?)[\s-](?:an?[\s-])?(?P<portionscale>{scales})\b"
        rf"|\b{fraction}"
        rf"|(?P<single>{single_unit})"
        rf"|(?<![\w.,/])(?P<ratio>{_RATIO})"
        rf"|(?:(?=[-−\dmn])(?:(?<![\w.,/])|{codes})(?:(?P<sign>[-−])|(?P<minus>{_MINUS}))?(?P<digits>{_DIGITS})(?!/\d)"
        rf"|(?:(?<![-\w])|(?<=foot-))(?P<less>{_MINUS})?(?P<spelled>{spelled}))"
        rf"(?:[\s-]+and[\s-]+(?P<plus>{plus})|\s+(?P<over2>{_RATIO})|\s?(?P<glyph>{glyphs}))?"
        rf"(?:[\s-]*(?P<scale>(?:{big}|dozens?)(?:\s+{big})?)\b|{suffix})?"
        rf"|(?<![\w/])(?P<lone>{glyphs}))",
        re.IGNORECASE,
    )


def _one_of(before: Iterable[str], units: Iterable[str]) -> str:
    """Return a pattern of "a" before one of some units, behind one of some words: "(about) a (week)"."""
    behind = "|".join(rf"(?<=\b{word}\s)" for word in sorted(before))
    return rf"(?:{behind})an?(?:\s+(?:entire|whole|full))?(?=\s+{words_pattern(units)}\b(?!['’-]))"


def spelled_value(words: str) -> float | None:
    """Return the number that a chain of number words says ("two hundred and five"), None where it says none."""
    numbers = table("numbers")
    groups, group, last = [0.0], 0.0, 0.0
    for word in re.findall(r"[a-z]+", words.lower()):
        if word in {"and", "a"}:
            continue
        if word in numbers["scales"]:
            scale = numbers["scales"][word]
            if scale >= 1000 and last >= 1000 and not group:
                groups[-1] *= scale
                continue
            group = max(group, 1.0) * scale
            if scale >= 1000:
                groups.append(group)
                group = 0.0
            last = scale
        elif last and not (last >= 100 or (20 <= last < 100 and numbers["cardinals"][word] < 10)):
            return None
        else:
            last = numbers["cardinals"][word] or 0.5
            group += numbers["cardinals"][word]
    return sum(groups) + group


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
        share = {"h": 0.5, "t": 0.75}.get(match["portion"][0].lower(), 0.25)
        return Numeral(*match.span(), Interval.exactly(scale * share), "words", scaled=True)
    if match["single"]:
        return Numeral(*match.span(), Interval.exactly(1), "words")
    if match["ratio"]:
        return _share(match.span(), match["ratio"])
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


@cache
def _ordinal_behind() -> re.Pattern[str]:
    """Return a pattern of what makes "twenty" a part of "twenty-first"; "thirty-second" may well be a time."""
    words = [word for word in table("numbers")["ordinals"] if word != "second"]
    return re.compile(rf"-{words_pattern(words)}\b", re.IGNORECASE)


def _share(span: tuple[int, int], ratio: str) -> Numeral | None:
    """Read a fraction in digits; None for 5/4, which is a date or a score."""
    over, part = (int(digits) for digits in ratio.split("/"))
    return Numeral(*span, Interval.exactly(over / part), "fraction") if over < part else None


def _plus(match: re.Match[str]) -> float:
    """Return what is added to a whole number: "and a half", "and two thirds", "1/2", "½"."""
    numbers = table("numbers")
    if match["glyph"]:
        return float(numbers["glyphs"][match["glyph"]])
    if match["over2"]:
        over, part = (int(digits) for digits in match["over2"].split("/"))
        return over / part
    if not match["plus"]:
        return 0.0
    *over_words, part_word = re.split(r"[\s-]+", match["plus"].lower())
    over_word = over_words[0] if over_words else "a"
    return float(numbers["cardinals"].get(over_word, 1) / numbers["fractions"][part_word])


def _number(match: re.Match[str], text: str) -> Numeral | None:
    end = match.end()
    if match["digits"]:
        if _ORDINAL_DIGITS.match(text, match.start("digits")) or re.match(r"0\d", match["digits"]):
            return None
        value = float(re.sub(r"[^\d.]", "", match["digits"]))
    elif _ordinal_behind().match(text, end):
        return None
    else:
        spelled = spelled_value(match["spelled"])
        if spelled is None:
            first = re.match(r"[a-z]+", match["spelled"], re.IGNORECASE)
            end = match.start() + (first.end() if first else 0)
            spelled = spelled_value(text[match.start() : end])
            return Numeral(match.start(), end, Interval.exactly(spelled or 0.0), "words")
        value = spelled
    value += _plus(match)
    scale = _scale(match)
    start = match.start("digits") if match["digits"] else match.start("spelled")
    minus = "minus" if match["minus"] else "less" if match["less"] else "sign" if match["sign"] else None
    if minus and (minus != "sign" or _is_minus(text, match.start("sign"))):
        value, start = -value, match.start(minus)
    value = round(value * scale, 6) if scale != 1 else value
    interval = _dozen(value) if _is_dozen(match) else Interval.exactly(value)
    suffix = match.start("m") if match["m"] else None
    if suffix is not None:
        end = len(text[:suffix].rstrip())
        if end < suffix and not _SIGNED.search(text[:start]):
            suffix = None
    form: NumeralForm = "digits" if match["digits"] else "words"
    scaled = scale != 1 or (form == "words" and value >= 1000 and value % 1000 == 0)
    return Numeral(start, end, interval, form, scaled, suffix)


def _scale(match: re.Match[str]) -> float:
    numbers = table("numbers")
    scale = 1.0
    for word in (match["scale"] or "").lower().split():
        scale *= numbers["scales"][word]
    if match["suffix"]:
        scale *= numbers["suffixes"][match["suffix"].strip().lower()]
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
