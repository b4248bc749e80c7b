"""The packs: their rules do what their examples say, and need each of their parts."""

from __future__ import annotations

from functools import cache

import pytest

from verify import Article, cross_check
from verify.errors import ConfigError, RuleError
from verify.proving.cases import Case, read_cases
from verify.proving.coverage import prove, without_effect
from verify.proving.outcomes import outcomes
from verify.ruleset import RuleChoice, RuleSet, RuleSetting, load_rules
from verify.ruleset.sets import pack_folder, packs


@cache
def _alone(name: str) -> RuleSet:
    return load_rules(config=RuleChoice(pack=(name,), default_rules=False))


@cache
def _cases(name: str) -> tuple[Case, ...]:
    return read_cases(_alone(name), load_rules())


def test_the_packs_are_those_of_the_documentation() -> None:
    assert packs() == ("business", "casualties", "politics")


@pytest.mark.parametrize("name", packs())
def test_each_example_of_a_pack_holds(name: str) -> None:
    assert [outcome.case.example.name for outcome in outcomes(_alone(name), _cases(name)) if not outcome.holds] == []


@pytest.mark.parametrize("name", packs())
def test_each_part_of_a_rule_of_a_pack_is_needed_by_an_example(name: str) -> None:
    proofs = [proof for rule in _alone(name).rules for proof in prove(rule, _cases(name))]
    assert proofs
    assert [proof for proof in proofs if proof.example is None] == []


@pytest.mark.parametrize("name", packs())
def test_each_rule_of_a_pack_has_two_examples_that_fire_and_three_that_stay_quiet(name: str) -> None:
    for rule in _alone(name).rules:
        held = [example.expect for example in rule.examples if example.known_gap is None]
        assert held.count("fires") >= 2, rule.id
        assert held.count("quiet") >= 3, rule.id


@pytest.mark.parametrize("name", packs())
def test_each_rule_of_a_pack_decides_some_example_beside_those_of_the_package(name: str) -> None:
    all_rules = load_rules(config=RuleChoice(pack=(name,)))
    assert {*without_effect(_cases(name), all_rules)} & {rule.id for rule in _alone(name).rules} == set()


def test_all_packs_together_name_their_sets_with_version_and_hash() -> None:
    rules = load_rules(config=RuleChoice(pack=packs()))
    assert [(used.name, used.version) for used in rules.sets] == [("verify", "1"), *((name, "1") for name in packs())]
    assert sum(used.rules for used in rules.sets) == len(rules.rules)
    assert len({used.digest for used in rules.sets}) == len(rules.sets)


def test_a_pack_sets_parameters_of_other_rules() -> None:
    plain, with_pack = load_rules(), load_rules(config=RuleChoice(pack=("casualties",)))
    changed = {rule.id for rule in with_pack.rules if rule not in plain.rules}
    own = {rule.id for rule in _alone("casualties").rules}
    assert changed - own == {"toll-conflict", "casualties"}


@pytest.mark.parametrize(
    ("pack", "setting", "chosen"),
    [((), {}, "25"), (("casualties",), {}, "19"), (("casualties",), {"policy": "latest"}, "40")],
)
def test_a_range_of_a_toll_begins_with_the_number_that_the_policy_names(
    pack: tuple[str, ...], setting: dict[str, str], chosen: str
) -> None:
    tolls = {
        "gazette": ("The landslide at Quemas killed 19 villagers on 2 February.", 3),
        "herald": ("The landslide at Quemas killed 25 villagers on 2 February.", 4),
        "comet": ("At Quemas, 25 villagers were killed by the landslide on 2 February.", 4),
        "radio": ("The landslide at Quemas on 2 February killed 40 villagers.", 5),
    }
    articles = [
        Article(id=name, source=name, text=text, published=f"2024-02-0{day}") for name, (text, day) in tolls.items()
    ]
    config = RuleChoice(pack=pack, rule={"casualties": RuleSetting.model_validate({"params": setting})})
    (found,) = cross_check(articles, load_rules(config=config)).ranges
    assert found.chosen.text == chosen
    assert [found.lowest.text, found.best.text, found.highest.text] == ["19", "25", "40"]


def test_a_policy_that_there_is_not_is_refused() -> None:
    config = RuleChoice(rule={"casualties": RuleSetting(params={"policy": "lowes"})})
    with pytest.raises(ConfigError, match=r"casualties\.toml:\d+: policy: 'lowes' is not one of the values; did"):
        load_rules(config=config)


def test_an_unknown_pack_is_refused_with_the_nearest_name() -> None:
    with pytest.raises(RuleError, match=r"^no pack 'politic'; did you mean 'politics'\?$"):
        pack_folder("politic")
