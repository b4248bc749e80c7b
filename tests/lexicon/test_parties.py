"""Who speaks for a party to a fight."""

from __future__ import annotations

import pytest

from verify.lexicon.parties import is_belligerent


@pytest.mark.parametrize(
    "speaker", ["The Vekland army", "an army spokesman", "A rebel commander", "the Defence Ministry"]
)
def test_a_spokesman_of_an_armed_party_is_one(speaker: str) -> None:
    assert is_belligerent(speaker)


@pytest.mark.parametrize(
    "speaker", ["a former army doctor", "the mayor", "a doctor at the military hospital", "Armyn", ""]
)
def test_others_are_none(speaker: str) -> None:
    assert not is_belligerent(speaker)
