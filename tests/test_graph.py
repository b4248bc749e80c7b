"""The claim graph: what its nodes and edges are, and which groups verdicts tie."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import article, credit, hand_made, link, mention

from verify.graph import ClaimGraph, add_relations, build_graph, candidate_links, related_groups, untied_claims
from verify.match.links import Matching
from verify.models import Claim, Facet, Link, Relation, Verdict


def _graph(
    *claims: Claim, links: tuple[Link, ...] = (), subjects: dict[tuple[str, str], str] | None = None
) -> ClaimGraph:
    articles = [article("A text.", name, f"Outlet {name}") for name in sorted({claim.article for claim in claims})]
    return build_graph(articles, claims, Matching(links, subjects or {}))


def _relation(a: str, b: str, score: float = 0.5, verdict: Verdict = "agreement") -> Relation:
    return Relation(a=a, b=b, verdict=verdict, rule="a-rule", reason="a reason", score=score)


def _edges(graph: ClaimGraph) -> list[tuple[str, str, str]]:
    return [(f"{a[0]}:{a[1]}", key, f"{b[0]}:{b[1]}") for a, b, key in graph.edges(keys=True)]


def test_articles_outlets_and_claims_hang_together() -> None:
    assert _edges(_graph(hand_made("c1", "a"))) == [
        ("article:a", "published_by", "source:Outlet a"),
        ("claim:c1", "stated_in", "article:a"),
    ]


def test_a_claim_is_about_its_subject_by_the_name_of_the_event() -> None:
    claim = hand_made("c1", "a", subject=mention("A. Holm"))
    edges = _edges(_graph(claim, subjects={("a", "a holm"): "ada holm"}))
    assert ("claim:c1", "about", "subject:ada holm") in edges


def test_a_claim_about_a_pronoun_is_about_nothing() -> None:
    claim = hand_made("c1", "a", subject=mention("it", pronoun=True))
    assert not any(key == "about" for _, key, _ in _edges(_graph(claim)))


def test_every_speaker_of_a_chain_is_a_node_and_a_speaker_is_no_subject() -> None:
    claim = hand_made("c1", "a", subject=mention("Ada Holm"), attribution=(credit("police"), credit("Ada Holm")))
    said_by = [(a, b) for a, key, b in _edges(_graph(claim)) if key == "said_by"]
    assert said_by == [("claim:c1", "speaker:police"), ("claim:c1", "speaker:ada holm")]


def test_an_implied_speaker_is_no_node() -> None:
    graph = _graph(hand_made("c1", "a", attribution=(credit(""),)))
    assert not any(kind == "speaker" for kind, _ in graph.nodes)


def test_links_are_candidates_until_they_are_judged() -> None:
    a, b = hand_made("c1", "a"), hand_made("c2", "b")
    between = link(a, b)
    graph = _graph(a, b, links=(between,))
    assert list(candidate_links(graph)) == [between]
    assert list(untied_claims(graph)) == ["c1", "c2"]
    add_relations(graph, [_relation("c1", "c2")])
    assert list(candidate_links(graph)) == [between]
    assert list(untied_claims(graph)) == []


@pytest.mark.parametrize("verdict", ["agreement", "compatible", "update", "contradiction"])
def test_a_verdict_ties_the_claims_of_its_relation_and_no_others(verdict: Verdict) -> None:
    graph = _graph(hand_made("c1", "a"), hand_made("c2", "b"), hand_made("c3", "c"))
    relation = _relation("c1", "c2", verdict=verdict)
    add_relations(graph, [relation])
    assert list(related_groups(graph, verdict)) == [(("c1", "c2"), (relation,))]
    assert list(untied_claims(graph)) == ["c3"]
    others = {"agreement", "compatible", "update", "contradiction"} - {verdict}
    assert all(not list(related_groups(graph, other)) for other in others)


def test_two_graphs_of_one_batch_are_equal_edge_for_edge() -> None:
    a, b = hand_made("c1", "a", attribution=(credit("police"),)), hand_made("c2", "b", subject=mention("Ada Holm"))
    one, other = _graph(a, b, links=(link(a, b),)), _graph(a, b, links=(link(a, b),))
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(keys=True, data=True)) == list(other.edges(keys=True, data=True))


_CLAIMS = [f"c{number}" for number in range(6)]
_PAIRS = st.sampled_from(list(combinations(_CLAIMS, 2)))
_SCORES = st.sampled_from([0.2, 0.4, 0.6, 0.8])
_RELATIONS = st.lists(
    st.builds(lambda pair, score: _relation(pair[0], pair[1], score), _PAIRS, _SCORES),
    max_size=12,
    unique_by=lambda relation: (relation.a, relation.b),
)


def _groups(relations: list[Relation]) -> list[tuple[tuple[str, ...], tuple[Relation, ...]]]:
    graph = _graph(*(hand_made(name, f"a{name}") for name in _CLAIMS))
    add_relations(graph, relations)
    return list(related_groups(graph, "agreement"))


@given(_RELATIONS)
def test_groups_hold_every_related_claim_and_only_relations_among_their_own(relations: list[Relation]) -> None:
    found = _groups(relations)
    related = {name for relation in relations for name in (relation.a, relation.b)}
    assert {name for group, _ in found for name in group} == related
    for group, inside in found:
        assert list(group) == sorted(group)
        assert len(group) > 1
        assert {name for relation in inside for name in (relation.a, relation.b)} == set(group)


@given(_RELATIONS)
def test_a_group_is_at_least_half_complete(relations: list[Relation]) -> None:
    for group, inside in _groups(relations):
        pairs = len(group) * (len(group) - 1) / 2
        assert 2 * len(inside) >= pairs


@given(_RELATIONS, st.integers(0, 99))
def test_groups_do_not_depend_on_the_order_of_relations(relations: list[Relation], seed: int) -> None:
    shuffled = list(relations)
    Random(seed).shuffle(shuffled)  # noqa: S311 - a seeded order, no secret
    assert [group for group, _ in _groups(shuffled)] == [group for group, _ in _groups(relations)]


def test_a_chain_is_not_one_group_and_three_that_all_agree_are() -> None:
    chain = [
        _relation("c0", "c1", 0.9),
        _relation("c1", "c2", 0.8),
        _relation("c2", "c3", 0.7),
        _relation("c3", "c4", 0.6),
    ]
    assert max(len(group) for group, _ in _groups(chain)) < 5
    triangle = [_relation("c0", "c1"), _relation("c1", "c2"), _relation("c0", "c2")]
    assert [group for group, _ in _groups(triangle)] == [("c0", "c1", "c2")]


@pytest.mark.parametrize("verdict", ["contradiction", "update"])
def test_two_claims_at_odds_never_stand_in_one_group_of_agreement(verdict: Verdict) -> None:
    graph = _graph(*(hand_made(name, f"a{name}") for name in _CLAIMS))
    agreed = [_relation("c0", "c1", 0.9), _relation("c1", "c2", 0.8)]
    agreed += [_relation("c0", "c3", 0.7), _relation("c1", "c3", 0.7), _relation("c2", "c3", 0.7)]
    add_relations(graph, agreed)
    assert any({"c0", "c2"} <= set(group) for group, _ in related_groups(graph, "agreement"))
    add_relations(graph, [_relation("c0", "c2", verdict=verdict)])
    groups = [set(group) for group, _ in related_groups(graph, "agreement")]
    assert not [group for group in groups if {"c0", "c2"} <= group]
    assert set.union(*groups) == {"c0", "c1", "c2", "c3"}


def test_of_relations_of_one_score_the_one_with_more_alike_comes_first_whatever_the_ids() -> None:
    same_day = (Facet(name="time", outcome="same"),)
    for near, far in (("c1", "c2"), ("c2", "c1")):
        graph = _graph(*(hand_made(name, f"a{name}") for name in _CLAIMS))
        add_relations(graph, [_relation("c0", near).model_copy(update={"facets": same_day}), _relation("c0", far)])
        assert next(iter(related_groups(graph, "agreement")))[0] == ("c0", near)
