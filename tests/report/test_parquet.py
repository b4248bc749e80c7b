"""Parquet: read back by pyarrow."""

from __future__ import annotations

import importlib.util
from io import BytesIO

import pytest
from hypothesis import given, settings
from pyarrow import parquet
from sample_report import ferry_report, reports

from verify.errors import OutputError
from verify.report.model import Report
from verify.report.parquet import to_parquet
from verify.report.tables import tables

TYPES = {"text": "string", "integer": "int64", "number": "double", "truth": "bool"}


@settings(max_examples=25)
@given(reports())
def test_the_tables_are_read_back_with_the_same_columns_and_rows(report: Report) -> None:
    files = to_parquet(report)
    assert set(files) == {f"{name}.parquet" for name in tables(report)}
    for name, table in tables(report).items():
        back = parquet.read_table(BytesIO(files[f"{name}.parquet"]), use_threads=False, pre_buffer=False)
        assert {field.name: str(field.type) for field in back.schema} == {
            column.name: TYPES[column.kind] for column in table.columns
        }
        assert [tuple(row.values()) for row in back.to_pylist()] == list(table.rows)


def test_a_report_gives_the_same_bytes_each_time() -> None:
    assert to_parquet(ferry_report()) == to_parquet(ferry_report())


def test_without_pyarrow_the_error_names_the_command_that_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verify.report.parquet.find_spec", lambda _name: None)
    with pytest.raises(OutputError, match=r"pip install 'verify-claims\[parquet\]'"):
        to_parquet(ferry_report())
    assert importlib.util.find_spec("pyarrow")
