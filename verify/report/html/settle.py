"""What would settle a finding: the evidence to look for, by verdict and by what was compared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from verify.models import Facet, Finding
from verify.report.html.lookup import origin_name

_CONTRADICTION: Mapping[str, str] = {
    "quantity": "The first record of this figure (a register, a count, a measurement) and the hour it is of; "
    "ask each outlet where its number comes from.",
    "polarity": "A document, a recording or a named witness of what is denied, and the exact words of the denial.",
    "time": "A dated record of the event: a log, a notice, a picture with its time.",
    "place": "A record that places the event: an address in a log, a located picture, a witness on the spot.",
    "attribute": "An official record of the person or thing: a register, a court paper, a certificate.",
    "predicate": "Someone who saw the outcome, or a record made after it; check which report is of the later hour.",
    "protagonist": "A record that names those concerned, and what role each had.",
    "identity": "A record that names the person, or the denial in full.",
}
_OTHER_CONTRADICTION = "A first-hand record or a named witness, and the hour of which each report speaks."
_BY_VERDICT: Mapping[str, str] = {
    "quote-drift": "A recording or a transcript of the words; of a translation, the words as they were said.",
    "quote-attributed-otherwise": "A recording, or the first publication of the words with the name of who spoke.",
    "withdrawn": "Nothing rests on it any more; whoever still repeats it can say where they have it from.",
    "superseded": "The corrected version; whoever still repeats the earlier one can be told of it.",
    "update": "The latest word of the first source: the earlier report held for its hour only.",
    "agreement": "Nothing between these reports; more weight comes from an origin that is not among those named.",
    "compatible": "The exact value, from the source that the vaguer report goes back to.",
    "single-source": "A second report that does not go back to the same origin.",
}


def what_settles(finding: Finding, facets: Sequence[Facet]) -> str:
    """Return in one line what would settle a finding; empty for a verdict that only its own rules know.

    Args:
        finding: the finding.
        facets: what its strongest relation rests on, the deciding facet first.

    """
    if finding.verdict == "contradiction":
        return _CONTRADICTION.get(facets[0].name if facets else "", _OTHER_CONTRADICTION)
    if finding.verdict == "single-origin":
        names = ", ".join(origin_name(origin) for origin in finding.origins)
        return f"A report that does not go back to {names}."
    return _BY_VERDICT.get(finding.verdict, "")
