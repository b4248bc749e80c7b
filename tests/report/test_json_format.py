"""The JSON form keeps its contract."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from jsonschema import Draft202012Validator
from sample_report import ferry_report, many_single, reports

from verify.report.json_format import to_json
from verify.report.model import Report
from verify.report.schema import shipped_schema

VALIDATOR = Draft202012Validator(json.loads(shipped_schema()))


def _read(report: Report) -> dict[str, Any]:
    content: dict[str, Any] = json.loads(to_json(report))
    return content


@given(reports())
def test_any_report_is_valid_and_can_be_encoded(report: Report) -> None:
    VALIDATOR.validate(json.loads(to_json(report).encode()))


def test_sample_reports_are_valid() -> None:
    for report in (ferry_report(), many_single(3)):
        VALIDATOR.validate(_read(report))


def test_the_top_level_keys_stand_in_the_order_of_the_contract() -> None:
    content = _read(ferry_report())
    keys = ["schema", "engine", "articles", "claims", "relations", "findings", "origins", "copies", "problems"]
    keys += ["ranges", "notices", "left_out", "advice"]
    assert list(content) == keys
    assert content["schema"] == "verify-report/1"


def test_only_extracted_text_is_carried() -> None:
    gazette, herald = _read(ferry_report())["articles"]
    assert "text" not in gazette
    assert herald["text"] == "The ferry carried 75 passengers, the mayor said."


def test_absent_values_are_null() -> None:
    assert _read(ferry_report())["claims"][0]["subject"] is None


def test_numbers_that_json_does_not_have_become_null() -> None:
    assert _read(ferry_report())["articles"][1]["metadata"] == {"section": "sea", "weight": None, "more": [None, 1]}


@given(reports())
def test_quotations_survive_whatever_they_hold(report: Report) -> None:
    quotes = [claim["quote"] for claim in _read(report)["claims"]]
    assert quotes == [claim.quote for claim in report.claims]


def test_the_form_is_indented_unescaped_and_ends_in_a_line_break() -> None:
    text = to_json(ferry_report().model_copy(update={"claims": (), "articles": ()}))
    assert text.startswith('{\n  "schema": "verify-report/1",\n')
    assert text.endswith("}\n")
    report = ferry_report()
    named = report.model_copy(update={"articles": (report.articles[0].model_copy(update={"source": "Zürich"}),)})
    assert "Zürich" in to_json(named)
