"""The counts on top of the page, and what its filters offer."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from typing import NamedTuple

from verify.report.html.lookup import Lookup
from verify.report.html.signs import Sign, sign_of
from verify.report.model import Baseline, Gone, SuppressionUse
from verify.report.outline import where
from verify.report.summary import as_of
from verify.report.verdicts import verdict_rank

_SUBJECTS = 500


class Overview(NamedTuple):
    """How much there is of each, the open findings by verdict, and what could not be read as (place, reason).

    `suppressed` counts the findings out of sight, `idle` are suppressions that hide nothing. `as_of` says which
    articles a report as of a day leaves out, `gone` are the findings of a baseline that are no more.
    """

    articles: int
    outlets: int
    origins: int
    claims: int
    findings: int
    verdicts: tuple[tuple[Sign, int], ...]
    problems: tuple[tuple[str, str], ...]
    suppressed: int
    idle: tuple[SuppressionUse, ...]
    as_of: str
    baseline: Baseline | None
    gone: tuple[tuple[Sign, Gone], ...]


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
    verdicts = Counter(finding.verdict for finding in report.findings if finding.suppressed is None)
    gone = report.baseline.gone if report.baseline else ()
    return Overview(
        articles=len(report.articles),
        outlets=len({article.source for article in report.articles}),
        origins=len({origin for finding in report.findings for origin in finding.origins}),
        claims=len(report.claims),
        findings=len(report.findings),
        verdicts=tuple((sign_of(verdict), verdicts[verdict]) for verdict in sorted(verdicts, key=verdict_rank)),
        problems=tuple((where(problem), problem.message) for problem in report.problems),
        suppressed=len(report.findings) - verdicts.total(),
        idle=tuple(use for use in report.suppressions if use.state != "holds"),
        as_of=as_of(report),
        baseline=report.baseline,
        gone=tuple((sign_of(finding.verdict), finding) for finding in gone),
    )


def choices(lookup: Lookup) -> Choices:
    """Return what the filters offer: all outlets and rules, and the subjects that most findings are about."""
    report = lookup.report
    outlets = tuple(sorted({article.source for article in report.articles}))
    rules = tuple(sorted({finding.rule for finding in report.findings}))
    about = Counter(name for finding in report.findings for name in lookup.subjects(finding))
    most = sorted(about, key=lambda name: (-about[name], name))[:_SUBJECTS]
    subjects = tuple(sorted(most, key=lambda name: (name.casefold(), name)))
    verdicts = sorted({finding.verdict for finding in report.findings}, key=verdict_rank)
    lists = {"outlet": outlets, "rule": rules, "subject": subjects, "verdict": verdicts}
    places = {kind: {name: number for number, name in enumerate(names)} for kind, names in lists.items()}
    return Choices(outlets, rules, subjects, places)
