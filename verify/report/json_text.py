"""Values as JSON text that any reader takes: one function for all formats that are JSON."""

from __future__ import annotations

import json
import re
from typing import Any

_ESCAPED = re.compile("[\ud800-\udfff\u0085\u2028\u2029]")


def json_text(value: Any, *, indent: int | None = None) -> str:
    """Return a value as JSON, without a line break at the end; on one line unless indented.

    The result can be encoded in UTF-8 whatever the value holds: lone surrogates are written as escapes. So are the
    characters that some readers take for the end of a line.
    """
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    return _ESCAPED.sub(lambda found: f"\\u{ord(found.group()):04x}", text)
