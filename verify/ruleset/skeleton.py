"""A new rule to begin with: a file that loads, with conditions and examples to edit."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from verify.errors import RuleError
from verify.ruleset.nearest import nearest
from verify.ruleset.rule import FOLDERS, is_id
from verify.ruleset.schema import FILE_NAME, make_schema


class _Start(NamedTuple):
    """What a new rule of one verdict begins with; of `texts` the first two make it fire, the last two do not."""

    over: str
    when: tuple[str, ...]
    message: str
    texts: tuple[str, str, str, str]


_PAIR = "{a.source} says {a.says}, {b.source} says {b.says}"
_WORDING = '{ kind = "wording", at_least = 0.30 }'
_143, _198 = "The bridge at Dorn is 143 metres long.", "The bridge at Dorn is 198 metres long."
_ACTIVE, _PASSIVE = "The flood destroyed the bridge at Dorn.", "The bridge at Dorn was destroyed by the flood."
_BRIDGE, _SCHOOL = "The bridge at Dorn has fallen into the Vek.", "The school in Tarvik has hired a second cook."

_STARTS: Mapping[str, _Start] = {
    "agreement": _Start("pair", ('{ kind = "quantity", is = ["equal"] }', _WORDING), _PAIR, (_143, _143, _143, _198)),
    "compatible": _Start(
        "pair",
        ('{ kind = "quantity", is = ["within", "overlaps"] }', _WORDING),
        _PAIR,
        (_143, "The bridge at Dorn is at least 120 metres long.", _143, _198),
    ),
    "contradiction": _Start(
        "pair", ('{ kind = "quantity", is = ["apart"] }', _WORDING), _PAIR, (_143, _198, _143, _143)
    ),
    "update": _Start(
        "pair",
        ('{ kind = "quantity", is = ["apart"] }', '{ kind = "order", is = ["a-later", "b-later"] }', _WORDING),
        _PAIR,
        (_143, _198, _143, _143),
    ),
    "single-source": _Start(
        "claim", ('{ kind = "sources", at_most = 1 }',), "only {source} says so", (_BRIDGE, _SCHOOL, _143, _143)
    ),
    "single-origin": _Start(
        "group",
        ('{ kind = "tied-by", is = ["agreement"] }', '{ kind = "origins", at_most = 1 }'),
        "{sources} all rest on {origins}",
        (f"{_BRIDGE[:-1]}, Mayor Ilse Haan said.", f"Mayor Ilse Haan said: {_BRIDGE}", _PASSIVE, _ACTIVE),
    ),
}

VERDICTS = tuple(_STARTS)
"""The verdicts for which a new rule can be begun."""


def skeleton(name: str, verdict: str, examples: Sequence[str] = ()) -> str:
    """Return the text of a new rule file.

    Args:
        name: the id of the rule.
        verdict: what it says, one of `VERDICTS`.
        examples: the sentences of the example that fires, one an article; none takes two of the skeleton's own.

    Raises:
        RuleError: an id that may not be one, or an unknown verdict.

    """
    if not is_id(name):
        raise RuleError(f"'{name}' is not made of lower-case words and digits joined by hyphens")
    if verdict not in _STARTS:
        raise RuleError(f"unknown verdict '{verdict}'; {nearest(verdict, _STARTS)}")
    start = _STARTS[verdict]
    days = ("2024-02-03", "2024-02-05") if verdict == "update" else ()
    head = [
        f"#:schema ../{FILE_NAME}",
        "schema = 1",
        f"id = {_text(name)}",
        "version = 1",
        f"verdict = {_text(verdict)}",
        f"over = {_text(start.over)}",
        "",
        'title = "What the report says above each finding"',
        'why = """\nWhy the conditions justify the verdict."""',
        f"message = {_text(start.message)}",
        "",
        "when = [",
        *(f"    {condition}," for condition in start.when),
        "]",
        "unless = [",
        "]",
    ]
    fires = _example("what it must see", tuple(examples) or start.texts[:2], "fires", days)
    return "\n".join([*head, *fires, *_example("what it must leave alone", start.texts[2:], "quiet", days)]) + "\n"


def _example(name: str, texts: Sequence[str], expect: str, days: Sequence[str]) -> list[str]:
    given = [
        f"{{ text = {_text(text)}, published = {_text(days[place % len(days)])} }}" if days else _text(text)
        for place, text in enumerate(texts)
    ]
    articles = [f"    {item}," for item in given]
    return ["", "[[examples]]", f'name = "{name}"', "given = [", *articles, "]", f'expect = "{expect}"']


def _text(value: str) -> str:
    """Return a TOML string; it escapes as JSON does, and the delete character as well."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")


def write_skeleton(folder: Path, name: str, verdict: str, examples: Sequence[str] = ()) -> Path:
    """Write a new rule file into the folder of its verdict under a folder of rules, and the JSON Schema beside.

    Returns:
        The path of the rule file.

    Raises:
        RuleError: the file exists already or cannot be written, or what `skeleton` raises.

    """
    text = skeleton(name, verdict, examples)
    path = folder / next(inside for inside, verdicts in FOLDERS.items() if verdict in verdicts) / f"{name}.toml"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with path.open("x", encoding="utf-8", newline="") as file:
            file.write(text)
        (folder / FILE_NAME).write_text(make_schema(), encoding="utf-8", newline="")
    except OSError as error:
        raise RuleError(f"{error.filename}: {error.strerror}") from None
    return path
