"""A finding as it is shown: its quotations with who says so, and what was compared. All of it safe to show."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from verify.models import Claim, Facet, Finding, Origin, Relation
from verify.report.differences import Piece, differing_words, unmarked
from verify.report.held import Held
from verify.report.model import Report
from verify.report.plain import visible
from verify.report.summary import counted
from verify.report.verdicts import OPPOSED

_EVIDENCE_SHOWN = 4
_FACETS_SHOWN = 2


class Evidence(NamedTuple):
    """One quotation and where it stands; `speakers` are who passed it on and who said it. All of it safe to show.

    `part` is empty for the running text.
    """

    source: str
    published: str | None
    path: str
    part: str
    speakers: tuple[str, ...]
    words: tuple[Piece, ...]

    @property
    def place(self) -> str:
        """Source, date, path and part in one line."""
        return " · ".join(part for part in (self.source, self.published, self.path, self.part) if part)


class Entry(NamedTuple):
    """One finding with its evidence; `hidden` counts the quotations left out.

    `support` says how many outlets and origins stand behind it.
    """

    finding: Finding
    support: str
    evidence: tuple[Evidence, ...]
    facets: tuple[Facet, ...]
    hidden: int


class Entries:
    """Makes the entries of one report's findings."""

    def __init__(self, report: Report) -> None:
        self._held = Held(report)
        self._origins: Mapping[str, Origin] = {origin.claim: origin for origin in report.origins}

    def entry(self, finding: Finding, *, everything: bool) -> Entry:
        """Return a finding with its quotations; opposed sides have their differing words marked."""
        relations = self._held.relations_of(finding)
        limit = len(finding.claims) if everything or finding.verdict in OPPOSED else _EVIDENCE_SHOWN
        marked = self._marked(relations) if finding.verdict in OPPOSED else {}
        evidence = tuple(self._evidence(self._held.claims[name], marked.get(name)) for name in finding.claims[:limit])
        facets = _shown_facets(finding, relations, everything=everything)
        return Entry(finding, _support(finding), evidence, facets, len(finding.claims) - len(evidence))

    def _marked(self, relations: Iterable[Relation]) -> dict[str, tuple[Piece, ...]]:
        """Return each claim's quotation, marked against the first claim that it is opposed to."""
        marked: dict[str, tuple[Piece, ...]] = {}
        for relation in relations:
            pieces = differing_words(
                visible(self._held.claims[relation.a].quote), visible(self._held.claims[relation.b].quote)
            )
            marked.setdefault(relation.a, pieces[0])
            marked.setdefault(relation.b, pieces[1])
        return marked

    def _evidence(self, claim: Claim, words: tuple[Piece, ...] | None) -> Evidence:
        article = self._held.articles[claim.article]
        return Evidence(
            source=visible(article.source),
            published=article.published and visible(article.published),
            path=visible(article.path or article.url or article.id),
            part=part_named(claim),
            speakers=tuple(visible(name) for name in _way(claim, self._origins.get(claim.id))),
            words=unmarked(visible(claim.quote)) if words is None else words,
        )


def part_named(claim: Claim) -> str:
    """Return in a word in which part of its article a claim stands, empty for the running text."""
    return "" if claim.part == "body" else claim.part


def _support(finding: Finding) -> str:
    """Return what stands behind a finding, and what is already known of it, in one line."""
    parts = [counted(len(finding.sources), "outlet"), counted(len(finding.origins), "origin")]
    if len(finding.origins) != finding.independent:
        parts.append(f"{finding.independent} independent")
    if finding.baseline == "new":
        parts.append("new")
    if finding.suppressed is not None:
        until = f" until {finding.suppressed.until}" if finding.suppressed.until else ""
        parts.append(f"{finding.verdict} suppressed{until}: {finding.suppressed.reason}")
    return visible(", ".join(parts))


def _shown_facets(finding: Finding, relations: Sequence[Relation], *, everything: bool) -> tuple[Facet, ...]:
    """Return what was compared: all of it, or what the strongest relation saw, the deciding facets first."""
    if everything or not relations:
        return tuple(dict.fromkeys(facet for relation in relations for facet in relation.facets))
    strongest = max(relations, key=lambda relation: relation.score)
    known = tuple(facet for facet in strongest.facets if facet.outcome != "unknown")
    return known if finding.verdict in OPPOSED else known[:_FACETS_SHOWN]


def _way(claim: Claim, origin: Origin | None) -> Iterator[str]:
    """Yield through whom a claim came to its outlet, the nearest first: other outlets and agencies, then speakers."""
    yield from passed_on(claim, origin)
    for credit in claim.attribution:
        if credit.speaker:
            yield f"{credit.speaker}, {credit.channel}" if credit.channel else credit.speaker


def passed_on(claim: Claim, origin: Origin | None) -> Iterator[str]:
    """Yield the outlets and agencies through which a claim came to its outlet, as written; none if not known."""
    if origin is None:
        return
    names = {origin.outlet, *(credit.speaker.removeprefix("the ") for credit in claim.attribution)}
    steps = [step for step in origin.chain[2:] if step.name not in names]
    yield from (f"as in {step.name}" for step in steps if step.kind == "text")
    yield from (step.name for step in steps if step.kind in {"agency", "outlet"})
