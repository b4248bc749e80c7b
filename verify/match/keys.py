"""Names as keys: what is left when spelling habits, marks and case are taken off."""

from __future__ import annotations

from functools import lru_cache

from anyascii import anyascii


@lru_cache(maxsize=1 << 16)
def key_of(name: str) -> str:
    """Return a name in lower-case ASCII letters and digits, without possessive and punctuation. Idempotent."""
    plain = anyascii(name.replace("’", "'")).lower().removesuffix("'s").removesuffix("'")
    return " ".join("".join(char if char.isalnum() else " " for char in plain).split())


def is_short_for(short: str, name: str) -> bool:
    """Tell whether a name key is one word of another one: "holm" may be short for "ada holm" or "karl holm"."""
    return " " not in short and short in name.split()
