"""Hostile articles in each format: none breaks it or acts in it, and no quotation is lost. HTML has its own tests."""

from __future__ import annotations

import csv
import json
import unicodedata
from functools import cache
from io import BytesIO, StringIO
from pathlib import Path

import networkx as nx
import pytest
from hostile import EVIL, FORMULAS, hostile_articles
from jsonschema import Draft4Validator, Draft202012Validator
from lxml import etree
from markdown_it import MarkdownIt
from pyarrow import parquet
from pyld import jsonld
from sample_report import claim, finding, with_graph

from verify import cross_check
from verify.models import Claim
from verify.report.formats import FOLDERS, FORMATS
from verify.report.model import Report
from verify.report.outline import Layout
from verify.report.plain import storable, visible
from verify.report.schema import shipped_schema

SCHEMAS = Path(__file__).parents[1] / "schemas"
EVERYTHING = Layout(everything=True)


@cache
def _report() -> Report:
    """Return the report of the articles, with one more claim and finding of each, over all that is hostile in it."""
    report = cross_check(hostile_articles())
    evil = " ".join(EVIL)
    claims = tuple(claim(f"whole{number}", article, evil) for number, article in enumerate(report.articles))
    alone = tuple(finding(f"f{item.id}", "single-source", (item.id,), title=evil, reason=evil) for item in claims)
    update = {"claims": (*report.claims, *claims), "findings": (*report.findings, *alone)}
    return with_graph(report.model_copy(update=update))


def _written(form: str) -> str:
    return FORMATS[form](_report(), EVERYTHING)


def _squeezed(text: str) -> str:
    return "".join(text.split())


def _quotations() -> list[str]:
    return [item.quote for item in _report().claims]


def test_the_report_has_a_contradiction_and_quotations_with_all_that_is_hostile() -> None:
    assert any(found.verdict == "contradiction" for found in _report().findings)
    assert all(part in _quotations()[-1] for part in EVIL)


def test_these_are_all_formats() -> None:
    """A new format needs a test here."""
    assert {*FORMATS, *FOLDERS} == {
        *("text", "json", "md", "html", "jsonl", "graphml", "gexf", "jsonld", "sarif", "junit", "csv", "parquet")
    }


def test_json_is_valid_and_has_each_character_as_it_was() -> None:
    content = json.loads(_written("json"))
    Draft202012Validator(json.loads(shipped_schema())).validate(content)
    assert [item["quote"] for item in content["claims"]] == _quotations()
    given = {article.id: article for article in hostile_articles()}
    for article in content["articles"]:
        assert all(article[key] == getattr(given[article["id"]], key) for key in ("title", "source", "url", "author"))


def test_json_lines_are_as_many_as_findings_and_have_each_quotation() -> None:
    lines = [json.loads(line) for line in _written("jsonl").split("\n")[:-1]]
    assert len(lines) == len(_report().findings)
    assert {item["quote"] for line in lines for item in line["claims"]} == set(_quotations())


def test_a_terminal_is_steered_by_nothing_and_shows_each_quotation() -> None:
    text = _written("text")
    assert {unicodedata.category(char) for char in text if char != "\n"}.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert "\u202e" not in text
    shown = _squeezed(text.replace("*", ""))
    assert all(_squeezed(visible(quote)).replace("*", "") in shown for quote in _quotations())


def test_markdown_has_no_html_link_or_picture_and_shows_each_quotation() -> None:
    tokens = MarkdownIt("commonmark").enable("table").parse(_written("md"))
    parts = [part for token in tokens for part in (token, *(token.children or ()))]
    assert {"link_open", "image", "html_inline", "html_block", "code_inline", "fence"}.isdisjoint(p.type for p in parts)
    shown = _squeezed("".join(part.content for part in parts if part.type in ("text", "text_special")))
    assert all(_squeezed(visible(quote)) in shown for quote in _quotations())


def test_csv_has_each_quotation_in_a_cell_and_no_cell_is_a_formula() -> None:
    files = FOLDERS["csv"](_report())
    rows = {name: list(csv.reader(StringIO(text.decode(), newline=""))) for name, text in files.items()}
    cells = [cell for table in rows.values() for row in table for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "@")) or (cell[:1] == "-" and not _number(cell))]
    head, *claims = rows["claims.csv"]
    quotes = [row[head.index("quote")].removeprefix("'") for row in claims]
    assert quotes == [storable(quote).removeprefix("'") for quote in _quotations()]
    names = [row[0] for row in rows["articles.csv"][1:]]
    assert all(name.startswith(tuple(f"'{formula}" for formula in FORMULAS)) for name in names)


def _number(cell: str) -> bool:
    try:
        float(cell)
    except ValueError:
        return False
    return True


def test_parquet_has_each_quotation() -> None:
    table = parquet.read_table(BytesIO(FOLDERS["parquet"](_report())["claims.parquet"]), use_threads=False)
    assert table.column("quote").to_pylist() == [storable(quote) for quote in _quotations()]


@pytest.mark.parametrize("form", ["graphml", "gexf"])
def test_a_graph_is_read_back_with_each_quotation(form: str) -> None:
    read = nx.read_graphml if form == "graphml" else nx.read_gexf
    nodes = dict(read(BytesIO(_written(form).encode())).nodes(data=True))
    assert len(nodes) == _report().graph.number_of_nodes()
    quotes = sorted(data["quote"] for data in nodes.values() if data["kind"] == "claim")
    assert quotes == sorted(visible(quote) for quote in _quotations())


def test_linked_data_expands_without_a_request_and_has_each_quotation() -> None:
    nodes = jsonld.expand(json.loads(_written("jsonld")), {"documentLoader": _no_network})
    texts = [node["https://schema.org/text"][0]["@value"] for node in nodes if "https://schema.org/text" in node]
    assert texts == [storable(quote) for quote in _quotations()]
    urls = [node["https://schema.org/url"][0] for node in nodes if "https://schema.org/url" in node]
    assert [url.get("@value", url.get("@id"))[:8] for url in urls] == ["https://"]


def _no_network(url: str, _options: object) -> None:
    raise AssertionError(f"{url} was to be fetched")


def test_sarif_is_valid_and_has_each_quotation() -> None:
    log = json.loads(_written("sarif"))
    Draft4Validator(json.loads((SCHEMAS / "sarif-2.1.0.json").read_text(encoding="utf-8"))).validate(log)
    results = log["runs"][0]["results"]
    places = [place for result in results for place in (*result["locations"], *result["relatedLocations"])]
    snippets = {place["physicalLocation"]["region"]["snippet"]["text"] for place in places}
    assert snippets == {storable(quote) for quote in _quotations()}
    assert not [place for place in places if "javascript:" in place["physicalLocation"]["artifactLocation"]["uri"]]


def test_junit_is_valid_and_has_each_quotation() -> None:
    root = etree.fromstring(_written("junit").encode(), etree.XMLParser(huge_tree=True))
    etree.XMLSchema(etree.parse(SCHEMAS / "junit-10.xsd")).assertValid(root)
    assert len(root.findall(".//testcase")) == len(_report().findings)
    told = "".join(root.itertext())
    assert all(visible(item.quote) in told for item in _told_by_findings())


def _told_by_findings() -> list[Claim]:
    named = {name for found in _report().findings for name in found.claims}
    return [item for item in _report().claims if item.id in named]
