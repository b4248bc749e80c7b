"""Who it is of whom two claims tell the same."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of

from verify.compare.identity import identity_facet
from verify.match.links import link_claims

_TOLD = "The skipper of the Aurelia was killed in the storm."


def _outcomes(one: str, other: str) -> set[str]:
    found = set()
    for a in claims_of(one, "a"):
        for b in claims_of(other, "b"):
            there, back = identity_facet(a, b, {}), identity_facet(b, a, {})
            assert (there and (there.outcome, there.a)) == (back and (back.outcome, back.b))
            found |= {there.outcome} if there else set()
    return found


@pytest.mark.parametrize(
    ("text", "outcomes"),
    [
        ("The sailor killed in the storm was not the skipper of the Aurelia.", {"denied"}),
        ("The sailor killed in the storm was the skipper of the Aurelia.", {"affirmed"}),
        ("The sailor rescued in the storm was not the skipper of the Aurelia.", set()),
        ("The sailor killed in the storm was not the cook of the Aurelia.", set()),
        ("The sailor killed in the storm was not happy with the skipper of the Aurelia.", set()),
    ],
)
def test_who_it_is(text: str, outcomes: set[str]) -> None:
    assert _outcomes(_TOLD, text) == outcomes


def _named(one: str, other: str) -> set[tuple[str, str]]:
    a, b = claims_of(one, "a"), claims_of(other, "b")
    subjects = link_claims((*a, *b), [("a", "b")]).subjects
    facets = [(identity_facet(x, y, subjects), identity_facet(y, x, subjects)) for x in a for y in b]
    assert all((there and there.outcome) == (back and back.outcome) for there, back in facets)
    return {(there.a, there.b) for there, _ in facets if there and there.outcome == "named"}


@pytest.mark.parametrize(
    "text",
    [
        "The pilots identified the dead diver as Ada Holm.",
        "The diver, named by two harbour pilots as Ada Holm, sank.",
        "She was identified as the diver Ada Holm.",
        "The dead woman was Ada Holm.",
        "The one found under the pier was Ada Holm.",
    ],
)
def test_two_claims_give_one_name(text: str) -> None:
    assert _named("The woman was identified as Ada Holm by her sister.", text) == {("Ada Holm", "Ada Holm")}


@pytest.mark.parametrize(
    "text",
    [
        "She identified herself as a friend of Ada Holm.",
        "The pilots identified the dead diver as Ines Falk.",
        "The pilots identified the man as Ada Holm.",
        "The dead woman was not Ada Holm.",
        "The mayor was Ada Holm.",
        "Ines Falk was Ada Holm.",
        "The pilots named the diver. Some sang as Ada Holm sank.",
    ],
)
def test_no_one_name_is_given(text: str) -> None:
    assert _named("The woman was identified as Ada Holm by her sister.", text) == set()


@pytest.mark.parametrize(
    ("one", "other", "found"),
    [
        ("gunman", "cashier", False),
        ("suspect", "witness", False),
        ("dead diver", "rescued diver", False),
        ("dead diver", "dead diver", True),
        ("gunman", "attacker", True),
        ("driver", "victim", True),
        ("driver", "man", True),
        ("wife", "woman", True),
        ("wife", "man", False),
        ("lawyer", "attorney", True),
    ],
)
def test_a_name_is_given_to_one_who_may_be_one(one: str, other: str, found: bool) -> None:
    given = (f"The pilots identified the {noun} as Sam Holm." for noun in (one, other))
    assert bool(_named(*given)) == found
