"""What a report shows a person, in the order of reading; formats only choose how it looks.

Outline
├── counts      articles, outlets, claims, findings by verdict
├── Section     one verdict: contradictions first, single sources last; then what is suppressed, and what is gone
│   └── Entry   one finding: its reason, the facets compared
│       └── Evidence   one quotation with its source; the words that differ from the other side are marked
└── problems    what could not be read
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from verify.models import Article, Claim, Facet, Finding, Problem, Relation
from verify.report.differences import Piece, differing_words, unmarked
from verify.report.model import Engine, Report
from verify.report.plain import visible

_FIRST = ("contradiction", "update")
_LAST = ("agreement", "compatible", "single-origin", "single-source")
VERDICTS: Mapping[str, str] = {
    "contradiction": "Contradictions",
    "update": "Updates",
    "agreement": "Agreements",
    "compatible": "Compatible",
    "single-origin": "Several outlets, one origin",
    "single-source": "Single source",
}
"""The verdicts of findings that every installation knows, with their headings; a user's rules may add others."""
_OPPOSED = frozenset({"contradiction", "update"})
_SINGLE_SHOWN = 10
_EVIDENCE_SHOWN = 4
_FACETS_SHOWN = 2


class Layout(NamedTuple):
    """How a report is to look: columns, colours, and whether nothing is left out."""

    width: int = 80
    colour: bool = False
    everything: bool = False


class Evidence(NamedTuple):
    """One quotation and where it stands; `speakers` runs from the outermost inwards. All of it safe to show."""

    source: str
    published: str | None
    path: str
    speakers: tuple[str, ...]
    words: tuple[Piece, ...]

    @property
    def place(self) -> str:
        """Source, date and path in one line."""
        return " · ".join(part for part in (self.source, self.published, self.path) if part)


class Entry(NamedTuple):
    """One finding with its evidence; `hidden` counts the quotations left out.

    `support` says how many outlets and origins stand behind it.
    """

    finding: Finding
    support: str
    evidence: tuple[Evidence, ...]
    facets: tuple[Facet, ...]
    hidden: int


class Section(NamedTuple):
    """The findings of one verdict; `hidden` counts those left out."""

    verdict: str
    heading: str
    entries: tuple[Entry, ...]
    hidden: int

    @property
    def size(self) -> int:
        """How many findings have this verdict, shown or not."""
        return len(self.entries) + self.hidden


class Outline(NamedTuple):
    """A whole report, ready to be laid out."""

    summary: str
    made_by: str
    sections: tuple[Section, ...]
    problems: tuple[Problem, ...]


def outline(report: Report, *, everything: bool = False) -> Outline:
    """Return what a report shows; without `everything`, long lists are cut and the rest is counted."""
    engine = report.engine
    return Outline(
        summary=_summary(report),
        made_by=visible(
            f"verify {engine.version}, {engine.model}, {_counted(engine.rules, 'rule')}{_sets(engine)} "
            f"({engine.rules_hash[:12]})"
        ),
        sections=_sections(report, everything=everything),
        problems=report.problems,
    )


def _sets(engine: Engine) -> str:
    """Return the rule sets in use with their versions."""
    named = [f"{used.name} {used.version}" if used.version else used.name for used in engine.rule_sets]
    return f" of {', '.join(named)}" if named else ""


def where(problem: Problem) -> str:
    """Return the place of a problem as "path:line", safe to show."""
    return visible(problem.path if problem.line is None else f"{problem.path}:{problem.line}")


def facet_line(facet: Facet) -> str:
    """Return a facet as one line: its name, what was seen, and the words of both sides."""
    sides = f"“{facet.a}” against “{facet.b}”" if facet.a or facet.b else ""
    note = f"({facet.note})" if facet.note else ""
    return visible(" ".join(part for part in (f"{facet.name} {facet.outcome}:", sides, note) if part)).rstrip(":")


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def _summary(report: Report) -> str:
    outlets = len({article.source for article in report.articles})
    return (
        f"{_counted(len(report.articles), 'article')} from {_counted(outlets, 'outlet')}, "
        f"{_counted(len(report.claims), 'claim')}, {_counted(len(report.findings), 'finding')}"
        f"{_since(report)}{_unheld(report)}"
    )


def _since(report: Report) -> str:
    if report.baseline is None:
        return ""
    return f"; since the baseline {report.baseline.new:,} new, {len(report.baseline.gone):,} gone"


def _unheld(report: Report) -> str:
    """Return the suppressions that hold no more, or name nothing, so that somebody clears them away."""
    states = Counter(use.state for use in report.suppressions if use.state != "holds")
    return "".join(f"; {_counted(number, 'suppression')} {state}" for state, number in sorted(states.items()))


def verdict_rank(verdict: str) -> tuple[int, str]:
    """Return a key that orders verdicts: contradictions and updates, those of a user's own rules, the quiet ones."""
    if verdict in _FIRST:
        return _FIRST.index(verdict), ""
    if verdict in _LAST:
        return len(_FIRST) + 1 + _LAST.index(verdict), ""
    return len(_FIRST), verdict


def _sections(report: Report, *, everything: bool) -> tuple[Section, ...]:
    sources = _Sources(report)
    open_ = [finding for finding in report.findings if finding.suppressed is None]
    sizes = Counter(finding.verdict for finding in open_)
    sections: list[Section] = []
    for verdict in sorted(sizes, key=verdict_rank):
        findings = [finding for finding in open_ if finding.verdict == verdict]
        shown = findings[:_SINGLE_SHOWN] if verdict == "single-source" and not everything else findings
        entries = tuple(sources.entry(finding, everything=everything) for finding in shown)
        heading = VERDICTS.get(verdict, visible(verdict))
        sections.append(Section(visible(verdict), heading, entries, len(findings) - len(shown)))
    return (*sections, *_suppressed(report, sources, everything=everything), *_gone(report, everything=everything))


def _suppressed(report: Report, sources: _Sources, *, everything: bool) -> tuple[Section, ...]:
    """Return the section of the findings that a suppression hides from the others, if there are any."""
    hidden = [finding for finding in report.findings if finding.suppressed is not None]
    entries = tuple(sources.entry(finding, everything=everything) for finding in hidden)
    return (Section("suppressed", "Suppressed", entries, 0),) if entries else ()


def _gone(report: Report, *, everything: bool) -> tuple[Section, ...]:
    """Return the section of the baseline's findings that are no more, if there are any; they have no quotations."""
    found = report.baseline.gone if report.baseline else ()
    entries = [
        Entry(Finding.model_validate({**gone.model_dump(), "claims": (), "origins": ()}), gone.verdict, (), (), 0)
        for gone in (found if everything else found[:_SINGLE_SHOWN])
    ]
    heading = "Gone since the baseline"
    return (Section("gone", heading, tuple(entries), len(found) - len(entries)),) if entries else ()


def _support(finding: Finding) -> str:
    """Return what stands behind a finding, and what is already known of it, in one line."""
    parts = [_counted(len(finding.sources), "outlet"), _counted(len(finding.origins), "origin")]
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
    return known if finding.verdict in _OPPOSED else known[:_FACETS_SHOWN]


class _Sources:
    """Looks up what a finding rests on."""

    def __init__(self, report: Report) -> None:
        self.articles: Mapping[str, Article] = {article.id: article for article in report.articles}
        self.claims: Mapping[str, Claim] = {claim.id: claim for claim in report.claims}
        self.by_claim: dict[str, list[Relation]] = {}
        for relation in report.relations:
            self.by_claim.setdefault(relation.a, []).append(relation)

    def entry(self, finding: Finding, *, everything: bool) -> Entry:
        """Return a finding with its quotations; opposed sides have their differing words marked."""
        relations = self._relations(finding)
        limit = len(finding.claims) if everything or finding.verdict in _OPPOSED else _EVIDENCE_SHOWN
        marked = self._marked(relations) if finding.verdict in _OPPOSED else {}
        evidence = tuple(self._evidence(self.claims[name], marked.get(name)) for name in finding.claims[:limit])
        facets = _shown_facets(finding, relations, everything=everything)
        return Entry(finding, _support(finding), evidence, facets, len(finding.claims) - len(evidence))

    def _relations(self, finding: Finding) -> list[Relation]:
        """Return the relations inside the group that bear out its verdict."""
        group = set(finding.claims)
        inside = (relation for name in finding.claims for relation in self.by_claim.get(name, ()))
        return [relation for relation in inside if relation.b in group and relation.verdict == finding.verdict]

    def _marked(self, relations: Iterable[Relation]) -> dict[str, tuple[Piece, ...]]:
        """Return each claim's quotation, marked against the first claim that it is opposed to."""
        marked: dict[str, tuple[Piece, ...]] = {}
        for relation in relations:
            pieces = differing_words(visible(self.claims[relation.a].quote), visible(self.claims[relation.b].quote))
            marked.setdefault(relation.a, pieces[0])
            marked.setdefault(relation.b, pieces[1])
        return marked

    def _evidence(self, claim: Claim, words: tuple[Piece, ...] | None) -> Evidence:
        article = self.articles[claim.article]
        return Evidence(
            source=visible(article.source),
            published=article.published and visible(article.published),
            path=visible(article.path or article.url or article.id),
            speakers=tuple(visible(credit.speaker) for credit in claim.attribution if credit.speaker),
            words=unmarked(visible(claim.quote)) if words is None else words,
        )
