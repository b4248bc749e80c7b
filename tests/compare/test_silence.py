"""A figure that its speaker did not give at first."""

from __future__ import annotations

from datetime import date

import pytest
from strategies_claims import claims_of

from verify.compare.silence import silence_facet

SILENT = "Prosecutor Ines Prado did not say how many bodies were in the pits."
TOLD = "Prosecutor Ines Prado said 28 bodies were in the pits."


def _outcome(one: str, other: str, days: tuple[int, int] | None = None) -> str | None:
    a, b = claims_of(one, "a")[0], claims_of(other, "b")[0]
    published = {"a": date(2024, 5, days[0]), "b": date(2024, 5, days[1])} if days else {"a": None, "b": None}
    there, back = silence_facet(a, b, {}, published), silence_facet(b, a, {}, published)
    assert (there and (there.outcome, there.a, there.b)) == (back and (back.outcome, back.b, back.a))
    return there.outcome if there else None


@pytest.mark.parametrize("days", [None, (6, 8), (6, 6)])
def test_a_party_that_gives_the_figure_has_broken_its_silence(days: tuple[int, int] | None) -> None:
    assert _outcome(SILENT, TOLD, days) == "figure-told"


def test_a_silence_that_is_reported_later_was_not_broken() -> None:
    assert _outcome(SILENT, TOLD, (8, 6)) is None


@pytest.mark.parametrize(
    "other",
    [
        "Mayor Rui Salgado said 28 bodies were in the pits.",
        "Prosecutor Ines Prado said 30 officers had searched the pits.",
        "Prosecutor Ines Prado said the pits near Corral were empty.",
        "There were 28 bodies in the pits.",
        "Prosecutor Ines Prado declined to say how many bodies were in the pits.",
    ],
)
def test_another_speaker_another_figure_or_none_breaks_no_silence(other: str) -> None:
    assert _outcome(SILENT, other) is None


def test_a_silence_on_something_else_than_a_number_is_not_broken_by_one() -> None:
    assert _outcome("Prosecutor Ines Prado did not say whose bodies were in the pits.", TOLD) is None


NO_WORD = "There was no word on the fate of the other climbers."


@pytest.mark.parametrize("told", ["Two other climbers died.", "The remaining climbers were freed from the ice."])
def test_a_fate_that_was_not_known_is_told(told: str) -> None:
    assert _outcome(NO_WORD, told) == "fate-told"
    assert _outcome(NO_WORD, told, (6, 8)) == "fate-told"
    assert _outcome(NO_WORD, told, (8, 6)) is None


@pytest.mark.parametrize(
    "other",
    [
        "One of the climbers died.",
        "Two other porters died.",
        "The other climbers may have died.",
        "The other climbers did not die.",
        "The other climbers reached the summit.",
    ],
)
def test_those_whose_fate_is_told_are_those_of_whom_nothing_was_known(other: str) -> None:
    assert _outcome(NO_WORD, other) is None


def test_a_named_person_is_the_one_who_bears_the_name() -> None:
    a, b = claims_of("There was no word on the whereabouts of Ada Holm.", "a")[0], claims_of("Ada Holm died.", "b")[0]
    days = {"a": None, "b": None}
    one = {("a", "ada holm"): "ada holm", ("b", "ada holm"): "ada holm"}
    found = silence_facet(a, b, one, days)
    assert found is not None
    assert found.outcome == "fate-told"
    assert silence_facet(a, b, one | {("b", "ada holm"): "ada holm of leeds"}, days) is None


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("A spokesman for Korda declined to comment.", "Korda could not be reached for comment.", "no-comment"),
        ("A spokesman for Korda declined comment.", "Officials at Korda did not return calls.", "no-comment"),
        ("A Korda spokesman declined to comment.", "A Vesna spokesman declined to comment.", "two-parties"),
        ("Korda declined to comment.", "A Vesna spokesman declined to comment.", None),
        ("A spokesman for Korda declined to comment.", "Korda did not say how many ships it has lost.", None),
    ],
)
def test_who_would_not_speak(one: str, other: str, outcome: str | None) -> None:
    assert _outcome(one, other) == outcome
