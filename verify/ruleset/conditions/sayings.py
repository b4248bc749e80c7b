"""Conditions on who says it: quotations, speakers, and parties that disclose nothing."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from verify.compare.comparison import Comparison
from verify.ruleset.conditions.base import Condition, FacetCondition


class QuotationIs(FacetCondition):
    """Both are direct quotations, of the same words or reworded.

    Example: `{ kind = "quotation", is = ["same", "reworded"] }`
    """

    says = "the quotations are {is}"
    kind: Literal["quotation"]
    outcomes: tuple[Literal["same", "reworded"], ...] = Field(alias="is", min_length=1)


class SpeakerIs(FacetCondition):
    """Both claims credit a speaker, the same one or different ones.

    Example: `{ kind = "speaker", is = ["different"] }`
    """

    says = "the speakers are {is}"
    kind: Literal["speaker"]
    outcomes: tuple[Literal["same", "different"], ...] = Field(alias="is", min_length=1)


class NotDisclosed(Condition):
    """`both` claims, or at least one (`either`), say that a party did not disclose something.

    Example: `{ kind = "not-disclosed", of = "both" }`
    """

    says = "{of} of the claims tells of something not disclosed"
    kind: Literal["not-disclosed"]
    of: Literal["both", "either"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        found = [claim.kind == "non-disclosure" for claim in (pair.a, pair.b)]
        return all(found) if self.of == "both" else any(found)
