"""What the rest of an article says of a number, a time or a place that another article contradicts.

An article that gives several numbers for one measure speaks of several things, or reports several parties; so does one
that gives several days or places of one kind of event. What the other article gives is compared with all of them:

equal    one of the two numbers, times or places stands in the other article as well, elsewhere
nearer   the other article gives a number elsewhere that comes nearer than this one
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from verify.compare.instance import instance_facet
from verify.compare.nearness import relative_gap
from verify.compare.predicates import predicate_facet
from verify.compare.subjects import Subjects
from verify.compare.values import quantity_facets
from verify.compare.when_where import place_facet, time_facet
from verify.models import Claim, Facet

_MEETS = {"equal", "near"}
_TOLD = {"same", "overlaps"}
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
            return Facet(name="elsewhere", outcome=outcome, note=f"the other article also says {text}", of=("number",))
    return None


def told_elsewhere_facet(a: Claim, b: Claim, seen: Facet | None, rest: Mapping[str, Sequence[Claim]]) -> Facet | None:
    """Look for the time or place of one of two claims, which are apart, in the other article, of the same act.

    Args:
        a: one claim.
        b: the other claim.
        seen: the facet of their times or of their places.
        rest: article id -> its claims that tell a number, a time or a place.

    """
    if a.article == b.article or seen is None or seen.outcome != "apart":
        return None
    compared = time_facet if seen.name == "time" else place_facet
    for claim, here in ((a, b), (b, a)):
        for other in rest.get(here.article, ()):
            if other.id == here.id or predicate_facet(claim, other).outcome != "same":
                continue
            met = compared(claim, other)
            if met is not None and met.outcome in _TOLD:
                note = f"the other article also says {met.b}"
                return Facet(name="elsewhere", outcome="equal", note=note, of=(seen.name,))
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
