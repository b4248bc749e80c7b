"""Which articles a notice replaces, and what then stands."""

from __future__ import annotations

import pytest
from strategies_claims import article, hand_made

from verify.match.versions import standings, with_replaced, with_standing
from verify.models import Article, Notice, NoticeKind, Span

_HEADLINE = "Twelve die as the pit floods"


def _article(name: str, source: str, published: str | None, url: str | None = None) -> Article:
    return article("The pit flooded.", name, source, published).model_copy(update={"url": url})


def _replaced(
    old: Article, new: Article, headlines: dict[str, str], noticed: tuple[str, ...] = ("new",)
) -> dict[str, tuple[str, ...]]:
    notices = [Notice(article=name, kind="corrected", quote="CORRECTED") for name in noticed]
    return {notice.article: notice.replaces for notice in with_replaced(notices, [old, new], headlines)}


@pytest.mark.parametrize(
    ("old", "new", "headlines", "replaced"),
    [
        (("Wire", "2031-05-01", None), ("Wire", "2031-05-02", None), (_HEADLINE, _HEADLINE), True),
        (("Wire", "2031-05-01", None), ("Wire", "2031-05-02", None), (_HEADLINE, "Nine die as the pit floods"), True),
        (("Wire", "2031-05-01", None), ("Wire", "2031-05-02", None), (_HEADLINE, "Voters reject the tram"), False),
        (("Wire", "2031-05-01", None), ("Wire", "2031-05-02", None), ("", ""), False),
        (("Wire", "2031-05-01", "u"), ("Wire", "2031-05-02", "u"), (_HEADLINE, "Voters reject the tram"), True),
        (("Post", "2031-05-01", "u"), ("Wire", "2031-05-02", "u"), (_HEADLINE, _HEADLINE), False),
        (("Wire", "2031-05-03", None), ("Wire", "2031-05-02", None), (_HEADLINE, _HEADLINE), False),
        (("Wire", "2031-05-02", None), ("Wire", "2031-05-02", None), (_HEADLINE, _HEADLINE), True),
        (("Wire", None, None), ("Wire", None, None), (_HEADLINE, _HEADLINE), True),
    ],
)
def test_a_notice_replaces_the_older_version_of_the_same_outlet(
    old: tuple[str, str | None, str | None],
    new: tuple[str, str | None, str | None],
    headlines: tuple[str, str],
    replaced: bool,
) -> None:
    found = _replaced(_article("old", *old), _article("new", *new), {"old": headlines[0], "new": headlines[1]})
    assert found == {"new": ("old",) if replaced else ()}


def test_of_two_versions_with_notices_on_one_day_neither_replaces_the_other() -> None:
    old, new = _article("old", "Wire", "2031-05-02"), _article("new", "Wire", "2031-05-02")
    assert _replaced(old, new, dict.fromkeys(("old", "new"), _HEADLINE), ("old", "new")) == {"old": (), "new": ()}


@pytest.mark.parametrize(
    ("kind", "fallen"),
    [
        ("withdrawn", {"old": "withdrawn", "new": "withdrawn"}),
        ("corrected", {"old": "superseded"}),
        ("refiled", {"old": "superseded"}),
    ],
)
def test_a_withdrawal_takes_its_own_article_out_and_a_correction_the_old_one(
    kind: NoticeKind, fallen: dict[str, str]
) -> None:
    batch = [_article("old", "Wire", None), _article("new", "Wire", None)]
    assert standings(batch, [Notice(article="new", kind=kind, quote="x", replaces=("old",))]) == fallen


def test_a_claim_in_retracted_words_is_of_a_notice_and_others_stand() -> None:
    notice = Notice(article="a", kind="corrected", quote="x", start=0, end=9, retracted=(Span(start=10, end=20),))
    claims = (hand_made("c1", start=0, quote="The mill"), hand_made("c2", start=15), hand_made("c3", start=20))
    assert [claim.standing for claim in with_standing(claims, {}, [notice])] == ["stands", "notice", "stands"]


def test_a_withdrawn_article_takes_all_its_claims_out() -> None:
    claims = (hand_made("c1"), hand_made("c2", "b"))
    assert [claim.standing for claim in with_standing(claims, {"a": "withdrawn"}, [])] == ["withdrawn", "stands"]
