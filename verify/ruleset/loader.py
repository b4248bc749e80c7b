"""Rule files -> a rule set; whatever is wrong with a file is said in one line, with file, line and key."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias

from pydantic import TypeAdapter, ValidationError

from verify.errors import RuleError
from verify.models import Record
from verify.ruleset.complaints import wrong, wrong_form, wrong_toml
from verify.ruleset.nearest import nearest
from verify.ruleset.rule import FOLDERS, GroupRule, PairRule, RangeRule, Rule

AnyRule: TypeAlias = PairRule | GroupRule | RangeRule
_RULE: TypeAdapter[AnyRule] = TypeAdapter(Rule)


class RuleSet(Record):
    """Rules sorted by id, with a hash over everything that decides a verdict."""

    rules: tuple[AnyRule, ...]

    @property
    def digest(self) -> str:
        """Return a hash of the rules' ids, conditions, verdicts and messages; examples and texts do not count."""
        parts = [rule.model_dump_json(by_alias=True, exclude={"examples", "title", "why"}) for rule in self.rules]
        return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


@cache
def default_folder() -> Path:
    """Return the folder of the rules that come with the package: inside the wheel, or at the top of a checkout."""
    package = Path(str(files("verify")))
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"


def load_rules(folders: Sequence[Path] | None = None) -> RuleSet:
    """Load every rule file under some folders; without folders, the rules that come with the package.

    Raises:
        RuleError: a folder that does not exist or holds no rule, or a wrong file: file, line, key, what is wrong.

    """
    found: dict[str, Path] = {}
    rules: list[AnyRule] = []
    for path in rule_files(folders):
        rule = load_rule(path)
        if rule.id in found:
            raise wrong(path, path.read_text("utf-8"), ("id",), f"'{rule.id}' is the id of {found[rule.id]} too")
        found[rule.id] = path
        rules.append(rule)
    return RuleSet(rules=tuple(sorted(rules, key=lambda rule: rule.id)))


def rule_files(folders: Sequence[Path] | None = None) -> tuple[Path, ...]:
    """Return the rule files under some folders, or files, each folder's sorted; without any, those of the package.

    Raises:
        RuleError: a folder that does not exist or holds no rule.

    """
    paths: list[Path] = []
    for folder in folders or [default_folder()]:
        if folder.is_file():
            paths.append(folder)
            continue
        if not folder.is_dir():
            raise RuleError(f"{folder}: no such folder of rules")
        inside = sorted(folder.glob("**/*.toml"))
        if not inside:
            raise RuleError(f"{folder}: no rule file (*.toml) in this folder")
        paths += inside
    return tuple(paths)


def load_rule(path: Path) -> AnyRule:
    """Load one rule file.

    Raises:
        RuleError: one line with file, line, key and what is wrong.

    """
    try:
        text = path.read_text("utf-8")
        data = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise wrong_toml(path, error) from None
    except (OSError, UnicodeDecodeError) as error:
        raise RuleError(f"{path}: {' '.join(str(error).split())}") from None
    try:
        rule = _RULE.validate_python(data)
    except ValidationError as error:
        raise wrong_form(path, text, error) from None
    if rule.id != path.stem:
        raise wrong(path, text, ("id",), f"'{rule.id}' is not the file's name, '{path.stem}'")
    verdicts = FOLDERS.get(path.parent.name)
    if verdicts is None:
        what = f"a rule stands in a folder of its verdict, not in '{path.parent.name}'"
        raise wrong(path, text, ("verdict",), f"{what}; {nearest(path.parent.name, FOLDERS)}")
    if rule.verdict not in verdicts:
        right = next(folder for folder, given in FOLDERS.items() if rule.verdict in given)
        raise wrong(path, text, ("verdict",), f"'{rule.verdict}' belongs into '{right}', not '{path.parent.name}'")
    return rule


def faults(folders: Sequence[Path] | None = None) -> tuple[RuleError, ...]:
    """Return what is wrong with the rule files under some folders: the first fault of each file.

    Raises:
        RuleError: a folder that does not exist or holds no rule.

    """
    found: list[RuleError] = []
    for path in rule_files(folders):
        try:
            load_rule(path)
        except RuleError as error:
            found.append(error)
    return tuple(found)
