"""Article text made safe to show in a page, with nothing dropped."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from sample_report import HOSTILE

from verify.report.html.characters import harmless


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("a\x00b", "a⟨U+0000⟩b"),
        ("\x1b[31m", "⟨U+001B⟩[31m"),
        ("x\u202egnp\u202c", "x⟨U+202E⟩gnp⟨U+202C⟩"),
        ("\ud83d", "⟨U+D83D⟩"),
        ("\x85", "⟨U+0085⟩"),
    ],
)
def test_what_cannot_be_seen_is_shown_by_its_code_point(text: str, shown: str) -> None:
    assert harmless(text) == shown


@pytest.mark.parametrize(
    "text",
    [
        "plain\ttext\nin lines\r\n",
        "👩‍👩‍👧",
        "🏴\U000e0067\U000e0062\U000e007f",
        "e\u0301\u0327",
        "سلام",
        "\u200dक्‍ष",
        "co\u00adop",
    ],
)
def test_letters_marks_emoji_and_white_space_stay(text: str) -> None:
    assert harmless(text) == text


@given(HOSTILE)
def test_all_text_can_be_written_and_doing_it_twice_changes_nothing(text: str) -> None:
    shown = harmless(text)
    shown.encode()
    assert harmless(shown) == shown
    assert not any(unicodedata.category(char) == "Cc" and not char.isspace() for char in shown)
