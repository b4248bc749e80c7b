"""What every condition is made of; a condition on one facet is a class with its `kind` and its outcomes."""

from __future__ import annotations

from typing import Any, ClassVar, Literal

from pydantic import ConfigDict

from verify.compare.comparison import Comparison
from verify.models import Facet, Record


class Condition(Record):
    """Base of all conditions: its `kind`, its arguments, and `holds`, which each gives for what it looks at.

    `says` is the condition in words, with its arguments in braces. A plug-in's condition says with `over` whether it
    looks at a pair of claims or at a group.
    """

    says: ClassVar[str]
    over: ClassVar[Literal["pair", "group"]] = "pair"

    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)

    def holds(self, seen: Any) -> bool:
        """Tell whether a pair, or a group, meets the condition."""
        raise NotImplementedError

    def words(self) -> str:
        """Return the condition in words, as part of a sentence: "the times are apart"."""
        given = self.model_dump(by_alias=True)
        said = self.says.format(**{key: _in_words(value) for key, value in given.items()})
        of = given.get("of") if "{of}" not in self.says else ()
        return f"{said} (of {_in_words(of)})" if of else said

    def written(self) -> str:
        """Return the condition as it is written in a rule file, without arguments that may as well be left out."""
        given = self.model_dump(by_alias=True, exclude_defaults=True)
        return "{ " + ", ".join(f"{key} = {_toml(value)}" for key, value in given.items()) + " }"


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


class NarrowedCondition(FacetCondition):
    """Base of the conditions on one facet that `of` can narrow: the facet is of one of the things asked for, if any."""

    of: tuple[str, ...] = ()

    def evidence(self, pair: Comparison) -> tuple[Facet, ...]:
        """Return the facets that meet the condition."""
        return tuple(facet for facet in super().evidence(pair) if not self.of or set(facet.of) & set(self.of))


def _in_words(value: object) -> str:
    return " or ".join(value) if isinstance(value, tuple | list) else str(value)


def _toml(value: object) -> str:
    if isinstance(value, tuple | list):
        return "[" + ", ".join(_toml(item) for item in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value).lower()
