"""The report as flat tables."""

from __future__ import annotations

import json

from hypothesis import given
from sample_report import ferry_report, reports

from verify.models import Interval, Quantity
from verify.report.model import Report
from verify.report.plain import storable
from verify.report.tables import Cell, tables

TYPES: dict[str, type | tuple[type, ...]] = {"text": str, "integer": int, "number": (int, float), "truth": bool}


def _rows(report: Report, name: str) -> list[dict[str, Cell]]:
    table = tables(report)[name]
    return [dict(zip((column.name for column in table.columns), row, strict=True)) for row in table.rows]


@given(reports())
def test_each_cell_is_of_its_column_and_can_be_encoded(report: Report) -> None:
    for table in tables(report).values():
        for row in table.rows:
            for column, cell in zip(table.columns, row, strict=True):
                assert cell is None or isinstance(cell, TYPES[column.kind])
                assert not isinstance(cell, str) or cell.encode().decode() == cell


@given(reports())
def test_there_is_a_row_for_each_record(report: Report) -> None:
    found = {name: len(table.rows) for name, table in tables(report).items()}
    assert found == {
        "articles": len(report.articles),
        "claims": len(report.claims),
        "values": sum(len(claim.values) for claim in report.claims),
        "relations": len(report.relations),
        "findings": len(report.findings),
        "finding_claims": sum(len(finding.claims) for finding in report.findings),
        "problems": len(report.problems),
    }


@given(reports())
def test_the_offsets_of_a_claim_hold_in_the_text_that_its_article_carries(report: Report) -> None:
    texts = {row["id"]: row["text"] for row in _rows(report, "articles")}
    for row in _rows(report, "claims"):
        text, start, end = texts[row["article"]], row["start"], row["end"]
        if text is not None:
            assert isinstance(text, str)
            assert isinstance(start, int)
            assert isinstance(end, int)
            assert text[start:end] == row["quote"]


def test_tables_join_by_id() -> None:
    report = ferry_report()
    members = [(row["finding"], row["place"], row["claim"]) for row in _rows(report, "finding_claims")]
    assert members[:3] == [("f1", 1, "c2"), ("f2", 1, "c1"), ("f2", 2, "c3")]
    assert [row["article"] for row in _rows(report, "claims")] == ["g1", "g1", "h1"]


def test_a_number_stands_with_its_interval_and_its_claim() -> None:
    report = ferry_report()
    number = Quantity(
        start=18, end=20, text="40", kind="count", noun="passenger", interval=Interval(low=40, high_open=True, point=40)
    )
    claim = report.claims[0].model_copy(update={"values": (number,)})
    (row,) = _rows(report.model_copy(update={"claims": (claim, *report.claims[1:])}), "values")
    told = {name: row[name] for name in ("claim", "start", "low", "high", "point", "noun", "high_open", "part")}
    assert told == {
        "claim": "c1",
        "start": 18,
        "low": 40.0,
        "high": None,
        "point": 40.0,
        "noun": "passenger",
        "high_open": True,
        "part": False,
    }


def test_a_list_is_json() -> None:
    report = ferry_report()
    assert json.loads(str(_rows(report, "relations")[0]["facets"]))[0]["note"] == "same measure"
    assert [row["speakers"] for row in _rows(report, "claims")] == ["[]", "[]", '["the mayor"]']
    assert json.loads(str(_rows(report, "articles")[1]["metadata"]))["weight"] is None


def test_only_a_derived_text_is_carried() -> None:
    report = ferry_report()
    assert [row["text"] for row in _rows(report, "articles")] == [None, storable(report.articles[1].text)]
