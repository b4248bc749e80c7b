"""A few words that both claims set in quotation marks: the name of a boat, one word of a speaker's.

Left out are a name's inner part ("Guy 'Gee' Holm"), what is longer than four words, which is a quotation, and what an
article says again and again, which is its topic.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from verify.models import Claim, Facet

_QUOTED = re.compile(
    r"""[“"](?P<double>[^“”"]{3,40}?)[,.!?]?[”"](?!\s?[A-Z])|(?<!\w)[‘'](?P<single>[^‘’'“”"]{3,40}?)[,.!?]?[’'](?!\w|\s?[A-Z])"""
)
_WORDS = 4
_AT_MOST = 3
_BEHIND = 2  # characters behind a claim: a comma and the mark that closes a quotation


def quoted_facet(a: Claim, b: Claim, texts: Mapping[str, str]) -> Facet | None:
    """Return the words that both claims set in quotation marks, None where there are none. Symmetric.

    Args:
        a: a claim.
        b: a claim of another article.
        texts: the texts of the articles by id.

    """
    one, other = (_quoted(texts.get(claim.article, ""), claim.start, claim.end) for claim in (a, b))
    shared = sorted(one & other)
    return Facet(name="quoted", outcome="same", a=shared[0], b=shared[0]) if shared else None


@lru_cache(maxsize=1 << 14)  # a claim is compared many times
def _quoted(text: str, start: int, end: int) -> frozenset[str]:
    """Return what stands in quotation marks in a claim, in lower case."""
    found = _QUOTED.finditer(text, start, min(len(text), end + _BEHIND))
    said = {(match["double"] or match["single"]).strip().lower() for match in found}
    short = {words for words in said if words and len(words.split()) <= _WORDS}
    return frozenset(words for words in short if text.lower().count(words) <= _AT_MOST)
