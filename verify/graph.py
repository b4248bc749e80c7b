"""The claim graph: articles, outlets, subjects, speakers and claims as nodes. The only user of networkx.

    article --published_by--> source
    claim   --stated_in-----> article
    claim   --about---------> subject
    claim   --said_by-------> speaker
    claim   --may_match-----> claim        candidates, with score and reason
    claim   --agreement | contradiction | ...--> claim     judged, with rule and reason; the key is the verdict
    claim   --repeats-------> claim        judged alike, which only tells again what another relation tells
    claim   --retells-------> claim        of a caption or cross-head, which tells again what its own article says

Nodes are (kind, key) pairs, so that a subject never meets an article of the same name. Nodes and edges are added in a
fixed order: two graphs of one batch are equal, edge for edge.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import Any, TypeAlias

import networkx as nx

from verify.match.keys import key_of
from verify.match.links import Matching
from verify.models import Article, Claim, Link, Relation

Node = tuple[str, str]
_MOSTLY = 0.6  # of the cross pairs of two groups of agreeing claims must be tied before they become one
_ONE_FACT = {"agreement", "compatible"}
_ALIKE = {"same", "equal"}
ClaimGraph: TypeAlias = "nx.MultiDiGraph[Node]"


def build_graph(articles: Iterable[Article], claims: Iterable[Claim], matching: Matching) -> ClaimGraph:
    """Return the graph of articles, claims and what they may have in common, before judging."""
    graph: ClaimGraph = nx.MultiDiGraph()
    for article in articles:
        graph.add_node(("article", article.id), title=article.title, published=article.published)
        graph.add_node(("source", article.source))
        graph.add_edge(("article", article.id), ("source", article.source), key="published_by")
    for claim in claims:
        _add_claim(graph, claim, matching.subjects)
    for link in matching.links:
        graph.add_edge(("claim", link.a), ("claim", link.b), key="may_match", link=link)
    for aside, claim_id in matching.retold:
        graph.add_edge(("claim", aside), ("claim", claim_id), key="retells")
    return graph


def _add_claim(graph: ClaimGraph, claim: Claim, subjects: Mapping[tuple[str, str], str]) -> None:
    node = ("claim", claim.id)
    graph.add_node(node, quote=claim.quote)
    graph.add_edge(node, ("article", claim.article), key="stated_in")
    if claim.subject is not None and not claim.subject.pronoun:
        key = key_of(claim.subject.name)
        graph.add_edge(node, ("subject", subjects.get((claim.article, key), key)), key="about")
    for credit in claim.attribution:
        if credit.speaker:
            key = key_of(credit.speaker)
            speaker = ("speaker", subjects.get((claim.article, key), key))
            graph.add_edge(node, speaker, key="said_by", cue=credit.cue, channel=credit.channel)


def add_relations(graph: ClaimGraph, relations: Iterable[Relation], repeats: Iterable[Relation] = ()) -> None:
    """Add the judged relations as edges between claims, and those that only repeat a wider one as such."""
    for relation in relations:
        graph.add_edge(("claim", relation.a), ("claim", relation.b), key=relation.verdict, relation=relation)
    for relation in repeats:
        graph.add_edge(("claim", relation.a), ("claim", relation.b), key="repeats", relation=relation)


def candidate_links(graph: ClaimGraph) -> Iterator[Link]:
    """Yield the candidate links between claims, in the order in which they were added."""
    for _, _, key, data in graph.edges(keys=True, data=True):
        if key == "may_match":
            yield data["link"]


def related_groups(graph: ClaimGraph, verdict: str) -> Iterator[tuple[tuple[str, ...], tuple[Relation, ...]]]:
    """Yield the groups of claims that relations of one verdict tie together, each with these, the strongest first.

    Of agreements and compatible claims, two groups join only where most of their pairs are tied and none is at odds, so
    that a chain never makes one fact of many; a claim that no group takes stands with the claim that it agrees with
    most. Of all other verdicts, groups are what one rule connects: a contradiction has two sides. Every related claim
    is in at least one group.
    """
    relations: list[Relation] = [
        data["relation"] for _, _, key, data in graph.edges(keys=True, data=True) if key == verdict
    ]
    relations = _strongest_first(graph, relations)
    if verdict not in _ONE_FACT:
        for rule in sorted({relation.rule for relation in relations}):
            yield from _joined([relation for relation in relations if relation.rule == rule], least=0.0)
        return
    taken: set[str] = set()
    again = {(relation.a, relation.b) for relation in _repeats(graph, verdict)}
    for group, inside in _joined(relations, least=_MOSTLY, apart=_at_odds(graph), again=again):
        taken.update(group)
        yield group, inside
    for relation in relations:
        if not {relation.a, relation.b} <= taken:
            taken |= {relation.a, relation.b}
            yield (relation.a, relation.b), (relation,)


def _strongest_first(graph: ClaimGraph, relations: Iterable[Relation]) -> list[Relation]:
    """Sort by score, then by how many facets are alike, then by what the claims say; by their ids only at last."""

    def key(relation: Relation) -> tuple[float, int, list[str], str, str]:
        alike = sum(facet.outcome in _ALIKE for facet in relation.facets)
        quotes = sorted(graph.nodes["claim", name]["quote"] for name in (relation.a, relation.b))
        return -relation.score, -alike, quotes, relation.a, relation.b

    return sorted(relations, key=key)


def _at_odds(graph: ClaimGraph) -> frozenset[tuple[str, str]]:
    """Return the pairs of claims (a < b) with a verdict that does not make one fact of them."""
    edges = graph.edges(keys=True, data=True)
    return frozenset((a, b) for (_, a), (_, b), key, data in edges if _is_judged(key, data) and key not in _ONE_FACT)


def _is_judged(key: str, data: Mapping[str, Any]) -> bool:
    """Tell whether an edge is a verdict: it bears a relation, and does not only repeat a wider one."""
    return "relation" in data and key != "repeats"


def _joined(
    relations: Sequence[Relation],
    least: float,
    apart: Collection[tuple[str, str]] = frozenset(),
    again: Collection[tuple[str, str]] = frozenset(),
) -> Iterator[tuple[tuple[str, ...], tuple[Relation, ...]]]:
    """Join claims along relations in order, while this share of a new group's cross pairs is tied and none is apart.

    Pairs that are related `again` are tied, and join nothing by themselves.
    """
    tied = {*again, *((relation.a, relation.b) for relation in relations)}
    group_of: dict[str, set[str]] = {}
    for relation in relations:
        one = group_of.setdefault(relation.a, {relation.a})
        other = group_of.setdefault(relation.b, {relation.b})
        if one is other:
            continue
        pairs = [(min(x, y), max(x, y)) for x in one for y in other]
        if sum(pair in tied for pair in pairs) >= least * len(pairs) and not any(pair in apart for pair in pairs):
            one |= other
            group_of.update(dict.fromkeys(other, one))
    inside: defaultdict[int, list[Relation]] = defaultdict(list)
    for relation in relations:
        if group_of[relation.a] is group_of[relation.b]:
            inside[id(group_of[relation.a])].append(relation)
    groups = {tuple(sorted(group)): id(group) for group in group_of.values()}
    for members in sorted(groups):
        if inside[groups[members]]:
            yield members, tuple(inside[groups[members]])


def repeated_claims(graph: ClaimGraph, verdict: str) -> dict[str, frozenset[str]]:
    """Return the claims without a relation of their own that only repeat one of a verdict, each with its partners.

    Partners are the ids of the claims that it is judged alike with, or that it retells; keys are sorted.
    """
    untied = set(untied_claims(graph))
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for relation in _repeats(graph, verdict):
        partners[relation.a].add(relation.b)
        partners[relation.b].add(relation.a)
    for (_, aside), (_, other), key in graph.edges(keys=True):
        if key == "retells":
            partners[aside].add(other)
    return {name: frozenset(partners[name]) for name in sorted(partners.keys() & untied)}


def _repeats(graph: ClaimGraph, verdict: str) -> Iterator[Relation]:
    for _, _, key, data in graph.edges(keys=True, data=True):
        if key == "repeats" and data["relation"].verdict == verdict:
            yield data["relation"]


def largest_matching(pairs: Iterable[tuple[str, str]]) -> int:
    """Return the largest number of the given pairs of which no two share a member; (x, x) holds x alone.

    A maximum matching (Edmonds 1965), where a pair of equals is an edge to a node that no other pair has.
    """
    graph: nx.Graph[tuple[str, bool]] = nx.Graph()
    graph.add_edges_from(((one, True), (other, one != other)) for one, other in sorted(set(pairs)))
    return len(nx.max_weight_matching(graph, maxcardinality=True))


def untied_claims(graph: ClaimGraph) -> Iterator[str]:
    """Yield the ids of the claims without a judged relation, in node order."""
    for kind, claim in graph.nodes:
        if kind != "claim":
            continue
        node = (kind, claim)
        edges = (*graph.in_edges(node, keys=True, data=True), *graph.out_edges(node, keys=True, data=True))
        if not any(_is_judged(key, data) for *_, key, data in edges):
            yield claim
