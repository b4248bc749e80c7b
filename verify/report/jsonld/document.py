"""The whole report as one JSON-LD document."""

from __future__ import annotations

from verify.report.json_text import json_text
from verify.report.jsonld.context import CONTEXT, address
from verify.report.jsonld.statements import statements
from verify.report.jsonld.verdicts import verdicts
from verify.report.model import Report
from verify.report.plain import storable


def to_jsonld(report: Report) -> str:
    """Return a report as JSON-LD 1.1, indented, with a line break at the end."""
    engine = report.engine
    maker = {
        "@id": address("engine", f"{engine.version}/{engine.model}/{engine.rules_hash}"),
        "@type": ["prov:SoftwareAgent", "prov:Agent"],
        "schema:name": "verify",
        "schema:softwareVersion": storable(engine.version),
        "verify:model": storable(engine.model),
        "verify:rulesHash": storable(engine.rules_hash),
    }
    nodes = [maker, *statements(report), *verdicts(report)]
    return json_text({"@context": CONTEXT, "@graph": nodes}, indent=2) + "\n"
