"""The figures that two claims share, whatever nouns they count."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import claims_of, count, hand_made

from verify.compare.figures import figures_facet
from verify.models import Claim, Interval, Quantity


def _told(values: tuple[Quantity, ...], name: str = "a") -> Claim:
    return hand_made(name, name, values=values)


def _of(one: tuple[Quantity, ...], other: tuple[Quantity, ...]) -> tuple[str, ...] | None:
    there, back = figures_facet(_told(one), _told(other, "b")), figures_facet(_told(other, "b"), _told(one))
    assert (there and (there.a, there.b, there.of)) == (back and (back.b, back.a, back.of))
    return None if there is None else there.of


def _size(number: float, unit: str, measure: str | None = None) -> Quantity:
    text = f"{number:g} {unit}"
    interval = Interval.exactly(number)
    return Quantity(start=0, end=len(text), text=text, interval=interval, kind="measure", unit=unit, measure=measure)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((count(45, "date"), count(3, "city")), (count(45, "concert"), count(3, "place"))),
        ((count(4, "man"), _size(3, "meter")), (count(4, "miner"), _size(3, "meter"))),
        ((_size(6, "foot"), _size(200, "pound")), (_size(1.83, "meter", "height"), _size(91, "kilogram", "weight"))),
        (
            (_size(12, "meter", "width"), _size(5, "meter", "depth")),
            (_size(5, "meter", "depth"), _size(12, "meter", "width")),
        ),
    ],
)
def test_two_details_in_common_are_several(one: tuple[Quantity, ...], other: tuple[Quantity, ...]) -> None:
    assert _of(one, other) == ("several",)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ((count(45, "date"), count(2, "city")), (count(40, "concert"), count(2, "place"))),
        ((count(4, "man"), count(7, "car")), (count(4, "car"), count(7, "man"))),
        (
            (count(4, "man", "killed"), count(7, "man", "injured")),
            (count(4, "man", "injured"), count(7, "man", "killed")),
        ),
        ((count(7, "man", part=True), count(9, "car")), (count(7, "man"), count(9, "car"))),
        ((_size(12, "inch"), _size(8, "inch")), (_size(8, "inch"), _size(12, "inch"))),
        ((_size(12, "meter", "width"), _size(39, "foot")), (_size(12, "meter", "width"), _size(39, "foot"))),
        ((count(30, "guest"),), (count(30, "diner"),)),
        ((count(9, "guest"),), (count(9, "diner"),)),
        ((), (count(45, "diner"),)),
    ],
)
def test_one_detail_or_none_is_nothing(one: tuple[Quantity, ...], other: tuple[Quantity, ...]) -> None:
    assert _of(one, other) is None


def test_one_number_that_is_not_round_is_unusual() -> None:
    assert _of((count(45, "date"),), (count(45, "concert"), count(7, "town"))) == ("unusual",)


def test_what_is_printed_counts_also_inside_a_bound() -> None:
    texts = "The eel can grow to over 13 feet and nearly 900 pounds.", "Eels are up to 13ft long and up to 900 pounds."
    (one, *_), (other, *_) = (claims_of(text, name) for text, name in zip(texts, "ab", strict=True))
    seen = figures_facet(one, other)
    assert seen is not None
    assert (seen.of, seen.a, seen.b) == (
        ("several",),
        "over 13 feet, nearly 900 pounds",
        "up to 13ft, up to 900 pounds",
    )


FIGURES = st.lists(
    st.one_of(
        st.builds(count, st.sampled_from([2, 4, 7, 45]), st.sampled_from(["man", "car", None])),
        st.builds(
            _size, st.sampled_from([12, 39.4]), st.sampled_from(["meter", "foot"]), st.sampled_from(["width", None])
        ),
    ),
    max_size=4,
).map(tuple)


@given(FIGURES, FIGURES)
def test_swapping_the_claims_swaps_the_sides(one: tuple[Quantity, ...], other: tuple[Quantity, ...]) -> None:
    there, back = figures_facet(_told(one), _told(other, "b")), figures_facet(_told(other, "b"), _told(one))
    assert (there is None) == (back is None)
    assert there is None or back is None or there.of == back.of
