"""RSS and Atom files: one article an entry; the only user of feedparser.

The file is decoded here and handed over as a stream, because feedparser opens what looks like an address or a file
name. A feed that declares entities of its own is refused: no feed needs them, and they can grow without bound or name
files.
"""

from __future__ import annotations

import io
import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import feedparser

from verify.corpus.decode import Unreadable, check_text, decode
from verify.corpus.fragments import fragment_text
from verify.corpus.records import Item, problem
from verify.models import Article

_DECLARED = re.compile(rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w-]{2,40})", re.IGNORECASE)
_ENTITY = re.compile(r"<!ENTITY", re.IGNORECASE)
_HEADERS = {"content-type": "application/xml; charset=utf-8"}


def read_feed(data: bytes, name: str, path: str) -> Iterator[Item]:
    """Yield the articles of a feed file; their source is the feed's title, their id the entry's id or link."""
    feed = _parsed(data)
    outlet = _line(feed.feed.get("title")) or name
    language = _line(feed.feed.get("language"))
    for number, entry in enumerate(feed.entries, 1):
        label = f"entry {number}"
        try:
            text = _entry_text(entry)
        except Unreadable as reason:
            yield problem(path, f"{label} {reason}")
            continue
        published = _published(entry)
        if published is None and entry.get("published"):
            yield problem(path, f"{label} is read without a date: {str(entry.published)[:40]!r} is none")
        yield Item(
            Article(
                id=_line(entry.get("id")) or _line(entry.get("link")) or f"{name}#{number}",
                text=text,
                source=outlet,
                title=_line(fragment_text(entry.get("title", ""))),
                published=published,
                url=_line(entry.get("link")),
                language=language,
                author=_line(entry.get("author")),
                path=path,
                derived=True,
            )
        )
    if feed.bozo:
        yield problem(path, f"is a damaged feed, entries may be missing: {_reason(feed.bozo_exception)}")


def _parsed(data: bytes) -> Any:
    declared = _DECLARED.search(data[:1024])
    text = decode(data, declared.group(1).decode("ascii", "ignore") if declared else None)
    if _ENTITY.search(text):
        raise Unreadable("declares XML entities, which is not safe to read")
    try:
        feed = feedparser.parse(io.BytesIO(text.encode("utf-8")), response_headers=dict(_HEADERS))
    except Exception as error:  # a hostile feed can make the library raise anything; it costs this feed only
        raise Unreadable(f"is no feed that can be read ({type(error).__name__})") from None
    if not feed.entries:
        broken = f": {_reason(feed.bozo_exception)}" if feed.bozo else ""
        empty = feed.version and not feed.bozo
        raise Unreadable("is a feed without entries" if empty else f"is no RSS or Atom feed{broken}")
    return feed


def _entry_text(entry: Any) -> str:
    candidates = [*entry.get("content", ()), entry.get("summary_detail") or {}]
    texts = (_plain(part) for part in candidates)
    best = max(texts, key=len, default="")
    if not best:
        raise Unreadable("holds no text")
    return check_text(best)


def _plain(part: Any) -> str:
    value = part.get("value") or ""
    return value.strip() if part.get("type") == "text/plain" else fragment_text(value)


def _published(entry: Any) -> str | None:
    moment = entry.get("published_parsed") or entry.get("updated_parsed")
    try:
        return datetime.fromtimestamp(timegm(moment), UTC).isoformat() if moment else None
    except (ValueError, OverflowError):
        return None


def _reason(error: BaseException) -> str:
    return (_line(str(error)) or type(error).__name__)[:120]


def _line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None
