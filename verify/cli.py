"""The command line: arguments in, text out, no logic of its own.

    verify report PATHS...             cross-check articles
    verify check STATEMENT PATHS...    one statement against articles
    verify explain ID PATHS...         why a claim or finding stands as it does
    verify rules                       the rules in use
    verify schema                      the JSON Schema of `verify report --format json`

Exit status, never one number for two things:

    0     done; findings are the product, not an error
    1     `--fail-on` names a verdict that some finding has
    2     wrong usage or configuration, nothing readable: one line on standard error
    101   an error of this program: one line, with VERIFY_DEBUG=1 the traceback
    130   interrupted by the keyboard
"""

from __future__ import annotations

import os
import sys
import traceback
from collections.abc import Collection, Sequence
from functools import partial
from importlib.metadata import version
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console

from verify.check import Checker, to_lines
from verify.corpus import read_articles
from verify.errors import VerifyError
from verify.explain import explain, to_text
from verify.extract.parse import DEFAULT_MODEL
from verify.pipeline import cross_check
from verify.report.formats import FORMATS
from verify.report.model import Report
from verify.report.outline import VERDICTS, Layout
from verify.report.plain import visible
from verify.report.progress import stage_progress
from verify.report.schema import shipped_schema
from verify.ruleset import load_rules

FAILED_ON = 1
WRONG_USE = 2
INTERNAL = 101

app = typer.Typer(
    help="Cross-check what news articles say, claim by claim.",
    add_completion=False,
    no_args_is_help=True,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


def main() -> None:
    """Run the command and exit with the status described on top."""
    try:
        app(prog_name="verify")
    except VerifyError as error:
        _complain(f"error: {visible(str(error))}")
        sys.exit(WRONG_USE)
    except Exception as error:
        if os.environ.get("VERIFY_DEBUG"):
            traceback.print_exc()
        reason = visible(f"{type(error).__name__}: {error}")
        _complain(f"internal error: {reason} (set VERIFY_DEBUG=1 to see where)")
        sys.exit(INTERNAL)


def _complain(line: str) -> None:
    typer.echo(line, err=True)


def _show_version(wanted: bool) -> None:
    if wanted:
        _write(f"verify {version('verify-claims')}\n")
        raise typer.Exit


def _known_format(name: str) -> str:
    return _one_of(name, FORMATS)


def _known_verdicts(names: list[str] | None) -> list[str] | None:
    return names and [_one_of(name, VERDICTS) for name in names]


def _one_of(name: str, known: Collection[str]) -> str:
    if name not in known:
        raise typer.BadParameter(f"'{name}' is not one of: {', '.join(known)}")
    return name


@app.callback()
def _options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, help="Show the version and exit.")
    ] = False,
) -> None:
    pass


Paths = Annotated[list[str], typer.Argument(metavar="PATHS...", help="Articles: files, folders, or - for JSON Lines.")]
Model = Annotated[str, typer.Option(metavar="NAME", help="Name of an installed spaCy pipeline.")]
RuleFolders = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="Folder of rules to use in place of the built-in ones; repeatable."),
]


@app.command()
def report(
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
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="No progress bars.")] = False,
) -> None:
    """Cross-check articles and report what they agree on, contradict, and say alone."""
    result = _cross_check(paths, rules, model, max_bytes, quiet=quiet)
    _write(FORMATS[form](result, _layout(output, everything=everything)), output)
    if any(finding.verdict in (fail_on or []) for finding in result.findings):
        raise typer.Exit(FAILED_ON)


@app.command("check")
def check_statement(
    statement: Annotated[str, typer.Argument(help="A sentence or headline to check.")],
    paths: Paths,
    rules: RuleFolders = None,
    model: Model = DEFAULT_MODEL,
) -> None:
    """Check one statement against articles: supported, contradicted, discussed or unrelated, with the evidence."""
    _write(to_lines(Checker(read_articles(paths), load_rules(rules), model=model).check(statement)))


@app.command("explain")
def explain_id(
    name: Annotated[str, typer.Argument(metavar="ID", help="Id of a claim or finding, or how it begins.")],
    paths: Paths,
    rules: RuleFolders = None,
    model: Model = DEFAULT_MODEL,
) -> None:
    """Explain a claim or finding: what was compared, the rule that fired, and those that nearly did."""
    rule_set = load_rules(rules)
    result = cross_check(read_articles(paths), rule_set, model=model)
    _write(to_text(explain(name, result, rule_set), result.articles))


@app.command("rules")
def list_rules(rules: RuleFolders = None) -> None:
    """List the rules in use: verdict, id, title."""
    rows = sorted((rule.verdict, rule.id, rule.title) for rule in load_rules(rules).rules)
    _write("".join(f"{verdict:<14} {name:<32} {title}\n" for verdict, name, title in rows))


@app.command()
def schema() -> None:
    """Print the JSON Schema of `verify report --format json`."""
    _write(shipped_schema())


def _cross_check(
    paths: Sequence[str],
    rules: Sequence[Path] | None,
    model: str,
    max_bytes: int,
    *,
    quiet: bool,
) -> Report:
    """Read the articles and run the pipeline, with progress on standard error."""
    rule_set = load_rules(rules)
    with stage_progress(Console(stderr=True), quiet=quiet) as progress:
        reading = read_articles(paths, max_bytes=max_bytes, progress=progress and partial(progress, "read"))
        return cross_check(reading, rule_set, model=model, progress=progress)


def _layout(output: Path | None, *, everything: bool) -> Layout:
    """Take width and colours from the terminal, unless the report goes to a file."""
    console = Console()
    colour = output is None and console.color_system is not None and not console.no_color
    return Layout(width=console.width, colour=colour, everything=everything)


def _write(text: str, output: Path | None = None) -> None:
    """Write UTF-8 to a file or to standard output; a reader that went away is no error."""
    try:
        if output is None:
            typer.echo(text.encode(), nl=False)
        else:
            output.write_text(text, encoding="utf-8", newline="")
    except BrokenPipeError:
        pass
    except OSError as error:
        raise VerifyError(f"cannot write {output or 'standard output'}: {error.strerror}") from None
