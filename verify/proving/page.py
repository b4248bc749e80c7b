"""One rule for a reader: what it says and why, its conditions in words, its examples and what came of them."""

from __future__ import annotations

import textwrap
from collections.abc import Iterable, Iterator, Sequence

from verify.proving.outcomes import Outcome, instead
from verify.ruleset.conditions import Condition
from verify.ruleset.rule import AnyRule, RangeRule

_WIDTH = 100


def page(rule: AnyRule, found: Sequence[Outcome]) -> str:
    """Return a rule as plain text, with the outcomes of its examples."""
    lines = [
        f"{rule.id}: {rule.title}",
        f"{rule.verdict}, over a {rule.over}, version {rule.version}",
        "",
        *textwrap.wrap(rule.why, _WIDTH),
        "",
        "It fires when",
        *_conditions(rule.when, "and"),
    ]
    if isinstance(rule, RangeRule):
        lines.append(f"    at least {rule.outlets} outlets give a number for {' or '.join(rule.of) or 'one quantity'}")
    if rule.unless:
        lines += ["unless", *_conditions(rule.unless, "or")]
    lines += ["and then says", f"    {rule.message}", "", "Examples"]
    lines += [line for outcome in found for line in _example(outcome)]
    return "\n".join(lines) + "\n"


def _conditions(conditions: Sequence[Condition], joined: str) -> Iterator[str]:
    for place, condition in enumerate(conditions):
        yield f"    {joined if place else '':<4}{condition.words()}"


def _example(outcome: Outcome) -> Iterable[str]:
    example = outcome.case.example
    yield ""
    yield f"  {example.name}: {'fires' if outcome.fired else 'stays quiet'}{_but(outcome)}"
    for given in example.articles():
        about = ", ".join(part for part in (given.source, given.published) if part)
        yield from textwrap.wrap(f"{about}: {given.text}", _WIDTH, initial_indent="    ", subsequent_indent="      ")
    if not outcome.fired:
        yield from textwrap.wrap(instead(outcome), _WIDTH, initial_indent="    ", subsequent_indent="      ")


def _but(outcome: Outcome) -> str:
    example = outcome.case.example
    if example.known_gap:
        return f" (a known gap, should be {example.expect}: {example.known_gap})"
    return "" if outcome.holds else f" (fails, should be {example.expect})"
