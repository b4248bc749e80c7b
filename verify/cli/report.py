"""`verify report`: cross-check articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from verify.cli.options import AsOf, Model, Paths, RuleFolders, one_of
from verify.cli.output import write
from verify.corpus import read_articles
from verify.extract.parse import DEFAULT_MODEL
from verify.pipeline import cross_check
from verify.report.formats import FORMATS
from verify.report.model import Report
from verify.report.outline import VERDICTS, Layout
from verify.report.progress import stage_progress
from verify.ruleset import load_rules

FAILED_ON = 1


def _known_format(name: str) -> str:
    return one_of(name, FORMATS)


def _known_verdicts(names: list[str] | None) -> list[str] | None:
    return names and [one_of(name, VERDICTS) for name in names]


def run(
    paths: Paths,
    form: Annotated[
        str, typer.Option("--format", "-f", callback=_known_format, help=f"One of: {', '.join(FORMATS)}.")
    ] = "text",
    output: Annotated[
        Path | None,
        typer.Option("--output", "-o", metavar="FILE", dir_okay=False, writable=True, help="Write to a file."),
    ] = None,
    rules: RuleFolders = None,
    model: Model = DEFAULT_MODEL,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            metavar="VERDICT",
            callback=_known_verdicts,
            help=f"Exit with 1 on such a finding; repeatable: {', '.join(VERDICTS)}.",
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Leave no finding and no quotation out.")] = False,
    max_bytes: Annotated[
        int, typer.Option(min=1, metavar="N", help="Largest file, or line of JSON Lines, that is read.")
    ] = 10_000_000,
    as_of: AsOf = None,
    weights: Annotated[
        bool, typer.Option("--weights", help="Add advice, never a verdict: how far each outlet stands with the others.")
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bars.")] = False,
) -> None:
    """Cross-check articles and report what they agree on, contradict, and say alone."""
    result = _cross_check(paths, rules, model, max_bytes, as_of, weights=weights, quiet=quiet)
    write(FORMATS[form](result, _layout(output, everything=everything)), output)
    if any(finding.verdict in (fail_on or []) for finding in result.findings):
        raise typer.Exit(FAILED_ON)


def _cross_check(
    paths: Sequence[str],
    rules: Sequence[Path] | None,
    model: str,
    max_bytes: int,
    as_of: datetime | None,
    *,
    weights: bool,
    quiet: bool,
) -> Report:
    """Read the articles and run the pipeline, with progress on standard error."""
    rule_set = load_rules(rules)
    with stage_progress(Console(stderr=True), quiet=quiet) as progress:
        reading = read_articles(paths, max_bytes=max_bytes, progress=progress and partial(progress, "read"))
        day = as_of and as_of.date()
        return cross_check(reading, rule_set, model=model, progress=progress, as_of=day, weights=weights)


def _layout(output: Path | None, *, everything: bool) -> Layout:
    """Take width and colours from the terminal, unless the report goes to a file."""
    console = Console()
    colour = output is None and console.color_system is not None and not console.no_color
    return Layout(width=console.width, colour=colour, everything=everything)
