"""Conditions on what two claims say: predicate, which instance of an event, what is had, single values of an event."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from verify.compare.comparison import Comparison
from verify.compare.predicates import is_attempt
from verify.lexicon.frames import Slot, frame
from verify.ruleset.conditions.base import Condition, FacetCondition, NarrowedCondition


class PredicateIs(NarrowedCondition):
    """The predicates are the same (lemma or event frame), opposed, turned (undoing), converse or different.

    `of = ["empty"]` asks that both are a verb without content of its own ("be", "have"), `of = ["post"]` that both are
    nouns that tell what somebody is ("the mayor of Delta"), `of = ["event"]` that one of them says no more than that an
    event took place ("the raid took place"), `of = ["saying"]` that both only tell that somebody said something.

    Example: `{ kind = "predicate", is = ["opposed", "turned"] }`
    """

    says = "the predicates are {is}"
    kind: Literal["predicate"]
    outcomes: tuple[Literal["same", "opposed", "turned", "converse", "different"], ...] = Field(
        alias="is", min_length=1
    )
    of: tuple[Literal["empty", "event", "post", "saying"], ...] = ()


class InstanceIs(FacetCondition):
    """One claim alone speaks of another, an earlier or a similar event or thing (other), or of the kind (general).

    "limited" is a negative for a stretch of time: "has not been seen for a year".

    Example: `{ kind = "instance", is = ["other", "general"] }`
    """

    says = "one claim alone is of an instance that is {is}"
    kind: Literal["instance"]
    outcomes: tuple[Literal["other", "general", "limited"], ...] = Field(alias="is", min_length=1)


class GoalIs(FacetCondition):
    """Both claims tell that somebody or something gets to one goal, by its name or its noun.

    Example: `{ kind = "goal", is = ["same"] }`
    """

    says = "the goals are {is}"
    kind: Literal["goal"]
    outcomes: tuple[Literal["same"], ...] = Field(alias="is", min_length=1)


class HavingIs(FacetCondition):
    """Both claims say that somebody has one kind of thing, whatever the verb (had), or that it has it not (lacked).

    Example: `{ kind = "having", is = ["lacked"] }`
    """

    says = "one kind of thing is {is}"
    kind: Literal["having"]
    outcomes: tuple[Literal["had", "lacked"], ...] = Field(alias="is", min_length=1)


class SingleValued(Condition):
    """The event that both claims tell has one value in `slot`: a death has one day, a visit has many.

    Not a state, nor what is only tried or planned ("tried to arrest"). What has one place has one room.

    Example: `{ kind = "single-valued", slot = "time" }`
    """

    says = "the event has a single {slot}"
    kind: Literal["single-valued"]
    slot: Slot

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        said = [claim.predicate for claim in (pair.a, pair.b)]
        slots = {self.slot, "place"} if self.slot == "room" else {self.slot}
        told = all(p.frame is not None and not p.state and not is_attempt(p) for p in said)
        return told and all(slots & frame(p.frame).single for p in said if p.frame)
