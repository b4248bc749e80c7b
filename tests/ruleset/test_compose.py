"""Which rules are in use: sets that add up, selectors, settings, parameters."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import pytest

from verify.errors import ConfigError, RuleError
from verify.ruleset import PairRule, RuleChoice, RuleSetting, load_rules
from verify.ruleset.conditions.numbers import QuantityIs

ALL = frozenset(rule.id for rule in load_rules().rules)
RULE = """
schema = 1
id = "{id}"
version = 1
verdict = "{verdict}"
{keys}
over = "pair"
title = "T"
why = "W"
message = "{{note}}"
when = [ {{ kind = "wording", at_least = "$least" }} ]
[params.least]
default = 0.5
about = "how alike two sentences are"
[[examples]]
name = "a"
given = ["A.", "B."]
expect = "fires"
[[examples]]
name = "b"
given = ["A.", "B."]
expect = "quiet"
"""


def put(folder: Path, name: str = "rain-or-sun", verdict: str = "worth-a-look", keys: str = "") -> Path:
    path = folder / verdict / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(RULE.format(id=name, verdict=verdict, keys=keys), "utf-8")
    return folder


def ids(choice: RuleChoice, folders: Iterable[Path] = ()) -> frozenset[str]:
    return frozenset(rule.id for rule in load_rules(list(folders), config=choice).rules)


def own(folder: Path, choice: RuleChoice) -> PairRule:
    (rule,) = (rule for rule in load_rules([folder], config=choice).rules if rule.id == "rain-or-sun")
    assert isinstance(rule, PairRule)
    return rule


def test_a_folder_adds_its_rules_to_the_built_in_ones(tmp_path: Path) -> None:
    assert ids(RuleChoice(), [put(tmp_path)]) == ALL | {"rain-or-sun"}
    assert ids(RuleChoice(rules=(str(tmp_path),))) == ALL | {"rain-or-sun"}


def test_without_the_built_in_rules_a_folder_stands_alone(tmp_path: Path) -> None:
    assert ids(RuleChoice(default_rules=False), [put(tmp_path)]) == {"rain-or-sun"}


def test_a_built_in_id_needs_the_word_that_it_replaces(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"to take its place, say replaces = true$"):
        load_rules([put(tmp_path / "one", "same-day", "agreement")])
    rules = load_rules([put(tmp_path / "two", "same-day", "agreement", "replaces = true")])
    assert [rule.title for rule in rules.rules if rule.id == "same-day"] == ["T"]
    assert len(rules.rules) == len(ALL)


def test_a_rule_that_replaces_nothing_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"replaces = true, but no earlier rule is called 'rain-or-sun'$"):
        load_rules([put(tmp_path, keys="replaces = true")])


def test_a_folder_inside_with_a_manifest_is_a_set_of_its_own(tmp_path: Path) -> None:
    put(tmp_path)
    inner = put(tmp_path / "inner", "cold-or-hot")
    (inner / "ruleset.toml").write_text('schema = 1\nname = "in"\nversion = "3"\nabout = "A."\n')
    choice = RuleChoice(default_rules=False)
    assert ids(choice, [tmp_path]) == {"rain-or-sun"}
    assert [(used.name, used.version) for used in load_rules([inner], config=choice).sets] == [("in", "3")]


@pytest.mark.parametrize(
    ("choice", "names"),
    [
        (RuleChoice(select=("same-day", "denial")), {"same-day", "denial"}),
        (RuleChoice(select=("same-day",), extend_select=("denial",)), {"same-day", "denial"}),
        (
            RuleChoice(select=("agreement",), ignore=("same-day",)),
            {n for n in ALL if n.startswith("same-")} - {"same-day"},
        ),
        (RuleChoice(ignore=("verify",)), set()),
        (RuleChoice(ignore=("verify",), extend_select=("denial",)), {"denial"}),
        (RuleChoice(ignore=("denial",), extend_select=("denial",)), ALL - {"denial"}),
        (
            RuleChoice(select=("contradiction",), ignore=("ALL",)),
            {n for n in ALL if n.endswith(("conflict", "denial"))},
        ),
    ],
)
def test_the_narrower_selector_wins(choice: RuleChoice, names: set[str]) -> None:
    assert ids(choice) >= names
    if not choice.select or ("agreement" not in choice.select and "contradiction" not in choice.select):
        assert ids(choice) == names


def test_of_two_selectors_that_are_equally_narrow_ignore_wins() -> None:
    assert "denial" not in ids(RuleChoice(select=("denial", "same-day"), ignore=("denial",)))


def test_a_parameter_takes_its_default_until_it_is_set(tmp_path: Path) -> None:
    put(tmp_path)
    assert own(tmp_path, RuleChoice()).when[0].model_dump()["at_least"] == 0.5
    choice = RuleChoice(rule={"rain-or-sun": RuleSetting(params={"least": 0.25}, severity="info")})
    assert own(tmp_path, choice).when[0].model_dump()["at_least"] == 0.25
    assert (own(tmp_path, RuleChoice()).severity, own(tmp_path, choice).severity) == ("warning", "info")


def test_the_narrower_setting_holds() -> None:
    wide, narrow = RuleSetting(params={"apart_by": 0.5}), RuleSetting(params={"apart_by": 0.25})
    rules = load_rules(config=RuleChoice(rule={"toll-conflict": narrow, "contradiction": wide}))
    found = {rule.id: c.model_dump() for rule in rules.rules for c in rule.when if isinstance(c, QuantityIs)}
    assert (found["toll-conflict"]["at_least"], found["number-conflict"]["at_least"]) == (0.25, 0.5)


def test_a_setting_changes_the_hash_and_stands_in_the_options() -> None:
    choice = RuleChoice(rule={"single-origin": RuleSetting(params={"origins": 2})})
    assert load_rules(config=choice).digest != load_rules().digest
    assert load_rules(config=choice).options == {"rule": {"single-origin": {"params": {"origins": 2}}}}
    assert load_rules().options == {}


WRONG = {
    "select": RuleChoice(select=("agrement",)),
    "ignore": RuleChoice(ignore=("denail",)),
    "rule": RuleChoice(rule={"denail": RuleSetting()}),
    "params": RuleChoice(rule={"single-origin": RuleSetting(params={"orgins": 2})}),
    "at_most": RuleChoice(rule={"single-origin": RuleSetting(params={"origins": 0})}),
    "at_least": RuleChoice(rule={"contradiction": RuleSetting(params={"apart_by": "much"})}),
}


@pytest.mark.parametrize(("key", "choice"), WRONG.items(), ids=WRONG)
def test_what_there_is_not_is_refused_in_one_line(key: str, choice: RuleChoice) -> None:
    with pytest.raises(ConfigError) as caught:
        load_rules(config=choice)
    assert str(caught.value).startswith("configuration: ")
    assert key in str(caught.value)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    ("keys", "complaint"),
    [
        ("[params.other]\nabout = 'x'\n[params.least]", "params.other: nothing refers to $other"),
        ("[params.leas]", "when.0.at_least: no parameter 'least'; did you mean 'leas'?"),
        ("[params.least]\nsort = 1", "params.least.sort: unknown key"),
    ],
)
def test_a_parameter_that_does_not_fit_is_refused_with_its_place(tmp_path: Path, keys: str, complaint: str) -> None:
    path = put(tmp_path) / "worth-a-look" / "rain-or-sun.toml"
    path.write_text(path.read_text("utf-8").replace("[params.least]", keys), "utf-8")
    with pytest.raises(RuleError) as caught:
        load_rules([tmp_path])
    assert complaint in str(caught.value)


@pytest.mark.parametrize("verdict", ["about", "repeats", "retells", "suppressed", "contradictions"])
def test_a_verdict_of_ones_own_is_no_word_in_use_and_not_like_one(tmp_path: Path, verdict: str) -> None:
    with pytest.raises(RuleError, match=r":5: verdict: '"):
        load_rules([put(tmp_path, verdict=verdict)])
