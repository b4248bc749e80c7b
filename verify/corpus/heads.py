"""What may stand above an article's text in a plain file: a date line, or the front matter of Markdown."""

from __future__ import annotations

import re
from typing import NamedTuple

_DATE_LINE = re.compile(r"\s*(date (\d{4}-\d{2}-\d{2}))(?!\S)")
_FENCE = re.compile(r"\s*?---[ \t]*(?:\r\n|\r|\n)")
_FIELD = re.compile(r"([A-Za-z][\w-]*)[ \t]*:(?:[ \t]+(.*))?$")


class DateLine(NamedTuple):
    """A "date YYYY-MM-DD" at the top of a text: offsets of these words, and the date as written."""

    start: int
    end: int
    value: str


class FrontMatter(NamedTuple):
    """Front matter between two lines of "---": offsets of the whole, and its simple `key: value` fields."""

    start: int
    end: int
    fields: dict[str, str]


def date_line(text: str) -> DateLine | None:
    """Return the date line at the top of `text`; what follows it on the same line is not part of it."""
    found = _DATE_LINE.match(text)
    return DateLine(found.start(1), found.end(1), found.group(2)) if found else None


def front_matter(text: str) -> FrontMatter | None:
    """Return the front matter at the top of `text`, if its first line is "---" and another such line closes it."""
    opening = _FENCE.match(text)
    if not opening:
        return None
    fields: dict[str, str] = {}
    place = opening.end()
    for line in text[place:].splitlines(keepends=True):
        bare = line.strip()
        if bare in ("---", "..."):
            start = opening.end() - len(opening.group().lstrip())
            return FrontMatter(start, place + len(line.rstrip()), fields) if fields else None
        field = _FIELD.match(bare)
        if field and line[:1] not in " \t":
            fields[field.group(1).lower()] = _unquoted(field.group(2) or "")
        elif bare and line[:1] not in " \t#-":
            return None
        place += len(line)
    return None


def _unquoted(value: str) -> str:
    value = value.strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1]
    return value
