"""What `visible` lets through."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from sample_report import HOSTILE

from verify.report.plain import visible


@given(HOSTILE)
def test_nothing_that_steers_a_terminal_remains(text: str) -> None:
    shown = visible(text)
    assert {unicodedata.category(char) for char in shown}.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert {char for char in shown if unicodedata.category(char) == "Cf"} <= {"\u200c", "\u200d"}
    assert "\n" not in shown


@given(HOSTILE)
def test_what_is_visible_stays_as_it_is(text: str) -> None:
    assert visible(visible(text)) == visible(text)


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("Zoë’s “café” – 5 °C", "Zoë’s “café” – 5 °C"),
        ("two\n\t lines", "two lines"),
        ("\x1b[31mred", "�[31mred"),
        ("user\u202etxt.exe", "usertxt.exe"),
        ("ta\u200bil", "tail"),
        ("می\u200cخواهم", "می\u200cخواهم"),
    ],
)
def test_letters_pass_and_controls_do_not(text: str, shown: str) -> None:
    assert visible(text) == shown
