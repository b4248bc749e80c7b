"""What counts as equal, apart or not comparable in two quantities."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies_quantities import counts, measures

from verify.compare.quantity import compare_quantities, rounding
from verify.extract.parse import load_pipeline
from verify.extract.quantities import find_quantities
from verify.models import Quantity


def _only(sentence: str) -> Quantity:
    found = find_quantities(load_pipeline()(sentence), 0)
    assert len(found) == 1, [q.text for q in found]
    return found[0]


def _outcome(a: str, b: str) -> str:
    return compare_quantities(_only(a), _only(b)).outcome


@given(counts(), counts())
def test_exact_counts_are_apart_exactly_where_they_differ(a: Quantity, b: Quantity) -> None:
    outcome = compare_quantities(a, b).outcome
    assert outcome == ("equal" if a.interval == b.interval else "apart")
    assert (outcome == "apart") is not a.interval.overlaps(b.interval)


@given(measures(), measures())
def test_comparison_is_symmetric(a: Quantity, b: Quantity) -> None:
    assert compare_quantities(a, b).outcome == compare_quantities(b, a).outcome


@given(measures())
def test_a_measure_equals_itself(a: Quantity) -> None:
    assert compare_quantities(a, a).outcome == "equal"


@given(counts(), counts())
def test_counts_of_different_things_are_not_compared(a: Quantity, b: Quantity) -> None:
    assert compare_quantities(a, b, same_noun=False).outcome == "incomparable"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The pig weighed 266 lb on Monday.", "The pig weighed 19 stone."),
        ("The pit is 39 feet wide.", "The pit is 12 meters wide."),
        ("The farm lies 200 km away.", "The farm lies 125 miles away."),
        ("The snake was 8ft 9in long.", "The snake was 2.67m long."),
        ("It reached 40C inside.", "It reached 104F inside."),
        ("The strike lasted two weeks.", "The strike lasted 14 days."),
        ("She earned 1.2 million dollars.", "She earned 1,234,567 dollars."),
        ("The quarry is more than 5 miles away.", "The quarry is more than 8 km away."),
        ("The club has 1.2 million members.", "The club has 1,230,000 members."),
        ("Eels of over two metres in length are rare.", "Eels of over 6.5 feet in length are rare."),
    ],
)
def test_a_converted_or_rounded_value_is_equal(a: str, b: str) -> None:
    assert _outcome(a, b) == _outcome(b, a) == "equal"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The pig weighed 280 lb on Monday.", "The pig weighed 19 stone."),
        ("The pig weighed 20 stone.", "The pig weighed 19 stone."),
        ("The pit is 12 meters wide.", "The pit is 50 feet wide."),
        ("The clerk is 42 years old.", "The clerk is 43 years old."),
        ("She earned 10 million dollars.", "She earned 12 million dollars."),
        ("At least 20 sheep died.", "12 sheep died."),
        ("Up to 12 sheep died.", "20 sheep died."),
        ("The club has 2,000 members.", "The club has 2,300 members."),
    ],
)
def test_values_with_no_number_in_common_are_apart(a: str, b: str) -> None:
    assert _outcome(a, b) == _outcome(b, a) == "apart"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("At least 20 sheep died.", "25 sheep died."),
        ("Nearly 500 sheep died.", "479 sheep died."),
        ("Dozens of sheep died.", "43 sheep died."),
        ("Half of the voters stayed.", "49 percent of the voters stayed."),
        ("Between 3 and 5 sheep died.", "Four sheep died."),
    ],
)
def test_an_exact_number_fits_a_bound_or_a_vague_word(a: str, b: str) -> None:
    assert _outcome(a, b) == _outcome(b, a) == "within"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("The pit has a radius of 12 meters.", "The pit has a diameter of 24 meters."),
        ("She earned 10 million dollars.", "She earned 10 million euros."),
        ("The pig weighed 20 stone.", "The pig is 20 feet long."),
        ("He is 12 years old.", "He was held for 12 years."),
        ("Support rose 3 percent.", "Support rose 3 percentage points."),
    ],
)
def test_other_measures_and_currencies_are_not_compared(a: str, b: str) -> None:
    assert _outcome(a, b) == _outcome(b, a) == "incomparable"


def test_apart_is_not_said_where_one_value_does_not_say_what_it_measures() -> None:
    wide, bare = _only("The pit is 12 meters wide."), _only("They saw 40 meters of rope.")
    assert bare.measure is None
    assert compare_quantities(wide, bare).outcome == "incomparable"


def test_the_note_shows_the_conversion() -> None:
    note = compare_quantities(_only("The pig weighed 280 lb on Monday."), _only("The pig weighed 19 stone.")).note
    assert "19 stone = 266 pound" in note
    assert "5.0 % apart" in note


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("The pit is 12 meters wide.", 0.5),
        ("The pit is 12.25 meters wide.", 0.005),
        ("The farm lies 200 km away.", 10.0),
        ("The snake was 8ft 9in long.", 0.5),
        ("She earned 1.2 million dollars.", 50_000.0),
    ],
)
def test_rounding_is_half_a_unit_of_the_last_significant_digit(sentence: str, expected: float) -> None:
    assert rounding(_only(sentence)) == pytest.approx(expected)
