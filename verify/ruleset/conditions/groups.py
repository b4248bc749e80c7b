"""Conditions on a group of claims: outlets, origins, what ties them, and whether they stand."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from verify.lexicon.parties import is_belligerent
from verify.models import Claim, PairVerdict, Relation, Standing
from verify.ruleset.conditions.base import Condition


class Group(NamedTuple):
    """Claims that one verdict ties together, or one claim that nothing ties ("none"), with outlets and origins.

    Claims of one article that no longer stand are "fallen": `standing` says how, `notice` quotes the outlet.
    """

    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    verdict: str
    sources: tuple[str, ...]
    origins: tuple[str, ...]
    independent: int = 1
    standing: Standing = "stands"
    notice: str = ""


class _Counted(Condition):
    """Base of the conditions on how many of something a group has."""

    kind: str
    at_least: Annotated[int, Field(ge=1, strict=True)] = 1
    at_most: Annotated[int, Field(ge=1, strict=True)] | None = None

    def words(self) -> str:
        """Return the condition in words, as part of a sentence: "the outlets are at most 1"."""
        low = [f"at least {self.at_least}"] if self.at_least > 1 or self.at_most is None else []
        high = [f"at most {self.at_most}"] if self.at_most is not None else []
        return f"{self.says} {' and '.join([*low, *high])}"

    def _contains(self, number: int) -> bool:
        return self.at_least <= number <= (self.at_most or number)


class Sources(_Counted):
    """The claims of the group stand in at least, or at most, so many outlets.

    Example: `{ kind = "sources", at_least = 2 }`
    """

    says = "the outlets are"
    kind: Literal["sources"]

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return self._contains(len(group.sources))


class Origins(_Counted):
    """The claims of the group come from at least, or at most, so many origins.

    Example: `{ kind = "origins", at_most = 1 }`
    """

    says = "the origins are"
    kind: Literal["origins"]

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return self._contains(len(group.origins))


class Independent(_Counted):
    """At least, or at most, so many claims of the group are independent of each other.

    Two claims are where they share no outlet, no copied passage and no origin: an outlet that prints what another one,
    an agency or the same speaker said confirms nothing.

    Example: `{ kind = "independent", at_most = 1 }`
    """

    says = "the independent claims are"
    kind: Literal["independent"]

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return self._contains(group.independent)


class Gives(Condition):
    """Each claim of the group gives a number of one of these measures ("killed", "injured", "voted" ...).

    Example: `{ kind = "gives", of = ["killed", "injured"] }`
    """

    says = "each claim gives a number ({of})"
    kind: Literal["gives"]
    of: tuple[str, ...] = Field(min_length=1)

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return all(any(value.measure in self.of for value in claim.values) for claim in group.claims)


class Credited(Condition):
    """Each claim of the group is credited to a speaker of this class: "belligerent" is a party to a fight.

    Example: `{ kind = "credited-to", to = "belligerent" }`
    """

    says = "each claim is credited to a {to}"
    kind: Literal["credited-to"]
    to: Literal["belligerent"]

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return all(any(is_belligerent(credit.speaker) for credit in claim.attribution) for claim in group.claims)


class Tied(Condition):
    """The relations that tie the group have this verdict; "none" for a claim that nothing ties.

    Example: `{ kind = "tied-by", is = ["agreement", "compatible"] }`
    """

    says = "what ties the claims is {is}"
    kind: Literal["tied-by"]
    verdicts: tuple[PairVerdict | Literal["none"], ...] = Field(alias="is", min_length=1)

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return group.verdict in self.verdicts


class StandingIs(Condition):
    """The claims of one article do not stand: withdrawn, superseded, or of an earlier version ("notice").

    Example: `{ kind = "standing", is = ["withdrawn"] }`
    """

    says = "the claims are {is}"
    kind: Literal["standing"]
    standings: tuple[Literal["withdrawn", "superseded", "notice"], ...] = Field(alias="is", min_length=1)

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return group.standing in self.standings
