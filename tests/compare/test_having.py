"""Whether both claims say that somebody has, or has not, one kind of thing."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of

from verify.compare.having import having_facet


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("The boats carry no torpedoes.", "The boats are not equipped with torpedoes.", "lacked"),
        ("The ferry lacked rafts.", "The ferry had no rafts.", "lacked"),
        ("The village was without water.", "The village had no water.", "lacked"),
        ("The guards were unarmed.", "The guards had no weapons.", "lacked"),
        ("The guards at the gate are not armed.", "The guards do not carry weapons.", "lacked"),
        ("The driver was unlicensed.", "The driver lacked a licence.", "lacked"),
        ("The courier carried a visa.", "The courier was found with a forged visa.", "had"),
        ("The guards were armed.", "The guards had weapons.", "had"),
        ("The guards are armed with sabres.", "The guards carry sabres.", "had"),
        ("The guards are armed with sabres.", "The guards had weapons.", None),
        ("The guards do not lack weapons.", "The guards had weapons.", "had"),
        ("The boats carry no torpedoes.", "The boats carry torpedoes.", None),
        ("The boats carry no torpedoes.", "The boats carry no radar.", None),
        ("The courier carried a Danish flag.", "The courier carried a torn flag.", None),
        ("The courier carried no Danish flag.", "The courier carried no torn flag.", None),
        ("The courier carried no Danish flag.", "The courier carried no flag.", "lacked"),
        ("The courier carried five flags.", "The courier carried flags.", None),
        ("The courier carried five flags.", "The courier had five flags.", "had"),
        ("The mine has no plans to sell the shaft.", "The mine has no plans to raise wages.", None),
        ("The mine has no plans to sell the shaft.", "The mine had no plans to sell a shaft.", "lacked"),
        ("The ferry has no radar.", "The harbour has no radar.", None),
        ("The ferry has a radar.", "The harbour has a radar.", "had"),
        ("The F7s have no radar.", "The robots have no radar.", "lacked"),
        ("Delta Seven has no radar.", "The robot has no radar.", "lacked"),
        ("Half of the town has no water.", "The town has no water.", "lacked"),
        ("The captain has no radar.", "The boat has no radar.", "lacked"),
        ("They lacked radar in the storm.", "The boats have no radar.", "lacked"),
        ("The couriers were undocumented.", "The couriers had no documents.", None),
        ("The courier travelled with a nurse.", "The courier had a nurse.", None),
        ("The courier travelled to Tarvik.", "The courier had a visa.", None),
        ("The visa was carried by the courier.", "The courier had a visa.", None),
        ("The courier at the gate carried it.", "The courier at the gate had it.", None),
    ],
)
def test_what_both_have(one: str, other: str, outcome: str | None) -> None:
    (a,), (b,) = claims_of(one, "a"), claims_of(other, "b")
    for facet in (having_facet(a, b), having_facet(b, a)):
        assert (facet.outcome if facet else None) == outcome


def test_it_shows_what_each_has() -> None:
    (a,), (b,) = claims_of("The ferry lacked rafts.", "a"), claims_of("The ferry had no rafts.", "b")
    facet = having_facet(a, b)
    assert facet is not None
    assert (facet.a, facet.b) == ("rafts", "no rafts")
