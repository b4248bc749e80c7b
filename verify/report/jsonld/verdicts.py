"""Relations, findings and drafts of ClaimReview, as linked data.

A ClaimReview says that somebody looked into a claim and what came of it. This program has looked into nothing: it
makes drafts for a person to fill in. A draft says so in its type, its status and its words, has neither rating nor
author, and there is one for each claim that a contradiction touches.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from verify.models import Claim, Finding, Relation
from verify.report.held import Held
from verify.report.jsonld.context import address, known
from verify.report.model import Report
from verify.report.plain import storable

DRAFT = "Draft, not a review: no person has looked into this claim yet, and it has no rating."


def verdicts(report: Report) -> Iterator[dict[str, Any]]:
    """Yield the nodes of relations, findings and drafts, in the report's order."""
    held = Held(report)
    yield from (_relation(relation) for relation in report.relations)
    yield from (_finding(finding) for finding in report.findings)
    for finding in report.findings:
        if finding.verdict == "contradiction":
            yield from (_draft(claim, finding) for claim in held.claims_of(finding))


def _relation(relation: Relation) -> dict[str, Any]:
    return {
        "@id": address("relation", f"{relation.a}/{relation.b}/{relation.verdict}/{relation.rule}"),
        "@type": "verify:Relation",
        "verify:claim": [address("claim", relation.a), address("claim", relation.b)],
        "verify:verdict": storable(relation.verdict),
        "verify:rule": storable(relation.rule),
        "verify:reason": storable(relation.reason),
        "verify:score": relation.score,
    }


def _finding(finding: Finding) -> dict[str, Any]:
    return known(
        {
            "@id": address("finding", finding.id),
            "@type": "verify:Finding",
            "schema:name": storable(finding.title),
            "verify:claim": [address("claim", name) for name in finding.claims],
            "verify:verdict": storable(finding.verdict),
            "verify:rule": storable(finding.rule),
            "verify:reason": storable(finding.reason),
            "verify:origin": [storable(origin) for origin in finding.origins],
        }
    )


def _draft(claim: Claim, finding: Finding) -> dict[str, Any]:
    others = [address("claim", name) for name in finding.claims if name != claim.id]
    return {
        "@id": address("claim-review-draft", f"{finding.id}/{claim.id}"),
        "@type": ["schema:ClaimReview", "verify:ClaimReviewDraft"],
        "schema:creativeWorkStatus": "Draft",
        "schema:abstract": DRAFT,
        "schema:claimReviewed": storable(claim.quote),
        "schema:itemReviewed": address("claim", claim.id),
        "schema:isBasedOn": [address("finding", finding.id), *others],
    }
