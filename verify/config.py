"""The configuration: `verify.toml`, or the table `[tool.verify]` of a `pyproject.toml`.

    rules = ["desk-rules"]            folders of one's own rules, relative to this file
    pack = ["casualties"]
    ignore = ["same-day"]

    [rule.single-origin]
    severity = "error"
    params = { origins = 2 }

    [[suppress]]
    fingerprint = "8b1f0c3a5d7e9f20"
    reason = "one paper's printing error, corrected the day after"
    until = 2024-12-31

docs/configuration.md tells what each key does.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterable, Mapping
from os.path import commonpath
from pathlib import Path
from typing import Any

from pydantic import ValidationError

from verify.errors import ConfigError
from verify.models import Suppression
from verify.ruleset import RuleChoice
from verify.ruleset.nearest import nearest

FILE = "verify.toml"
_SHARED_FILE = "pyproject.toml"
_TABLE = "tool.verify"


class Config(RuleChoice):
    """Which rules are in use and how they are set, and which findings are to be out of sight.

    `semantic` asks for a sentence encoder that adds pairs of claims to judge; it comes with an extra.
    """

    semantic: bool = False
    suppress: tuple[Suppression, ...] = ()

    def read_from(self, origin: str) -> Config:
        """Return the same configuration, which names the file that it was read from where it is wrong."""
        copy = self.model_copy()
        copy._origin = origin  # noqa: SLF001 - its own class
        return copy


def find_config(paths: Iterable[str | Path]) -> Path | None:
    """Return the configuration file that holds for some inputs, or None.

    It is looked for in the folder that holds all inputs, and upwards; `verify.toml` goes before `pyproject.toml`, and a
    `pyproject.toml` without a table `[tool.verify]` is passed over. "-" (standard input) stands for the working folder.
    """
    places = [str(Path.cwd() if str(path) == "-" else Path(path).absolute()) for path in paths]
    above = Path(commonpath(places)) if places else Path.cwd()
    for folder in (above, *above.parents):
        if (folder / FILE).is_file():
            return folder / FILE
        if (folder / _SHARED_FILE).is_file() and _table(folder / _SHARED_FILE) is not None:
            return folder / _SHARED_FILE
    return None


def read_config(path: str | Path) -> Config:
    """Read a configuration file.

    Raises:
        ConfigError: it cannot be read, or says what a configuration cannot say: file, key, what is wrong.

    """
    file = Path(path)
    data = _table(file)
    if data is None:
        raise ConfigError(f"{file}: no table [{_TABLE}]")
    try:
        config = Config.model_validate(data, by_alias=True, by_name=False)
    except ValidationError as error:
        raise ConfigError(f"{file}: {_first(error)}") from None
    folders = tuple(str(file.parent / folder) for folder in config.rules)
    return config.model_copy(update={"rules": folders}).read_from(str(file))


def _table(file: Path) -> Mapping[str, Any] | None:
    """Return what a file configures; None for a `pyproject.toml` that says nothing of this program."""
    try:
        data = tomllib.loads(file.read_text("utf-8"))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise ConfigError(f"{file}: {' '.join(str(error).split())}") from None
    if file.name != _SHARED_FILE:
        return data
    tools = data.get("tool", {})
    table = tools.get("verify") if isinstance(tools, dict) else None
    return table if isinstance(table, dict) else None


def _first(error: ValidationError) -> str:
    """Return the first complaint as "key: what is wrong"."""
    detail = error.errors(include_url=False, include_input=False)[0]
    *above, last = map(str, detail["loc"])
    where = ".".join((*above, last))
    if detail["type"] == "extra_forbidden":
        known = [field.alias or name for name, field in Config.model_fields.items()] if not above else []
        return f"{where}: unknown key" + (f"; {nearest(last, known)}" if known else "")
    return f"{where}: {detail['msg']}"
