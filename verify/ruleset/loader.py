"""A rule file -> a rule; whatever is wrong with a file is said in one line, with the file and the key."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from verify.errors import RuleError
from verify.ruleset.choice import RuleSetting
from verify.ruleset.params import with_values
from verify.ruleset.rule import FOLDERS, GroupRule, PairRule
from verify.ruleset.vocabulary import Vocabulary, current_vocabulary

AnyRule = PairRule | GroupRule
_AS_WRITTEN = RuleSetting()


def load_rule(path: Path, setting: RuleSetting = _AS_WRITTEN, *, vocabulary: Vocabulary | None = None) -> AnyRule:
    """Load one rule file.

    Args:
        path: the file.
        setting: severity and parameters to take in place of those in the file.
        vocabulary: the conditions that a rule may name; None takes the built-in ones and those of installed plug-ins.

    Raises:
        RuleError: one line with file, key and what is wrong.

    """
    try:
        data = tomllib.loads(path.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{path}: {' '.join(str(error).split())}") from None
    try:
        rule = (vocabulary or current_vocabulary()).rules.validate_python(_set(data, setting))
    except ValidationError as error:
        raise RuleError(f"{path}: {_first(error)}") from None
    except ValueError as error:
        raise RuleError(f"{path}: {error}") from None
    if rule.id != path.stem:
        raise RuleError(f"{path}: id: '{rule.id}' is not the file's name")
    verdicts = FOLDERS.get(path.parent.name, (path.parent.name,))
    if rule.verdict not in verdicts:
        raise RuleError(f"{path}: verdict: '{rule.verdict}' does not belong into '{path.parent.name}'")
    return rule


def _set(data: Mapping[str, Any], setting: RuleSetting) -> dict[str, Any]:
    """Return a rule as it was read, with its parameters filled in and its severity as set."""
    filled = with_values(data, setting.params)
    return {**filled, "severity": setting.severity} if setting.severity else filled


def wrong_id(path: Path, what: str) -> RuleError:
    """Return the error that the id of a rule is wrong."""
    return RuleError(f"{path}: id: {what}")


def _first(error: ValidationError) -> str:
    """Return the first complaint as "key: what is wrong"."""
    detail = error.errors(include_url=False, include_input=False)[0]
    tags = {"pair", "group", "claim"}
    where = ".".join(str(part) for part in detail["loc"] if part not in tags)
    return f"{where or 'rule'}: {detail['msg']}"
