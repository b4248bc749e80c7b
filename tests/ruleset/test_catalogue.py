"""The README of the rules says what the vocabulary and the rules are."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib

import pytest

from verify.models import Record
from verify.ruleset import RuleChoice, load_rules
from verify.ruleset.catalogue import README, made_part, with_made_part
from verify.ruleset.conditions import Condition, GroupCondition, PairCondition, classes_of, kind_of
from verify.ruleset.loader import default_folder
from verify.ruleset.rule import (
    FOLDERS,
    GROUP_FIELDS,
    PAIR_FIELDS,
    RANGE_FIELDS,
    Example,
    GroupRule,
    PairRule,
    RangeRule,
)
from verify.ruleset.sets import packs

TEXT = (default_folder() / README).read_text("utf-8")
CLASSES = (*classes_of(PairCondition), *classes_of(GroupCondition))


def test_readme_is_up_to_date() -> None:
    assert with_made_part(TEXT, made_part(load_rules())) == TEXT, "run: python -m verify.ruleset.catalogue --write"


def test_module_prints_the_made_part() -> None:
    command = [sys.executable, "-m", "verify.ruleset.catalogue"]
    printed = subprocess.run(command, capture_output=True, text=True, check=True, encoding="utf-8")  # noqa: S603
    assert printed.stdout == made_part(load_rules())


def test_new_part_replaces_the_old_one_and_nothing_else() -> None:
    changed = TEXT.replace("### `wording`", "### `wordiness`")
    assert changed != TEXT
    assert with_made_part(changed, made_part(load_rules())) == TEXT


def test_readme_without_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="no generated part"):
        with_made_part("# Rules\n", made_part(load_rules()))


@pytest.mark.parametrize("condition", CLASSES, ids=kind_of)
def test_each_condition_says_what_it_means_and_takes(condition: type[Condition]) -> None:
    (section,) = re.findall(rf"### `{kind_of(condition)}`\n\n(.+?)(?=\n###? )", TEXT, re.DOTALL)
    meaning, *arguments = section.strip().split("\n\n")
    assert meaning.endswith(".")
    names = {field.alias or name for name, field in condition.model_fields.items()} - {"kind"}
    assert set(re.findall(r"^- `(\w+)`", "\n".join(arguments), re.MULTILINE)) == names


def test_each_rule_is_listed_with_a_link_that_leads_to_it() -> None:
    links = dict(re.findall(r"^\| \[`([\w-]+)`\]\(([\w/.-]+)\)", TEXT, re.MULTILINE))
    assert sorted(links) == [rule.id for rule in load_rules(config=RuleChoice(pack=packs())).rules]
    assert all((default_folder() / link).is_file() for link in links.values())


@pytest.mark.parametrize("form", [PairRule, GroupRule, RangeRule, Example])
def test_each_key_of_a_rule_and_of_an_example_is_described(form: type[Record]) -> None:
    described = set(re.findall(r"^\| `(\w+)` \|", TEXT, re.MULTILINE))
    assert {field.alias or name for name, field in form.model_fields.items()} <= described


def test_each_folder_with_its_verdicts_is_described() -> None:
    rows = dict(re.findall(r"^\| `(\w+)/` \| (.+?) \|", TEXT, re.MULTILINE))
    assert {folder: tuple(re.findall(r"`([\w-]+)`", verdicts)) for folder, verdicts in rows.items()} == FOLDERS


def test_each_placeholder_is_described() -> None:
    rows = re.findall(r"^\| (`pair`|`group`, `claim`|`quantity`) \| (.+?) \|", TEXT, re.MULTILINE)
    named = {over: set(re.findall(r"{([\w.]+)}", " ".join(cell for o, cell in rows if o == over))) for over, _ in rows}
    assert named == {"`pair`": PAIR_FIELDS, "`group`, `claim`": GROUP_FIELDS, "`quantity`": RANGE_FIELDS}


def test_rule_of_the_readme_is_a_rule() -> None:
    (shown,) = re.findall(r"```toml\n(.+?)```", TEXT, re.DOTALL)
    assert PairRule.model_validate(tomllib.loads(shown)).id == "place-conflict"
