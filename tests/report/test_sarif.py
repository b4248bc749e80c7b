"""SARIF: held to the schema of SARIF 2.1.0, and its places to the articles."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator
from sample_report import HOSTILE, claim, ferry_report, finding, reports

from verify.models import Article, Suppression
from verify.report.model import Report
from verify.report.sarif import to_sarif
from verify.triage import compare_with

SCHEMA = Path(__file__).parents[1] / "schemas" / "sarif-2.1.0.json"
VALIDATOR = Draft4Validator(json.loads(SCHEMA.read_text(encoding="utf-8")))


def _run(report: Report) -> dict[str, Any]:
    log = json.loads(to_sarif(report))
    VALIDATOR.validate(log)
    run: dict[str, Any] = log["runs"][0]
    return run


def _place(result: dict[str, Any]) -> dict[str, Any]:
    place: dict[str, Any] = result["locations"][0]["physicalLocation"]
    return place


@given(reports(), st.none() | reports())
def test_any_report_is_valid_sarif(report: Report, older: Report | None) -> None:
    run = _run(report if older is None else compare_with(report, older))
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[result["ruleIndex"]]["id"] == result["ruleId"] for result in run["results"])


@given(reports())
def test_each_listed_place_names_the_artifact_of_its_article(report: Report) -> None:
    run = _run(report)
    for result in run["results"]:
        for location in (*result["locations"], *result["relatedLocations"]):
            place = location["physicalLocation"]["artifactLocation"]
            assert run["artifacts"][place["index"]]["location"]["uri"] == place["uri"]


@pytest.mark.parametrize(
    ("verdict", "severity", "kind", "level"),
    [
        ("contradiction", "error", "fail", "error"),
        ("contradiction", "warning", "fail", "warning"),
        ("contradiction", "info", "fail", "note"),
        ("update", "warning", "fail", "warning"),
        ("house-rule", "error", "fail", "error"),
        ("agreement", "info", "pass", "none"),
        ("agreement", "warning", "fail", "warning"),
        ("single-source", "info", "open", "none"),
        ("single-origin", "info", "open", "none"),
        ("single-origin", "warning", "fail", "warning"),
    ],
)
def test_kind_and_level_follow_the_severity(verdict: str, severity: str, kind: str, level: str) -> None:
    told = finding("f", verdict, ("c1", "c3")).model_copy(update={"severity": severity})
    (result,) = _run(ferry_report().model_copy(update={"findings": (told,)}))["results"]
    assert (result["kind"], result["level"]) == (kind, level)


def test_a_suppressed_finding_says_why() -> None:
    known = Suppression(fingerprint="0", reason="Told to both outlets")
    told = finding("f", "contradiction", ("c1", "c3")).model_copy(update={"suppressed": known})
    results = _run(ferry_report().model_copy(update={"findings": (told, ferry_report().findings[0])}))["results"]
    assert [result["suppressions"] for result in results] == [
        [{"kind": "external", "justification": "Told to both outlets"}],
        [],
    ]


def test_the_second_article_of_a_contradiction_is_a_related_location() -> None:
    result = _run(ferry_report())["results"][2]
    assert (result["ruleId"], result["message"]["text"]) == ("contradiction-rule", "40 is not 75")
    assert _place(result)["artifactLocation"]["uri"] == "in/gazette.txt"
    (related,) = result["relatedLocations"]
    assert related["physicalLocation"]["artifactLocation"]["uri"] == "/h1"
    assert related["message"]["text"] == "Herald · 2031-05-03: “The ferry carried 75 passengers”"
    assert result["partialFingerprints"] == {"finding/v1": "f3"}


def test_an_article_of_a_page_is_an_artifact_inside_its_file_and_carries_its_text() -> None:
    artifacts = _run(ferry_report())["artifacts"]
    (page,) = [artifact for artifact in artifacts if artifact["location"]["uri"] == "/h1"]
    assert artifacts[page["parentIndex"]]["location"]["uri"] == "in/herald.html"
    assert page["contents"]["text"] == ferry_report().articles[1].text


_LINES = st.text(st.sampled_from("ab \r\n\u2028\x85\U0001f6a2\u0301"), max_size=40)


@given(_LINES, _LINES, _LINES)
def test_offsets_and_lines_lead_to_the_quotation(before: str, quote: str, after: str) -> None:
    article = Article(id="a", source="Gazette", text=f"{before}{quote}{after}.", path="a.txt")
    start = len(before)
    told = claim("c", article, "").model_copy(update={"start": start, "end": start + len(quote), "quote": quote})
    report = ferry_report().model_copy(
        update={
            "articles": (article,),
            "claims": (told,),
            "relations": (),
            "findings": (finding("f", "agreement", ("c",)),),
        }
    )
    region = _place(_run(report)["results"][0])["region"]
    text = article.text
    assert text[region["charOffset"] :][: region["charLength"]] == quote
    lines = text.split("\n")

    def offset(side: str) -> int:
        line, column = int(region[f"{side}Line"]), int(region[f"{side}Column"])
        return sum(len(before) + 1 for before in lines[: line - 1]) + column - 1

    assert text[offset("start") : offset("end")] == quote


def test_without_the_text_there_are_offsets_and_no_lines() -> None:
    report = ferry_report()
    bare = tuple(article.model_copy(update={"text": ""}) for article in report.articles)
    region = _place(_run(report.model_copy(update={"articles": bare}))["results"][2])["region"]
    assert region == {"charOffset": 0, "charLength": 31, "snippet": {"text": "The ferry carried 40 passengers"}}


@given(HOSTILE)
def test_no_text_makes_a_link_or_a_placeholder_in_a_message(text: str) -> None:
    told = finding("f", "agreement", ("c1",), reason=text)
    message = _run(ferry_report().model_copy(update={"findings": (told,)}))["results"][0]["message"]["text"]
    bare = message.replace("\\\\", "").replace("\\[", "").replace("\\]", "").replace("{{", "").replace("}}", "")
    assert not set("[]{}\\") & set(bare)


@pytest.mark.parametrize(
    ("path", "uri"),
    [
        ("in/a b.txt", "in/a%20b.txt"),
        ("/in/a.txt", "file:///in/a.txt"),
        ("a:b#c?d.txt", "a%3Ab%23c%3Fd.txt"),
        ("javascript:x.txt", "javascript%3Ax.txt"),
        ("\u00e9.md", "%C3%A9.md"),
    ],
)
def test_a_path_becomes_an_address(path: str, uri: str) -> None:
    report = ferry_report()
    article = report.articles[0].model_copy(update={"path": path})
    run = _run(report.model_copy(update={"articles": (article, report.articles[1])}))
    assert run["artifacts"][0]["location"]["uri"] == uri


def test_against_a_baseline_each_result_says_whether_it_is_new_and_what_is_gone_is_absent() -> None:
    report = ferry_report()
    gone = finding("f9", "update", ("c2",), reason="only before")
    older = report.model_copy(update={"findings": (*report.findings[1:3], gone)})
    newer = report.model_copy(update={"findings": report.findings[:3]})
    results = _run(compare_with(newer, older))["results"]
    states = {result["partialFingerprints"]["finding/v1"]: result["baselineState"] for result in results}
    assert states == {"f1": "new", "f2": "unchanged", "f3": "unchanged", "f9": "absent"}
    assert "locations" not in results[-1]
    assert "baselineState" not in _run(newer)["results"][0]


def test_what_could_not_be_read_is_a_notification() -> None:
    (note,) = _run(ferry_report())["invocations"][0]["toolExecutionNotifications"]
    assert note["message"]["text"] == "in/broken.jsonl:7: no text"
