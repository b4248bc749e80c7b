"""The tables of a report as CSV files (RFC 4180), one a table, in UTF-8 without a mark, lines ended by LF.

A spreadsheet runs a cell that begins with = + - or @ as a formula, and article text is hostile. Such a cell gets an
apostrophe in front, which keeps it text. Numbers are no text and keep their sign. Each text stands in quotation marks,
so that a semicolon or a tab in it starts no cell of its own where a spreadsheet splits there. Whoever needs the text
unchanged reads Parquet or JSON.
"""

from __future__ import annotations

import csv
import unicodedata
from collections.abc import Mapping
from io import StringIO

from verify.report.model import Report
from verify.report.tables import Cell, Table, tables

_FORMULA = frozenset("=+-@")


def to_csv(report: Report) -> Mapping[str, bytes]:
    """Return the files of a report by name: "articles.csv" and so on, with a line of column names on top."""
    return {f"{name}.csv": _written(table).encode() for name, table in tables(report).items()}


def guarded(text: str) -> str:
    """Return `text` with an apostrophe in front if a spreadsheet could run it as a formula.

    What cannot be seen at its beginning does not count, and full-width forms of the four signs count as the signs.
    """
    first = next((char for char in text if not (char.isspace() or unicodedata.category(char).startswith("C"))), "")
    return f"'{text}" if unicodedata.normalize("NFKC", first)[:1] in _FORMULA and first else text


def _written(table: Table) -> str:
    stream = StringIO(newline="")
    writer = csv.writer(stream, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
    writer.writerow([column.name for column in table.columns])
    writer.writerows([_cell(cell) for cell in row] for row in table.rows)
    return stream.getvalue()


def _cell(cell: Cell) -> Cell:
    """Return a cell as CSV holds it: truth as true and false, None as an empty text."""
    if isinstance(cell, bool):
        return str(cell).lower()
    return guarded(cell) if isinstance(cell, str) else cell
