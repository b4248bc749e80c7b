"""The layout of an article: which stretches are body text, and which are page furniture.

    head      a "date YYYY-MM-DD" line, navigation, section names
    byline    author and date of the page
    caption   picture captions and credits
    heading   headline, cross-heads
    body      running text

Which of them may make claims is told by `readable`.

`paragraphs` splits the text, `furniture` tells the kinds; here the head of the text, its labels and signed posts are
read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.corpus.bylines import DATELINE
from verify.corpus.furniture import BlockKind, kinds
from verify.corpus.heads import date_line, front_matter
from verify.corpus.paragraphs import Paragraph, paragraphs
from verify.corpus.wording import MONTH, any_of
from verify.lexicon import table
from verify.models import Article, Span

__all__ = ["Block", "BlockKind", "blocks"]


class Block(Span):
    """One paragraph of an article (code point offsets into its text, without surrounding white space).

    `speaker` is set where the layout credits one ("Source: President X on Telegram" above "Quote: ..."); `channel` too.
    `quoted` is true for a block that the layout marks as that speaker's words. The label itself is outside the span.
    """

    kind: BlockKind
    speaker: str | None = None
    channel: str | None = None
    quoted: bool = False


class Credit(NamedTuple):
    """Whom a "Source:" line names, and where that one spoke."""

    speaker: str | None = None
    channel: str | None = None


class _Part(NamedTuple):
    """A paragraph with its label taken off: the label's role, and the words after it ("Quote from X:").

    `alone` is true where the label has the paragraph to itself; then it is kept, and speaks of the next paragraph.
    """

    paragraph: Paragraph
    role: str = ""
    who: str = ""
    alone: bool = False


_LABELS = table("furniture")["labels"]
_ROLES = {word: role for role in ("source", "quote", "plain") for word in _LABELS[role]}
_LONGEST = 5_000  # characters of a paragraph that is parsed in one piece
_LONGEST_SOURCE = 300  # characters; a longer paragraph after "Source:" tells something


_LABEL = re.compile(
    rf"[*_]{{0,3}}(?:(?P<word>{any_of(_ROLES)})|(?P<quote>{any_of(_LABELS['quote'])})\s+(?:of|from|by)\s+(?P<who>[^:]{{2,80}}))"
    r"[*_]{0,3}:[*_]{0,3}(?=\s|[*_\"“«]|$)\s*",
    re.IGNORECASE,
)
_OWNED = r"(?:his|her|its|their|the|a|an)\s+[^,;]+"
_CHANNEL = re.compile(
    rf",?\s+(?:on|via)\s+(?P<on>{_OWNED}|(?:{any_of(_LABELS['channels'])})(?!\w)[^,;]*)|,?\s+in\s+(?P<in>{_OWNED})",
    re.IGNORECASE,
)
_SIGNED_POST = re.compile(
    rf"(?<=\S)\s*(?P<signature>[—–-]\s?(?P<name>[^—–()@\s][^—–()@]{{0,50}}?)\s*\(@\w{{1,30}}\)\s+{MONTH}\s+\d{{1,2}},\s+\d{{4}})$"
)
_LONGEST_SIGNATURE = 150  # characters
_POSTS = "X (Twitter)"  # the only service whose embedded posts are signed like this
_CLOSERS = {'"': '"', "“": "”", "„": "“”", "«": "»"}


def blocks(article: Article) -> tuple[Block, ...]:
    """Return the paragraphs of an article with their kinds, in order; they never overlap.

    Each letter of the text is in a block, except those of a label ("Details:"); marks of lists and Markdown are
    outside. A paragraph under "Quote:", and those after it until its quotation mark closes, carry the speaker and
    channel of the last "Source:" line.
    """
    text = article.text
    head = front_matter(text) or date_line(text)
    parts = [_part(text, paragraph) for paragraph in paragraphs(text, head.end if head else 0)]
    found = kinds(text, [part.paragraph for part in parts], article.title)
    opening = [Block(start=head.start, end=head.end, kind="head")] if head else []
    return (*opening, *_labelled(text, parts, found))


def credit(line: str) -> Credit:
    """Read a credit such as "President X on Telegram": the speaker as written, and the channel if one is named."""
    line = line.strip().rstrip(".")
    found = _CHANNEL.search(line)
    speaker = re.split(r"[,;]", line[: found.start()] if found else line, maxsplit=1)[0].strip()
    return Credit(speaker or None, (found["on"] or found["in"]).strip() if found else None)


def _part(text: str, paragraph: Paragraph) -> _Part:
    found = _LABEL.match(text, paragraph.start, paragraph.end)
    word = (found["word"] or found["quote"]) if found else ""
    if not found or not word[0].isupper():
        return _Part(paragraph)
    role = _ROLES[word.casefold()]
    alone = found.end() == paragraph.end
    if role == "source":
        return _Part(paragraph, role if paragraph.end - paragraph.start <= _LONGEST_SOURCE else "")
    return _Part(paragraph if alone else paragraph._replace(start=found.end()), role, found["who"] or "", alone)


def _labelled(text: str, parts: Sequence[_Part], found: Sequence[BlockKind]) -> Iterator[Block]:
    said = Credit()
    quoted = range(0)
    for number, (part, kind) in enumerate(zip(parts, found, strict=True)):
        start, end = part.paragraph.start, part.paragraph.end
        if part.role == "source":
            said = credit(text[start:end].partition(":")[2].strip("*_ "))
        elif part.role == "quote":
            said = credit(part.who) if part.who else said
            quoted = _quotation(text, parts, number + part.alone)
        if part.role == "source" or part.alone:
            yield Block(start=start, end=end, kind="head")
        elif number in quoted and (kind in ("body", "heading") or part.role):
            yield Block(start=start, end=end, kind="body", speaker=said.speaker, channel=said.channel, quoted=True)
        else:
            yield from _plain(text, start, end, "body" if part.role and kind == "heading" else kind)


def _plain(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    """Yield a paragraph that no label speaks of: as it is, or as the words of a post and the signature below them."""
    post = (
        _SIGNED_POST.search(text, max(start, end - _LONGEST_SIGNATURE), end) if kind not in ("head", "byline") else None
    )
    if post is None:
        yield from _after_dateline(text, start, end, kind)
        return
    yield Block(start=start, end=post.start(), kind="body", speaker=post["name"], channel=_POSTS, quoted=True)
    yield Block(start=post.start("signature"), end=end, kind="byline")


def _after_dateline(text: str, start: int, end: int, kind: BlockKind) -> Iterator[Block]:
    """Yield a paragraph whole, or its dateline and what follows it."""
    dateline = DATELINE.match(text, start, end) if kind == "body" else None
    if dateline and dateline.end() < end:
        yield Block(start=start, end=start + len(dateline.group().rstrip()), kind="byline")
        start = dateline.end()
        start += len(text[start:end]) - len(text[start:end].lstrip())
    yield from (Block(start=s, end=e, kind=kind) for s, e in _pieces(text, start, end))


def _pieces(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Cut a paragraph that is longer than any parser should get at the ends of sentences, else between words."""
    while end - start > _LONGEST:
        cut = max(text.rfind(mark, start, start + _LONGEST) for mark in (". ", ".\n", "! ", "? ")) + 1
        cut = cut if cut > start else text.rfind(" ", start, start + _LONGEST)
        cut = cut if cut > start else start + _LONGEST
        yield start, start + len(text[start:cut].rstrip())
        start = cut + len(text[cut:end]) - len(text[cut:end].lstrip())
    if start < end:
        yield start, end


def _quotation(text: str, parts: Sequence[_Part], first: int) -> range:
    """Return the numbers of the paragraphs that a quotation runs through; only the first where it never closes."""
    if first >= len(parts):
        return range(0)
    opener = text[parts[first].paragraph.start]
    if opener in _CLOSERS:
        for number in range(first, len(parts)):
            start, end, *_ = parts[number].paragraph
            if number > first and parts[number].role:
                break
            if _closes(text[start:end].removeprefix(opener), opener):
                return range(first, number + 1)
    return range(first, first + 1)


def _closes(line: str, opener: str) -> bool:
    """Return whether a quotation that is open at the start of `line` is closed at its end."""
    closers = _CLOSERS[opener]
    closed = sum(line.count(mark) for mark in closers)
    if opener == closers:
        return closed % 2 == 1
    return closed > line.count(opener)
