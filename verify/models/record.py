"""What all records have in common: immutable, and closed to unknown fields."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict


def _iso(value: str | None) -> str | None:
    if value is not None:
        datetime.fromisoformat(value)
    return value


IsoTime = Annotated[str, AfterValidator(_iso)]
"""An ISO 8601 date or date-time, kept as written."""


class Record(BaseModel):
    """Base of all records: immutable, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Span(Record):
    """A stretch of an article: code point offsets `start` (in) and `end` (out) into its text."""

    start: int
    end: int
