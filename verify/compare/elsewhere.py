"""What the rest of an article says of a number that another article contradicts.

An article that gives several numbers for one measure speaks of several things, or reports several parties. A number of
the other article is compared with the one that comes nearest:

equal    one of the two numbers stands in the other article as well, elsewhere
nearer   the other article gives a number elsewhere that comes nearer than this one
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from verify.compare.instance import instance_facet
from verify.compare.values import Subjects, quantity_facets, relative_gap
from verify.models import Claim, Facet

_MEETS = {"equal", "near"}
_CLEARLY = 0.03  # what rounding and conversion leave
_AS_CLOSE = 0.5  # of the words that the two claims share, the other claim must share with the first


def elsewhere_facet(
    a: Claim, b: Claim, numbers: Sequence[Facet], subjects: Subjects, counted: Mapping[str, Sequence[Claim]]
) -> Facet | None:
    """Look for the numbers of two claims that are apart in the rest of both articles; None where nothing is found.

    Two claims of one article have no other article to look into.

    Args:
        a: one claim.
        b: the other claim.
        numbers: the quantity facets of both.
        subjects: (article id, name key) -> subject.
        counted: article id -> its claims that hold a number.

    """
    if a.article == b.article:
        return None
    seen = set()
    for apart in (facet for facet in numbers if facet.outcome == "apart"):
        seen |= {
            (found.outcome, found.b) for found in _others(a, apart.a, apart, counted.get(b.article, ()), b, subjects)
        }
        seen |= {
            (found.outcome, found.b) for found in _others(b, apart.b, apart, counted.get(a.article, ()), a, subjects)
        }
    outcomes = {outcome for outcome, _ in seen}
    for outcome in ("equal", "nearer"):
        if outcome in outcomes:
            text = min(found for found_outcome, found in seen if found_outcome == outcome)
            return Facet(name="elsewhere", outcome=outcome, note=f"the other article also says {text}")
    return None


def _others(
    claim: Claim, number: str, apart: Facet, rest: Sequence[Claim], here: Claim, subjects: Subjects
) -> Iterator[Facet]:
    """Yield how a number of one claim compares with the other claims of the other article, where these come nearer."""
    for other in rest:
        if other.id == here.id or _of_another(claim, other, here):
            continue
        for facet in quantity_facets(claim, other, subjects):
            if facet.a != number or facet.of[:2] != apart.of[:2]:
                continue
            if facet.outcome in _MEETS:
                yield facet.model_copy(update={"outcome": "equal"})
            elif facet.outcome == "apart" and _nearer(claim, number, (other, facet.b), (here, _side(apart, number))):
                yield facet.model_copy(update={"outcome": "nearer"})


def _of_another(claim: Claim, other: Claim, here: Claim) -> bool:
    """Tell whether a claim is marked as of another thing, or has less in common with the first than the one at hand."""
    if instance_facet(claim, other) is not None:
        return True
    words = frozenset(claim.terms)
    return len(words & frozenset(other.terms)) < _AS_CLOSE * len(words & frozenset(here.terms))


def _nearer(claim: Claim, number: str, other: tuple[Claim, str], here: tuple[Claim, str]) -> bool:
    return _gap(claim, number, *other) < _gap(claim, number, *here) - _CLEARLY


def _side(apart: Facet, number: str) -> str:
    """Return the side of a facet that is not this number."""
    return apart.b if apart.a == number else apart.a


def _gap(a: Claim, one: str, b: Claim, other: str) -> float:
    """Return the smallest distance of two numbers, each given by its words, as a share of the larger one."""
    pairs = [(x, y) for x in a.values if x.text == one for y in b.values if y.text == other]
    return min((relative_gap(x, y) for x, y in pairs), default=0.0)
