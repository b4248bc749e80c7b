"""A finding a line, which needs no other line."""

from __future__ import annotations

import json
from typing import Any

from hypothesis import given
from sample_report import ferry_report, reports

from verify.models import Finding
from verify.report.jsonl import to_jsonl
from verify.report.model import Report


def _lines(report: Report) -> list[dict[str, Any]]:
    return [json.loads(line) for line in to_jsonl(report).splitlines()]


@given(reports())
def test_each_finding_is_one_line_whatever_a_reader_takes_for_a_line_break(report: Report) -> None:
    lines = _lines(report)
    assert [line["id"] for line in lines] == [finding.id for finding in report.findings]
    assert to_jsonl(report).encode().count(b"\n") == len(report.findings)


@given(reports())
def test_a_line_has_the_quotations_their_offsets_and_sources_as_they_were(report: Report) -> None:
    claims = {claim.id: claim for claim in report.claims}
    articles = {article.id: article for article in report.articles}
    for line in _lines(report):
        for told in line["claims"]:
            claim = claims[told["id"]]
            article = articles[told["article"]["id"]]
            assert article.text[told["start"] : told["end"]] == told["quote"] == claim.quote
            assert told["article"]["source"] == article.source


def test_a_line_has_all_that_the_json_form_says_of_a_finding() -> None:
    report = ferry_report()
    line = _lines(report)[2]
    assert set(Finding.model_fields) | {"schema", "relations"} == set(line)
    assert (line["schema"], line["verdict"], line["reason"]) == ("verify-finding/1", "contradiction", "40 is not 75")
    assert [relation["facets"][0]["note"] for relation in line["relations"]] == ["same measure"]
    assert [claim["speakers"] for claim in line["claims"]] == [[], ["the mayor"]]


def test_only_relations_of_the_verdict_bear_a_finding_out() -> None:
    assert [bool(line["relations"]) for line in _lines(ferry_report())] == [False, False, True, False, False, False]


def test_a_report_of_nothing_has_no_line() -> None:
    assert to_jsonl(ferry_report().model_copy(update={"findings": ()})) == ""
