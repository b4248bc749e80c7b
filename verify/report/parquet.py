"""The tables of a report as Parquet files, one a table. The only user of pyarrow, which comes with an extra."""

from __future__ import annotations

from collections.abc import Mapping
from importlib.util import find_spec
from io import BytesIO
from typing import Any

from verify.errors import OutputError
from verify.report.model import Report
from verify.report.tables import Table, tables


def require_parquet() -> None:
    """Raise OutputError, which says how to install it, where pyarrow is missing."""
    if find_spec("pyarrow") is None:
        raise OutputError("Parquet needs pyarrow, which is not installed: pip install 'verify-claims[parquet]'")


def to_parquet(report: Report) -> Mapping[str, bytes]:
    """Return the files of a report by name: "articles.parquet" and so on.

    Raises:
        OutputError: pyarrow is not installed.

    """
    require_parquet()
    return {f"{name}.parquet": _written(table) for name, table in tables(report).items()}


def _written(table: Table) -> bytes:
    import pyarrow as pa  # noqa: PLC0415 - an extra that need not be there
    from pyarrow import parquet  # noqa: PLC0415 - same

    types: dict[str, Any] = {"text": pa.string(), "integer": pa.int64(), "number": pa.float64(), "truth": pa.bool_()}
    schema = pa.schema([(column.name, types[column.kind]) for column in table.columns])
    columns = [pa.array([row[place] for row in table.rows], field.type) for place, field in enumerate(schema)]
    stream = BytesIO()
    parquet.write_table(pa.Table.from_arrays(columns, schema=schema), stream)
    return stream.getvalue()
