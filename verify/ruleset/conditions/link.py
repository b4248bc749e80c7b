"""Conditions on the link between two claims: how much they say in the same words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from verify.compare.comparison import Comparison
from verify.ruleset.conditions.base import Condition

Share = Annotated[float, Field(ge=0, le=1, strict=True)]


class Wording(Condition):
    """Both sentences share enough of their rarer words: the link's score is at least `at_least`.

    Example: `{ kind = "wording", at_least = 0.30 }`
    """

    says = "the sentences share enough rare words for a score of at least {at_least}"
    kind: Literal["wording"]
    at_least: Share

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        return pair.link.score >= self.at_least


class BestMatch(Condition):
    """Each claim is the other's best link into its article.

    Example: `{ kind = "best-match" }`
    """

    says = "each claim is the other's best match"
    kind: Literal["best-match"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        return pair.link.best


class Shared(Condition):
    """Both claims have at least `at_least` content words of their own in common.

    Example: `{ kind = "shared-terms", at_least = 4 }`
    """

    says = "the claims have at least {at_least} content words in common"
    kind: Literal["shared-terms"]
    at_least: Annotated[int, Field(ge=1, strict=True)]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        return len(pair.shared) >= self.at_least
