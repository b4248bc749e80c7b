"""Relations and findings, with rules made for these tests so that the rules of the package may change."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations
from random import Random
from typing import Any, NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import article, count, credit, hand_made, link, origin, setting

from verify.compare.comparison import compare
from verify.graph import ClaimGraph, build_graph
from verify.judge import PRECEDENCE, find_verdicts, fires, judge_pairs
from verify.match.links import Matching
from verify.models import Article, Claim, Finding, Link, Relation
from verify.ruleset import GroupRule, PairRule, RuleSet

_EXAMPLES = [{"name": kind, "given": ["A."], "expect": kind} for kind in ("fires", "quiet")]


def _rule(
    name: str, over: str, verdict: str, when: Sequence[dict[str, Any]], unless: Sequence[dict[str, Any]] = ()
) -> dict[str, Any]:
    message = "{a.source}: {a.says}; {b.source}: {b.says}" if over == "pair" else "{sources}: {reasons} ({origins})"
    return {
        "schema": 1,
        "id": name,
        "version": 1,
        "over": over,
        "verdict": verdict,
        "title": f"Title of {name}",
        "why": "why",
        "message": message,
        "when": list(when),
        "unless": list(unless),
        "examples": _EXAMPLES,
    }


def _pair(name: str, verdict: str, *when: dict[str, Any], unless: Sequence[dict[str, Any]] = ()) -> PairRule:
    return PairRule.model_validate(_rule(name, "pair", verdict, when, unless))


def _group(name: str, verdict: str, *when: dict[str, Any], over: str = "group") -> GroupRule:
    return GroupRule.model_validate(_rule(name, over, verdict, when))


EQUAL = {"kind": "quantity", "is": ["equal"]}
APART = {"kind": "quantity", "is": ["apart"]}
ANY = {"kind": "wording", "at_least": 0.0}
NEGATED = {"kind": "polarity", "is": ["opposed"]}

RULES = (
    _pair("agrees", "agreement", EQUAL, unless=[NEGATED]),
    _pair("conflicts", "contradiction", APART),
    _group("alone", "single-source", {"kind": "sources", "at_most": 1}, over="claim"),
    _group("echo", "single-origin", {"kind": "sources", "at_least": 2}, {"kind": "origins", "at_most": 1}),
)


class _Judged(NamedTuple):
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    graph: ClaimGraph


def _judge(
    claims: Sequence[Claim],
    links: Sequence[Link],
    rules: Sequence[PairRule | GroupRule] = RULES,
    sources: dict[str, str] | None = None,
    origins: dict[str, str] | None = None,
) -> _Judged:
    names = sorted({claim.article for claim in claims})
    articles: dict[str, Article] = {
        name: article("A text.", name, (sources or {}).get(name, f"Outlet {name}")) for name in names
    }
    known = setting(*claims)
    known = known._replace(origins={**known.origins, **(origins or {})})
    graph = build_graph(articles.values(), claims, Matching(tuple(links), {}))
    by_id = {claim.id: claim for claim in claims}
    given_rules = RuleSet(rules=tuple(rules))
    relations = judge_pairs(graph, by_id, articles, known, given_rules)
    whole = {c.id: origin(c, known.origins[c.id], articles[c.article].source) for c in claims}
    return _Judged(relations, find_verdicts(graph, by_id, relations, articles, whole, given_rules), graph)


def _killed(name: str, of: str, number: int) -> Claim:
    return hand_made(name, of, values=(count(number, "miner", "killed"),))


def test_a_rule_fires_where_all_of_when_and_none_of_unless_holds() -> None:
    a, b, c = _killed("c1", "a", 12), _killed("c2", "b", 12), _killed("c3", "c", 15)
    negated = b.model_copy(update={"polarity": "negated"})
    assert [relation.rule for relation in _judge([a, b], [link(a, b)]).relations] == ["agrees"]
    assert _judge([a, negated], [link(a, negated)]).relations == ()
    assert [relation.rule for relation in _judge([a, c], [link(a, c)]).relations] == ["conflicts"]
    both = _pair("both", "agreement", EQUAL, {"kind": "wording", "at_least": 0.6})
    assert _judge([a, b], [link(a, b, 0.5)], [both]).relations == ()
    assert len(_judge([a, b], [link(a, b, 0.7)], [both]).relations) == 1


def test_claims_that_are_not_linked_are_not_judged() -> None:
    assert _judge([_killed("c1", "a", 12), _killed("c2", "b", 12)], []).relations == ()


@pytest.mark.parametrize(("first", "second"), list(combinations(PRECEDENCE, 2)))
def test_of_two_verdicts_the_one_of_higher_precedence_wins_whatever_the_ids(first: str, second: str) -> None:
    a, b = _killed("c1", "a", 12), _killed("c2", "b", 12)
    for ids in (("x", "y"), ("y", "x")):
        rules = [_pair(ids[0], first, ANY), _pair(ids[1], second, ANY)]
        for order in (rules, rules[::-1]):
            assert [relation.verdict for relation in _judge([a, b], [link(a, b)], order).relations] == [first]


def test_of_two_rules_of_one_verdict_the_first_in_the_alphabet_wins() -> None:
    a, b = _killed("c1", "a", 12), _killed("c2", "b", 12)
    rules = [_pair("beta", "agreement", ANY), _pair("alpha", "agreement", ANY)]
    assert [relation.rule for relation in _judge([a, b], [link(a, b)], rules).relations] == ["alpha"]


def _nested() -> tuple[list[Claim], list[Link]]:
    """Return two articles that agree in a sentence, and in a clause of it."""
    value = (count(12, "miner", "killed"),)
    claims = []
    for of in ("a", "b"):
        claims.append(hand_made(f"{of}1", of, quote="When the mill burned, 12 died", start=0, values=value))
        claims.append(hand_made(f"{of}2", of, quote="the mill burned", start=5, values=value))
    a1, a2, b1, b2 = claims
    return claims, [link(a1, b1), link(a2, b2)]


def test_what_only_repeats_a_wider_relation_is_told_with_it() -> None:
    claims, links = _nested()
    judged = _judge(claims, links)
    assert [(relation.a, relation.b) for relation in judged.relations] == [("a1", "b1")]
    assert [finding.claims for finding in judged.findings] == [("a1", "a2", "b1", "b2")]


def test_a_pair_that_a_sentence_encoder_added_takes_no_relation_from_its_place() -> None:
    claims, (wide, narrow) = _nested()
    added = [link.model_copy(update={"alike": 0.7}) for link in (wide, narrow)]
    told = [[(found.a, found.b) for found in _judge(claims, links).relations] for links in ([added[0], narrow], added)]
    assert told == [[("a1", "b1"), ("a2", "b2")], [("a1", "b1")]]


def test_a_clause_of_another_verdict_or_without_a_wider_relation_stands_for_itself() -> None:
    claims, links = _nested()
    assert [(relation.a, relation.b) for relation in _judge(claims, links[1:]).relations] == [("a2", "b2")]
    claims[3] = claims[3].model_copy(update={"values": (count(15, "miner", "killed"),)})
    assert {relation.verdict for relation in _judge(claims, links).relations} == {"agreement", "contradiction"}


def test_a_relation_tells_rule_score_and_the_facet_it_rests_on_first() -> None:
    a, b = _killed("c1", "a", 12), _killed("c2", "b", 15)
    (relation,) = _judge([a, b], [link(a, b, 0.4)]).relations
    assert (relation.a, relation.b, relation.score) == ("c1", "c2", 0.4)
    assert relation.facets[0].name == "quantity"
    assert "Outlet a: 12" in relation.reason
    assert "Outlet b: 15" in relation.reason
    assert relation.reason.index("12") < relation.reason.index("15")


def test_braces_in_an_article_are_printed_as_they_are() -> None:
    a = _killed("c1", "a", 12).model_copy(update={"quote": "{b.quote} {sources}"})
    b = _killed("c2", "b", 12)
    quoting = _pair("q", "agreement", ANY).model_copy(update={"message": "{a.quote} / {b.quote}"})
    (relation,) = _judge([a, b], [link(a, b)], [quoting]).relations
    assert relation.reason == "{b.quote} {sources} / The mill burned"


def test_what_is_denied_outside_its_quotation_is_marked() -> None:
    a = hand_made("c1", "a", quote="the mill burned", polarity="negated")
    b = hand_made("c2", "b", quote="the mill never burned", polarity="negated")
    quoting = _pair("q", "agreement", ANY).model_copy(update={"message": "{a.quote} / {b.quote}"})
    (relation,) = _judge([a, b], [link(a, b)], [quoting]).relations
    assert relation.reason == "the mill burned (denied) / the mill never burned"


def test_two_outlets_agree_and_a_claim_that_nothing_ties_stands_alone() -> None:
    a, b, c = _killed("c1", "a", 12), _killed("c2", "b", 12), hand_made("c3", "c")
    findings = _judge([a, b, c], [link(a, b)]).findings
    assert [(f.verdict, f.claims, f.sources) for f in findings] == [
        ("agreement", ("c1", "c2"), ("Outlet a", "Outlet b")),
        ("single-source", ("c3",), ("Outlet c",)),
    ]


def test_outlets_of_one_origin_do_not_confirm_each_other() -> None:
    a, b = _killed("c1", "a", 12), _killed("c2", "b", 12)
    one = dict.fromkeys(["c1", "c2"], "speaker:ada holm")
    (finding,) = _judge([a, b], [link(a, b)], origins=one).findings
    assert (finding.verdict, finding.rule, finding.origins) == ("single-origin", "echo", ("speaker:ada holm",))
    assert "ada holm" in finding.reason
    assert "speaker:" not in finding.reason


def test_contradictions_are_shown_first() -> None:
    a, b, c, d = _killed("c1", "a", 12), _killed("c2", "b", 12), _killed("c3", "c", 15), hand_made("c4", "d")
    found = _judge([a, b, c, d], [link(a, b), link(a, c, 0.4), link(b, c, 0.4)]).findings
    assert [finding.verdict for finding in found] == ["contradiction", "agreement", "single-source"]


def test_without_a_rule_over_groups_a_group_takes_its_strongest_relation() -> None:
    a, b, c = (_killed(f"c{n}", of, 12) for n, of in enumerate("abc", 1))
    found = _judge([a, b, c], [link(a, b, 0.4), link(a, c, 0.5), link(b, c, 0.9)], RULES[:3]).findings
    assert [(f.verdict, f.rule, f.claims) for f in found] == [("agreement", "agrees", ("c1", "c2", "c3"))]
    assert "Outlet b" in found[0].reason
    assert "Outlet a" not in found[0].reason


def test_the_id_of_a_finding_depends_on_rule_and_claims_only() -> None:
    a, b = _killed("c1", "a", 12), _killed("c2", "b", 12)
    other = _killed("c3", "c", 12)
    (plain,) = _judge([a, b], [link(a, b)]).findings
    (strong,) = _judge([a, b], [link(a, b, 0.9)], sources={"a": "Gazette", "b": "Herald"}).findings
    (wider,) = _judge([a, b, other], [link(a, b), link(a, other), link(b, other)]).findings
    (echo,) = _judge([a, b], [link(a, b)], origins=dict.fromkeys(["c1", "c2"], "agency:Reuters")).findings
    assert plain.id == strong.id
    assert plain.reason != strong.reason
    assert len({plain.id, wider.id, echo.id}) == 3


@st.composite
def _batches(draw: st.DrawFn, most: int = 7) -> tuple[list[Claim], list[Link]]:
    """Draw claims of four articles with a number each, and links among them."""
    claims = [
        _killed(f"c{n}", draw(st.sampled_from("abcd")), draw(st.sampled_from([12, 12, 15])))
        for n in range(draw(st.integers(1, most)))
    ]
    pairs = [(a, b) for a, b in combinations(claims, 2) if a.article != b.article]
    chosen = draw(st.lists(st.sampled_from(pairs), unique_by=lambda pair: (pair[0].id, pair[1].id))) if pairs else []
    return claims, [link(a, b, draw(st.sampled_from([0.2, 0.5, 0.8]))) for a, b in chosen]


@given(_batches(), st.integers(0, 99))
def test_the_order_of_links_and_rules_does_not_matter(batch: tuple[list[Claim], list[Link]], seed: int) -> None:
    claims, links = batch
    rules: list[PairRule | GroupRule] = [
        *RULES,
        _pair("also", "agreement", ANY),
        _pair("conflicts-too", "contradiction", APART),
    ]
    shuffled_links, shuffled_rules = list(links), list(rules)
    Random(seed).shuffle(shuffled_links)  # noqa: S311 - a seeded order, no secret
    Random(seed).shuffle(shuffled_rules)  # noqa: S311
    one, other = _judge(claims, links, rules), _judge(claims, shuffled_links, shuffled_rules)
    assert one.relations == other.relations
    assert one.findings == other.findings


@given(_batches())
def test_every_linked_pair_has_at_most_one_relation_and_it_is_a_linked_pair(
    batch: tuple[list[Claim], list[Link]],
) -> None:
    claims, links = batch
    pairs = [(relation.a, relation.b) for relation in _judge(claims, links).relations]
    assert pairs == sorted(set(pairs))
    assert set(pairs) <= {(found.a, found.b) for found in links}


def test_a_claim_whose_group_leaves_it_out_is_still_in_a_finding() -> None:
    members = [_killed(f"c{n}", of, 12) for n, of in enumerate("abcde", 1)]
    inner = [link(a, b, 0.9) for a, b in combinations(members[:4], 2)]
    judged = _judge(members, [*inner, link(members[0], members[4], 0.2)])
    assert "c5" in {name for finding in judged.findings for name in finding.claims}


@given(_batches(most=3))
def test_each_of_up_to_three_claims_is_in_a_finding(batch: tuple[list[Claim], list[Link]]) -> None:
    claims, links = batch
    findings = _judge(claims, links).findings
    assert {name for finding in findings for name in finding.claims} == {claim.id for claim in claims}


def test_an_outlet_that_contradicts_four_others_contradicts_each_in_a_finding() -> None:
    claims = [_killed("c0", "a", 15), *(_killed(f"c{n}", of, 12) for n, of in enumerate("bcde", 1))]
    judged = _judge(claims, [link(claims[0], other) for other in claims[1:]])
    assert [relation.verdict for relation in judged.relations] == ["contradiction"] * 4
    told = {name for finding in judged.findings if finding.verdict == "contradiction" for name in finding.claims}
    assert told == {claim.id for claim in claims}


@given(_batches())
def test_findings_name_the_outlets_and_origins_of_their_claims_and_nothing_else(
    batch: tuple[list[Claim], list[Link]],
) -> None:
    claims, links = batch
    by_id = {claim.id: claim for claim in claims}
    findings = _judge(claims, links).findings
    assert len({finding.id for finding in findings}) == len(findings)
    for finding in findings:
        articles = {by_id[name].article for name in finding.claims}
        assert list(finding.sources) == sorted(f"Outlet {name}" for name in articles)
        assert list(finding.origins) == sorted(f"outlet:{name}" for name in articles)


@given(_batches())
def test_each_link_gets_the_verdict_of_its_numbers(batch: tuple[list[Claim], list[Link]]) -> None:
    claims, links = batch
    values = {claim.id: claim.values[0].interval.point for claim in claims}
    judged = _judge(claims, links)
    found = {(relation.a, relation.b): relation.verdict for relation in judged.relations}
    for item in links:
        expected = "agreement" if values[item.a] == values[item.b] else "contradiction"
        repeated = judged.graph.has_edge(("claim", item.a), ("claim", item.b), key="repeats")
        assert found.get((item.a, item.b), "repeated") == ("repeated" if repeated else expected)
        assert expected == "agreement" or not repeated


def test_fires_asks_for_every_condition() -> None:
    a, b = _killed("c1", "a", 12), _killed("c2", "b", 12)
    pair = compare(a, b, link(a, b), setting(a, b))
    assert fires(_pair("one", "agreement", EQUAL), pair)
    assert not fires(_pair("two", "agreement", EQUAL, APART), pair)
    assert not fires(_pair("no", "agreement", EQUAL, unless=[EQUAL]), pair)


def test_one_article_can_contradict_itself_by_its_holders_and_never_agree_with_itself() -> None:
    mayor = _killed("c1", "a", 12).model_copy(update={"attribution": (credit("Ada Holm"),)})
    own, equal = _killed("c2", "a", 15), _killed("c3", "a", 12)
    judged = _judge([mayor, own, equal], [link(mayor, own), link(mayor, equal)])
    (relation,) = judged.relations
    assert (relation.a, relation.b, relation.rule) == ("c1", "c2", "conflicts")
    assert relation.reason == "Ada Holm (in Outlet a): 12; the article itself (in Outlet a): 15"
    assert [facet.outcome for facet in relation.facets if facet.name == "article"] == ["same"]
    finding = next(finding for finding in judged.findings if finding.verdict == "contradiction")
    assert finding.sources == ("Outlet a",)
