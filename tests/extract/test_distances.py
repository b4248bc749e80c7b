"""How far one named place lies from another."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of

from verify.models import Quantity


def _lengths(text: str) -> list[Quantity]:
    return [value for claim in claims_of(text) for value in claim.values if value.kind == "measure"]


@pytest.mark.parametrize(
    "text",
    [
        "They vanished in the town of Tarvik, 200 kilometers south of Oslo.",
        "Tarvik, which is about 120 miles south of Oslo, was quiet.",
        "He lives outside Tarvik, 125 miles south of Oslo.",
        "The town of Tarvik lies 125 miles south of Oslo.",
        "They dug in the poor district of Tarvik, which is about 125 miles south of Oslo.",
        "Tarvik lies 125 miles south-east of the capital Oslo.",
    ],
)
def test_a_distance_is_a_measure_of_the_place_from_the_other(text: str) -> None:
    (length,) = _lengths(text)
    assert (length.holder, length.measure) == ("@tarvik", "distance from oslo")


def test_a_converted_distance_is_one_too_and_both_are_rough() -> None:
    lengths = _lengths("They vanished in the town of Tarvik, 200 kilometers (125 miles) south of Oslo.")
    assert [length.measure for length in lengths] == ["distance from oslo"] * 2
    assert [(length.interval.low, length.interval.high) for length in lengths] == [(184, 216), (115, 135)]


@pytest.mark.parametrize(
    "text",
    [
        "The plane fell 30 miles north of Oslo.",
        "The mill is 20 km from the river.",
        "Karl Holm rowed 30 miles from Oslo.",
        "The wall at Tarvik is 30 metres long.",
    ],
)
def test_other_lengths_are_no_distance_between_places(text: str) -> None:
    assert all(not (length.measure or "").startswith("distance from") for length in _lengths(text))
