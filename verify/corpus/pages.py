"""Web pages: main text by trafilatura, date by htmldate; the only user of both.

Both are given a parsed tree, never an address, so nothing is fetched. htmldate runs without its free-text search, which
reads "three days ago" off the clock, and with a fixed last date in place of today.
"""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator
from typing import Any

import trafilatura

from verify.corpus.decode import Unreadable, check_text, decode
from verify.corpus.records import Item, iso_date
from verify.models import Article

_DATES = {"original_date": True, "extensive_search": False, "max_date": "2100-01-01"}
_CHARSET = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?([\w-]{2,40})", re.IGNORECASE)

for _library in ("trafilatura", "htmldate"):
    # without a handler of their own, their warnings on odd pages would reach standard error
    logging.getLogger(_library).addHandler(logging.NullHandler())


def read_page(data: bytes, name: str, path: str) -> Iterator[Item]:
    """Yield the article of an HTML page; its text is derived, one paragraph a line, and carries its own offsets."""
    declared = _CHARSET.search(data[:4096])
    page = decode(data, declared.group(1).decode("ascii", "ignore") if declared else None)
    tree = _tree(page)
    found = _extracted(tree)
    if found is None or not (found.text or "").strip():
        raise Unreadable("holds no main text that can be told from the rest of the page")
    yield Item(
        Article(
            id=name,
            text=check_text(found.text),
            source=_line(found.sitename) or _line(found.hostname) or name,
            title=_line(found.title),
            published=iso_date(found.date) if found.date else None,
            url=_line(found.url),
            language=_line(tree.get("lang")),
            author=_line(found.author),
            path=path,
            derived=True,
        )
    )


def _tree(page: str) -> Any:
    try:
        tree = trafilatura.load_html(page)
    except Exception as error:  # a hostile page can make the libraries raise anything; it costs this page only
        raise _broken(error) from None
    if tree is None:
        raise Unreadable("is no HTML page")
    return tree


def _extracted(tree: Any) -> Any:
    try:
        return trafilatura.bare_extraction(
            tree, include_comments=False, with_metadata=True, date_extraction_params=dict(_DATES)
        )
    except Exception as error:  # as above
        raise _broken(error) from None


def _broken(error: Exception) -> Unreadable:
    return Unreadable(f"is no page that can be read ({type(error).__name__})")


def _line(value: str | None) -> str | None:
    return " ".join(value.split()) or None if value else None
