"""Files, directories and streams to articles: what can be read is read, the rest is said in one line each.

inputs      paths -> files, each once
texts, jsonl, pages, feeds   one format each: bytes -> articles and problems
decode      bytes -> text
records     named values -> fields of an article
"""

from __future__ import annotations

import hashlib
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import BinaryIO, NamedTuple

from verify.corpus.decode import Unreadable
from verify.corpus.feeds import read_feed
from verify.corpus.inputs import STANDARD_INPUT, Input, find_inputs
from verify.corpus.jsonl import read_jsonl
from verify.corpus.pages import read_page
from verify.corpus.records import Item, problem
from verify.corpus.texts import read_markdown, read_text
from verify.errors import InputError
from verify.models import Article, Problem

_READERS: dict[str, Callable[[bytes, str, str], Iterator[Item]]] = {
    "text": read_text,
    "markdown": read_markdown,
    "page": read_page,
    "feed": read_feed,
}


class Reading(NamedTuple):
    """What was read, sorted by id, and what could not be, sorted by path and line."""

    articles: tuple[Article, ...]
    problems: tuple[Problem, ...]


def read_articles(
    paths: Iterable[str | os.PathLike[str]],
    *,
    max_bytes: int = 10_000_000,
    stdin: BinaryIO | None = None,
    progress: Callable[[int, int], None] | None = None,
) -> Reading:
    """Read articles from files, directories (recursively), patterns, and "-" for JSON Lines on standard input.

    Formats go by suffix: .txt, .md, .jsonl, .ndjson, .html, .htm, .xml, .rss, .atom. An article's id is its `id` in
    JSON Lines, the entry's id or link in a feed, and else the file's path below the given directory (the file name for
    a file that is named itself). The first article of an id, by path and line, is kept. The result does not depend on
    the order of `paths` nor on the clock, and nothing is fetched.

    Args:
        paths: what to read; the same file named twice is read once.
        max_bytes: largest file, or line of JSON Lines, that is read.
        stdin: the stream that "-" means; standard input by default.
        progress: called with (inputs done, inputs in all) after each input.

    Raises:
        InputError: if no input was named, or no article at all could be read.

    """
    given = list(paths)
    if not given:
        raise InputError("no input was named; give files, directories, patterns, or - for standard input")
    inputs, problems = find_inputs(given)
    items: list[Item] = [problem(found.path, found.message) for found in problems]
    for done, found in enumerate(inputs, 1):
        items.extend(_read(found, max_bytes, stdin))
        if progress:
            progress(done, len(inputs))
    return _reading(items)


def _read(found: Input, max_bytes: int, stdin: BinaryIO | None) -> Iterator[Item]:
    try:
        if found.path == STANDARD_INPUT:
            yield from read_jsonl(stdin or sys.stdin.buffer, found.path, max_bytes)
        elif found.format == "jsonl":
            with Path(found.path).open("rb") as stream:
                yield from _not_empty(read_jsonl(stream, found.shown, max_bytes))
        else:
            yield from _READERS[found.format](_bytes(found.path, max_bytes), found.name, found.shown)
    except Unreadable as reason:
        yield problem(found.shown, str(reason))
    except OSError as error:
        yield problem(found.shown, f"cannot be read: {error.strerror or type(error).__name__}")


def _not_empty(items: Iterator[Item]) -> Iterator[Item]:
    first = next(items, None)
    if first is None:
        raise Unreadable("is empty")
    yield first
    yield from items


def _bytes(path: str, max_bytes: int) -> bytes:
    with Path(path).open("rb") as stream:
        data = stream.read(max_bytes + 1)
    if len(data) > max_bytes:
        raise Unreadable(f"is larger than {max_bytes:,} bytes")
    return data


def _reading(items: list[Item]) -> Reading:
    kept: dict[str, Article] = {}
    problems: list[Problem] = []
    for item in items:
        if isinstance(item.value, Problem):
            problems.append(item.value)
        elif item.value.id in kept:
            first, other = kept[item.value.id], item.value
            taken = f"the id '{other.id}' is already taken by an article of {first.path}"
            message = f"{taken}; only that one is kept"
            if (first.text, first.source) != (other.text, other.source):
                named = other.model_copy(update={"id": _own_id(other)})
                kept.setdefault(named.id, named)
                message = (
                    f"the id '{other.id}' is already taken by an article of {first.path}; this one is '{named.id}'"
                )
            problems.append(Problem(path=other.path or "", line=item.line, message=message))
        else:
            kept[item.value.id] = item.value
    problems.sort(key=lambda found: (found.path, found.line or 0, found.message))
    if not kept:
        raise InputError(_nothing(problems))
    return Reading(tuple(kept[name] for name in sorted(kept)), tuple(problems))


def _own_id(article: Article) -> str:
    """Return the id with a mark of its outlet and text, which does not depend on the other articles."""
    mark = hashlib.blake2b(f"{article.source}\0{article.text}".encode(), digest_size=4).hexdigest()
    return f"{article.id}~{mark}"


def _nothing(problems: list[Problem]) -> str:
    if not problems:
        return "nothing could be read: standard input is empty"
    first = problems[0]
    place = f"{first.path}:{first.line}" if first.line else first.path
    more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
    return " ".join(f"nothing could be read: {place}: {first.message}{more}".split())
