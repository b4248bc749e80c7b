"""Where two claims were said."""

from __future__ import annotations

import pytest
from strategies_claims import credit, hand_made

from verify.compare.channels import channel_facet


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ("X", "Telegram", "different"),
        ("X", "Twitter", "same"),
        ("X (Twitter)", "his account on X", "same"),
        ("the Telegram app", "Telegram", "same"),
        ("The Associated Press", "AP", "same"),
        ("a statement", "the filing", None),
        ("X", "a statement", None),
        ("X", None, None),
    ],
)
def test_channels_compare_by_name(one: str, other: str | None, outcome: str | None) -> None:
    a, b = (
        hand_made(of, of, attribution=(credit("Ada Holm").model_copy(update={"channel": channel}),))
        for of, channel in (("a", one), ("b", other))
    )
    for facet in (channel_facet(a, b), channel_facet(b, a)):
        assert (facet.outcome if facet else None) == outcome
