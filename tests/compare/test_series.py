"""Names that both claims join in one series."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of

from verify.compare.series import series_facet
from verify.match.links import link_claims

TOUR = "The choir sang in Lisbon, Oslo and Vienna."
PAIR = "Marek Dolny and Petr Novak sang before dawn."


def _seen(one: str, other: str) -> set[tuple[str, ...]]:
    """Return what the series facet is of, over all pairs of claims of two texts, both ways round."""
    claims = [*claims_of(one, "a"), *claims_of(other, "b")]
    subjects = link_claims(claims, [["a", "b"]]).subjects
    seen = set()
    for a in (claim for claim in claims if claim.article == "a"):
        for b in (claim for claim in claims if claim.article == "b"):
            there, back = series_facet(a, b, subjects), series_facet(b, a, subjects)
            assert (there and (there.a, there.b, there.of)) == (back and (back.b, back.a, back.of))
            if there is not None:
                seen.add(there.of)
    return seen


@pytest.mark.parametrize(
    "other",
    [
        "The choir flew from Lisbon to Oslo to Vienna.",
        "The choir sang in Vienna, Oslo and Lisbon.",
        "The choir sang in Lisbon, Dublin, Oslo and Vienna.",
        "The choir sang in Lisbon, Oslo and a hall in Vienna.",
        "The choir sang in Lisbon and Oslo as well as Vienna.",
    ],
)
def test_three_joined_names_are_one_series(other: str) -> None:
    assert _seen(TOUR, other) == {("three",)}


@pytest.mark.parametrize(
    "other",
    [
        "The choir sang in Lisbon, Oslo and Dublin.",
        "The choir sang in Lisbon, Oslo, Vienna.",
        "In Lisbon the choir sang of Oslo after a night in Vienna.",
        "The choir sang.",
    ],
)
def test_two_of_three_names_or_names_apart_are_none(other: str) -> None:
    assert not _seen(TOUR, other)


def test_countries_alone_are_no_series() -> None:
    assert not _seen("The choir sang in Norway, Sweden and Finland.", "Storms hit Finland, Norway and Sweden.")
    assert _seen("The choir sang in Norway, Sweden and Riga.", "Storms hit Riga, Norway and Sweden.") == {("three",)}


def test_of_two_series_that_which_is_no_list_of_countries_counts() -> None:
    countries, towns = "from Norway, Sweden and Finland", "to Lisbon, Oslo and Vienna"
    one = f"The choir flew {countries} with a band of nine tired old sailors from a mill {towns}."
    other = f"The choir flew {towns} with a band of nine tired old sailors from a mill {countries}."
    assert _seen(one, other) == _seen(other, one) == _seen(one, one) == {("three",)}


def test_two_who_act_together_are_joint() -> None:
    assert _seen(PAIR, "At noon Petr Novak and Marek Dolny slept.") == {("joint",)}


@pytest.mark.parametrize(
    "other", ["Marek Dolny and Jan Okel sang.", "Police saw Marek Dolny and Petr Novak.", "Marek Dolny sang."]
)
def test_one_of_two_or_two_who_do_not_act_are_not_joint(other: str) -> None:
    assert not _seen(PAIR, other)
