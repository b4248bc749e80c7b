"""`verify rules`: the rules in use, and what a person who writes rules needs: show, test, new, schema, coverage."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Annotated

import typer

from verify.cli.options import Model
from verify.cli.output import complain, write
from verify.cli.settings import NOTHING_SAID, Choice, takes_choice
from verify.errors import RuleError
from verify.extract.parse import DEFAULT_MODEL
from verify.proving.cases import read_cases
from verify.proving.coverage import coverage_lines
from verify.proving.outcomes import outcomes, report_lines
from verify.proving.page import page
from verify.report.plain import visible
from verify.ruleset import RuleChoice, RuleSet, load_rules
from verify.ruleset.compose import rule_folders
from verify.ruleset.loader import faults, rule_files
from verify.ruleset.nearest import nearest
from verify.ruleset.schema import make_schema
from verify.ruleset.skeleton import write_skeleton

FAILED = 1
WRONG_RULES = 2

app = typer.Typer(help="The rules in use, and work on rules.", rich_markup_mode=None)

Tried = Annotated[
    list[Path] | None,
    typer.Argument(
        metavar="[PATH]...",
        help="Folders of rules, or rule files, to look at by themselves; else all rules in use.",
    ),
]


@app.callback(invoke_without_command=True)
@takes_choice
def run(context: typer.Context, choice: Choice) -> None:
    """List the rules in use, or work on rules with one of the commands below."""
    if context.invoked_subcommand is None:
        _list(choice)
    elif choice != NOTHING_SAID:
        context.fail(f"options go after the command: verify rules {context.invoked_subcommand} ...")


@app.command("list")
@takes_choice
def list_rules(choice: Choice) -> None:
    """List the rules in use: verdict, id, title."""
    _list(choice)


def _list(choice: Choice) -> None:
    rows = sorted((rule.verdict, rule.id, rule.title) for rule in choice.loaded().rules.rules)
    write("".join(f"{verdict:<14} {name:<32} {title}\n" for verdict, name, title in rows))


@app.command("show")
@takes_choice
def show_rule(
    name: Annotated[str, typer.Argument(metavar="ID", help="Id of a rule in use.")],
    choice: Choice,
    model: Model = DEFAULT_MODEL,
) -> None:
    """Show one rule: what it says and why, its conditions in words, its examples and what comes of them."""
    rules = choice.loaded().rules
    known = {rule.id: rule for rule in rules.rules}
    if name not in known:
        raise RuleError(f"no rule '{name}'; {nearest(name, known)}")
    alone = RuleSet(rules=(known[name],))
    found = outcomes(alone, read_cases(alone, _beside(choice), model=model))
    _write_lines(page(known[name], found).splitlines())


@app.command("test")
@takes_choice
def run_examples(choice: Choice, paths: Tried = None, model: Model = DEFAULT_MODEL) -> None:
    """Run the examples of rules: one line for each that does not hold. Exit status 1 when there is one."""
    folders = paths or rule_folders(choice.configured())
    wrong = faults(folders)
    if wrong:
        for fault in wrong:
            complain(f"error: {visible(str(fault))}")
        raise typer.Exit(WRONG_RULES)
    tried = _alone(paths) if paths else choice.loaded().rules
    found = outcomes(tried, read_cases(tried, _beside(choice), model=model))
    _write_lines(report_lines(found, {path.stem: path for path in rule_files(folders)}))
    if not all(outcome.holds for outcome in found):
        raise typer.Exit(FAILED)


@app.command("coverage")
@takes_choice
def prove_parts(choice: Choice, paths: Tried = None, model: Model = DEFAULT_MODEL) -> None:
    """Tell for each condition and threshold of rules the example that needs it. Exit status 1 when some has none.

    Rules are taken as they are written: a threshold that a pack or a configuration sets is not the rule's own.
    """
    tried = _alone(paths) if paths else load_rules(config=choice.configured(), as_written=True)
    lines, proved = coverage_lines(tried, read_cases(tried, _beside(choice), model=model))
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


def _alone(paths: Sequence[Path]) -> RuleSet:
    """Return the rules of some folders and files, and no others."""
    return load_rules(paths, config=RuleChoice(default_rules=False))


def _beside(choice: Choice) -> RuleSet:
    """Return the rules that tie groups in examples: all that there are, also those that are left out of a report."""
    everything = {"default_rules": True, "select": (), "extend_select": (), "ignore": ()}
    return load_rules(config=choice.configured().model_copy(update=everything))


def _write_lines(lines: Iterable[str]) -> None:
    """Write lines whose text comes from rule files, with their indents and nothing else that moves the cursor."""
    write("".join(f"{' ' * (len(line) - len(line.lstrip(' ')))}{visible(line.strip())}\n" for line in lines))
