"""What two claims say of their subject: the same, the opposite, or something else."""

from __future__ import annotations

from verify.lexicon.frames import converse, opposed, same_event
from verify.models import Claim, Facet

_SHOWN = {"affirmed": "affirms", "negated": "negates"}


def predicate_facet(a: Claim, b: Claim) -> Facet:
    """Compare the predicates: same (lemma or event frame), opposed, converse, different."""
    return Facet(name="predicate", outcome=_outcome(a, b), a=a.predicate.text, b=b.predicate.text)


def _outcome(a: Claim, b: Claim) -> str:
    one, other = a.predicate.frame, b.predicate.frame
    if a.predicate.lemma == b.predicate.lemma:
        return "same"
    if one is None or other is None:
        return "different"
    if same_event(one, other):
        return "same"
    if opposed(one, other):
        return "opposed"
    return "converse" if converse(one, other) else "different"


def polarity_facet(a: Claim, b: Claim) -> Facet:
    """Compare the polarities: same or opposed."""
    outcome = "same" if a.polarity == b.polarity else "opposed"
    return Facet(name="polarity", outcome=outcome, a=_SHOWN[a.polarity], b=_SHOWN[b.polarity])
