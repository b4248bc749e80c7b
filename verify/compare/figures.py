"""The figures that two claims share, by whatever nouns each counts: "35 dates in three cities", "35 shows in 3 towns".

several  two figures or more, each of its own kind or role: a weight and a height, two counts, a sum and a count
unusual  one count of two significant digits or more, above ten

One figure is the same where what is printed is, after conversion and rounding, and no role or part says otherwise:
"up to 62st" and "nearly 900 pounds" print one. A count of one or two recurs by chance, and so does an age. Two lengths
are two figures only where both say which way they measure, as a number in brackets converts the one before it, and a
model goes by its size ("the 12-inch Orion").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations, product

from verify.compare.quantity import compare_quantities
from verify.compare.units import dimension
from verify.lexicon.concepts import concept
from verify.models import Claim, Facet, Interval, Quantity

_LEFT_OUT = {"age", "ordinal"}
_FEW = 3
_UNUSUAL = 10
_DIGITS = 2


_Pair = tuple[Quantity, Quantity]


def figures_facet(a: Claim, b: Claim) -> Facet | None:
    """Return the figures that both claims print, None where they are neither several nor unusual. Symmetric."""
    pairs = sorted(_pairs(a.values, b.values), key=_place)
    several = next((found for found in combinations(pairs, 2) if _are_two(*found)), None)
    shared = several or tuple(pair for pair in pairs if all(_is_unusual(figure) for figure in pair))[:1]
    if not shared:
        return None
    one, other = (", ".join(pair[side].text for pair in shared) for side in (0, 1))
    return Facet(name="figures", outcome="same", a=one, b=other, of=("several" if several else "unusual",))


def _pairs(one: Sequence[Quantity], other: Sequence[Quantity]) -> Iterator[_Pair]:
    """Yield the figures that print the same, one from each side."""
    for figure, there in product(one, other):
        if _is_same(figure, there) and not (_is_counted_otherwise(figure, other) or _is_counted_otherwise(there, one)):
            yield figure, there


def _place(pair: _Pair) -> list[tuple[int, str]]:
    return sorted((figure.start, figure.text) for figure in pair)


def _is_counted_otherwise(figure: Quantity, there: Sequence[Quantity]) -> bool:
    """Tell whether the other side counts the same noun, and has another number: "six men", "six girls, two men"."""
    nouns = [
        quantity for quantity in there if quantity.noun and figure.noun and quantity.kind == figure.kind == "count"
    ]
    counted = {_printed(quantity) for quantity in nouns if concept(quantity.noun or "") == concept(figure.noun or "")}
    return bool(counted) and _printed(figure) not in counted


def _is_same(one: Quantity, other: Quantity) -> bool:
    here, there = _printed(one), _printed(other)
    if here is None or there is None or one.kind != other.kind or one.part != other.part:
        return False
    if one.measure and other.measure and one.measure != other.measure:
        return False
    if one.kind == "count":
        return here == there
    bare = [
        quantity.model_copy(update={"interval": Interval.exactly(number), "measure": None})
        for quantity, number in ((one, here), (other, there))
    ]
    return compare_quantities(*bare).outcome == "equal"


def _printed(quantity: Quantity) -> float | None:
    """Return the number that is printed, also inside a bound; None for a word ("dozens"), a range, and one or two."""
    interval = quantity.interval
    edge = (interval.low if interval.high is None else interval.high) if interval.is_bound else None
    number = interval.point if interval.point is not None else edge
    if quantity.kind in _LEFT_OUT or number is None or (quantity.kind == "count" and number < _FEW):
        return None
    return number


def _are_two(pair: _Pair, other: _Pair) -> bool:
    """Tell whether two shared figures are two details, and not one in two units or the sizes of two models."""
    (one, one_there), (two, two_there) = pair, other
    if _is_same(one, two) or _is_same(one_there, two_there):
        return False
    if one.kind != "measure" or two.kind != "measure" or dimension(one.unit or "") != dimension(two.unit or ""):
        return True
    roles = one.measure or one_there.measure, two.measure or two_there.measure
    return all(roles) and roles[0] != roles[1]


def _is_unusual(count: Quantity) -> bool:
    number = count.interval.point
    if count.kind != "count" or not count.interval.is_exact or number is None or number <= _UNUSUAL:
        return False
    return len(f"{number:.0f}".rstrip("0")) >= _DIGITS
