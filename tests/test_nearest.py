"""The rules that nearly fired, as relations carry them."""

from __future__ import annotations

import verify
from verify.models import Article, Relation
from verify.ruleset import load_rules


def _relations(*texts: str) -> tuple[Relation, ...]:
    articles = [Article(id=f"a{number}", text=text, source=f"Outlet {number}") for number, text in enumerate(texts)]
    return verify.cross_check(articles).relations


def test_a_contradiction_carries_the_rules_that_nearly_fired_nearest_first() -> None:
    (relation,) = _relations(
        "Lena Brandt, 43, has been elected mayor of Tarvik.", "Lena Brandt, 51, has been elected mayor of Tarvik."
    )
    assert relation.verdict == "contradiction"
    assert len(relation.nearest) == 3
    assert relation.rule not in {miss.rule for miss in relation.nearest}
    assert {miss.rule for miss in relation.nearest} <= {rule.id for rule in load_rules().rules}
    stopped = [len(miss.stopped_by) for miss in relation.nearest]
    assert stopped == sorted(stopped)
    assert stopped[0] > 0


def test_an_agreement_carries_none() -> None:
    (relation, *_) = _relations(
        "The ferry sank on 3 March 2021 off Kajen.", "The ferry sank on 3 March 2021 off Kajen."
    )
    assert relation.verdict == "agreement"
    assert relation.nearest == ()
