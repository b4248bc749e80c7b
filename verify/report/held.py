"""What a report holds, by id: the look-ups that the formats for programs share."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from verify.models import Article, Claim, Finding, Relation
from verify.report.model import Report


class Held:
    """The articles, claims and relations of a report, by id."""

    def __init__(self, report: Report) -> None:
        self.articles: Mapping[str, Article] = {article.id: article for article in report.articles}
        self.claims: Mapping[str, Claim] = {claim.id: claim for claim in report.claims}
        self._by_claim: defaultdict[str, list[Relation]] = defaultdict(list)
        for relation in report.relations:
            self._by_claim[relation.a].append(relation)

    def claims_of(self, finding: Finding) -> Sequence[Claim]:
        """Return the claims of a finding, in its order."""
        return [self.claims[name] for name in finding.claims]

    def relations_of(self, finding: Finding) -> Sequence[Relation]:
        """Return the relations between claims of a finding that have its verdict, in the report's order."""
        group = set(finding.claims)
        inside = (relation for name in finding.claims for relation in self._by_claim[name])
        return [relation for relation in inside if relation.b in group and relation.verdict == finding.verdict]


def speakers(claim: Claim) -> list[str]:
    """Return who is credited with a claim, from the outermost inwards."""
    return [credit.speaker for credit in claim.attribution if credit.speaker]
