"""The output formats by name: the one place where a new format is entered."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from verify.report.html.page import to_html
from verify.report.json_format import to_json
from verify.report.markdown import to_markdown
from verify.report.model import Report
from verify.report.outline import Layout
from verify.report.terminal import to_terminal

Format = Callable[[Report, Layout], str]
"""A report and how it is to look -> its text, which ends in a line break."""

FORMATS: Mapping[str, Format] = MappingProxyType(
    {
        "text": to_terminal,
        "json": lambda report, _layout: to_json(report),
        "md": to_markdown,
        "html": to_html,
    }
)
