"""The articles that were there on a day: those published later, and those without a date, are left out and counted.

An article without a date is left out because nothing shows that it was there; the report names it.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Literal

from verify.models import Article, LeftOut


def published_by(articles: Iterable[Article], day: date) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """Part articles by a day, the day itself included.

    Args:
        articles: any articles; their order is kept.
        day: the day of the report, compared with the day that each date of publication names, as it is written.

    Returns:
        The articles published by then, and what was left out with the reason: "later" or "undated".

    """
    kept: list[Article] = []
    left: list[LeftOut] = []
    for article in articles:
        if article.day is not None and article.day <= day:
            kept.append(article)
            continue
        why: Literal["later", "undated"] = "undated" if article.day is None else "later"
        left.append(LeftOut(article=article.id, source=article.source, published=article.published, why=why))
    return tuple(kept), tuple(left)
