"""Candidates of near-duplicates."""

from __future__ import annotations

from verify.match.shingles import near_duplicates

_TEXT = "the glassworks on the island will be closed in spring and its furnaces sold to a museum"
_LONG = _TEXT.split()


def test_a_sequence_with_a_word_replaced_is_a_candidate() -> None:
    other = [*_LONG[:6], "shut", *_LONG[7:]]
    assert list(near_duplicates([_LONG, ["a", "b", "c", "d"], other])) == [(0, 2)]


def test_sequences_without_a_common_run_of_words_are_none() -> None:
    assert list(near_duplicates([_LONG, list(reversed(_LONG))])) == []


def test_sequences_of_a_word_or_none_are_allowed() -> None:
    assert list(near_duplicates([])) == []
    assert list(near_duplicates([["a"], ["b"]])) == []
