"""What a number is about: the role of those counted, and what has a measure, an age or a price."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of

from verify.models import Quantity


def _quantity(text: str, number: str) -> Quantity:
    found = {value for claim in claims_of(text) for value in claim.values if number in value.text}
    assert len(found) == 1, found
    return found.pop()


@pytest.mark.parametrize(
    ("text", "number", "role"),
    [
        ("The storm killed 12 sailors.", "12", "killed"),
        ("12 sailors were killed by the storm.", "12", "killed"),
        ("In all, 12 sailors died in the storm.", "12", "killed"),
        ("The blast destroyed the bakery, killing 12 bakers.", "12", "killed"),
        ("The crash injured 12 passengers of the tram.", "12", "injured"),
        ("Doctors treated 12 injured passengers of the tram.", "12", "injured"),
        ("The death toll of the flood rose to 15.", "15", "killed"),
        ("The number of sailors killed rose to 15.", "15", "killed"),
        ("The storm claimed the lives of 12 sailors.", "12", "killed"),
        ("Divers found 28 bodies in the wreck.", "28", "found"),
        ("Crews have dug 28 bodies out of the pit.", "28", "found"),
        ("Rebels freed 12 hostages at the border.", "12", "freed"),
    ],
)
def test_a_count_has_the_role_of_what_happens_to_those_counted(text: str, number: str, role: str) -> None:
    assert _quantity(text, number).measure == role


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("12 sailors killed the captain.", "12"),
        ("12 officers arrested the mayor.", "12"),
        ("12 sailors sang on the pier.", "12"),
        ("The sailor had eight wounds on the back.", "eight"),
    ],
)
def test_those_who_act_and_marks_on_a_body_have_no_role(text: str, number: str) -> None:
    assert _quantity(text, number).measure is None


def test_a_party_that_reaches_a_number_does_not_arrive_at_people() -> None:
    assert _quantity("The party reached 25 people by noon.", "25").measure is None


def test_killed_and_injured_in_one_sentence_are_two_roles() -> None:
    text = "The blast killed 12 bakers and injured 30 shoppers."
    assert (_quantity(text, "12").measure, _quantity(text, "30").measure) == ("killed", "injured")


def test_those_whom_a_blast_left_dead_are_killed() -> None:
    assert _quantity("The blast left 12 dead and 30 injured.", "12").measure == "killed"


@pytest.mark.parametrize(
    ("text", "number", "holder"),
    [
        ("The catfish weighed 19 stone.", "19", "catfish"),
        ("An angler landed a 19 stone catfish.", "19", "catfish"),
        ("An angler landed a catfish weighing 19 stone.", "19", "catfish"),
        ("A 40-year-old baker was rescued.", "40", "baker"),
        ("A baker, aged 40, was rescued from the ruins.", "40", "baker"),
        ("Karl Holm is 40 years old.", "40", "@karl holm"),
        ("Divers freed 40-year-old teacher Karl Holm.", "40", "@karl holm"),
        ("Ada Holm, whose 12-year-old son, Tam, is missing, wept.", "12", "@tam"),
        ("The bakers feared the 40-year-old teacher’s dog.", "40", "teacher"),
    ],
)
def test_a_measure_or_an_age_has_a_holder(text: str, number: str, holder: str) -> None:
    assert _quantity(text, number).holder == holder


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("It weighed 19 stone.", "19"),
        ("The police told the family of the 40-year-old's death.", "40"),
        ("A bull killed the 40-year-old.", "40"),
        ("The weight was 19 stone.", "19"),
        ("The storm killed 12 sailors.", "12"),
    ],
)
def test_pronouns_dimensions_and_counts_hold_no_measure(text: str, number: str) -> None:
    values = [value for claim in claims_of(f"{text} The angler slept.") for value in claim.values]
    assert all(value.holder is None for value in values if number in value.text)


@pytest.mark.parametrize(
    ("text", "number", "words"),
    [
        ("The largest catfish weighed 19 stone.", "19", ("largest",)),
        ("Another catfish weighed 19 stone.", "19", ("another",)),
        ("The second catfish weighed 19 stone.", "19", ("second",)),
        ("The old catfish weighed 19 stone.", "19", ()),
    ],
)
def test_words_that_set_a_holder_apart_are_kept(text: str, number: str, words: tuple[str, ...]) -> None:
    assert _quantity(text, number).modifiers == words


@pytest.mark.parametrize("text", ["Nine miners remained trapped.", "Nine remain trapped in the pit."])
def test_what_remains_so_is_so(text: str) -> None:
    (claim,) = claims_of(text)
    assert [quantity.measure for quantity in claim.values] == ["trapped"]
