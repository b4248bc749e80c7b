"""What the rest of an article says of a number that another article contradicts."""

from __future__ import annotations

from datetime import date

import pytest
from strategies_claims import count, hand_made

from verify.compare.elsewhere import elsewhere_facet, told_elsewhere_facet
from verify.compare.values import quantity_facets
from verify.compare.when_where import time_facet
from verify.models import Claim, TimeSpan


def _outcome(here: float, there: float, *rest: float) -> str | None:
    a, b = _counts("c1", "a", here), _counts("c2", "b", there)
    others = [_counts(f"d{number}", "b", number) for number in rest]
    facets = quantity_facets(a, b, {})
    found = elsewhere_facet(a, b, facets, {}, {"a": [a], "b": [b, *others]})
    turned = elsewhere_facet(b, a, quantity_facets(b, a, {}), {}, {"a": [a], "b": [b, *others]})
    assert (found and found.outcome) == (turned and turned.outcome)
    return found.outcome if found else None


def _counts(name: str, of: str, number: float) -> Claim:
    return hand_made(name, of, values=(count(number, "miner", "killed"),))


@pytest.mark.parametrize(
    ("here", "there", "rest", "outcome"),
    [
        (12, 40, (12,), "equal"),
        (12, 40, (14,), "nearer"),
        (12, 40, (90,), None),
        (12, 40, (), None),
        (12, 12, (40,), None),
    ],
)
def test_a_number_is_looked_for_in_the_rest(
    here: float, there: float, rest: tuple[float, ...], outcome: str | None
) -> None:
    assert _outcome(here, there, *rest) == outcome


def test_what_an_article_says_of_another_event_does_not_count() -> None:
    a, b = _counts("c1", "a", 12), _counts("c2", "b", 40)
    other = hand_made("d1", "b", quote="Another mine lost twelve", values=(count(12, "miner", "killed"),))
    assert elsewhere_facet(a, b, quantity_facets(a, b, {}), {}, {"b": [b, other]}) is None


def _on(name: str, of: str, weekday: int, lemma: str = "arrest") -> Claim:
    day = date(2024, 7, 8 + weekday)
    span = TimeSpan(start=0, end=3, text=day.isoformat(), first=day, last=day, weekday=weekday)
    return hand_made(name, of, lemma=lemma, time=(span,))


def test_a_day_that_the_other_article_tells_as_well_is_equal() -> None:
    a, b = _on("c1", "a", 0), _on("c2", "b", 3)
    apart = time_facet(a, b)
    assert apart is not None
    assert apart.outcome == "apart"
    for other, outcome in ((_on("d1", "b", 0), "equal"), (_on("d1", "b", 2), None), (_on("d1", "b", 0, "fine"), None)):
        found = told_elsewhere_facet(a, b, apart, {"a": [a], "b": [b, other]})
        turned = told_elsewhere_facet(b, a, apart, {"a": [a], "b": [b, other]})
        assert (found and (found.outcome, found.of)) == (turned and (turned.outcome, turned.of))
        assert (found and found.outcome) == outcome
    assert told_elsewhere_facet(a, b, None, {}) is None
