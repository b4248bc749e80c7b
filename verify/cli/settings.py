"""The configuration of a run: what the file says, and what the command line says in its place or on top of it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from verify.config import Config, find_config, read_config
from verify.errors import ConfigError


def configured(
    paths: Sequence[str | Path],
    *,
    file: Path | None = None,
    isolated: bool = False,
    rules: Sequence[Path] | None = None,
    packs: Sequence[str] | None = None,
    no_default_rules: bool = False,
    select: Sequence[str] | None = None,
    ignore: Sequence[str] | None = None,
) -> Config:
    """Return the configuration for some inputs.

    `select` takes the place of what the file says; `rules`, `packs` and `ignore` are added to it.

    Raises:
        ConfigError: the file is wrong, or both a file and no file are asked for.

    """
    if file is not None and isolated:
        raise ConfigError("--config names a file and --isolated asks for none")
    found = file or (None if isolated else find_config(paths))
    config = Config() if found is None else read_config(found)
    changed: dict[str, Any] = {
        "rules": (*config.rules, *map(str, rules or ())),
        "pack": (*config.pack, *(packs or ())),
        "default_rules": config.default_rules and not no_default_rules,
        "select": tuple(select or config.select),
        "ignore": (*config.ignore, *(ignore or ())),
    }
    return config.model_copy(update=changed)
