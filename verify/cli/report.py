"""`verify report`: cross-check articles."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from verify.cli.options import (
    ConfigFile,
    Ignore,
    Isolated,
    Model,
    NoDefaultRules,
    Packs,
    Paths,
    RuleFolders,
    Select,
    one_of,
)
from verify.cli.output import write
from verify.cli.settings import configured
from verify.config import Config
from verify.corpus import read_articles
from verify.errors import InputError
from verify.extract.parse import DEFAULT_MODEL
from verify.models import Finding
from verify.pipeline import cross_check
from verify.report.formats import FORMATS
from verify.report.json_format import from_json
from verify.report.model import Report
from verify.report.outline import VERDICTS, Layout
from verify.report.progress import stage_progress
from verify.ruleset import RuleSet, load_rules

FAILED_ON = 1


def _known_format(name: str) -> str:
    return one_of(name, FORMATS)


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
    packs: Packs = None,
    no_default_rules: NoDefaultRules = False,
    select: Select = None,
    ignore: Ignore = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    as_of: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%d"], metavar="DATE", help="Day on which suppressions must still hold."),
    ] = None,
    baseline: Annotated[
        Path | None,
        typer.Option(
            metavar="FILE",
            exists=True,
            dir_okay=False,
            help="JSON report of an earlier run: tells what is new and gone; --fail-on then looks at new findings.",
        ),
    ] = None,
    model: Model = DEFAULT_MODEL,
    fail_on: Annotated[
        list[str] | None,
        typer.Option(
            metavar="VERDICT",
            help=f"Exit with 1 on such a finding; repeatable: {', '.join(VERDICTS)}, or one of your rules.",
        ),
    ] = None,
    everything: Annotated[bool, typer.Option("--all", help="Leave no finding and no quotation out.")] = False,
    max_bytes: Annotated[
        int, typer.Option(min=1, metavar="N", help="Largest file, or line of JSON Lines, that is read.")
    ] = 10_000_000,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bars.")] = False,
) -> None:
    """Cross-check articles and report what they agree on, contradict, and say alone."""
    settings = configured(
        paths,
        file=config,
        isolated=isolated,
        rules=rules,
        packs=packs,
        no_default_rules=no_default_rules,
        select=select,
        ignore=ignore,
        as_of=as_of and as_of.date(),
    )
    rule_set = load_rules(config=settings)
    failing = {one_of(name, sorted({*VERDICTS, *rule_set.verdicts})) for name in fail_on or ()}
    older = _read_report(baseline) if baseline else None
    result = _cross_check(paths, rule_set, settings, older, model, max_bytes, quiet=quiet)
    write(FORMATS[form](result, _layout(output, everything=everything)), output)
    if any(finding.verdict in failing and _is_open(finding) for finding in result.findings):
        raise typer.Exit(FAILED_ON)


def _cross_check(
    paths: Sequence[str],
    rules: RuleSet,
    config: Config,
    baseline: Report | None,
    model: str,
    max_bytes: int,
    *,
    quiet: bool,
) -> Report:
    """Read the articles and run the pipeline, with progress on standard error."""
    with stage_progress(Console(stderr=True), quiet=quiet) as progress:
        reading = read_articles(paths, max_bytes=max_bytes, progress=progress and partial(progress, "read"))
        return cross_check(reading, rules, config=config, baseline=baseline, model=model, progress=progress)


def _is_open(finding: Finding) -> bool:
    """Tell whether a finding still asks for attention: neither suppressed nor known from the baseline."""
    return finding.suppressed is None and finding.baseline != "unchanged"


def _read_report(path: Path) -> Report:
    try:
        return from_json(path.read_bytes())
    except InputError as error:
        raise InputError(f"{path}: {error}") from None


def _layout(output: Path | None, *, everything: bool) -> Layout:
    """Take width and colours from the terminal, unless the report goes to a file."""
    console = Console()
    colour = output is None and console.color_system is not None and not console.no_color
    return Layout(width=console.width, colour=colour, everything=everything)
