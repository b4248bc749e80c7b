"""An article as the page shows it: in full, its claims marked, under what its outlet says of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from verify.models import Article, Finding, Notice
from verify.report.html.addresses import anchor, web_address
from verify.report.html.drawing import clipped
from verify.report.html.lookup import Lookup
from verify.report.html.marked import Paragraph, marked_text
from verify.report.verdicts import verdict_rank

_TITLE = 110
_DATE_LINE = re.compile(r"date \d{4}-\d\d-\d\d\b")


class NoticeView(NamedTuple):
    """What an outlet says of an article: in a word, and in its own; `link` and `title` lead to the other version."""

    told: str
    link: str
    title: str
    quotes: tuple[str, ...]


class ArticleView(NamedTuple):
    """An article as it is shown; `link` is its web address if that may be a link, `address` where it was read.

    `others` are the names that it has beside: path and id. `whole_title` is empty where `title` is all of it.
    `taken_back` says in a word that its outlet withdrew or replaced it, empty where it stands.
    """

    anchor: str
    title: str
    outlet: str
    published: str
    date: str
    author: str
    address: str
    others: tuple[str, ...]
    whole_title: str
    link: str | None
    taken_back: str
    notices: tuple[NoticeView, ...]
    claims: int
    verdicts: tuple[str, ...]
    rules: tuple[str, ...]
    subjects: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


def article_view(article: Article, lookup: Lookup, shown: AbstractSet[str]) -> ArticleView:
    """Return an article as it is shown; `shown` are the ids of the findings that the page has as cards or rows."""
    claims = lookup.claims_of.get(article.id, [])
    findings = [finding for claim in claims for finding in lookup.findings_of.get(claim.id, ())]
    names = tuple(dict.fromkeys(name for name in (article.url, article.path, article.id) if name))
    whole = article.title or ""
    return ArticleView(
        anchor=anchor("a", article.id),
        title=title_of([article]),
        outlet=article.source,
        published=article.published or "",
        date=(article.published or "")[:16].replace("T", " "),
        author=article.author or "",
        address=names[0],
        others=tuple(name for name in names[1:] if name not in names[0]),
        whole_title=whole if len(whole) > _TITLE else "",
        link=web_address(article.url),
        taken_back=taken_back(article, lookup),
        notices=tuple(_notices(article, lookup)),
        claims=len(claims),
        verdicts=tuple(sorted({finding.verdict for finding in findings}, key=verdict_rank)),
        rules=tuple(sorted({finding.rule for finding in findings})),
        subjects=_subjects(findings, lookup),
        paragraphs=marked_text(article, lookup, shown),
    )


def _subjects(findings: Sequence[Finding], lookup: Lookup) -> tuple[str, ...]:
    return tuple(sorted({name for finding in findings for name in lookup.subjects(finding)}))


def taken_back(article: Article, lookup: Lookup) -> str:
    """Return "withdrawn" or "replaced" for an article that its outlet took back, else an empty text."""
    notices = lookup.notices_of.get(article.id, ())
    if any(notice.kind == "withdrawn" for notice in notices):
        return "withdrawn"
    return "replaced" if any(article.id in notice.replaces for notice in notices) else ""


def _notices(article: Article, lookup: Lookup) -> Iterator[NoticeView]:
    """Yield what is said of an article, by what it says and which version it leads to."""
    quotes: dict[tuple[str, str], list[str]] = {}
    for notice in lookup.notices_of.get(article.id, ()):
        for key in _told(notice, article):
            quotes.setdefault(key, []).append(notice.quote)
    for (told, name), said in quotes.items():
        other = lookup.articles.get(name)
        link, title = (anchor("a", other.id), title_of([other])) if other else ("", "")
        yield NoticeView(told, link, title, tuple(said))


def _told(notice: Notice, article: Article) -> Iterator[tuple[str, str]]:
    """Yield a notice in a word, with the id of the other version: as it reads at the older one, or where it stands."""
    if article.id in notice.replaces:
        yield (
            ("Withdrawn by its outlet" if notice.kind == "withdrawn" else "Replaced by a later version"),
            notice.article,
        )
        return
    told = {"withdrawn": "Withdrawn by its outlet", "corrected": "Corrected", "refiled": "Filed again"}[notice.kind]
    if not notice.replaces:
        yield told, ""
    yield from ((f"{told}, in place of", name) for name in notice.replaces)


def title_of(articles: Sequence[Article]) -> str:
    """Return the title of the first article that has one, else the first line of the first that is not a date."""
    titled = next((article.title for article in articles if article.title), None)
    lines = (line.strip() for article in articles for line in article.text.splitlines())
    first = next((line for line in lines if line and not _DATE_LINE.match(line)), articles[0].id)
    return clipped(titled or first, _TITLE)
