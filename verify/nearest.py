"""What keeps a rule from a pair or group of claims, and the rules that nearly fired on a pair."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from verify.compare.comparison import Comparison
from verify.models import Miss
from verify.ruleset import Group, GroupRule, PairRule
from verify.ruleset.conditions import Condition

_NEAREST = 3
_INSIDE = frozenset({"contradiction", "update"})
"""What two claims of one article can be to each other: that an article agrees with itself confirms nothing."""


def is_asked(rule: PairRule, pair: Comparison) -> bool:
    """Tell whether a rule has a say on a pair: of two claims of one article, only some verdicts are asked."""
    return rule.verdict in _INSIDE or pair.a.article != pair.b.article


def stopping(rule: PairRule | GroupRule, seen: Comparison | Group) -> tuple[str, ...]:
    """Return the conditions that keep a rule from a pair or group, as written: unmet in `when`, met in `unless`."""
    if isinstance(rule, PairRule) and isinstance(seen, Comparison) and not is_asked(rule, seen):
        return (f"both claims stand in one article, where no rule for {rule.verdict} is asked",)
    when: Sequence[Condition] = rule.when
    unless: Sequence[Condition] = rule.unless
    unmet = [f"when {condition.written()}" for condition in when if not condition.holds(seen)]
    return (*unmet, *(f"unless {condition.written()}" for condition in unless if condition.holds(seen)))


def nearest_misses(rules: Iterable[PairRule], pair: Comparison) -> tuple[Miss, ...]:
    """Return the rules with the fewest conditions that keep them from firing on a pair; those that fire are left out.

    Nearest first, rules of equal distance by id.
    """
    stopped = ((rule, stopping(rule, pair)) for rule in rules)
    misses = [Miss(rule=rule.id, verdict=rule.verdict, stopped_by=by) for rule, by in stopped if by]
    return tuple(sorted(misses, key=lambda miss: (len(miss.stopped_by), miss.rule))[:_NEAREST])
