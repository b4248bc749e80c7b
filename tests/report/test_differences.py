"""Which words of two quotations are marked."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from sample_report import HOSTILE

from verify.report.differences import Piece, differing_words, unmarked

SENTENCES = st.lists(st.sampled_from(["a", "b", "C", "c,", "“d”", "..."]), max_size=12).map(" ".join)


def _marked(pieces: tuple[Piece, ...]) -> list[str]:
    return [piece.text for piece in pieces if piece.differs]


@given(HOSTILE | SENTENCES, HOSTILE | SENTENCES)
def test_the_pieces_of_a_side_are_that_side(a: str, b: str) -> None:
    pieces_a, pieces_b = differing_words(a, b)
    assert "".join(piece.text for piece in pieces_a) == a
    assert "".join(piece.text for piece in pieces_b) == b


@given(HOSTILE | SENTENCES, HOSTILE | SENTENCES)
def test_a_marked_piece_begins_and_ends_with_a_word(a: str, b: str) -> None:
    for text in (text for pieces in differing_words(a, b) for text in _marked(pieces)):
        assert text == text.strip() != ""


@given(SENTENCES)
def test_a_quotation_does_not_differ_from_itself(text: str) -> None:
    assert differing_words(text, text) == (unmarked(text), unmarked(text))


def test_the_differing_number_is_marked_and_nothing_else() -> None:
    a, b = differing_words("Police said 12 men left.", "police said nearly 30 men left")
    assert _marked(a) == ["12"]
    assert _marked(b) == ["nearly 30"]


def test_words_of_which_the_other_side_has_none_are_marked_on_one_side() -> None:
    a, b = differing_words("the bridge is open", "the bridge is not open")
    assert _marked(a) == []
    assert _marked(b) == ["not"]


def test_words_that_come_often_are_compared_too() -> None:
    often = "to be or not " * 60
    a, b = differing_words(f"once {often}", often)
    assert _marked(a) == ["once"]
    assert _marked(b) == []


def test_very_long_quotations_are_left_unmarked() -> None:
    long = "word " * 401
    assert differing_words(long, "word") == (unmarked(long), unmarked("word"))
