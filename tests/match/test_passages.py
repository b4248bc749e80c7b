"""Body text as sentences of words."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.match.passages import Body, sentences


def _cut(text: str, *, quoted: bool = False) -> list[str]:
    return [text[s.start : s.end] for s in sentences(text, [Body(0, len(text), quoted)])]


def _own(text: str, *, quoted: bool = False) -> list[str]:
    return [word for sentence in sentences(text, [Body(0, len(text), quoted)]) for word in sentence.own]


def test_sentences_end_at_their_marks_and_keep_closing_quotation_marks() -> None:
    assert _cut("The kiln broke. “It was old.” Nobody was hurt!") == [
        "The kiln broke.",
        "“It was old.”",
        "Nobody was hurt!",
    ]


@pytest.mark.parametrize("text", ["Mr. Olsen left.", "It cost 3.5 million.", "J. Berg spoke to Dr. Lund."])
def test_a_full_stop_of_an_abbreviation_or_number_ends_no_sentence(text: str) -> None:
    assert _cut(text) == [text]


@pytest.mark.parametrize(
    ("text", "own"),
    [
        ("“The kiln is old,” she said.", ["she", "said"]),
        ('She called it "a wreck" again.', ["she", "called", "it", "again"]),
        ("‘It’s over,’ he said.", ["he", "said"]),
        ("The potter’s kiln broke.", ["the", "potter", "kiln", "broke"]),
        ("He said: “The kiln is old", ["he", "said"]),
    ],
)
def test_words_in_quotation_marks_are_not_the_outlets_own(text: str, own: list[str]) -> None:
    assert _own(text) == own


def test_a_paragraph_that_the_layout_marks_as_quoted_has_no_words_of_its_own() -> None:
    assert _own("The kiln is old.", quoted=True) == []


@given(st.text(max_size=80))
def test_sentences_lie_in_order_inside_the_body_and_hold_a_word(text: str) -> None:
    found = sentences(text, [Body(0, len(text))])
    assert all(0 <= s.start < s.end <= len(text) and s.words and len(s.own) <= len(s.words) for s in found)
    assert all(one.end <= other.start for one, other in pairwise(found))
