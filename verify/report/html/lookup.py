"""The records of a report by what they belong to."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import cached_property

from verify.corpus.blocks import Block, blocks
from verify.match.keys import key_of
from verify.models import Article, Claim, Finding, Relation
from verify.report.model import Report

OPPOSED = frozenset({"contradiction", "update"})
"""The verdicts of findings that have two sides."""


class Lookup:
    """Answers what belongs to what in one report; built once, read by all modules of the page."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.articles: Mapping[str, Article] = {article.id: article for article in report.articles}
        self.claims: Mapping[str, Claim] = {claim.id: claim for claim in report.claims}

    @cached_property
    def blocks_of(self) -> Mapping[str, list[Block]]:
        """The paragraphs of each article, in the order of the text."""
        return {article.id: list(blocks(article)) for article in self.report.articles}

    @cached_property
    def claims_of(self) -> Mapping[str, list[Claim]]:
        """The claims of each article that has some, in the order of the text."""
        found: defaultdict[str, list[Claim]] = defaultdict(list)
        for claim in sorted(self.report.claims, key=lambda claim: (claim.start, -claim.end, claim.id)):
            found[claim.article].append(claim)
        return found

    @cached_property
    def findings_of(self) -> Mapping[str, list[Finding]]:
        """The findings of each claim, in the order of the report."""
        found: defaultdict[str, list[Finding]] = defaultdict(list)
        for finding in self.report.findings:
            for name in finding.claims:
                found[name].append(finding)
        return found

    @cached_property
    def _relations_of(self) -> Mapping[str, list[Relation]]:
        found: defaultdict[str, list[Relation]] = defaultdict(list)
        for relation in self.report.relations:
            found[relation.a].append(relation)
        return found

    def relations(self, finding: Finding) -> list[Relation]:
        """Return the relations inside a finding that bear out its verdict, or all if it has one of its own.

        Those of the rule that the finding is named after come first, the stronger before the weaker.
        """
        group = set(finding.claims)
        inside = [r for name in finding.claims for r in self._relations_of.get(name, ()) if r.b in group]
        told = [r for r in inside if r.verdict == finding.verdict] or inside
        return sorted(told, key=lambda r: (r.rule != finding.rule, -r.score, r.a, r.b))

    @cached_property
    def origin_of(self) -> Mapping[str, str]:
        """The origin of each claim, as its findings and relations tell it: "outlet:Gazette", "speaker:ann lee"."""
        known = dict(self._told_origins())
        for claim in self.report.claims:
            known.setdefault(claim.id, f"outlet:{self.articles[claim.article].source}")
        return known

    def _told_origins(self) -> Iterator[tuple[str, str]]:
        """Yield claims with their origins; what a relation tells comes later, for it is of the very claim."""
        for finding in self.report.findings:
            if len(finding.origins) == 1:
                yield from ((name, finding.origins[0]) for name in finding.claims)
        for relation in self.report.relations:
            for facet in relation.facets:
                if facet.name == "origin" and facet.a and facet.b:
                    yield from ((relation.a, facet.a), (relation.b, facet.b))

    def subjects(self, finding: Finding) -> tuple[str, ...]:
        """Return the names that the claims of a finding are about, each once, sorted."""
        claims = (self.claims[name] for name in finding.claims)
        named = (claim.subject for claim in claims if claim.subject is not None and not claim.subject.pronoun)
        by_key = {key_of(subject.name): subject.name for subject in named}
        return tuple(sorted(by_key[key] for key in by_key if key))

    def outlet(self, claim: Claim) -> str:
        """Return the outlet that printed a claim."""
        return self.articles[claim.article].source

    def date_of(self, claim: Claim) -> str:
        """Return the day on which a claim was published, as written, empty where it is not known."""
        return (self.articles[claim.article].published or "")[:10]


def origin_name(origin: str) -> str:
    """Return an origin without its kind, as a name: "speaker:ann lee" is Ann Lee."""
    kind, _, name = origin.partition(":")
    return name.title() if kind == "speaker" else name or origin


def origin_kind(origin: str) -> str:
    """Return the kind of an origin in words."""
    kind = origin.partition(":")[0]
    return {"text": "copied text", "outlet": "outlet", "speaker": "speaker", "agency": "agency"}.get(kind, "")
