"""Relations that only tell a fact again, so that a reader is told each fact once.

wider   the same verdict on clauses that lie inside both claims of another relation
fuller  an agreement of a claim that has no less in common with another claim of the same article: an article that
        tells a fact in its lead and again below tells one fact
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from verify.models import Claim, Facet, Relation

Claims = Mapping[str, Claim]

_ALIKE = {"same", "equal", "near", "overlaps"}
# Facets that tell of something said, beside the words.
_SAID = {"quantity", "figures", "series", "time", "place", "attribute"}


def part_repeats(relations: Sequence[Relation], claims: Claims) -> tuple[tuple[Relation, ...], tuple[Relation, ...]]:
    """Return the relations that tell something new, and those that repeat one of these; both in the order given."""
    by_articles: defaultdict[tuple[str, str, str], list[Relation]] = defaultdict(list)
    for relation in relations:
        first, second = sorted((claims[relation.a].article, claims[relation.b].article))
        by_articles[first, second, relation.verdict].append(relation)
    repeats: set[tuple[str, str]] = set()
    for alike in by_articles.values():
        repeats |= {(r.a, r.b) for r in alike if any(_holds(other, r, claims) for other in alike)}
        left = [r for r in alike if r.verdict == "agreement" and (r.a, r.b) not in repeats]
        repeats |= {(r.a, r.b) for r in _told_fuller(left, claims)}
    told = tuple(relation for relation in relations if (relation.a, relation.b) not in repeats)
    return told, tuple(relation for relation in relations if (relation.a, relation.b) in repeats)


def lies_in(claim: Claim, other: Claim) -> bool:
    """Tell whether a claim stands within the words of another one of its article. Reflexive and transitive."""
    return claim.article == other.article and other.start <= claim.start and claim.end <= other.end


def _holds(wide: Relation, narrow: Relation, claims: Claims) -> bool:
    """Tell whether both claims of one relation lie within those of another, and are not the same two.

    That something was said does not hold who the speaker is.
    """
    one, other = claims[narrow.a], claims[narrow.b]
    if {claims[wide.a].kind, claims[wide.b].kind} == {"saying"} != {one.kind, other.kind}:
        return False
    for outer_one, outer_other in ((wide.a, wide.b), (wide.b, wide.a)):
        inner = [(one, claims[outer_one]), (other, claims[outer_other])]
        if all(lies_in(claim, outer) for claim, outer in inner):
            return any((claim.start, claim.end) != (outer.start, outer.end) for claim, outer in inner)
    return False


def _told_fuller(relations: Sequence[Relation], claims: Claims) -> Iterator[Relation]:
    """Yield the relations between two articles that add nothing to another one of the same claim."""

    def rank(relation: Relation) -> tuple[int, float, list[str], str, str]:
        quotes = sorted(claims[name].quote for name in (relation.a, relation.b))
        return -len(_common(relation, relation.a, claims)), -relation.score, quotes, relation.a, relation.b

    told: list[Relation] = []
    for relation in sorted(relations, key=rank):
        if any(_adds_nothing(relation, other, claims) for other in told):
            yield relation
        else:
            told.append(relation)


def _adds_nothing(relation: Relation, other: Relation, claims: Claims) -> bool:
    shared = {relation.a, relation.b} & {other.a, other.b}
    return any(_common(relation, name, claims) <= _common(other, name, claims) for name in shared)


def _common(relation: Relation, name: str, claims: Claims) -> frozenset[tuple[str, ...]]:
    """Return what both claims say: words, and numbers, times and places as the claim called `name` has them."""
    terms = {*claims[relation.a].terms} & {*claims[relation.b].terms}
    said = {
        (facet.name, *facet.of, _side(facet, relation, name))
        for facet in relation.facets
        if facet.name in _SAID and facet.outcome in _ALIKE
    }
    return frozenset((term,) for term in terms) | said


def _side(facet: Facet, relation: Relation, name: str) -> str:
    return facet.a if name == relation.a else facet.b
