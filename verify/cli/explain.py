"""`verify explain`: why a claim or finding stands as it does."""

from __future__ import annotations

from typing import Annotated

import typer

from verify.cli.options import ConfigFile, Ignore, Isolated, Model, NoDefaultRules, Packs, Paths, RuleFolders, Select
from verify.cli.output import write
from verify.cli.settings import configured
from verify.corpus import read_articles
from verify.explain import explain, to_text
from verify.extract.parse import DEFAULT_MODEL
from verify.pipeline import cross_check
from verify.ruleset import load_rules


def run(
    name: Annotated[str, typer.Argument(metavar="ID", help="Id of a claim or finding, or how it begins.")],
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
    """Explain a claim or finding: what was compared, the rule that fired, and those that nearly did."""
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
    result = cross_check(read_articles(paths), rule_set, model=model)
    write(to_text(explain(name, result, rule_set), result.articles))
