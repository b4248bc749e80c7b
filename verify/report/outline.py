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
from collections.abc import Iterator
from typing import NamedTuple

from verify.models import Advice, Facet, Finding, Problem, Range, ValueReport
from verify.report.entries import Entries, Entry
from verify.report.model import Report
from verify.report.plain import visible
from verify.report.summary import as_of, counted, made_by, summary
from verify.report.verdicts import VERDICTS, verdict_rank

RANGES = "Ranges of reports"
"""The heading above the ranges."""
ADVICE = "Advice on weight, no verdict: how far each outlet stands with the others in this batch"
"""The heading above the weights."""
_SINGLE_SHOWN = 10


class Layout(NamedTuple):
    """How a report is to look: columns, colours, and whether nothing is left out."""

    width: int = 80
    colour: bool = False
    everything: bool = False


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
    return Outline(
        summary=summary(report),
        as_of=as_of(report),
        made_by=made_by(report.engine),
        sections=_sections(report, everything=everything),
        ranges=tuple(_range_entry(found) for found in report.ranges),
        advice=tuple(visible(line) for line in _advice(report.advice)),
        problems=report.problems,
    )


def where(problem: Problem) -> str:
    """Return the place of a problem as "path:line", safe to show."""
    return visible(problem.path if problem.line is None else f"{problem.path}:{problem.line}")


def facet_line(facet: Facet) -> str:
    """Return a facet as one line: its name, what was seen, and the words of both sides."""
    sides = f"“{facet.a}” against “{facet.b}”" if facet.a or facet.b else ""
    note = f"({facet.note})" if facet.note else ""
    return visible(" ".join(part for part in (f"{facet.name} {facet.outcome}:", sides, note) if part)).rstrip(":")


def _sections(report: Report, *, everything: bool) -> tuple[Section, ...]:
    made = Entries(report)
    open_ = [finding for finding in report.findings if finding.suppressed is None]
    sizes = Counter(finding.verdict for finding in open_)
    sections: list[Section] = []
    for verdict in sorted(sizes, key=verdict_rank):
        findings = [finding for finding in open_ if finding.verdict == verdict]
        shown = findings[:_SINGLE_SHOWN] if verdict == "single-source" and not everything else findings
        entries = tuple(made.entry(finding, everything=everything) for finding in shown)
        heading = VERDICTS.get(verdict, visible(verdict))
        sections.append(Section(visible(verdict), heading, entries, len(findings) - len(shown)))
    return (*sections, *_suppressed(report, made, everything=everything), *_gone(report, everything=everything))


def _suppressed(report: Report, made: Entries, *, everything: bool) -> tuple[Section, ...]:
    """Return the section of the findings that a suppression hides from the others, if there are any."""
    hidden = [finding for finding in report.findings if finding.suppressed is not None]
    entries = tuple(made.entry(finding, everything=everything) for finding in hidden)
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
    best = f"{found.policy} is what {counted(found.independent, 'independent report')} of {len(found.reports)} support"
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
