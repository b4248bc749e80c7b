"""Words too common in news to tell what an article is about.

The table is `common.toml`.
"""

from __future__ import annotations

from functools import cache

from verify.lexicon import table


@cache
def common_lemmas() -> frozenset[str]:
    """Return all common lemmas, in lower case."""
    return frozenset(lemma for lemmas in table("common").values() for lemma in lemmas.split())


def is_common(lemma: str) -> bool:
    """Tell whether a lemma, in any case, is too common in news to tell what an article is about."""
    return lemma.lower() in common_lemmas()
