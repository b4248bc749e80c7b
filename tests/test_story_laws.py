"""Laws of cross-checking over generated stories, and how much of their known truth is found."""

from __future__ import annotations

from collections import Counter
from functools import cache

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from story_laws import (
    a_contradiction_never_also_agrees,
    a_copy_adds_no_origin,
    a_copy_raises_no_number,
    a_withdrawn_article_never_supports,
    an_article_taken_away_raises_no_number,
    an_unrelated_story_changes_nothing,
    checked,
    comparing_is_symmetric,
    only_conflicts_are_called_contradictions,
    order_and_names_do_not_matter,
    weakening_a_bound_adds_no_contradiction,
)
from strategies_stories import Story, sample, stories, verdicts

_few = settings(
    deadline=None, max_examples=25, derandomize=True, database=None, suppress_health_check=[HealthCheck.too_slow]
)
_fewer = settings(_few, max_examples=8, phases=(Phase.explicit, Phase.generate))
_NUMBERS = st.integers(0, 99)


@_few
@given(stories())
def test_comparing_is_symmetric(story: Story) -> None:
    comparing_is_symmetric(story)


@_few
@given(stories(), _NUMBERS)
def test_the_order_and_the_names_of_articles_and_outlets_do_not_matter(story: Story, seed: int) -> None:
    order_and_names_do_not_matter(story, seed)


@_few
@given(stories(0), stories(1))
def test_an_unrelated_story_changes_nothing(story: Story, other: Story) -> None:
    an_unrelated_story_changes_nothing(story, other)


@_few
@given(stories(), _NUMBERS)
def test_an_article_that_its_outlet_prints_again_adds_no_origin(story: Story, number: int) -> None:
    a_copy_adds_no_origin(story, number)


def test_an_article_that_another_outlet_copies_adds_no_origin_of_any_claim() -> None:
    for number, story in enumerate(sample(6)):
        a_copy_adds_no_origin(story, number, outlet="Another")


@_fewer
@given(stories(), _NUMBERS)
def test_another_print_of_an_article_raises_no_number_of_independent_claims(story: Story, number: int) -> None:
    a_copy_raises_no_number(story, number)


@_fewer
@given(stories(), _NUMBERS)
def test_an_article_taken_away_raises_no_number_of_independent_claims(story: Story, number: int) -> None:
    an_article_taken_away_raises_no_number(story, number)


@_fewer
@given(stories(), _NUMBERS)
def test_a_withdrawn_article_never_supports(story: Story, number: int) -> None:
    a_withdrawn_article_never_supports(story, number)


@_few
@given(stories())
def test_a_contradiction_never_also_agrees(story: Story) -> None:
    a_contradiction_never_also_agrees(story)


@_few
@given(stories(), _NUMBERS)
def test_weakening_a_bound_adds_no_contradiction(story: Story, number: int) -> None:
    weakening_a_bound_adds_no_contradiction(story, number)


@_few
@given(stories(1))
def test_only_conflicts_are_called_contradictions(story: Story) -> None:
    only_conflicts_are_called_contradictions(story)


@cache
def _found() -> Counter[tuple[str, str]]:
    """Count the pairs of sentences of a fixed sample by what is true of them and what is found."""
    counts: Counter[tuple[str, str]] = Counter()
    for told in (*sample(60, 0), *sample(60, 1)):
        articles = told.articles()
        found = verdicts(checked(articles), articles)
        for a, b, known in told.pairs():
            counts.update((known, verdict) for verdict in found.get((a, b), {"nothing"}))
    return counts


def _all(known: str) -> int:
    return sum(count for (kind, _), count in _found().items() if kind == known)


@pytest.mark.parametrize(
    ("known", "least"), [("conflict", 200), ("agree", 200), ("compatible", 200), ("update", 25), ("unrelated", 2000)]
)
def test_the_sample_holds_pairs_of_every_kind(known: str, least: int) -> None:
    assert _all(known) >= least


@pytest.mark.parametrize(
    ("known", "verdict", "least"),
    [("conflict", "contradiction", 0.68), ("agree", "agreement", 0.94), ("update", "update", 0.6)],
)
def test_most_of_what_is_known_is_found(known: str, verdict: str, least: float) -> None:
    assert _found()[known, verdict] >= least * _all(known)


def test_nothing_but_a_conflict_is_called_a_contradiction() -> None:
    assert {known for known, verdict in _found() if verdict == "contradiction"} == {"conflict"}


@pytest.mark.parametrize(("known", "most"), [("conflict", 0.09), ("unrelated", 0.007)])
def test_few_pairs_that_do_not_agree_are_called_an_agreement(known: str, most: float) -> None:
    assert _found()[known, "agreement"] <= most * _all(known)
