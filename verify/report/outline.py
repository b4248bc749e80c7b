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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from verify.models import Advice, Article, Claim, Facet, Finding, Origin, Problem, Range, Relation, ValueReport
from verify.report.differences import Piece, differing_words, unmarked
from verify.report.model import Engine, Report
from verify.report.plain import visible

_FIRST = ("contradiction", "quote-drift", "quote-attributed-otherwise", "update", "withdrawn", "superseded")
_LAST = ("agreement", "compatible", "single-origin", "single-source")
VERDICTS: Mapping[str, str] = {
    "contradiction": "Contradictions",
    "quote-drift": "Quotations that changed",
    "quote-attributed-otherwise": "Quotations of two speakers",
    "update": "Updates",
    "withdrawn": "Withdrawn",
    "superseded": "Replaced by a correction",
    "agreement": "Agreements",
    "compatible": "Compatible",
    "single-origin": "Several outlets, one origin",
    "single-source": "Single source",
}
"""The verdicts of findings that every installation knows, with their headings; a user's rules may add others."""
RANGES = "Ranges of reports"
"""The heading above the ranges."""
ADVICE = "Advice on weight, no verdict: how far each outlet stands with the others in this batch"
"""The heading above the weights."""
_OPPOSED = frozenset({"contradiction", "quote-drift", "quote-attributed-otherwise", "update"})
_SINGLE_SHOWN = 10
_EVIDENCE_SHOWN = 4
_FACETS_SHOWN = 2


class Layout(NamedTuple):
    """How a report is to look: columns, colours, and whether nothing is left out."""

    width: int = 80
    colour: bool = False
    everything: bool = False


class Evidence(NamedTuple):
    """One quotation and where it stands; `speakers` are who passed it on and who said it. All of it safe to show."""

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


class RangeEntry(NamedTuple):
    """What several reports give for one quantity: a line of each value, and of each report. All of it safe to show."""

    title: str
    rule: str
    reason: str
    values: tuple[str, ...]
    reports: tuple[str, ...]


class Outline(NamedTuple):
    """A whole report, ready to be laid out; `as_of` says which articles a report as of a day leaves out."""

    summary: str
    as_of: str
    made_by: str
    sections: tuple[Section, ...]
    ranges: tuple[RangeEntry, ...]
    advice: tuple[str, ...]
    problems: tuple[Problem, ...]


def outline(report: Report, *, everything: bool = False) -> Outline:
    """Return what a report shows; without `everything`, long lists are cut and the rest is counted."""
    engine = report.engine
    return Outline(
        summary=_summary(report),
        as_of=_as_of(report),
        made_by=visible(
            f"verify {engine.version}, {engine.model}, {_counted(engine.rules, 'rule')}{_sets(engine)} "
            f"({engine.rules_hash[:12]})"
        ),
        sections=_sections(report, everything=everything),
        ranges=tuple(_range_entry(found) for found in report.ranges),
        advice=tuple(visible(line) for line in _advice(report.advice)),
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


def _as_of(report: Report) -> str:
    """Say which articles a report as of a day leaves out; empty for a report of all articles."""
    day = report.engine.options.get("as_of")
    if day is None:
        return ""
    why = Counter(left.why for left in report.left_out)
    later, undated = (_counted(why[reason], "article") for reason in ("later", "undated"))
    return visible(f"as of {day}; left out: {later} published later, {undated} without a date")


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


def _range_entry(found: Range) -> RangeEntry:
    """Return a range with its four values, and all its reports in order of publication."""
    values = [(name, getattr(found, name)) for name in ("lowest", "highest", "latest", "best")]
    best = f"{found.policy} is what {_counted(found.independent, 'independent report')} of {len(found.reports)} support"
    lines = [f"{name} {_report_line(report)}" for name, report in values]
    return RangeEntry(
        title=visible(f"{found.measure}: {found.title}"),
        rule=visible(found.rule),
        reason=visible(f"{found.reason}; {best}"),
        values=tuple(visible(line) for line in lines),
        reports=tuple(visible(_report_line(report)) for report in found.reports),
    )


def _advice(advice: Advice | None) -> Iterator[str]:
    """Yield the advice on weight line by line: the questions, what depends on what, the outlets with their steps."""
    if advice is None:
        return
    if not advice.questions:
        yield "no question that outlets answer differently, so no outlet has a weight"
    for number, question in enumerate(advice.questions, start=1):
        yield f"question {number}: {question.reason}"
        for answer in question.answers:
            yield f"  {answer.share:.3f} of the vote: {', '.join(answer.sources) or 'no outlet'}"
    for pair in advice.dependences:
        yield f"{pair.a} and {pair.b} depend on each other by {pair.probability:.3f} (before the vote {pair.prior:.3f})"
    for source in sorted(advice.sources, key=lambda found: (-found.weight, found.source)):
        yield f"{source.source}: {source.weight:.3f} ({'; '.join(source.steps)})"


def _report_line(report: ValueReport) -> str:
    read = f" (read as {report.reading:g}, {report.table})" if report.table else ""
    parts = (f"“{report.text}”{read}", report.source, report.published or "", report.origin.partition(":")[2])
    return " · ".join(part for part in dict.fromkeys(parts) if part)


def _support(finding: Finding) -> str:
    """Return what stands behind a finding, and what is already known of it, in one line."""
    parts = [_counted(len(finding.sources), "outlet"), _counted(len(finding.origins), "origin")]
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
    return known if finding.verdict in _OPPOSED else known[:_FACETS_SHOWN]


def _way(claim: Claim, origin: Origin | None) -> Iterator[str]:
    """Yield through whom a claim came to its outlet, the nearest first: other outlets and agencies, then speakers."""
    spoken = [credit for credit in claim.attribution if credit.speaker]
    names = {credit.speaker.removeprefix("the ") for credit in spoken}
    if origin is not None:
        passed_on = [step for step in origin.chain[2:] if step.name not in {*names, origin.outlet}]
        yield from (f"as in {step.name}" for step in passed_on if step.kind == "text")
        yield from (step.name for step in passed_on if step.kind in {"agency", "outlet"})
    for credit in spoken:
        yield f"{credit.speaker}, {credit.channel}" if credit.channel else credit.speaker


class _Sources:
    """Looks up what a finding rests on."""

    def __init__(self, report: Report) -> None:
        self.articles: Mapping[str, Article] = {article.id: article for article in report.articles}
        self.claims: Mapping[str, Claim] = {claim.id: claim for claim in report.claims}
        self.origins: Mapping[str, Origin] = {origin.claim: origin for origin in report.origins}
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
            speakers=tuple(visible(name) for name in _way(claim, self.origins.get(claim.id))),
            words=unmarked(visible(claim.quote)) if words is None else words,
        )
