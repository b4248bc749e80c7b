"""The HTML report in a real browser: Chromium without a window, driven by playwright."""

from __future__ import annotations

import re
from typing import Any

import pytest
from hostile import hostile_articles
from html_fixtures import SEEDS, Opened
from html_report import repeated

import verify
from verify.report.html.characters import harmless
from verify.report.html.page import to_html
from verify.report.model import Report
from verify.report.outline import Layout

SHOWN = ".f:visible"
TELEPHONE = {"viewport": {"width": 390, "height": 844}}
OPEN_ALL = "document.querySelectorAll('details').forEach(one => { one.open = true; })"


def _first(report: Report, verdict: str) -> str:
    return next(f"f-{finding.fingerprint}" for finding in report.findings if finding.verdict == verdict)


def _last(report: Report, verdict: str) -> str:
    return [f"f-{finding.fingerprint}" for finding in report.findings if finding.verdict == verdict][-1]


def _serious(page: Any) -> list[str]:
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
    found = axe.Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    return [
        f"{rule['id']}: {rule['nodes'][0]['html'][:200]}" for rule in found if rule["impact"] in ("serious", "critical")
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_corpus_opens_without_a_request_or_a_word_on_the_console(
    corpus_page: str, opened: Opened, scheme: str
) -> None:
    watched = opened(corpus_page, color_scheme=scheme)
    watched.page.evaluate(OPEN_ALL)
    watched.page.wait_for_timeout(100)
    assert watched.page.locator("article.card").count() > 50
    assert watched.noise == []


@pytest.fixture(scope="module")
def seed_page() -> str:
    """Return the page of the seed articles."""
    return to_html(verify.cross_check(verify.read_articles([str(SEEDS)])), Layout())


@pytest.mark.skipif(not SEEDS.is_dir(), reason=f"no folder of seed articles at {SEEDS}")
@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, TELEPHONE], ids=["light", "dark", "telephone"])
def test_the_seed_articles_open_without_a_request_or_a_word_on_the_console(
    seed_page: str, opened: Opened, options: dict[str, Any]
) -> None:
    watched = opened(seed_page, **options)
    watched.page.evaluate(OPEN_ALL)
    assert watched.page.locator("article.card:visible").count() > 5
    assert watched.noise == []
    assert _serious(watched.page) == []


@pytest.mark.parametrize("options", [{}, TELEPHONE], ids=["desk", "telephone"])
def test_no_part_of_the_page_is_wider_than_the_window(
    corpus_page: str, opened: Opened, options: dict[str, Any]
) -> None:
    page = opened(corpus_page, **options).page
    page.evaluate(OPEN_ALL)
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


@pytest.mark.parametrize("options", [{}, {"color_scheme": "dark"}, TELEPHONE], ids=["light", "dark", "telephone"])
def test_axe_finds_nothing_serious(small_page: str, opened: Opened, options: dict[str, Any]) -> None:
    page = opened(small_page, **options).page
    page.evaluate(OPEN_ALL)
    assert _serious(page) == []


@pytest.mark.parametrize("options", [{}, {**TELEPHONE, "color_scheme": "dark"}], ids=["desk-light", "telephone-dark"])
def test_axe_finds_nothing_serious_in_the_whole_corpus(
    corpus_page: str, opened: Opened, options: dict[str, Any]
) -> None:
    page = opened(corpus_page, **options).page
    page.evaluate(OPEN_ALL)
    assert _serious(page) == []


def test_the_help_passes_axe_too(small_page: str, opened: Opened) -> None:
    page = opened(small_page).page
    page.keyboard.press("?")
    assert page.locator("dialog#help").is_visible()
    assert _serious(page) == []


# filters


def test_a_verdict_filters_and_stands_in_the_address(corpus_report: Report, corpus_page: str, opened: Opened) -> None:
    page = opened(corpus_page).page
    page.check("input[name=v][value=contradiction]")
    page.wait_for_url(re.compile("v=contradiction"))
    wanted = [f"f-{finding.fingerprint}" for finding in corpus_report.findings if finding.verdict == "contradiction"]
    assert sorted(page.locator(SHOWN).evaluate_all("all => all.map(one => one.id)")) == sorted(wanted)
    assert f"{len(wanted)} of {len(corpus_report.findings)} findings" in page.inner_text("#tally")
    page.reload()
    assert page.locator(SHOWN).count() == len(wanted)
    page.click("#clear")
    page.wait_for_url(re.compile("^[^?]*$"))
    assert page.locator("article.card:visible").count() > len(wanted)


def test_outlet_rule_subject_and_text_filter(corpus_report: Report, corpus_page: str, opened: Opened) -> None:
    page = opened(corpus_page).page
    page.evaluate(OPEN_ALL)
    outlet = corpus_report.findings[0].sources[0]
    page.select_option("#o", outlet)
    page.wait_for_url(re.compile("o="))
    by_outlet = sum(outlet in finding.sources for finding in corpus_report.findings)
    assert page.locator(SHOWN).count() == by_outlet
    rule = corpus_report.findings[0].rule
    page.select_option("#r", rule)
    page.wait_for_url(re.compile("r="))
    both = [f for f in corpus_report.findings if outlet in f.sources and f.rule == rule]
    assert page.locator(SHOWN).count() == len(both)
    page.click("#clear")
    page.fill("#s", "tadhg corless")
    page.wait_for_url(re.compile("s="))
    assert 1 <= page.locator(SHOWN).count() < len(corpus_report.findings)
    page.click("#clear")
    page.fill("#q", "Eighteen STONE")
    page.wait_for_url(re.compile("q="))
    texts = page.locator(SHOWN).evaluate_all("all => all.map(one => one.textContent.toLowerCase())")
    assert texts
    assert all("eighteen" in text and "stone" in text for text in texts)


def test_a_filter_without_a_match_says_so(corpus_page: str, opened: Opened) -> None:
    page = opened(corpus_page, "#?q=xyzzy").page
    assert page.locator(SHOWN).count() == 0
    assert page.locator("#nothing").is_visible()
    page.click("#clear-too")
    assert page.locator("article.card:visible").count() > 0


def test_a_number_on_top_filters_by_its_verdict(corpus_page: str, opened: Opened) -> None:
    page = opened(corpus_page).page
    page.click(".tile.update a")
    assert page.locator("article.card:visible").count() == page.locator("article.card.update").count() > 0


# keys


def test_j_and_k_walk_over_the_findings_and_enter_opens_what_was_compared(corpus_page: str, opened: Opened) -> None:
    page = opened(corpus_page).page
    order = page.locator(SHOWN).evaluate_all("all => all.map(one => one.id)")
    focused = "document.activeElement.id"
    page.keyboard.press("j")
    assert page.evaluate(focused) == order[0]
    page.keyboard.press("j")
    assert page.evaluate(focused) == order[1]
    page.keyboard.press("k")
    assert page.evaluate(focused) == order[0]
    assert order[0] in page.evaluate("location.hash")
    details = page.locator(f"#{order[0]} details.why")
    assert not details.evaluate("one => one.open")
    page.keyboard.press("Enter")
    assert details.evaluate("one => one.open")
    page.keyboard.press("Enter")
    assert not details.evaluate("one => one.open")


def test_slash_goes_to_the_search_and_letters_are_letters_there(corpus_page: str, opened: Opened) -> None:
    page = opened(corpus_page).page
    page.keyboard.press("/")
    page.keyboard.type("jk?")
    assert page.input_value("#q") == "jk?"
    assert not page.locator("dialog#help").is_visible()
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.id") != "q"


def test_the_help_opens_by_key_and_single_keys_can_be_turned_off(corpus_page: str, opened: Opened) -> None:
    page = opened(corpus_page).page
    page.keyboard.press("?")
    page.uncheck("#keys")
    page.keyboard.press("Escape")
    page.wait_for_url(re.compile("keys=off"))
    page.keyboard.press("j")
    assert page.evaluate("document.activeElement === document.body || !document.activeElement.closest('.f')")


# places


@pytest.mark.parametrize("verdict", ["contradiction", "update", "agreement", "single-source"])
def test_a_permalink_shows_its_finding(corpus_report: Report, corpus_page: str, opened: Opened, verdict: str) -> None:
    name = _first(corpus_report, verdict)
    page = opened(corpus_page, f"#{name}").page
    assert page.locator(f"#{name}").is_visible()
    assert page.evaluate("document.activeElement.id") == name
    assert 0 <= page.locator(f"#{name}").evaluate("one => one.getBoundingClientRect().top") < 900


def test_a_permalink_to_what_a_filter_hides_clears_the_filter(
    corpus_report: Report, corpus_page: str, opened: Opened
) -> None:
    name = _first(corpus_report, "agreement")
    page = opened(corpus_page, f"#{name}?v=contradiction").page
    assert page.locator(f"#{name}").is_visible()
    assert page.locator("input[name=v]:checked").count() == 0


def test_a_claim_of_the_graph_leads_to_its_place_in_the_article(corpus_page: str, opened: Opened) -> None:
    page = opened(corpus_page).page
    page.locator("details.graph > summary").first.click()
    node = page.locator("svg.claims a:has(rect)").first
    name = (node.get_attribute("href") or "").removeprefix("#")
    assert not page.locator(f"#{name}").is_visible()
    node.click()
    assert page.locator(f"#{name}").is_visible()
    assert page.locator(f"#{name}").evaluate("one => one.classList.contains('target')")


def test_a_mark_in_an_article_leads_to_its_finding(corpus_page: str, opened: Opened) -> None:
    page = opened(corpus_page).page
    page.locator("details.article:has(a.m.contradiction) > summary").first.click()
    mark = page.locator("a.m.contradiction:visible").first
    name = (mark.get_attribute("href") or "").removeprefix("#")
    mark.click()
    assert page.locator(f"#{name}.card.contradiction").is_visible()
    assert page.evaluate("document.activeElement.id") == name
    page.go_back()
    assert page.evaluate("location.hash") == ""


# without scripts, and on paper


def test_without_javascript_all_findings_can_be_read(corpus_report: Report, corpus_page: str, opened: Opened) -> None:
    page = opened(corpus_page, java_script_enabled=False).page
    assert page.locator("article.card:visible").count() == page.locator("article.card").count()
    assert not page.locator("#side").is_visible()
    for summary in page.locator("details.singles > summary").all():
        summary.click()
    assert page.locator(SHOWN).count() == len(corpus_report.findings)


def test_without_javascript_a_permalink_opens_what_is_folded(
    corpus_report: Report, corpus_page: str, opened: Opened
) -> None:
    name = _first(corpus_report, "single-source")
    page = opened(corpus_page, f"#{name}", java_script_enabled=False).page
    assert page.locator(f"#{name}").is_visible()


def test_on_paper_there_are_findings_and_no_controls(small_page: str, opened: Opened) -> None:
    page = opened(small_page).page
    page.emulate_media(media="print")
    assert page.locator("article.card").first.is_visible()
    assert not page.locator(".top").is_visible()
    assert not page.locator("#side").is_visible()
    assert len(page.pdf()) > 10_000


def test_paper_is_light_where_the_screen_is_dark(small_page: str, opened: Opened) -> None:
    colours = "getComputedStyle(document.querySelector('.badge')).backgroundColor"
    seen = []
    for scheme in ("light", "dark"):
        page = opened(small_page, color_scheme=scheme).page
        page.emulate_media(media="print", color_scheme=scheme)
        seen.append(page.evaluate(colours))
    assert seen[0] == seen[1]


# large reports, in which what is folded is put in place when it is asked for


@pytest.fixture(scope="module")
def large(corpus_report: Report) -> Report:
    """Return the report of the corpus, told twice: over a hundred articles."""
    return repeated(corpus_report, 2 * len(corpus_report.articles))


@pytest.fixture(scope="module")
def large_page(large: Report) -> str:
    """Return the page of a large report."""
    return to_html(large, Layout())


def test_a_large_report_opens_without_its_articles_and_puts_one_in_place_when_it_is_opened(
    large_page: str, opened: Opened
) -> None:
    watched = opened(large_page)
    page = watched.page
    assert page.locator(".prose").count() == 0
    article = page.locator("details.article:has(summary .outlet)").first
    article.locator("summary").click()
    article.locator(".prose p").first.wait_for()
    assert page.locator(".prose").count() == 1
    assert article.locator("noscript").count() == 0
    assert watched.noise == []


@pytest.mark.parametrize("verdict", ["contradiction", "agreement", "single-origin", "single-source"])
def test_a_permalink_leads_into_what_a_large_report_has_folded(
    large: Report, large_page: str, opened: Opened, verdict: str
) -> None:
    name = _last(large, verdict)
    page = opened(large_page, f"#{name}").page
    assert page.locator(f"#{name}").count() == 1
    target = page.locator(".target")
    assert target.is_visible()
    assert 0 <= target.evaluate("one => one.getBoundingClientRect().top") < 900


def test_a_mark_of_a_folded_article_leads_to_its_folded_finding(large_page: str, opened: Opened) -> None:
    page = opened(large_page).page
    link = page.locator(".matrix td a").first
    name = (link.get_attribute("href") or "").removeprefix("#")
    assert page.locator(f"#{name}").count() == 0
    link.click()
    mark = page.locator(f"#{name}")
    assert mark.is_visible()
    finding = (mark.get_attribute("href") or "").removeprefix("#")
    mark.click()
    assert page.locator(f"#{finding}").is_visible()


def test_filters_look_into_what_a_large_report_has_folded(large: Report, large_page: str, opened: Opened) -> None:
    page = opened(large_page).page
    page.check("input[name=v][value=agreement]")
    page.wait_for_url(re.compile("v=agreement"))
    wanted = sum(finding.verdict == "agreement" for finding in large.findings)
    assert page.locator(SHOWN).count() == wanted
    page.click("#clear")
    page.fill("#q", "Eighteen STONE")
    page.wait_for_url(re.compile("q="))
    assert page.locator("details.article:visible").count() == _telling(large, "eighteen", "stone")


def _telling(report: Report, *words: str) -> int:
    texts = [f"{article.title} {article.text}".lower() for article in report.articles]
    return sum(all(word in text for word in words) for text in texts)


def test_without_javascript_a_large_report_is_whole(large: Report, large_page: str, opened: Opened) -> None:
    page = opened(large_page, java_script_enabled=False).page
    assert page.locator("article.card").count() == sum(f.verdict != "single-source" for f in large.findings)
    assert page.locator(".prose").count() == len(large.articles)
    summary = page.locator("details.quiet > summary").first
    summary.click()
    assert page.locator("details.quiet article.card:visible").count() > 0


def test_a_large_report_is_printed_whole(large: Report, large_page: str, opened: Opened) -> None:
    page = opened(large_page).page
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".prose:visible").count() == len(large.articles)
    assert page.locator("noscript").count() == 0


# hostile text


@pytest.fixture(scope="module")
def hostile() -> Report:
    """Return the report of articles that would run, fetch, or hide something, in all their fields."""
    return verify.cross_check(hostile_articles())


def test_nothing_in_hostile_articles_runs_or_loads(hostile: Report, opened: Opened) -> None:
    assert any(finding.verdict == "contradiction" for finding in hostile.findings)
    watched = opened(to_html(hostile, Layout()))
    page = watched.page
    page.evaluate(OPEN_ALL)
    for link in page.locator("main a:visible").all()[:40]:
        link.dispatch_event("mouseover")
        link.dispatch_event("focus")
    page.wait_for_timeout(200)
    assert watched.noise == []
    assert page.locator("script").count() == 1
    assert page.locator("iframe, img, link, object, embed").count() == 0
    hrefs = page.locator("a").evaluate_all("all => all.map(one => one.getAttribute('href'))")
    assert [href for href in hrefs if not href.startswith("#")] == []
    assert page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth") <= 0


def test_nothing_of_a_large_report_of_hostile_articles_runs_when_it_is_put_in_place(
    hostile: Report, opened: Opened
) -> None:
    watched = opened(to_html(repeated(hostile, 102), Layout()))
    page = watched.page
    assert page.locator("noscript").count() > 102
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.wait_for_timeout(200)
    assert page.locator("noscript").count() == 0
    assert watched.noise == []
    assert page.locator("script").count() == 1
    assert page.locator("iframe, img, link, object, embed").count() == 0
    assert page.locator("details.article").count() == page.locator(".prose").count() == 102


def test_nothing_of_hostile_articles_is_lost(hostile: Report, opened: Opened) -> None:
    page = opened(to_html(hostile, Layout())).page
    page.evaluate("document.querySelectorAll('.end').forEach(one => one.remove())")
    texts = page.locator("details.article").evaluate_all("all => all.map(one => one.textContent)")
    shown = ["".join(text.split()) for text in texts]
    for article in hostile.articles:
        (own,) = [text for text in shown if _squeezed(article.id) in text]
        for told in (article.text, article.title, article.source, article.url, article.author, article.path):
            assert _squeezed(told or "") in own


def _squeezed(text: str) -> str:
    return "".join(harmless(text).split())
