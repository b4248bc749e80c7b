"""`verify explain`: why a claim or finding stands as it does."""

from __future__ import annotations

from typing import Annotated

import typer

from verify.cli.options import Model, Paths, Semantic
from verify.cli.output import write
from verify.cli.settings import Choice, takes_choice
from verify.corpus import read_articles
from verify.explain import explain, to_text
from verify.extract.parse import DEFAULT_MODEL
from verify.pipeline import cross_check


@takes_choice
def run(
    name: Annotated[str, typer.Argument(metavar="ID", help="Id of a claim or finding, or how it begins.")],
    paths: Paths,
    choice: Choice,
    model: Model = DEFAULT_MODEL,
    semantic: Semantic = False,
) -> None:
    """Explain a claim or finding: what was compared, the rule that fired, and those that nearly did."""
    config, rules = choice.loaded(paths, semantic=semantic)
    result = cross_check(read_articles(paths), rules, config=config, model=model)
    write(to_text(explain(name, result, rules), result.articles))
