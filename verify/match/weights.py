"""How much a shared term says: the rarer among the texts at hand, the more (inverse document frequency).

Words that all news uses count as if many more texts held them, so that two articles alone can be weighed, too.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Collection, Iterable, Mapping

from verify.lexicon.common import is_common

_BACKGROUND = 50
_COMMON_SHARE = 0.5


class Weights:
    """Term weights over a set of texts, each given as its terms."""

    def __init__(self, texts: Iterable[Collection[str]], background: int = _BACKGROUND) -> None:
        texts = list(texts)
        self._counts = Counter(term for text in texts for term in set(text))
        self._total = len(texts) + background
        self._background = background

    def of(self, term: str) -> float:
        """Return the weight of one term, above 0."""
        common = self._background * _COMMON_SHARE if is_common(term.lstrip("@~")) else 0.0
        return math.log(1 + self._total / (self._counts[term] + common + 0.5))

    def vector(self, terms: Iterable[str]) -> dict[str, float]:
        """Return the weight of each term."""
        return {term: self.of(term) for term in terms}


def cosine(a: Mapping[str, float], b: Mapping[str, float]) -> float:
    """Return the cosine of two sparse vectors, 0..1 for weights above 0; 0 for an empty one. Symmetric."""
    if len(a) > len(b):
        a, b = b, a
    dot = math.fsum(weight * b[term] for term, weight in a.items() if term in b)
    norms = math.sqrt(math.fsum(w * w for w in a.values()) * math.fsum(w * w for w in b.values()))
    return min(1.0, dot / norms) if norms else 0.0
