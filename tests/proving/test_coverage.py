"""What is changed in a rule, and which example notices."""

from __future__ import annotations

from functools import cache

import pytest

from verify.proving.cases import Case, read_cases
from verify.proving.coverage import coverage_lines, mutants, prove, without_effect
from verify.ruleset import Example, PairRule, RuleSet
from verify.ruleset.rule import GroupRule

LONG, SHORT = "The tunnel under the strait is 80 kilometres long.", "The tunnel under the strait is 95 kilometres long."
OTHER = "The bridge at Dorn is 95 kilometres long."
DENIED = "The tunnel under the strait is not 95 kilometres long."


def example(name: str, texts: tuple[str, ...], expect: str, gap: str | None = None) -> Example:
    return Example.model_validate({"name": name, "given": texts, "expect": expect, "known_gap": gap})


def rule(*examples: Example, name: str = "length", wording: float = 0.3) -> PairRule:
    return PairRule.model_validate(
        {
            "schema": 1,
            "id": name,
            "version": 1,
            "verdict": "contradiction",
            "over": "pair",
            "title": "t",
            "why": "w",
            "message": "{a.says}",
            "when": [{"kind": "quantity", "is": ["apart"]}, {"kind": "wording", "at_least": wording}],
            "unless": [{"kind": "polarity", "is": ["opposed"]}],
            "examples": examples,
        }
    )


FIRES = example("two lengths", (LONG, SHORT), "fires")
QUIET = example("one length", (LONG, LONG.replace("tunnel", "new tunnel")), "quiet")
DENIAL = example("a denied length", (LONG, DENIED), "quiet")


@cache
def _cases(*examples: Example, name: str = "length") -> tuple[Case, ...]:
    return read_cases(RuleSet(rules=(rule(*examples, name=name),)))


def test_each_condition_is_dropped_and_each_threshold_moved_by_half_both_ways() -> None:
    assert [mutant.change for mutant in mutants(rule(FIRES, QUIET))] == [
        'without when { kind = "quantity", is = ["apart"] }',
        'without when { kind = "wording", at_least = 0.3 }',
        'when { kind = "wording", at_least = 0.3 } with at_least = 0.15 for 0.3',
        'when { kind = "wording", at_least = 0.3 } with at_least = 0.45 for 0.3',
        'without unless { kind = "polarity", is = ["opposed"] }',
    ]


def test_a_changed_rule_differs_in_one_place_only() -> None:
    whole = rule(FIRES, QUIET)
    for mutant in mutants(whole):
        assert isinstance(mutant.rule, PairRule)
        same = [getattr(mutant.rule, name) == getattr(whole, name) for name in PairRule.model_fields]
        assert same.count(False) == 1


def test_a_value_that_the_argument_may_not_have_is_not_tried() -> None:
    changes = [mutant.change for mutant in mutants(rule(FIRES, QUIET, wording=0.8))]
    assert any("at_least = 0.4 for" in change for change in changes)
    assert not any("1.2" in change for change in changes)


@pytest.mark.parametrize(("bound", "moved"), [(1, [2]), (2, [1, 3]), (5, [2, 8])])
def test_a_whole_number_moves_by_one_at_least(bound: int, moved: list[int]) -> None:
    few = GroupRule.model_validate(
        rule(FIRES, QUIET).model_dump(by_alias=True)
        | {
            "over": "group",
            "message": "{source}",
            "when": [{"kind": "sources", "at_least": 1, "at_most": bound}],
            "unless": [],
        }
    )
    changes = [mutant.change for mutant in mutants(few)]
    assert [change for change in changes if " with " in change] == [
        f'when {{ kind = "sources", at_most = {bound} }} with at_most = {new} for {bound}' for new in moved
    ]


def test_a_part_is_proved_by_the_first_example_that_notices() -> None:
    proofs = {proof.change: proof.example for proof in prove(rule(FIRES, QUIET, DENIAL), _cases(FIRES, QUIET, DENIAL))}
    assert proofs['without when { kind = "quantity", is = ["apart"] }'] == "one length"
    assert proofs['without unless { kind = "polarity", is = ["opposed"] }'] == "a denied length"


def test_a_part_that_no_example_needs_is_told() -> None:
    proofs = {proof.change: proof.example for proof in prove(rule(FIRES, QUIET), _cases(FIRES, QUIET))}
    assert proofs['without unless { kind = "polarity", is = ["opposed"] }'] is None


def test_known_gaps_prove_nothing() -> None:
    gap = example("a denied length", (LONG, DENIED), "quiet", gap="not yet")
    proofs = {proof.change: proof.example for proof in prove(rule(FIRES, QUIET, gap), _cases(FIRES, QUIET, gap))}
    assert proofs['without unless { kind = "polarity", is = ["opposed"] }'] is None


def test_examples_of_other_rules_prove_nothing() -> None:
    assert all(proof.example is None for proof in prove(rule(FIRES, QUIET, name="other"), _cases(FIRES, QUIET)))


def test_a_rule_whose_pairs_others_take_has_no_effect() -> None:
    first, second = rule(FIRES, QUIET, name="first"), rule(FIRES, QUIET, name="second")
    rules = RuleSet(rules=(first, second))
    assert without_effect(_cases(FIRES, QUIET), rules) == ("second",)
    assert without_effect(_cases(FIRES, QUIET), RuleSet(rules=(second,))) == ()


def test_lines_name_what_is_not_proved_and_rules_without_effect() -> None:
    lines, proved = coverage_lines(RuleSet(rules=(rule(FIRES, QUIET),)), _cases(FIRES, QUIET))
    assert not proved
    assert '  without unless { kind = "polarity", is = ["opposed"] }: NO EXAMPLE NEEDS IT' in lines
    second = rule(FIRES, QUIET, name="second")
    idle, proved = coverage_lines(RuleSet(rules=(rule(FIRES, QUIET), second)), _cases(FIRES, QUIET))
    assert not proved
    assert "second: decides nothing on any example of the set" in idle


def test_an_example_that_fails_proves_nothing() -> None:
    wrong = example("wrong", (LONG, DENIED), "fires")
    assert "wrong" not in {proof.example for proof in prove(rule(FIRES, QUIET, wrong), _cases(FIRES, QUIET, wrong))}
