"""Anchors inside the page, and links out of it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from sample_report import HOSTILE

from verify.report.html.addresses import anchor, passage_address, web_address


def test_a_plain_id_is_its_own_anchor() -> None:
    assert anchor("f", "f3a1b2c3d4") == "f-f3a1b2c3d4"


@given(HOSTILE)
def test_any_id_makes_an_anchor_of_plain_letters(name: str) -> None:
    assert re.fullmatch(r"c-[A-Za-z0-9_-]+", anchor("c", name))
    assert anchor("c", name) == anchor("c", name)


def test_two_odd_ids_have_two_anchors() -> None:
    assert anchor("a", "x y") != anchor("a", "x z")


@pytest.mark.parametrize("url", ["http://a.example", "https://a.example/b?c=d&e=f#g", "HTTPS://a.example/é"])
def test_web_addresses_may_become_links(url: str) -> None:
    assert web_address(url) == url


@pytest.mark.parametrize(
    "url",
    [
        None,
        "",
        "javascript:alert(1)",
        " javascript:alert(1)",
        "java\nscript:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "ftp://a.example",
        "//a.example",
        "http:",
        "http:///x",
        "http://[",
        'https://a.example/"onclick="x',
        "https://a.example/\u202egnp",
        "https://a.example\\@b.example",
        "https://a.example/\x00",
    ],
)
def test_all_else_is_text(url: str | None) -> None:
    assert web_address(url) is None


def test_a_passage_is_named_by_a_text_fragment_with_its_marks_encoded() -> None:
    assert passage_address("https://a.example/b", "Forty-two, & more") == (
        "https://a.example/b#:~:text=Forty%2Dtwo%2C%20%26%20more"
    )


def test_a_long_passage_is_named_by_its_first_and_last_words() -> None:
    words = [f"w{number}" for number in range(20)]
    address = passage_address("https://a.example/", " ".join(words))
    assert address == "https://a.example/#:~:text=w0%20w1%20w2%20w3%20w4,w15%20w16%20w17%20w18%20w19"


def test_an_address_with_a_fragment_keeps_it() -> None:
    assert passage_address("https://a.example/#top", "one") == "https://a.example/#top:~:text=one"


@given(HOSTILE)
def test_any_passage_makes_an_address_of_plain_characters(passage: str) -> None:
    address = passage_address("https://a.example/", passage)
    assert address is not None
    assert re.fullmatch(r"[!-~]+", address)
