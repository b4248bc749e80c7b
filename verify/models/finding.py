"""What is reported: findings, and why one is to be out of sight."""

from __future__ import annotations

from datetime import date
from typing import Annotated, Literal

from pydantic import StringConstraints

from verify.models.record import Record

Severity = Literal["error", "warning", "info"]
"""How much a finding matters to a reader."""


class Suppression(Record):
    """Why somebody wants a finding out of sight, and until which day, included; None has no end.

    `fingerprint` is that of a finding, or one by which it was known.
    """

    fingerprint: str
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
    until: date | None = None


class Finding(Record):
    """A verdict over a group of linked claims.

    `sources` are the outlets, `origins` where the statements really come from (a named speaker, an agency, or the
    outlet itself); both sorted. `independent` is the largest number of claims of the group of which no two share an
    outlet, a copied passage or an origin. `id` depends on rule and claims, so it changes when the group gains a claim;
    `fingerprint` stays, and `known_as` are the fingerprints that the finding may have had with fewer articles
    (`verify.fingerprints` tells what they are made of). `severity` is the rule's. `suppressed` is set where a
    suppression holds, `baseline` where the report was compared with an older one.
    """

    id: str
    verdict: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    origins: tuple[str, ...]
    independent: int = 1
    rule: str
    title: str
    reason: str
    fingerprint: str = ""
    known_as: tuple[str, ...] = ()
    severity: Severity = "info"
    suppressed: Suppression | None = None
    baseline: Literal["new", "unchanged"] | None = None
