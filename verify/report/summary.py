"""What a report says of itself in a line: how much there is, what is left out, what made it."""

from __future__ import annotations

from collections import Counter

from verify.report.model import Engine, Report
from verify.report.plain import visible


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 article", "2,000 articles"."""
    return f"{number:,} {noun}" if number == 1 else f"{number:,} {noun}s"


def summary(report: Report) -> str:
    """Return how many articles, outlets, claims and findings there are, and what changed since the baseline."""
    outlets = len({article.source for article in report.articles})
    return (
        f"{counted(len(report.articles), 'article')} from {counted(outlets, 'outlet')}, "
        f"{counted(len(report.claims), 'claim')}, {counted(len(report.findings), 'finding')}"
        f"{_since(report)}{_unheld(report)}"
    )


def _since(report: Report) -> str:
    if report.baseline is None:
        return ""
    return f"; since the baseline {report.baseline.new:,} new, {len(report.baseline.gone):,} gone"


def _unheld(report: Report) -> str:
    """Return the suppressions that hold no more, or name nothing, so that somebody clears them away."""
    states = Counter(use.state for use in report.suppressions if use.state != "holds")
    return "".join(f"; {counted(number, 'suppression')} {state}" for state, number in sorted(states.items()))


def as_of(report: Report) -> str:
    """Say which articles a report as of a day leaves out; empty for a report of all articles."""
    day = report.engine.options.get("as_of")
    if day is None:
        return ""
    why = Counter(left.why for left in report.left_out)
    later, undated = (counted(why[reason], "article") for reason in ("later", "undated"))
    return visible(f"as of {day}; left out: {later} published later, {undated} without a date")


def made_by(engine: Engine) -> str:
    """Return the version, the pipeline and the rules that made a report, safe to show."""
    named = [f"{used.name} {used.version}" if used.version else used.name for used in engine.rule_sets]
    sets = f" of {', '.join(named)}" if named else ""
    rules = f"{counted(engine.rules, 'rule')}{sets}"
    return visible(f"verify {engine.version}, {engine.model}, {rules} ({engine.rules_hash[:12]})")
