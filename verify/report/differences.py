"""The words in which two quotations differ; one function for all formats that mark them."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from itertools import groupby
from typing import NamedTuple

_WORD = re.compile(r"\S+")
_EDGE = re.compile(r"^\W+|\W+$")
_LONGEST = 400
"""Words up to which quotations are compared: the time grows with the square, and longer ones are no single claim."""


class Piece(NamedTuple):
    """A stretch of a quotation; `differs` is true where the other quotation has other words."""

    text: str
    differs: bool


def unmarked(text: str) -> tuple[Piece, ...]:
    """Return a quotation as one piece that is not marked (none for an empty one)."""
    return (Piece(text, differs=False),) if text else ()


def differing_words(a: str, b: str) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return both quotations in pieces, those marked that the other does not have in this order.

    Words count as equal whatever their case and the punctuation around them. The pieces of a side, joined, are that
    side unchanged; a marked piece begins and ends with a word.
    """
    words_a, words_b = _words(a), _words(b)
    if max(len(words_a), len(words_b)) > _LONGEST:
        return unmarked(a), unmarked(b)
    matcher = SequenceMatcher(None, words_a, words_b, autojunk=False)
    same_a: set[int] = set()
    same_b: set[int] = set()
    for block in matcher.get_matching_blocks():
        same_a.update(range(block.a, block.a + block.size))
        same_b.update(range(block.b, block.b + block.size))
    return _pieces(a, same_a), _pieces(b, same_b)


def _words(text: str) -> list[str]:
    words = (found.group() for found in _WORD.finditer(text))
    return [_EDGE.sub("", word).casefold() or word for word in words]


def _pieces(text: str, same: set[int]) -> tuple[Piece, ...]:
    """Cut a text at the ends of its runs of marked words."""
    pieces: list[Piece] = []
    done = 0
    numbered = enumerate(_WORD.finditer(text))
    for differs, run in groupby(numbered, key=lambda item: item[0] not in same):
        matches = [found for _, found in run]
        if differs:
            start, end = matches[0].start(), matches[-1].end()
            pieces += [*unmarked(text[done:start]), Piece(text[start:end], differs=True)]
            done = end
    return (*pieces, *unmarked(text[done:]))
