"""The report as flat tables, for spreadsheets, data frames and databases; CSV and Parquet write them down.

    articles        one row an article
    claims          one row a claim; `article` names the article
    values          one row a number in a claim, as an interval
    relations       one row a judged pair of claims, `a` and `b`
    findings        one row a finding, in the report's order
    finding_claims  which claims a finding has, in its order
    problems        one row an input that could not be read

A column that holds a list is JSON. Characters that not every format can hold are U+FFFD, one for one, so that the
offsets hold here too; the JSON form has them as they were.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from operator import attrgetter
from typing import Any, Literal, NamedTuple, TypeAlias

from verify.models import Article, Quantity
from verify.report.held import speakers
from verify.report.json_text import json_text
from verify.report.model import Report
from verify.report.plain import storable

Kind = Literal["text", "integer", "number", "truth"]
Cell: TypeAlias = "str | int | float | bool | None"


class Column(NamedTuple):
    """A column's name and what its cells are; any cell may be None."""

    name: str
    kind: Kind


class Table(NamedTuple):
    """Columns and rows; each row has a cell for each column."""

    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]


def tables(report: Report) -> Mapping[str, Table]:
    """Return the tables of a report by name, their rows in the report's order."""
    numbers = (_Number(claim.id, value) for claim in report.claims for value in claim.values)
    members = (
        _Member(finding.id, place, name)
        for finding in report.findings
        for place, name in enumerate(finding.claims, start=1)
    )
    return {
        "articles": _table(_ARTICLES, report.articles),
        "claims": _table(_CLAIMS, report.claims),
        "values": _table(_VALUES, numbers),
        "relations": _table(_RELATIONS, report.relations),
        "findings": _table(_FINDINGS, report.findings),
        "finding_claims": _table(_FINDING_CLAIMS, members),
        "problems": _table(_PROBLEMS, report.problems),
    }


class _Number(NamedTuple):
    claim: str
    value: Quantity


class _Member(NamedTuple):
    finding: str
    place: int
    claim: str


_Columns: TypeAlias = "Mapping[Column, Callable[[Any], Cell]]"


def _table(columns: _Columns, records: Iterable[object]) -> Table:
    rows = tuple(tuple(_held(take(record)) for take in columns.values()) for record in records)
    return Table(tuple(columns), rows)


def _held(cell: Cell) -> Cell:
    return storable(cell) if isinstance(cell, str) else cell


def _fields(*names: str, kind: Kind = "text", of: str = "") -> _Columns:
    """Return columns that are fields of a record, or of what its field `of` holds."""
    return {Column(name, kind): attrgetter(f"{of}.{name}" if of else name) for name in names}


def _list(values: Iterable[str]) -> str:
    return json_text(list(values))


def _text(article: Article) -> str | None:
    """Return the text where the reader does not have it already, as in the JSON form."""
    return article.text if article.derived else None


def _metadata(article: Article) -> str:
    return json_text(article.model_dump(mode="json", include={"metadata"})["metadata"])


_ARTICLES: _Columns = {
    **_fields("id", "source", "title", "published", "url", "language", "author", "path"),
    **_fields("derived", kind="truth"),
    Column("text", "text"): _text,
    Column("metadata", "text"): _metadata,
}
_CLAIMS: _Columns = {
    **_fields("id", "article"),
    **_fields("start", "end", kind="integer"),
    **_fields("quote", "kind", "part"),
    Column("subject", "text"): lambda claim: claim.subject and claim.subject.name,
    **_fields("lemma", "frame", of="predicate"),
    **_fields("polarity", "modality"),
    Column("speakers", "text"): lambda claim: _list(speakers(claim)),
    Column("times", "text"): lambda claim: _list(time.text for time in claim.time),
    Column("places", "text"): lambda claim: _list(place.name for place in claim.place),
}
_VALUES: _Columns = {
    **_fields("claim"),
    **_fields("start", "end", kind="integer", of="value"),
    **_fields("text", "kind", of="value"),
    **_fields("low", "high", "point", kind="number", of="value.interval"),
    **_fields("low_open", "high_open", "approximate", kind="truth", of="value.interval"),
    **_fields("unit", "measure", "noun", of="value"),
    **_fields("part", kind="truth", of="value"),
}
_RELATIONS: _Columns = {
    **_fields("a", "b", "verdict", "rule", "reason"),
    **_fields("score", kind="number"),
    Column("facets", "text"): lambda relation: json_text([facet.model_dump(mode="json") for facet in relation.facets]),
}
_FINDINGS: _Columns = {
    **_fields("id", "verdict", "rule", "title", "reason"),
    Column("sources", "text"): lambda finding: _list(finding.sources),
    Column("origins", "text"): lambda finding: _list(finding.origins),
}
_FINDING_CLAIMS: _Columns = {
    **_fields("finding"),
    **_fields("place", kind="integer"),
    **_fields("claim"),
}
_PROBLEMS: _Columns = {
    **_fields("path"),
    **_fields("line", kind="integer"),
    **_fields("message"),
}
