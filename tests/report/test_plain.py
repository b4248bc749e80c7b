"""What `visible` lets through."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree
from sample_report import HOSTILE

from verify.report.plain import storable, visible


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


@given(st.text(st.characters() | st.sampled_from("\x00\x1b\x85\ud800\ufffe\uffff\r\n\t")))
def test_what_is_storable_fits_xml_and_utf8_one_character_for_one(text: str) -> None:
    kept = storable(text)
    assert len(kept) == len(text)
    assert storable(kept) == kept
    assert all(one in (other, "\ufffd") for one, other in zip(kept, text, strict=True))
    kept.encode()
    etree.Element("a").text = kept


@pytest.mark.parametrize("text", ["a\tb\r\nc", "\u202e", "\u200d", "\ue000", "\U0001f6a2", "\U0010fffd", "\ufffd"])
def test_what_can_be_stored_stays(text: str) -> None:
    assert storable(text) == text
