"""Plain text and Markdown files: the decoded file unchanged, with what its head says."""

from __future__ import annotations

from collections.abc import Iterator

from verify.corpus.decode import Unreadable, decode
from verify.corpus.heads import date_line, front_matter
from verify.corpus.records import Item, iso_date, known_fields, problem
from verify.models import Article


def read_text(data: bytes, name: str, path: str) -> Iterator[Item]:
    """Yield the article of a .txt file; a first line "date YYYY-MM-DD" is its publication date."""
    text = decode(data)
    head = date_line(text)
    if head and not text[head.end :].strip():
        raise Unreadable("holds a date but no text")
    published = None
    if head:
        try:
            published = iso_date(head.value)
        except Unreadable as reason:
            yield problem(path, f"is read without a date: {reason}")
    yield Item(Article(id=name, text=text, source=name, published=published, path=path))


def read_markdown(data: bytes, name: str, path: str) -> Iterator[Item]:
    """Yield the article of a .md file; front matter gives title, date, source, url, author and language."""
    text = decode(data)
    head = front_matter(text)
    if head is None:
        yield Item(Article(id=name, text=text, source=name, path=path))
        return
    if not text[head.end :].strip():
        raise Unreadable("holds front matter but no text")
    values = dict(head.fields)
    if "date" in values:
        values.setdefault("published", values.pop("date"))
    fields, reasons = known_fields(values)
    if reasons:
        yield problem(path, f"is read without a field: {'; '.join(reasons)}")
    fields.setdefault("source", name)
    yield Item(Article(id=name, text=text, path=path, **fields))
