"""How far back a time lies by its own words, which two reports of one event may share without a date."""

from __future__ import annotations

from verify.lexicon import table
from verify.models import TimeSpan


def days_ago(time: TimeSpan) -> str:
    """Return how far back a time says it lies, in figures ("10 days ago" of "ten days ago"); empty for others."""
    words = time.text.lower().split()
    if not words or words[-1] != "ago":
        return ""
    return " ".join(str(table("numbers")["cardinals"].get(word, word)) for word in words)
