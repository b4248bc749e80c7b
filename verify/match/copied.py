"""Copies between articles -> the copied text that each claim stands in, and the one origin of all its copies.

Passages that overlap in one article, or are copies of each other, are one text. It comes from the agency that one of
its articles credits or that is one of its outlets, else from the outlet that printed it first, else it is named after
the outlet that comes first by name. A claim outside of copied passages that is credited to no name is one text
with those of the same many words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from verify.lexicon.agencies import agency_named
from verify.match.keys import key_of
from verify.models import Article, Claim, Copy, Span, Step

_LONG_ENOUGH = 8

_Passage = tuple[str, int, int]


class Copied(NamedTuple):
    """A copied text: its name (the first article and offset that it stands at), and where it comes from."""

    text: str
    origin: Step


def copied_texts(
    articles: Mapping[str, Article], claims: Iterable[Claim], copies: Iterable[Copy], tags: Mapping[str, str | None]
) -> dict[str, Copied]:
    """Map the ids of the claims that lie at least half in a copied passage to their text.

    Args:
        articles: article id -> article.
        claims: all claims.
        copies: the passages that articles have in common.
        tags: article id -> the agency whose copy the article is.

    """
    found: defaultdict[str, list[tuple[_Passage, Copied]]] = defaultdict(list)
    for members in _texts(copies):
        whole = Copied(f"{members[0][0]}:{members[0][1]}", _origin([articles[name] for name, *_ in members], tags))
        for passage in members:
            found[passage[0]].append((passage, whole))
    placed = {}
    alone = []
    for claim in claims:
        text = next((text for passage, text in found[claim.article] if _lies_in(claim, passage)), None)
        if text is not None:
            placed[claim.id] = text
        elif not any(credit.named for credit in claim.attribution):
            alone.append(claim)
    return placed | _same_words(articles, alone, tags)


def _same_words(
    articles: Mapping[str, Article], claims: Iterable[Claim], tags: Mapping[str, str | None]
) -> dict[str, Copied]:
    """Map the claims whose many words stand alike in several outlets to one text: nobody finds them a second time."""
    same: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        words = key_of(claim.quote)
        if len(words.split()) >= _LONG_ENOUGH:
            same[words].append(claim)
    placed = {}
    for group in same.values():
        printed = [articles[name] for name in sorted({claim.article for claim in group})]
        if len({article.source for article in printed}) > 1:
            first = min(group, key=lambda claim: (claim.article, claim.start))
            text = Copied(f"{first.article}:{first.start}", _origin(printed, tags))
            placed.update({claim.id: text for claim in group})
    return placed


def _lies_in(claim: Claim, passage: _Passage) -> bool:
    _, start, end = passage
    return 2 * (min(claim.end, end) - max(claim.start, start)) >= claim.end - claim.start


def _texts(copies: Iterable[Copy]) -> list[list[_Passage]]:
    """Return the passages of each text, sorted."""
    root: dict[_Passage, _Passage] = {}

    def find(passage: _Passage) -> _Passage:
        while root.setdefault(passage, passage) != passage:
            passage = root[passage]
        return passage

    def join(one: _Passage, other: _Passage) -> None:
        roots = find(one), find(other)
        root[max(roots)] = min(roots)

    for copy in copies:
        for both in copy.passages:
            join(_key(copy.a, both.a), _key(copy.b, both.b))
    ordered = sorted(root)
    for before, after in pairwise(ordered):
        if before[0] == after[0] and after[1] < before[2]:
            join(before, after)
    groups: defaultdict[_Passage, list[_Passage]] = defaultdict(list)
    for passage in ordered:
        groups[find(passage)].append(passage)
    return list(groups.values())


def _key(article: str, span: Span) -> _Passage:
    return article, span.start, span.end


def _origin(articles: Sequence[Article], tags: Mapping[str, str | None]) -> Step:
    agencies = sorted(
        {name for article in articles for name in (agency_named(article.source), tags[article.id]) if name}
    )
    if agencies:
        return Step(kind="agency", name=agencies[0])
    days = sorted({(article.day, article.source) for article in articles if article.day})
    if all(article.day for article in articles) and len(days) > 1 and days[0][0] != days[1][0]:
        return Step(kind="outlet", name=days[0][1])
    return Step(kind="text", name=min(article.source for article in articles))
