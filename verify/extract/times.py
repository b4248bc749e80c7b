"""Times of a paragraph: pieces from `time_atoms`, joined into phrases and resolved by `days`.

"late Friday"  "Monday, 9 June 2025, 14:50"  "since 2014"  "two weeks ago"  "in the early hours of Monday"
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from verify.extract.days import Days, Parts, absolute, relative
from verify.extract.parse import text_of
from verify.extract.time_atoms import Atom, find_atoms
from verify.lexicon import table
from verify.models import TimeSpan

_GLUE = re.compile(
    r"[\s,]*(?:\(|\b(?:on|at|in|of|the|around|about|by|during|local|time|past|from|between|just|shortly|before|after)\b[\s,]*)*"
)
_OPEN = re.compile(
    r"\b(?P<role>since|until|till|by|through)\s+(?:the\s+|about\s+|around\s+|at least\s+|late\s+|early\s+)?$",
    re.IGNORECASE,
)
_BEYOND = re.compile(
    r"(?P<shortly>\w+\s+)?\b(?P<role>after|later\s+than|before|prior\s+to|no\s+later\s+than)\s+(?:the\s+(?=end|start|beg|mid))?$",
    re.IGNORECASE,
)
_ENDS_PHRASE = re.compile(
    r"\s*(?:[,.;:)!?—–]|$|\s(?:and|or|but|when|if|in|at|to|as|because|will|would|for|with|by|on|unless|until|he|she|they|it)\b)"
)
_NEAR = {"shortly", "just", "soon", "immediately", "right", "long", "well"}
_NEAR |= {unit + end for unit in ("day", "week", "month", "hour", "minute", "year", "night") for end in ("", "s")}
_NIGHT_END = 6


def find_times(doc: Doc, offset: int, published: date | None) -> tuple[TimeSpan, ...]:
    """Return the times of a parsed paragraph in order.

    `offset` is where the doc starts in its article; spans are offsets into the article. `published` is the day of
    publication: with it, "on Tuesday" becomes a day (the latest such day, or the next where the sentence speaks of
    what is to come); without it only dates that name their year are resolved.
    """
    text = text_of(doc)
    groups = _joined(text, find_atoms(text))
    times = [_time(doc, text, group, published) for group in groups]
    found = _ranges(text, [time for time in times if time is not None])
    return tuple(t.model_copy(update={"start": t.start + offset, "end": t.end + offset}) for t in found)


def _joined(text: str, atoms: tuple[Atom, ...]) -> list[list[Atom]]:
    """Group neighbouring atoms that complete each other: a day and its hours, a weekday and its date."""
    groups: list[list[Atom]] = []
    for atom in atoms:
        joins = groups and _joins(groups[-1], atom) and _GLUE.fullmatch(text, groups[-1][-1].end, atom.start)
        if joins or (groups and _is_clock_span(text, groups[-1], atom)):
            groups[-1].append(atom)
        else:
            groups.append([atom])
    return groups


def _joins(group: list[Atom], atom: Atom) -> bool:
    kinds = {member.kind for member in group}
    if "duration" in kinds or atom.kind == "duration" or "ago" in kinds or atom.kind == "ago":
        return False
    if {"ahead", atom.kind} <= kinds | {"ahead"} and "ahead" in kinds | {atom.kind}:
        return False
    if atom.kind == "hours" and _is_clock(atom) and [m for m in group if _holds(m, atom)]:
        return not any(_is_clock(member) for member in group)
    if kinds == {"hours"} and _is_clock(group[0]) and atom.kind == "day" and atom.hours:
        return _holds(atom, group[0])
    if atom.kind == "hours":
        return "hours" not in kinds and any(m.hours is None for m in group) and not kinds & {"period", "year"}
    if kinds == {"hours"}:
        return atom.kind in {"weekday", "date", "day"} and atom.hours is None
    both = (kinds - {"hours"}) | {atom.kind}
    return atom.kind not in kinds and both in (
        {"weekday", "date"},
        {"weekday", "period"},
        {"day", "date"},
        {"day", "weekday"},
    )


def _is_clock(atom: Atom) -> bool:
    return atom.hours is not None and atom.hours[1] - atom.hours[0] <= 1


def _holds(part_of_day: Atom, clock: Atom) -> bool:
    """Tell whether a clock time lies in a part of a day: "tonight at 2 a.m." does, in the small hours."""
    if part_of_day.hours is None or clock.hours is None or _is_clock(part_of_day):
        return False
    low, high = part_of_day.hours
    return low <= clock.hours[0] <= high or low <= clock.hours[0] + 24 <= high


def _is_clock_span(text: str, group: list[Atom], atom: Atom) -> bool:
    """Recognise the second end of "between 9 p.m. and midnight", "from 14:00 to 16:30"."""
    first = group[-1]
    if not (_is_clock(first) and _is_clock(atom)) or sum(_is_clock(member) for member in group) > 1:
        return False
    gap = text[first.end : atom.start].strip().lower()
    return gap in {"to", "until", "till", "-", "–"} or (gap == "and" and "between" in text[: first.start][-15:].lower())


def _hours_of(group: list[Atom]) -> tuple[float, float] | None:
    """Return the hours of a phrase, the finest where two say some; the small hours of a night run on from 24."""
    clocks = [atom.hours for atom in group if _is_clock(atom) and atom.hours]
    if len(clocks) > 1:
        return clocks[0][0], clocks[1][1] + (24 if clocks[1][1] < clocks[0][0] and clocks[1][1] <= _NIGHT_END else 0)
    said = sorted((atom for atom in group if atom.hours), key=lambda atom: atom.hours[1] - atom.hours[0])  # type: ignore[index]
    if not said or said[0].hours is None:
        return None
    low, high = said[0].hours
    wrapped = len(said) > 1 and said[-1].hours is not None and high < said[-1].hours[0]
    return (low + 24, high + 24) if wrapped else (low, high)


def _time(doc: Doc, text: str, group: list[Atom], published: date | None) -> TimeSpan | None:
    if not any(atom.alone and (atom.kind != "hours" or atom.alone) for atom in group):
        return None
    start, end = group[0].start, group[-1].end
    token = _token(doc, group)
    if token is None or _is_other_word(doc, group, token):
        return None
    if group[0].kind == "duration":
        return TimeSpan(start=start, end=end, text=text[start:end], role="for")
    if group[0].kind == "ahead" and not is_future(token):
        return None
    parts, hours = _parts(group), _hours_of(group)
    days, needed = _days(parts, published, token)
    start, role, days = _opened(text, start, end, group, days)
    first, last = days or (None, None)
    return TimeSpan.model_validate(
        {
            "start": start,
            "end": end,
            "text": text[start:end],
            "role": role,
            "first": first if role != "until" else None,
            "last": last if role != "since" else None,
            "relative": needed,
            "hours": hours,
            **{name: getattr(parts, name) for name in ("year", "month", "day", "weekday")},
        }
    )


def _opened(text: str, start: int, end: int, group: list[Atom], days: Days | None) -> tuple[int, str, Days | None]:
    """Return where a time begins with its "since", "until", "after" or "before", its role, and its days.

    "after 2018" is since the first day of 2019, "before 2018" until the last of 2017.
    """
    opened = _OPEN.search(text[max(0, start - 30) : start])
    if opened:
        return start - len(opened.group()), "since" if opened["role"].lower() == "since" else "until", days
    beyond = _BEYOND.search(text[max(0, start - 30) : start])
    dated = {atom.kind for atom in group} <= {"date", "year", "period"} and not any(atom.hours for atom in group)
    if (
        not beyond
        or not dated
        or (beyond["shortly"] or "").strip().lower() in _NEAR
        or not _ENDS_PHRASE.match(text, end)
    ):
        return start, "at", days
    word = re.sub(r"\s+", " ", beyond["role"].lower())
    start -= len(beyond.group()) - len(beyond["shortly"] or "")
    if word == "no later than":
        return start, "until", days
    after = word in {"after", "later than"}
    edge = None if days is None else _edge(days, _part_of(group), after=after)
    return start, "since" if after else "until", None if edge is None else (edge, edge)


def _part_of(group: list[Atom]) -> str:
    parts = _parts(group)
    return parts.part or (parts.period[2] if parts.period else "")


def _edge(days: Days, part: str, *, after: bool) -> date:
    """Return the first day after some days, or the last before; "before the end of 2018" runs to its last day."""
    if part == ("early" if after else "late"):
        return days[0] if after else days[1]
    return days[1] + timedelta(days=1) if after else days[0] - timedelta(days=1)


def _parts(group: list[Atom]) -> Parts:
    merged = Parts()
    for atom in group:
        said = {name: value for name, value in atom.parts._asdict().items() if value not in (None, "")}
        merged = merged._replace(**said)
    return merged


def _days(parts: Parts, published: date | None, token: Token) -> tuple[Days | None, bool]:
    known = absolute(parts)
    if known is not None or published is None:
        return known, False
    days = relative(parts, published, future=is_future(token))
    return days, days is not None


def _token(doc: Doc, group: list[Atom]) -> Token | None:
    day = next((atom for atom in group if atom.kind != "hours"), group[0])
    span = doc.char_span(day.start, day.end, alignment_mode="expand")
    return None if span is None else span.root


def is_future(token: Token) -> bool:
    """Tell whether the verb that a time word belongs to speaks of what is to come ("will", "is due to")."""
    verb = next((node for node in token.ancestors if node.pos_ in {"VERB", "AUX"}), None)
    if verb is None:
        return False
    auxiliaries = {child.lower_ for child in verb.children if child.dep_ in {"aux", "auxpass"}}
    if auxiliaries & {"will", "'ll", "’ll", "shall", "wo"}:
        return True
    planned = verb.lemma_.lower() in table("times")["words"]["planning"] or (
        verb.dep_ == "xcomp" and verb.head.lemma_.lower() in table("times")["words"]["planning"]
    )
    return planned and "to" in {child.lower_ for child in verb.subtree}


def _is_other_word(doc: Doc, group: list[Atom], token: Token) -> bool:
    """Recognise "May" and "March" as a verb or a surname."""
    atom = group[0]
    if len(group) > 1 or atom.kind != "date" or atom.parts.day is not None or atom.parts.year is not None:
        return False
    if text_of(doc)[atom.end : atom.end + 2] in {"'s", "’s"} and token.ent_type_ != "DATE":
        return True
    return token.pos_ in {"VERB", "AUX"} or token.ent_type_ in {"PERSON", "ORG"}


def _ranges(text: str, times: list[TimeSpan]) -> list[TimeSpan]:
    """Join "from Monday to Friday", "between March and May", "2010-2014" into one span of days."""
    joined: list[TimeSpan] = []
    for time in times:
        options = [_in_year_of(joined[-1], time), _week_before(joined[-1]), _year_before(joined[-1])] if joined else []
        before = next((option for option in options if _is_range(text, option, time)), None)
        if before is None:
            joined.append(time)
        else:
            joined[-1] = _through(text, before, time)
    return joined


def _in_year_of(before: TimeSpan, after: TimeSpan) -> TimeSpan:
    """Give the first end of a range the year of the second: "from 28 May to 3 June 2016", "Nov-Feb 2017"."""
    if before.month is None or before.year is not None or after.year is None or before.role != "at":
        return before
    for year in (after.year, after.year - 1):
        days = absolute(Parts(year=year, month=before.month, day=before.day))
        if days is not None and after.last is not None and days[0] <= after.last:
            return before.model_copy(update={"first": days[0], "last": days[1], "relative": False, "year": year})
    return before


def _year_before(time: TimeSpan) -> TimeSpan:
    """Return a month a year earlier: in "from August to October", read in September, August is not the next one."""
    if time.month is None or time.year is not None or time.first is None or time.last is None:
        return time
    days = absolute(Parts(year=time.first.year - 1, month=time.month, day=time.day))
    return time if days is None else time.model_copy(update={"first": days[0], "last": days[1]})


def _week_before(time: TimeSpan) -> TimeSpan:
    """Return a weekday a week earlier: in "from Monday to Friday", read on a Monday, the Monday is not today."""
    if time.weekday is None or not time.relative or time.first is None or time.last is None:
        return time
    week = timedelta(weeks=1)
    return time.model_copy(update={"first": time.first - week, "last": time.last - week})


def _through(text: str, before: TimeSpan, after: TimeSpan) -> TimeSpan:
    changes = dict.fromkeys(("month", "day", "weekday", "hours"), None) | {
        "end": after.end,
        "text": text[before.start : after.end],
        "last": after.last,
        "year": before.year if before.year == after.year else None,
        "relative": before.relative or after.relative,
    }
    return before.model_copy(update=changes)


def _is_range(text: str, before: TimeSpan, after: TimeSpan) -> bool:
    if before.role != "at" or before.first is None or after.last is None or before.first > after.last:
        return False
    if after.role == "until" and text[before.end : after.start].isspace():
        return True
    gap = re.fullmatch(r"\s*(?P<by>to|through|and|-|–|—)\s*(?:the\s+)?", text[before.end : after.start])
    if not gap or after.role != "at":
        return False
    between = re.search(r"\bbetween\s+(?:the\s+)?$", text[: before.start][-20:], re.IGNORECASE)
    return gap["by"] != "and" or between is not None
