"""One claim says who somebody is, or is not, of whom the other claim tells the same.

"The man arrested in Korda is not the driver" denies "The driver was arrested in Korda": what the other claim tells is
said here of the one who is not the driver.

affirmed   one claim says that this is who the other claim tells of
denied     one claim says that it is not
"""

from __future__ import annotations

from verify.compare.subjects import Subjects, affected, same_known
from verify.models import Claim, Facet, Mention

_BETWEEN = 2  # words between "is" and whom it names


def identity_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet | None:
    """Compare who somebody is: affirmed or denied; None where neither claim says it. Symmetric but for the sides."""
    for calling, told in ((a, b), (b, a)):
        complement = _complement(calling)
        if complement is None or told.polarity == "negated" or not _tell_the_same(calling, told):
            continue
        mentions = (*affected(told), *([told.subject] if told.subject else ()))
        met = next((one for one in mentions if same_known(calling, complement, told, one, subjects)), None)
        if met is not None:
            words = (complement.text, met.text) if calling is a else (met.text, complement.text)
            outcome = "denied" if calling.polarity == "negated" else "affirmed"
            return Facet(name="identity", outcome=outcome, a=words[0], b=words[1], note="one says who it is, or is not")
    return None


def _complement(claim: Claim) -> Mention | None:
    """Return whom a claim calls its subject: what follows "is" at once, and is no pronoun."""
    if claim.predicate.lemma != "be" or claim.subject is None:
        return None
    for mention in claim.objects:
        between = claim.quote[claim.predicate.end - claim.start : mention.start - claim.start]
        if mention.role == "object" and not mention.pronoun and len(between.split()) <= _BETWEEN:
            return mention
    return None


def _tell_the_same(calling: Claim, told: Claim) -> bool:
    """Tell whether one claim tells of its subject what the other claim tells: one event frame in both."""
    frame = told.predicate.frame
    return frame is not None and f"~{frame}" in calling.terms
