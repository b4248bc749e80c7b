"""What the tests of the HTML report share: one report of the example corpus, and one browser for all tests."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

import verify
from verify.report.html.page import to_html
from verify.report.model import Report
from verify.report.outline import Layout

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

CORPUS = Path(__file__).parents[1] / "corpus"
SEEDS = Path(__file__).parents[2] / "shared" / "seeds"

Opened = Callable[..., "Watched"]


class Watched:
    """An open page, and all that it did without being asked: `noise` stays empty for a good page."""

    def __init__(self, page: Page) -> None:
        self.page = page
        self.noise: list[str] = []
        page.on("console", lambda message: self.noise.append(f"console: {message.text}"))
        page.on("pageerror", lambda error: self.noise.append(f"error: {error}"))
        page.on("dialog", self._dismissed)
        page.on("request", lambda request: self._requested(request.url))

    def _dismissed(self, dialog: Any) -> None:
        self.noise.append(f"dialog: {dialog.message}")
        dialog.dismiss()

    def _requested(self, url: str) -> None:
        if not url.startswith("file:"):
            self.noise.append(f"request: {url}")


@pytest.fixture(scope="session")
def corpus_report() -> Report:
    """Return the report of the example corpus."""
    return verify.cross_check(verify.read_articles([str(CORPUS)]))


@pytest.fixture(scope="session")
def corpus_page(corpus_report: Report) -> str:
    """Return the page of the example corpus."""
    return to_html(corpus_report, Layout())


@pytest.fixture(scope="session")
def small_page() -> str:
    """Return the page of one story of the corpus, which has findings of most verdicts."""
    return to_html(verify.cross_check(verify.read_articles([str(CORPUS / "ferry")])), Layout())


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Return Chromium, headless; tests that need it are skipped where it is missing."""
    sync_api = pytest.importorskip("playwright.sync_api", reason="playwright is not installed")
    chromium = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if chromium is None:
        pytest.skip("no Chromium found on the path")
    with sync_api.sync_playwright() as playwright:
        found = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
        yield found
        found.close()


@pytest.fixture
def opened(browser: Browser, tmp_path: Path) -> Iterator[Opened]:
    """Return a function that opens a page from disk: its text, a fragment, and options of the browser context."""
    contexts = []

    def open_page(text: str, fragment: str = "", **options: Any) -> Watched:
        file = tmp_path / "report.html"
        file.write_text(text, encoding="utf-8")
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, **options})
        contexts.append(context)
        watched = Watched(context.new_page())
        watched.page.goto(file.as_uri() + fragment)
        return watched

    yield open_page
    for context in contexts:
        context.close()
