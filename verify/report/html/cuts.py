"""How large reports are cut, and the sentences that say so in the page.

Nothing disappears: what is not shown as a finding of its own stands, marked, in its article, and quotations left out of
a finding are linked to their place there. `--all` cuts nothing.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

_LARGE = 100
_NO_LIMIT = 1 << 30


class Cuts(NamedTuple):
    """Limits: how many of each are shown.

    `singles` statements of a single source by article as findings of their own, `opposed` and `alike` quotations in a
    finding, `pairs` of a finding whose comparison is shown, `facts` and `origins` in a matrix, `charts` of an event,
    `nodes` in a claim graph. `keep` tells whether the page leaves what is folded unread until it is opened.
    """

    singles: int = _NO_LIMIT
    opposed: int = 12
    alike: int = 4
    pairs: int = 3
    facts: int = 40
    origins: int = 12
    charts: int = 12
    nodes: int = 120
    keep: bool = False


_FOR_LARGE = Cuts(singles=3, alike=2, pairs=1, facts=20, origins=8, charts=6, nodes=50, keep=True)

_UNCUT = Cuts(
    singles=_NO_LIMIT,
    opposed=_NO_LIMIT,
    alike=_NO_LIMIT,
    pairs=_NO_LIMIT,
    facts=_NO_LIMIT,
    origins=_NO_LIMIT,
    charts=_NO_LIMIT,
    nodes=_NO_LIMIT,
)


def cuts_for(articles: int, *, everything: bool) -> Cuts:
    """Return the limits for a report of so many articles."""
    large = articles > _LARGE
    if everything:
        return _UNCUT._replace(keep=large)
    return _FOR_LARGE if large else Cuts()


def sentences(cuts: Cuts) -> Iterator[str]:
    """Yield what a reader must know of the limits."""
    if cuts.singles < _NO_LIMIT:
        yield (
            f"This is a large report (over {_LARGE} articles): of the statements that only one outlet makes, "
            f"the first {cuts.singles} of each article are listed, those with numbers first; "
            "all are marked in their articles, where the links to them lead."
        )
    if cuts.alike < _NO_LIMIT:
        yield (
            f"A finding shows up to {cuts.opposed} quotations where reports oppose each other, {cuts.alike} elsewhere; "
            "the others are linked to their place in the article."
        )
        yield (
            "All that was compared, and the rules that nearly fired, are shown for contradictions and updates "
            f"(of each the strongest pairs, up to {cuts.pairs}), elsewhere only what decided."
        )
        yield (
            f"Of each event a matrix shows up to {cuts.facts} facts and {cuts.origins} origins, the graph up to "
            f"{cuts.nodes} claims, and up to {cuts.charts} facts are drawn by date; what is left out is counted there."
        )
        yield "With --all nothing is cut."
    if cuts.keep:
        yield (
            "So that the page opens fast, what is folded in it is put in place when it is opened or filtered. The "
            "search of this page looks into all findings and articles, that of the browser only into what is open."
        )
