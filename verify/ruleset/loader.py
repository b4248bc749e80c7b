"""Rule files -> rules; whatever is wrong with a file is said in one line, with file, line and key."""

from __future__ import annotations

import tomllib
from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import ValidationError

from verify.errors import RuleError
from verify.ruleset.choice import RuleSetting
from verify.ruleset.complaints import wrong, wrong_form, wrong_toml
from verify.ruleset.params import ParamError, with_values
from verify.ruleset.rule import FOLDERS, AnyRule
from verify.ruleset.vocabulary import Vocabulary, current_vocabulary

MANIFEST = "ruleset.toml"
"""What a folder of rules says of itself; a folder inside that has one is another set."""

_NO_RULES = frozenset({MANIFEST, "verify.toml", "pyproject.toml"})  # what may stand beside rules
_AS_WRITTEN = RuleSetting()


@cache
def default_folder() -> Path:
    """Return the folder of the rules that come with the package: inside the wheel, or at the top of a checkout."""
    package = Path(str(files("verify")))
    inside = package / "_rules"
    return inside if inside.is_dir() else package.parent / "rules"


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
        others = [found.parent for found in folder.glob(f"*/**/{MANIFEST}")]
        inside = [
            path
            for path in sorted(folder.glob("**/*.toml"))
            if path.name not in _NO_RULES and not any(path.is_relative_to(other) for other in others)
        ]
        if not inside:
            raise RuleError(f"{folder}: no rule file (*.toml) in this folder")
        paths += inside
    return tuple(paths)


def load_rule(path: Path, setting: RuleSetting = _AS_WRITTEN, *, vocabulary: Vocabulary | None = None) -> AnyRule:
    """Load one rule file.

    Args:
        path: the file.
        setting: severity and parameters to take in place of those in the file.
        vocabulary: the conditions that a rule may name; None takes the built-in ones and those of installed plug-ins.

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
    known = vocabulary or current_vocabulary()
    try:
        filled = with_values(data, setting.params) | ({"severity": setting.severity} if setting.severity else {})
        rule = known.rules.validate_python(filled)
    except ParamError as error:
        raise wrong(path, text, error.place, str(error)) from None
    except ValidationError as error:
        raise wrong_form(path, text, error) from None
    if rule.id != path.stem:
        raise wrong(path, text, ("id",), f"'{rule.id}' is not the file's name, '{path.stem}'")
    folder = path.parent.name
    if rule.verdict in FOLDERS.get(folder, (folder,)):
        return rule
    right = next((name for name, given in FOLDERS.items() if rule.verdict in given), rule.verdict)
    raise wrong(path, text, ("verdict",), f"'{rule.verdict}' belongs into '{right}', not '{folder}'")


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
