"""The body of an article as sentences of words, with what stands in quotation marks told apart.

This is a rough cut by punctuation: comparing texts of many articles must not wait for a parser, and a sentence that is
cut in two is found as two.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

_WORD = re.compile(r"[^\W_]+(?:['’.,][^\W_]+)*")
_SENTENCE_END = re.compile(r"(?:[.!?…]+[\"”’')\]]*|[.!?…]*[\"”])\s+(?=[\"“‘'(\[]?[A-Z0-9])|\n+")
_NO_END = re.compile(
    r"\b(?:[A-Z]|Mr|Mrs|Ms|Dr|St|Gen|Col|Lt|Sgt|Capt|Sen|Rep|Gov|Prof|No|vs|Jan|Feb|Aug|Sept|Oct|Nov|Dec)\.$"
)
_CLOSES = {"“": "”", "„": "“", "«": "»", '"': '"', "‘": "’"}
_LETTER_AFTER = re.compile(r"\w")


class Body(NamedTuple):
    """A paragraph: code point offsets; `quoted` where the layout marks all of it as a speaker's words.

    `aside` is true for a caption or cross-head, which stands by itself beside the running text.
    """

    start: int
    end: int
    quoted: bool = False
    aside: bool = False


class Sentence(NamedTuple):
    """A sentence: code point offsets, its words in lower case, and the words outside quotation marks.

    `aside` tells that it stands in a caption or cross-head.
    """

    start: int
    end: int
    words: tuple[str, ...]
    own: tuple[str, ...]
    aside: bool = False


def sentences(text: str, bodies: Iterable[Body]) -> tuple[Sentence, ...]:
    """Cut the paragraphs of a text into sentences, the running text first; those without a word are left out."""
    found = []
    for body in sorted(bodies, key=lambda body: (body.aside, body.start)):
        quoted = [(body.start, body.end)] if body.quoted else list(_quotations(text, body.start, body.end))
        for start, end in _cut(text, body.start, body.end):
            words = [(match.start(), _plain(match.group())) for match in _WORD.finditer(text, start, end)]
            if words:
                own = tuple(word for place, word in words if not _inside(place, quoted))
                found.append(Sentence(start, end, tuple(word for _, word in words), own, body.aside))
    return tuple(found)


def _plain(word: str) -> str:
    return word.casefold().replace("’", "'").removesuffix("'s")


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    first = start
    for match in _SENTENCE_END.finditer(text, start, end):
        if _NO_END.search(text, max(first, match.start() - 6), match.start() + 1):
            continue
        yield first, match.end() - len(match.group()) + len(match.group().rstrip())
        first = match.end()
    if first < end:
        yield first, end


def _inside(place: int, spans: Sequence[tuple[int, int]]) -> bool:
    return any(start <= place < end for start, end in spans)


def _quotations(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield what stands in quotation marks; a quotation that never closes runs to the end of the paragraph."""
    opened: tuple[int, str] | None = None
    for place in range(start, end):
        mark = text[place]
        if opened is None:
            if mark in _CLOSES and not (mark == "‘" and place > start and _LETTER_AFTER.match(text[place - 1])):
                opened = (place, _CLOSES[mark])
        elif mark == opened[1] and not (mark == "’" and _LETTER_AFTER.match(text[place + 1 : place + 2])):
            yield opened[0], place
            opened = None
    if opened is not None:
        yield opened[0], end
