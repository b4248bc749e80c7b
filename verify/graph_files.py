"""A graph of scalars as GraphML or GEXF text: the second half of networkx's one door, beside `verify.graph`.

Neither text says when it was made nor by which version, which networkx would write into GEXF: the same graph gives the
same text on any day.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import NamedTuple, TypeAlias

import networkx as nx

Scalars: TypeAlias = "Mapping[str, str | int | float | bool]"
_META = re.compile(r"  <meta .*?</meta>\n", re.DOTALL)


class FlatEdge(NamedTuple):
    """An edge between two nodes by their ids, with an id of its own."""

    id: str
    source: str
    target: str
    attributes: Scalars


class FlatGraph(NamedTuple):
    """Nodes by id, and directed edges, of which several may join two nodes; all text fit for XML."""

    nodes: Mapping[str, Scalars]
    edges: tuple[FlatEdge, ...]


def to_graphml_text(graph: FlatGraph) -> str:
    """Return a graph as GraphML, with a line break at the end."""
    return _lines(nx.generate_graphml(_built(graph)))


def to_gexf_text(graph: FlatGraph) -> str:
    """Return a graph as GEXF 1.2, with a line break at the end; `label` and `weight` are what Gephi takes them for."""
    return _META.sub("", _lines(nx.generate_gexf(_built(graph), version="1.2draft")), count=1)


def _built(graph: FlatGraph) -> nx.MultiDiGraph[str]:
    built: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for node, attributes in graph.nodes.items():
        built.add_node(node, **attributes)
    for edge in graph.edges:
        built.add_edge(edge.source, edge.target, key=edge.id, **edge.attributes)
    return built


def _lines(lines: Iterable[str]) -> str:
    return "".join(f"{line}\n" for line in lines)
