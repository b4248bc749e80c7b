"""Unequal numbers that need not be of one scope."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of

from verify.compare.values import quantity_facets


def _outcomes(one: str, other: str) -> set[str]:
    names = {(of, key): key for of in "ab" for key in ("edda falk", "orion")}
    return {
        facet.outcome
        for a in claims_of(one, "a")
        for b in claims_of(other, "b")
        for facet in quantity_facets(a, b, names)
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Saffron costs $9 per gram.", "Saffron costs $4,000 per pound."),
        ("Edda Falk, 43, was elected.", "Edda Falk sang in a choir at the age of nine."),
        ("Edda Falk, 43, was elected.", "Edda Falk, 9, goes to school."),
        ("Twelve boats left Tarvik.", "Forty boats stayed in Tarvik."),
    ],
)
def test_numbers_of_two_scopes_are_not_apart(one: str, other: str) -> None:
    assert "apart" not in _outcomes(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Edda Falk, 43, was elected.", "Edda Falk, 44, teaches music."),
        ("Twelve boats left Tarvik.", "Forty boats left Tarvik."),
    ],
)
def test_numbers_of_one_scope_are_apart(one: str, other: str) -> None:
    assert "apart" in _outcomes(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Pilots have now flown 90 sorties over Tarvik.", "Pilots flew four sorties over Tarvik."),
        ("Edda Falk has a net worth of $40 (£26) million.", "Edda Falk has a net worth of $40 million."),
    ],
)
def test_a_running_total_and_a_scale_behind_a_conversion_are_no_conflict(one: str, other: str) -> None:
    assert "apart" not in _outcomes(one, other)
    assert "apart" not in _outcomes(other, one)


def test_a_count_of_some_of_a_kind_is_no_count_of_all() -> None:
    one, other = "The sailor had eight wounds.", "The sailor had six shrapnel wounds."
    assert "apart" not in _outcomes(one, other)
    assert "apart" not in _outcomes(other, one)
    assert "apart" in _outcomes(one, "The sailor had six wounds.")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The tape holds a volley of six shots.", "The tape holds eleven shots."),
        ("The tape holds six shots, followed by more.", "The tape holds eleven shots."),
        ("The tape holds six shots, in addition to those at dawn.", "The tape holds eleven shots."),
        ("I heard four shots in Tarvik.", "Police heard eleven shots in Tarvik."),
    ],
)
def test_a_stretch_and_what_a_witness_counts_are_no_count_of_all(one: str, other: str) -> None:
    assert "apart" not in _outcomes(one, other)
    assert "apart" not in _outcomes(other, one)
    assert "apart" in _outcomes("The tape holds six shots.", "The tape holds eleven shots.")
    assert "apart" in _outcomes("A guard heard four shots in Tarvik.", "Police heard eleven shots in Tarvik.")


@pytest.mark.parametrize(
    ("one", "other", "outcomes"),
    [
        ("Rescuers found 28 bodies.", "Around 30 bodies were found.", {"near"}),
        ("Rescuers found 28 bodies.", "Around 30 bodies were found this year.", {"unlike"}),
        ("Rescuers found 28 bodies.", "Around 30 bodies have been found since March.", {"unlike"}),
        ("Last year rescuers found 28 bodies.", "Around 30 bodies were found last year.", {"near"}),
        ("Rescuers found 28 bodies.", "This year, 28 bodies were found.", {"equal"}),
    ],
)
def test_a_count_of_a_longer_time_is_near_another_by_chance(one: str, other: str, outcomes: set[str]) -> None:
    assert _outcomes(one, other) == outcomes


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The 113-year-old chest was removed from the tower.", "That 110-year-old chest was hidden there.", True),
        ("Seven boys, aged 13 to 15, have left.", "28 boys, aged 13 and 14, went on a trip.", False),
        ("Lund was hit by six balls, two of them on the leg.", "Lund was hit by two balls.", False),
        ("Lund was hit by six balls.", "Lund was hit by two balls.", True),
        ("They offer 1 million crowns ($75,000) for it.", "They offer 1 million crowns ($74,000) for it.", False),
    ],
)
def test_a_number_that_is_rounded_doubled_or_of_a_part_is_not_apart(one: str, other: str, apart: bool) -> None:
    assert ("apart" in _outcomes(one, other)) is apart
    assert ("apart" in _outcomes(other, one)) is apart


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("The pit is 16 feet deep.", "There is a 40-foot pit.", False),
        ("The pit is 16 feet deep.", "The pit is 40 feet deep.", True),
    ],
)
def test_a_number_without_a_dimension_is_no_depth(one: str, other: str, apart: bool) -> None:
    assert ("apart" in _outcomes(one, other)) is apart
