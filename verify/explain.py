"""Why a claim or finding stands as it does: the pairs compared, the rule that fired, and the rules that nearly did.

    verify explain f3a1... corpus/robbery

Of each pair: every facet seen, the rule that fired with its reason, and the nearest rules that did not, each with the
conditions that stopped it. Nearest is the rule with the fewest such conditions.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from verify.compare.comparison import Comparison, compare
from verify.errors import InputError
from verify.graph import candidate_links
from verify.match.encoder import load_encoder
from verify.models import Article, Claim, Facet, Link, Miss, Relation
from verify.nearest import nearest_misses
from verify.pipeline import Related, relate
from verify.report.model import Report
from verify.report.outline import facet_line
from verify.report.plain import visible
from verify.ruleset import PairRule, RuleSet

_PAIRS_SHOWN = 8


class PairExplained(NamedTuple):
    """Two claims: what comparing them saw, the relation if there is one, and the nearest rules that did not fire."""

    a: Claim
    b: Claim
    link: Link
    facets: tuple[Facet, ...]
    relation: Relation | None
    misses: tuple[Miss, ...]


class Explanation(NamedTuple):
    """What was asked about, in one line, and its pairs, the strongest link first."""

    about: str
    pairs: tuple[PairExplained, ...]


def explain(name: str, report: Report, rules: RuleSet) -> Explanation:
    """Explain a claim or a finding of a report by its id, or by the beginning of its id.

    Raises:
        InputError: the report has no such id, or several.

    """
    about, wanted = _find(name, report)
    by_claim = {claim.id: claim for claim in report.claims}
    encode = load_encoder() if "semantic" in report.engine.options else None
    related = relate(report.articles, report.claims, rules, copies=report.copies, encode=encode)
    pair_rules = [rule for rule in rules.rules if isinstance(rule, PairRule)]
    pairs = (_explained(pair, related, pair_rules) for pair in _pairs(wanted, by_claim, related))
    ranked = sorted(pairs, key=lambda pair: (pair.relation is None, -pair.link.score, pair.a.id, pair.b.id))
    return Explanation(about, tuple(ranked))


def _find(name: str, report: Report) -> tuple[str, frozenset[str]]:
    """Return what an id names in one line, and the ids of its claims."""
    findings = [finding for finding in report.findings if finding.id.startswith(name)]
    claims = [claim for claim in report.claims if claim.id.startswith(name)]
    if not name or len(findings) + len(claims) != 1:
        raise InputError(f"'{name}' is the id of {len(findings) + len(claims)} findings and claims, not of one")
    if findings:
        found = findings[0]
        return f"finding {found.id}: {found.verdict} by {found.rule}: {found.reason}", frozenset(found.claims)
    return f"claim {claims[0].id}: {claims[0].quote}", frozenset({claims[0].id})


def _pairs(wanted: frozenset[str], claims: Mapping[str, Claim], related: Related) -> Iterator[Comparison]:
    """Compare the linked pairs within some claims, or of a lone claim all that it is linked with."""
    for link in candidate_links(related.graph):
        inside = {link.a, link.b} & wanted
        if len(inside) == min(len(wanted), 2):
            yield compare(claims[link.a], claims[link.b], link, related.setting)


def _explained(pair: Comparison, related: Related, rules: Sequence[PairRule]) -> PairExplained:
    relation = next((r for r in related.relations if (r.a, r.b) == (pair.link.a, pair.link.b)), None)
    return PairExplained(pair.a, pair.b, pair.link, pair.facets, relation, nearest_misses(rules, pair))


def to_text(explanation: Explanation, articles: Sequence[Article]) -> str:
    """Return an explanation as plain text, safe for a terminal."""
    sources = {article.id: article.source for article in articles}
    lines = [visible(explanation.about)]
    for pair in explanation.pairs[:_PAIRS_SHOWN]:
        sides = [f"{sources[claim.article]} [{claim.id}]: {claim.quote}" for claim in (pair.a, pair.b)]
        lines += ["", *(f"  {visible(side)}" for side in sides)]
        lines.append(f"  linked by {pair.link.score:.2f}: {visible(pair.link.reason)}")
        lines += [f"    saw {facet_line(facet)}" for facet in pair.facets]
        fired = pair.relation
        lines.append(f"  {fired.rule} fired ({fired.verdict}): {visible(fired.reason)}" if fired else "  no rule fired")
        lines += [f"  {miss.rule} ({miss.verdict}) did not: {'; '.join(miss.stopped_by)}" for miss in pair.misses]
    hidden = len(explanation.pairs) - _PAIRS_SHOWN
    lines += [f"\n{hidden} more pairs"] if hidden > 0 else []
    lines += ["\nlinked with nothing"] if not explanation.pairs else []
    return "\n".join(lines) + "\n"
