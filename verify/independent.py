"""How many claims of a group are independent: the most of which no two are tied (`verify.match.independence`).

Where no claim leans on another, this is a maximum matching of outlets and sources. Else one claim after the other that
leans or is leant on is left out, or those tied to it are (branch and bound; the bound is the matching). A claim is not
looked at where another one is tied to no more than it is: that one can stand for it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import combinations

from verify.graph import largest_matching
from verify.match.independence import Footing, footings, tied
from verify.models import Origin

_STEPS = 100
"""Branches looked at; a group with more tells the most found by then, which is never too many."""


def most_independent(origins: Iterable[Origin]) -> int:
    """Return the largest number of claims of which no two are tied, given what each claim of a group stands on."""
    group = _needed(sorted(set(footings(origins)), key=_order))
    leaning = _leaning(group)
    best = min(len(group), 1)
    waiting = [frozenset(range(len(group)))]
    for _ in range(_STEPS):
        if not waiting:
            break
        left = waiting.pop()
        bound = largest_matching((group[n].outlet, group[n].source) for n in left)
        if bound <= best:
            continue
        chosen = max(left, key=lambda n: (len(leaning[n] & left), -n))
        if leaning[chosen] & left:
            waiting += [left - {chosen}, left - leaning[chosen]]
        else:
            best = bound
    return best


def _order(footing: Footing) -> tuple[str, str, list[str]]:
    return footing.outlet, footing.source, sorted(footing.leans_on)


def _needed(group: Sequence[Footing]) -> list[Footing]:
    """Leave out each claim that is tied to another and to all that this other one is tied to."""
    near = [{n for n, other in enumerate(group) if tied(one, other)} for one in group]
    gone: set[int] = set()
    for n, ties in enumerate(near):
        if any(other != n and near[other] - gone <= ties for other in ties - gone):
            gone.add(n)
    return [footing for n, footing in enumerate(group) if n not in gone]


def _leaning(group: Sequence[Footing]) -> list[frozenset[int]]:
    """Return for each claim those that it is tied to only because one leans on what the other stands on."""
    found: list[set[int]] = [set() for _ in group]
    for one, other in combinations(range(len(group)), 2):
        upright = [group[n]._replace(leans_on=frozenset()) for n in (one, other)]
        if tied(group[one], group[other]) and not tied(*upright):
            found[one].add(other)
            found[other].add(one)
    return [frozenset(ties) for ties in found]
