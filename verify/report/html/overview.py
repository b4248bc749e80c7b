"""The counts on top of the page, and what its filters offer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from verify.report.html.lookup import Lookup
from verify.report.html.signs import Sign, rank, sign_of
from verify.report.outline import where

_SUBJECTS = 500


class Overview(NamedTuple):
    """How much there is of each, the findings by verdict, and what could not be read as (place, reason)."""

    articles: int
    outlets: int
    origins: int
    claims: int
    findings: int
    verdicts: tuple[tuple[Sign, int], ...]
    problems: tuple[tuple[str, str], ...]


class Choices(NamedTuple):
    """What can be filtered by; findings name outlets, rules, subjects and verdicts by their places in these lists."""

    outlets: tuple[str, ...]
    rules: tuple[str, ...]
    subjects: tuple[str, ...]
    places: Mapping[str, Mapping[str, int]]

    def of(self, kind: str, names: Iterable[str]) -> str:
        """Return the places of some names in the list of that kind, as a template writes them: "3 17"."""
        places = self.places[kind]
        return " ".join(str(places[name]) for name in names if name in places)


def overview(lookup: Lookup) -> Overview:
    """Return the counts of a report."""
    report = lookup.report
    verdicts = Counter(finding.verdict for finding in report.findings)
    return Overview(
        articles=len(report.articles),
        outlets=len({article.source for article in report.articles}),
        origins=len({origin for finding in report.findings for origin in finding.origins}),
        claims=len(report.claims),
        findings=len(report.findings),
        verdicts=tuple((sign_of(verdict), verdicts[verdict]) for verdict in sorted(verdicts, key=rank)),
        problems=tuple((where(problem), problem.message) for problem in report.problems),
    )


def choices(lookup: Lookup) -> Choices:
    """Return what the filters offer: all outlets and rules, and the subjects that most findings are about."""
    report = lookup.report
    outlets = tuple(sorted({article.source for article in report.articles}))
    rules = tuple(sorted({finding.rule for finding in report.findings}))
    about = Counter(name for finding in report.findings for name in lookup.subjects(finding))
    most = sorted(about, key=lambda name: (-about[name], name))[:_SUBJECTS]
    subjects = tuple(sorted(most, key=lambda name: (name.casefold(), name)))
    verdicts = sorted({finding.verdict for finding in report.findings}, key=rank)
    lists = {"outlet": outlets, "rule": rules, "subject": subjects, "verdict": verdicts}
    places = {kind: {name: number for number, name in enumerate(names)} for kind, names in lists.items()}
    return Choices(outlets, rules, subjects, places)
