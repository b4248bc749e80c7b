"""The articles that were there on a day."""

from __future__ import annotations

from datetime import date

import pytest
from strategies_claims import article

from verify.corpus.as_of import published_by

_DAY = date(2031, 5, 7)


@pytest.mark.parametrize(
    ("published", "why"),
    [
        ("2031-05-06", None),
        ("2031-05-07", None),
        ("2031-05-07T23:59:59+02:00", None),
        ("2031-05-08", "later"),
        (None, "undated"),
    ],
)
def test_what_was_published_later_or_bears_no_date_is_left_out(published: str | None, why: str | None) -> None:
    given = article("The mill burned.", published=published)
    kept, left = published_by([given], _DAY)
    assert [left_out.why for left_out in left] == ([why] if why else [])
    assert list(kept) == ([] if why else [given])


def test_what_is_left_out_is_named() -> None:
    _, (left,) = published_by([article("The mill burned.", "a7", "Gazette", "2032-01-01")], _DAY)
    assert (left.article, left.source, left.published) == ("a7", "Gazette", "2032-01-01")
