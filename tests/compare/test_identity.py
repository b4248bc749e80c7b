"""Who it is of whom two claims tell the same."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of

from verify.compare.identity import identity_facet

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
