"""Whether the examples of rules hold, and of one that does not: what happened instead, and what stopped the rule."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from verify.compare.comparison import Comparison
from verify.judge import fires, ruling
from verify.nearest import stopping
from verify.proving.cases import Case, fires_on
from verify.ruleset import AnyRule, Group, PairRule, RangeRule, RuleSet
from verify.ruleset.lines import line_at, lines_of

_SHOWN = 60


class Outcome(NamedTuple):
    """What a rule made of one of its examples."""

    rule: AnyRule
    case: Case
    fired: bool

    @property
    def holds(self) -> bool:
        """Whether the example came out as it says; a known gap must not."""
        return (self.fired == (self.case.example.expect == "fires")) != bool(self.case.example.known_gap)


def outcomes(rules: RuleSet, cases: Sequence[Case]) -> tuple[Outcome, ...]:
    """Run each rule on its own examples, in the order of the cases."""
    by_id = {rule.id: rule for rule in rules.rules}
    return tuple(
        Outcome(by_id[case.rule], case, fires_on(by_id[case.rule], case)) for case in cases if case.rule in by_id
    )


def report_lines(found: Sequence[Outcome], files: Mapping[str, Path]) -> Iterator[str]:
    """Yield one line for each example that does not hold, then a summary; `files` are the files of the rules by id."""
    failed = [outcome for outcome in found if not outcome.holds]
    for outcome in failed:
        path = files[outcome.rule.id]
        number = [example.name for example in outcome.rule.examples].index(outcome.case.example.name)
        line = line_at(lines_of(path.read_text("utf-8")), ("examples", number))
        yield f"{path}:{line}: {outcome.case.example.name}: {instead(outcome)}"
    gaps = sum(bool(outcome.case.example.known_gap) for outcome in found)
    ran = f"{counted(len({outcome.rule.id for outcome in found}), 'rule')}, {counted(len(found), 'example')}"
    yield f"{ran}, {len(failed)} failed, {counted(gaps, 'known gap')}"


def counted(number: int, noun: str) -> str:
    """Return a number with its noun: "1 rule", "2 rules"."""
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"


def instead(outcome: Outcome) -> str:
    """Return in one line what happened with an example, and why."""
    rule, case, fired = outcome
    if case.example.known_gap and not outcome.holds:
        return f"holds, though it is a known gap ({case.example.known_gap}): take known_gap away"
    if fired:
        return f"fires on {_fired_on(rule, case)}"
    return f"stays quiet: {_stopped_by(rule, case)}"


def _fired_on(rule: AnyRule, case: Case) -> str:
    if isinstance(rule, PairRule):
        return _pair(next(pair for pair in case.pairs if fires(rule, pair)))
    if isinstance(rule, RangeRule):
        return "numbers of one quantity"
    return _group(next(group for group in case.groups if ruling([rule], group)))


def _stopped_by(rule: AnyRule, case: Case) -> str:
    """Return the conditions that stopped the pair or group that came nearest, or why there is none."""
    silent = len(case.example.given) - len({claim.article for claim in case.claims})
    if silent:
        return f"no claim was found in {silent} of {len(case.example.given)} articles"
    if isinstance(rule, PairRule):
        if not case.pairs:
            return "no two claims were linked"
        nearest = min(case.pairs, key=lambda pair: len(stopping(rule, pair)))
        return f"{_pair(nearest)} is stopped by {', '.join(stopping(rule, nearest))}"
    if isinstance(rule, RangeRule):
        return f"fewer than {rule.outlets} outlets give a number of one quantity"
    groups = [group for group in case.groups if (rule.over == "claim") == (group.verdict == "none")]
    if not groups:
        return f"there is no {rule.over}"
    closest = min(groups, key=lambda group: len(stopping(rule, group)))
    return f"{_group(closest)} is stopped by {', '.join(stopping(rule, closest))}"


def _pair(pair: Comparison) -> str:
    return f"{_quoted(pair.a.quote)} and {_quoted(pair.b.quote)}"


def _group(group: Group) -> str:
    first, more = _quoted(group.claims[0].quote), len(group.claims) - 1
    return f"{first} and {more} more, tied by {group.verdict}" if more else first


def _quoted(text: str) -> str:
    words = " ".join(text.split())
    return f"“{words if len(words) <= _SHOWN else words[: _SHOWN - 1] + '…'}”"
