"""Article text made safe to show in a page, with nothing dropped.

Escaping is the template engine's business. What it leaves are characters that a reader cannot see and that change what
is seen: control characters, marks that reverse the direction of writing, halves of surrogate pairs, which no file can
hold. Each is shown as its code point in brackets. Joiners, variation selectors and tags stay: they shape letters and
emoji.
"""

from __future__ import annotations

import re

_UNSEEN = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f"  # control characters but for white space
    "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"  # direction of writing
    "\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]"  # no characters at all
)


def harmless(text: str) -> str:
    """Return `text` with each character that cannot be seen as its code point: "a⟨U+202E⟩b". Idempotent."""
    return _UNSEEN.sub(lambda found: f"⟨U+{ord(found.group()):04X}⟩", text)
