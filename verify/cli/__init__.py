"""The command line: arguments in, text out, no logic of its own.

    verify report PATHS...             cross-check articles
    verify check STATEMENT PATHS...    one statement against articles
    verify explain ID PATHS...         why a claim or finding stands as it does
    verify diff OLD NEW                what changed between two reports
    verify rules                       the rules in use; show, test, new, schema, coverage: work on rules
    verify schema                      the JSON Schema of `verify report --format json`

Each command has a module of its own; what several take stands in `options`, what all write goes through `output`.

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
from importlib.metadata import version
from typing import Annotated

import typer

from verify.cli import check, diff, explain, report, rules, schema
from verify.cli.output import complain, write
from verify.errors import VerifyError
from verify.report.plain import visible

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
        complain(f"error: {visible(str(error))}")
        sys.exit(WRONG_USE)
    except Exception as error:
        if os.environ.get("VERIFY_DEBUG"):
            traceback.print_exc()
        reason = visible(f"{type(error).__name__}: {error}")
        complain(f"internal error: {reason} (set VERIFY_DEBUG=1 to see where)")
        sys.exit(INTERNAL)


def _show_version(wanted: bool) -> None:
    if wanted:
        write(f"verify {version('verify-claims')}\n")
        raise typer.Exit


@app.callback()
def _options(
    _version: Annotated[
        bool, typer.Option("--version", callback=_show_version, help="Show the version and exit.")
    ] = False,
) -> None:
    pass


for _name, _module in {
    "report": report,
    "check": check,
    "explain": explain,
    "diff": diff,
    "schema": schema,
}.items():
    app.command(_name)(_module.run)
app.add_typer(rules.app, name="rules")
