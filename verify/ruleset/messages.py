"""The message of a rule, filled in: `{name}` stands for what the stage knows under that name."""

from __future__ import annotations

import re
from collections.abc import Mapping


def filled(message: str, fields: Mapping[str, str]) -> str:
    """Return a message with each placeholder replaced; KeyError for one that the fields do not hold."""
    return re.sub(r"\{([a-z.]+)\}", lambda match: fields[match[1]], message)
