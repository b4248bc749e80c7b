"""The report as a Markdown document, with the same content as on the terminal.

Article text is escaped: it can make no heading, link, picture, table, code or HTML of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.models import Problem
from verify.report.entries import Entry, Evidence
from verify.report.model import Report
from verify.report.outline import (
    ADVICE,
    RANGES,
    Layout,
    RangeEntry,
    Section,
    facet_line,
    outline,
    where,
)
from verify.report.plain import visible

_ALWAYS = re.compile(r"[\\`*_\[\]<>&|~$#{}]")
_LINKING = re.compile(r"://|www\.", re.IGNORECASE)
_FIRST = re.compile(r"^\s*(?:(?=[-+=])|\d+(?=[.)]))")


def escape(text: str) -> str:
    r"""Return `text` so that Markdown shows it as it is, on one line: "a*b" becomes "a\*b".

    Addresses are broken by a backslash too, since some readers make links of them by themselves.
    """
    escaped = _ALWAYS.sub(r"\\\g<0>", visible(text))
    escaped = _LINKING.sub(lambda found: found.group().replace(":", r"\:").replace(".", r"\."), escaped)
    return _FIRST.sub(r"\g<0>\\", escaped)


def to_markdown(report: Report, layout: Layout) -> str:
    """Return a report as CommonMark; `layout` says whether long lists are cut, its width and colour do not matter."""
    content = outline(report, everything=layout.everything)
    lines = ["# Cross-check", "", content.summary]
    lines += ["", escape(content.as_of)] if content.as_of else []
    if content.sections:
        lines += ["", "| verdict | findings |", "|---|---:|"]
        lines += [f"| {escape(section.verdict)} | {section.size:,} |" for section in content.sections]
    for section in content.sections:
        lines += _section(section)
    lines += _ranges(content.ranges)
    if content.advice:
        lines += ["", f"## {escape(ADVICE)}", "", *(f"- {escape(line)}" for line in content.advice)]
    lines += _problems(content.problems)
    lines += ["", "---", "", escape(content.made_by)]
    return "\n".join(lines) + "\n"


def _section(section: Section) -> Iterator[str]:
    yield from ("", f"## {escape(section.heading)}")
    for number, entry in enumerate(section.entries, start=1):
        yield from ("", f"### {number}. {escape(entry.finding.title)}", "")
        yield f"{escape(entry.finding.reason)} ({entry.support}; rule {escape(entry.finding.rule)})"
        yield from _details(entry)
    if section.hidden:
        yield from ("", f"… and {section.hidden:,} more.")


def _details(entry: Entry) -> Iterator[str]:
    for evidence in entry.evidence:
        yield from ("", f"> {_quotation(evidence)}", ">", f"> — {escape(evidence.place)}")
    if entry.hidden:
        yield from ("", f"… and {entry.hidden:,} more quotations.")
    if entry.facets:
        yield ""
        yield from (f"- {escape(facet_line(facet))}" for facet in entry.facets)


def _quotation(evidence: Evidence) -> str:
    words = "".join(f"**{escape(piece.text)}**" if piece.differs else escape(piece.text) for piece in evidence.words)
    speakers = escape(" › ".join(evidence.speakers))
    return f"“{words}” ({speakers})" if speakers else f"“{words}”"


def _ranges(ranges: tuple[RangeEntry, ...]) -> Iterator[str]:
    if ranges:
        yield from ("", f"## {escape(RANGES)}")
    for number, entry in enumerate(ranges, start=1):
        yield from (
            "",
            f"### {number}. {escape(entry.title)}",
            "",
            f"{escape(entry.reason)} (rule {escape(entry.rule)})",
            "",
        )
        yield from (f"- {escape(line)}" for line in entry.values)
        yield from ("", f"reports: {escape('; '.join(entry.reports))}")


def _problems(problems: tuple[Problem, ...]) -> Iterator[str]:
    if problems:
        yield from ("", "## Not read", "")
        yield from (f"- {escape(where(problem))}: {escape(problem.message)}" for problem in problems)
