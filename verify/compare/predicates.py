"""What two claims say of their subject: the same, the opposite, or something else."""

from __future__ import annotations

from verify.lexicon.concepts import concept
from verify.lexicon.frames import converse, opposed, same_event, turned
from verify.models import Claim, Facet

_EMPTY = {"be", "have", "do", "make", "get", "take", "give", "become"}
_SHOWN = {"affirmed": "affirms", "negated": "negates"}


def predicate_facet(a: Claim, b: Claim) -> Facet:
    """Compare the predicates: same (lemma or event frame), opposed, turned, converse, different."""
    return Facet(name="predicate", outcome=_outcome(a, b), a=a.predicate.text, b=b.predicate.text)


def _outcome(a: Claim, b: Claim) -> str:
    one, other = a.predicate.frame, b.predicate.frame
    if a.predicate.lemma == b.predicate.lemma:
        return "same" if a.predicate.lemma not in _EMPTY or _complement(a) == _complement(b) else "different"
    if one is None or other is None:
        return "different"
    if same_event(one, other):
        return "same"
    if opposed(one, other):
        return "opposed"
    if turned(one, other):
        return "turned"
    return "converse" if converse(one, other) else "different"


def _complement(claim: Claim) -> str | None:
    """Return what a verb without content of its own says: the concept of its first complement."""
    return concept(claim.objects[0].head) if claim.objects else None


def polarity_facet(a: Claim, b: Claim) -> Facet:
    """Compare the polarities: same or opposed."""
    outcome = "same" if a.polarity == b.polarity else "opposed"
    return Facet(name="polarity", outcome=outcome, a=_SHOWN[a.polarity], b=_SHOWN[b.polarity])
