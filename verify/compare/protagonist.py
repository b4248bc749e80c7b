"""Two articles that tell of one unnamed person each, a man in one and a woman in the other.

opposed    the subjects are a man and a woman, and neither article speaks of another man or woman of the other sex

An article that speaks of a man and of a woman tells of two people, so nothing is said there. Officials and relatives
("a spokeswoman", "his mother") do not count: they are told by what they are, and the one in question by the sex alone.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

from verify.compare.instance import NO_TEXTS
from verify.lexicon.attributes import Sex, sex_of
from verify.models import Claim, Facet, Mention

_WORD = re.compile(r"[^\W\d_]+")
_ANYBODY = {"man", "woman", "boy", "girl", "lady", "gentleman", "men", "women", "boys", "girls"}
_SINGULAR = {"men": "man", "women": "woman", "boys": "boy", "girls": "girl"}


def protagonist_facet(a: Claim, b: Claim, texts: Mapping[str, str] = NO_TEXTS) -> Facet | None:
    """Compare the sexes of the subjects where each article tells of one only; None where nothing is opposed.

    `texts` maps article ids to their texts.
    """
    if a.subject is None or b.subject is None:
        return None
    one, other = _sex(a.subject), _sex(b.subject)
    if one is None or other is None or one == other:
        return None
    if other in _sexes(texts.get(a.article, "")) or one in _sexes(texts.get(b.article, "")):
        return None
    return Facet(name="protagonist", outcome="opposed", a=a.subject.text, b=b.subject.text, note=f"{one} and {other}")


def _sex(subject: Mention) -> Sex | None:
    if subject.plural or subject.pronoun or subject.head not in _ANYBODY:
        return None
    return sex_of(subject.head)


@lru_cache(maxsize=1 << 10)
def _sexes(text: str) -> frozenset[Sex]:
    """Return the sexes of those whom a text calls men, women, boys or girls."""
    words = {word.lower() for word in _WORD.findall(text)} & _ANYBODY
    return frozenset(sex for word in words if (sex := sex_of(_SINGULAR.get(word, word))) is not None)
