"""Graph and rules -> relations and findings: the one place where a verdict is reached.

Each pair of linked claims gets at most one relation. Where several rules fire, the verdict that stands first in
`PRECEDENCE` wins, then the rule id that comes first in the alphabet.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from datetime import datetime

from verify.compare.commitment import is_denied_above
from verify.compare.comparison import Comparison, Setting, compare
from verify.fingerprints import names_of
from verify.graph import (
    ClaimGraph,
    add_relations,
    candidate_links,
    related_groups,
    repeated_claims,
    untied_claims,
)
from verify.independent import most_independent
from verify.match.independence import as_written, resting_on_withdrawn, said_by
from verify.models import Article, Claim, Facet, Finding, Miss, Notice, Origin, Relation
from verify.nearest import is_asked, nearest_misses
from verify.repeats import lies_in, part_repeats
from verify.ruleset import Group, GroupRule, PairRule, RuleSet
from verify.ruleset.messages import filled
from verify.withdrawals import fallen_groups

PRECEDENCE = (
    "quote-drift",
    "quote-attributed-otherwise",
    "update",
    "contradiction",
    "own",
    "agreement",
    "compatible",
)
"""Pair verdicts, the one that wins first; "own" stands for all that a user's rules add."""

_EXPLAINED = ("contradiction", "update")
_SHOWN_FIRST = (
    "contradiction",
    "quote-drift",
    "quote-attributed-otherwise",
    "update",
    "withdrawn",
    "superseded",
    "own",
    "agreement",
    "compatible",
    "single-origin",
    "single-source",
)


def judge_pairs(
    graph: ClaimGraph, claims: Mapping[str, Claim], articles: Mapping[str, Article], setting: Setting, rules: RuleSet
) -> tuple[Relation, ...]:
    """Judge every linked pair of claims, and add the relations to the graph.

    Returns:
        Relations sorted by the ids of their claims.

    """
    pair_rules = by_precedence(rules)
    found = []
    added = {(link.a, link.b) for link in candidate_links(graph) if link.alike is not None}
    for pair in compared_pairs(graph, claims, setting):
        rule = next((rule for rule in pair_rules if fires(rule, pair)), None)
        if rule is not None:
            nearest = nearest_misses(pair_rules, pair) if rule.verdict in _EXPLAINED else ()
            found.append(_relation(rule, pair, articles, nearest))
    told, repeats = _parted(sorted(found, key=lambda relation: (relation.a, relation.b)), claims, added)
    add_relations(graph, told, repeats)
    return told


def by_precedence(rules: RuleSet) -> tuple[PairRule, ...]:
    """Return the rules over pairs in the order in which they are asked: the first that fires gives the verdict."""
    pair_rules = (rule for rule in rules.rules if isinstance(rule, PairRule))
    return tuple(sorted(pair_rules, key=lambda rule: (_place(rule.verdict, PRECEDENCE), rule.id)))


def compared_pairs(graph: ClaimGraph, claims: Mapping[str, Claim], setting: Setting) -> Iterator[Comparison]:
    """Yield the linked pairs of claims compared, in the order of the links."""
    for link in candidate_links(graph):
        yield compare(claims[link.a], claims[link.b], link, setting)


def _place(verdict: str, order: Sequence[str]) -> int:
    return order.index(verdict if verdict in order else "own")


def _parted(
    relations: Sequence[Relation], claims: Mapping[str, Claim], added: Collection[tuple[str, str]]
) -> tuple[tuple[Relation, ...], tuple[Relation, ...]]:
    """Part relations from those that only repeat another one; pairs that an encoder `added` make no other a repeat."""
    told, repeats = part_repeats([found for found in relations if (found.a, found.b) not in added], claims)
    if not added:
        return told, repeats
    further = [[found for found in part if (found.a, found.b) in added] for part in part_repeats(relations, claims)]
    whole = sorted((*told, *further[0]), key=lambda relation: (relation.a, relation.b))
    return tuple(whole), (*repeats, *further[1])


def fires(rule: PairRule, pair: Comparison) -> bool:
    """Tell whether a rule is asked of a pair, all conditions under `when` hold of it, and none under `unless`."""
    return (
        is_asked(rule, pair)
        and all(condition.holds(pair) for condition in rule.when)
        and not any(condition.holds(pair) for condition in rule.unless)
    )


def _relation(rule: PairRule, pair: Comparison, articles: Mapping[str, Article], nearest: tuple[Miss, ...]) -> Relation:
    evidence = _evidence(rule, pair)
    first = evidence[0] if evidence else Facet(name="wording", outcome="", a=pair.a.quote, b=pair.b.quote)
    fields = {
        "a.source": _holder(pair.a, pair, articles),
        "b.source": _holder(pair.b, pair, articles),
        "a.quote": _told(pair.a),
        "b.quote": _told(pair.b),
        "a.says": first.a,
        "b.says": first.b,
        "note": first.note,
    }
    return Relation(
        a=pair.a.id,
        b=pair.b.id,
        verdict=rule.verdict,
        rule=rule.id,
        reason=filled(rule.message, fields),
        score=pair.link.score,
        facets=(*evidence, *(facet for facet in pair.facets if facet not in evidence)),
        nearest=nearest,
    )


def _told(claim: Claim) -> str:
    """Return the words of a claim, with what a reader cannot see in them: that they are denied."""
    return f"{claim.quote} (denied)" if is_denied_above(claim) else claim.quote


def _holder(claim: Claim, pair: Comparison, articles: Mapping[str, Article]) -> str:
    """Return the outlet of a claim; inside one article, whom it credits there."""
    source = articles[claim.article].source
    if pair.a.article != pair.b.article:
        return source
    speaker = claim.attribution[-1].speaker if claim.attribution else ""
    return f"{speaker or 'the article itself'} (in {source})"


def _evidence(rule: PairRule, pair: Comparison) -> tuple[Facet, ...]:
    """Return the facets that the rule asked for and found, in the order of its conditions."""
    found: list[Facet] = []
    for condition in rule.when:
        evidence: Callable[[Comparison], tuple[Facet, ...]] | None = getattr(condition, "evidence", None)
        if evidence is not None:
            found += [facet for facet in evidence(pair) if facet not in found]
    return tuple(found)


def find_verdicts(
    graph: ClaimGraph,
    claims: Mapping[str, Claim],
    relations: Sequence[Relation],
    articles: Mapping[str, Article],
    origins: Mapping[str, Origin],
    rules: RuleSet,
    notices: Sequence[Notice] = (),
) -> tuple[Finding, ...]:
    """Turn relations into findings over groups, and untied claims into findings of their own.

    What the outlets withdrew or replaced, by their `notices`, is in findings of its own and counts in no other.

    Returns:
        Findings with contradictions first; every claim is in at least one.

    """
    group_rules = sorted((rule for rule in rules.rules if isinstance(rule, GroupRule)), key=_built_in_last)
    pair_rules = {rule.id: rule for rule in rules.rules if isinstance(rule, PairRule)}
    moments = {article.id: article.moment for article in articles.values()}
    findings: list[tuple[bool, Finding]] = []
    tied = groups_of(graph, claims, relations, articles, origins)
    for group in (*tied, *fallen_groups(claims.values(), articles, notices)):
        rule = ruling(group_rules, group)
        plain = not any(claim.values for claim in group.claims)
        fallen = resting_on_withdrawn(origins[claim.id] for claim in group.claims if claim.id in origins)
        if rule is not None:
            said = said_by(group.claims, origins) if group.standing == "stands" else ""
            reason = _group_reason(rule, group, origins) + said
            findings.append((plain, _finding(rule, rule.verdict, reason + fallen, group, moments)))
        elif group.relations:
            first = group.relations[0]
            reason = first.reason + (said_by(group.claims, origins) if group.verdict == "agreement" else "")
            findings.append((plain, _finding(pair_rules[first.rule], group.verdict, reason + fallen, group, moments)))
    return tuple(finding for _, finding in sorted(findings, key=_rank))


def groups_of(
    graph: ClaimGraph,
    claims: Mapping[str, Claim],
    relations: Sequence[Relation],
    articles: Mapping[str, Article],
    origins: Mapping[str, Origin],
) -> Iterator[Group]:
    """Yield the groups of claims that relations of one verdict tie, then the claims that nothing ties."""

    def group(ids: Collection[str], tied_by: tuple[Relation, ...], verdict: str, inside: Iterable[str] = ()) -> Group:
        members = sorted((claims[i] for i in (*ids, *inside)), key=lambda claim: (claim.article, claim.start, claim.id))
        sources = sorted({articles[claim.article].source for claim in members})
        found = [origins[name] for name in ids]
        keys = tuple(sorted({origin.key for origin in found}))
        return Group(tuple(members), tied_by, verdict, tuple(sources), keys, independent=most_independent(found))

    placed: set[str] = set()
    for verdict in sorted({relation.verdict for relation in relations}):
        repeated = repeated_claims(graph, verdict)
        for ids, tied_by in related_groups(graph, verdict):
            inside = [name for name, beside in repeated.items() if _told_with(claims, ids, name, beside)]
            placed.update(inside)
            yield group(ids, tied_by, verdict, inside)
    for claim in untied_claims(graph):
        if claim not in placed and claims[claim].standing == "stands":
            yield group([claim], (), "none")


def _told_with(claims: Mapping[str, Claim], group: Collection[str], name: str, beside: frozenset[str]) -> bool:
    """Tell whether a repeated claim belongs to a group: it lies in a claim of it, or its article says one once more."""
    again = not beside.isdisjoint(group) and any(claims[i].article == claims[name].article for i in group)
    return again or any(lies_in(claims[name], claims[i]) for i in group)


def ruling(rules: Iterable[GroupRule], group: Group) -> GroupRule | None:
    """Return the rule that a group goes by: the first that matches it."""
    return next((rule for rule in rules if _matches(rule, group)), None)


def _built_in_last(rule: GroupRule) -> tuple[bool, str]:
    return rule.verdict in _SHOWN_FIRST, rule.id


def _matches(rule: GroupRule, group: Group) -> bool:
    if (rule.over == "claim") != (group.verdict == "none"):
        return False
    return all(condition.holds(group) for condition in rule.when) and not any(
        condition.holds(group) for condition in rule.unless
    )


def _group_reason(rule: GroupRule, group: Group, origins: Mapping[str, Origin]) -> str:
    told = {origins[c.id].key: as_written(c, origins[c.id]) for c in reversed(group.claims) if c.id in origins}
    called = [told.get(origin, origin.partition(":")[2]) for origin in group.origins]
    fields = {
        "source": group.sources[0],
        "sources": ", ".join(group.sources),
        "origin": called[0],
        "origins": ", ".join(dict.fromkeys(called)),
        "claims": str(len(group.claims)),
        "notice": group.notice,
        "reasons": "; ".join(dict.fromkeys(relation.reason for relation in group.relations)),
    }
    return filled(rule.message, fields)


def _finding(
    rule: PairRule | GroupRule, verdict: str, reason: str, group: Group, moments: Mapping[str, datetime | None]
) -> Finding:
    ids = tuple(claim.id for claim in group.claims)
    key = "\0".join((rule.id, *sorted(ids)))
    names = names_of(verdict, group.claims, group.relations, moments)
    return Finding(
        id="f" + hashlib.blake2b(key.encode(), digest_size=8).hexdigest(),
        verdict=verdict,
        claims=ids,
        sources=group.sources,
        origins=group.origins,
        independent=group.independent,
        rule=rule.id,
        title=rule.title,
        reason=reason,
        fingerprint=names.fingerprint,
        known_as=names.known_as,
        severity=rule.severity,
    )


def _rank(item: tuple[bool, Finding]) -> tuple[int, str, int, bool, tuple[str, ...], str]:
    """Order by verdict, then by how many outlets stand behind a finding; those that tell a number come first."""
    plain, finding = item
    place = _place(finding.verdict, _SHOWN_FIRST)
    return place, finding.verdict, -len(finding.sources), plain, finding.claims, finding.id
