"""`verify report`: cross-check articles."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from verify.cli.options import AsOf, FailOn, Model, Paths, Semantic, one_of, verdicts_of
from verify.cli.output import check_place, show, write_files
from verify.cli.settings import NOTHING_SAID, Choice, takes_choice
from verify.corpus import read_articles
from verify.errors import InputError
from verify.extract.parse import DEFAULT_MODEL
from verify.models import Finding
from verify.pipeline import cross_check
from verify.report.formats import FOLDERS, FORMATS
from verify.report.json_format import from_json
from verify.report.model import Report
from verify.report.outline import Layout
from verify.report.outputs import STANDARD_OUTPUT, Output, plan, render
from verify.report.progress import stage_progress

FAILED_ON = 1


def _known_formats(names: list[str] | None) -> list[str] | None:
    return names and [one_of(name, (*FORMATS, *FOLDERS)) for name in names]


Forms = Annotated[
    list[str] | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        callback=_known_formats,
        help=f"One for each --output, where its suffix does not tell: {', '.join((*FORMATS, *FOLDERS))}.",
    ),
]
Outputs = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="PATH",
        help="Write to a file, the format going by its suffix (report.json), or to a folder of CSV tables "
        "(tables/); repeatable; - is standard output.",
    ),
]
OldReport = Annotated[
    Path | None,
    typer.Option(
        metavar="FILE",
        help="JSON report of an earlier run: tells what is new and gone; --fail-on then looks at new findings.",
    ),
]
Everything = Annotated[bool, typer.Option("--all", help="Leave no finding and no quotation out.")]
MaxBytes = Annotated[int, typer.Option(min=1, metavar="N", help="Largest file, or line of JSON Lines, that is read.")]
Weights = Annotated[
    bool, typer.Option("--weights", help="Add advice, never a verdict: how far each outlet stands with the others.")
]
Quiet = Annotated[bool, typer.Option("--quiet", "-q", help="No progress bars.")]


@takes_choice
def run(
    paths: Paths,
    forms: Forms = None,
    outputs: Outputs = None,
    choice: Choice = NOTHING_SAID,
    baseline: OldReport = None,
    model: Model = DEFAULT_MODEL,
    fail_on: FailOn = None,
    everything: Everything = False,
    max_bytes: MaxBytes = 10_000_000,
    as_of: AsOf = None,
    weights: Weights = False,
    semantic: Semantic = False,
    quiet: Quiet = False,
) -> None:
    """Cross-check articles and report what they agree on, contradict, and say alone.

    Several outputs in one run, all of them written or none: -o report.json -o report.md -o tables/
    """
    config, rules = choice.loaded(paths, semantic=semantic)
    failing = verdicts_of(fail_on, rules.verdicts)
    planned = _planned(outputs or [], forms or [])
    check = partial(
        cross_check,
        rules=rules,
        config=config,
        baseline=read_report(baseline) if baseline else None,
        model=model,
        as_of=as_of and as_of.date(),
        weights=weights,
    )
    result = _cross_check(paths, check, max_bytes, quiet=quiet)
    _write(result, planned, everything=everything)
    if any(finding.verdict in failing and _is_open(finding) for finding in result.findings):
        raise typer.Exit(FAILED_ON)


def _cross_check(paths: Sequence[str], check: Callable[..., Report], max_bytes: int, *, quiet: bool) -> Report:
    """Read the articles and check them, with progress on standard error."""
    with stage_progress(Console(stderr=True), quiet=quiet) as progress:
        reading = read_articles(paths, max_bytes=max_bytes, progress=progress and partial(progress, "read"))
        return check(reading, progress=progress)


def _is_open(finding: Finding) -> bool:
    """Tell whether a finding still asks for attention: neither suppressed nor known from the baseline."""
    return finding.suppressed is None and finding.baseline != "unchanged"


def read_report(path: Path) -> Report:
    """Return the report that a file holds as JSON; InputError where it holds none."""
    try:
        return from_json(path.read_bytes())
    except OSError as error:
        raise InputError(f"cannot read {path}: {error.strerror}") from None
    except InputError as error:
        raise InputError(f"{path}: {error}") from None


def _planned(paths: Sequence[str], forms: Sequence[str]) -> tuple[Output, ...]:
    """Return what goes where, once it is clear that it can."""
    planned = plan(paths, forms)
    for output in planned:
        if output.path != STANDARD_OUTPUT:
            check_place(Path(output.path), folder=output.form in FOLDERS)
    return planned


def _write(report: Report, outputs: Sequence[Output], *, everything: bool) -> None:
    """Write a report in all formats that are wanted; files first, and all of them or none."""
    files: dict[Path, bytes] = {}
    shown = b""
    for output in outputs:
        layout = _layout(shown=output.path == STANDARD_OUTPUT, everything=everything)
        content = render(report, output, layout)
        if output.path == STANDARD_OUTPUT:
            shown = b"".join(content.values())
        else:
            files |= content
    write_files(files)
    show(shown)


def _layout(*, shown: bool, everything: bool) -> Layout:
    """Take width and colours from the terminal; no colours for a report that goes to a file."""
    console = Console()
    colour = shown and console.color_system is not None and not console.no_color
    return Layout(width=console.width, colour=colour, everything=everything)
