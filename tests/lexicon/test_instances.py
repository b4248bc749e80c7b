"""Words that tell one event or thing of a kind from another one, or speak of the kind."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.lexicon.instances import general_word, is_definite, limited_word, other_word, period_word, rate_after


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Another mill burned in Tarvik", "another"),
        ("A similar raft was seen off Korda", "similar"),
        ("an eel that was previously caught in the Lorne", "previously"),
        ("It burned once before, years ago", "years ago"),
        ("in his case the finger was not found", "in his case"),
        ("The mill burned in Tarvik", ""),
        ("The mill burned earlier on Monday", ""),
        ("The mill burned earlier this week", ""),
        ("The mill of the brothers burned", ""),
    ],
)
def test_words_for_another_event_of_the_kind(text: str, word: str) -> None:
    assert other_word(text) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [("Eels can grow to two metres", "can"), ("Eels usually sleep by day", "usually"), ("The eel is long", "")],
)
def test_words_for_the_kind_in_general(text: str, word: str) -> None:
    assert general_word(text) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The mayor has not been seen for months", "for months"),
        ("The baker has not been charged yet", "yet"),
        ("Nobody saw her in about a year", "in about a"),
        ("The mayor has not resigned", ""),
    ],
)
def test_words_that_limit_a_negative(text: str, word: str) -> None:
    assert limited_word(text) == word


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("Nine ships sank this year", "this year"),
        ("Nine ships have sunk since January", "since january"),
        ("Nine ships have sunk since 2019", "since 2019"),
        ("Nine ships sank in one night", ""),
        ("Nine ships sank a year ago", ""),
        ("Nine ships have sunk since the storm", ""),
    ],
)
def test_words_for_a_stretch_of_the_calendar(text: str, word: str) -> None:
    assert period_word(text) == word


@pytest.mark.parametrize(
    ("after", "unit"),
    [
        (" per gram, says the dealer", "gram"),
        (" a day", "day"),
        (" an hour", "hour"),
        (" euros a week", "week"),
        (" per troy ounce", "ounce"),
        (" people a day after the flood", ""),
        (" people died", ""),
        ("", ""),
    ],
)
def test_what_a_number_is_counted_per(after: str, unit: str) -> None:
    assert rate_after(after) == unit


@pytest.mark.parametrize(
    ("phrase", "definite"),
    [
        ("the ferry", True),
        ("his ferry", True),
        ("Ada's ferry", True),
        ("a ferry", False),
        ("ferries", False),
        ("another ferry", False),
    ],
)
def test_phrases_for_what_is_known_from_before(phrase: str, *, definite: bool) -> None:
    assert is_definite(phrase) == definite


@given(st.text(max_size=40))
def test_any_text_is_read(text: str) -> None:
    for found in (other_word(text), general_word(text), limited_word(text)):
        assert found in text.lower() or found == ""
    assert rate_after(text) in text
