"""`verify check`: one statement against articles."""

from __future__ import annotations

from typing import Annotated

import typer

from verify.check import Checker, to_lines
from verify.cli.options import Model, Paths
from verify.cli.output import write
from verify.cli.settings import Choice, takes_choice
from verify.corpus import read_articles
from verify.extract.parse import DEFAULT_MODEL


@takes_choice
def run(
    statement: Annotated[str, typer.Argument(help="A sentence or headline to check.")],
    paths: Paths,
    choice: Choice,
    model: Model = DEFAULT_MODEL,
) -> None:
    """Check one statement against articles: supported, contradicted, discussed or unrelated, with the evidence."""
    _, rules = choice.loaded(paths)
    write(to_lines(Checker(read_articles(paths), rules, model=model).check(statement)))
