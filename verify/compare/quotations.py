"""Two direct quotations: the same words, reworded, or nothing of each other."""

from __future__ import annotations

from difflib import SequenceMatcher

from verify.match.keys import key_of
from verify.models import Claim, Facet

_SAME = 0.9
_REWORDED = 0.6
_LEAST_WORDS = 4


def quotation_facet(a: Claim, b: Claim) -> Facet | None:
    """Compare two quotations word by word; None unless both claims are direct speech and their words meet.

    "same" is a word-sequence ratio (Ratcliff and Obershelp 1988) of .9 up, "reworded" of .6 up.
    """
    if not (_quoted(a) and _quoted(b)):
        return None
    one, other = key_of(a.quote).split(), key_of(b.quote).split()
    if min(len(one), len(other)) < _LEAST_WORDS:
        return None
    one, other = sorted((one, other), key=lambda words: (len(words), words))
    ratio = SequenceMatcher(None, one, other, autojunk=False).ratio()
    if ratio < _REWORDED:
        return None
    outcome = "same" if ratio >= _SAME else "reworded"
    return Facet(name="quotation", outcome=outcome, a=a.quote, b=b.quote, note=f"{ratio:.0%} of the words in order")


def _quoted(claim: Claim) -> bool:
    return bool(claim.attribution) and claim.attribution[-1].direct
