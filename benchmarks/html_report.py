"""How large is the HTML report of many articles, and how long do writing, opening and filtering it take?

    python benchmarks/html_report.py [PATHS...] [--articles 1000] [--out FILE]

The articles of PATHS (corpus/ if none are given) are cross-checked once. Their report is then repeated, each time with
names of its own so that no copy has an event in common with another, until there are enough articles, and written by
the real renderer. Where playwright and Chromium are found, the page is opened from disk in a fresh browser, and
filtered by verdict and by text. A time ends with the frame that shows the result; the second figure is the processor
time of the page's main thread, which other work on the machine hardly changes. Of seven runs the least and the median.
"""

from __future__ import annotations

import argparse
import shutil
import statistics
import tempfile
import time
from collections import defaultdict
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from verify import Report, cross_check, read_articles
from verify.models import Claim, Finding, Notice, Range, Relation, ValueReport
from verify.report.html.page import to_html
from verify.report.outline import Layout

if TYPE_CHECKING:
    from playwright.sync_api import Page

RUNS = 7
_VALUES = ("lowest", "highest", "latest", "best", "chosen")
ACTS = {
    "filter by verdict": "() => document.querySelector('input[name=v]').click()",
    "and by text": "() => { q.value = 'the'; q.form.dispatchEvent(new Event('input')); }",
    "clear": "() => document.querySelector('#clear').click()",
    "filter by “the”": "() => { q.value = 'the'; q.form.dispatchEvent(new Event('input')); }",
}
"""What a reader does, in this order, as scripts; the last matches nearly all, so that all is put in place."""
_EXPECT = """() => { window.answered = new Promise(done => {
    const watch = new MutationObserver(() => { watch.disconnect(); done(); });
    watch.observe(document.querySelector('#tally'), { childList: true });
}); }"""
_FRAME = "() => new Promise(done => requestAnimationFrame(() => setTimeout(done)))"


def repeated(report: Report, articles: int) -> Report:
    """Return a report of so many articles, made of copies of one report that have nothing in common."""
    copies = islice(count(), -(-articles // len(report.articles)))
    parts = [_copy(report, number) for number in copies]
    return report.model_copy(
        update={
            name: tuple(record for part in parts for record in getattr(part, name))
            for name in ("articles", "claims", "relations", "findings", "origins", "notices", "ranges")
        }
    )


def _copy(report: Report, number: int) -> Report:
    articles = tuple(a.model_copy(update={"id": f"{a.id}-{number}"}) for a in report.articles)
    return report.model_copy(
        update={
            "articles": articles,
            "claims": tuple(_claim(claim, number) for claim in report.claims),
            "relations": tuple(_relation(relation, number) for relation in report.relations),
            "findings": tuple(_finding(finding, number) for finding in report.findings),
            "origins": tuple(
                origin.model_copy(update={"claim": f"{origin.claim}-{number}"}) for origin in report.origins
            ),
            "notices": tuple(_notice(notice, number) for notice in report.notices),
            "ranges": tuple(_range(found, number) for found in report.ranges),
        }
    )


def _claim(claim: Claim, number: int) -> Claim:
    terms = tuple(f"{term}-{number}" for term in claim.terms)
    return claim.model_copy(
        update={"id": f"{claim.id}-{number}", "article": f"{claim.article}-{number}", "terms": terms}
    )


def _relation(relation: Relation, number: int) -> Relation:
    return relation.model_copy(update={"a": f"{relation.a}-{number}", "b": f"{relation.b}-{number}"})


def _finding(finding: Finding, number: int) -> Finding:
    claims = tuple(f"{name}-{number}" for name in finding.claims)
    names = {"id": f"{finding.id}-{number}", "fingerprint": f"{finding.fingerprint}-{number}"}
    return finding.model_copy(update={**names, "claims": claims})


def _notice(notice: Notice, number: int) -> Notice:
    replaces = tuple(f"{name}-{number}" for name in notice.replaces)
    return notice.model_copy(update={"article": f"{notice.article}-{number}", "replaces": replaces})


def _range(found: Range, number: int) -> Range:
    ends = {name: _reported(getattr(found, name), number) for name in _VALUES}
    reports = tuple(_reported(report, number) for report in found.reports)
    return found.model_copy(update={**ends, "reports": reports, "id": f"{found.id}-{number}"})


def _reported(report: ValueReport, number: int) -> ValueReport:
    names = {"claim": f"{report.claim}-{number}", "article": f"{report.article}-{number}"}
    return report.model_copy(update=names)


class Taken(NamedTuple):
    """Seconds of one act: the least and the median of all runs, and the least that the page's main thread computed."""

    act: str
    least: float
    median: float
    computed: float


def browser_times(page_file: Path) -> Iterator[Taken]:
    """Yield how long each act took in Chromium; nothing where there is no browser."""
    chromium = shutil.which("chromium")
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415
    except ImportError:
        return
    if chromium is None:
        return
    taken: defaultdict[str, list[float]] = defaultdict(list)
    computed: defaultdict[str, list[float]] = defaultdict(list)
    with sync_playwright() as playwright:
        for _ in range(RUNS):
            browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox"])
            page = browser.new_page(viewport={"width": 1280, "height": 900})
            clock = _Clock(page)
            page.goto(page_file.as_uri(), wait_until="load")
            clock.stop("open", taken, computed)
            for name, act in ACTS.items():
                page.evaluate(_EXPECT)
                clock = _Clock(page)
                page.evaluate(act)
                page.evaluate("() => window.answered")
                clock.stop(name, taken, computed)
            browser.close()
    for name, seconds in taken.items():
        yield Taken(name, min(seconds), statistics.median(seconds), min(computed[name]))


class _Clock:
    """Measures one act on a page, from its making to `stop`, which waits for the next frame."""

    def __init__(self, page: Page) -> None:
        self._page = page
        self._session = page.context.new_cdp_session(page)
        self._session.send("Performance.enable", {"timeDomain": "threadTicks"})
        self._computed = self._main_thread()
        self._began = time.perf_counter()

    def stop(self, name: str, taken: dict[str, list[float]], computed: dict[str, list[float]]) -> None:
        """Add the seconds since the start to the lists of that name."""
        self._page.evaluate(_FRAME)
        taken[name].append(time.perf_counter() - self._began)
        computed[name].append(self._main_thread() - self._computed)

    def _main_thread(self) -> float:
        metrics = self._session.send("Performance.getMetrics")["metrics"]
        return float(next(metric["value"] for metric in metrics if metric["name"] == "TaskDuration"))


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("paths", nargs="*", default=["corpus"])
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--out", type=Path)
    options = parser.parse_args()
    report = repeated(cross_check(read_articles(options.paths)), options.articles)
    began = time.process_time()
    text = to_html(report, Layout())
    written = time.process_time() - began
    out = options.out or Path(tempfile.mkdtemp()) / "report.html"
    out.write_text(text, encoding="utf-8")
    words = sum(len(article.text.split()) for article in report.articles)
    counts = f"{len(report.claims):,} claims, {len(report.findings):,} findings"
    print(f"{len(report.articles):,} articles, {words:,} words, {counts}")
    print(f"{'size':<20} {len(text.encode()) / 1e6:.1f} MB")
    print(f"{'write':<20} {written:.2f} s of processor time")
    for act, least, median, computed in browser_times(out):
        print(f"{act:<20} {least:.2f} s (median {median:.2f}), main thread {computed:.2f} s")


if __name__ == "__main__":
    main()
