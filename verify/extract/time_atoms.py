"""The words of a text that say a time, one small piece each: "Friday", "late", "9 June", "at 3 p.m.", "last week".

`times` joins neighbouring pieces into one phrase. Reads characters only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from functools import cache
from typing import Literal, NamedTuple

from verify.extract.amounts import find_amounts
from verify.extract.days import Parts
from verify.extract.numbers import find_ordinals, words_pattern
from verify.lexicon import table

AtomKind = Literal["weekday", "date", "year", "hours", "day", "period", "ago", "ahead", "duration"]
_UNITS = "second|minute|hour|day|week|fortnight|month|year|decade"


class Atom(NamedTuple):
    """One piece: its span, what it says, and whether it is a time `alone`."""

    start: int
    end: int
    kind: AtomKind
    parts: Parts = Parts()
    hours: tuple[float, float] | None = None
    alone: bool = True


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    times = table("times")
    months, weekdays = words_pattern(times["months"]), words_pattern(times["weekdays"])
    month = rf"(?P<month>{months})\b\.?"
    day, until = (rf"(?P<{name}>[0-3]?\d)(?:st|nd|rd|th)?(?![\d%]|[:.,]\d|\s?[ap]\.?m)\b" for name in ("day", "until"))
    spelled = rf"(?P<ordinal>{_day_ordinals()})"
    alone = r"(?<![\d$£€.,/-])(?<!\d:)"
    year = r"(?P<year>(?:1[5-9]|20)\d\d)\b"
    part = (
        rf"(?:(?P<part>early|mid|late|(?:the\s+)?(?:very\s+)?{words_pattern(times['parts'])}\s+of)(?:\s+in|\s+|-)?\s*)?"
    )
    short = words_pattern(times["weekdays_short"])
    clock = r"(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d))?"
    sources = (
        ("name", rf"\b{words_pattern(times['words']['names'])}\b"),
        ("iso", r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b"),
        ("run", rf"\b{alone}{day}\s*(?P<by>-|–|to\b|through\b|and\b)\s*{until}\s+(?:of\s+)?{month}(?:,?\s+{year})?"),
        ("run", rf"\b{month}\s+{day}\s*(?P<by>-|–|to\b|through\b|and\b)\s*{until}(?:,?\s+{year})?"),
        ("date", rf"(?<!\ba\s)(?<!\bone\s)\b{spelled}(?:\s+day)?\s+of\s+{month}(?:,?\s+(?:of\s+)?{year})?"),
        ("date", rf"\b{month}\s+(?:the\s+)?{spelled},?\s+{year}"),
        ("date", rf"\b{alone}{day}\s+(?:of\s+)?{month}(?:,?\s+(?:of\s+)?{year})?"),
        ("date", rf"\b{month}\s+(?:the\s+)?{day}(?:,?\s+{year})?"),
        ("month", rf"\b{part}\b{month},?\s+(?:of\s+)?{year}"),
        ("feast", rf"\b(?P<feast>{words_pattern(times['feasts'])})(?:,?\s+(?:of\s+)?{year})?\b"),
        ("month", rf"\b{part}\b{month}(?!\w)"),
        (
            "century",
            rf"\b(?:(?P<part>early|mid|late)[\s-]+)?(?P<ordinal>\d{{1,2}}(?:st|nd|rd|th)|{_day_ordinals()})[\s-]+century\b(?!\s+(?-i:[A-Z]))",
        ),
        (
            "years",
            rf"{alone}{year}\s*(?P<by>[-–—~]|\b(?:to|through|till|until)\b)\s*(?P<until>(?:1[5-9]|20)\d\d|\d\d)\b(?![,.]?\d|%|-)",
        ),
        ("decade", r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>(?:1[5-9]|20)\d0)s\b"),
        ("decade", r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+|(?<=the\s))['’‘](?P<short>[2-9]0)s\b"),
        ("clock", rf"(?<![\d:.$£€-]){clock}\s*(?P<half>[ap])\.?\s?m\b\.?"),
        ("clock", r"(?<![\d:.$£€-])(?P<hour>[0-2]?\d):(?P<minute>[0-5]\d)(?![\d:%])(?P<half>)"),
        ("clock", r"\b(?P<hour>[0-2]\d)(?P<minute>[0-5]\d)\s?(?:GMT|UTC|hrs|hours)\b(?P<half>)"),
        ("clock", r"\b(?P<hour>1?\d)\s*o['’]clock(?P<half>)(?P<minute>)"),
        ("year", rf"\b{part}(?<![\d$£€#.,:/-]){year}(?![,.]?\d|%|[-–]\w|['’]s\b)"),
        ("days", rf"\b(?P<days>{words_pattern(times['days'])})\b"),
        ("period", rf"\b(?:on\s+)?(?P<period>{words_pattern(times['periods'])})\b(?!['’])"),
        ("weekday", rf"\b(?:(?P<which>next|last|this|coming)\s+)?(?P<weekday>{weekdays})\b"),
        ("short", rf"\b(?P<short>{short})\b\.?(?=,?\s+(?:\d|{months}))"),
        ("alone", rf"\b(?P<alone>{words_pattern(times['hours_alone'])})\b"),
        ("hours", rf"\b(?P<hours>{words_pattern(times['hours'])})\b"),
        ("vague", rf"\b{words_pattern(times['vague']['words'])}\b"),
        ("ago", rf"\ba\s+(?P<unit>{_UNITS})\s+ago\b"),
        ("ahead", rf"\bin\s+an?\s+(?P<unit>{_UNITS})\b"),
    )
    return tuple((name, re.compile(source, re.IGNORECASE)) for name, source in sources)


@cache
def _day_ordinals() -> str:
    """Return a pattern of the ordinals in words up to "thirty-first"."""
    low = {word: number for word, number in table("numbers")["ordinals"].items() if number <= 30}
    units = words_pattern([word for word, number in low.items() if number < 10])
    return rf"(?:twenty[\s-]{units}|thirty[\s-]first|{words_pattern(low)})"


def find_atoms(text: str) -> tuple[Atom, ...]:
    """Return the time words of `text` in order, without overlaps; the more specific reading wins."""
    taken: list[tuple[int, int]] = []
    atoms: list[Atom] = []
    for start, end, atom in [*_amount_atoms(text), *_pattern_atoms(text)]:
        if any(start < other_end and other_start < end for other_start, other_end in taken):
            continue
        if atom is not None:
            atoms.append(atom)
        taken.append((start, end))
    return tuple(sorted(atoms))


def _pattern_atoms(text: str) -> Iterator[tuple[int, int, Atom | None]]:
    for name, pattern in _patterns():
        for match in pattern.finditer(text):
            atom = None if name == "name" else _atom(name, match, text)
            if atom is not None or name == "name":
                yield match.start(), match.end(), atom


def _amount_atoms(text: str) -> Iterator[tuple[int, int, Atom | None]]:
    """Yield durations that are times: "two weeks ago", "for nine months", "the past three days"."""
    for amount in find_amounts(text):
        unit = amount.unit or ""
        if amount.kind != "duration" or not re.fullmatch(_UNITS, unit):
            continue
        low, high = amount.interval.low, amount.interval.high
        ago = re.compile(r"\s+ago\b").match(text, amount.end)
        before = text[max(0, amount.start - 30) : amount.start]
        past = re.search(r"\bthe\s+(?:past|last)\s+$", before)
        coming = re.search(r"\bthe\s+(?:next|coming)\s+$", before)
        ahead = re.search(r"\bin\s+$", before)
        lasting = re.search(r"\bfor\s+(?:the\s+(?:past|last|next)\s+)?$", before)
        if ago and low is not None and high is not None:
            yield amount.start, ago.end(), Atom(amount.start, ago.end(), "ago", Parts(ago=(low, high, unit)))
        elif past and high is not None:
            start = amount.start - len(past.group())
            yield start, amount.end, Atom(start, amount.end, "ago", Parts(ago=(0, high, unit)))
        elif lasting:
            start = amount.start - len(lasting.group())
            yield start, amount.end, Atom(start, amount.end, "duration")
        elif coming and high is not None:
            start = amount.start - len(coming.group())
            yield start, amount.end, Atom(start, amount.end, "ago", Parts(ago=(-high, 0, unit)))
        elif ahead and low is not None and high is not None:
            start = amount.start - len(ahead.group())
            yield start, amount.end, Atom(start, amount.end, "ahead", Parts(ago=(-high, -low, unit)))


def _atom(name: str, match: re.Match[str], text: str) -> Atom | None:
    build = {"iso": _date, "date": _date, "month": _month, "feast": _feast, "decade": _decade, "clock": _clock}
    build |= {"run": _date, "century": _century, "years": _years, "year": _year, "weekday": _weekday, "short": _weekday}
    if name in build:
        return build[name](match, text)
    times = table("times")
    start, end = match.span()
    if name == "days":
        day = times["days"][_key(match["days"])]
        hours = tuple(day["hours"]) if "hours" in day else None
        return Atom(start, end, "day", Parts(shift=day["shift"]), hours)
    if name == "period":
        unit, shift, part = times["periods"][_key(match["period"])]
        return Atom(start, end, "period", Parts(period=(unit, shift, part)))
    if name == "ago":
        return Atom(start, end, "ago", Parts(ago=(1, 1, match["unit"].lower())))
    if name == "ahead":
        return Atom(start, end, "ahead", Parts(ago=(-1, -1, match["unit"].lower())))
    if name == "vague":
        return Atom(start, end, "period")
    alone = name == "alone"
    low, high = times["hours_alone" if alone else "hours"][_key(match["alone" if alone else "hours"])]
    return _hedged(text, Atom(start, end, "hours", hours=(low, high), alone=alone))


def _date(match: re.Match[str], text: str) -> Atom | None:
    month = match["month"] if match["month"].isdigit() else table("times")["months"][match["month"].lower()]
    if match["month"].islower() and not match["month"].isdigit():
        return None
    year = int(match["year"]) if match["year"] else None
    groups = match.groupdict()
    day = int(groups.get("day") or find_ordinals(groups["ordinal"])[0].number)
    run = int(groups.get("until") or day) - day
    if not 1 <= day <= 31 or not 1 <= int(month) <= 12 or text[match.end() : match.end() + 2] == "-y":
        return None
    if groups.get("until") and not 0 < run <= (30 if _spans(groups["by"], text, match.start()) else 1):
        return None
    end = match.end()
    if text[end - 1] == "." and not _is_short(match["month"]):
        end -= 1
    return Atom(match.start(), end, "date", Parts(year=year, month=int(month), day=day, run=run))


def _is_short(month: str) -> bool:
    """Tell whether a month is written as an abbreviation, which may end in a full stop."""
    return month.lower() == "sept" or (len(month) <= 3 and month.lower() != "may")


def _spans(by: str, text: str, start: int) -> bool:
    """Tell whether two days are the ends of a span; "9 and 10 June" is one only as two neighbours."""
    return by.lower() != "and" or text[:start].lower().endswith("between ")


def _month(match: re.Match[str], text: str) -> Atom | None:
    word = match["month"]
    year = match.groupdict().get("year")
    introduced = _introduced(text, match.start("month"), match["part"]) or _hyphenated(text, *match.span("month"))
    introduced = introduced or (word not in _ALSO_NAMES and _modifies(text, *match.span("month")))
    if not word[0].isupper() or (year is None and not introduced):
        return None
    parts = Parts(year=int(year) if year else None, month=table("times")["months"][word.lower()])
    which = re.search(r"\b(next|last)\s+$", text[max(0, match.start() - 6) : match.start()])
    end = match.end("year") if year else match.end("month")
    return Atom(match.start(), end, "date", parts._replace(part=_part(match["part"]), which=which[1] if which else ""))


def _part(words: str | None) -> str:
    """Return which part of a month or year some words mean: "the end of" is "late"."""
    said = re.sub(r"^(?:the\s+)?(?:very\s+)?|\s+of$", "", (words or "").lower())
    return str(table("times")["parts"].get(said, said))


def _hyphenated(text: str, start: int, end: int) -> bool:
    """Recognise the first month of "Jan-Feb 2017"."""
    months = words_pattern(table("times")["months"])
    behind = re.compile(rf"[-–](?={months}\b)", re.IGNORECASE).match(text, end)
    return behind is not None and text[start].isupper() and text[behind.end()].isupper()


_ALSO_NAMES = {"May", "March", "August", "April", "June"}
_DETERMINER = re.compile(r"(?:\b(?:an?|the|its|his|her|their|this|that)|['’]s)\s$", re.IGNORECASE)
_NOUN = re.compile(r"\s(?!(?:and|or|to|of|in|on|at|for|by|from|with|was|were|is|are|has|had|when|that)\b)[a-z]{3,}")


def _modifies(text: str, start: int, end: int) -> bool:
    """Recognise a year or month between a determiner and a noun: "a 2013 article", "the January meeting"."""
    return _DETERMINER.search(text[max(0, start - 8) : start]) is not None and _NOUN.match(text, end) is not None


def _introduced(text: str, start: int, part: str | None) -> bool:
    """Tell whether a lone month or year follows a word that may stand before a time."""
    before = re.search(r"([\w]+)[\s-]+$", text[max(0, start - 20) : start])
    least = re.search(r"\bsince\s+at\s+least\s+$", text[max(0, start - 20) : start], re.IGNORECASE)
    listed = before is not None and before[1].lower() in table("times")["words"]["before"]
    return bool(part) or listed or least is not None


def _feast(match: re.Match[str], _text: str) -> Atom:
    month, day = table("times")["feasts"][_key(match["feast"])]
    year = int(match["year"]) if match["year"] else None
    return Atom(*match.span(), "date", Parts(year=year, month=month, day=day))


def _decade(match: re.Match[str], _text: str) -> Atom:
    groups = match.groupdict()
    decade = int(groups.get("decade") or 1900 + int(groups["short"]))
    low, high = {"early": (0, 4), "mid": (3, 7), "late": (5, 9)}.get((match["part"] or "").lower(), (0, 9))
    return Atom(*match.span(), "year", Parts(span=(date(decade + low, 1, 1), date(decade + high, 12, 31))))


def _century(match: re.Match[str], _text: str) -> Atom:
    first = (find_ordinals(match["ordinal"])[0].number - 1) * 100
    low, high = {"early": (0, 40), "mid": (30, 70), "late": (60, 99)}.get((match["part"] or "").lower(), (0, 99))
    return Atom(*match.span(), "year", Parts(span=(date(max(first + low, 1), 1, 1), date(first + high, 12, 31))))


def _years(match: re.Match[str], text: str) -> Atom | None:
    """Read "2014-2018" and "2014-15"; two figures behind a hyphen only within ten years."""
    first, words = int(match["year"]), match["until"]
    last = int(words) if len(words) == 4 else first // 100 * 100 + int(words)
    near = len(words) == 4 or (match["by"] in "-–—" and last - first <= 10)
    if not first < last or not near or first < 1800 or _COUNTING.match(text, match.end()):
        return None
    return Atom(*match.span(), "year", Parts(span=(date(first, 1, 1), date(last, 12, 31))))


_COUNTING = re.compile(
    r"\s+(?:people|men|women|children|feet|miles|km|kilomet|met|times|years|percent|soldiers|dollars|euros|pounds)"
)


def _year(match: re.Match[str], text: str) -> Atom | None:
    year = int(match["year"])
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    enclosed = before == "(" and after == ")"
    introduced = _introduced(text, match.start("year"), match["part"]) or _modifies(text, *match.span("year"))
    if not (1800 <= year <= 2099) or not (enclosed or introduced):
        return None
    if _COUNTING.match(text, match.end()):
        return None
    return Atom(*match.span(), "year", Parts(year=year, part=_part(match["part"])))


def _weekday(match: re.Match[str], text: str) -> Atom | None:
    times = table("times")
    groups = match.groupdict()
    word = groups.get("weekday") or groups["short"]
    if not word[0].isupper():
        return None
    before = re.search(r"(\w+)\s+$", text[max(0, match.start() - 12) : match.start()])
    if before is not None and before[1].lower() in times["words"]["habit"]:
        return None
    number = times["weekdays"].get(word.lower(), times["weekdays_short"].get(word.lower()))
    which = {"coming": "this"}.get((groups.get("which") or "").lower(), (groups.get("which") or "").lower())
    return Atom(*match.span(), "weekday", Parts(weekday=number, which=which))


_DAY_PART = r"(?P<part>morning|afternoon|evening|night)"
_PART_BEHIND = re.compile(rf"(?:\W+\w+){{0,3}}?\W+{_DAY_PART}\b", re.IGNORECASE)
_PART_BEFORE = re.compile(rf"\b{_DAY_PART},?\s+at\s+(?:\w+\s+)?$", re.IGNORECASE)


def _clock(match: re.Match[str], text: str) -> Atom | None:
    """Read a clock time; one of twelve hours that does not tell its half of the day is none."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower()
    if hour > (12 if half else 24):
        return None
    if not half and 0 < hour < 12 and not match["hour"].startswith("0"):
        before = text[max(0, match.start() - 30) : match.start()]
        part = _PART_BEHIND.match(text, match.end()) or _PART_BEFORE.search(before)
        if part is None:
            return None
        small = part["part"].lower() == "morning" or (part["part"].lower() == "night" and hour < 6)
        half = "a" if small else "p"
    if half:
        hour = hour % 12 + (12 if half == "p" else 0)
    time = hour + round(minute / 60, 4)
    return _hedged(text, Atom(*match.span(), "hours", hours=(time, time)))


@cache
def _hedge_pattern() -> re.Pattern[str]:
    return re.compile(rf"\b(?P<words>{words_pattern(table('times')['clock_hedges'])})\s+(?:at\s+)?$", re.IGNORECASE)


def _hedged(text: str, atom: Atom) -> Atom:
    """Widen a point of time by the hedge before it: "just before midnight"."""
    if atom.hours is None or atom.hours[0] != atom.hours[1]:
        return atom
    hedge = _hedge_pattern().search(text[max(0, atom.start - 30) : atom.start])
    if not hedge:
        return atom
    before, after = table("times")["clock_hedges"][_key(hedge["words"])]
    start = atom.start - len(hedge.group())
    return atom._replace(start=start, hours=(max(0.0, atom.hours[0] - before), min(30.0, atom.hours[1] + after)))


def _key(words: str) -> str:
    return re.sub(r"\s+", " ", words.lower())
