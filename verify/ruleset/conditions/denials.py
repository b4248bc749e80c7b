"""Conditions on whether two claims affirm or deny, how far each article holds its claim, and what a denial denies."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from verify.compare.comparison import Comparison
from verify.lexicon.concepts import concept
from verify.models import Claim, Modality
from verify.ruleset.conditions.base import Condition, FacetCondition

_PREPOSITIONS = {"about", "against", "at", "by", "for", "from", "in", "of", "on", "to", "with"}
_COUNTED = {"count", "money", "measure", "percent"}


class PolarityIs(FacetCondition):
    """Both claims affirm or both negate (same), or one does each (opposed).

    Example: `{ kind = "polarity", is = ["opposed"] }`
    """

    says = "the polarities are {is}"
    kind: Literal["polarity"]
    outcomes: tuple[Literal["same", "opposed"], ...] = Field(alias="is", min_length=1)


class CommitmentIs(FacetCondition):
    """One side only asks (asked), says that nothing supports it (unsupported), or negates by a word for talk (hearsay).

    "Whether it burned", "no reports that it burned", "rumours that it burned".

    Example: `{ kind = "commitment", is = ["asked", "unsupported"] }`
    """

    says = "on one side the claim is {is}"
    kind: Literal["commitment"]
    outcomes: tuple[Literal["asked", "unsupported", "hearsay"], ...] = Field(alias="is", min_length=1)


class ModalityIs(Condition):
    """`both` claims, or at least one (`either`), are put in one of the ways listed.

    Example: `{ kind = "modality", of = "either", is = ["expected", "possible"] }`
    """

    says = "{of} of the claims is put as {is}"
    kind: Literal["modality"]
    of: Literal["both", "either"]
    modalities: tuple[Modality, ...] = Field(alias="is", min_length=1)

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        found = [claim.modality in self.modalities for claim in (pair.a, pair.b)]
        return all(found) if self.of == "both" else any(found)


class DeniesDetails(Condition):
    """The negated claim tells with whom, where or how many, and the other claim does not tell the same.

    "Did not sing in Lyon" does not deny that she sang in Oslo, "is not worth $72 million" not that he has millions.

    Example: `{ kind = "denies-details" }`
    """

    says = "the denial is of details that the other claim does not tell"
    kind: Literal["denies-details"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        negated = [claim for claim in (pair.a, pair.b) if claim.polarity == "negated"]
        affirmed = [claim for claim in (pair.a, pair.b) if claim.polarity == "affirmed"]
        if not (negated and affirmed):
            return False
        if negated[0].quote.rpartition(" ")[2] in _PREPOSITIONS:
            return True
        told = {concept(mention.head) for mention in affirmed[0].objects}
        details = {concept(mention.head) for mention in negated[0].objects if mention.role == "oblique"}
        return not details <= told or _denies_number(negated[0], pair)


def _denies_number(negated: Claim, pair: Comparison) -> bool:
    """Tell whether what a negated claim says of a state is a number, which the other claim does not give."""
    empty = any("empty" in facet.of for facet in pair.facets if facet.name == "predicate")
    if not (empty or negated.predicate.state):
        return False
    told = [number for number in negated.values if number.start >= negated.predicate.end and number.kind in _COUNTED]
    return bool(told) and not pair.outcomes("quantity") & {"equal", "near", "within"}
