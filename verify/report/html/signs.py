"""How each verdict looks: its names, a symbol (never colour alone), and what it means.

Verdicts that a user's rules add share one look.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cache
from typing import NamedTuple

from verify.report.verdicts import VERDICTS, verdict_rank


class Sign(NamedTuple):
    """A verdict: `verdict` as findings have it, `look` its class in the style sheet, its symbol and its headings."""

    verdict: str
    look: str
    symbol: str
    one: str
    many: str
    meaning: str


_KNOWN: Mapping[str, tuple[str, str, str]] = {
    "contradiction": ("≠", "Contradiction", "Both cannot be true of one thing at one time."),
    "quote-drift": ("≁", "Quotation changed", "One quotation, in words that change its sense."),
    "quote-attributed-otherwise": ("⇄", "Two speakers", "The same words, credited to two speakers."),
    "update": ("↻", "Update", "The later report replaces what an earlier one said."),
    "withdrawn": ("×", "Withdrawn", "The outlet took the article back; it supports nothing."),
    "superseded": ("↷", "Replaced", "The outlet replaced it by a corrected version; it supports nothing."),
    "agreement": ("=", "Agreement", "Reports of different origins say the same."),
    "compatible": ("≈", "Compatible", "Both can be true, but they do not say the same."),
    "single-origin": ("⊙", "One origin", "Several outlets print it, and all have it from one place."),
    "single-source": ("1", "Single source", "One outlet says so, and nobody else."),
}
SUPPRESSED = Sign("suppressed", "suppressed", "–", "Suppressed", "Suppressed", "Known, and put out of sight.")
"""How a finding looks in an article that a suppression puts out of sight."""


@cache
def sign_of(verdict: str) -> Sign:
    """Return how a verdict looks."""
    if verdict in _KNOWN:
        symbol, one, meaning = _KNOWN[verdict]
        return Sign(verdict, verdict, symbol, one, VERDICTS[verdict], meaning)
    name = verdict.replace("-", " ").capitalize()
    return Sign(verdict, "custom", "•", name, name, "A verdict of rules that were added.")


def strongest(verdicts: Iterable[str]) -> str:
    """Return the verdict that asks most for a look; ValueError where there is none."""
    return min(verdicts, key=verdict_rank)


def legend(verdicts: Iterable[str]) -> tuple[Sign, ...]:
    """Return the signs of all verdicts that every installation knows, and of the others that a report has, in order."""
    return tuple(sign_of(verdict) for verdict in sorted({*_KNOWN, *verdicts}, key=verdict_rank))
