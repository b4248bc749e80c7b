"""The HTML page as a document: one file, closed to the network, whole, and true to the report."""

from __future__ import annotations

import base64
import hashlib
import random
import re
from collections import Counter
from datetime import date
from importlib.resources import files
from typing import Any

import lxml.html
import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml.html import HtmlElement
from sample_report import ENGINE, ferry_report, finding, many_single, reports
from stories import Told, story

from verify.models import (
    Advice,
    Answer,
    Article,
    Claim,
    Dependence,
    Interval,
    LeftOut,
    Predicate,
    Question,
    SourceWeight,
    Suppression,
)
from verify.report.html.addresses import anchor
from verify.report.html.page import to_html
from verify.report.model import Baseline, Gone, Report, SuppressionUse
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


def _suppressed_and_compared() -> Report:
    """Return a report with a baseline: the contradiction is new and suppressed, the agreement unchanged, one gone."""
    report = ferry_report()
    known = Suppression(fingerprint="0f0f", reason="The <b>harbour</b> office confirmed 75", until=date(2031, 6, 1))
    changes: dict[str, dict[str, Any]] = {
        "f3": {"baseline": "new", "severity": "error", "suppressed": known},
        "f2": {"baseline": "unchanged"},
        "f4": {"baseline": "new", "severity": "warning"},
    }
    findings = tuple(found.model_copy(update=changes.get(found.id, {})) for found in report.findings)
    gone = Gone(
        id="g", fingerprint="1", verdict="update", rule="r", title="Once told", reason="No more", sources=("Herald",)
    )
    ended = SuppressionUse(fingerprint="aaaa", reason="old", until=date(2030, 1, 1), state="ended")
    update = {
        "findings": findings,
        "baseline": Baseline(new=2, unchanged=1, gone=(gone,)),
        "suppressions": (ended,),
    }
    return report.model_copy(update=update)


def test_a_suppressed_finding_stands_folded_with_its_reason_and_in_no_count() -> None:
    tree = _tree(_suppressed_and_compared())
    (part,) = _all(tree, "//details[contains(@class, 'suppressed')]")
    assert "Suppressed until 2031-06-01 The <b>harbour</b> office confirmed 75" in _text(part)
    assert [card.get("id") for card in _all(part, ".//article")] == ["f-f3"]
    assert _all(tree, "//section[@class='part findings']//article[@id='f-f3']") == []
    top = _text(_all(tree, "//section[@id='overview']")[0])
    assert "1 finding suppressed" in top
    assert "Contradiction" not in top
    assert "f-f3" not in {str(name) for name in tree.xpath("//section[@id='first']//@data-f")}


def test_the_mark_of_a_suppressed_finding_asks_for_no_look() -> None:
    tree = _tree(_suppressed_and_compared())
    marks = _all(tree, "//div[@class='prose']//a[contains(@class, 'm ')]")
    assert "contradiction" not in " ".join(mark.get("class") or "" for mark in marks)
    assert _all(tree, "//a[@class='end suppressed'][@href='#f-f3'][@aria-label='Suppressed']")


def test_a_baseline_shows_what_is_new_and_what_is_gone() -> None:
    tree = _tree(_suppressed_and_compared())
    assert "Since the baseline: 2 new, 1 unchanged, 1 gone." in _text(_all(tree, "//section[@id='overview']")[0])
    update, agreement = (_all(tree, f"//article[@id='{name}']")[0] for name in ("f-f4", "f-f2"))
    assert "Update new A title" in _text(update)
    assert "severity warning, new since the baseline" in _text(update)
    assert "severity info, unchanged since the baseline" in _text(agreement)
    assert "Update Once told No more Herald" in _text(_all(tree, "//section[@id='gone']")[0])
    assert "aaaa ended (2030-01-01): old" in _text(_all(tree, "//section[@id='about']")[0])
    assert _dead_links(tree) == set()


def test_without_baseline_weights_or_suppressions_there_is_no_word_of_them() -> None:
    tree = _tree(ferry_report())
    assert _all(tree, "//*[@id='gone' or @id='weights'] | //details[contains(@class, 'suppressed')]") == []
    assert "baseline" not in _text(_all(tree, "//main")[0])


def test_ranges_name_each_value_with_who_reports_it(corpus_page: str, corpus_report: Report) -> None:
    tree = lxml.html.document_fromstring(corpus_page)
    rows = [_text(row) for row in _all(tree, "//table[@class='ranges']/tbody/tr")]
    assert len(rows) == len(corpus_report.ranges) > 0
    for found in corpus_report.ranges:
        (row,) = [row for row in rows if found.best.text in row and found.highest.text in row and found.rule in row][:1]
        assert all(
            f"{report.text}" in row and report.source in row
            for report in (found.lowest, found.best, found.latest, found.highest, *found.reports)
        )


def test_weights_are_advice_and_show_their_steps() -> None:
    advice = Advice(
        rounds=3,
        questions=(Question(reason="40 or 75", answers=(Answer(claims=("c1",), sources=("Gazette",), share=0.25),)),),
        dependences=(Dependence(a="Gazette", b="Herald", probability=0.5, prior=0.125),),
        sources=(SourceWeight(source="Gazette", weight=0.25, steps=("question 1: alone", "mean of 1")),),
    )
    (section,) = _all(_tree(ferry_report().model_copy(update={"advice": advice})), "//section[@id='weights']")
    for words in (
        "Advice, never a verdict",
        "Gazette 0.25 question 1: alone; mean of 1",
        "40 or 75 0.25 of the vote: Gazette",
        "Gazette and Herald: 0.50, before the vote 0.12",
    ):
        assert words in _text(section)


def test_what_an_outlet_took_back_is_struck_through_and_says_so_in_words(corpus_page: str) -> None:
    tree = lxml.html.document_fromstring(corpus_page)
    (event,) = _all(tree, "//section[@class='event'][.//article[contains(@class, 'withdrawn')]]")
    assert "40,000 corrected 14,000" in _text(_all(event, ".//table[@class='matrix']")[0])
    chart = _all(event, ".//figure[contains(@class, 'chart')]")[0]
    assert [_text(words) for words in _all(chart, ".//text[@class='words gone']")] == ["40,000", "90,000"]
    assert [_text(word) for word in _all(chart, ".//tspan[@class='back']")] == ["corrected", "withdrawn"]
    assert len(_all(chart, ".//line[@class='join']")) == 1
    struck = {_text(title) for title in _all(event, ".//details[contains(@class, 'article')]/summary//s")}
    assert struck == {"Brenner recalls 40,000 kettles after fires", "Kettle boss quits"}
    notices = [_text(notice) for notice in _all(event, ".//p[@class='notice']")]
    assert len(notices) == 4
    assert sum(notice.startswith("Replaced by a later version CORRECTED-Brenner") for notice in notices) == 1


def test_a_report_as_of_a_day_says_what_it_leaves_out() -> None:
    report = ferry_report()
    engine = report.engine.model_copy(update={"options": {"as_of": "2031-05-02"}})
    left = LeftOut(article="h1", source="Herald", published="2031-05-03", why="later")
    tree = _tree(report.model_copy(update={"engine": engine, "left_out": (left,)}))
    assert "as of 2031-05-02; left out: 1 article published later" in _text(_all(tree, "//section[@id='overview']")[0])


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
