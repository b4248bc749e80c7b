"""What no longer stands, grouped for the rules: one group of claims an article and a standing, with its notice.

A withdrawn article, an article that a corrected version replaces, and what a notice tells of an earlier version make no
relation to other claims. They are shown in findings of their own, so that nobody takes them for held or overlooked.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from verify.models import Article, Claim, Notice
from verify.ruleset import Group


def fallen_groups(
    claims: Iterable[Claim], articles: Mapping[str, Article], notices: Iterable[Notice]
) -> Iterator[Group]:
    """Yield the claims that do not stand, grouped by article and standing, in the order of the articles' ids."""
    notices = tuple(notices)
    found: defaultdict[tuple[str, str], list[Claim]] = defaultdict(list)
    for claim in claims:
        if claim.standing != "stands":
            found[claim.article, claim.standing].append(claim)
    for (article, standing), members in sorted(found.items()):
        source = articles[article].source
        told = _notice_of(article, standing, notices)
        yield Group(
            claims=tuple(sorted(members, key=lambda claim: (claim.start, claim.id))),
            relations=(),
            verdict="fallen",
            sources=(source,),
            origins=(f"outlet:{source}",),
            standing=members[0].standing,
            notice=f"“{told.quote}”" + (f" ({told.article})" if told.article != article else "") if told else "",
        )


def _notice_of(article: str, standing: str, notices: tuple[Notice, ...]) -> Notice | None:
    """Return the notice that took some claims of an article out."""
    for notice in notices:
        withdraws = notice.kind == "withdrawn"
        touched = article == notice.article or article in notice.replaces
        if standing == "withdrawn" and withdraws and touched:
            return notice
        if standing == "superseded" and not withdraws and article in notice.replaces:
            return notice
        if standing == "notice" and article == notice.article:
            return notice
    return None
