"""Copies between articles -> for each claim, where its passage comes from and which outlets print it too.

Only what two articles have in common by themselves counts: the passage of a claim is printed by an outlet where the
claim lies at least half in a passage that one of its articles shares with the claim's. A third article that copies both
joins nothing. A claim that is credited to no name is also printed by the outlets with a claim of the same many words.

A passage comes from the agencies that its article or one of the others credits or is, else from the outlet that printed
it first, else it is a text named after all who print it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from verify.lexicon.agencies import agency_named
from verify.match.keys import key_of
from verify.models import Article, Claim, Copy, Span, Step

_LONG_ENOUGH = 8


class Copied(NamedTuple):
    """What is known of a claim's passage.

    `origins` are where it comes from, the first one counting as the source; empty where no standing article shares it.
    `printed_by` are the other outlets that print it, sorted. `withdrawn` are the ids of the articles with it that their
    outlets withdrew, sorted, but those known to have taken it from this one.
    """

    origins: tuple[Step, ...] = ()
    printed_by: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()


def copied_texts(
    articles: Mapping[str, Article],
    claims: Iterable[Claim],
    copies: Iterable[Copy],
    tags: Mapping[str, str | None],
    withdrawn: Collection[str] = (),
) -> dict[str, Copied]:
    """Map the ids of the claims whose passage other outlets print to what is known of it.

    Args:
        articles: article id -> article.
        claims: all claims that stand.
        copies: the passages that articles have in common.
        tags: article id -> the agency whose copy the article is.
        withdrawn: ids of the articles that their outlets withdrew; they print nothing any more.

    """
    claims = list(claims)
    passages: defaultdict[str, list[tuple[Span, str, bool]]] = defaultdict(list)
    for copy in copies:
        for both in copy.passages:
            passages[copy.a].append((both.a, copy.b, copy.source == copy.a))
            passages[copy.b].append((both.b, copy.a, copy.source == copy.b))
    alike = _same_words(claims)
    found = {}
    for claim in claims:
        shared = [(other, first) for span, other, first in passages[claim.article] if _lies_in(claim, span)]
        printing = {other for other, _ in shared if other not in withdrawn} | alike.get(claim.id, set())
        fallen = {other for other, first in shared if other in withdrawn and not first}
        outlets = {articles[name].source for name in printing} - {articles[claim.article].source}
        if outlets or fallen:
            whole = [articles[name] for name in sorted({claim.article, *printing})]
            origins = tuple(_origins(whole, tags)) if outlets else ()
            found[claim.id] = Copied(origins, tuple(sorted(outlets)), tuple(sorted(fallen)))
    return found


def _same_words(claims: Iterable[Claim]) -> dict[str, set[str]]:
    """Map the claims of many words that nobody is credited with to the articles that say the same.

    Nobody finds so many words a second time.
    """
    same: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        words = key_of(claim.quote)
        if len(words.split()) >= _LONG_ENOUGH and not any(credit.named for credit in claim.attribution):
            same[words].append(claim)
    return {claim.id: {other.article for other in group} for group in same.values() for claim in group}


def _lies_in(claim: Claim, passage: Span) -> bool:
    return 2 * (min(claim.end, passage.end) - max(claim.start, passage.start)) >= claim.end - claim.start


def _origins(articles: Sequence[Article], tags: Mapping[str, str | None]) -> Iterator[Step]:
    agencies = {name for article in articles for name in (agency_named(article.source), tags[article.id]) if name}
    yield from (Step(kind="agency", name=name) for name in sorted(agencies))
    if agencies:
        return
    days = sorted({(article.day, article.source) for article in articles if article.day})
    if all(article.day for article in articles) and len(days) > 1 and days[0][0] != days[1][0]:
        yield Step(kind="outlet", name=days[0][1])
    else:
        yield Step(kind="text", name=", ".join(sorted({article.source for article in articles})))
