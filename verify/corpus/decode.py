"""Bytes to text, or one clear reason why not."""

from __future__ import annotations

import codecs
import re
from contextlib import suppress

from charset_normalizer import from_bytes

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f]")
_SURROGATE = re.compile(r"[\ud800-\udfff]")
_RAW_SURROGATE = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
_WESTERN = re.compile(r"[\s\x20-\x7e\xa0À-ÖØ-öø-ÿŒœŠšŽž‘’‚“”„–—…•·«»£€¥§©®°½¼¾¿¡´]*")
_FOREIGN = re.compile(r"\w[£€¥§©®½¼¾¿¡„‚]\w")
_ACCENTED = re.compile(r"[À-ÿŒœŠšŽž]")
_MOST_ACCENTED = 0.15  # French has about 4 in 100 characters; Cyrillic read as windows-1252 has 80
_MOST_CONTROL = 0.02  # a stray form feed or escape is text; a picture or an archive holds ten times as many


class Unreadable(Exception):  # noqa: N818 - a reason, which readers turn into a Problem; it never leaves this package
    """An input, or a part of it, is no article; its text is the reason in one line."""


def byte_order_mark(data: bytes) -> str | None:
    """Return the codec that a byte order mark at the start of `data` names, or None."""
    return next((codec for mark, codec in _MARKS if data.startswith(mark)), None)


def check_text(text: str) -> str:
    """Return `text` unchanged, or raise Unreadable where it is empty, binary or not encodable."""
    if not text.strip():
        raise Unreadable("is empty")
    if "\0" in text or len(_CONTROL.findall(text)) > _MOST_CONTROL * len(text):
        raise Unreadable("is binary, not text")
    if _SURROGATE.search(text):
        raise Unreadable("holds a lone surrogate, which is no character")
    return text


def decode(data: bytes, declared: str | None = None) -> str:
    """Decode `data`: by its byte order mark, as UTF-8, as `declared` says, as windows-1252 where that gives
    plain western text (detection errs on short ones), or by detection, in this order.

    Newlines are kept as they are; a byte order mark is no part of the text. Raises Unreadable where the data are
    empty, binary, or in no encoding that can be recognised.
    """
    marked = byte_order_mark(data)
    for codec in (marked,) if marked else ("utf-8", declared):
        try:
            return check_text(data.decode(codec)) if codec else _detected(data)
        except (UnicodeDecodeError, LookupError):
            continue
    return _detected(data)


def _detected(data: bytes) -> str:
    if b"\0" in data:
        raise Unreadable("is binary, not text")
    if _RAW_SURROGATE.search(data):
        with suppress(UnicodeDecodeError):
            return check_text(data.decode("utf-8", "surrogatepass"))
    western = _western(data)
    if western is not None:
        return check_text(western)
    best = from_bytes(data).best()
    if best is None:
        raise Unreadable("is in no encoding that can be recognised; save it as UTF-8")
    return check_text(data.decode(best.encoding))


def _western(data: bytes) -> str | None:
    """Return `data` as windows-1252 if nothing in it looks like another encoding misread."""
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError:
        return None
    plain = _WESTERN.fullmatch(text) and not _FOREIGN.search(text)
    return text if plain and len(_ACCENTED.findall(text)) <= _MOST_ACCENTED * len(text) else None
