"""The JSON form keeps its contract."""

from __future__ import annotations

import json
import re
from typing import Any

import pytest
from hypothesis import given
from jsonschema import Draft202012Validator
from sample_report import ferry_report, many_single, reports

from verify.errors import InputError
from verify.report.json_format import from_json, to_json
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
    keys += ["suppressions", "baseline", "ranges", "notices", "left_out", "advice"]
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


@given(reports())
def test_a_report_read_back_is_the_report_but_for_the_texts_that_were_left_out(report: Report) -> None:
    back = from_json(to_json(report))
    assert to_json(back) == to_json(report)
    assert back.findings == report.findings
    assert back.claims == report.claims
    assert [article.text for article in back.articles] == [a.text if a.derived else "" for a in report.articles]


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "no JSON"),
        ("{", "no JSON"),
        (b"\xff\xfe{", "no JSON"),
        ("[" * 100_000, "no JSON"),
        ("[]", "no list of articles"),
        ("3", "no list of articles"),
        ("null", "no list of articles"),
        ('{"articles": 3}', "no list of articles"),
        ('{"articles": [3]}', "no list of articles"),
        ('{"articles": []}', "engine: Field required"),
    ],
)
def test_what_is_no_report_is_one_clear_line(text: str | bytes, said: str) -> None:
    with pytest.raises(InputError, match=re.escape(said)) as caught:
        from_json(text)
    assert "\n" not in str(caught.value)


def test_a_report_of_another_form_is_refused() -> None:
    with pytest.raises(InputError, match="schema"):
        from_json(to_json(ferry_report()).replace("verify-report/1", "verify-report/2"))


@pytest.mark.parametrize(("list_", "key", "kind"), [("findings", "claims", "claim"), ("claims", "article", "article")])
def test_a_report_that_names_what_it_does_not_hold_is_refused(list_: str, key: str, kind: str) -> None:
    content = _read(ferry_report())
    content[list_][0][key] = ["nobody"] if key == "claims" else "nobody"
    with pytest.raises(InputError, match=f"names a{'n' if kind == 'article' else ''} {kind} that is not in it"):
        from_json(json.dumps(content))
