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
from verify.extract.numbers import words_pattern
from verify.lexicon import table

AtomKind = Literal["weekday", "date", "year", "hours", "day", "period", "ago", "duration"]
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
    day = r"(?P<day>[0-3]?\d)(?:st|nd|rd|th)?(?![\d:%]|[.,]\d|\s?[ap]\.?m)\b"
    year = r"(?P<year>(?:1[5-9]|20)\d\d)\b"
    part = r"(?:(?P<part>early|mid|late)(?:\s+in|\s+|-)?\s*)?"
    short = words_pattern(times["weekdays_short"])
    clock = r"(?P<hour>[0-2]?\d)(?:[:.](?P<minute>[0-5]\d))?"
    sources = (
        ("name", rf"\b{words_pattern(times['words']['names'])}\b"),
        ("iso", r"\b(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)\b"),
        ("date", rf"\b{day}\s+(?:of\s+)?{month}(?:,?\s+{year})?"),
        ("date", rf"\b{month}\s+(?:the\s+)?{day}(?:,?\s+{year})?"),
        ("month", rf"\b{part}\b{month},?\s+(?:of\s+)?{year}"),
        ("feast", rf"\b(?P<feast>{words_pattern(times['feasts'])})(?:,?\s+{year})?\b"),
        ("month", rf"\b{part}\b{month}(?!\w)"),
        ("decade", r"\b(?:the\s+)?(?:(?P<part>early|mid|late)[\s-]+)?(?P<decade>(?:1[5-9]|20)\d0)s\b"),
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
        ("ago", rf"\ba\s+(?P<unit>{_UNITS})\s+ago\b"),
    )
    return tuple((name, re.compile(source, re.IGNORECASE)) for name, source in sources)


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
        lasting = re.search(r"\bfor\s+(?:the\s+(?:past|last|next)\s+)?$", before)
        if ago and low is not None and high is not None:
            yield amount.start, ago.end(), Atom(amount.start, ago.end(), "ago", Parts(ago=(low, high, unit)))
        elif lasting:
            start = amount.start - len(lasting.group())
            yield start, amount.end, Atom(start, amount.end, "duration")
        elif past and high is not None:
            start = amount.start - len(past.group())
            yield start, amount.end, Atom(start, amount.end, "ago", Parts(ago=(0, high, unit)))


def _atom(name: str, match: re.Match[str], text: str) -> Atom | None:
    build = {"iso": _date, "date": _date, "month": _month, "feast": _feast, "decade": _decade, "clock": _clock}
    build |= {"year": _year, "weekday": _weekday, "short": _weekday}
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
    alone = name == "alone"
    low, high = times["hours_alone" if alone else "hours"][_key(match["alone" if alone else "hours"])]
    return _hedged(text, Atom(start, end, "hours", hours=(low, high), alone=alone))


def _date(match: re.Match[str], text: str) -> Atom | None:
    month = match["month"] if match["month"].isdigit() else table("times")["months"][match["month"].lower()]
    if match["month"].islower() and not match["month"].isdigit():
        return None
    year = int(match["year"]) if match["year"] else None
    day = int(match["day"])
    if not 1 <= day <= 31 or not 1 <= int(month) <= 12 or text[match.end() : match.end() + 2] == "-y":
        return None
    return Atom(*match.span(), "date", Parts(year=year, month=int(month), day=day))


def _month(match: re.Match[str], text: str) -> Atom | None:
    word = match["month"]
    year = match.groupdict().get("year")
    if not word[0].isupper() or (year is None and not _introduced(text, match.start("month"), match["part"])):
        return None
    parts = Parts(year=int(year) if year else None, month=table("times")["months"][word.lower()])
    which = re.search(r"\b(next|last)\s+$", text[max(0, match.start() - 6) : match.start()])
    end = match.end("year") if year else match.end("month")
    return Atom(
        match.start(), end, "date", parts._replace(part=(match["part"] or "").lower(), which=which[1] if which else "")
    )


def _introduced(text: str, start: int, part: str | None) -> bool:
    """Tell whether a lone month or year follows a word that may stand before a time."""
    before = re.search(r"([\w]+)[\s-]+$", text[max(0, start - 20) : start])
    return bool(part) or (before is not None and before[1].lower() in table("times")["words"]["before"])


def _feast(match: re.Match[str], _text: str) -> Atom:
    month, day = table("times")["feasts"][_key(match["feast"])]
    year = int(match["year"]) if match["year"] else None
    return Atom(*match.span(), "date", Parts(year=year, month=month, day=day))


def _decade(match: re.Match[str], _text: str) -> Atom:
    decade = int(match["decade"])
    low, high = {"early": (0, 4), "mid": (3, 7), "late": (5, 9)}.get((match["part"] or "").lower(), (0, 9))
    return Atom(*match.span(), "year", Parts(span=(date(decade + low, 1, 1), date(decade + high, 12, 31))))


def _year(match: re.Match[str], text: str) -> Atom | None:
    year = int(match["year"])
    before, after = text[max(0, match.start() - 1) : match.start()], text[match.end() : match.end() + 1]
    enclosed = before == "(" and after == ")"
    if not (1800 <= year <= 2099) or not (enclosed or _introduced(text, match.start("year"), match["part"])):
        return None
    if re.match(
        r"\s+(?:people|men|women|children|feet|miles|km|kilomet|met|times|years|percent|soldiers)", text[match.end() :]
    ):
        return None
    return Atom(*match.span(), "year", Parts(year=year, part=(match["part"] or "").lower()))


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


_PART_BEHIND = re.compile(r"(?:\W+\w+){0,3}?\W+(?P<part>morning|afternoon|evening|night)\b", re.IGNORECASE)


def _clock(match: re.Match[str], text: str) -> Atom | None:
    """Read a clock time; one of twelve hours that does not tell its half of the day is none."""
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    half = (match["half"] or "").lower()
    if hour > (12 if half else 24):
        return None
    if not half and 0 < hour < 12 and not match["hour"].startswith("0"):
        part = _PART_BEHIND.match(text, match.end())
        if part is None:
            return None
        half = "a" if part["part"].lower() == "morning" else "p"
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
