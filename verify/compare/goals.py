"""Whether two claims tell that somebody or something gets to one goal: "was taken to a clinic", "rushed to the clinic".

The goal is what "to", "into", "onto" or "towards" leads in to behind a verb of motion. It is the same by name, or by
the noun ("the northern port", "a port").
"""

from __future__ import annotations

import re

from verify.compare.subjects import Subjects
from verify.lexicon.concepts import concept
from verify.lexicon.frames import frame
from verify.match.keys import key_of
from verify.models import Claim, Facet, Mention

_LED_IN = re.compile(r"\b(?:to|into|onto|towards?)\s+$", re.IGNORECASE)


def goal_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet | None:
    """Say that both claims end at one goal; None where they do not, or one tells none. `subjects` maps names."""
    one, other = _goal(a), _goal(b)
    if one is None or other is None or not _is_one(a, one, b, other, subjects):
        return None
    return Facet(name="goal", outcome="same", a=one.text, b=other.text)


def _goal(claim: Claim) -> Mention | None:
    said = claim.predicate
    if said.frame is None or said.state or not frame(said.frame).moves:
        return None
    behind = (m for m in claim.objects if m.role == "oblique" and m.start >= said.end and not m.pronoun)
    return next((m for m in behind if _LED_IN.search(claim.quote[: m.start - claim.start])), None)


def _is_one(a: Claim, one: Mention, b: Claim, other: Mention, subjects: Subjects) -> bool:
    names = [subjects.get((claim.article, key_of(goal.name))) for claim, goal in ((a, one), (b, other))]
    if any(names):
        return names[0] == names[1]
    return concept(one.head) == concept(other.head)
