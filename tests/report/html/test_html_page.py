"""The HTML page as a document: one file, closed to the network, whole, and true to the report."""

from __future__ import annotations

import base64
import hashlib
import random
import re
from collections import Counter
from importlib.resources import files

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement
from sample_report import ENGINE, ferry_report, finding, many_single, reports
from stories import Told, story

from verify.models import Article, Claim, Interval, Predicate
from verify.report.html.addresses import anchor
from verify.report.html.page import to_html
from verify.report.model import Report
from verify.report.outline import Layout

TEMPLATES = [path for path in files("verify.report.html").joinpath("templates").iterdir() if path.name[0] != "."]


def _tree(report: Report, layout: Layout | None = None) -> HtmlElement:
    return lxml.html.document_fromstring(to_html(report, layout or Layout()))


def _text(element: HtmlElement) -> str:
    return " ".join(element.text_content().split())


def _all(tree: HtmlElement, selector: str) -> list[HtmlElement]:
    found = tree.xpath(selector)
    assert isinstance(found, list)
    return [item for item in found if isinstance(item, HtmlElement)]


def _dead_links(tree: HtmlElement) -> set[str]:
    ids = {str(name) for name in tree.xpath("//@id")}
    return {str(href) for href in tree.xpath("//a/@href") if str(href)[0] == "#" and str(href)[1:] not in ids}


def _hash(source: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(source.encode()).digest()).decode()}'"


def test_the_policy_allows_the_style_and_the_script_of_the_page_and_nothing_else() -> None:
    text = to_html(ferry_report(), Layout())
    style = re.findall(r"<style>(.*?)</style>", text, re.DOTALL)
    script = re.findall(r"<script>(.*?)</script>", text, re.DOTALL)
    policy = _tree(ferry_report()).xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    allowed = f"style-src {_hash(style[0])}; script-src {_hash(script[0])}"
    assert policy == [f"default-src 'none'; {allowed}; base-uri 'none'; form-action 'none'"]
    assert len(style) == len(script) == 1


def test_nothing_is_loaded_from_anywhere() -> None:
    text = to_html(ferry_report(), Layout())
    tree = _tree(ferry_report())
    assert tree.xpath("//*[@src or @srcset or @data or @action or @background or @style]") == []
    assert tree.xpath("//link | //img | //iframe | //object | //embed | //base | //audio | //video") == []
    assert not re.search(r"url\(|@import|@font-face|fetch\(|XMLHttpRequest|WebSocket|innerHTML", text)


@pytest.mark.parametrize("path", TEMPLATES, ids=lambda path: path.name)
def test_no_template_prints_text_unescaped(path: object) -> None:
    text = path.read_text(encoding="utf-8")  # type: ignore[attr-defined]
    assert not re.search(r"\|\s*safe|autoescape|Markup", text)


@given(reports())
def test_no_article_adds_structure_or_leaves_the_page(report: Report) -> None:
    tree = _tree(report)
    assert len(_all(tree, "//script")) == len(_all(tree, "//style")) == 1
    assert tree.xpath("//@*[starts-with(name(), 'on')]") == []
    assert all(str(href)[0] == "#" for href in tree.xpath("//a/@href"))
    assert not {name for name, count in Counter(tree.xpath("//@id")).items() if count > 1}
    assert {_text(element) for element in _all(tree, "//h3")} <= {
        "Facts and origins",
        "Ranges of reports",
        "Suppressed",
        "Values by date",
        "Findings",
        "Claim graph",
        "Single source",
        "Articles",
        "What the signs mean",
        "What is left out",
    }


def test_every_link_of_the_corpus_page_leads_somewhere(corpus_page: str) -> None:
    assert _dead_links(lxml.html.document_fromstring(corpus_page)) == set()


def test_every_finding_and_every_claim_of_the_corpus_has_its_anchor(corpus_page: str, corpus_report: Report) -> None:
    ids = Counter(lxml.html.document_fromstring(corpus_page).xpath("//@id"))
    assert all(ids[f"f-{found.fingerprint}"] == 1 for found in corpus_report.findings)
    assert all(ids[f"c-{claim.id}"] == 1 for claim in corpus_report.claims)
    assert set(ids.values()) == {1}


def test_headers_of_tables_have_a_scope_and_drawings_a_name(corpus_page: str) -> None:
    tree = lxml.html.document_fromstring(corpus_page)
    assert tree.xpath("//th[not(@scope)]") == []
    assert tree.xpath("//svg[not(@aria-label)]") == []
    assert tree.xpath("//*[contains(@class, 'scroll')][not(@tabindex) or not(@aria-label)]") == []


def test_the_overview_counts_what_is_in_the_report() -> None:
    tree = _tree(ferry_report())
    top = _text(_all(tree, "//section[@id='overview']")[0])
    assert top.startswith("2 articles cross-checked, claim by claim 3 statements of 2 outlets")
    assert "1 Contradiction 1 Update 1 House rule" in top
    assert "1 input could not be read in/broken.jsonl:7 no text" in top


def test_a_finding_shows_both_sides_its_reason_its_rule_and_what_would_settle_it() -> None:
    card = _text(_all(_tree(ferry_report()), "//article[@id='f-f3']")[0])
    for words in (
        "Contradiction Numbers differ # 40 is not 75",
        "Gazette 2031-05-02 The ferry carried 40 passengers. In its own voice · In the article",
        "› the mayor said · In the article",
        "Rule contradiction-rule, severity info.",
        "What would settle it The first record of this figure",
        "quantity apart same measure 40 75",
    ):
        assert words in card


def test_the_nearest_rules_stand_with_a_contradiction(corpus_page: str, corpus_report: Report) -> None:
    found = corpus_report.findings[0]
    (relation, *_) = [r for r in corpus_report.relations if r.a in found.claims and r.verdict == found.verdict]
    (card,) = _all(lxml.html.document_fromstring(corpus_page), f"//article[@id='f-{found.fingerprint}']")
    assert relation.nearest
    assert all(f"{miss.rule} ({miss.verdict}), stopped by" in _text(card) for miss in relation.nearest)


def test_a_passage_of_a_page_on_the_web_is_linked_and_one_of_another_scheme_is_not() -> None:
    report = ferry_report()
    gazette, herald = report.articles
    articles = (
        gazette.model_copy(update={"url": "https://gazette.example/ferry"}),
        herald.model_copy(update={"url": "javascript:alert(1)"}),
    )
    tree = _tree(report.model_copy(update={"articles": articles}))
    links = [str(href) for href in tree.xpath("//a/@href") if str(href)[0] != "#"]
    passage = "https://gazette.example/ferry#:~:text=The%20ferry%20carried%2040%20passengers"
    assert set(links) == {"https://gazette.example/ferry", passage}
    assert "javascript:alert(1)" in _text(tree)


def _many(articles: int) -> Report:
    made, claims = [], []
    for number in range(articles):
        text = "".join(f"Fact {part} of {number}. " for part in range(5))
        article = Article(id=f"a{number:03}", source=f"Outlet {number}", text=text)
        made.append(article)
        for part in range(5):
            quote = f"Fact {part} of {number}."
            start = text.index(quote)
            predicate = Predicate(start=start, end=start + 4, text="Fact", lemma="fact")
            end = start + len(quote)
            name = f"c{number:03}{part}"
            claims.append(Claim(id=name, article=article.id, start=start, end=end, quote=quote, predicate=predicate))
    singles = tuple(finding(f"f{claim.id}", "single-source", (claim.id,)) for claim in claims)
    return Report(engine=ENGINE, articles=tuple(made), claims=tuple(claims), relations=(), findings=singles)


def test_a_large_report_says_how_it_is_cut_and_loses_no_anchor() -> None:
    report = _many(101)
    tree = _tree(report)
    ids = Counter(tree.xpath("//@id"))
    assert len(_all(tree, "//li[contains(@class, 'row')]")) == 3 * 101
    assert all(ids[anchor("f", found.id)] == 1 for found in report.findings)
    assert "the first 3 of each article are listed" in _text(_all(tree, "//section[@id='about']")[0])
    assert _dead_links(tree) == set()


def test_everything_is_shown_where_all_is_wanted_and_in_small_reports() -> None:
    assert len(_all(_tree(_many(101), Layout(everything=True)), "//li[contains(@class, 'row')]")) == 505
    assert len(_all(_tree(_many(20)), "//li[contains(@class, 'row')]")) == 100
    assert "What is left out" not in to_html(ferry_report(), Layout(everything=True))


def test_quotations_that_are_left_out_are_linked() -> None:
    tree = _tree(many_single(9))
    (card,) = _all(tree, "//article[@id='f-fall']")
    assert len(_all(card, ".//figure")) == 4
    assert len(_all(card, ".//p[@class='places']/a")) == 5


def test_an_event_is_named_by_its_first_title_or_its_first_line() -> None:
    told = [Told("2031-05-03", "40", Interval.exactly(40)), Told("2031-05-02", "75", Interval.exactly(75))]
    report = story(told, [(0, 1, "contradiction")])
    assert _text(_all(_tree(report), "//section[@class='event']//h2")[0]) == "The ferry carried 75 passengers."
    titled = report.articles[0].model_copy(update={"title": "Ferry <b>sinks</b>"})
    tree = _tree(report.model_copy(update={"articles": (titled, report.articles[1])}))
    assert _text(_all(tree, "//section[@class='event']//h2")[0]) == "Ferry <b>sinks</b>"


def test_an_article_without_claims_is_shown_too() -> None:
    silent = Article(id="silent", source="Gazette", text="Weather. Rain.")
    report = Report(engine=ENGINE, articles=(silent,), claims=(), relations=(), findings=())
    assert "Weather. Rain." in _text(_tree(report))


def test_an_empty_report_is_a_page() -> None:
    report = Report(engine=ENGINE, articles=(), claims=(), relations=(), findings=())
    assert "0 articles cross-checked" in _text(_tree(report))


@given(st.randoms(use_true_random=False))
def test_the_order_of_records_does_not_change_the_page_of_an_event(shuffler: random.Random) -> None:
    told = [Told("2031-05-02", str(number), Interval.exactly(number)) for number in range(4)]
    report = story(told, [(0, 1, "contradiction"), (2, 3, "update"), (0, 2, "compatible")])
    articles, claims = list(report.articles), list(report.claims)
    shuffler.shuffle(articles)
    shuffler.shuffle(claims)
    other = report.model_copy(update={"articles": tuple(articles), "claims": tuple(claims)})
    assert to_html(other, Layout()) == to_html(report, Layout())
