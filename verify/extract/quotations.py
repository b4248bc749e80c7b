"""Quotation marks: which stretches of an article are quoted, within and across its paragraphs.

Marks pair inside a paragraph. One that is left open runs on while the next body paragraphs repeat the opening mark, or,
unrepeated, up to a paragraph that closes it. Only the outermost marks count.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.extract.parse import Paragraph, runs

_DOUBLE = re.compile(r"[“”„\"«»]|''|``")
_SINGLE = re.compile(r"(?<![\w’'])[‘'](?=\w)(?P<inner>[^“”\"‘]{12,}?)[’'](?=[\s,.;:?!)—–]|$)")
_JOINED = re.compile(r"[”\"'’»]+\s+(?:and|but|or)\b")
_ALWAYS_OPEN = "“„«``"
_ALWAYS_CLOSE = "”»"
_MAX_UNMARKED = 8
_LEAST_WORDS = 3


class Quotation(NamedTuple):
    """A quoted stretch of one paragraph.

    `start`/`end` are article offsets of the words between the marks, `paragraph` the index of the paragraph.
    `sentence` is true where it says something by itself (it holds a verb); false for a name or a scare quote.
    `finished` is true where it ends as direct speech does before its cue, with a comma or a mark.
    `joined` is true where the sentence goes on after it with "and", "but" or "or".
    `resumed` is true where it goes on from a quotation that an earlier paragraph left open.
    """

    start: int
    end: int
    paragraph: int
    sentence: bool
    resumed: bool
    finished: bool
    joined: bool

    def holds(self, start: int, end: int) -> bool:
        """Tell whether the stretch from `start` to `end` lies in the quotation."""
        return self.start <= start and end <= self.end


class _Mark(NamedTuple):
    start: int
    end: int
    opens: bool
    closes: bool


def _marks(text: str) -> list[_Mark]:
    """Return the double marks of a text, each with what its shape allows it to do."""
    marks = []
    for found in _DOUBLE.finditer(text):
        mark = found.group()
        before, after = text[found.start() - 1 : found.start()], text[found.end() : found.end() + 1]
        free_left = not before or before.isspace() or before in "([—–-"
        free_right = not after or after.isspace()
        if mark in _ALWAYS_OPEN:
            opens, closes = True, False
        elif mark in _ALWAYS_CLOSE:
            opens, closes = free_left and not free_right, True
        else:
            opens, closes = not free_right, not free_left or free_right
            closes = (closes and not before.isdigit()) or free_right
        marks.append(_Mark(found.start(), found.end(), opens, closes))
    return marks


def _closes_before_opening(text: str) -> bool | None:
    """Tell whether the first mark of a text closes a quotation; None where it has no mark."""
    marks = _marks(text)
    return (marks[0].closes and not (marks[0].opens and marks[0].start == 0)) if marks else None


def _pair(text: str, inside: bool) -> tuple[list[tuple[int, int]], bool]:
    """Return the quoted stretches of one paragraph and whether the last is left open."""
    stretches: list[tuple[int, int]] = []
    start = 0 if inside else None
    for mark in _marks(text):
        if start is not None and mark.opens and not text[start : mark.start].strip():
            start = mark.end
        elif start is not None and mark.closes:
            stretches.append((start, mark.start))
            start = None
        elif start is None and mark.opens:
            start = mark.end
    if start is not None:
        stretches.append((start, len(text)))
    return stretches, start is not None


def _runs_on(texts: Sequence[str]) -> bool:
    """Tell whether a quotation left open goes on into the following paragraphs `texts`."""
    for place, text in enumerate(texts[:_MAX_UNMARKED]):
        if place == 0 and _marks(text[:2]) and _marks(text[:2])[0].opens:
            return True
        closing = _closes_before_opening(text)
        if closing is not None:
            return closing
    return False


def _stretches(texts: Sequence[str]) -> Iterator[tuple[int, int, int, bool]]:
    """Yield (paragraph, start, end, resumed) for each quoted stretch, offsets into its paragraph."""
    inside = False
    for place, text in enumerate(texts):
        found, left_open = _pair(text, inside)
        for number, (start, end) in enumerate(found):
            yield place, start, end, inside and number == 0
        if not found:
            for single in _SINGLE.finditer(text):
                yield place, single.start("inner"), single.end("inner"), False
        inside = left_open and _runs_on(texts[place + 1 :])


def _says_something(paragraph: Paragraph, start: int, end: int) -> bool:
    """Tell whether the words from `start` to `end` (paragraph offsets) hold a verb, so that they can be a statement."""
    words = [token for token in paragraph.doc if start <= token.idx < end and not token.is_punct]
    verbal = any(token.pos_ in {"VERB", "AUX"} and token.dep_ not in {"amod", "compound"} for token in words)
    closed = paragraph.text[start:end].rstrip().endswith((".", "?", "!", ","))
    return (len(words) >= _LEAST_WORDS and verbal) or (closed and bool(words))


def find_quotations(paragraphs: Sequence[Paragraph]) -> tuple[Quotation, ...]:
    """Return the quotations of one article's paragraphs, without their marks and outer white space.

    Those of the running text come first, in order, then those of each caption and cross-head.
    """
    return tuple(quotation for run in runs(paragraphs) for quotation in _quotations(run))


def _quotations(run: Sequence[tuple[int, Paragraph]]) -> Iterator[Quotation]:
    for number, first, last, resumed in _stretches([paragraph.text for _, paragraph in run]):
        place, paragraph = run[number]
        words = paragraph.text[first:last]
        start = first + len(words) - len(words.lstrip())
        end = start + len(words.strip())
        if start < end:
            sentence = _says_something(paragraph, start, end)
            offset, finished = paragraph.offset, words.rstrip().endswith((",", "?", "!"))
            joined = _JOINED.match(paragraph.text, end) is not None
            yield Quotation(offset + start, offset + end, place, sentence, resumed, finished, joined)
