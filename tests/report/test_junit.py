"""JUnit: held to an XML Schema of it."""

from __future__ import annotations

from pathlib import Path

from hypothesis import given
from lxml import etree
from sample_report import ferry_report, many_single, reports

from verify.report.junit import to_junit
from verify.report.model import Report

SCHEMA = etree.XMLSchema(etree.parse(Path(__file__).parents[1] / "schemas" / "junit-10.xsd"))


def _read(report: Report) -> etree._Element:
    root = etree.fromstring(to_junit(report).encode())
    SCHEMA.assertValid(root)
    return root


@given(reports())
def test_any_report_is_valid_with_a_case_for_each_finding_and_problem(report: Report) -> None:
    root = _read(report)
    assert len(root.findall(".//testcase")) == len(report.findings) + len(report.problems)
    assert len(root.findall(".//failure")) == sum(item.verdict == "contradiction" for item in report.findings)
    assert len(root.findall(".//error")) == len(report.problems)


def test_a_contradiction_fails_its_case_and_tells_both_sides() -> None:
    root = _read(ferry_report())
    (failure,) = root.findall(".//failure")
    assert (failure.get("type"), failure.get("message")) == ("contradiction-rule", "40 is not 75")
    assert "“The ferry carried 40 passengers”" in str(failure.text)
    assert "“The ferry carried 75 passengers” (the mayor)" in str(failure.text)
    case = failure.getparent()
    assert case is not None
    assert (case.get("classname"), case.get("name")) == ("contradiction-rule", "Numbers differ [f3]")


def test_there_is_a_suite_a_verdict_and_the_counts_add_up() -> None:
    root = _read(ferry_report())
    suites = {suite.get("name"): suite.get("tests") for suite in root}
    assert list(suites) == [
        "contradiction",
        "update",
        "house-rule",
        "agreement",
        "single-origin",
        "single-source",
        "not-read",
    ]
    assert set(suites.values()) == {"1"}
    assert (root.get("tests"), root.get("failures"), root.get("errors")) == ("7", "1", "1")


def test_nothing_is_left_out_of_long_lists() -> None:
    assert len(_read(many_single(30)).findall(".//testcase")) == 31
