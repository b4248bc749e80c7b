"""Ranges of reports: what several outlets give for one quantity, lowest to highest, each value with who reports it."""

from __future__ import annotations

from typing import NamedTuple

from verify.models import Range, ValueReport
from verify.report.html.addresses import anchor
from verify.report.html.lookup import Lookup, origin_name


class Reported(NamedTuple):
    """One reported value: its words, how a vague word was read, who reports it and when, its claim's anchor."""

    words: str
    read: str
    outlet: str
    date: str
    claim: str


class RangeView(NamedTuple):
    """What is counted or measured, in a word and in those of a claim; four values of it; all that report it.

    `best` is supported by `support` of `origins`; `policy` is the value that the rule takes.
    """

    measure: str
    detail: str
    rule: str
    policy: str
    lowest: Reported
    highest: Reported
    latest: Reported
    best: Reported
    support: tuple[str, ...]
    origins: int
    reports: tuple[Reported, ...]


def range_view(found: Range, lookup: Lookup) -> RangeView:
    """Return a range as it is shown."""
    return RangeView(
        measure=found.measure.capitalize(),
        detail=lookup.claims[found.best.claim].quote,
        rule=found.rule,
        policy=found.policy,
        lowest=_reported(found.lowest),
        highest=_reported(found.highest),
        latest=_reported(found.latest),
        best=_reported(found.best),
        support=tuple(origin_name(origin) for origin in found.support),
        origins=len({report.origin for report in found.reports}),
        reports=tuple(_reported(report) for report in found.reports),
    )


def _reported(report: ValueReport) -> Reported:
    read = f"read as {report.reading:g}" if report.table else ""
    return Reported(report.text, read, report.source, (report.published or "")[:10], anchor("c", report.claim))
