"""Anchors inside the page, and links out of it to the original article.

Only `http` and `https` addresses become links; all others are shown as text.
"""

from __future__ import annotations

import hashlib
import re
from urllib.parse import quote, urlsplit

_PLAIN = re.compile(r"[A-Za-z0-9_-]{1,64}")
_ODD = re.compile(r"[\x00-\x20\x7f-\xa0\u2000-\u200f\u2028-\u202f\u2060-\u206f\ufeff\ud800-\udfff\\\"<>^`{|}]")
_FEW = 12
_ENDS = 5


def anchor(kind: str, name: str) -> str:
    """Return the anchor of a record in the page: "f-" for a finding, "c-" a claim, "a-" an article, "e-" an event.

    The id itself where it is plain, else a digest of it; so that links to it stay the same from run to run.
    """
    if _PLAIN.fullmatch(name):
        return f"{kind}-{name}"
    return f"{kind}-x{hashlib.blake2b(name.encode(errors='surrogatepass'), digest_size=8).hexdigest()}"


def web_address(url: str | None) -> str | None:
    """Return an address that may become a link, None for one of another scheme, without a host, or with odd signs."""
    if not url or _ODD.search(url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.hostname else None


def passage_address(url: str | None, passage: str) -> str | None:
    """Return the address of a passage of a page, as a text fragment (https://wicg.github.io/scroll-to-text-fragment/).

    A long passage is named by its first and its last words.
    """
    address = web_address(url)
    words = passage.split()
    if address is None or not words:
        return address
    parts = [words] if len(words) <= _FEW else [words[:_ENDS], words[-_ENDS:]]
    directive = ",".join(_encoded(" ".join(part)) for part in parts)
    return f"{address}{'' if '#' in address else '#'}:~:text={directive}"


def _encoded(words: str) -> str:
    """Encode words of a text directive, in which "-", "&" and "," have a meaning."""
    return quote(words, safe="", errors="replace").replace("-", "%2D")
