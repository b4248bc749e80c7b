"""Parameters of a rule: numbers and words that a user may set without copying the rule.

    when = [ { kind = "origins", at_most = "$origins" } ]

    [params.origins]
    default = 1
    about = "so many independent origins, or fewer, do not confirm a claim"

An argument written as "$name" takes the value of the parameter of that name: the default, or what the configuration
sets. A parameter without a default leaves its argument out unless it is set. Values go in before the rule is checked,
so that a condition refuses a wrong value as it refuses one that stands in the file.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field, StringConstraints

from verify.models import Record
from verify.ruleset.nearest import nearest

_SIGN = "$"

ParamName = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(_[a-z0-9]+)*$")]
Value = int | float | str | tuple[str, ...]
"""What a parameter may be: a number, a word, or a list of words."""

OF_QUANTITIES = ("of", "outlets", "policy", "vague")
"""The keys of a rule over quantities that may name a parameter."""


class ParamError(ValueError):
    """A parameter is used, declared or set wrongly; `place` is the way to it in the rule file."""

    def __init__(self, place: tuple[str | int, ...], what: str) -> None:
        super().__init__(what)
        self.place = place


class Param(Record):
    """What a parameter is unless it is set, and what it is about, in one line for a user."""

    default: Value | None = None
    about: Annotated[str, Field(min_length=1)]


def with_values(rule: Mapping[str, Any], values: Mapping[str, Value]) -> dict[str, Any]:
    """Return a rule as it was read, with values in place of the parameters that it names.

    A parameter may stand for an argument of a condition, and for a key that says how quantities are reported.

    Args:
        rule: the rule file as TOML tables, not yet checked.
        values: parameters that are set, by name.

    Raises:
        ParamError: a parameter is named that the rule does not declare, or the reverse, or a value is set for one that
            it does not declare.

    """
    declared = rule.get("params", {})
    if not isinstance(declared, dict):
        return dict(rule)
    for name in sorted(values.keys() - declared.keys()):
        raise ParamError(("params",), f"no parameter '{name}'; {nearest(name, declared)}")
    known = {name: table.get("default") for name, table in declared.items() if isinstance(table, dict)} | dict(values)
    used: set[str] = set()
    sides = {side: _filled(side, rule[side], known, used) for side in ("when", "unless") if side in rule}
    told = {key: value for key, value in rule.items() if key in OF_QUANTITIES}
    others = {key: value for key, value in rule.items() if key not in told}
    filled = _with_known((), told, known, used)
    for name in sorted(declared.keys() - used):
        raise ParamError(("params", name), f"nothing refers to {_SIGN}{name}")
    return {**others, **filled, **sides}


def _filled(side: str, conditions: Any, known: Mapping[str, Value | None], used: set[str]) -> Any:
    if not isinstance(conditions, list):
        return conditions
    return [
        _with_known((side, number), item, known, used) if isinstance(item, dict) else item
        for number, item in enumerate(conditions)
    ]


def _with_known(
    place: tuple[str | int, ...], table: Mapping[str, Any], known: Mapping[str, Value | None], used: set[str]
) -> dict[str, Any]:
    """Return a table at some place of a rule with what is known of the parameters that it names."""
    filled = {}
    for key, value in table.items():
        if not (isinstance(value, str) and value.startswith(_SIGN)):
            filled[key] = value
            continue
        name = value.removeprefix(_SIGN)
        if name not in known:
            raise ParamError((*place, key), f"no parameter '{name}'; {nearest(name, known)}")
        used.add(name)
        if known[name] is not None:
            filled[key] = known[name]
    return filled
