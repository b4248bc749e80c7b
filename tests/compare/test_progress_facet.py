"""Which of two counts of people came first, by the wording."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of

from verify.compare.progress import progress_facet

LATER = "Divers found 28 bodies in the wreck."


def _outcome(one: str, other: str) -> tuple[str, str, str] | None:
    a, b = claims_of(one, "a")[0], claims_of(other, "b")[0]
    there, back = progress_facet(a, b), progress_facet(b, a)
    assert (there and (there.outcome, there.a, there.b)) == (back and (back.outcome, back.b, back.a))
    return (there.outcome, there.a, there.b) if there else None


@pytest.mark.parametrize(
    ("one", "other", "seen"),
    [
        ("Divers have so far found 15 bodies in the wreck.", LATER, ("smaller-so-far", "so far", "")),
        ("Divers initially found 15 bodies in the wreck.", LATER, ("smaller-so-far", "initially", "")),
        (
            "Divers found 15 bodies in the wreck.",
            "Divers have now found 28 bodies there.",
            ("larger-by-now", "", "now"),
        ),
        (
            "Divers found 15 bodies in the wreck.",
            "Divers have found 28 bodies there.",
            ("larger-perfect", "", "have found"),
        ),
    ],
)
def test_the_side_that_tells_how_far_the_count_had_come_is_named(one: str, other: str, seen: tuple[str, ...]) -> None:
    assert _outcome(one, other) == seen


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Divers found 15 bodies in the wreck.", LATER),
        ("Divers found 15 bodies in the wreck.", "Divers have so far found 15 bodies there."),
        ("Divers had so far found 28 bodies in the wreck.", "Divers found 15 bodies there."),
        ("Divers have so far found 15 crates in the wreck.", "Divers found 28 crates in the wreck."),
        ("The storm has so far killed 15 people.", "The storm injured 28 people."),
        ("Police have so far arrested 22 officers.", "Police arrested 50 people."),
        ("Divers have so far found another 15 bodies in the wreck.", LATER),
    ],
)
def test_nothing_is_told_of_counts_of_other_things_or_without_such_words(one: str, other: str) -> None:
    assert _outcome(one, other) is None


def test_a_count_of_a_whole_year_is_no_later_state_of_one_that_goes_on() -> None:
    assert _outcome("Divers have so far found 15 bodies in the wreck.", "This year 28 bodies were found.") is None
