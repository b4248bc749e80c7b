"""The claims of an event as a graph: a column for each article, by date, its claims from the top in the order of the
text; lines join claims that a rule ties. Only claims with a tie are drawn. The layout is computed, never random.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from verify.models import Claim, Relation
from verify.report.html.addresses import anchor
from verify.report.html.cuts import Cuts
from verify.report.html.drawing import clipped
from verify.report.html.lookup import Lookup
from verify.report.html.signs import Sign, sign_of, strongest
from verify.report.verdicts import verdict_rank

_BOX = 188
_GAP = 64
_LINE = 38
_HIGH = 28
_TOP = 58
_LETTERS = 22


class Node(NamedTuple):
    """A claim: the top left corner of its box, its words, the verdict it asks a look for, its anchor in the article."""

    x: int
    y: int
    words: str
    sign: Sign
    claim: str
    quote: str


class Edge(NamedTuple):
    """A relation: the path of its line (SVG path data), and its verdict."""

    path: str
    sign: Sign
    title: str


class Column(NamedTuple):
    """An article above its claims: the left edge, the outlet and the day, its anchor."""

    x: int
    outlet: str
    date: str
    article: str


class Graph(NamedTuple):
    """A drawing of `width` by `height` pixels; boxes are `box` by `high`; `hidden` counts the claims left out."""

    width: int
    height: int
    box: int
    high: int
    columns: tuple[Column, ...]
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...]
    hidden: int


def claim_graph(relations: Sequence[Relation], lookup: Lookup, cuts: Cuts) -> Graph | None:
    """Lay out the claims that relations tie, the most pressing first if there are too many; None without relations."""
    ranked = sorted(
        relations, key=lambda relation: (verdict_rank(relation.verdict), -relation.score, relation.a, relation.b)
    )
    tied = dict.fromkeys(name for relation in ranked for name in (relation.a, relation.b))
    kept = dict.fromkeys(list(tied)[: cuts.nodes])
    shown = [relation for relation in ranked if relation.a in kept and relation.b in kept]
    if not shown:
        return None
    columns = _columns([lookup.claims[name] for name in kept], lookup)
    places = {
        claim.id: (8 + number * (_BOX + _GAP), _TOP + line * _LINE)
        for number, column in enumerate(columns)
        for line, claim in enumerate(column)
    }
    return Graph(
        width=len(columns) * (_BOX + _GAP) - _GAP + 16,
        height=_TOP + max(len(column) for column in columns) * _LINE,
        box=_BOX,
        high=_HIGH,
        columns=tuple(_head(column[0], places, lookup) for column in columns),
        nodes=tuple(_node(claim, places, shown) for column in columns for claim in column),
        edges=tuple(_edge(relation, places) for relation in reversed(shown)),
        hidden=len(tied) - len(kept),
    )


def _columns(claims: Sequence[Claim], lookup: Lookup) -> list[list[Claim]]:
    """Return the claims by article, the articles by date."""
    columns: dict[str, list[Claim]] = {}
    for claim in sorted(claims, key=lambda claim: (lookup.date_of(claim), claim.article, claim.start, claim.id)):
        columns.setdefault(claim.article, []).append(claim)
    return list(columns.values())


def _head(claim: Claim, places: dict[str, tuple[int, int]], lookup: Lookup) -> Column:
    outlet = clipped(lookup.outlet(claim), _LETTERS)
    return Column(places[claim.id][0], outlet, lookup.date_of(claim), anchor("a", claim.article))


def _node(claim: Claim, places: dict[str, tuple[int, int]], relations: Sequence[Relation]) -> Node:
    x, y = places[claim.id]
    verdicts = [relation.verdict for relation in relations if claim.id in (relation.a, relation.b)]
    sign = sign_of(strongest(verdicts)) if verdicts else sign_of("agreement")
    return Node(x, y, clipped(claim.quote, _LETTERS), sign, anchor("c", claim.id), clipped(claim.quote, 300))


def _edge(relation: Relation, places: dict[str, tuple[int, int]]) -> Edge:
    """Return a curve from the right of one box to the left of the other; within a column it bows out to the right."""
    (x1, y1), (x2, y2) = sorted((places[relation.a], places[relation.b]))
    y1, y2 = y1 + _HIGH // 2, y2 + _HIGH // 2
    if x1 == x2:
        path = f"M{x1 + _BOX} {y1}C{x1 + _BOX + 50} {y1} {x1 + _BOX + 50} {y2} {x1 + _BOX} {y2}"
    else:
        bend = _GAP // 2
        path = f"M{x1 + _BOX} {y1}C{x1 + _BOX + bend} {y1} {x2 - bend} {y2} {x2} {y2}"
    return Edge(path, sign_of(relation.verdict), clipped(relation.reason, 160))
