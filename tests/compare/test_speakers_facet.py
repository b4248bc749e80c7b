"""Who says so in two claims, and when two names are two speakers."""

from __future__ import annotations

import pytest
from strategies_claims import article, credit, hand_made

from verify.compare.speakers import speaker_facet
from verify.match.keys import key_of
from verify.models import Claim
from verify.pipeline import extract

_KEYS = ("ada holm", "karl holm", "kyiv", "ukraine", "vesna")
SUBJECTS = {(of, key): key for of in "ab" for key in _KEYS} | {("b", "a holm"): "ada holm"}


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("Ada Holm", "A. Holm", "same"),
        ("Ada Holm", "Karl Holm", "different"),
        ("Two residents", "two residents", "same"),
        ("two residents", "police", "different"),
    ],
)
def test_speakers(one: str, other: str, outcome: str) -> None:
    a = hand_made("c1", "a", attribution=(credit("police"), credit(one)))
    b = hand_made("c2", "b", attribution=(credit(other),))
    facet = speaker_facet(a, b, SUBJECTS)
    assert facet is not None
    assert facet.outcome == outcome
    assert (facet.a, facet.b) == (one, other)


@pytest.mark.parametrize("speaker", [None, ""])
def test_a_side_without_a_speaker_has_nothing_to_compare(speaker: str | None) -> None:
    a = hand_made("c1", "a", attribution=(credit("Ada Holm"),))
    b = hand_made("c2", "b", attribution=() if speaker is None else (credit(speaker),))
    assert speaker_facet(a, b, SUBJECTS) is None


_WORDS = "We will rebuild every classroom in the valley before the winter"


def _told(text: str, name: str) -> Claim:
    """Return the claim of the quoted words."""
    return next(claim for claim in extract([article(text, name)]) if claim.quote.startswith("We will rebuild"))


def _of(one: str, other: str) -> tuple[str, ...]:
    a, b = _told(one, "a"), _told(other, "b")
    subjects = {
        (claim.article, key_of(credit.speaker)): key_of(credit.speaker)
        for claim in (a, b)
        for credit in claim.attribution
    }
    facet = speaker_facet(a, b, subjects, {"a": one, "b": other})
    assert facet is not None
    return facet.of


@pytest.mark.parametrize(
    ("one", "other", "of"),
    [
        (f'"{_WORDS}," said Ilse Haan.', f'"{_WORDS}," said Piet Daalder.', ("named",)),
        (f'"{_WORDS}," said the mayor, Ilse Haan.', f'Piet Daalder said: "{_WORDS}."', ("named",)),
        (f'"{_WORDS}," said Ilse Haan.', f'"{_WORDS}," said the mayor.', ()),
        (f'"{_WORDS}," said Ilse Haan.', f'"{_WORDS}," Ms Haan said.', ()),
        (f'"{_WORDS}," said Ilse Haan.', f'"{_WORDS}," Mr Daalder said.', ("named",)),
        (f'"{_WORDS}," said Ilse Haan.', f'"{_WORDS}," Daalder said.', ()),
        (f'"{_WORDS}," said Ilse Haan.', f'The Valmora Police said: "{_WORDS}."', ()),
        (f'"{_WORDS}," said Ilse Haan.', f'Piet Daalder came late. "{_WORDS}," he said.', ()),
        (f'"{_WORDS}," said Ilse Haan.', f'"{_WORDS}," said Piet Daalder, the aide of Ilse Haan.', ()),
    ],
)
def test_two_speakers_are_named_only_where_both_names_stand_beside_the_words(
    one: str, other: str, of: tuple[str, ...]
) -> None:
    assert _of(one, other) == _of(other, one) == of
