"""The JSON Schema of rule files, for editors: made from the records, shipped with the rules, printed by
`verify rules schema`.

An editor with a TOML language server (taplo, Even Better TOML, tombi) reads it through a first line
`#:schema ../verify-rule-1.schema.json`. `python -m verify.ruleset.schema` writes the file anew.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from pydantic import TypeAdapter

from verify.ruleset.loader import default_folder
from verify.ruleset.params import OF_QUANTITIES
from verify.ruleset.rule import FOLDERS, GroupRule, PairRule, RangeRule

FILE_NAME = "verify-rule-1.schema.json"


def make_schema() -> str:
    """Return the schema that the records of rules and conditions define.

    All forms of a rule share one list of keys, and `over` narrows what they may hold: an editor then marks the wrong
    value alone, not the whole file.
    """
    pair, group, quantity = (TypeAdapter(form).json_schema(by_alias=True) for form in (PairRule, GroupRule, RangeRule))
    forms = quantity["$defs"] | group["$defs"] | pair["$defs"]
    for name, form in forms.items():
        if "kind" in form.get("properties", {}):
            form["title"] = form["properties"]["kind"]["const"]
            _allow_parameters(form, form["properties"].keys() - {"kind"})
        else:
            form["title"] = name
    _allow_parameters(quantity, OF_QUANTITIES)
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:verify:verify-rule/1",
        "title": "Rule of verify",
        "description": f"One rule, in one of the folders {', '.join(FOLDERS)}, or in that of a verdict of your own.",
        "type": "object",
        "additionalProperties": False,
        "properties": _all_keys(pair, group, quantity),
        "required": [key for key in pair["required"] if key in group["required"]],
        "allOf": _narrowings(pair, group, quantity, forms),
        "$defs": dict(sorted(forms.items())),
    }
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


def _all_keys(pair: dict[str, Any], group: dict[str, Any], quantity: dict[str, Any]) -> dict[str, Any]:
    """Return what any form of a rule may hold, key by key."""
    conditions = {"type": "array", "items": {"oneOf": [*_items(pair)["oneOf"], *_items(group)["oneOf"]]}}
    over = {"enum": [*_over(pair), *_over(group), *_over(quantity)]}
    shared = {"over": over, "when": conditions, "unless": conditions}
    return {**quantity["properties"], **pair["properties"], **shared}


def _narrowings(
    pair: dict[str, Any], group: dict[str, Any], quantity: dict[str, Any], forms: dict[str, Any]
) -> list[dict[str, Any]]:
    """Return what each form asks beyond the keys that all share."""
    own = sorted(quantity["properties"].keys() - pair["properties"].keys())
    return [
        _where(_over(pair), _narrowed(pair, forms)),
        _where(_over(group), _narrowed(group, forms)),
        _where(_over(quantity), _of_quantities(quantity)),
        {"if": {"properties": {"over": {"const": "quantity"}}}, "else": _without(own)},
    ]


def _over(rule: dict[str, Any]) -> list[str]:
    over = rule["properties"]["over"]
    return [over["const"]] if "const" in over else list(over["enum"])


def _where(over: list[str], then: dict[str, Any]) -> dict[str, Any]:
    return {"if": {"properties": {"over": {"enum": over}}}, "then": then}


def _without(keys: list[str]) -> dict[str, Any]:
    return {"properties": dict.fromkeys(keys, False)}


def _of_quantities(rule: dict[str, Any]) -> dict[str, Any]:
    """Return what a rule over quantities asks: its verdict, and no conditions."""
    verdict = {"verdict": {"const": rule["properties"]["verdict"]["const"]}}
    return {"properties": verdict | _without(["when", "unless"])["properties"], "required": rule["required"]}


def _items(rule: dict[str, Any]) -> dict[str, Any]:
    items: dict[str, Any] = rule["properties"]["unless"]["items"]
    return items


def _narrowed(rule: dict[str, Any], forms: dict[str, Any]) -> dict[str, Any]:
    """Return what one form of a rule asks beyond the keys that both share."""
    names = [reference["$ref"].rpartition("/")[2] for reference in _items(rule)["oneOf"]]
    kinds = {"properties": {"kind": {"enum": [forms[name]["title"] for name in names]}}}
    least = {"minItems": rule["properties"]["when"]["minItems"]} if "minItems" in rule["properties"]["when"] else {}
    return {
        "properties": {
            "when": {"items": kinds} | least,
            "unless": {"items": kinds},
        },
        "required": rule["required"],
    }


def _allow_parameters(form: dict[str, Any], names: Iterable[str]) -> None:
    """Let some values be "$name" as well, which stands for a parameter of the rule."""
    for name in names:
        own = form["properties"][name]
        form["properties"][name] = {"anyOf": [own, {"type": "string", "pattern": r"^\$"}]}


if __name__ == "__main__":
    (default_folder() / FILE_NAME).write_text(make_schema(), encoding="utf-8")
