"""The generated part of `rules/README.md`: every condition of the vocabulary and every rule of the package.

`python -m verify.ruleset.catalogue` prints it; `python -m verify.ruleset.catalogue --write` puts it into the README.
"""

from __future__ import annotations

import inspect
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path
from types import NoneType
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from verify.ruleset.compose import load_rules
from verify.ruleset.conditions import Condition, GroupCondition, PairCondition, classes_of, kind_of
from verify.ruleset.loader import default_folder, load_rule
from verify.ruleset.rule import FOLDERS, AnyRule
from verify.ruleset.rule_set import RuleSet
from verify.ruleset.sets import pack_folder, packs, read_folder

README = "README.md"
BEGIN = "<!-- made by `python -m verify.ruleset.catalogue`, do not edit below -->"
_HEAD = "| rule | verdict | over | what it says |\n|---|---|---|---|"
END = "<!-- made part ends -->"

_SIGNS = {"ge": "at least", "gt": "more than", "le": "at most", "lt": "less than"}


def made_part(rules: RuleSet) -> str:
    """Return the README's generated part, from the marker line that begins it to the one that ends it."""
    sections = [
        BEGIN,
        "## Conditions on a pair",
        *(_condition(condition, rules) for condition in classes_of(PairCondition)),
        "## Conditions on a group or a claim",
        *(_condition(condition, rules) for condition in classes_of(GroupCondition)),
        "## Catalogue",
        _catalogue(rules),
        "## Packs",
        *map(_pack, packs()),
        END,
    ]
    return "\n\n".join(sections) + "\n"


def with_made_part(readme: str, made: str) -> str:
    """Return the README's text with its generated part replaced; ValueError where the markers are not there."""
    before, begin, rest = readme.partition(BEGIN)
    _, end, after = rest.partition(END + "\n")
    if not (begin and end):
        raise ValueError(f"no generated part between {BEGIN} and {END}")
    return before + made + after


def _condition(condition: type[Condition], rules: RuleSet) -> str:
    """Return one condition as a section: its kind, its docstring, its arguments, an example, the rules that ask it."""
    meaning, example = told(condition)
    arguments = list(_arguments(condition))
    in_words = condition.model_validate(tomllib.loads(f"condition = {example}")["condition"]).words()
    return "\n\n".join(
        [
            f"### `{kind_of(condition)}`",
            meaning,
            *(["\n".join(arguments)] if arguments else []),
            f"Example: `{example}`, in words: {in_words}.",
            _users(kind_of(condition), rules),
        ]
    )


def told(condition: type[Condition]) -> tuple[str, str]:
    """Return what the docstring of a condition tells: its meaning in one paragraph, and its example in TOML."""
    meaning, _, example = inspect.cleandoc(condition.__doc__ or "").partition("\n\nExample: ")
    return " ".join(meaning.split()), example.strip("`\n ")


def _pack(name: str) -> str:
    """Return one pack as a section: what it is about, its settings of other rules, its rules."""
    folder = read_folder(pack_folder(name))
    settings = [
        f"- sets `{param} = {value}` of `{rule}`"
        for rule, setting in folder.settings.items()
        for param, value in setting.params.items()
    ]
    rows = [_row(load_rule(path), path) for path in folder.files]
    table = "\n".join([_HEAD, *rows])
    return "\n\n".join([f"### `{name}`", folder.about, *(["\n".join(settings)] if settings else []), table])


def _row(rule: AnyRule, path: Path) -> str:
    file = path.relative_to(default_folder()).as_posix()
    return f"| [`{rule.id}`]({file}) | {rule.verdict} | {rule.over} | {rule.title} |"


def _users(kind: str, rules: RuleSet) -> str:
    """Say which rules of the package ask a condition."""
    asked = {rule.id: {kind_of(type(condition)) for condition in (*rule.when, *rule.unless)} for rule in rules.rules}
    users = [f"[`{name}`]({_file(name, rules)})" for name, kinds in asked.items() if kind in kinds]
    return f"Asked by {', '.join(users)}." if users else "No rule outside of the packs asks it."


def _file(name: str, rules: RuleSet) -> str:
    verdict = next(rule.verdict for rule in rules.rules if rule.id == name)
    return f"{next(folder for folder, verdicts in FOLDERS.items() if verdict in verdicts)}/{name}.toml"


def _arguments(condition: type[Condition]) -> Iterator[str]:
    for name, field in condition.model_fields.items():
        if name != "kind":
            needed = "needed" if field.is_required() else "may be left out"
            yield f"- `{field.alias or name}`, {needed}: {_values(field)}"


def _values(field: FieldInfo) -> str:
    """Tell what an argument may be: "a list of `same`, `opposed`", "a whole number, at least 1"."""
    annotation, bounds = field.annotation, list(field.metadata)
    while NoneType in get_args(annotation):
        annotation = next(part for part in get_args(annotation) if part is not NoneType)
    while hasattr(annotation, "__metadata__"):
        annotation, bounds = get_args(annotation)[0], [*bounds, *_flat(annotation)]
    if get_origin(annotation) is tuple:
        inner = get_args(annotation)[0]
        return f"a list of {_choice(inner)}" if get_origin(inner) is Literal else "a list of words"
    if get_origin(annotation) is Literal:
        return f"one of {_choice(annotation)}"
    number = "a whole number" if annotation is int else "a number"
    return ", ".join([number, *_limits(bounds)])


def _flat(annotation: Any) -> Iterator[Any]:
    for item in annotation.__metadata__:
        yield from item.metadata if isinstance(item, FieldInfo) else (item,)


def _limits(bounds: list[Any]) -> Iterator[str]:
    for bound in bounds:
        yield from (f"{words} {getattr(bound, sign):g}" for sign, words in _SIGNS.items() if hasattr(bound, sign))


def _choice(annotation: Any) -> str:
    return ", ".join(f"`{value}`" for value in get_args(annotation))


def _catalogue(rules: RuleSet) -> str:
    rows = [
        f"| [`{rule.id}`]({folder}/{rule.id}.toml) | {rule.verdict} | {rule.over} | {rule.title} |"
        for folder, verdicts in FOLDERS.items()
        for rule in rules.rules
        if rule.verdict in verdicts
    ]
    return "\n".join([_HEAD, *rows])


def _main(arguments: list[str]) -> None:
    made = made_part(load_rules())
    if arguments == ["--write"]:
        readme: Path = default_folder() / README
        readme.write_text(with_made_part(readme.read_text("utf-8"), made), encoding="utf-8")
    else:
        sys.stdout.write(made)


if __name__ == "__main__":
    _main(sys.argv[1:])
