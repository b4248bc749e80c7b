"""The claim graph as GraphML and GEXF, for Gephi, yEd, Cytoscape and graph libraries.

Nodes are articles, sources, subjects, speakers and claims, edges as `verify.graph` describes them, each with its
`kind`. Of candidate links only those that a rule judged are there. All attributes are scalars; a claim's `verdicts` are
those of its findings. Text is on one line and without what cannot be seen; the JSON form has it as it was.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from verify.graph import Node
from verify.graph_files import FlatEdge, FlatGraph, Scalars, to_gexf_text, to_graphml_text
from verify.models import Article, Claim, Relation
from verify.report.held import Held, speakers
from verify.report.model import Report
from verify.report.plain import visible

_UNFIT = re.compile(r"[\\]|[^\S ]|[^\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\x7f-\x9f]")
_LONGEST_LABEL = 80


def to_graphml(report: Report) -> str:
    """Return the claim graph of a report as GraphML.

    Raises:
        RuntimeError: the report was read back from JSON, which has no graph.

    """
    return to_graphml_text(flat_graph(report))


def to_gexf(report: Report) -> str:
    """Return the claim graph of a report as GEXF 1.2; raises as `to_graphml` does."""
    return to_gexf_text(flat_graph(report))


def flat_graph(report: Report) -> FlatGraph:
    """Return the claim graph of a report with scalars for attributes, in the order in which it was built."""
    described = _Described(report)
    nodes = {_node_id(node): described.node(node) for node in report.graph.nodes}
    edges = (
        (source, target, key, data)
        for source, target, key, data in report.graph.edges(keys=True, data=True)
        if key != "may_match"
    )
    return FlatGraph(
        nodes,
        tuple(
            FlatEdge(f"e{number}", _node_id(source), _node_id(target), _edge(key, data))
            for number, (source, target, key, data) in enumerate(edges)
        ),
    )


def _node_id(node: Node) -> str:
    r"""Return a node as an id that XML holds: "claim:c1"; a character that it does not becomes "\u0007"."""
    kind, key = node
    return f"{kind}:{_UNFIT.sub(_escape, key)}"


def _escape(found: re.Match[str]) -> str:
    r"""Return a character as an escape; the backslash too, so that two keys never become one id."""
    return f"\\u{ord(found.group()):04x}"


def _edge(key: str, data: Mapping[str, Any]) -> Scalars:
    relation: Relation | None = data.get("relation")
    if relation is None:
        told = {name: data.get(name) for name in ("cue", "channel")}
    else:
        told = {"rule": relation.rule, "reason": relation.reason, "weight": relation.score}
        told |= {"verdict": relation.verdict}
    return {"kind": key, "label": key, **_scalars(told)}


def _scalars(told: Mapping[str, Any]) -> Scalars:
    """Return attributes without those that are unknown, and with text that can be shown."""
    return {
        name: visible(value) if isinstance(value, str) else value for name, value in told.items() if value is not None
    }


class _Described:
    """Says of a node of the claim graph what a reader of the graph is to see."""

    def __init__(self, report: Report) -> None:
        self._held = Held(report)
        self._verdicts: defaultdict[str, list[str]] = defaultdict(list)
        for finding in report.findings:
            for name in finding.claims:
                if finding.verdict not in self._verdicts[name]:
                    self._verdicts[name].append(finding.verdict)

    def node(self, node: Node) -> Scalars:
        """Return the attributes of a node, its `kind` and `label` first."""
        kind, key = node
        told = dict(self._told(kind, key))
        label = visible(str(told.get("quote") or told.get("title") or key))
        short = label if len(label) <= _LONGEST_LABEL else f"{label[: _LONGEST_LABEL - 1]}…"
        return {"kind": kind, "label": short, **_scalars(told)}

    def _told(self, kind: str, key: str) -> Iterator[tuple[str, Any]]:
        if kind == "article":
            article: Article = self._held.articles[key]
            yield from ((name, getattr(article, name)) for name in ("title", "source", "published", "url", "path"))
        if kind == "claim":
            claim: Claim = self._held.claims[key]
            names = ("quote", "article", "polarity", "modality")
            yield from ((name, getattr(claim, name)) for name in names)
            yield "speakers", " › ".join(speakers(claim)) or None
            yield "from_char", claim.start
            yield "to_char", claim.end
            yield "verdicts", "; ".join(self._verdicts[key])
