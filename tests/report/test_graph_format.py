"""GraphML and GEXF: read back by networkx."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from io import BytesIO
from typing import Any, TypeAlias

import networkx as nx
import pytest
from hypothesis import given
from sample_report import ferry_report, many_single, reports

from verify.graph import build_graph
from verify.match.links import Matching
from verify.models import Link
from verify.report.graph_format import flat_graph, to_gexf, to_graphml
from verify.report.model import Report

Graph: TypeAlias = "nx.MultiDiGraph[Any]"
Write = Callable[[Report], str]
Read = Callable[[str], Graph]


def _graphml(text: str) -> Graph:
    return nx.MultiDiGraph(nx.read_graphml(BytesIO(text.encode()), force_multigraph=True))


def _gexf(text: str) -> Graph:
    return nx.MultiDiGraph(nx.read_gexf(BytesIO(text.encode())))


FORMATS: list[tuple[Write, Read]] = [(to_graphml, _graphml), (to_gexf, _gexf)]
both = pytest.mark.parametrize(("write", "read"), FORMATS, ids=["graphml", "gexf"])


def _kinds(graph: Graph) -> tuple[Counter[str], Counter[str]]:
    nodes: Counter[str] = Counter(data["kind"] for _, data in graph.nodes(data=True))
    return nodes, Counter(data["kind"] for *_, data in graph.edges(data=True))


@both
@given(report=reports())
def test_any_report_is_read_back_with_as_many_nodes_and_edges_of_each_kind(
    write: Write, read: Read, report: Report
) -> None:
    back = _kinds(read(write(report)))
    nodes = Counter(kind for kind, _ in report.graph.nodes)
    edges = Counter(key for *_, key in report.graph.edges(keys=True))
    assert back == (nodes, edges)


@both
def test_a_claim_tells_its_quotation_offsets_and_verdicts(write: Write, read: Read) -> None:
    claim = read(write(ferry_report())).nodes["claim:c3"]
    told = {
        name: claim[name]
        for name in ("kind", "label", "quote", "from_char", "to_char", "speakers", "verdicts", "article")
    }
    assert told == {
        "kind": "claim",
        "label": "The ferry carried 75 passengers",
        "quote": "The ferry carried 75 passengers",
        "from_char": 0,
        "to_char": 31,
        "speakers": "the mayor",
        "verdicts": "agreement; contradiction; update; single-origin",
        "article": "h1",
    }


@both
def test_a_judged_edge_tells_its_rule_reason_and_weight(write: Write, read: Read) -> None:
    graph = read(write(ferry_report()))
    ((_, _, edge),) = [edge for edge in graph.edges(data=True) if edge[2]["kind"] == "contradiction"]
    assert (edge["rule"], edge["reason"], edge["weight"]) == ("contradiction-rule", "40 is not 75", 1.0)


def test_candidates_that_no_rule_judged_are_left_out() -> None:
    report = ferry_report()
    link = Link(a="c2", b="c3", score=0.5, best=True, reason="ferry")
    graph = build_graph(report.articles, report.claims, Matching(links=(link,), subjects={}))
    assert len(flat_graph(report.with_graph(graph)).edges) == len(graph.edges) - 1


def test_ids_of_edges_are_unique() -> None:
    edges = flat_graph(many := ferry_report()).edges
    assert len({edge.id for edge in edges}) == len(edges) == len(many.graph.edges)


@pytest.mark.parametrize(
    "name", ["a\x00b", "a\x01b", "a\\u0000b", "a\ud800b", "a\nb", "a\tb", "a\ufffeb", "a b", "\U0001f6a2"]
)
def test_whatever_an_id_holds_it_stays_apart_from_others_and_is_read_back(name: str) -> None:
    report = ferry_report()
    others = ("a\x02b", "a\\x00b", "a\ufffdb")
    articles = tuple(report.articles[0].model_copy(update={"id": key}) for key in (name, *others))
    graph = build_graph(articles, (), Matching(links=(), subjects={}))
    written = to_graphml(report.model_copy(update={"articles": articles}).with_graph(graph))
    assert len(_graphml(written).nodes) == len(graph.nodes)


def test_neither_day_nor_version_is_written() -> None:
    assert "lastmodified" not in to_gexf(ferry_report())
    assert nx.__version__ not in to_gexf(ferry_report())


def test_a_long_quotation_is_cut_in_the_label_alone() -> None:
    report = many_single(60)
    article = report.articles[0].model_copy(update={"title": report.articles[0].text})
    graph = build_graph([article], report.claims, Matching(links=(), subjects={}))
    node = flat_graph(report.model_copy(update={"articles": (article,)}).with_graph(graph)).nodes["article:a"]
    assert len(str(node["label"])) == 80
    assert node["title"] == article.text


def test_a_report_that_was_read_back_says_that_it_has_no_graph() -> None:
    with pytest.raises(RuntimeError, match="no graph"):
        to_graphml(many_single(1))
