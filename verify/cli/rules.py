"""`verify rules`: the rules in use."""

from __future__ import annotations

from verify.cli.options import ConfigFile, Ignore, Isolated, NoDefaultRules, Packs, RuleFolders, Select
from verify.cli.output import write
from verify.cli.settings import configured
from verify.ruleset import load_rules


def run(
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
