"""How each verdict looks: its names, a symbol (never colour alone), and its place in the order.

Verdicts that a user's rules add share one look.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from verify.report.verdicts import VERDICTS


class Sign(NamedTuple):
    """A verdict: `verdict` as findings have it, `look` its class in the style sheet, its symbol and its headings."""

    verdict: str
    look: str
    symbol: str
    one: str
    many: str


_SYMBOLS: Mapping[str, tuple[str, str]] = {
    "contradiction": ("≠", "Contradiction"),
    "update": ("↻", "Update"),
    "compatible": ("≈", "Compatible"),
    "single-origin": ("⊙", "One origin"),
    "agreement": ("=", "Agreement"),
    "single-source": ("1", "Single source"),
}
_ORDER = tuple(_SYMBOLS)
_CUSTOM = 2  # after contradictions and updates


def sign_of(verdict: str) -> Sign:
    """Return how a verdict looks."""
    if verdict in _SYMBOLS:
        symbol, one = _SYMBOLS[verdict]
        return Sign(verdict, verdict, symbol, one, VERDICTS[verdict])
    return Sign(verdict, "custom", "•", verdict, verdict)


def rank(verdict: str) -> tuple[int, str]:
    """Order verdicts by how much they ask for a look: contradictions first, single sources last."""
    if verdict not in _ORDER:
        return _CUSTOM, verdict
    place = _ORDER.index(verdict)
    return place + (place >= _CUSTOM), ""


def strongest(verdicts: Iterable[str]) -> str:
    """Return the verdict that asks most for a look; ValueError where there is none."""
    return min(verdicts, key=rank)
