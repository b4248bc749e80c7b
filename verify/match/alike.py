"""Claims of an event -> pairs that a sentence encoder finds alike, where wording differs too much for words to meet."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np

from verify.match.encoder import Encoder
from verify.models import Claim

LEAST = 0.5
"""Set on ten real stories: below it many more pairs were judged, and nothing more came of them."""


def alike_pairs(claims: Sequence[Claim], encode: Encoder) -> dict[tuple[str, str], float]:
    """Return the pairs (a < b by id) of claims of two articles that are alike, with their cosine in two decimals."""
    if len({claim.article for claim in claims}) < 2:
        return {}
    ordered = sorted(claims, key=lambda claim: claim.id)
    sentences = {claim.quote: encode(claim.quote) for claim in ordered}
    vectors = np.array([sentences[claim.quote] for claim in ordered])
    found = {}
    for place, a in enumerate(ordered):
        # einsum adds up in one order, whatever the number of threads
        cosines = np.einsum("ij,j->i", vectors[place + 1 :], vectors[place])
        for b, value in zip(ordered[place + 1 :], cosines.round(2).tolist(), strict=True):
            if value >= LEAST and a.article != b.article:
                found[a.id, b.id] = value
    return found
