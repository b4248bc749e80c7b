"""An output format: how many findings each verdict has, one line a verdict."""

from __future__ import annotations

from collections import Counter

from verify.report.model import Report
from verify.report.outline import Layout
from verify.report.plain import visible


def to_tally(report: Report, _layout: Layout) -> str:
    """Return the verdicts with their numbers, sorted; `visible` makes text that comes from articles and rules safe."""
    counts = Counter(finding.verdict for finding in report.findings)
    return "".join(f"{visible(verdict)}\t{number}\n" for verdict, number in sorted(counts.items()))
