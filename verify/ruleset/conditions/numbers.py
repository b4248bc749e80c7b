"""Conditions on the numbers of two claims."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from verify.compare.comparison import Comparison
from verify.models import Facet
from verify.ruleset.conditions.base import Condition, FacetCondition, NarrowedCondition


class QuantityIs(NarrowedCondition):
    """Two quantities are equal, near, within, overlapping or apart, or not known to measure one thing (unlike).

    `of` narrows the kind ("count", "measure", "age", "money" ...) or the measure ("killed", "weight" ...), or asks for
    what "named" things have, for "precise" numbers, for "one-age" of who may be one person, and for numbers that one
    side may deny ("denied"). Of numbers that are apart, `at_least` takes only those that are apart by this share of the
    larger.

    Example: `{ kind = "quantity", is = ["apart"], of = ["killed"], at_least = 0.1 }`
    """

    says = "two numbers are {is}"
    kind: Literal["quantity"]
    outcomes: tuple[Literal["equal", "near", "within", "overlaps", "apart", "unlike"], ...] = Field(
        alias="is", min_length=1
    )
    at_least: Annotated[float, Field(ge=0, le=1)] | None = None

    def evidence(self, pair: Comparison) -> tuple[Facet, ...]:
        """Return the facets that meet the condition."""
        return tuple(
            facet for facet in super().evidence(pair) if facet.gap is None or facet.gap >= (self.at_least or 0)
        )

    def words(self) -> str:
        """Return the condition in words, as part of a sentence: "two numbers are apart by at least 0.1"."""
        return super().words() + (f" by at least {self.at_least}" if self.at_least else "")


class FiguresAre(NarrowedCondition):
    """Both claims print the same figures, by whatever nouns: several of them, or one count that is unusual.

    Example: `{ kind = "figures", is = ["same"], of = ["several"] }`
    """

    says = "the figures are {is}"
    kind: Literal["figures"]
    outcomes: tuple[Literal["same"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["several", "unusual"], ...] = ()


class ElsewhereIs(NarrowedCondition):
    """The other article gives what one side gives elsewhere: equal, or a number that is nearer than here.

    `of` asks for a "number" for the same measure, or for the "time" or "place" of the same act.

    Example: `{ kind = "elsewhere", is = ["equal", "nearer"], of = ["number"] }`
    """

    says = "what one side gives stands elsewhere in the other article, {is}"
    kind: Literal["elsewhere"]
    outcomes: tuple[Literal["equal", "nearer"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["number", "place", "time"], ...] = ()


class ProgressIs(FacetCondition):
    """The wording tells which of two counts of people in one role is the later one.

    The smaller is told as a state of the moment ("so far"), the larger as where the count has come to ("now"), or in
    the present perfect, as counts that go on are ("have been found").

    Example: `{ kind = "progress", is = ["smaller-so-far", "larger-by-now"] }`
    """

    says = "the wording tells which of two counts came later: {is}"
    kind: Literal["progress"]
    outcomes: tuple[Literal["smaller-so-far", "larger-by-now", "larger-perfect"], ...] = Field(alias="is", min_length=1)


class SilenceIs(FacetCondition):
    """One claim tells what the other keeps silent: a figure that its speaker did not give, or the fate of somebody.

    "no-comment": both say that one party, or somebody of it, would not speak; "two-parties": each of another one.

    Example: `{ kind = "silence", is = ["figure-told"] }`
    """

    says = "what is kept silent is {is}"
    kind: Literal["silence"]
    outcomes: tuple[Literal["figure-told", "fate-told", "no-comment", "two-parties"], ...] = Field(
        alias="is", min_length=1
    )


class LaterIsMore(Condition):
    """The article published on a later day gives the larger number of one measure.

    Example: `{ kind = "later-is-more" }`
    """

    says = "the later article gives the larger number"
    kind: Literal["later-is-more"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        later = pair.outcomes("order") & {"a-later", "b-later"}
        return any(facet.more == next(iter(later))[0] for facet in pair.seen("quantity", "apart")) if later else False
