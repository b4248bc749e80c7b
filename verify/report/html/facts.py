"""Findings about one value, with what each origin reports: the rows of the matrix and of the timeline.

Findings of an event are one fact where they rest on the same words of the same claim: that two outlets give an age as
34 and that a third gives 43 belong together. Where findings that belong together compare several measures, each measure
is a fact of its own. What an outlet took back (it withdrew the article, or replaced it by a corrected one) stands
beside what it or others say of that measure, for a reader to see what changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from verify.models import Claim, Facet, Finding, Quantity, Relation
from verify.report.html.lookup import Lookup
from verify.report.verdicts import OPPOSED, verdict_rank

_VALUES = frozenset({"quantity", "time", "place", "attribute"})
_OPPOSED_VALUES = _VALUES | {"polarity", "predicate", "identity", "protagonist"}
_OWN = 2
_LONGEST = 60
_TAKEN_BACK = frozenset({"withdrawn", "superseded"})

_Told = tuple[Relation, Facet]
_Measure = tuple[str, str | None, str | None]


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


def facts(findings: Iterable[Finding], articles: Iterable[str], lookup: Lookup) -> tuple[Fact, ...]:
    """Return the facts that more than one claim tells, those that ask most for a look first.

    Args:
        findings: those of one event.
        articles: the ids of its articles.
        lookup: the report.

    """
    told = [finding for finding in findings if len(finding.claims) > 1 and finding.verdict not in _TAKEN_BACK]
    claims = (claim for name in articles for claim in lookup.claims_of.get(name, ()))
    taken_back = [claim for claim in claims if claim.standing in _TAKEN_BACK]
    groups = _joined([(finding, _key_values(finding, lookup)) for finding in told])
    made = [fact for group in groups for fact in _facts(group, taken_back, lookup)]
    return tuple(sorted(made, key=lambda fact: (verdict_rank(fact.findings[0].verdict), -len(fact.values))))


def _deciding(relation: Relation) -> Facet | None:
    """Return the facet that decided, if its words can stand for what a claim says; a rule's own facets come first."""
    names = _OPPOSED_VALUES if relation.verdict in OPPOSED else _VALUES
    found = (facet for facet in relation.facets[:_OWN] if facet.name in names and facet.a and facet.b)
    return next(found, None)


def _told(relations: Iterable[Relation]) -> list[_Told]:
    """Return relations with what decided them, where words can stand for it."""
    return [(relation, facet) for relation in relations if (facet := _deciding(relation)) is not None]


def _key_values(finding: Finding, lookup: Lookup) -> frozenset[tuple[str, str]]:
    """Return the numbers that a finding rests on, as (claim id, words)."""
    return frozenset(
        side
        for relation, facet in _told(lookup.relations(finding))
        if facet.name == "quantity"
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


def _facts(findings: Sequence[Finding], taken_back: Sequence[Claim], lookup: Lookup) -> Iterator[Fact]:
    """Yield findings that belong together as one fact, or as one for each measure that they compare."""
    ranked = tuple(sorted(findings, key=lambda finding: verdict_rank(finding.verdict)))
    relations = tuple(relation for finding in ranked for relation in lookup.relations(finding))
    claims = [lookup.claims[name] for name in dict.fromkeys(n for finding in ranked for n in finding.claims)]
    measures = _by_measure(_told(relations))
    for told in measures or [[]]:
        words = {name: text for relation, facet in reversed(told) for name, text in _sides(relation, facet)}
        measured = _measured(told, words, lookup)
        values = [_value(claim, words, measured) for claim in claims]
        values = [value for value in values if value.words or len(measures) < 2]
        values += _values_taken_back(values, taken_back, lookup)
        label, detail = _label(told, values, lookup)
        of_these = tuple(relation for relation, _ in told) or relations
        yield Fact(label, detail, ranked, of_these, tuple(sorted(values, key=lambda value: _when(value, lookup))))


def _sides(relation: Relation, facet: Facet) -> tuple[tuple[str, str], tuple[str, str]]:
    return (relation.a, facet.a), (relation.b, facet.b)


def _when(value: Value, lookup: Lookup) -> tuple[str, str, int, str]:
    return lookup.published(value.claim), value.claim.article, value.claim.start, value.claim.id


def _by_measure(told: Iterable[_Told]) -> list[list[_Told]]:
    """Part what decided by what was measured; beside numbers only what decided first has a part."""
    parts: list[list[_Told]] = []
    for item in told:
        same = next((part for part in parts if _one_measure(part[0][1], item[1])), None)
        if same is not None:
            same.append(item)
        elif not parts or item[1].name == "quantity":
            parts.append([item])
    return parts


def _one_measure(a: Facet, b: Facet) -> bool:
    """Tell whether two facets compare one thing: numbers of one kind by the role or the noun, others by their name."""
    if a.name != "quantity" or b.name != "quantity":
        return a.name == b.name
    (kind_a, measure_a, noun_a), (kind_b, measure_b, noun_b) = _of(a), _of(b)
    return kind_a == kind_b and (measure_a == measure_b or noun_a == noun_b)


def _of(facet: Facet) -> tuple[str, str, str]:
    """Return kind, measure and noun of a quantity facet."""
    kind, measure, noun = (*facet.of, "", "", "")[:3]
    return kind, measure, noun


def _measured(told: Iterable[_Told], words: Mapping[str, str], lookup: Lookup) -> frozenset[_Measure]:
    """Return what the numbers that decided are of."""
    numbers = (name for relation, facet in told if facet.name == "quantity" for name in (relation.a, relation.b))
    found = ((q, words[name]) for name in numbers for q in lookup.claims[name].values)
    return frozenset(_measure(quantity) for quantity, text in found if quantity.text == text)


def _measure(quantity: Quantity) -> _Measure:
    return quantity.kind, quantity.measure, quantity.noun


def _value(claim: Claim, words: Mapping[str, str], measured: AbstractSet[_Measure]) -> Value:
    """Return what a claim says where it was compared, else the number of the same measure that it has beside."""
    text = words.get(claim.id, "")
    found = (q for q in claim.values if (q.text == text if text else _measure(q) in measured))
    quantity = next(found, None)
    return Value(claim, text or (quantity.text if quantity else ""), quantity)


def _values_taken_back(values: Sequence[Value], taken_back: Iterable[Claim], lookup: Lookup) -> Iterator[Value]:
    """Yield what claims that no longer stand report of the measure of `values`, unless their outlet says it again."""
    for claim in taken_back:
        beside = [(q, value) for q in claim.values for value in values if _of_one_measure(claim, q, value)]
        own = {value.quantity.interval for _, value in beside if value.quantity and _of_outlet(value, claim, lookup)}
        if beside and beside[0][0].interval not in own:
            yield Value(claim, beside[0][0].text, beside[0][0])


def _of_outlet(value: Value, claim: Claim, lookup: Lookup) -> bool:
    return lookup.outlet(value.claim) == lookup.outlet(claim)


def _of_one_measure(claim: Claim, quantity: Quantity, value: Value) -> bool:
    """Tell whether a number is of what a value is of: the same measure, of the same act, of something both name."""
    other = value.quantity
    if other is None or _measure(quantity) != _measure(other):
        return False
    named = {term for term in claim.terms if term.startswith("@")}
    return claim.predicate.lemma == value.claim.predicate.lemma and not named.isdisjoint(value.claim.terms)


def _label(told: Sequence[_Told], values: Sequence[Value], lookup: Lookup) -> tuple[str, str]:
    """Return what a fact is of, in a word where a number is of something, and the words of one claim."""
    if not told:
        return "", values[0].claim.quote
    first, facet = told[0]
    claims = (lookup.claims[first.a], lookup.claims[first.b])
    detail = min(claims, key=lambda claim: (len(claim.quote), claim.id)).quote
    if facet.name != "quantity":
        return "", detail
    kind, measure, noun = _of(facet)
    name = measure if measure and measure not in ("measure", noun) else ""
    thing = noun if noun and noun != "named" else ""
    label = (f"{name} ({thing})" if name and thing else name or thing or kind).capitalize()
    same = next((f for f in first.facets if f.name in ("affected", "subject") and f.outcome == "same"), None)
    return (f"{label}: {same.a}" if same and len(same.a) < _LONGEST and same.a != facet.a else label), detail
