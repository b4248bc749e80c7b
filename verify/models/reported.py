"""Ranges: what several reports give for one quantity."""

from __future__ import annotations

from typing import Literal

from verify.models.record import IsoTime, Record

RangePolicy = Literal["lowest", "best", "latest"]


class ValueReport(Record):
    """One report of a quantity: the claim, its outlet and origin, and the number in the words of the text.

    `low` and `high` are the bounds of its interval, None for an open end; `reading` is the number that stands for it,
    None for a vague word that no table reads. All three are in the unit of the range's first report; `unit` is the one
    that the text writes. `table` names the table by which a vague word was read.
    """

    claim: str
    article: str
    source: str
    origin: str
    published: IsoTime | None = None
    text: str
    low: float | None = None
    high: float | None = None
    reading: float | None = None
    unit: str | None = None
    table: str | None = None


class Range(Record):
    """What several reports give for one quantity, from the lowest to the highest, each value a report's own.

    `chosen` is the one that the rule's `policy` names; `support` are the origins that print its number or a rounded one
    that holds it, `independent` how many of these reports are independent. `reports` are all of them, in order of
    publication.
    """

    id: str
    rule: str
    title: str
    kind: str
    measure: str
    policy: RangePolicy
    lowest: ValueReport
    highest: ValueReport
    latest: ValueReport
    best: ValueReport
    chosen: ValueReport
    support: tuple[str, ...]
    independent: int = 1
    reports: tuple[ValueReport, ...]
    reason: str
