"""One claim says of somebody that he is not the one of whom the other claim tells the same.

"The man arrested in Korda is not the driver" denies "The driver was arrested in Korda": what the other claim tells is said
here of the one who is not the driver.
"""

from __future__ import annotations

from verify.compare.subjects import Subjects, affected, same_known
from verify.models import Claim, Facet, Mention


def identity_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet | None:
    """Return that an identity is denied: "denied"; None where neither claim denies it. Symmetric but for the sides."""
    for negated, affirmed in ((a, b), (b, a)):
        complement = _denied(negated)
        if complement is None or affirmed.polarity == "negated" or not _tells_the_same(negated, affirmed):
            continue
        told = (*affected(affirmed), *([affirmed.subject] if affirmed.subject else ()))
        met = next((one for one in told if same_known(negated, complement, affirmed, one, subjects)), None)
        if met is not None:
            words = (complement.text, met.text) if negated is a else (met.text, complement.text)
            return Facet(name="identity", outcome="denied", a=words[0], b=words[1], note="one says that this is not who it is")
    return None


def _denied(claim: Claim) -> Mention | None:
    """Return whom a claim says its subject is not."""
    if claim.polarity != "negated" or claim.predicate.lemma != "be" or claim.subject is None:
        return None
    return next((mention for mention in claim.objects if mention.role == "object"), None)


def _tells_the_same(negated: Claim, affirmed: Claim) -> bool:
    """Tell whether the negated claim tells of its subject what the affirmed claim tells: one event frame in both."""
    frame = affirmed.predicate.frame
    return frame is not None and f"~{frame}" in negated.terms
