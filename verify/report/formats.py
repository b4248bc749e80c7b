"""The output formats by name: the one place where a new format is entered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from types import MappingProxyType

from verify.plugins import REPORTS, installed, load, names
from verify.report.csv_format import to_csv
from verify.report.graph_format import to_gexf, to_graphml
from verify.report.html.page import to_html
from verify.report.json_format import to_json
from verify.report.jsonl import to_jsonl
from verify.report.jsonld import to_jsonld
from verify.report.junit import to_junit
from verify.report.markdown import to_markdown
from verify.report.model import Report
from verify.report.outline import Layout
from verify.report.parquet import require_parquet, to_parquet
from verify.report.sarif import to_sarif
from verify.report.terminal import to_terminal

Format = Callable[[Report, Layout], str]
"""A report and how it is to look -> its text, which ends in a line break."""

FolderFormat = Callable[[Report], Mapping[str, bytes]]
"""A report -> the content of each file of a folder, by name."""


class _Formats(Mapping[str, Format]):
    """The built-in formats, then those of installed plug-ins, each imported when it is asked for."""

    def __init__(self, built_in: Mapping[str, Format]) -> None:
        self._built_in = built_in

    def __getitem__(self, name: str) -> Format:
        if name in self._built_in:
            return self._built_in[name]
        plugin = load(installed(REPORTS)[name])
        if not callable(plugin.value):
            raise plugin.broken("is no function")
        return plugin.guarded(plugin.value)

    def __iter__(self) -> Iterator[str]:
        yield from self._built_in
        yield from (name for name in names(REPORTS) if name not in self._built_in)

    def __len__(self) -> int:
        return sum(1 for _ in self)


FORMATS: Mapping[str, Format] = _Formats(
    {
        "text": to_terminal,
        "json": lambda report, _layout: to_json(report),
        "md": to_markdown,
        "html": to_html,
        "jsonl": lambda report, _layout: to_jsonl(report),
        "graphml": lambda report, _layout: to_graphml(report),
        "gexf": lambda report, _layout: to_gexf(report),
        "jsonld": lambda report, _layout: to_jsonld(report),
        "sarif": lambda report, _layout: to_sarif(report),
        "junit": lambda report, _layout: to_junit(report),
    }
)
"""Formats of one file, which can go to standard output too. A format goes by the suffix of its name: `.json`.

A plug-in cannot take the name of a built-in one.
"""

FOLDERS: Mapping[str, FolderFormat] = MappingProxyType({"csv": to_csv, "parquet": to_parquet})
"""Formats that are a folder of files."""

SUFFIXES: Mapping[str, str] = MappingProxyType({".txt": "text", ".markdown": "md", ".ndjson": "jsonl", ".xml": "junit"})
"""Further suffixes by which a format goes."""

NEEDS: Mapping[str, Callable[[], None]] = MappingProxyType({"parquet": require_parquet})
"""What raises OutputError where a format lacks a library that is not installed with the package."""
