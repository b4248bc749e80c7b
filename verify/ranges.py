"""Ranges of reports: for a quantity that several outlets give, the lowest, the highest, the latest and the best number.

    relations -> quantities tied by what they measure -> one Range a group that a rule takes up

Two quantities are tied where a relation compared them as numbers of one measure. Each report has a reading: the number
that the text prints, the lower end of "between three and five", or for a vague word what the rule's table says. All
four values are readings of single reports, each with its source; nothing is averaged, and a range is no confidence
interval.

    lowest    the smallest reading; of equal ones the earliest
    highest   the largest
    latest    the newest report; of one day the best supported, then the smaller number
    best      the newest among the best supported; support of a reading is the number of independent reports that
              print it, or print a rounded number ("nearly 500") that holds it; then the smaller number

Independent reports are counted as those of a finding are: ten copies of one agency text support a number once. The idea
of lowest, best and highest is that of the UCDP Georeferenced Event Dataset (Sundberg and Melander 2013).
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from verify.compare.units import Conversion, conversion, factor
from verify.independent import most_independent
from verify.lexicon import table
from verify.models import Article, Claim, Facet, Origin, Quantity, Range, Relation, ValueReport
from verify.ruleset import RangeRule, RuleSet
from verify.ruleset.messages import filled

_COMPARED = {"equal", "near", "within", "overlaps", "apart"}
_OPEN = {"within", "overlaps"}
_MAGNITUDE = 10
_ROUNDED = 0.05
_SAID_APART = {"contradiction", "update"}
_OTHER_PLURAL = re.compile(r"\bof\b")
Key = tuple[str, int]
"""A claim's id, and the place of a quantity among its values."""


class Tied(NamedTuple):
    """Quantities that relations tie, and what they measure."""

    kind: str
    measure: str
    members: tuple[Key, ...]


def find_ranges(
    relations: Iterable[Relation],
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
    origins: Mapping[str, Origin],
    rules: RuleSet,
) -> tuple[Range, ...]:
    """Return a range for each measure of one thing that the reports give differently, and that a rule takes up.

    Args:
        relations: the judged relations with their facets.
        claims: claim id -> claim.
        articles: article id -> article.
        origins: claim id -> where what it states comes from.
        rules: the rules; the first range rule by id that fits a measure takes it.

    """
    range_rules = [rule for rule in rules.rules if isinstance(rule, RangeRule)]
    found = []
    for tied in tied_quantities(relations, claims):
        rule = next((rule for rule in range_rules if not rule.of or {tied.kind, tied.measure} & set(rule.of)), None)
        if rule is None:
            continue
        reports = tuple(_reports(tied, claims, articles, origins, rule))
        if _differ(reports) and len({report.source for report in reports}) >= rule.outlets:
            found.append(_range(tied, reports, origins, rule))
    return tuple(sorted(found, key=lambda item: (-len(item.reports), item.measure, item.id)))


def _differ(reports: Sequence[ValueReport]) -> bool:
    """Tell whether two reports give two numbers; what a change of units may have rounded is one number."""
    read = sorted((report.reading, report.unit or "") for report in reports if report.reading is not None)
    return any(
        high > low and (unit == other or high - low > _ROUNDED * max(abs(low), abs(high)))
        for number, (low, unit) in enumerate(read)
        for high, other in read[number + 1 :]
    )


def tied_quantities(relations: Iterable[Relation], claims: Mapping[str, Claim]) -> Iterator[Tied]:
    """Yield the quantities that relations tie as numbers of one measure, each group sorted, in order."""
    parent: dict[Key, Key] = {}
    measures: defaultdict[Key, Counter[tuple[str, str]]] = defaultdict(Counter)
    for relation in relations:
        for facet in relation.facets:
            ends = _ends(facet, relation, claims)
            if ends is not None:
                roots = sorted(_root(parent, end) for end in ends)
                parent[roots[1]] = roots[0]
                measures[ends[0]][facet.of[0], facet.of[1]] += 1
    groups: defaultdict[Key, list[Key]] = defaultdict(list)
    for key in sorted(parent):
        groups[_root(parent, key)].append(key)
    for root in sorted(groups):
        names = sum((measures[key] for key in groups[root]), Counter())
        kind, measure = min(names, key=lambda name: (-names[name], name))
        yield Tied(kind, measure, tuple(groups[root]))


def _root(parent: dict[Key, Key], key: Key) -> Key:
    while parent.setdefault(key, key) != key:
        key = parent[key]
    return key


def _ends(facet: Facet, relation: Relation, claims: Mapping[str, Claim]) -> tuple[Key, Key] | None:
    """Return the two quantities that a facet compared as numbers of one measure, None for any other facet.

    Two numbers that lie apart measure one thing only where the verdict rests on it.
    """
    if facet.name != "quantity" or facet.outcome not in _COMPARED or len(facet.of) < 2 or facet.of[0] == "ordinal":
        return None
    if facet.outcome == "apart" and relation.verdict not in _SAID_APART:
        return None
    ends = [_place(claims[name], text, facet.of[0]) for name, text in ((relation.a, facet.a), (relation.b, facet.b))]
    if ends[0] is None or ends[1] is None:
        return None
    told = [claims[name].values[place] for name, place in (ends[0], ends[1])]
    return (ends[0], ends[1]) if facet.outcome not in _OPEN or _near(told[0], told[1]) else None


def _near(one: Quantity, other: Quantity) -> bool:
    """Tell whether two quantities that share numbers do so more than by an open end: "over 2 m" holds 600 km too.

    One open end is enough for counts ("at least 20 killed" and 23), if they are of one magnitude.
    """
    open_ends = one.interval.is_bound + other.interval.is_bound
    if open_ends == 2 or (open_ends == 1 and one.kind != "count"):
        return False
    times = (factor(other.unit, one.unit) if one.unit and other.unit else None) or 1.0
    edges = [edge for edge in (one.interval.low, one.interval.high) if edge]
    there = [edge * times for edge in (other.interval.low, other.interval.high) if edge]
    return any(max(x, y) <= _MAGNITUDE * min(x, y) for x in edges for y in there)


def _place(claim: Claim, text: str, kind: str) -> Key | None:
    places = (n for n, quantity in enumerate(claim.values) if quantity.text == text and quantity.kind == kind)
    place = next(places, None)
    return None if place is None else (claim.id, place)


def _reports(
    tied: Tied,
    claims: Mapping[str, Claim],
    articles: Mapping[str, Article],
    origins: Mapping[str, Origin],
    rule: RangeRule,
) -> Iterator[ValueReport]:
    """Yield what the tied claims report, in the unit of the first of them."""
    unit = next((claims[name].values[place].unit for name, place in tied.members), None)
    for name, place in tied.members:
        claim, quantity = claims[name], claims[name].values[place]
        article = articles[claim.article]
        change = (conversion(quantity.unit, unit) if quantity.unit and unit else None) or Conversion(1.0)
        yield ValueReport(
            claim=claim.id,
            article=article.id,
            source=article.source,
            origin=origins[claim.id].key,
            published=article.published,
            text=quantity.text,
            low=_in_unit(quantity.interval.low, change),
            high=_in_unit(quantity.interval.high, change),
            reading=_in_unit(_reading(quantity, rule), change),
            unit=quantity.unit,
            table=rule.vague if _is_vague(quantity) and _reading(quantity, rule) is not None else None,
        )


def _in_unit(number: float | None, change: Conversion) -> float | None:
    return None if number is None else number * change.factor + change.offset


def _is_vague(quantity: Quantity) -> bool:
    return quantity.interval.point is None and quantity.interval.approximate


def _reading(quantity: Quantity, rule: RangeRule) -> float | None:
    """Return the number that stands for a quantity in its own unit, None for a vague word outside the rule's table."""
    interval = quantity.interval
    if interval.point is not None:
        return interval.point
    if not _is_vague(quantity):
        return interval.low if interval.low is not None else interval.high
    words = {} if rule.vague == "left-out" else table("ranges")["vague"][rule.vague]
    said = quantity.text.lower().split()
    if _OTHER_PLURAL.search(quantity.text) and any(word in table("numbers")["vague"]["plurals"] for word in said[2:]):
        return None
    return next((float(words[word]) for word in said if word in words), None)


def _range(tied: Tied, reports: Sequence[ValueReport], origins: Mapping[str, Origin], rule: RangeRule) -> Range:
    read = [report for report in reports if report.reading is not None]
    holders = {report.reading: supporting(report, read) for report in read}
    counted = {
        reading: most_independent(origins[report.claim] for report in holding) for reading, holding in holders.items()
    }
    support = {report.claim: counted[report.reading] for report in read}

    def number(report: ValueReport) -> float:
        return report.reading or 0.0

    def day(report: ValueReport) -> str:
        return (report.published or "")[:10]

    def place(report: ValueReport) -> tuple[str, str, str]:
        return day(report), report.source, report.claim

    newest = max(day(report) for report in read)
    most = max(support.values())
    supported = [report for report in read if support[report.claim] == most]
    latest = [report for report in read if day(report) == newest]
    values = {
        "lowest": min(read, key=lambda report: (number(report), place(report))),
        "highest": min(read, key=lambda report: (-number(report), place(report))),
        "latest": min(latest, key=lambda report: (-support[report.claim], number(report), place(report))),
        "best": min(
            (report for report in supported if day(report) == max(map(day, supported))),
            key=lambda report: (number(report), place(report)),
        ),
    }
    chosen = values[rule.policy]
    ids = "\0".join((rule.id, *sorted(report.claim for report in reports)))
    return Range(
        id="r" + hashlib.blake2b(ids.encode(), digest_size=8).hexdigest(),
        rule=rule.id,
        title=rule.title,
        kind=tied.kind,
        measure=tied.measure,
        policy=rule.policy,
        **values,
        chosen=chosen,
        support=tuple(sorted({report.origin for report in holders[chosen.reading]})),
        independent=support[chosen.claim],
        reports=tuple(sorted(reports, key=place)),
        reason=filled(rule.message, _fields(tied, values, chosen, rule, support)),
    )


def supporting(report: ValueReport, reports: Iterable[ValueReport]) -> tuple[ValueReport, ...]:
    """Return the reports that print the reading of a report, or a rounded number that holds it."""

    def holds(other: ValueReport) -> bool:
        if other.reading is None or report.reading is None or other.low is None or other.high is None:
            return other.reading == report.reading
        return other.reading == report.reading or other.low <= report.reading <= other.high

    return tuple(other for other in reports if other.reading is not None and holds(other))


def _fields(
    tied: Tied,
    values: Mapping[str, ValueReport],
    chosen: ValueReport,
    rule: RangeRule,
    support: Mapping[str, int],
) -> dict[str, str]:
    named = {**values, "chosen": chosen}
    texts = {name: report.text for name, report in named.items()}
    sources = {f"{name}.source": report.source for name, report in named.items()}
    counted = {"measure": tied.measure, "policy": rule.policy, "support": str(support[chosen.claim])}
    return {**texts, **sources, **counted}
