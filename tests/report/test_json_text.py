"""JSON that any reader takes."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from sample_report import HOSTILE

from verify.report.json_text import json_text


@given(HOSTILE)
def test_any_text_is_one_line_of_utf8_and_is_read_back_as_it_was(text: str) -> None:
    written = json_text({"text": text})
    assert len(written.splitlines()) == 1
    assert json.loads(written.encode())["text"] == text


def test_letters_of_all_scripts_stand_as_themselves() -> None:
    assert json_text(["Łódź", "漢", "🚢"]) == '["Łódź", "漢", "🚢"]'


@pytest.mark.parametrize("char", ["\u2028", "\u2029", "\x85", "\ud800"])
def test_what_ends_a_line_or_cannot_be_encoded_is_an_escape(char: str) -> None:
    assert json_text(char) == f'"\\u{ord(char):04x}"'
