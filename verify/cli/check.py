"""`verify check`: one statement against articles."""

from __future__ import annotations

from typing import Annotated

import typer

from verify.check import Checker, to_lines
from verify.cli.options import Model, Paths, RuleFolders
from verify.cli.output import write
from verify.corpus import read_articles
from verify.extract.parse import DEFAULT_MODEL
from verify.ruleset import load_rules


def run(
    statement: Annotated[str, typer.Argument(help="A sentence or headline to check.")],
    paths: Paths,
    rules: RuleFolders = None,
    model: Model = DEFAULT_MODEL,
) -> None:
    """Check one statement against articles: supported, contradicted, discussed or unrelated, with the evidence."""
    write(to_lines(Checker(read_articles(paths), load_rules(rules), model=model).check(statement)))
