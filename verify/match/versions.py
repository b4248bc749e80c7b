"""Versions of one article, and what still stands: notices -> which articles they replace -> the standing of each claim.

A withdrawal takes its own article out, and the older versions of it; a correction or refile takes the older versions
out. Two articles are versions of one where their outlet is the same and their address is the same, or their headlines
are nearly the same, numbers aside. The older one has the earlier day; where days are equal or unknown, the one without
a notice.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from verify.lexicon import table
from verify.match.keys import key_of
from verify.models import Article, Claim, Notice, Standing

_SAME_HEADLINE = 90  # of 100: sorted tokens, so that one word may change in ten


def with_replaced(
    notices: Iterable[Notice], articles: Sequence[Article], headlines: Mapping[str, str]
) -> tuple[Notice, ...]:
    """Return the notices with the ids of the older versions that each replaces.

    Args:
        notices: the notices of the articles.
        articles: all articles of the batch.
        headlines: article id -> its headline without tags, of those that have one.

    """
    notices = list(notices)
    noticed = {notice.article for notice in notices}
    by_id = {article.id: article for article in articles}

    def replaced(notice: Notice) -> tuple[str, ...]:
        newer = by_id[notice.article]
        return tuple(
            sorted(
                older.id
                for older in articles
                if older.id != newer.id
                and _same_article(older, newer, headlines)
                and _is_older(older, newer, noticed=older.id in noticed)
            )
        )

    return tuple(notice.model_copy(update={"replaces": replaced(notice)}) for notice in notices)


def _same_article(one: Article, other: Article, headlines: Mapping[str, str]) -> bool:
    if one.source != other.source:
        return False
    if one.url and one.url == other.url:
        return True
    named = [_without_numbers(headlines.get(article.id, "")) for article in (one, other)]
    return all(named) and fuzz.token_sort_ratio(*named) >= _SAME_HEADLINE


def _without_numbers(headline: str) -> str:
    """Return a headline in lower case with one sign for each number: numbers are what corrections change most."""
    words = key_of(headline).split()
    counted = table("numbers")["cardinals"].keys() | table("numbers")["scales"].keys()
    return " ".join("0" if word in counted or word[0].isdigit() else word for word in words)


def _is_older(older: Article, newer: Article, *, noticed: bool) -> bool:
    if older.day and newer.day and older.day != newer.day:
        return older.day < newer.day
    return not noticed


def standings(articles: Iterable[Article], notices: Iterable[Notice]) -> dict[str, Standing]:
    """Map the ids of the articles that do not stand as a whole to "withdrawn" or "superseded"."""
    known = {article.id for article in articles}
    found: dict[str, Standing] = {}
    for notice in notices:
        fallen: Standing = "withdrawn" if notice.kind == "withdrawn" else "superseded"
        own = (notice.article,) if notice.kind == "withdrawn" else ()
        for article in (*notice.replaces, *own):
            if article in known and found.get(article) != "withdrawn":
                found[article] = fallen
    return found


def with_standing(
    claims: Iterable[Claim], fallen: Mapping[str, Standing], notices: Iterable[Notice]
) -> tuple[Claim, ...]:
    """Return the claims with their standing, from the articles that fell and the words that notices retract."""
    retracted: dict[str, list[tuple[int, int]]] = {}
    for notice in notices:
        retracted.setdefault(notice.article, []).extend((span.start, span.end) for span in notice.retracted)

    def standing(claim: Claim) -> Standing:
        if claim.article in fallen:
            return fallen[claim.article]
        spans = retracted.get(claim.article, ())
        return "notice" if any(claim.start < end and start < claim.end for start, end in spans) else "stands"

    return tuple(
        claim if (found := standing(claim)) == "stands" else claim.model_copy(update={"standing": found})
        for claim in claims
    )
