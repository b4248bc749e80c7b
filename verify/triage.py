"""What is already known of findings: suppressions hide some with a reason, a baseline tells new ones from old.

Neither changes what was found: all findings stay in the report, marked. The last day of a suppression is compared with
a day that is given or, without one, with that of the newest article, never with the clock: a report made again is the
same.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

from verify.fingerprints import all_fingerprints
from verify.models import Claim, Finding, Relation, Suppression
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
    claims = {claim.id: claim for claim in report.claims}
    by_claim: defaultdict[str, list[Relation]] = defaultdict(list)
    for relation in report.relations:
        by_claim[relation.a].append(relation)
    found: defaultdict[str, list[str]] = defaultdict(list)
    for finding in report.findings:
        for name in sorted(_names(finding, claims, by_claim)):
            found[name].append(finding.id)
    return found


def _names(finding: Finding, claims: Mapping[str, Claim], by_claim: Mapping[str, Sequence[Relation]]) -> frozenset[str]:
    """Return all fingerprints of a finding: those of the pairs that bear its verdict and, where one does, its rule."""
    members = set(finding.claims)
    inside = [relation for name in finding.claims for relation in by_claim.get(name, ()) if relation.b in members]
    bearing = [relation for relation in inside if relation.verdict == finding.verdict] or inside
    if finding.verdict not in {"agreement", "compatible"}:
        bearing = [relation for relation in bearing if relation.rule == finding.rule] or bearing
    of_pairs = all_fingerprints(finding.verdict, [claims[name] for name in finding.claims], bearing)
    return of_pairs | {finding.fingerprint}


def compare_with(report: Report, older: Report) -> Report:
    """Return the report with each finding marked "new" or "unchanged" against an older report.

    Findings are matched as `verify.report.matching` says, so one whose group has gained a claim is unchanged.
    """
    matches = match_findings(older, report)
    kept = {match.new.id for match in matches if match.old and match.new}
    gone = tuple(_gone(match.old) for match in matches if match.old and not match.new)
    findings = tuple(
        finding.model_copy(update={"baseline": "unchanged" if finding.id in kept else "new"})
        for finding in report.findings
    )
    baseline = Baseline(new=len(findings) - len(kept), unchanged=len(kept), gone=gone)
    return report.model_copy(update={"findings": findings, "baseline": baseline})


def _gone(finding: Finding) -> Gone:
    return Gone.model_validate({name: getattr(finding, name) for name in Gone.model_fields})
