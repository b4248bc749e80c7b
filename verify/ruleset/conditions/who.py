"""Conditions on who or what two claims are about: subject, what the predicate is said of, identity, attributes."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from verify.compare.comparison import Comparison
from verify.match.keys import key_of
from verify.models import Claim, Facet
from verify.ruleset.conditions.base import Condition, FacetCondition, NarrowedCondition


class SubjectIs(NarrowedCondition):
    """The grammatical subjects are the same, related, two others by name, unlike nouns, or not known to be either.

    `of = ["named"]` asks that both sides name it.

    Example: `{ kind = "subject", is = ["same"], of = ["named"] }`
    """

    says = "the subjects are {is}"
    kind: Literal["subject"]
    outcomes: tuple[Literal["same", "related", "unknown", "different", "unlike"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["named", "definite", "told", "described"], ...] = ()


class AffectedIs(NarrowedCondition):
    """What undergoes the predicate (passive subject, objects) is the same, related, other, unlike, or not known.

    `of` asks for what the outcome rests on: both sides are "named", one is "definite" ("the ferry"), both are "told" by
    more than a pronoun, or a noun repeats what the other article calls the one it names ("described"). Two nouns by
    which one person may be called are "alike" ("officer", "agent"), "it" on both sides are "pronouns", and things of
    one kind on both sides ("number plates") are "kinds".

    Example: `{ kind = "affected", is = ["different", "unlike"] }`
    """

    says = "what the predicate is said of is {is}"
    kind: Literal["affected"]
    outcomes: tuple[Literal["same", "related", "unknown", "different", "unlike"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["named", "definite", "told", "described", "alike", "pronouns", "kinds"], ...] = ()


class SeriesIs(NarrowedCondition):
    """Both claims join the same names: three or more in one series, or two that act together ("joint").

    Example: `{ kind = "series", is = ["same"], of = ["three"] }`
    """

    says = "the series of names are {is}"
    kind: Literal["series"]
    outcomes: tuple[Literal["same"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["three", "joint"], ...] = ()


class SameParticipant(Condition):
    """Both claims are known to be about one thing that the predicate is said of.

    That is what undergoes it, by one name, by a noun of which one side speaks as known, or by a noun with the same
    subject or a shared name; where nothing undergoes it, or the verb has no content of its own, the subject. A noun
    that repeats what the other article calls the one it names counts as well.

    Example: `{ kind = "same-participant" }`
    """

    says = "both are known to be about one thing"
    kind: Literal["same-participant"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        (undergoes,), (acts,) = ([f for f in pair.facets if f.name == name] for name in ("affected", "subject"))
        acting = acts.outcome == "same" or (acts.outcome == "unknown" and "described" in acts.of)
        if any("empty" in facet.of for facet in pair.facets if facet.name == "predicate"):
            return acting
        if undergoes.outcome == "same":
            if "named" in undergoes.of:
                return True
            if _acted_by_two(pair, acts):
                return False
            names = [_names(claim) for claim in (pair.a, pair.b)]
            shared = any(term.startswith("@") for term in pair.shared)
            agent = acting and not (pair.a.predicate.passive and pair.b.predicate.passive)
            return agent or shared or ("definite" in undergoes.of and bool(names[0] & names[1] or not all(names)))
        if undergoes.outcome == "related":
            return acting
        if "told" in undergoes.of:
            return undergoes.outcome == "unknown" and "described" in undergoes.of
        if "one-sided" in undergoes.of:
            return False
        return acting


def _names(claim: Claim) -> set[str]:
    """Return the names of a claim and of the rest of its sentence, those of the places where it happens left out."""
    places = {f"@{key_of(place.name)}" for place in claim.place}
    return {term for term in (*claim.terms, *claim.context) if term.startswith("@")} - places


def _acted_by_two(pair: Comparison, acts: Facet) -> bool:
    """Tell whether one says who did what the other says that somebody else did not: "the surgeons", "local doctors"."""
    active = not (pair.a.predicate.passive or pair.b.predicate.passive)
    apart = acts.outcome in {"unknown", "unlike"} and "told" in acts.of and "described" not in acts.of
    return active and apart and acts.a.lower() != acts.b.lower() and "opposed" in pair.outcomes("polarity")


class IdentityIs(FacetCondition):
    """One claim says that the one of whom both tell something is, or is not, whom the other claim calls so.

    Or both give somebody one name ("named"): "identified the diver as Ada Holm", "the dead diver was Ada Holm".

    Example: `{ kind = "identity", is = ["denied"] }`
    """

    says = "that the two are one is {is}"
    kind: Literal["identity"]
    outcomes: tuple[Literal["affirmed", "denied", "named"], ...] = Field(alias="is", min_length=1)


class ProtagonistIs(FacetCondition):
    """The subjects are a man and a woman, and neither article calls anybody else a man or woman of the other sex.

    Example: `{ kind = "protagonist", is = ["opposed"] }`
    """

    says = "the sexes of the protagonists are {is}"
    kind: Literal["protagonist"]
    outcomes: tuple[Literal["opposed"], ...] = Field(alias="is", min_length=1)


class SeatIs(FacetCondition):
    """Both claims tell that one named firm or body is at home in one place ("Utah-based Brightmill").

    Example: `{ kind = "seat", is = ["same"] }`
    """

    says = "where a named firm is at home is {is}"
    kind: Literal["seat"]
    outcomes: tuple[Literal["same"], ...] = Field(alias="is", min_length=1)


class AttributeIs(NarrowedCondition):
    """What both say of one attribute of one slot is the same or excludes each other; `of` narrows class or slot.

    Example: `{ kind = "attribute", is = ["opposed"], of = ["sex", "nationality"] }`
    """

    says = "what both say of an attribute is {is}"
    kind: Literal["attribute"]
    outcomes: tuple[Literal["same", "opposed"], ...] = Field(alias="is", min_length=1)
