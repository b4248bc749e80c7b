"""What every condition is made of; a condition on one facet is a class with its `kind` and its outcomes."""

from __future__ import annotations

from typing import ClassVar, Literal

from pydantic import ConfigDict

from verify.compare.comparison import Comparison
from verify.models import Facet, Record


class Condition(Record):
    """Base of all conditions: its `kind`, its arguments, and `holds`, which each gives for what it looks at.

    A plug-in's condition says with `over` whether that is a pair of claims or a group.
    """

    over: ClassVar[Literal["pair", "group"]] = "pair"

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class FacetCondition(Condition):
    """Base of the conditions on one facet: some facet of this kind has one of the outcomes in `is`."""

    kind: str
    outcomes: tuple[str, ...]

    def evidence(self, pair: Comparison) -> tuple[Facet, ...]:
        """Return the facets that meet the condition."""
        return tuple(facet for facet in pair.facets if facet.name == self.kind and facet.outcome in self.outcomes)

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        return bool(self.evidence(pair))


def narrowed(facets: tuple[Facet, ...], wanted: tuple[str, ...]) -> tuple[Facet, ...]:
    """Return the facets that are of one of the things wanted; all of them where nothing is asked."""
    return tuple(facet for facet in facets if not wanted or set(facet.of) & set(wanted))
