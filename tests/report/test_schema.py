"""The shipped JSON Schema says what the records say, and refuses what the contract forbids."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any, get_args

import pytest
from jsonschema import Draft202012Validator
from sample_report import ferry_report

from verify import Article, cross_check, load_rules
from verify.models import PairVerdict
from verify.report.json_format import to_json
from verify.report.schema import make_schema, shipped_schema
from verify.report.verdicts import VERDICTS
from verify.ruleset import RuleChoice
from verify.ruleset.sets import packs


def _drop_text(content: dict[str, Any]) -> None:
    del content["articles"][1]["text"]


def _add_text(content: dict[str, Any]) -> None:
    content["articles"][0]["text"] = "x"


def _add_key(content: dict[str, Any]) -> None:
    content["claims"][0]["unheard_of"] = 1


def _drop_key(content: dict[str, Any]) -> None:
    del content["findings"][0]["origins"]


def _negative_offset(content: dict[str, Any]) -> None:
    content["claims"][0]["start"] = -1


def _score_above_one(content: dict[str, Any]) -> None:
    content["relations"][0]["score"] = 1.5


def _negative_score(content: dict[str, Any]) -> None:
    content["relations"][0]["score"] = -0.5


def _line_zero(content: dict[str, Any]) -> None:
    content["problems"][0]["line"] = 0


def _other_schema(content: dict[str, Any]) -> None:
    content["schema"] = "verify-report/2"


def _no_schema(content: dict[str, Any]) -> None:
    del content["schema"]


WRONGS = [
    _drop_text,
    _add_text,
    _add_key,
    _drop_key,
    _negative_offset,
    _score_above_one,
    _negative_score,
    _line_zero,
    _other_schema,
    _no_schema,
]


def test_the_shipped_file_is_what_the_records_generate() -> None:
    assert shipped_schema() == make_schema(), "run `make schema`"


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(json.loads(shipped_schema()))


@pytest.mark.parametrize("damage", WRONGS)
def test_a_damaged_report_is_refused(damage: Callable[[dict[str, Any]], None]) -> None:
    validator = Draft202012Validator(json.loads(shipped_schema()))
    content = json.loads(to_json(ferry_report()))
    assert validator.is_valid(content)
    damage(content)
    assert not validator.is_valid(content)


@pytest.mark.parametrize("place", ["relations", "findings"])
def test_verdicts_of_ones_own_are_told_in_the_head_and_then_allowed(place: str) -> None:
    validator = Draft202012Validator(json.loads(shipped_schema()))
    content = json.loads(to_json(ferry_report()))
    content[place][0]["verdict"] = "one-sided"
    content["findings"] = [item for item in content["findings"] if item["verdict"] != "house-rule"]
    assert validator.is_valid(content)
    del content["engine"]["options"]["verdicts"]
    assert not validator.is_valid(content)
    content[place][0]["verdict"] = "contradiction"
    assert validator.is_valid(content)


@pytest.mark.parametrize("pack", [None, *packs()])
def test_a_report_names_the_verdicts_that_its_rules_add(pack: str | None) -> None:
    rules = load_rules(config=RuleChoice(pack=(pack,) if pack else ()))
    article = Article(id="a", source="a", text="The Vekland army said its shells had killed 40 rebels near Tarvik.")
    content = json.loads(to_json(cross_check([article], rules)))
    assert Draft202012Validator(json.loads(shipped_schema())).is_valid(content)
    known = {*VERDICTS, *get_args(PairVerdict), "range"}
    assert content["engine"]["options"].get("verdicts", []) == sorted(rules.verdicts - known)
    assert ("verdicts" in content["engine"]["options"]) == (pack is not None)
    assert {finding["verdict"] for finding in content["findings"]} == {
        "one-sided" if pack == "casualties" else "single-source"
    }
