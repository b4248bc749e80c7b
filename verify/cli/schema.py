"""`verify schema`: the JSON Schema of a report."""

from __future__ import annotations

from verify.cli.output import write
from verify.report.schema import shipped_schema


def run() -> None:
    """Print the JSON Schema of `verify report --format json`."""
    write(shipped_schema())
