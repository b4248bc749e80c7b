"""`verify rules`: the rules in use."""

from __future__ import annotations

from verify.cli.options import RuleFolders
from verify.cli.output import write
from verify.ruleset import load_rules


def run(rules: RuleFolders = None) -> None:
    """List the rules in use: verdict, id, title."""
    rows = sorted((rule.verdict, rule.id, rule.title) for rule in load_rules(rules).rules)
    write("".join(f"{verdict:<14} {name:<32} {title}\n" for verdict, name, title in rows))
