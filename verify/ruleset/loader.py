"""Rule files -> a rule set; whatever is wrong with a file is said in one line, with the file and the key."""

from __future__ import annotations

import hashlib
import tomllib
from collections.abc import Iterable, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import TypeAlias

from pydantic import TypeAdapter, ValidationError

from verify.errors import RuleError
from verify.models import Record
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
        RuleError: a folder that does not exist or holds no rule, or a file that is wrong: file, key, what is wrong.

    """
    found: dict[str, Path] = {}
    rules: list[AnyRule] = []
    for path in _rule_files(folders or [default_folder()]):
        rule = load_rule(path)
        if rule.id in found:
            raise RuleError(f"{path}: id: '{rule.id}' is the id of {found[rule.id]} too")
        found[rule.id] = path
        rules.append(rule)
    return RuleSet(rules=tuple(sorted(rules, key=lambda rule: rule.id)))


def _rule_files(folders: Iterable[Path]) -> list[Path]:
    paths: list[Path] = []
    for folder in folders:
        if not folder.is_dir():
            raise RuleError(f"{folder}: no such folder of rules")
        inside = sorted(folder.glob("**/*.toml"))
        if not inside:
            raise RuleError(f"{folder}: no rule file (*.toml) in this folder")
        paths += inside
    return paths


def load_rule(path: Path) -> AnyRule:
    """Load one rule file.

    Raises:
        RuleError: one line with file, key and what is wrong.

    """
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{path}: {' '.join(str(error).split())}") from None
    try:
        rule = _RULE.validate_python(data)
    except ValidationError as error:
        raise RuleError(f"{path}: {_first(error)}") from None
    if rule.id != path.stem:
        raise RuleError(f"{path}: id: '{rule.id}' is not the file's name")
    verdicts = FOLDERS.get(path.parent.name)
    if verdicts is None:
        raise RuleError(f"{path}: a rule stands in one of the folders {', '.join(FOLDERS)}")
    if rule.verdict not in verdicts:
        raise RuleError(f"{path}: verdict: '{rule.verdict}' does not belong into '{path.parent.name}'")
    return rule


def _first(error: ValidationError) -> str:
    """Return the first complaint as "key: what is wrong"."""
    detail = error.errors(include_url=False, include_input=False)[0]
    tags = {"pair", "group", "claim", "quantity"}
    where = ".".join(str(part) for part in detail["loc"] if part not in tags)
    return f"{where or 'rule'}: {detail['msg']}"
