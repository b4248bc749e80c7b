"""The quantities of two claims: which measure one thing, and how far they agree."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import claims_of, count, hand_made

from verify.compare.values import quantity_facets
from verify.models import Facet, Interval, Quantity


def _facets(one: tuple[Quantity, ...], other: tuple[Quantity, ...]) -> tuple[Facet, ...]:
    return quantity_facets(hand_made("c1", "a", values=one), hand_made("c2", "b", values=other), {})


def _outcomes(one: Quantity, other: Quantity) -> list[str]:
    there, back = _facets((one,), (other,)), _facets((other,), (one,))
    assert [facet.outcome for facet in there] == [facet.outcome for facet in back]
    return [facet.outcome for facet in there]


def _weight(number: float, holder: str | None, unit: str = "kilogram", words: tuple[str, ...] = ()) -> Quantity:
    text = f"{number:g} {unit}"
    return Quantity(
        start=0,
        end=len(text),
        text=text,
        interval=Interval.exactly(number),
        kind="measure",
        unit=unit,
        measure="weight",
        holder=holder,
        modifiers=words,
    )


def _read(one: str, other: str) -> set[str]:
    """Return the outcomes over all pairs of claims of two texts."""
    return {
        facet.outcome for a in claims_of(one, "a") for b in claims_of(other, "b") for facet in quantity_facets(a, b, {})
    }


@pytest.mark.parametrize(
    ("one", "other", "outcomes"),
    [
        (count(12, "miner", "killed"), count(12, "miner", "killed"), ["equal"]),
        (count(12, "miner", "killed"), count(15, "miner", "killed"), ["apart"]),
        (count(12, "miner", "killed"), count(12, "person", "killed"), ["equal"]),
        (count(12, "miner", "killed"), count(15, "person", "killed"), ["unlike"]),
        (count(12, "miner", "killed"), count(15, "miner", "injured"), []),
        (count(12, "miner", "killed"), count(12, "miner", "injured"), []),
        (count(12, "boat"), count(12, "boat"), ["equal"]),
        (count(12, "guest"), count(12, "person"), ["equal"]),
        (count(12, "guest"), count(12, None), ["equal"]),
        (count(12, "guest"), count(14, "person"), []),
        (count(12, "guest"), count(12, "soldier"), []),
        (count(12, "goat"), count(12, "person"), []),
        (count(12, None), count(12, None), []),
        (count(12, "boat"), count(15, "goat"), []),
        (count(12, "boat", "destroyed"), count(15, "goat", "destroyed"), ["unlike"]),
        (count(3, "miner", "freed", part=True), count(8, "miner", "freed"), ["unlike"]),
        (_weight(90, "catfish"), _weight(90, "catfish"), ["equal"]),
        (_weight(90, "catfish"), _weight(120, "catfish"), ["apart"]),
        (_weight(90, "catfish"), _weight(120, "pike"), ["unlike"]),
        (_weight(90, "catfish"), _weight(120, None), ["unlike"]),
        (_weight(90, None), _weight(120, None), ["unlike"]),
        (_weight(90, "catfish", words=("largest",)), _weight(120, "catfish"), ["unlike"]),
        (_weight(90, "catfish"), _weight(198.4, "catfish", "pound"), ["equal"]),
    ],
)
def test_two_numbers_are_apart_only_where_both_measure_one_thing(
    one: Quantity, other: Quantity, outcomes: list[str]
) -> None:
    assert _outcomes(one, other) == outcomes


_COUNTS = st.builds(
    count,
    st.integers(1, 4),
    st.sampled_from(["miner", "boat", "person"]),
    st.sampled_from([None, "killed", "injured"]),
    part=st.booleans(),
)


@given(_COUNTS, _COUNTS)
def test_counts_apart_are_of_one_noun_in_one_role(one: Quantity, other: Quantity) -> None:
    if "apart" in _outcomes(one, other):
        assert (one.noun, one.measure, one.part) == (other.noun, other.measure, other.part)
        assert not one.interval.overlaps(other.interval)


@given(_COUNTS)
def test_a_count_is_never_apart_from_itself(one: Quantity) -> None:
    assert _outcomes(one, one) == ["equal"]


def _told_apart(found: list[Quantity]) -> tuple[Quantity, ...]:
    """Give each quantity a text of its own, so that a facet tells which one it is about."""
    return tuple(one.model_copy(update={"text": f"{one.text}{mark}"}) for one, mark in zip(found, "xyz", strict=False))


@given(st.lists(_COUNTS, max_size=3).map(_told_apart), st.lists(_COUNTS, max_size=3).map(_told_apart))
def test_no_quantity_is_apart_that_has_an_equal_one(one: tuple[Quantity, ...], other: tuple[Quantity, ...]) -> None:
    facets = _facets(one, other)
    for side in ("a", "b"):
        shown = {outcome: {getattr(f, side) for f in facets if f.outcome == outcome} for outcome in ("equal", "apart")}
        assert not shown["equal"] & shown["apart"]


@given(st.lists(_COUNTS, max_size=3).map(_told_apart), st.lists(_COUNTS, max_size=3).map(_told_apart))
def test_every_quantity_that_has_an_equal_one_is_told(one: tuple[Quantity, ...], other: tuple[Quantity, ...]) -> None:
    equal = {x.text for x in one if any("equal" in _outcomes(x, y) for y in other)}
    assert equal == {facet.a.split()[0] for facet in _facets(one, other) if facet.outcome == "equal"}


@pytest.mark.parametrize(
    ("one", "other", "more"),
    [
        (count(12, "miner", "killed"), count(15, "miner", "killed"), "b"),
        (count(15, "miner", "killed"), count(12, "miner", "killed"), "a"),
        (_weight(120, "catfish"), _weight(90, "catfish"), "a"),
        (_weight(100, "catfish"), _weight(150, "catfish", "pound"), "a"),
        (count(12, "miner", "killed"), count(12, "miner", "killed"), None),
    ],
)
def test_the_larger_of_two_numbers_apart_is_named(one: Quantity, other: Quantity, more: str | None) -> None:
    (facet,) = _facets((one,), (other,))
    assert facet.more == more


def test_a_facet_says_what_was_measured_and_shows_both_numbers() -> None:
    (facet,) = _facets((count(12, "miner", "killed"),), (count(15, "miner", "killed"),))
    assert facet.of[:2] == ("count", "killed")
    assert (facet.a.split()[0], facet.b.split()[0]) == ("12", "15")


def test_a_measure_in_two_units_agrees_with_one_of_them() -> None:
    twice = (_weight(90, "catfish"), _weight(198, "catfish", "pound"))
    assert {facet.outcome for facet in _facets(twice, (_weight(198, "catfish", "pound"),))} == {"equal"}
    assert {facet.outcome for facet in _facets(twice, (_weight(250, "catfish", "pound"),))} == {"apart"}


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("The storm killed 12 sailors.", "The storm killed 15 sailors.", "apart"),
        ("The storm killed 12 sailors.", "In all, 12 sailors died.", "equal"),
        ("The storm killed nearly 500 sheep.", "The storm killed 479 sheep.", "near"),
        ("The storm killed at least 12 sailors.", "The storm killed 15 sailors.", "within"),
        ("The storm killed at least 12 sailors.", "The storm killed 12 sailors.", "near"),
        ("The storm killed more than 12 sailors.", "The storm killed 12 sailors.", "near"),
        ("The storm killed more than 400 sheep.", "The storm killed 409 sheep.", "near"),
        ("The storm killed more than 400 sheep.", "The storm killed 440 sheep.", "within"),
        ("The storm killed roughly 340 sheep.", "The storm killed about 360 sheep.", "near"),
        ("The storm killed roughly 340 sheep.", "The storm killed about 400 sheep.", "overlaps"),
        ("Over two metres is rare for a catfish.", "A catfish of 6.6 feet is rare.", "near"),
        ("The captain is under the age of 40.", "The captain is 39 years old.", "within"),
        ("The storm killed at least 20 sailors.", "The storm killed 15 sailors.", "apart"),
        ("The storm killed dozens of sheep.", "The storm killed 43 sheep.", "within"),
        ("The storm killed dozens of sheep.", "The storm killed 9 sheep.", "unlike"),
        ("The catfish weighed 90 kg.", "The catfish weighed 120 kg.", "apart"),
        ("The catfish weighed 90 kg.", "The pike weighed 120 kg.", "unlike"),
    ],
)
def test_numbers_as_they_are_written(one: str, other: str, outcome: str) -> None:
    assert _read(one, other) == _read(other, one) == {outcome}


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The storm killed 12 sailors.", "The storm injured 15 sailors."),
        ("The storm killed 12 sailors.", "The storm sank 15 boats."),
        ("The catfish weighed 90 kg.", "The catfish was 2 metres long."),
    ],
)
def test_numbers_of_two_measures_are_not_compared(one: str, other: str) -> None:
    assert _read(one, other) == set()


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("More than 200 miners were killed.", "More than 250 miners were killed.", "within"),
        ("More than 200 miners were killed.", "More than 400 miners were killed.", "unlike"),
        ("Up to 200 miners were killed.", "Up to 400 miners were killed.", "unlike"),
        ("More than 200 miners were killed.", "The fire killed 400 miners.", "within"),
        ("The siege lasted less than a year.", "The siege lasted three months.", "within"),
        ("She lived there for less than a year.", "She was married for three months.", "unlike"),
    ],
)
def test_bounds_that_lie_far_apart_hold_each_other_by_chance(one: str, other: str, outcome: str) -> None:
    assert _read(one, other) == {outcome}


def test_a_claim_that_gives_two_numbers_of_one_thing_holds_neither_against_a_third() -> None:
    told, third = _weight(90, "catfish"), _weight(140, "catfish")
    for besides, outcomes in (
        (_weight(120, "catfish"), {"unlike"}),
        (_weight(120, "eel"), {"apart"}),
        (_weight(198, "catfish", "pound"), {"apart"}),
    ):
        found = {facet.outcome for facet in _facets((told, besides), (third,)) if facet.a == told.text}
        assert found == outcomes
