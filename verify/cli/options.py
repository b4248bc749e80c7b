"""Arguments and options that several commands take."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from verify.report.outline import VERDICTS

Paths = Annotated[list[str], typer.Argument(metavar="PATHS...", help="Articles: files, folders, or - for JSON Lines.")]
Model = Annotated[str, typer.Option(metavar="NAME", help="Name of an installed spaCy pipeline.")]
RuleFolders = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="Folder of rules to use in place of the built-in ones; repeatable."),
]
AsOf = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="Report as it would have stood that day (YYYY-MM-DD): without what was published later or bears no date.",
    ),
]


def _known_verdicts(names: list[str] | None) -> list[str] | None:
    return names and [one_of(name, VERDICTS) for name in names]


FailOn = Annotated[
    list[str] | None,
    typer.Option(
        metavar="VERDICT",
        callback=_known_verdicts,
        help=f"Exit with 1 on such a finding; repeatable: {', '.join(VERDICTS)}.",
    ),
]


def one_of(name: str, known: Collection[str]) -> str:
    """Return a name that is known; typer.BadParameter, which lists them, for any other."""
    if name not in known:
        raise typer.BadParameter(f"'{name}' is not one of: {', '.join(known)}")
    return name
