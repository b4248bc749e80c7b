"""Which rules are in use, and how they are set: what a configuration says of rules, and how it is applied.

A selector is "ALL", a verdict, the name of a rule set, or the id of a rule. Where one selector turns a rule on and
another turns it off, the narrower one wins, in the order ALL, verdict, rule set, id; of two that are equally narrow,
`ignore` wins.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Any, NamedTuple

from pydantic import ConfigDict, Field, PrivateAttr

from verify.models import Record, Severity
from verify.ruleset.nearest import nearest
from verify.ruleset.params import ParamName, Value

ALL = "ALL"
_TOLD = {"pack", "default_rules", "select", "extend_select", "ignore", "rule"}


class RuleSetting(Record):
    """What is set of one rule: its severity, its parameters."""

    severity: Severity | None = None
    params: dict[ParamName, Value] = Field(default_factory=dict)


class RuleChoice(Record):
    """Which rules are in use, and how they are set.

    `rules` are folders that add their rules to those of the package, `pack` rule sets that come with the package;
    `default_rules` false leaves the rules of the package out. `select` names all rules to use (empty: each),
    `extend_select` further ones, `ignore` those not to use. `rule` holds settings by selector.
    """

    model_config = ConfigDict(alias_generator=lambda name: name.replace("_", "-"), populate_by_name=True)

    rules: tuple[str, ...] = ()
    pack: tuple[str, ...] = ()
    default_rules: bool = True
    select: tuple[str, ...] = ()
    extend_select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    rule: dict[str, RuleSetting] = Field(default_factory=dict)
    _origin: str = PrivateAttr(default="configuration")

    @property
    def origin(self) -> str:
        """Where the choice was read, to name it where it is wrong."""
        return self._origin

    def options(self) -> dict[str, Any]:
        """Return what the choice changes, by the keys of a configuration file, without folders of the machine."""
        return self.model_dump(mode="json", by_alias=True, exclude_defaults=True, include=_TOLD)


class Selectable(NamedTuple):
    """What a selector can name of one rule."""

    id: str
    rule_set: str
    verdict: str

    @property
    def names(self) -> tuple[str, str, str, str]:
        """The selectors that name the rule, the widest first."""
        return ALL, self.verdict, self.rule_set, self.id

    def narrowness(self, selectors: Collection[str]) -> int:
        """Return how narrowly some selectors name the rule: 0 not at all, 4 by its id."""
        return max((place for place, name in enumerate(self.names, start=1) if name in selectors), default=0)


def is_chosen(rule: Selectable, choice: RuleChoice) -> bool:
    """Tell whether a rule is in use."""
    wanted = {*(choice.select or (ALL,)), *choice.extend_select}
    return rule.narrowness(wanted) > rule.narrowness(choice.ignore)


def unknown_selectors(choice: RuleChoice, rules: Iterable[Selectable]) -> list[str]:
    """Return a complaint for each selector that names no rule, with the nearest word that does."""
    rules = list(rules)
    names = {ALL}.union(*(rule.names for rule in rules))
    asked = {"select": choice.select, "extend-select": choice.extend_select, "ignore": choice.ignore}
    return [_complaint(key, name, names) for key, given in asked.items() for name in given if name not in names]


def _complaint(key: str, name: str, known: Collection[str]) -> str:
    return f"{key}: no rule, rule set or verdict '{name}'; {nearest(name, known)}"
