"""Each format of one small report, as a file to read and to compare with: two finds of a story of corpus/.

The report has one contradiction and one single source of two articles, and an engine made up, so that other rules do
not change it. What extraction finds in these sentences does.

`python tests/report/test_golden.py --write` writes the files anew; look at the difference before you commit it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Mapping
from contextlib import chdir
from functools import cache
from io import BytesIO
from pathlib import Path

import pytest
from pyarrow import parquet
from sample_report import ENGINE, with_graph

from verify import cross_check, read_articles
from verify.report.diff import diff, to_json
from verify.report.diff_text import to_text
from verify.report.formats import FOLDERS, FORMATS
from verify.report.model import Report
from verify.report.outline import Layout
from verify.report.outputs import Output, render

ROOT = Path(__file__).parents[2]
GOLDEN = Path(__file__).with_name("golden")
ARTICLES = ["corpus/robbery/atlantic-radio.txt", "corpus/robbery/moy-valley-tribune.txt"]
SHIPPED = re.compile(r"(<(style|script)>).*?(</\2>)|&#39;sha256-.*?&#39;", re.DOTALL)
"""What the package puts into each HTML page as it stands: style sheet, script and their hashes; left out here."""


@cache
def small_report() -> Report:
    """Return the first contradiction and the first single source of two articles, with what they rest on."""
    with chdir(ROOT):
        whole = cross_check(read_articles(ARTICLES))
    firsts = {finding.verdict: finding for finding in reversed(whole.findings)}
    findings = (firsts["contradiction"], firsts["single-source"])
    named = {name for finding in findings for name in finding.claims}
    parts = {
        "engine": ENGINE,
        "claims": tuple(claim for claim in whole.claims if claim.id in named),
        "relations": tuple(relation for relation in whole.relations if {relation.a, relation.b} <= named),
        "findings": findings,
        "ranges": tuple(found for found in whole.ranges if {report.claim for report in found.reports} <= named),
    }
    return with_graph(whole.model_copy(update=parts))


def _names() -> list[str]:
    return [f"report.{name}" for name in FORMATS] + ["csv", "parquet", "diff.json", "diff.text"]


def _made(name: str) -> Mapping[str, str]:
    """Return the golden files of one format by name; Parquet as JSON Lines, under the line of its columns."""
    report = small_report()
    if name.startswith("diff."):
        changes = diff(report.model_copy(update={"findings": report.findings[1:]}), report)
        return {name: to_json(changes) if name == "diff.json" else to_text(changes, Layout())}
    form = name.removeprefix("report.")
    files = render(report, Output(name, form), Layout())
    if form == "html":
        return {path.as_posix(): SHIPPED.sub(r"\1…\3", content.decode()) for path, content in files.items()}
    if form == "parquet":
        return {f"{path.as_posix()}.jsonl": _shown(content) for path, content in files.items()}
    return {path.as_posix(): content.decode() for path, content in files.items()}


def _shown(content: bytes) -> str:
    # one thread: pyarrow's pool has been seen to abort the interpreter at its end
    table = parquet.read_table(BytesIO(content), use_threads=False, pre_buffer=False)
    columns = {field.name: str(field.type) for field in table.schema}
    return "".join(f"{json.dumps(row, ensure_ascii=False)}\n" for row in (columns, *table.to_pylist()))


@pytest.mark.parametrize("name", _names())
def test_a_format_is_as_its_golden_file(name: str) -> None:
    for file, text in _made(name).items():
        with (GOLDEN / file).open(encoding="utf-8", newline="") as stream:
            assert text == stream.read(), "`python tests/report/test_golden.py --write` writes it anew"


def test_there_is_no_golden_file_that_no_format_writes() -> None:
    there = {path.relative_to(GOLDEN).as_posix() for path in GOLDEN.rglob("*") if path.is_file()}
    assert there == {file for name in _names() for file in _made(name)}


def test_the_golden_report_has_all_formats() -> None:
    assert {name.removeprefix("report.") for name in _names()} >= {*FORMATS, *FOLDERS}


def test_the_examples_of_the_page_on_formats_are_parts_of_the_golden_files() -> None:
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    examples = re.findall(r"<!-- from: (\S+) -->\n```\w+\n(.*?)\n```\n", page, re.DOTALL)
    assert len(examples) == page.count("```") // 2
    for file, example in examples:
        assert example in (GOLDEN / file).read_text(encoding="utf-8"), file


def test_the_page_on_formats_has_a_line_for_each_format() -> None:
    page = (ROOT / "docs" / "formats.md").read_text(encoding="utf-8")
    assert [name for name in (*FORMATS, *FOLDERS) if f"| `{name}` |" not in page] == []


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        raise SystemExit("usage: python tests/report/test_golden.py --write")
    for name in _names():
        for file, text in _made(name).items():
            (GOLDEN / file).parent.mkdir(parents=True, exist_ok=True)
            (GOLDEN / file).write_text(text, encoding="utf-8", newline="")
