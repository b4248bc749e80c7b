"""JSON Lines: one article a line; a bad line costs only itself."""

from __future__ import annotations

import io
import json
import math
from collections.abc import Iterator
from typing import Any, BinaryIO, NoReturn

from verify.corpus.decode import Unreadable, byte_order_mark, decode
from verify.corpus.records import KNOWN, Item, json_type, known_fields, problem, required_id, required_text
from verify.models import Article


def read_jsonl(stream: BinaryIO, path: str, max_bytes: int) -> Iterator[Item]:
    """Yield an article, a problem, or both, for each line of `stream` that is not blank.

    A line needs `id` and `text`; `source`, `title`, `published`, `url`, `language` and `author` become fields, all
    other keys metadata. An optional field that is wrong is left out, with a problem, and the article is kept. A line
    of more than `max_bytes` is a problem.
    """
    for number, line in enumerate(_lines(stream, max_bytes), 1):
        if line is None:
            yield problem(path, f"is longer than {max_bytes:,} bytes", number)
        elif line.strip():
            if number == 1 and line.strip() in (b"[", b"{"):
                yield problem(path, "is one JSON document over many lines; put one article on each line", number)
                return
            yield from _read_line(line, path, number)


def _lines(stream: BinaryIO, max_bytes: int) -> Iterator[bytes | None]:
    """Yield each line, None for one that is too long; memory stays bounded by `max_bytes`."""
    line = stream.readline(max_bytes + 1)
    if (byte_order_mark(line) or "").startswith(("utf-16", "utf-32")):
        stream = io.BytesIO(decode(line + stream.read()).encode("utf-8"))
        line = stream.readline(max_bytes + 1)
    while line:
        if len(line) > max_bytes and not line.endswith(b"\n"):
            while line and not line.endswith(b"\n"):
                line = stream.readline(max_bytes + 1)
            yield None
        else:
            yield line
        line = stream.readline(max_bytes + 1)


def _read_line(line: bytes, path: str, number: int) -> Iterator[Item]:
    try:
        values = _object(decode(line))
        article_id, text = required_id(values), required_text(values)
    except Unreadable as reason:
        yield problem(path, str(reason), number)
        return
    fields, reasons = known_fields(values)
    if reasons:
        yield problem(path, f"article '{article_id}' is read without a field: {'; '.join(reasons)}", number)
    metadata = {key: value for key, value in values.items() if key not in ("id", "text", *KNOWN)}
    fields.setdefault("source", article_id)
    yield Item(Article(id=article_id, text=text, path=path, metadata=metadata, **fields), number)


def _object(text: str) -> dict[str, Any]:
    try:
        value = json.loads(text, parse_constant=_no_number, parse_float=_finite)
    except json.JSONDecodeError as error:
        raise Unreadable(f"is no JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise Unreadable("is nested too deep") from None
    except ValueError as error:
        raise Unreadable(f"is no JSON: {str(error).partition(';')[0]}") from None
    if not isinstance(value, dict):
        raise Unreadable(f"must be a JSON object, not {json_type(value)}")
    if "\\ud" in text.lower():
        _refuse_surrogates(value)
    return value


def _refuse_surrogates(value: dict[str, Any]) -> None:
    try:
        json.dumps(value, ensure_ascii=False).encode("utf-8")
    except UnicodeEncodeError:
        raise Unreadable("holds a lone surrogate, which is no character") from None


def _no_number(name: str) -> NoReturn:
    raise ValueError(f"{name} is no number")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValueError(f"{digits} is too large")
    return number
