"""What is already known of findings: suppressions hide some with a reason, a baseline tells new ones from old.

Neither changes what was found: all findings stay in the report, marked. The last day of a suppression is compared with
a day that is given or, without one, with that of the newest article, never with the clock: a report made again is the
same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from verify.models import Finding, Suppression
from verify.report.matching import match_findings
from verify.report.model import Baseline, Gone, Report, SuppressionUse


def suppress(report: Report, suppressions: Sequence[Suppression], as_of: date | None = None) -> Report:
    """Return the report with the suppressed findings marked, and what became of each suppression.

    Args:
        report: a report with its claims and relations.
        suppressions: fingerprints with a reason and perhaps a last day; of several for one finding the first holds.
        as_of: the day to compare last days with; None takes the newest day of publication. Where that is not known
            either, a suppression with a last day does not hold.

    """
    if not suppressions:
        return report
    today = as_of or max((article.day for article in report.articles if article.day), default=None)
    named = _by_fingerprint(report)
    uses = tuple(_use(item, named.get(item.fingerprint, ()), today) for item in suppressions)
    holding: dict[str, Suppression] = {}
    for item, use in zip(suppressions, uses, strict=True):
        if use.state == "holds":
            holding = dict.fromkeys(use.findings, item) | holding
    findings = tuple(finding.model_copy(update={"suppressed": holding.get(finding.id)}) for finding in report.findings)
    return report.model_copy(update={"findings": findings, "suppressions": uses})


def _use(item: Suppression, findings: Iterable[str], today: date | None) -> SuppressionUse:
    found = tuple(findings)
    state = "holds"
    if not found:
        state = "unused"
    elif item.until is not None and today is None:
        state = "undated"
    elif item.until is not None and today is not None and today > item.until:
        state = "ended"
    return SuppressionUse.model_validate({**item.model_dump(), "state": state, "findings": found})


def _by_fingerprint(report: Report) -> Mapping[str, Sequence[str]]:
    """Return the ids of the findings by each fingerprint by which they may have been known."""
    found: defaultdict[str, list[str]] = defaultdict(list)
    for finding in report.findings:
        for name in (finding.fingerprint, *finding.known_as):
            found[name].append(finding.id)
    return found


def compare_with(report: Report, older: Report) -> Report:
    """Return the report with each finding marked "new" or "unchanged" against an older report.

    Findings are matched as `verify.report.matching` says, so one whose group has gained a claim is unchanged. It keeps
    the fingerprint that it had.
    """
    matches = match_findings(older, report)
    before = {match.new.id: match.old for match in matches if match.old and match.new}
    gone = tuple(_gone(match.old) for match in matches if match.old and not match.new)
    findings = tuple(_compared(finding, before.get(finding.id)) for finding in report.findings)
    baseline = Baseline(new=len(findings) - len(before), unchanged=len(before), gone=gone)
    return report.model_copy(update={"findings": findings, "baseline": baseline})


def _compared(finding: Finding, old: Finding | None) -> Finding:
    """Return a finding marked by what it was, under the name that it had."""
    if old is None:
        return finding.model_copy(update={"baseline": "new"})
    names = {finding.fingerprint, *finding.known_as}
    name = old.fingerprint if old.fingerprint in names else finding.fingerprint
    known_as = tuple(sorted(names - {name}))
    return finding.model_copy(update={"baseline": "unchanged", "fingerprint": name, "known_as": known_as})


def _gone(finding: Finding) -> Gone:
    return Gone.model_validate({name: getattr(finding, name) for name in Gone.model_fields})
