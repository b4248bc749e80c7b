"""The context of the JSON-LD form: which word of which vocabulary a key is; and the addresses of things."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from urllib.parse import quote

CONTEXT: Mapping[str, Any] = {
    "schema": "https://schema.org/",
    "prov": "http://www.w3.org/ns/prov#",
    "oa": "http://www.w3.org/ns/oa#",
    "xsd": "http://www.w3.org/2001/XMLSchema#",
    "verify": "urn:verify:vocab:",
    "schema:appearance": {"@type": "@id"},
    "schema:publisher": {"@type": "@id"},
    "schema:itemReviewed": {"@type": "@id"},
    "schema:isBasedOn": {"@type": "@id"},
    "prov:wasQuotedFrom": {"@type": "@id"},
    "prov:wasAttributedTo": {"@type": "@id"},
    "prov:hadPrimarySource": {"@type": "@id"},
    "oa:hasBody": {"@type": "@id"},
    "oa:hasSource": {"@type": "@id"},
    "oa:motivatedBy": {"@type": "@id"},
    "oa:start": {"@type": "xsd:nonNegativeInteger"},
    "oa:end": {"@type": "xsd:nonNegativeInteger"},
    "verify:claim": {"@type": "@id", "@container": "@list"},
    "verify:score": {"@type": "xsd:double"},
}


def address(kind: str, key: str) -> str:
    """Return the address of a thing of the report: ("claim", "c1") gives "urn:verify:claim:c1".

    Keys are percent-encoded as UTF-8, so that any text makes a valid address, and two texts never make one.
    """
    return f"urn:verify:{kind}:{quote(key, safe='', errors='surrogatepass')}"


def known(content: Mapping[str, Any]) -> dict[str, Any]:
    """Return a node without the keys that have nothing to say."""
    return {key: value for key, value in content.items() if value not in (None, "", [], ())}
