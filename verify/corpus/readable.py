"""The blocks that may make claims: running text, and what captions and cross-heads say without credits and labels.

Whether that is a statement only a parser can tell (`verify.extract.asides`). Left out are the headline, which names
the article and is not read where it is known either; posts, which are the words of others; and captions of file
pictures, which show another occasion.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.corpus.blocks import Block, blocks
from verify.corpus.captions import is_of_file, without_credit
from verify.models import Article

_POST = re.compile(r"(?<!\w)[@#]\w|https?:/|\bwww\.|pic\.twitter\.com")
_FEWEST = 3  # words


def readable(article: Article) -> tuple[Block, ...]:
    """Return the blocks that may make claims, in order: body text whole, others narrowed to what they say."""
    return tuple(_readable(article, blocks(article)))


def _readable(article: Article, found: tuple[Block, ...]) -> Iterator[Block]:
    text = article.text
    opening = next((block for block in found if block.kind in {"heading", "caption", "body"}), None)
    for block in found:
        line = text[block.start : block.end]
        if block.kind == "body":
            yield block
        if block.kind not in {"caption", "heading"} or _POST.search(line) or is_of_file(line):
            continue
        if block.kind == "heading" and (block is opening or _is_title(line, article.title)):
            continue
        start, end = without_credit(line) if block.kind == "caption" else (0, len(line))
        if len(line[start:end].split()) >= _FEWEST:
            yield block.model_copy(update={"start": block.start + start, "end": block.start + end})


def _is_title(line: str, title: str | None) -> bool:
    return title is not None and line.casefold().split() == title.casefold().split()
