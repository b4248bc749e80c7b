"""The records of a report by what they belong to."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping
from functools import cached_property

from verify.corpus.blocks import Block, blocks
from verify.match.keys import key_of
from verify.models import Article, Claim, Finding, Notice, Origin, Relation
from verify.report.html.addresses import anchor
from verify.report.model import Report


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
    def notices_of(self) -> Mapping[str, list[Notice]]:
        """What outlets say of their own articles: the notices in each article, and those elsewhere that replace it."""
        found: defaultdict[str, list[Notice]] = defaultdict(list)
        for notice in self.report.notices:
            for name in dict.fromkeys((notice.article, *notice.replaces)):
                found[name].append(notice)
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
    def origin_of(self) -> Mapping[str, Origin]:
        """Where each claim comes from, as far as the report tells."""
        return {origin.claim: origin for origin in self.report.origins}

    def origin(self, claim: Claim) -> str:
        """Return the origin of a claim as findings name it, "speaker:ann lee"; its outlet where it is not known."""
        told = self.origin_of.get(claim.id)
        return told.key if told else f"outlet:{self.outlet(claim)}"

    @cached_property
    def _anchors(self) -> Mapping[str, str]:
        """The anchor of each finding by its id: its fingerprint, numbered where several have the same."""
        seen: Counter[str] = Counter()
        anchors: dict[str, str] = {}
        for finding in self.report.findings:
            name = anchor("f", finding.fingerprint or finding.id)
            seen[name] += 1
            anchors[finding.id] = name if seen[name] == 1 else f"{name}-{seen[name]}"
        return anchors

    def anchor(self, finding: Finding) -> str:
        """Return the anchor of a finding, by which links lead to it; the same from run to run."""
        return self._anchors[finding.id]

    def taken_back(self, claim: Claim) -> str:
        """Return in a word why an outlet no longer holds a claim, empty where it does; its own notice it does hold."""
        notices = (n for n in self.notices_of.get(claim.article, ()) if n.article == claim.article)
        told = any(n.start is not None and n.end and n.start <= claim.start < n.end for n in notices)
        if told and claim.standing != "notice":
            return ""
        return {"withdrawn": "withdrawn", "superseded": "corrected", "notice": "earlier version"}.get(
            claim.standing, ""
        )

    def subjects(self, finding: Finding) -> tuple[str, ...]:
        """Return the names that the claims of a finding are about, each once, sorted."""
        claims = (self.claims[name] for name in finding.claims)
        named = (claim.subject for claim in claims if claim.subject is not None and not claim.subject.pronoun)
        by_key = {key_of(subject.name): subject.name for subject in named}
        return tuple(sorted(by_key[key] for key in by_key if key))

    def outlet(self, claim: Claim) -> str:
        """Return the outlet that printed a claim."""
        return self.articles[claim.article].source

    def published(self, claim: Claim) -> str:
        """Return when a claim was published, as written, empty where it is not known."""
        return self.articles[claim.article].published or ""

    def date_of(self, claim: Claim) -> str:
        """Return the day on which a claim was published, empty where it is not known."""
        return self.published(claim)[:10]


def origin_name(origin: str) -> str:
    """Return an origin without its kind, as a name: "speaker:ann lee" is Ann Lee."""
    kind, _, name = origin.partition(":")
    return name.title() if kind == "speaker" else name or origin


def origin_kind(origin: str) -> str:
    """Return the kind of an origin in words."""
    kind = origin.partition(":")[0]
    return {"text": "copied text", "outlet": "outlet", "speaker": "speaker", "agency": "agency"}.get(kind, "")
