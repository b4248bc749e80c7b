"""What changed between two reports, for a person at a terminal: + is new, - is gone, ~ is changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from rich.console import RenderableType
from rich.padding import Padding
from rich.text import Text

from verify.report.diff import ArticleNamed, Count, Diff, FindingChange, Quoted
from verify.report.outline import Layout
from verify.report.plain import visible
from verify.report.terminal import laid_out
from verify.report.verdicts import VERDICTS, verdict_rank

_SINGLE_SHOWN = 10


class _Sign(NamedTuple):
    mark: str
    style: str


_SIGNS = {"new": _Sign("+", "bold green"), "gone": _Sign("-", "bold red"), "changed": _Sign("~", "bold yellow")}


def to_text(changes: Diff, layout: Layout) -> str:
    """Return a comparison as text of `layout.width` columns, with terminal colours only if `layout.colour`.

    Unless `layout.everything`, only the first changes of single sources are listed; the others are counted.
    """
    return laid_out(_parts(changes, everything=layout.everything), layout)


def _parts(changes: Diff, *, everything: bool) -> Iterator[RenderableType]:
    verdicts = sorted(changes.counts, key=verdict_rank)
    before = sum(count.total + count.gone - count.new for count in changes.counts.values())
    after = sum(count.total for count in changes.counts.values())
    added, removed = len(changes.articles_added), len(changes.articles_removed)
    yield Text(f"{before:,} findings before, {after:,} now; articles +{added:,} -{removed:,}", style="bold")
    told = " · ".join(f"{visible(verdict)} {_counted(changes.counts[verdict])}" for verdict in verdicts)
    yield Text(told or "no findings")
    if changes.old.model_copy(update={"options": {}}) != changes.new.model_copy(update={"options": {}}):
        yield Text("The reports were made by different versions or rules; these alone can change findings.")
    yield from _articles(changes)
    for verdict in verdicts:
        found = [change for change in changes.findings if change.verdict == verdict]
        if found:
            yield from _section(verdict, found, everything=everything)


def _counted(count: Count) -> str:
    changed = [f"{_SIGNS[state].mark}{number:,}" for state in _SIGNS if (number := getattr(count, state))]
    return " ".join([f"{count.total:,}", *changed])


def _articles(changes: Diff) -> Iterator[RenderableType]:
    listed: list[tuple[str, ArticleNamed]] = [("new", article) for article in changes.articles_added]
    listed += [("gone", article) for article in changes.articles_removed]
    if listed:
        yield Text()
        yield Text("Articles", style="bold cyan")
    for state, article in listed:
        title = f"“{article.title}”" if article.title else None
        parts = (article.source, article.published, title, article.path or article.id)
        yield _signed(state, " · ".join(visible(part) for part in parts if part))


def _section(verdict: str, found: list[FindingChange], *, everything: bool) -> Iterator[RenderableType]:
    yield Text()
    yield Text(f"{VERDICTS.get(verdict, visible(verdict))} ({len(found):,})", style="bold cyan")
    shown = found[:_SINGLE_SHOWN] if verdict == "single-source" and not everything else found
    for change in shown:
        yield _signed(change.state, f"{visible(change.title)} [{visible(change.rule)}]")
        yield from (Padding(part, (0, 0, 0, 4)) for part in _details(change))
    if len(found) > len(shown):
        yield Text(f"… and {len(found) - len(shown):,} more (--all shows them)", style="dim")


def _details(change: FindingChange) -> Iterator[RenderableType]:
    yield Text(visible(change.reason))
    if change.old_reason is not None:
        yield Text(f"before: {visible(change.old_reason)}", style="dim")
    if change.old_verdict is not None:
        yield Text(f"before: {visible(change.old_verdict)}", style="dim")
    marked = change.state == "changed"
    yield from _quotations("new" if marked else None, change.joined)
    yield from _quotations("gone" if marked else None, change.left)


def _quotations(state: str | None, quoted: Iterable[Quoted]) -> Iterator[RenderableType]:
    for item in quoted:
        credit = f" ({' › '.join(visible(speaker) for speaker in item.speakers)})" if item.speakers else ""
        line = f"{visible(item.source)}: “{visible(item.quote)}”{credit}"
        yield _signed(state, line) if state else Text(line)


def _signed(state: str, line: str) -> Text:
    sign = _SIGNS[state]
    return Text.assemble((f"{sign.mark} ", sign.style), line)
