"""Findings about one value, with what each origin reports: the rows of the matrix and of the timeline.

Findings of an event are one fact where they rest on the same words of the same claim: that two outlets give an age as
34 and that a third gives 43 belong together.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from verify.models import Claim, Facet, Finding, Quantity, Relation
from verify.report.html.lookup import OPPOSED, Lookup
from verify.report.html.signs import rank

_VALUES = frozenset({"quantity", "time", "place", "attribute"})
_OPPOSED_VALUES = _VALUES | {"polarity", "predicate", "identity", "protagonist"}
_OWN = 2
_LONGEST = 60


class Value(NamedTuple):
    """What one claim reports of a fact, in words; `quantity` where it is a number."""

    claim: Claim
    words: str
    quantity: Quantity | None = None


class Fact(NamedTuple):
    """Findings about one thing, the most pressing first; `label` says of what, `values` are by claim."""

    label: str
    detail: str
    findings: tuple[Finding, ...]
    relations: tuple[Relation, ...]
    values: tuple[Value, ...]


def facts(findings: Iterable[Finding], lookup: Lookup) -> tuple[Fact, ...]:
    """Return the facts that more than one claim tells, those that ask most for a look first."""
    told = [finding for finding in findings if len(finding.claims) > 1]
    groups = _joined([(finding, _key_values(finding, lookup)) for finding in told])
    made = [_fact(group, lookup) for group in groups]
    return tuple(sorted(made, key=lambda fact: (rank(fact.findings[0].verdict), -len(fact.values))))


def _deciding(relation: Relation) -> Facet | None:
    """Return the facet that decided, if its words can stand for what a claim says; a rule's own facets come first."""
    names = _OPPOSED_VALUES if relation.verdict in OPPOSED else _VALUES
    found = (facet for facet in relation.facets[:_OWN] if facet.name in names and facet.a and facet.b)
    return next(found, None)


def _key_values(finding: Finding, lookup: Lookup) -> frozenset[tuple[str, str]]:
    """Return the numbers that a finding rests on, as (claim id, words)."""
    facets = ((relation, _deciding(relation)) for relation in lookup.relations(finding))
    return frozenset(
        side
        for relation, facet in facets
        if facet is not None and facet.name == "quantity"
        for side in ((relation.a, facet.a), (relation.b, facet.b))
    )


def _joined(keyed: Sequence[tuple[Finding, frozenset[tuple[str, str]]]]) -> Iterator[list[Finding]]:
    """Join findings that share a value."""
    groups: list[tuple[list[Finding], set[tuple[str, str]]]] = []
    for finding, keys in keyed:
        touching = [group for group in groups if group[1] & keys]
        joined = ([f for group in touching for f in group[0]] + [finding], keys.union(*(g[1] for g in touching)))
        groups = [group for group in groups if group not in touching] + [(joined[0], set(joined[1]))]
    yield from (group[0] for group in groups)


def _fact(findings: Sequence[Finding], lookup: Lookup) -> Fact:
    ranked = tuple(sorted(findings, key=lambda finding: rank(finding.verdict)))
    relations = tuple(relation for finding in ranked for relation in lookup.relations(finding))
    words = dict(_words(relations))
    claims = [lookup.claims[name] for name in dict.fromkeys(n for finding in ranked for n in finding.claims)]
    ordered = sorted(claims, key=lambda claim: (lookup.date_of(claim), claim.article, claim.start, claim.id))
    label, detail = _label(relations, lookup) if relations else ("", claims[0].quote)
    return Fact(label, detail, ranked, relations, tuple(_value(claim, words) for claim in ordered))


def _words(relations: Sequence[Relation]) -> Iterator[tuple[str, str]]:
    """Yield what decided in the words of each claim, of the kind that decided first; what is stronger comes later."""
    told = [(relation, facet) for relation in relations if (facet := _deciding(relation)) is not None]
    first = _deciding(relations[0]) if relations else None
    for relation, facet in reversed(told):
        if first is not None and facet.name == first.name:
            yield from ((relation.a, facet.a), (relation.b, facet.b))


def _value(claim: Claim, words: Mapping[str, str]) -> Value:
    text = words.get(claim.id, "")
    return Value(claim, text, next((q for q in claim.values if q.text == text), None))


def _label(relations: Sequence[Relation], lookup: Lookup) -> tuple[str, str]:
    """Return what a fact is of, in a word where a number is of something, and the words of one claim."""
    first = relations[0]
    claims = (lookup.claims[first.a], lookup.claims[first.b])
    detail = min(claims, key=lambda claim: (len(claim.quote), claim.id)).quote
    facet = _deciding(first)
    if facet is None or facet.name != "quantity":
        return "", detail
    kind, measure, noun = (*facet.of, "", "", "")[:3]
    name = measure if measure and measure not in ("measure", noun) else ""
    thing = noun if noun and noun != "named" else ""
    label = (f"{name} ({thing})" if name and thing else name or thing or kind).capitalize()
    same = next((f for f in first.facets if f.name in ("affected", "subject") and f.outcome == "same"), None)
    return (f"{label}: {same.a}" if same and len(same.a) < _LONGEST and same.a != facet.a else label), detail
