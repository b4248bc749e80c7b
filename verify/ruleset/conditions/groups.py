"""Conditions on a group of claims: outlets, origins, and what ties them."""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from pydantic import Field

from verify.models import Claim, Relation
from verify.ruleset.conditions.base import Condition


class Group(NamedTuple):
    """Claims that one verdict ties together, or one claim that nothing ties ("none"), with outlets and origins."""

    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    verdict: str
    sources: tuple[str, ...]
    origins: tuple[str, ...]


class Sources(Condition):
    """The claims of the group stand in at least, or at most, so many outlets."""

    kind: Literal["sources"]
    at_least: Annotated[int, Field(ge=1, strict=True)] = 1
    at_most: Annotated[int, Field(ge=1, strict=True)] | None = None

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return self.at_least <= len(group.sources) <= (self.at_most or len(group.sources))


class Origins(Condition):
    """The claims of the group come from at least, or at most, so many origins."""

    kind: Literal["origins"]
    at_least: Annotated[int, Field(ge=1, strict=True)] = 1
    at_most: Annotated[int, Field(ge=1, strict=True)] | None = None

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return self.at_least <= len(group.origins) <= (self.at_most or len(group.origins))


class Tied(Condition):
    """The relations that tie the group have this verdict; "none" for a claim that nothing ties."""

    kind: Literal["tied-by"]
    verdicts: tuple[Literal["agreement", "compatible", "update", "contradiction", "none"], ...] = Field(
        alias="is", min_length=1
    )

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return group.verdict in self.verdicts
