"""CSV: what a reader of CSV gets back, and what a spreadsheet does not run."""

from __future__ import annotations

import csv
from io import StringIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_report import HOSTILE, ferry_report, reports

from verify.report.csv_format import guarded, to_csv
from verify.report.model import Report
from verify.report.tables import tables


def _read(content: bytes) -> list[list[str]]:
    return list(csv.reader(StringIO(content.decode(), newline="")))


def _expected(cell: object) -> str:
    if isinstance(cell, bool):
        return str(cell).lower()
    return "" if cell is None else guarded(cell) if isinstance(cell, str) else str(cell)


@given(reports())
def test_a_reader_of_csv_gets_the_tables_back_quotation_marks_and_line_breaks_too(report: Report) -> None:
    files = to_csv(report)
    assert set(files) == {f"{name}.csv" for name in tables(report)}
    for name, table in tables(report).items():
        head, *rows = _read(files[f"{name}.csv"])
        assert head == [column.name for column in table.columns]
        assert rows == [[_expected(cell) for cell in row] for row in table.rows]


def test_a_quotation_with_marks_commas_and_line_breaks_is_one_cell() -> None:
    report = ferry_report()
    quote = 'He said "no",\nand\r\nleft; twice'
    claim = report.claims[0].model_copy(update={"quote": quote})
    _, row, *_ = _read(to_csv(report.model_copy(update={"claims": (claim,)}))["claims.csv"])
    assert row[4] == quote


@pytest.mark.parametrize(
    "text",
    [
        '=HYPERLINK("x")',
        "+1",
        "-2 degrees",
        "@SUM(A1)",
        " =1",
        "\t=1",
        "\r=1",
        "\n-1",
        "\ufeff=1",
        "\u200b+1",
        "\u202e-1",
        "\uff1d1",
        "\uff0b1",
        "\uff0d1",
        "\uff201",
        "\x00=1",
    ],
)
def test_a_text_that_a_spreadsheet_could_run_is_guarded(text: str) -> None:
    assert guarded(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", " ", "40 passengers", "1 = 1", "'tis", "\u2013 5", "[1]", '"=1"', "a@b.example"])
def test_other_text_is_left_alone(text: str) -> None:
    assert guarded(text) == text


@given(HOSTILE)
def test_no_text_cell_begins_with_what_makes_a_formula(text: str) -> None:
    first = guarded(text).strip()[:1]
    assert first not in {"=", "+", "-", "@"}
    assert guarded(text).removeprefix("'") == text.removeprefix("'")


@given(st.sampled_from(";\t|:,"), reports())
def test_each_text_cell_is_in_quotation_marks_so_that_no_other_separator_splits_it(mark: str, report: Report) -> None:
    article = report.articles[0].model_copy(update={"title": f"a{mark}=1+1"})
    written = to_csv(report.model_copy(update={"articles": (article, *report.articles[1:])}))["articles.csv"].decode()
    assert f'"a{mark}=1+1"' in written


def test_negative_numbers_stay_numbers_and_truth_is_in_small_letters() -> None:
    relation = ferry_report().relations[0].model_copy(update={"score": -0.5})
    content = to_csv(ferry_report().model_copy(update={"relations": (relation,)}))
    assert b",-0.5," in content["relations.csv"]
    assert content["articles.csv"].count(b'"true"') == 1


def test_lines_end_in_a_line_feed_and_there_is_no_mark_at_the_start() -> None:
    content = to_csv(ferry_report())["findings.csv"]
    assert content.startswith(b'"id","verdict"')
    assert content.endswith(b"\n")
    assert b"\r" not in content
