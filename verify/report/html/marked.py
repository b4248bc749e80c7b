"""The text of an article with its claims marked in place.

Claims overlap and nest. So the text is cut at every edge of a claim, and each piece is marked by the verdict that asks
most for a look among the claims that cover it; pieces, put together, are the text unchanged.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise
from typing import NamedTuple

from verify.corpus.blocks import Block
from verify.models import Article, Claim, Finding
from verify.report.html.addresses import anchor
from verify.report.html.lookup import Lookup
from verify.report.html.signs import SUPPRESSED, Sign, sign_of
from verify.report.verdicts import verdict_rank


class Mark(NamedTuple):
    """A finding of a claim: its anchor (empty where it is no card of its own), and how it looks."""

    finding: str
    sign: Sign


class Segment(NamedTuple):
    """A piece of text. `mark` is None outside all claims.

    `ids` are the anchors that begin here: of claims, and of findings that stand nowhere else. `ends` are the findings,
    other than of a single source, whose claim ends here.
    """

    text: str
    mark: Mark | None
    ids: tuple[str, ...]
    ends: tuple[Mark, ...]


class Paragraph(NamedTuple):
    """A paragraph: its kind ("body", "heading", "caption", "label" ...), and its pieces."""

    kind: str
    segments: tuple[Segment, ...]


def marked_text(article: Article, lookup: Lookup, cards: AbstractSet[str]) -> tuple[Paragraph, ...]:
    """Return an article in paragraphs with its claims marked.

    Args:
        article: the article.
        lookup: the report.
        cards: the ids of the findings that the page shows as cards or rows, to which marks may lead.

    """
    claims = [claim for claim in lookup.claims_of.get(article.id, ()) if claim.end > claim.start]
    marks = {claim.id: _marks(lookup.findings_of.get(claim.id, ()), lookup, cards) for claim in claims}
    anchors = _anchors(claims, lookup, cards)
    return tuple(
        Paragraph(kind, tuple(_segments(article.text, start, end, claims, marks, anchors)))
        for kind, start, end in _stretches(article, lookup.blocks_of[article.id])
    )


def _stretches(article: Article, blocks: Sequence[Block]) -> Iterator[tuple[str, int, int]]:
    """Yield kind, start and end of each paragraph with the white space after it; together they are the whole text."""
    heads: list[tuple[str, int]] = []
    done = 0
    for block in (*blocks, None):
        start = len(article.text) if block is None else block.start
        if article.text[done:start].strip():
            heads.append(("label", done))
        if block is not None:
            heads.append((block.kind, block.start))
            done = block.end
    ends = [start for _, start in heads[1:]] + [len(article.text)]
    for number, ((kind, start), end) in enumerate(zip(heads, ends, strict=False)):
        yield kind, start if number else 0, end


def _marks(findings: Sequence[Finding], lookup: Lookup, cards: AbstractSet[str]) -> list[Mark]:
    """Return a claim's findings, the one that asks most for a look first."""
    marks = (Mark(lookup.anchor(f) if f.id in cards else "", _sign(f)) for f in findings)
    return sorted(marks, key=_pressing)


def _sign(finding: Finding) -> Sign:
    return sign_of(finding.verdict) if finding.suppressed is None else SUPPRESSED


def _pressing(mark: Mark) -> tuple[bool, tuple[int, str], bool]:
    """Return a key that puts first the mark that asks most for a look; what is suppressed comes last."""
    return mark.sign is SUPPRESSED, verdict_rank(mark.sign.verdict), not mark.finding


def _anchors(claims: Sequence[Claim], lookup: Lookup, cards: AbstractSet[str]) -> Mapping[str, tuple[str, ...]]:
    """Return the anchors that each claim sets: its own, and those of its findings that are no card."""
    return {
        claim.id: (
            anchor("c", claim.id),
            *(
                lookup.anchor(finding)
                for finding in lookup.findings_of.get(claim.id, ())
                if finding.id not in cards and finding.claims[0] == claim.id
            ),
        )
        for claim in claims
    }


def _segments(
    text: str,
    start: int,
    end: int,
    claims: Sequence[Claim],
    marks: Mapping[str, Sequence[Mark]],
    anchors: Mapping[str, tuple[str, ...]],
) -> Iterator[Segment]:
    """Yield the pieces of a stretch of text; a claim's anchors stand on its first piece, its signs on its last."""
    inside = [claim for claim in claims if claim.start < end and claim.end > start]
    edges = sorted({start, end, *(p for c in inside for p in (c.start, c.end) if start < p < end)})
    for left, right in pairwise(edges):
        covering = [claim for claim in inside if claim.start < right and claim.end > left]
        found = [mark for claim in covering for mark in marks[claim.id]]
        ending = [mark for claim in covering if claim.end == right for mark in marks[claim.id]]
        yield Segment(
            text=text[left:right],
            mark=min(found, key=_pressing, default=None),
            ids=tuple(name for claim in covering if claim.start == left for name in anchors[claim.id]),
            ends=tuple(dict.fromkeys(mark for mark in ending if mark.finding and mark.sign.verdict != "single-source")),
        )
