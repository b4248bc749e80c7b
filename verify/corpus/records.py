"""Named values of one input to an Article: what is missing or wrong becomes a reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any, NamedTuple

from verify.corpus.decode import Unreadable, check_text
from verify.models import Article, Problem

KNOWN = ("source", "title", "published", "url", "language", "author")
"""The optional keys that an article has a field for."""


class Item(NamedTuple):
    """What one place of an input gave: an article, or a problem; `line` counts from 1 where the format has lines."""

    value: Article | Problem
    line: int | None = None


def problem(path: str, message: str, line: int | None = None) -> Item:
    """Return an item that holds a problem."""
    return Item(Problem(path=path, line=line, message=message), line)


def iso_date(value: str) -> str:
    """Return `value` if it is an ISO 8601 date or date-time, else raise Unreadable."""
    try:
        datetime.fromisoformat(value)
    except ValueError:
        raise Unreadable(f"'published' is no ISO 8601 date: {value[:40]!r}") from None
    return value


def known_fields(values: Mapping[str, Any]) -> tuple[dict[str, str], list[str]]:
    """Return the optional fields that hold text, and the reasons why others are left out. Null and "" are absent."""
    fields: dict[str, str] = {}
    reasons: list[str] = []
    for key in KNOWN:
        value = values.get(key)
        if value is None or value == "":
            continue
        if not isinstance(value, str):
            reasons.append(f"'{key}' must be text, not {json_type(value)}")
            continue
        try:
            fields[key] = iso_date(value) if key == "published" else value
        except Unreadable as reason:
            reasons.append(str(reason))
    return fields, reasons


def required_text(values: Mapping[str, Any]) -> str:
    """Return the article's text, or raise Unreadable."""
    if "text" not in values:
        raise Unreadable("lacks the key 'text'")
    text = values["text"]
    if not isinstance(text, str):
        raise Unreadable(f"'text' must be text, not {json_type(text)}")
    try:
        return check_text(text)
    except Unreadable as reason:
        raise Unreadable(f"'text' {reason}") from None


def required_id(values: Mapping[str, Any]) -> str:
    """Return the article's id, a whole number as its digits, or raise Unreadable."""
    if "id" not in values:
        raise Unreadable("lacks the key 'id'")
    value = values["id"]
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    if not isinstance(value, str):
        raise Unreadable(f"'id' must be text or a whole number, not {json_type(value)}")
    if not value.strip():
        raise Unreadable("'id' is empty")
    return value


def json_type(value: object) -> str:
    """Name the type of a value as JSON calls it."""
    names = {bool: "true or false", int: "a number", float: "a number", list: "a list", dict: "an object", str: "text"}
    return names.get(type(value), "null")
