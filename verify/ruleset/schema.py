"""The JSON Schema of rule files, for editors: made from the records, shipped with the rules, printed by
`verify rules schema`.

An editor with a TOML language server (taplo, Even Better TOML, tombi) reads it through a first line
`#:schema ../verify-rule-1.schema.json`. `python -m verify.ruleset.schema` writes the file anew.
"""

from __future__ import annotations

import json
from typing import Any

from pydantic import TypeAdapter

from verify.ruleset.loader import default_folder
from verify.ruleset.rule import FOLDERS, Rule

FILE_NAME = "verify-rule-1.schema.json"


def make_schema() -> str:
    """Return the schema that the records of rules and conditions define."""
    schema: dict[str, Any] = TypeAdapter(Rule).json_schema(by_alias=True)
    for name, form in schema["$defs"].items():
        _allow_parameters(form)
        form["title"] = form["properties"]["kind"]["const"] if "kind" in form.get("properties", {}) else name
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:verify:verify-rule/1",
        "title": "Rule of verify",
        "description": f"One rule, in one of the folders {', '.join(FOLDERS)}.",
        "type": "object",
    }
    return json.dumps(head | schema, indent=2, ensure_ascii=False) + "\n"


def _allow_parameters(form: dict[str, Any]) -> None:
    """Let each argument of a condition be "$name", which stands for a parameter of the rule."""
    properties = form.get("properties", {})
    for name in properties.keys() - {"kind"} if "kind" in properties else ():
        properties[name] = {"anyOf": [properties[name], {"type": "string", "pattern": r"^\$"}]}


if __name__ == "__main__":
    (default_folder() / FILE_NAME).write_text(make_schema(), encoding="utf-8")
