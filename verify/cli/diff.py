"""`verify diff`: what changed between two reports."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from verify.cli.options import FailOn, one_of, verdicts_of
from verify.cli.output import check_place, write
from verify.cli.report import FAILED_ON, read_report
from verify.report.diff import diff, to_json
from verify.report.diff_text import to_text
from verify.report.outline import Layout

_FORMATS = ("text", "json")


def _known_format(name: str) -> str:
    return one_of(name, _FORMATS)


def run(
    old: Annotated[Path, typer.Argument(metavar="OLD", help="Report of the earlier run, as JSON.")],
    new: Annotated[Path, typer.Argument(metavar="NEW", help="Report of the later run, as JSON.")],
    form: Annotated[
        str, typer.Option("--format", "-f", callback=_known_format, help=f"One of: {', '.join(_FORMATS)}.")
    ] = "text",
    output: Annotated[Path | None, typer.Option("--output", "-o", metavar="FILE", help="Write to a file.")] = None,
    fail_on: FailOn = None,
    everything: Annotated[bool, typer.Option("--all", help="Leave no change out.")] = False,
) -> None:
    """Show what changed between two JSON reports: findings new, gone and changed, articles added and removed.

    --fail-on looks at findings that are new or changed.
    """
    if output is not None:
        check_place(output, folder=False)
    reports = read_report(old), read_report(new)
    verdicts = {finding.verdict for report in reports for finding in report.findings}
    failing = verdicts_of(fail_on, verdicts)
    changes = diff(*reports)
    if form == "json":
        write(to_json(changes), output)
    else:
        console = Console()
        colour = output is None and console.color_system is not None and not console.no_color
        write(to_text(changes, Layout(width=console.width, colour=colour, everything=everything)), output)
    if any(change.state != "gone" and change.verdict in failing for change in changes.findings):
        raise typer.Exit(FAILED_ON)
