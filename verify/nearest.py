"""The rules that nearly fired on a pair, each with the conditions that stopped it, as they stand in its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from verify.compare.comparison import Comparison
from verify.models import Miss
from verify.ruleset import PairRule

_NEAREST = 3


def nearest_misses(rules: Iterable[PairRule], pair: Comparison) -> tuple[Miss, ...]:
    """Return the rules with the fewest conditions that keep them from firing on a pair; those that fire are left out.

    Nearest first, rules of equal distance by id.
    """
    stopped = ((rule, _stopping(rule, pair)) for rule in rules)
    misses = [Miss(rule=rule.id, verdict=rule.verdict, stopped_by=by) for rule, by in stopped if by]
    return tuple(sorted(misses, key=lambda miss: (len(miss.stopped_by), miss.rule))[:_NEAREST])


def _stopping(rule: PairRule, pair: Comparison) -> tuple[str, ...]:
    """Return the conditions that keep a rule from firing: not met under `when`, met under `unless`."""
    unmet = [f"when {_written(c.model_dump(by_alias=True))}" for c in rule.when if not c.holds(pair)]
    return (*unmet, *(f"unless {_written(c.model_dump(by_alias=True))}" for c in rule.unless if c.holds(pair)))


def _written(condition: Mapping[str, object]) -> str:
    """Return a condition as it is written in a rule file, without arguments that are left empty."""
    given = {key: value for key, value in condition.items() if value not in (None, (), [], "")}
    return "{ " + ", ".join(f"{key} = {_value(value)}" for key, value in given.items()) + " }"


def _value(value: object) -> str:
    if isinstance(value, tuple | list):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    return f'"{value}"' if isinstance(value, str) else str(value).lower()
