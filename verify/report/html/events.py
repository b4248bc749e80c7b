"""The articles and findings of one happening, with all that the page shows of them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from typing import NamedTuple

from verify.match.events import group_events
from verify.models import Article, Finding, Relation
from verify.report.html.addresses import anchor, web_address
from verify.report.html.claim_graph import Graph, claim_graph
from verify.report.html.cuts import Cuts
from verify.report.html.drawing import clipped
from verify.report.html.facts import facts
from verify.report.html.findings import Card, card
from verify.report.html.lookup import Lookup
from verify.report.html.marked import Paragraph, marked_text
from verify.report.html.matrix import Matrix, matrix
from verify.report.html.signs import Sign, rank, sign_of
from verify.report.html.timeline import Chart, charts

_TITLE = 110
_DATE_LINE = re.compile(r"date \d{4}-\d\d-\d\d\b")


class ArticleView(NamedTuple):
    """An article as it is shown; `link` is its web address if that may be a link, `address` where it was read."""

    anchor: str
    title: str
    outlet: str
    date: str
    author: str
    address: str
    link: str | None
    claims: int
    verdicts: tuple[str, ...]
    rules: tuple[str, ...]
    subjects: tuple[str, ...]
    paragraphs: tuple[Paragraph, ...]


class Singles(NamedTuple):
    """What one article alone says, as cards without sides to compare; `hidden` are only marked in the article."""

    outlet: str
    article: str
    cards: tuple[Card, ...]
    hidden: int

    @property
    def size(self) -> int:
        """How many statements of the article stand alone, listed or not."""
        return len(self.cards) + self.hidden


class Event(NamedTuple):
    """One happening: `counts` are its findings by verdict, `cards` those of more than one claim or of another kind."""

    anchor: str
    title: str
    dates: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: int
    counts: tuple[tuple[Sign, int], ...]
    cards: tuple[Card, ...]
    singles: tuple[Singles, ...]
    matrix: Matrix | None
    charts: tuple[Chart, ...]
    hidden_charts: int
    graph: Graph | None
    articles: tuple[ArticleView, ...]


def events(lookup: Lookup, cuts: Cuts) -> tuple[Event, ...]:
    """Return the events of a report, those that ask most for a look first; articles without claims stand alone."""
    groups = group_events(lookup.report.claims)
    alone = sorted(set(lookup.articles) - {name for group in groups for name in group})
    parted = _findings_by_group([*groups, *((name,) for name in alone)], lookup)
    ties = _relations_by_article(lookup)
    made = [
        _event(group, found, [r for name in group for r in ties.get(name, ())], lookup, cuts) for group, found in parted
    ]
    return tuple(sorted(made, key=_urgency))


def _urgency(event: Event) -> tuple[list[int], int, str]:
    number = {sign.verdict: -count for sign, count in event.counts}
    return [number.get(v, 0) for v in ("contradiction", "update")], -len(event.articles), event.anchor


def _findings_by_group(
    groups: Sequence[Sequence[str]], lookup: Lookup
) -> Iterator[tuple[Sequence[str], list[Finding]]]:
    """Yield each group of articles with the findings whose first claim it has."""
    place = {name: number for number, group in enumerate(groups) for name in group}
    found: list[list[Finding]] = [[] for _ in groups]
    for finding in lookup.report.findings:
        found[place[lookup.claims[finding.claims[0]].article]].append(finding)
    yield from zip(groups, found, strict=True)


def _relations_by_article(lookup: Lookup) -> dict[str, list[Relation]]:
    found: dict[str, list[Relation]] = {}
    for relation in lookup.report.relations:
        found.setdefault(lookup.claims[relation.a].article, []).append(relation)
    return found


def _event(
    names: Sequence[str], findings: Sequence[Finding], relations: Sequence[Relation], lookup: Lookup, cuts: Cuts
) -> Event:
    articles = sorted((lookup.articles[n] for n in names), key=lambda a: (a.published or "9999", a.id))
    singles = [finding for finding in findings if finding.verdict == "single-source"]
    ranked = sorted((f for f in findings if f.verdict != "single-source"), key=lambda f: rank(f.verdict))
    rows = tuple(_singles(article, singles, lookup, cuts) for article in articles)
    shown = {finding.id for finding in ranked} | {finding.id for finding in _listed(articles, singles, lookup, cuts)}
    told = facts(ranked, lookup)
    drawn = charts(told, lookup)
    counts = Counter(finding.verdict for finding in findings)
    return Event(
        anchor=anchor("e", min(names)),
        title=_title(articles),
        dates=_dates(articles),
        outlets=tuple(sorted({article.source for article in articles})),
        origins=len({origin for finding in findings for origin in finding.origins}),
        counts=tuple((sign_of(verdict), counts[verdict]) for verdict in sorted(counts, key=rank)),
        cards=tuple(card(finding, lookup, cuts) for finding in ranked),
        singles=tuple(group for group in rows if group.cards or group.hidden),
        matrix=matrix(told, lookup, cuts),
        charts=drawn[: cuts.charts],
        hidden_charts=max(0, len(drawn) - cuts.charts),
        graph=claim_graph(relations, lookup, cuts),
        articles=tuple(_article(article, lookup, shown) for article in articles),
    )


def _title(articles: Sequence[Article]) -> str:
    """Return the title of the first article that has one, else the first line of the first that is not a date."""
    titled = next((article.title for article in articles if article.title), None)
    lines = (line.strip() for article in articles for line in article.text.splitlines())
    first = next((line for line in lines if line and not _DATE_LINE.match(line)), articles[0].id)
    return clipped(titled or first, _TITLE)


def _dates(articles: Iterable[Article]) -> tuple[str, ...]:
    """Return the first and the last day on which an event was reported, one if they are the same."""
    days = sorted({article.published[:10] for article in articles if article.published})
    return tuple(dict.fromkeys((*days[:1], *days[-1:])))


def _of_article(article: Article, findings: Iterable[Finding], lookup: Lookup) -> list[Finding]:
    return [finding for finding in findings if lookup.claims[finding.claims[0]].article == article.id]


def _listed(articles: Iterable[Article], singles: Sequence[Finding], lookup: Lookup, cuts: Cuts) -> Iterator[Finding]:
    for article in articles:
        yield from _of_article(article, singles, lookup)[: cuts.singles]


def _singles(article: Article, findings: Sequence[Finding], lookup: Lookup, cuts: Cuts) -> Singles:
    own = _of_article(article, findings, lookup)
    shown = own[: cuts.singles]
    cards = tuple(card(finding, lookup, cuts) for finding in shown)
    return Singles(article.source, anchor("a", article.id), cards, len(own) - len(shown))


def _article(article: Article, lookup: Lookup, shown: AbstractSet[str]) -> ArticleView:
    claims = lookup.claims_of.get(article.id, [])
    findings = [finding for claim in claims for finding in lookup.findings_of.get(claim.id, ())]
    return ArticleView(
        anchor=anchor("a", article.id),
        title=_title([article]),
        outlet=article.source,
        date=article.published or "",
        author=article.author or "",
        address=article.url or article.path or article.id,
        link=web_address(article.url),
        claims=len(claims),
        verdicts=tuple(sorted({finding.verdict for finding in findings}, key=rank)),
        rules=tuple(sorted({finding.rule for finding in findings})),
        subjects=tuple(sorted({name for finding in findings for name in lookup.subjects(finding)})),
        paragraphs=marked_text(article, lookup, shown),
    )
