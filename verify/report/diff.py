"""What changed between two reports of a running story.

    diff(old, new).findings      the findings that are new, gone or changed
    diff(old, new).counts        how many of each verdict, the unchanged ones too

A pure function over two reports; `verify.report.matching` says which finding is which. The JSON form is
`verify-diff/1`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

from pydantic import Field

from verify.models import Article, Record
from verify.report.held import Held, speakers
from verify.report.json_text import json_text
from verify.report.matching import Match, match_findings
from verify.report.model import Engine, Report


class Quoted(Record):
    """A claim with where it stands: enough to show it without the reports. Offsets are code points of the article."""

    claim: str
    quote: str
    start: int
    end: int
    speakers: tuple[str, ...]
    article: str
    source: str
    published: str | None
    path: str | None


class FindingChange(Record):
    """A finding that is new, gone or changed, as it stands now or, if gone, as it last stood.

    `id` is its id now and `old_id` that of the earlier report, None where there is none. `old_reason` is set where the
    reason has changed, `old_verdict` where the verdict has. `joined` are the claims that the group has gained, all of a
    new finding; `left` those that it has lost, all of one that is gone.
    """

    state: Literal["new", "gone", "changed"]
    id: str | None
    old_id: str | None
    verdict: str
    old_verdict: str | None
    rule: str
    title: str
    reason: str
    old_reason: str | None
    sources: tuple[str, ...]
    joined: tuple[Quoted, ...]
    left: tuple[Quoted, ...]


class Count(Record):
    """How many findings of one verdict are new, gone, changed and unchanged."""

    new: int = 0
    gone: int = 0
    changed: int = 0
    unchanged: int = 0

    @property
    def total(self) -> int:
        """How many there are in the later report."""
        return self.new + self.changed + self.unchanged


class ArticleNamed(Record):
    """An article that only one of the reports has."""

    id: str
    source: str
    title: str | None
    published: str | None
    path: str | None


class Diff(Record):
    """What changed from one report to another; findings in the later report's order, then those that are gone."""

    schema_: Literal["verify-diff/1"] = Field(default="verify-diff/1", alias="schema")
    old: Engine
    new: Engine
    articles_added: tuple[ArticleNamed, ...]
    articles_removed: tuple[ArticleNamed, ...]
    counts: dict[str, Count]
    findings: tuple[FindingChange, ...]


def diff(old: Report, new: Report) -> Diff:
    """Compare two reports, of which either may have been read back from JSON."""
    matches = match_findings(old, new)
    before, after = Held(old), Held(new)
    return Diff(
        old=old.engine,
        new=new.engine,
        articles_added=_only(new.articles, before),
        articles_removed=_only(old.articles, after),
        counts=_counts(matches),
        findings=tuple(_change(match, before, after) for match in matches if match.state != "unchanged"),
    )


def to_json(changes: Diff) -> str:
    """Return a comparison as one JSON object, indented, with a line break at the end."""
    content = changes.model_dump(mode="json", by_alias=True)
    # pydantic writes a key that is no UTF-8 as another key
    content["counts"] = {verdict: count.model_dump() for verdict, count in changes.counts.items()}
    return json_text(content, indent=2) + "\n"


def _only(articles: Iterable[Article], other: Held) -> tuple[ArticleNamed, ...]:
    return tuple(
        ArticleNamed(
            id=article.id,
            source=article.source,
            title=article.title,
            published=article.published,
            path=article.path,
        )
        for article in articles
        if article.id not in other.articles
    )


def _counts(matches: Iterable[Match]) -> dict[str, Count]:
    counted: Counter[tuple[str, str]] = Counter((match.finding.verdict, match.state) for match in matches)
    verdicts = sorted({verdict for verdict, _ in counted})
    return {verdict: Count(**{state: counted[verdict, state] for state in Count.model_fields}) for verdict in verdicts}


def _change(match: Match, before: Held, after: Held) -> FindingChange:
    finding = match.finding
    return FindingChange(
        state=match.state,
        id=match.new.id if match.new else None,
        old_id=match.old.id if match.old else None,
        verdict=finding.verdict,
        old_verdict=_before(match.old.verdict if match.old else None, finding.verdict),
        rule=finding.rule,
        title=finding.title,
        reason=finding.reason,
        old_reason=_before(match.old.reason if match.old else None, finding.reason),
        sources=finding.sources,
        joined=tuple(_quoted(name, after) for name in match.joined),
        left=tuple(_quoted(name, before) for name in match.left),
    )


def _before(was: str | None, now: str) -> str | None:
    """Return what was said, where something else is said now."""
    return was if was != now else None


def _quoted(name: str, held: Held) -> Quoted:
    claim = held.claims[name]
    article = held.articles[claim.article]
    return Quoted(
        claim=claim.id,
        quote=claim.quote,
        start=claim.start,
        end=claim.end,
        speakers=tuple(speakers(claim)),
        article=article.id,
        source=article.source,
        published=article.published,
        path=article.path,
    )
