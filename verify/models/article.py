"""What is read: articles, what they say of themselves, and what could not be read."""

from __future__ import annotations

from datetime import UTC, date, datetime
from typing import Any, Literal

from pydantic import Field

from verify.models.record import IsoTime, Record, Span

NoticeKind = Literal["withdrawn", "corrected", "refiled"]


class Article(Record):
    """One text as it was read.

    `text` is the file, or the JSONL value, unchanged; for HTML and feeds it is the extracted main text and
    `derived` is true, so that a report carries it. `source` is the outlet; two articles count as different sources
    unless their `source` is equal.
    """

    id: str
    text: str
    source: str
    title: str | None = None
    published: IsoTime | None = None
    url: str | None = None
    language: str | None = None
    author: str | None = None
    path: str | None = None
    derived: bool = False
    metadata: dict[str, Any] = Field(default_factory=dict)

    @property
    def day(self) -> date | None:
        """The day of publication, or None where it is not known."""
        return datetime.fromisoformat(self.published).date() if self.published else None

    @property
    def moment(self) -> datetime | None:
        """The time of publication with its zone, UTC where none is told; a date stands for the start of its day."""
        if self.published is None:
            return None
        moment = datetime.fromisoformat(self.published)
        return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class Problem(Record):
    """One input, or one line of it, that could not be read, and why; `line` counts from 1."""

    path: str
    line: int | None = None
    message: str


class LeftOut(Record):
    """An article that a report as of a day leaves out: published `later`, or without a date (`undated`)."""

    article: str
    source: str
    published: IsoTime | None = None
    why: Literal["later", "undated"]


class Notice(Record):
    """What an outlet says of its own article, in its words (`quote`).

    Offsets are code points into the article's text, None where the notice stands in the title. `retracted` are the
    stretches that tell of the earlier version or of the notice itself, which the article does not hold. `replaces` are
    the ids of the older versions in the batch that the notice withdraws or supersedes, sorted.
    """

    article: str
    kind: NoticeKind
    quote: str
    start: int | None = None
    end: int | None = None
    retracted: tuple[Span, ...] = ()
    replaces: tuple[str, ...] = ()
