"""Which example needs each part of a rule: the rule is changed in one place, and some example must notice.

The changes are those of mutation testing (DeMillo, Lipton and Sayward 1978, "Hints on test data selection"), with two
operators: a condition is dropped, or a numeric threshold t is moved by half, to t/2 and to 1.5 t. A threshold in
whole numbers moves by one at least, away from t. A value that the argument may not have is not tried.
"""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pydantic import ValidationError

from verify.judge import by_precedence, fires, ruling
from verify.proving.cases import Case, fires_on
from verify.proving.outcomes import counted
from verify.ruleset import AnyRule, GroupRule, RangeRule, RuleSet
from verify.ruleset.conditions.base import Condition


class Mutant(NamedTuple):
    """A rule with one change, and the change in words."""

    change: str
    rule: AnyRule


class Proof(NamedTuple):
    """One change of a rule, and the name of the first example that notices; None where none does."""

    rule: str
    change: str
    example: str | None


def mutants(rule: AnyRule) -> Iterator[Mutant]:
    """Yield a rule with each condition dropped, and with each numeric threshold moved by half both ways."""
    if isinstance(rule, RangeRule):
        for outlets in _by_half(rule.outlets):
            if outlets >= 1:
                yield Mutant(f"outlets = {outlets} for {rule.outlets}", rule.model_copy(update={"outlets": outlets}))
    for side in ("when", "unless"):
        conditions: tuple[Condition, ...] = getattr(rule, side)
        for place, condition in enumerate(conditions):
            before, after = conditions[:place], conditions[place + 1 :]
            dropped = rule.model_copy(update={side: (*before, *after)})
            yield Mutant(f"without {side} {condition.written()}", dropped)
            for name, value, moved in _moved(condition):
                change = f"{side} {condition.written()} with {name} = {moved.model_dump()[name]:g} for {value:g}"
                yield Mutant(change, rule.model_copy(update={side: (*before, moved, *after)}))


def _moved(condition: Condition) -> Iterator[tuple[str, float, Condition]]:
    """Yield name and value of each threshold that is written, with the condition that has it moved."""
    for name, value in condition.model_dump(exclude_defaults=True).items():
        if isinstance(value, int | float):
            for new in _by_half(value):
                try:
                    moved = type(condition).model_validate(condition.model_dump() | {name: new})
                except ValidationError:
                    continue
                yield name, value, moved


def _by_half(value: float) -> tuple[float, float]:
    low, high = value / 2, value * 1.5
    return (math.floor(low), math.ceil(high)) if isinstance(value, int) else (low, high)


def prove(rule: AnyRule, cases: Sequence[Case]) -> tuple[Proof, ...]:
    """Return a proof for each change of a rule, from its own examples that hold; no known gap counts."""
    own = [case for case in cases if case.rule == rule.id and not case.example.known_gap and not _notices(case, rule)]
    return tuple(
        Proof(
            rule.id,
            mutant.change,
            next((case.example.name for case in own if _notices(case, mutant.rule)), None),
        )
        for mutant in mutants(rule)
    )


def _notices(case: Case, rule: AnyRule) -> bool:
    return fires_on(rule, case) != (case.example.expect == "fires")


def without_effect(cases: Sequence[Case], rules: RuleSet) -> tuple[str, ...]:
    """Return the ids of the rules that decide no pair and no group of any example of the set, sorted.

    Such a rule is dead: wherever it fires, a rule that goes before it fires too.
    """
    pair_rules = by_precedence(rules)
    group_rules = [rule for rule in rules.rules if isinstance(rule, GroupRule)]
    range_rules = [rule for rule in rules.rules if isinstance(rule, RangeRule)]
    deciding: set[AnyRule | None] = set()
    for case in cases:
        deciding.update(next((rule for rule in pair_rules if fires(rule, pair)), None) for pair in case.pairs)
        deciding.update(ruling(group_rules, group) for group in case.groups)
        deciding.update(rule for rule in range_rules if fires_on(rule, case))
    return tuple(rule.id for rule in rules.rules if rule not in deciding)


def coverage_lines(rules: RuleSet, cases: Sequence[Case]) -> tuple[tuple[str, ...], bool]:
    """Return a line for each change of each rule with the example that notices, and whether all is proved.

    A rule that decides nothing on any example has a line too.
    """
    lines: list[str] = []
    proofs = [proof for rule in rules.rules for proof in prove(rule, cases)]
    for rule in rules.rules:
        own = [proof for proof in proofs if proof.rule == rule.id]
        lines += [rule.id, *(f"  {proof.change}: {proof.example or 'NO EXAMPLE NEEDS IT'}" for proof in own), ""]
    idle = without_effect(cases, rules)
    lines += [f"{name}: decides nothing on any example of the set" for name in idle]
    unproved = sum(proof.example is None for proof in proofs)
    lines.append(
        f"{counted(len(rules.rules), 'rule')}, {counted(len(proofs), 'change')}, {unproved} that no example notices"
    )
    return tuple(lines), not (unproved or idle)
