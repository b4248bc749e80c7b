"""The verdicts of findings: their headings, their order, and which of them have two sides."""

from __future__ import annotations

from collections.abc import Mapping

PRESSING = ("contradiction", "quote-drift", "quote-attributed-otherwise", "update", "withdrawn", "superseded")
"""The verdicts that ask for a look, in the order of asking."""
_QUIET = ("agreement", "compatible", "single-origin", "single-source")
VERDICTS: Mapping[str, str] = {
    "contradiction": "Contradictions",
    "quote-drift": "Quotations that changed",
    "quote-attributed-otherwise": "Quotations of two speakers",
    "update": "Updates",
    "withdrawn": "Withdrawn",
    "superseded": "Replaced by a correction",
    "agreement": "Agreements",
    "compatible": "Compatible",
    "single-origin": "Several outlets, one origin",
    "single-source": "Single source",
}
"""The verdicts of findings that every installation knows, with their headings; a user's rules may add others."""
OPPOSED = frozenset({"contradiction", "quote-drift", "quote-attributed-otherwise", "update"})
"""The verdicts of findings that have two sides."""


def verdict_rank(verdict: str) -> tuple[int, str]:
    """Return a key that orders verdicts: those that ask for a look, those of a user's own rules, the quiet ones."""
    if verdict in PRESSING:
        return PRESSING.index(verdict), ""
    if verdict in _QUIET:
        return len(PRESSING) + 1 + _QUIET.index(verdict), ""
    return len(PRESSING), verdict
