"""The findings as JUnit XML, for continuous integration: a test case a finding, a contradiction fails its case.

One suite a verdict, as in the other formats. What could not be read is a case with an error in a suite "not-read".
There is no standard; the elements are those that Ant began with and that Jenkins, GitLab and GitHub's readers take.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.etree import ElementTree as ET

from verify.report.entries import Entry
from verify.report.model import Report
from verify.report.outline import Outline, facet_line, outline, where
from verify.report.plain import visible

_FAILING = "contradiction"


def to_junit(report: Report) -> str:
    """Return the findings of a report as one XML document with a line break at the end; nothing is left out."""
    content = outline(report, everything=True)
    suites = list(_suites(content))
    root = ET.Element("testsuites", {"name": "verify", **_counts(suites)})
    root.extend(suites)
    ET.indent(root)
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{ET.tostring(root, encoding="unicode")}\n'


def _suites(content: Outline) -> Iterator[ET.Element]:
    for section in content.sections:
        cases = [_case(entry) for entry in section.entries]
        yield _suite(section.verdict, cases, content)
    if content.problems:
        unread = []
        for problem in content.problems:
            case = ET.Element("testcase", {"classname": "not-read", "name": where(problem)})
            ET.SubElement(case, "error", {"type": "not-read", "message": visible(problem.message)})
            unread.append(case)
        yield _suite("not-read", unread, content)


def _suite(name: str, cases: list[ET.Element], content: Outline) -> ET.Element:
    suite = ET.Element("testsuite", {"name": name})
    properties = ET.SubElement(suite, "properties")
    ET.SubElement(properties, "property", {"name": "made-by", "value": content.made_by})
    suite.extend(cases)
    suite.attrib.update(_counts([suite]))
    return suite


def _counts(suites: list[ET.Element]) -> dict[str, str]:
    wanted = {"tests": "testcase", "failures": "failure", "errors": "error"}
    return {name: str(sum(len(suite.findall(f".//{tag}")) for suite in suites)) for name, tag in wanted.items()}


def _case(entry: Entry) -> ET.Element:
    finding = entry.finding
    name = f"{visible(finding.title)} [{visible(finding.id)}]"
    case = ET.Element("testcase", {"classname": visible(finding.rule), "name": name})
    told = "\n".join(_lines(entry))
    if finding.verdict == _FAILING and finding.claims and finding.suppressed is None:
        message = {"type": visible(finding.rule), "message": visible(finding.reason)}
        ET.SubElement(case, "failure", message).text = told
    else:
        ET.SubElement(case, "system-out").text = told
    return case


def _lines(entry: Entry) -> Iterator[str]:
    """Yield what a finding rests on, each line safe to show."""
    yield f"{visible(entry.finding.reason)} ({entry.support})"
    for evidence in entry.evidence:
        words = "".join(piece.text for piece in evidence.words)
        speakers = f" ({' › '.join(evidence.speakers)})" if evidence.speakers else ""
        yield f"{evidence.place}: “{words}”{speakers}"
    yield from (facet_line(facet) for facet in entry.facets)
