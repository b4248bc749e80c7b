"""The JSON Schema of the report: made from the records, shipped as a file, printed by `verify schema`.

`python -m verify.report.schema` writes the file anew after a change of the records (`make schema`).
"""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path
from typing import Any, get_args

from verify.models import PairVerdict
from verify.report.model import Report
from verify.report.verdicts import VERDICTS

FILE_NAME = "verify-report-1.schema.json"


def shipped_schema() -> str:
    """Return the schema file of this installation."""
    return files("verify.report").joinpath(FILE_NAME).read_text(encoding="utf-8")


def make_schema() -> str:
    """Return the schema that the records and the JSON form define, tightened where types cannot say it."""
    schema = Report.model_json_schema(mode="serialization", by_alias=True)
    records = schema["$defs"]
    for record in (schema, *records.values()):
        record["required"] = list(record["properties"])
        _bound_numbers(record["properties"])
    _text_only_if_derived(records["Article"])
    schema |= _own_verdicts_only_if_told()
    head = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": "urn:verify:verify-report/1",
        "title": "Report of verify",
    }
    return json.dumps(head | {"description": schema["description"]} | schema | head, indent=2) + "\n"


def _bound_numbers(properties: dict[str, Any]) -> None:
    """Offsets count from 0, and scores lie in 0..1."""
    for name in {"start", "end"} & properties.keys():
        for kind in properties[name].get("anyOf", [properties[name]]):
            if kind["type"] == "integer":
                kind["minimum"] = 0
    if "score" in properties:
        properties["score"] |= {"minimum": 0, "maximum": 1}
    if "line" in properties:
        properties["line"]["anyOf"][0]["minimum"] = 1


def _text_only_if_derived(article: dict[str, Any]) -> None:
    article["required"].remove("text")
    article["if"] = {"properties": {"derived": {"const": True}}}
    article["then"] = {"required": ["text"]}
    article["else"] = {"properties": {"text": False}}


def _own_verdicts_only_if_told() -> dict[str, Any]:
    """Close the lists of verdicts for a report that does not say that its rules add some.

    So a program that knows the package's verdicts can tell by the head of a report whether it will meet others. What
    is gone since a baseline may have had rules of its own.
    """

    def holds(**properties: Any) -> dict[str, Any]:
        return {"properties": properties}

    of_pairs = {"enum": list(get_args(PairVerdict))}
    relation = holds(verdict=of_pairs, nearest={"items": holds(verdict=of_pairs)})
    finding = holds(verdict={"enum": list(VERDICTS)})
    return {
        "if": holds(engine=holds(options={"required": ["verdicts"]})),
        "else": holds(relations={"items": relation}, findings={"items": finding}),
    }


if __name__ == "__main__":
    Path(__file__).with_name(FILE_NAME).write_text(make_schema(), encoding="utf-8")
