"""Every example of every rule that comes with the package, run through the real stages.

A rule stands alone, so that no other takes its pair or group; the groups are those that all rules over pairs make. The
texts of all examples are parsed in one stream.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any

import pytest

from verify.judge import fires
from verify.pipeline import cross_check
from verify.proving.cases import Case, articles_of, fires_on, read_cases
from verify.proving.coverage import prove, without_effect
from verify.ruleset import AnyRule, Example, Given, PairRule, RuleSet, load_rule, load_rules
from verify.ruleset.loader import default_folder, rule_files

pytestmark = pytest.mark.xdist_group("rules")  # one process reads the examples for all of these
RULES = load_rules()
EXAMPLES = [(rule, example) for rule in RULES.rules for example in rule.examples]
Changed = Callable[[tuple[Given, ...]], tuple[Given, ...]]


@cache
def _cases(changed: Changed) -> Mapping[tuple[str, str], Case]:
    """Return the cases of all examples by rule and name, their articles changed in one way."""
    rules = tuple(
        rule.model_copy(
            update={
                "examples": tuple(
                    example.model_copy(update={"given": changed(example.articles())}) for example in rule.examples
                )
            }
        )
        for rule in RULES.rules
    )
    return {(case.rule, case.example.name): case for case in read_cases(RuleSet(rules=rules))}


def _as_given(given: tuple[Given, ...]) -> tuple[Given, ...]:
    return given


def _turned(given: tuple[Given, ...]) -> tuple[Given, ...]:
    """Turn the order of the articles, and with it their ids."""
    return given[::-1]


def _renamed(given: tuple[Given, ...]) -> tuple[Given, ...]:
    names = sorted({item.source or "" for item in given})
    other = dict(zip(names, names[::-1], strict=True))
    return tuple(item.model_copy(update={"source": other[item.source or ""]}) for item in given)


def _case(rule: AnyRule, example: Example) -> Any:
    gap = [pytest.mark.xfail(reason=example.known_gap, strict=True, raises=AssertionError)] if example.known_gap else []
    return pytest.param(rule, example, id=f"{rule.id}: {example.name}", marks=gap)


@pytest.mark.parametrize(("rule", "example"), [_case(rule, example) for rule, example in EXAMPLES])
def test_example_holds(rule: AnyRule, example: Example) -> None:
    assert fires_on(rule, _cases(_as_given)[rule.id, example.name]) == (example.expect == "fires")


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
@pytest.mark.parametrize("changed", [_turned, _renamed])
def test_order_ids_and_sources_of_articles_do_not_matter(rule: AnyRule, changed: Changed) -> None:
    for example in rule.examples:
        key = rule.id, example.name
        assert fires_on(rule, _cases(changed)[key]) == fires_on(rule, _cases(_as_given)[key]), example.name


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_the_whole_pipeline_says_of_an_example_what_its_case_says(rule: AnyRule) -> None:
    others = [other for other in RULES.rules if isinstance(other, PairRule)] if not isinstance(rule, PairRule) else []
    for expect in ("fires", "quiet"):
        example = next(example for example in rule.examples if example.expect == expect and not example.known_gap)
        report = cross_check(articles_of(example), RuleSet(rules=(rule, *others)))
        found = {told.rule for told in report.relations} | {told.rule for told in report.findings}
        found |= {told.rule for told in report.ranges}
        assert (rule.id in found) == (expect == "fires")


@pytest.mark.parametrize("changed", [_as_given, _turned])
@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_each_condition_and_threshold_is_needed_by_an_example(rule: AnyRule, changed: Changed) -> None:
    proofs = prove(rule, tuple(_cases(changed).values()))
    assert [proof.change for proof in proofs if proof.example is None] == []


def test_each_rule_decides_some_example_of_the_set() -> None:
    assert without_effect(tuple(_cases(_as_given).values()), RULES) == ()


def _stated_precedence() -> list[str]:
    """Return the verdicts on pairs as rules/README.md puts them, the one that wins first."""
    text = " ".join((default_folder() / "README.md").read_text("utf-8").split())
    (stated,) = re.findall(r"rules over pairs hold, (.+?), in this order", text)
    return re.findall(r"`([\w-]+)`", stated)


def test_contrary_verdicts_on_one_pair_are_settled_by_the_stated_precedence() -> None:
    pair_rules = [rule for rule in RULES.rules if isinstance(rule, PairRule)]
    settled = 0
    for case in _cases(_as_given).values():
        said = [{rule.verdict for rule in pair_rules if fires(rule, pair)} for pair in case.pairs]
        if all(len(verdicts) < 2 for verdicts in said):
            continue
        report = cross_check(articles_of(case.example), RULES)
        quotes = {claim.id: claim.quote for claim in report.claims}
        found = {frozenset((quotes[r.a], quotes[r.b])): r.verdict for r in report.relations}
        for pair, verdicts in zip(case.pairs, said, strict=True):
            if len(verdicts) > 1 and (key := frozenset((pair.a.quote, pair.b.quote))) in found:
                assert found[key] == min(verdicts, key=_stated_precedence().index), case.example.name
                settled += 1
    assert settled > 0


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_rule_has_two_examples_that_fire_and_three_that_stay_quiet(rule: AnyRule) -> None:
    held = [example.expect for example in rule.examples if example.known_gap is None]
    assert held.count("fires") >= 2
    assert held.count("quiet") >= 3


def test_each_rule_of_the_package_is_loaded_once_and_sorted_by_id() -> None:
    stems = sorted(path.stem for path in default_folder().glob("*/*.toml"))
    assert [rule.id for rule in RULES.rules] == stems


def test_each_rule_file_stands_in_its_folder() -> None:
    for path in rule_files():
        assert path.parent.parent == default_folder()
        assert load_rule(path) in RULES.rules


def test_examples_and_texts_do_not_change_the_digest() -> None:
    without: dict[str, object] = {"examples": (), "title": "", "why": ""}
    bare = RuleSet(rules=tuple(rule.model_copy(update=without) for rule in RULES.rules))
    assert bare.digest == RULES.digest


def test_a_condition_changes_the_digest() -> None:
    first, *rest = RULES.rules
    assert RuleSet(rules=(first.model_copy(update={"unless": first.when}), *rest)).digest != RULES.digest


def test_no_example_gives_one_outlet_the_same_text_twice() -> None:
    for _, example in EXAMPLES:
        articles = articles_of(example)
        assert len({(article.text, article.source) for article in articles}) == len(articles), example.name
