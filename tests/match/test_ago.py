"""How far back a time lies by its own words."""

from __future__ import annotations

import pytest

from verify.match.ago import days_ago
from verify.models import TimeSpan


@pytest.mark.parametrize(
    ("text", "ago"),
    [("Ten days ago", "10 days ago"), ("3 weeks ago", "3 weeks ago"), ("last week", ""), ("", "")],
)
def test_words_and_figures_are_one(text: str, ago: str) -> None:
    assert days_ago(TimeSpan(start=0, end=len(text) + 1, text=text)) == ago
