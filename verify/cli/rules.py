"""`verify rules`: the rules in use, and what a person who writes rules needs: show, test, new, schema, coverage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from verify.cli.options import ConfigFile, Ignore, Isolated, Model, NoDefaultRules, Packs, RuleFolders, Select
from verify.cli.output import complain, write
from verify.cli.settings import configured
from verify.errors import RuleError
from verify.extract.parse import DEFAULT_MODEL
from verify.proving.cases import read_cases
from verify.proving.coverage import coverage_lines
from verify.proving.outcomes import outcomes, report_lines
from verify.proving.page import page
from verify.report.plain import visible
from verify.ruleset import RuleChoice, RuleSet, load_rules
from verify.ruleset.loader import faults, rule_files
from verify.ruleset.nearest import nearest
from verify.ruleset.schema import make_schema
from verify.ruleset.skeleton import write_skeleton

FAILED = 1
WRONG_RULES = 2

app = typer.Typer(help="The rules in use, and work on rules.", rich_markup_mode=None)

Tried = Annotated[
    list[Path] | None,
    typer.Argument(metavar="[PATH]...", help="Folders of rules, or rule files; else the built-in."),
]


@app.callback(invoke_without_command=True)
def run(
    context: typer.Context, rules: RuleFolders = None, packs: Packs = None, no_default_rules: NoDefaultRules = False
) -> None:
    """List the rules in use, or work on rules with one of the commands below."""
    if context.invoked_subcommand is None:
        list_rules(rules, packs, no_default_rules)


@app.command("list")
def list_rules(
    rules: RuleFolders = None,
    packs: Packs = None,
    no_default_rules: NoDefaultRules = False,
    select: Select = None,
    ignore: Ignore = None,
    config: ConfigFile = None,
    isolated: Isolated = False,
) -> None:
    """List the rules in use: verdict, id, title."""
    settings = configured(
        (),
        file=config,
        isolated=isolated,
        rules=rules,
        packs=packs,
        no_default_rules=no_default_rules,
        select=select,
        ignore=ignore,
    )
    rows = sorted((rule.verdict, rule.id, rule.title) for rule in load_rules(config=settings).rules)
    write("".join(f"{verdict:<14} {name:<32} {title}\n" for verdict, name, title in rows))


@app.command("show")
def show_rule(
    name: Annotated[str, typer.Argument(metavar="ID", help="Id of a rule.")],
    rules: RuleFolders = None,
    packs: Packs = None,
    model: Model = DEFAULT_MODEL,
) -> None:
    """Show one rule: what it says and why, its conditions in words, its examples and what comes of them."""
    rule_set = load_rules(config=configured((), rules=rules, packs=packs))
    known = {rule.id: rule for rule in rule_set.rules}
    if name not in known:
        raise RuleError(f"no rule '{name}'; {nearest(name, known)}")
    alone = RuleSet(rules=(known[name],))
    found = outcomes(alone, read_cases(alone, rule_set, model=model))
    _write_lines(page(known[name], found).splitlines())


@app.command("test")
def run_examples(paths: Tried = None, model: Model = DEFAULT_MODEL) -> None:
    """Run the examples of rules: one line for each that does not hold. Exit status 1 when there is one."""
    wrong = faults(paths)
    if wrong:
        for fault in wrong:
            complain(f"error: {visible(str(fault))}")
        raise typer.Exit(WRONG_RULES)
    rule_set = _only(paths)
    found = outcomes(rule_set, read_cases(rule_set, load_rules(), model=model))
    files = {path.stem: path for path in rule_files(paths)}
    _write_lines(report_lines(found, files))
    if not all(outcome.holds for outcome in found):
        raise typer.Exit(FAILED)


@app.command("coverage")
def prove_parts(paths: Tried = None, model: Model = DEFAULT_MODEL) -> None:
    """Tell for each condition and threshold of rules the example that needs it. Exit status 1 when some has none."""
    rule_set = _only(paths)
    lines, proved = coverage_lines(rule_set, read_cases(rule_set, load_rules(), model=model))
    _write_lines(lines)
    if not proved:
        raise typer.Exit(FAILED)


@app.command("new")
def write_rule(
    name: Annotated[str, typer.Argument(metavar="ID", help="Id of the new rule: lower-case words and hyphens.")],
    verdict: Annotated[str, typer.Option(metavar="VERDICT", help="What the rule says of what it finds.")],
    example: Annotated[
        list[str] | None, typer.Option(metavar="TEXT", help="Sentence of one article that must fire; repeatable.")
    ] = None,
    folder: Annotated[Path, typer.Option("--in", metavar="DIR", help="Folder of rules to put it in.")] = Path("rules"),
) -> None:
    """Write a new rule file that loads, with conditions and examples to edit."""
    path = write_skeleton(folder, name, verdict, example or ())
    write(f"{path}\n")


@app.command("schema")
def print_schema() -> None:
    """Print the JSON Schema of rule files, for editors."""
    write(make_schema())


def _only(paths: Sequence[Path] | None) -> RuleSet:
    """Return the rules of some folders and files alone, or the built-in ones."""
    return load_rules(paths or (), config=RuleChoice(default_rules=not paths))


def _write_lines(lines: Iterable[str]) -> None:
    """Write lines whose text comes from rule files, with their indents and nothing else that moves the cursor."""
    write("".join(f"{' ' * (len(line) - len(line.lstrip(' ')))}{visible(line.strip())}\n" for line in lines))
