"""Linked data: expanded by a JSON-LD processor that may fetch nothing."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings
from pyld import jsonld
from sample_report import ferry_report, reports

from verify.report.jsonld import to_jsonld
from verify.report.jsonld.context import address
from verify.report.jsonld.verdicts import DRAFT
from verify.report.model import Report
from verify.report.plain import storable

SCHEMA = "https://schema.org/"
PROV = "http://www.w3.org/ns/prov#"
OA = "http://www.w3.org/ns/oa#"
OWN = "urn:verify:vocab:"
Node = dict[str, Any]


def _no_network(url: str, _options: object) -> None:
    raise AssertionError(f"{url} was to be fetched")


def _expanded(report: Report) -> list[Node]:
    nodes: list[Node] = jsonld.expand(json.loads(to_jsonld(report)), {"documentLoader": _no_network})
    return nodes


def _of(kind: str, nodes: list[Node]) -> list[Node]:
    return [node for node in nodes if kind in node["@type"]]


def _value(node: Node, key: str) -> Any:
    (value,) = node[key]
    return value.get("@value", value.get("@id"))


@settings(max_examples=50)
@given(reports())
def test_any_report_expands_to_a_node_for_each_thing_and_loses_no_key(report: Report) -> None:
    nodes = _expanded(report)
    assert len(_of(f"{SCHEMA}Claim", nodes)) == len(_of(f"{OA}Annotation", nodes)) == len(report.claims)
    assert len(_of(f"{SCHEMA}NewsArticle", nodes)) == len(report.articles)
    assert len(_of(f"{OWN}Relation", nodes)) == len(report.relations)
    assert len(_of(f"{OWN}Finding", nodes)) == len(report.findings)
    assert len({node["@id"] for node in nodes}) == len(nodes)
    keys = {key for node in nodes for key in node}
    assert all(key.startswith(("@", SCHEMA, PROV, OA, OWN)) for key in keys)
    given = json.loads(to_jsonld(report))["@graph"]
    assert [len(node) for node in nodes] == [len(node) for node in given]


@settings(max_examples=25)
@given(reports())
def test_any_report_becomes_rdf_that_can_be_encoded(report: Report) -> None:
    options = {"documentLoader": _no_network, "format": "application/n-quads"}
    assert jsonld.to_rdf(json.loads(to_jsonld(report)), options).encode()


def test_each_reference_leads_to_a_node() -> None:
    nodes = _expanded(ferry_report())
    known = {node["@id"] for node in nodes}
    named = {
        value["@id"]
        for node in nodes
        for key, values in node.items()
        if not key.startswith("@") and not key.startswith(f"{OA}has") and key != f"{OA}motivatedBy"
        for listed in values
        for value in listed.get("@list", [listed])
        if "@id" in value
    }
    assert named
    assert named <= known


def test_an_annotation_leads_to_the_words_and_to_the_place() -> None:
    report = ferry_report()
    nodes = _expanded(report)
    (note,) = [node for node in nodes if node["@id"] == address("annotation", "c2")]
    (target,) = note[f"{OA}hasTarget"]
    words, place = target[f"{OA}hasSelector"]
    assert words["@type"] == [f"{OA}TextQuoteSelector"]
    text = report.articles[0].text
    prefix, exact, suffix = (_value(words, f"{OA}{name}") for name in ("prefix", "exact", "suffix"))
    assert f"{prefix}{exact}{suffix}" in text
    assert exact == "It left at dawn"
    assert suffix == "."
    assert place["@type"] == [f"{OA}TextPositionSelector"]
    assert text[int(_value(place, f"{OA}start")) : int(_value(place, f"{OA}end"))] == exact
    assert place[f"{OA}start"][0]["@type"] == "http://www.w3.org/2001/XMLSchema#nonNegativeInteger"


def test_the_way_of_a_claim_leads_over_article_outlet_and_agency_and_to_the_speaker() -> None:
    report = ferry_report()
    wired = report.articles[1].model_copy(update={"text": report.articles[1].text + "\n\n(Reuters) - More."})
    nodes = {
        node["@id"]: node for node in _expanded(report.model_copy(update={"articles": (report.articles[0], wired)}))
    }
    claim = nodes[address("claim", "c3")]
    assert _value(nodes[_value(claim, f"{PROV}wasAttributedTo")], f"{SCHEMA}name") == "the mayor"
    article = nodes[_value(claim, f"{PROV}wasQuotedFrom")]
    assert _value(nodes[_value(article, f"{PROV}wasAttributedTo")], f"{SCHEMA}name") == "Herald"
    wire = nodes[_value(article, f"{PROV}hadPrimarySource")]
    assert _value(nodes[_value(wire, f"{PROV}wasAttributedTo")], f"{SCHEMA}name") == "Reuters"
    assert f"{PROV}hadPrimarySource" not in nodes[address("article", "g1")]


def test_a_draft_of_a_review_says_so_three_times_and_rates_nothing() -> None:
    drafts = _of(f"{SCHEMA}ClaimReview", _expanded(ferry_report()))
    assert len(drafts) == 2
    for draft in drafts:
        assert f"{OWN}ClaimReviewDraft" in draft["@type"]
        assert _value(draft, f"{SCHEMA}creativeWorkStatus") == "Draft"
        assert _value(draft, f"{SCHEMA}abstract") == DRAFT
        assert not {f"{SCHEMA}reviewRating", f"{SCHEMA}author", f"{SCHEMA}datePublished"} & set(draft)


def test_only_a_contradiction_makes_drafts() -> None:
    report = ferry_report()
    quiet = tuple(item for item in report.findings if item.verdict != "contradiction")
    assert not _of(f"{SCHEMA}ClaimReview", _expanded(report.model_copy(update={"findings": quiet})))


@pytest.mark.parametrize(
    ("url", "told"),
    [("https://herald.example/a", True), ("javascript:alert(1)", False), ("data:,x", False), (None, False)],
)
def test_only_an_address_of_the_web_is_told_as_one(url: str | None, told: bool) -> None:
    report = ferry_report()
    article = report.articles[0].model_copy(update={"url": url})
    nodes = _expanded(report.model_copy(update={"articles": (article, report.articles[1])}))
    (node,) = [node for node in nodes if node["@id"] == address("article", "g1")]
    assert (f"{SCHEMA}url" in node) is told


@pytest.mark.parametrize("key", ["a b", "a/b", "<a>", "a\x00", "\ud800", "\u202e", "%"])
def test_any_text_makes_an_address_of_few_characters(key: str) -> None:
    assert address("claim", key).removeprefix("urn:verify:claim:").isascii()
    assert not set(address("claim", key)) & set(" <>\x00/")
    assert address("claim", key) != address("claim", storable(key) + "x")
