"""The report for a person at a terminal: findings first, contradictions on top.

Article text goes to the screen as `rich.text.Text`, never as markup, and only after `visible` made it harmless.
Without colours the words that differ stand between *stars*.
"""

from __future__ import annotations

from collections.abc import Iterable
from io import StringIO

from rich.console import Console, RenderableType
from rich.padding import Padding
from rich.text import Text

from verify.models import Problem
from verify.report.differences import Piece
from verify.report.entries import Entry, Evidence
from verify.report.model import Report
from verify.report.outline import (
    ADVICE,
    RANGES,
    Layout,
    Outline,
    RangeEntry,
    Section,
    facet_line,
    outline,
    where,
)
from verify.report.plain import visible

_STYLES = {"contradiction": "bold red", "update": "bold yellow", "agreement": "bold green"}
_HEADING = "bold cyan"
_NARROWEST = 20


def to_terminal(report: Report, layout: Layout) -> str:
    """Return a report as text of `layout.width` columns, with terminal colours only if `layout.colour`."""
    return laid_out(_parts(outline(report, everything=layout.everything), colour=layout.colour), layout)


def laid_out(parts: Iterable[RenderableType], layout: Layout) -> str:
    """Return parts one below the other as text of `layout.width` columns; no line ends in a space."""
    console = Console(
        file=StringIO(),
        width=max(layout.width, _NARROWEST),
        force_terminal=layout.colour,
        color_system="standard" if layout.colour else None,
        legacy_windows=False,
        _environ={},
    )
    with console.capture() as captured:
        for part in parts:
            console.print(part)
    return "".join(f"{line.rstrip()}\n" for line in captured.get().splitlines())


def _parts(content: Outline, *, colour: bool) -> Iterable[RenderableType]:
    yield Text(content.summary, style="bold")
    if content.as_of:
        yield Text(content.as_of)
    yield Text(" · ".join(f"{section.verdict} {section.size:,}" for section in content.sections) or "no findings")
    for section in content.sections:
        yield Text()
        yield Text(f"{section.heading} ({section.size:,})", style=_STYLES.get(section.verdict, _HEADING))
        yield from _entries(section, colour=colour)
    yield from _ranges(content.ranges)
    if content.advice:
        yield from (Text(), Text(ADVICE, style=_HEADING))
        yield from (Padding(Text(line), (0, 0, 0, 3)) for line in content.advice)
    yield from _problems(content.problems)
    yield Text()
    yield Text(content.made_by, style="dim")


def _entries(section: Section, *, colour: bool) -> Iterable[RenderableType]:
    for number, entry in enumerate(section.entries, start=1):
        yield Text()
        finding = entry.finding
        title = Text(f"{number}. {visible(finding.title)} ", style="bold")
        yield title.append(f"[{visible(finding.rule)}] {entry.support}", style="not bold dim")
        yield from (Padding(part, (0, 0, 0, 3)) for part in _details(entry, colour=colour))
    if section.hidden:
        yield Text()
        yield Text(f"… and {section.hidden:,} more (--all shows them)", style="dim")


def _details(entry: Entry, *, colour: bool) -> Iterable[RenderableType]:
    yield Text(visible(entry.finding.reason))
    for evidence in entry.evidence:
        yield from _quotation(evidence, colour=colour)
    if entry.hidden:
        yield Text(f"… and {entry.hidden:,} more quotations (--all shows them)", style="dim")
    yield from (Text(facet_line(facet), style="dim") for facet in entry.facets)


def _quotation(evidence: Evidence, *, colour: bool) -> Iterable[RenderableType]:
    yield Text(evidence.place, style="cyan")
    words = Text.assemble("“", *(_piece(piece, colour=colour) for piece in evidence.words), "”")
    words.append(f" ({' › '.join(evidence.speakers)})" if evidence.speakers else "", style="dim")
    yield Padding(words, (0, 0, 0, 2))


def _piece(piece: Piece, *, colour: bool) -> tuple[str, str]:
    if not piece.differs:
        return piece.text, ""
    return (piece.text, "bold reverse") if colour else (f"*{piece.text}*", "")


def _ranges(ranges: Iterable[RangeEntry]) -> Iterable[RenderableType]:
    for number, entry in enumerate(ranges, start=1):
        if number == 1:
            yield Text()
            yield Text(RANGES, style=_HEADING)
        yield Text()
        yield Text(f"{number}. {entry.title} ", style="bold").append(f"[{entry.rule}]", style="not bold dim")
        yield Padding(Text(entry.reason), (0, 0, 0, 3))
        yield from (Padding(Text(line), (0, 0, 0, 5)) for line in entry.values)
        yield Padding(Text(f"reports: {'; '.join(entry.reports)}", style="dim"), (0, 0, 0, 3))


def _problems(problems: Iterable[Problem]) -> Iterable[RenderableType]:
    for number, problem in enumerate(problems):
        if number == 0:
            yield Text()
            yield Text("Not read", style=_HEADING)
        yield Text(f"{where(problem)}: {visible(problem.message)}")
