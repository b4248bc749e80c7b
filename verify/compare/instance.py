"""Whether two claims speak of one instance of a kind: of the event at hand, or one of them of another, or in general.

other     one claim alone is marked as speaking of another, an earlier or a similar event or thing
general   one claim alone speaks of the kind: "can grow to 50 feet" against "is 40 feet long"
limited   one claim alone negates, for a stretch of time only: "has not been seen for a year"; or one tells what was,
          and the other what is, of what may come and go: "was owned by", "is not owned by"

A mark on both sides tells nothing apart: "the heaviest ever caught" and "the biggest ever seen" may be one.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType

from verify.lexicon.frames import frame
from verify.lexicon.instances import general_word, limited_word, other_word
from verify.models import Claim, Facet

NO_TEXTS: Mapping[str, str] = MappingProxyType({})
_LEAD_IN = 80
_SENTENCE_END = re.compile(r"[.!?:;\n]")
_FOLLOWS = re.compile(r"\b(?:follows|followed|following)\s*$", re.IGNORECASE)  # what is told next came before
_AUXILIARY = re.compile(
    r"\b(?:(?P<past>was|were)|is|are)(?:n[’']t)?(?:\s+(?:not|never|once|still|now))*\s+[\w-]+$", re.IGNORECASE
)
_MARKS: tuple[tuple[str, Callable[[str], str]], ...] = (("other", other_word), ("general", general_word))


def instance_facet(a: Claim, b: Claim, texts: Mapping[str, str] = NO_TEXTS) -> Facet | None:
    """Compare the marks of another instance, then those of a general statement; None where they tell nothing apart.

    `texts` maps article ids to their texts: the words that lead in to a claim are read too ("Another report that").
    """
    for outcome, mark in _MARKS:
        one, other = (_marked(claim, mark, texts.get(claim.article, "")) for claim in (a, b))
        if bool(one) != bool(other):
            return Facet(name="instance", outcome=outcome, a=one, b=other, note=f"one alone says “{one or other}”")
    if a.polarity != b.polarity:
        one, other = (limited_word(claim.quote) if claim.polarity == "negated" else "" for claim in (a, b))
        if one or other:
            note = f"not so “{one or other}”"
            return Facet(name="instance", outcome="limited", a=one, b=other, note=note)
        tenses = _tense(a), _tense(b)
        if {*tenses} == {"past", "present"}:
            return Facet(name="instance", outcome="limited", a=tenses[0], b=tenses[1], note="one was so, one is so")
    return None


def _tense(claim: Claim) -> str:
    """Return the tense of an auxiliary right before a predicate that may come and go, "" where neither is sure.

    What happens once has a time ("was killed"), and in indirect speech the past may be now ("said it was owned by").
    """
    said = claim.predicate
    if said.frame is None or "time" in frame(said.frame).single:
        return ""
    found = _AUXILIARY.search(claim.quote[: said.end - claim.start])
    indirect = bool(claim.attribution) and not claim.attribution[-1].direct
    if found is None or (indirect and found["past"]):
        return ""
    return "past" if found["past"] else "present"


def lead_in(claim: Claim, text: str) -> str:
    """Return the words of its sentence that stand right before a claim; what leads in to it is short."""
    return _SENTENCE_END.split(text[max(0, claim.start - _LEAD_IN) : claim.start])[-1]


def _marked(claim: Claim, mark: Callable[[str], str], text: str) -> str:
    led_in_by = lead_in(claim, text)
    if mark is other_word and (sequel := _FOLLOWS.search(led_in_by)):
        return sequel.group().strip()
    return mark(claim.quote) or mark(led_in_by) or next((found for word in claim.context if (found := mark(word))), "")
