"""Conditions on the times and places of two claims, and on which article came later."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from verify.ruleset.conditions.base import FacetCondition, NarrowedCondition


class TimeIs(NarrowedCondition):
    """The times are the same, overlapping, apart, not comparable, or one claim alone tells a date (one-dated).

    `of` asks for a "day" that both name: by its month, or by how long ago it was.

    Example: `{ kind = "time", is = ["same", "overlaps"] }`
    """

    says = "the times are {is}"
    kind: Literal["time"]
    outcomes: tuple[Literal["same", "overlaps", "apart", "unknown", "one-dated"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["day"], ...] = ()


class PlaceIs(NarrowedCondition):
    """The places are the same, one in the other, near, apart or not comparable.

    `of` asks for a "specific" place, which both name by several words, or for a "site", such a place with a name of its
    own that is a building, a square or the like, and not a region or town. Of places that are apart it asks for a
    "room", two parts of a building.

    Example: `{ kind = "place", is = ["apart"] }`
    """

    says = "the places are {is}"
    kind: Literal["place"]
    outcomes: tuple[Literal["same", "contains", "near", "apart", "unknown"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["specific", "site", "room"], ...] = ()


class OrderIs(FacetCondition):
    """One article was published on a later day, or both on one day, or a day is not known.

    Example: `{ kind = "order", is = ["a-later", "b-later"] }`
    """

    says = "by day of publication the articles are {is}"
    kind: Literal["order"]
    outcomes: tuple[Literal["a-later", "b-later", "same-day", "unknown"], ...] = Field(alias="is", min_length=1)
