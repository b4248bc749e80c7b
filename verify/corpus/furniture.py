"""Is a paragraph a statement of the article, or furniture of its page?

`navigation`, `bylines` and `captions` read one paragraph each; here they are asked in order, and what only the
neighbours show is added. Losing a body paragraph is worse than keeping furniture: what no test claims is body.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal, NamedTuple

from verify.corpus.bylines import is_byline
from verify.corpus.captions import is_caption
from verify.corpus.navigation import is_navigation
from verify.corpus.paragraphs import Paragraph

BlockKind = Literal["head", "byline", "caption", "heading", "body"]

_NOTE = re.compile(r"\W*(?:[Tt]his|[Tt]he)\s+(?:story|article|post|report)\s+(?:has\s+been|was)\s+\w+")
_BLANKS = re.compile(r"\s{3,}")  # two say as much, and keep the search for a credit's place short
_ENDED = re.compile(r"[.!?…。！？؟।][\"'”’)\]»*_`\d]*$")
_OPEN_END = re.compile(r"[:,;—–-]$")
_QUOTE_END = re.compile(r"[\"'”’»]$")
_ASIDE = re.compile(r"[(\[][^()\[\]]{1,80}[)\]]$")
_POST_END = re.compile(r"(?:pic\.twitter\.com|https?:/)/\S+$|#\w+$")
_INTRODUCED = re.compile(r"[A-Z][\w'’., -]{1,40}: ")
_LONGEST_HEADING = 14  # words
_LONGEST_HEADLINE = 20  # words, of the first paragraph
_LONGEST_LINE = 2_000  # characters; above that a line is no furniture, whatever it matches
_LONGEST_ADDRESS = 300  # characters
_SHARE = 0.6  # of the text in paragraphs that end in a full stop makes that the habit
_HABIT = 5  # such paragraphs make the habit strong
_CAPTIONS = 2  # long lines without one, in such a text, are captions; a single one is a slip


class _Habit(NamedTuple):
    """How a text ends its paragraphs: by full stops, `strong` with enough of them; and whether it has captions."""

    stops: bool
    strong: bool
    captions: bool


def kinds(text: str, found: Sequence[Paragraph], title: str | None = None) -> tuple[BlockKind, ...]:
    """Return the kind of each paragraph of `found`; `title` is the article's headline where it is known."""
    said = [text[paragraph.start : paragraph.end] for paragraph in found]
    own = [_own_kind(line, paragraph, title) for line, paragraph in zip(said, found, strict=True)]
    for number in range(1, len(found)):
        if own[number] == "caption" and own[number - 1] is None and _is_pair(found, number):
            own[number - 1] = "caption" if len(said[number].split()) <= 12 and len(said[number - 1]) <= 400 else None
    return _by_habit(said, found, own)


def _own_kind(line: str, paragraph: Paragraph, title: str | None) -> BlockKind | None:
    """Return what a paragraph shows by itself, None where it shows nothing."""
    if paragraph.mark == "image":
        return "caption"
    if paragraph.mark == "heading" or (title and line.casefold().split() == title.casefold().split()):
        return "heading"
    if _NOTE.match(line):
        return "body"
    if len(line) > _LONGEST_LINE:
        return None
    line = _BLANKS.sub("  ", line)
    if is_navigation(line):
        return "head"
    if is_byline(line):
        return "byline"
    return "caption" if is_caption(line) else None


def _is_pair(found: Sequence[Paragraph], number: int) -> bool:
    """Return whether this paragraph and the one above stand together, set off by blank lines from all others."""
    after = found[number + 1] if number + 1 < len(found) else None
    return not found[number].gap and found[number - 1].gap and (after is None or after.gap)


def _by_habit(
    said: Sequence[str], found: Sequence[Paragraph], own: Sequence[BlockKind | None]
) -> tuple[BlockKind, ...]:
    """Fill in the open kinds: where paragraphs end in a full stop by habit, a line that does not is no body."""
    places = [number for number, kind in enumerate(own) if kind is None]
    habit = _habit([said[number] for number in places])
    result: list[BlockKind] = []
    announced = False
    for number, known in enumerate(own):
        kind = known or "body"
        if known is None and habit.stops and not announced and not found[number].mark and not _complete(said[number]):
            kind = _unended(said[number], habit, first=number == 0, last=number == places[-1])
        announced = kind == "body" and said[number].endswith(":")
        result.append(kind)
    return tuple(result)


def _habit(lines: Sequence[str]) -> _Habit:
    ended = [line for line in lines if _ENDED.search(line)]
    stops = bool(ended) and sum(map(len, ended)) >= _SHARE * sum(map(len, lines))
    long = [line for line in lines[1:-1] if not _complete(line) and len(line.split()) > _LONGEST_HEADING]
    return _Habit(stops, stops and len(ended) >= _HABIT, len(long) >= _CAPTIONS)


def _complete(line: str) -> bool:
    """Return whether a line ends as a paragraph ends, or announces what follows."""
    if _ENDED.search(_ASIDE.sub("", line).rstrip()):
        return not (line.isupper() and line.endswith(("!", "?")))
    if _OPEN_END.search(line):
        return True
    return bool(_QUOTE_END.search(line)) and len(line.split()) > 6


def _unended(line: str, habit: _Habit, *, first: bool, last: bool) -> BlockKind:
    """Return what a line without a full stop is in a text that has the habit of full stops."""
    words = len(line.split())
    if first and words <= _LONGEST_HEADLINE:
        return "heading"
    if words <= _LONGEST_HEADING:
        introduced = _INTRODUCED.match(line) and not line.isupper() and words > 6
        return "caption" if habit.strong and introduced else "heading"
    caption = habit.strong and not last and (habit.captions or _POST_END.search(line[-_LONGEST_ADDRESS:]))
    return "caption" if caption else "body"
