"""Article text made safe to show: one line, nothing in it that steers a terminal or hides what is written.

An article is written by others, and so are file names. Escape sequences, control characters and marks that reverse the
direction of writing could change what a reader sees, so none of them reaches a terminal or a document.
The JSON form is left alone: there the quotations are the evidence, and JSON escapes what it must.
"""

from __future__ import annotations

import re
import unicodedata

_SPACE = re.compile(r"\s+")
_JOINERS = "\u200c\u200d"  # they shape Persian, Hindi and emoji, and hide nothing
_UNSEEN = ("Cc", "Cs", "Co", "Cn")
_UNSTORABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


def _shown(char: str) -> str:
    """Return a character as it may be shown: itself, a replacement mark, or nothing."""
    category = unicodedata.category(char)
    if category in _UNSEEN:
        return "\N{REPLACEMENT CHARACTER}"
    if category == "Cf" and char not in _JOINERS:
        return ""
    return char


def visible(text: str) -> str:
    """Return `text` on one line and without characters that cannot be seen.

    White space of any kind and length becomes one space. Control characters (so also the escape that starts a terminal
    sequence), lone surrogates and unassigned or private code points become U+FFFD; format characters (direction marks,
    zero-width spaces) are dropped, joiners excepted. Idempotent.
    """
    kept = "".join(char if char.isspace() else _shown(char) for char in text)
    return _SPACE.sub(" ", kept)


def storable(text: str) -> str:
    """Return `text` with each character that XML 1.0 or UTF-8 cannot hold, and each control character, as U+FFFD.

    Tabs and line breaks stay. One character becomes one, so that offsets into the text hold in the result. Idempotent.
    """
    return _UNSTORABLE.sub("\N{REPLACEMENT CHARACTER}", text)
