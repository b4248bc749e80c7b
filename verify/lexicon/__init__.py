"""Tables as data: one TOML file a table, each with its meaning and its source on top.

`table(name)` reads one; the modules that own a table turn it into typed look-ups.
"""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any


@cache
def table(name: str) -> dict[str, Any]:
    """Return the lexicon table `name` (without ".toml") as read. Treat it as constant."""
    return tomllib.loads((files(__name__) / f"{name}.toml").read_text("utf-8"))
