"""How much one word may be a spelling of another."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.match.spelling import edits_allowed, number_of, sound, word_score

_WORDS = st.one_of(
    st.text("abcdeghijklmnoprstuvwxyz", min_size=1, max_size=10),
    st.sampled_from(
        ["44", "forty four", "1st", "ii", "bill", "william", "petrov", "petrova", "sech1n", "зима", "習近平"]
    ),
    st.text(min_size=1, max_size=6),
)


@given(_WORDS, _WORDS)
def test_a_word_score_is_symmetric_and_lies_in_0_to_1(a: str, b: str) -> None:
    assert word_score(a, b) == word_score(b, a)
    assert 0 <= word_score(a, b).score <= 1


@given(_WORDS)
def test_a_word_equals_itself(word: str) -> None:
    assert word_score(word, word) == (1.0, "equal")


@given(_WORDS, _WORDS)
def test_only_equal_words_and_numbers_meet_fully(a: str, b: str) -> None:
    assert word_score(a, b).score < 1 or word_score(a, b).how in ("equal", "number")


@pytest.mark.parametrize(
    ("a", "b", "how"),
    [
        ("zelenskyy", "zelenskiy", "sound"),
        ("wolodymyr", "volodimir", "sound"),
        ("filipp", "philip", "sound"),
        ("chekhov", "chehov", "sound"),
        ("holmov", "holmoff", "sound"),
        ("sech1n", "sechin", "sound"),
        ("bill", "william", "given name"),
        ("lindqvist", "lundqvist", "consonants"),
        ("rahmani", "rehmane", "consonants"),
        ("vesna", "vesma", "spelling"),
        ("vesna", "vensa", "spelling"),
        ("a", "ada", "initial"),
        ("forty four", "44", "number"),
        ("first", "1st", "number"),
        ("ii", "2", "number"),
        ("ii", "iii", "unlike"),
        ("44", "45", "unlike"),
        ("ii", "ian", "unlike"),
        ("un", "il", "unlike"),
        ("kim", "kin", "unlike"),
        ("petrov", "petrova", "unlike"),
        ("karl", "carla", "unlike"),
        ("k", "ada", "unlike"),
        ("holm", "lindqvist", "unlike"),
    ],
)
def test_words_meet_by_the_first_way_that_fits(a: str, b: str, how: str) -> None:
    assert word_score(a, b).how == how


def test_fewer_edits_score_higher_and_unlike_words_at_most_one_half() -> None:
    assert word_score("vesnagrad", "vesmagrad").score > word_score("vesnagrad", "vesmagrat").score > 0.6
    assert word_score("vesna", "vexxa").score <= 0.5


@pytest.mark.parametrize(("length", "edits"), [(3, 0), (4, 1), (7, 1), (8, 2), (20, 2)])
def test_longer_words_may_have_more_edits(length: int, edits: int) -> None:
    assert edits_allowed(length) == edits


@given(st.text("abcdefghijklmnopqrstuvwxyz", max_size=12))
def test_a_sound_has_no_doubled_letters(word: str) -> None:
    levelled = sound(word)
    assert all(a != b for a, b in pairwise(levelled))


@pytest.mark.parametrize(
    ("word", "number"),
    [
        ("44", "44"),
        ("007", "7"),
        ("22nd", "22"),
        ("twelfth", "12"),
        ("vii", "7"),
        ("xi", None),
        ("holm", None),
        ("", None),
    ],
)
def test_numbers_are_read_in_digits_words_and_roman_numerals(word: str, number: str | None) -> None:
    assert number_of(word) == number
