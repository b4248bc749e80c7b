"""The articles and findings of one happening, with all that the page shows of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from verify.match.events import group_events
from verify.models import Article, Finding, Range, Relation
from verify.report.html.addresses import anchor
from verify.report.html.articles import ArticleView, article_view, taken_back, title_of
from verify.report.html.claim_graph import Graph, claim_graph
from verify.report.html.cuts import Cuts
from verify.report.html.facts import facts
from verify.report.html.findings import Card, card
from verify.report.html.lookup import Lookup
from verify.report.html.matrix import Matrix, matrix
from verify.report.html.ranges import RangeView, range_view
from verify.report.html.signs import Sign, sign_of
from verify.report.html.timeline import Chart, charts
from verify.report.verdicts import PRESSING, verdict_rank


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
    """One happening: `counts` are its findings by verdict, `cards` those of more than one claim or of another kind.

    `suppressed` are findings that a suppression puts out of sight; no count has them.
    """

    anchor: str
    title: str
    dates: tuple[str, ...]
    outlets: tuple[str, ...]
    origins: int
    counts: tuple[tuple[Sign, int], ...]
    cards: tuple[Card, ...]
    suppressed: tuple[Card, ...]
    singles: tuple[Singles, ...]
    matrix: Matrix | None
    charts: tuple[Chart, ...]
    hidden_charts: int
    ranges: tuple[RangeView, ...]
    graph: Graph | None
    articles: tuple[ArticleView, ...]

    @property
    def listed(self) -> int:
        """How many findings the page lists."""
        return len(self.cards) + len(self.suppressed) + sum(len(group.cards) for group in self.singles)


class _Group(NamedTuple):
    """The records of one happening."""

    articles: list[Article]
    findings: list[Finding]
    relations: list[Relation]
    ranges: list[Range]


def events(lookup: Lookup, cuts: Cuts) -> tuple[Event, ...]:
    """Return the events of a report, those that ask most for a look first; articles without claims stand alone."""
    return tuple(sorted((_event(group, lookup, cuts) for group in _groups(lookup)), key=_urgency))


def _urgency(event: Event) -> tuple[list[int], int, str]:
    number = {sign.verdict: -count for sign, count in event.counts}
    return [number.get(verdict, 0) for verdict in PRESSING], -len(event.articles), event.anchor


def _groups(lookup: Lookup) -> list[_Group]:
    """Part a report by happening; a finding goes where its first claim is, a range where its first report is."""
    grouped = group_events(lookup.report.claims)
    alone = sorted(set(lookup.articles) - {name for group in grouped for name in group})
    groups: list[_Group] = []
    place: dict[str, _Group] = {}
    for names in (*grouped, *((name,) for name in alone)):
        articles = sorted((lookup.articles[name] for name in names), key=lambda a: (a.published or "9999", a.id))
        groups.append(_Group(articles, [], [], []))
        place |= dict.fromkeys(names, groups[-1])
    for finding in lookup.report.findings:
        place[lookup.claims[finding.claims[0]].article].findings.append(finding)
    for relation in lookup.report.relations:
        place[lookup.claims[relation.a].article].relations.append(relation)
    for found in lookup.report.ranges:
        place[found.reports[0].article].ranges.append(found)
    return groups


def _event(group: _Group, lookup: Lookup, cuts: Cuts) -> Event:
    articles = group.articles
    names = [article.id for article in articles]
    findings = [finding for finding in group.findings if finding.suppressed is None]
    suppressed = [finding for finding in group.findings if finding.suppressed is not None]
    singles = [finding for finding in findings if finding.verdict == "single-source"]
    ranked = sorted(
        (finding for finding in findings if finding.verdict != "single-source"),
        key=lambda finding: verdict_rank(finding.verdict),
    )
    rows = tuple(_singles(article, singles, lookup, cuts) for article in articles)
    shown = {finding.id for finding in (*ranked, *suppressed, *_listed(articles, singles, lookup, cuts))}
    told = facts(ranked, names, lookup)
    drawn = charts(told, lookup)
    counts = Counter(finding.verdict for finding in findings)
    return Event(
        anchor=anchor("e", min(names)),
        title=title_of([article for article in articles if not taken_back(article, lookup)] or articles),
        dates=_dates(articles),
        outlets=tuple(sorted({article.source for article in articles})),
        origins=len({origin for finding in findings for origin in finding.origins}),
        counts=tuple((sign_of(verdict), counts[verdict]) for verdict in sorted(counts, key=verdict_rank)),
        cards=tuple(card(finding, lookup, cuts) for finding in ranked),
        suppressed=tuple(card(finding, lookup, cuts) for finding in suppressed),
        singles=tuple(row for row in rows if row.cards or row.hidden),
        matrix=matrix(told, lookup, cuts),
        charts=drawn[: cuts.charts],
        hidden_charts=max(0, len(drawn) - cuts.charts),
        ranges=tuple(range_view(found, lookup) for found in group.ranges),
        graph=claim_graph(group.relations, lookup, cuts),
        articles=tuple(article_view(article, lookup, shown) for article in articles),
    )


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
