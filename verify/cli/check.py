"""`verify check`: one statement against articles."""

from __future__ import annotations

from typing import Annotated

import typer

from verify.check import Checker, to_lines
from verify.cli.options import ConfigFile, Ignore, Isolated, Model, NoDefaultRules, Packs, Paths, RuleFolders, Select
from verify.cli.output import write
from verify.cli.settings import configured
from verify.corpus import read_articles
from verify.extract.parse import DEFAULT_MODEL
from verify.ruleset import load_rules


def run(
    statement: Annotated[str, typer.Argument(help="A sentence or headline to check.")],
    paths: Paths,
    rules: RuleFolders = None,
    packs: Packs = None,
    no_default_rules: NoDefaultRules = False,
    select: Select = None,
    ignore: Ignore = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
    model: Model = DEFAULT_MODEL,
) -> None:
    """Check one statement against articles: supported, contradicted, discussed or unrelated, with the evidence."""
    settings = configured(
        paths,
        file=config,
        isolated=isolated,
        rules=rules,
        packs=packs,
        no_default_rules=no_default_rules,
        select=select,
        ignore=ignore,
    )
    rule_set = load_rules(config=settings)
    write(to_lines(Checker(read_articles(paths), rule_set, model=model).check(statement)))
