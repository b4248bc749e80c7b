"""Times of a paragraph: pieces from `time_atoms`, joined into phrases and resolved by `days`.

"late Friday"  "Monday, 9 June 2025, 14:50"  "since 2014"  "two weeks ago"  "in the early hours of Monday"
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from spacy.tokens import Doc, Token

from verify.extract.days import Days, Parts, absolute, relative
from verify.extract.time_atoms import Atom, find_atoms
from verify.lexicon import table
from verify.models import TimeSpan

_GLUE = re.compile(
    r"[\s,]*(?:\(|\b(?:on|at|in|of|the|around|about|by|during|local|time|past|from|just|shortly|before|after)\b[\s,]*)*"
)
_OPEN = re.compile(
    r"\b(?P<role>since|until|till|by|through)\s+(?:the\s+|about\s+|around\s+|at least\s+|late\s+|early\s+)?$",
    re.IGNORECASE,
)
_DAYLIKE = {"weekday", "date", "day", "period", "year"}


def find_times(doc: Doc, offset: int, published: date | None) -> tuple[TimeSpan, ...]:
    """Return the times of a parsed paragraph in order.

    `offset` is where the doc starts in its article; spans are offsets into the article. `published` is the day of
    publication: with it, "on Tuesday" becomes a day (the latest such day, or the next where the sentence speaks of
    what is to come); without it only dates that name their year are resolved.
    """
    groups = _joined(doc.text, find_atoms(doc.text))
    times = [_time(doc, group, published) for group in groups]
    found = _ranges(doc.text, [time for time in times if time is not None])
    return tuple(t.model_copy(update={"start": t.start + offset, "end": t.end + offset}) for t in found)


def _joined(text: str, atoms: tuple[Atom, ...]) -> list[list[Atom]]:
    """Group neighbouring atoms that complete each other: a day and its hours, a weekday and its date."""
    groups: list[list[Atom]] = []
    for atom in atoms:
        if groups and _joins(groups[-1], atom) and _GLUE.fullmatch(text, groups[-1][-1].end, atom.start):
            groups[-1].append(atom)
        else:
            groups.append([atom])
    return groups


def _joins(group: list[Atom], atom: Atom) -> bool:
    kinds = {member.kind for member in group}
    if "duration" in kinds or atom.kind == "duration" or "ago" in kinds or atom.kind == "ago":
        return False
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


def _time(doc: Doc, group: list[Atom], published: date | None) -> TimeSpan | None:
    if not any(atom.alone and (atom.kind != "hours" or atom.alone) for atom in group):
        return None
    start, end = group[0].start, group[-1].end
    token = _token(doc, group)
    if token is None or _is_other_word(doc, group, token):
        return None
    text = doc.text
    if group[0].kind == "duration":
        return TimeSpan(start=start, end=end, text=text[start:end], role="for")
    parts, hours = _parts(group), next((atom.hours for atom in group if atom.hours), None)
    days, needed = _days(parts, published, token)
    role = "at"
    opened = _OPEN.search(text[max(0, start - 30) : start])
    if opened:
        start -= len(opened.group())
        role = "since" if opened["role"].lower() == "since" else "until"
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
    if doc.text[atom.end : atom.end + 2] in {"'s", "’s"} and token.ent_type_ != "DATE":
        return True
    return token.pos_ in {"VERB", "AUX"} or token.ent_type_ in {"PERSON", "ORG"}


def _ranges(text: str, times: list[TimeSpan]) -> list[TimeSpan]:
    """Join "from Monday to Friday", "between March and May", "2010-2014" into one span of days."""
    joined: list[TimeSpan] = []
    for time in times:
        before = joined[-1] if joined else None
        if before is not None and _is_range(text, before, time):
            joined[-1] = _through(text, before, time)
        elif before is not None and _is_range(text, earlier := _week_before(before), time):
            joined[-1] = _through(text, earlier, time)
        else:
            joined.append(time)
    return joined


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
