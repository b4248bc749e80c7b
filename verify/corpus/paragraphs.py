"""A text to its paragraphs: where one ends depends on the text's own habit.

Blank lines always separate paragraphs. A single newline does too, except in a text that is wrapped by hand: there a
line is as long as the next word allows, and is joined to the following one. Marks of Markdown and of lists stay outside
a paragraph's span.
"""

from __future__ import annotations

import re
from itertools import pairwise
from typing import Literal, NamedTuple

Mark = Literal["", "heading", "item", "image"]

_NEWLINE = re.compile(r"\r\n|[\n\r\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")
_HEADING = re.compile(r"#{1,6}[ \t]+(?=\S)")
_QUOTE = re.compile(r"(?:>[ \t]*)+(?=\S)")
_ITEM = re.compile(r"(?:[-*+•■●▪◦‣·–][ \t]+|\d{1,2}[.)][ \t]+)(?=[^\W_]|[\"'“‘«(])")
_IMAGE = re.compile(r"!\[[^\]]*\]\([^)]*\)$")
_EMPHASIS = re.compile(r"(\*{1,3}|_{1,3})(?=[^\s*_])(?P<inner>[^*_]*[^\s*_])\1$")
_WIDEST = 100  # hand-wrapped lines are narrower
_NARROWEST = 45
_FEWEST = 3  # lines that must show the habit
_SHARE = 0.8


class Paragraph(NamedTuple):
    """A paragraph: offsets into the text without surrounding white space, and how it is set off.

    `gap` is true where a blank line, or the start of the text, stands above it.
    """

    start: int
    end: int
    gap: bool
    mark: Mark = ""


def paragraphs(text: str, start: int = 0) -> tuple[Paragraph, ...]:
    """Split `text` from `start` on into paragraphs, in order; offsets are into the whole text."""
    lines = _lines(text, start)
    width = _wrapped_width(text, lines)
    joined: list[Paragraph] = []
    for line in lines:
        if width and not line.gap and not line.mark and joined and _runs_on(text, joined[-1], line, width):
            joined[-1] = joined[-1]._replace(end=line.end)
        else:
            joined.append(line)
    return tuple(_without_emphasis(text, paragraph) for paragraph in joined)


def _lines(text: str, start: int) -> list[Paragraph]:
    """Return the lines that are not blank, each as a paragraph of its own."""
    found: list[Paragraph] = []
    gap = True
    place = start
    for end, after in [*((m.start(), m.end()) for m in _NEWLINE.finditer(text, start)), (len(text), len(text))]:
        line = text[place:end]
        bare = line.strip()
        if bare:
            first = place + len(line) - len(line.lstrip())
            found.append(_without_marks(text, Paragraph(first, first + len(bare), gap)))
        gap = not bare
        place = after
    return found


def _without_marks(text: str, line: Paragraph) -> Paragraph:
    start, end, mark = line.start, line.end, line.mark
    quote = _QUOTE.match(text, start, end)
    if quote:
        start = quote.end()
    if _IMAGE.match(text[start:end]):
        return line._replace(mark="image")
    heading, item = _HEADING.match(text, start, end), _ITEM.match(text, start, end)
    if heading:
        start, mark = heading.end(), "heading"
        end = _without_closing_marks(text, start, end)
    elif item:
        start, mark = item.end(), "item"
    return line._replace(start=start, end=end, mark=mark)


def _without_closing_marks(text: str, start: int, end: int) -> int:
    """Return where a heading ends without the number signs that may close it."""
    bare = text[start:end].rstrip("#")
    return start + len(bare.rstrip()) if bare[-1:].isspace() else end


def _without_emphasis(text: str, paragraph: Paragraph) -> Paragraph:
    found = _EMPHASIS.match(text[paragraph.start : paragraph.end])
    if not found:
        return paragraph
    start = paragraph.start + found.start("inner")
    inner = found.group("inner")
    return paragraph._replace(start=start + len(inner) - len(inner.lstrip()), end=start + len(inner))


def _wrapped_width(text: str, lines: list[Paragraph]) -> int:
    """Return the width at which the text is wrapped by hand, or 0 where it is not."""
    pairs = [(line, after) for line, after in pairwise(lines) if not after.gap and not after.mark]
    if len(pairs) < _FEWEST:
        return 0
    width = max(line.end - line.start for line, _ in pairs)
    if not _NARROWEST <= width <= _WIDEST:
        return 0
    full = sum(_is_full(text, line, after, width) for line, after in pairs)
    return width if full >= _SHARE * len(pairs) else 0


def _is_full(text: str, line: Paragraph, after: Paragraph, width: int) -> bool:
    """Return whether the first word of the next line would not have fitted on this one."""
    word = text[after.start : after.end].split(maxsplit=1)[0]
    return line.end - line.start + 1 + len(word) > width


def _runs_on(text: str, before: Paragraph, line: Paragraph, width: int) -> bool:
    last = before._replace(start=max(before.start, _last_newline(text, before) + 1))
    return before.mark != "heading" and _is_full(text, last, line, width)


def _last_newline(text: str, paragraph: Paragraph) -> int:
    return max(text.rfind("\n", paragraph.start, paragraph.end), text.rfind("\r", paragraph.start, paragraph.end))
