"""Names as keys: spelling habits, marks and case are gone, and nothing changes twice."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from verify.match.keys import is_short_for, key_of


@given(st.text(max_size=30))
@example("O'Neill's's")
@example("the Lakes''")
@example("’s")
def test_a_key_is_its_own_key(name: str) -> None:
    assert key_of(key_of(name)) == key_of(name)


@given(st.text(max_size=30))
def test_a_key_holds_words_of_ascii_letters_and_digits_only(name: str) -> None:
    key = key_of(name)
    assert key.isascii()
    assert key == key.lower()
    assert all(word.isalnum() for word in key.split(" ")) or not key


@given(
    st.lists(st.text("abcdefgh", min_size=1, max_size=6), min_size=1, max_size=4), st.sampled_from(["'s", "’s", "’"])
)
def test_case_punctuation_and_possessive_do_not_count(words: list[str], mark: str) -> None:
    plain = " ".join(words)
    assert key_of(plain) == plain
    assert key_of("  ".join(word.title() for word in words) + mark) == plain
    assert key_of(" - ".join(word.upper() for word in words) + ".") == plain


@pytest.mark.parametrize(
    ("name", "key"),
    [
        ("Żółw", "zolw"),
        ("Zoë O’Hara’s", "zoe o hara"),
        ("Al-Harun", "al harun"),
        ("R2 Depot", "r2 depot"),
        ("…", ""),
    ],
)
def test_keys(name: str, key: str) -> None:
    assert key_of(name) == key


@pytest.mark.parametrize(
    ("short", "name", "may"),
    [
        ("holm", "ada holm", True),
        ("ada", "ada holm", True),
        ("hol", "ada holm", False),
        ("ada holm", "ada holm", False),
    ],
)
def test_one_word_may_be_short_for_a_name(short: str, name: str, may: bool) -> None:
    assert is_short_for(short, name) is may
