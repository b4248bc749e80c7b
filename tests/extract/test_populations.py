"""How many people live in a named place."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of


@pytest.mark.parametrize(
    "text",
    [
        "Tarvik has a population of 40,000 people.",
        "About 40,000 people live in Tarvik.",
        "Some 40,000 people live in the village of Tarvik.",
        "Tarvik, a town of 40,000 people, was quiet.",
        "In Tarvik, a town of 40,000, shops closed.",
        "A storm hit the 40,000-person town of Tarvik.",
        "A storm hit Tarvik, a 40,000-strong town.",
        "A storm filled the 40,000-strong village of Tarvik with dismay.",
    ],
)
def test_people_who_live_there_are_the_population_of_a_place(text: str) -> None:
    values = [value for claim in claims_of(text) for value in claim.values]
    assert [(value.measure, value.holder) for value in values] == [("population", "@tarvik")]
    assert values[0].noun in {"person", None}


@pytest.mark.parametrize(
    "text",
    [
        "Two children live in Tarvik.",
        "Nine people who live in Tarvik were hurt.",
        "Some 40,000 people live in the valley.",
        "Some 40,000 people marched in Tarvik.",
        "A crowd of 40,000 people filled Tarvik.",
        "The 10 town halls of Tarvik were shut.",
        "They closed 300 city offices in Tarvik.",
        "Some 300 City Hall gardeners in Tarvik marched.",
        "Some 2 million Capital Gazette readers wrote in.",
        "The 900-strong City of Tarvik choir sang.",
        "The 900-strong city of Tarvik choir sang.",
        "The 300 city of Tarvik gardeners struck.",
        "The 2 million city of Tarvik voters stayed at home.",
        "The 900-strong village of Tarvik's choir sang.",
        "Some 2 million state Democrats voted.",
        "A storm filled the 40,000 town Tarvik with dismay.",
    ],
)
def test_other_counts_of_people_are_no_population(text: str) -> None:
    assert all(value.measure != "population" for claim in claims_of(text) for value in claim.values)


def test_a_number_in_millions_that_leads_in_to_a_town_is_of_people() -> None:
    (claim,) = claims_of("The 1.2 million capital Tarvik was quiet.")
    assert [(value.measure, value.holder) for value in claim.values] == [("population", "@tarvik")]


@pytest.mark.parametrize("where", ["the Danish capital", "Denmark's capital", "the capital of Denmark"])
def test_the_capital_of_a_country_is_that_city(where: str) -> None:
    values = [value for claim in claims_of(f"Some 600,000 people live in {where}.") for value in claim.values]
    assert [(value.measure, value.holder) for value in values] == [("population", "@copenhagen")]


def test_a_capital_of_no_country_has_no_name() -> None:
    (claim,) = claims_of("Some 600,000 people live in the regional capital.")
    assert claim.values[0].measure is None
