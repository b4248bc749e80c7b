"""Arguments and options that several commands take."""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from verify.report.verdicts import VERDICTS

Paths = Annotated[list[str], typer.Argument(metavar="PATHS...", help="Articles: files, folders, or - for JSON Lines.")]
Model = Annotated[str, typer.Option(metavar="NAME", help="Name of an installed spaCy pipeline.")]
RuleFolders = Annotated[
    list[Path] | None,
    typer.Option("--rules", metavar="DIR", help="Folder of rules to add to the built-in ones; repeatable."),
]
Packs = Annotated[
    list[str] | None, typer.Option("--pack", metavar="NAME", help="Pack of rules that comes with verify; repeatable.")
]
NoDefaultRules = Annotated[bool, typer.Option("--no-default-rules", help="Leave the built-in rules out.")]
Select = Annotated[
    list[str] | None,
    typer.Option("--select", metavar="NAME", help="Use only this rule, rule set or verdict; repeatable."),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option("--ignore", metavar="NAME", help="Do not use this rule, rule set or verdict; repeatable."),
]
ConfigFile = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Configuration file; else one is found upwards of PATHS, or of the working folder.",
    ),
]
Isolated = Annotated[bool, typer.Option("--isolated", help="Look for no configuration file.")]
AsOf = Annotated[
    datetime | None,
    typer.Option(
        formats=["%Y-%m-%d"],
        metavar="DATE",
        help="Report as it would have stood that day (YYYY-MM-DD): without what was published later or bears no date, "
        "and with the suppressions that held then.",
    ),
]

Semantic = Annotated[
    bool,
    typer.Option(
        "--semantic",
        help="Let a sentence encoder propose pairs of claims whose words do not meet; needs the extra semantic.",
    ),
]

FailOn = Annotated[
    list[str] | None,
    typer.Option(
        metavar="VERDICT",
        help=f"Exit with 1 on such a finding; repeatable: {', '.join(VERDICTS)}, or one of a user's rules.",
    ),
]


def one_of(name: str, known: Collection[str]) -> str:
    """Return a name that is known; typer.BadParameter, which lists them, for any other."""
    if name not in known:
        raise typer.BadParameter(f"'{name}' is not one of: {', '.join(known)}")
    return name


def verdicts_of(names: Collection[str] | None, found: Collection[str]) -> frozenset[str]:
    """Return the verdicts to fail on; typer.BadParameter for one that is neither known nor among those found."""
    return frozenset(one_of(name, sorted({*VERDICTS, *found})) for name in names or ())
