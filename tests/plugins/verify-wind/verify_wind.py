"""Forces of wind on the Beaufort scale ("Beaufort 9") as numbers of a claim."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from verify.extract.parse import Paragraph
from verify.models import Article, Claim, Interval, Quantity

_FORCE = re.compile(r"\bBeaufort (\d{1,2})\b")


def wind_forces(_article: Article, _paragraphs: Sequence[Paragraph], claims: Sequence[Claim]) -> Iterator[Claim]:
    """Give the claims back, those that tell a force of wind with it as a count of its own measure."""
    for claim in claims:
        found = tuple(_quantity(claim, match) for match in _FORCE.finditer(claim.quote))
        rest = tuple(value for value in claim.values if not any(_overlap(value, force) for force in found))
        yield claim.model_copy(update={"values": (*rest, *found)}) if found else claim


def _quantity(claim: Claim, match: re.Match[str]) -> Quantity:
    return Quantity(
        start=claim.start + match.start(),
        end=claim.start + match.end(),
        text=match[0],
        interval=Interval.exactly(int(match[1])),
        kind="count",
        measure="wind-force",
        noun="beaufort",
    )


def _overlap(one: Quantity, other: Quantity) -> bool:
    return one.start < other.end and other.start < one.end
