"""Each law of `story_laws.py` notices a fault that is planted in the engine, over a fixed sample of stories."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

import pytest
from story_laws import (
    a_contradiction_never_also_agrees,
    a_copy_adds_no_origin,
    a_copy_raises_no_number,
    a_withdrawn_article_never_supports,
    an_article_taken_away_raises_no_number,
    an_unrelated_story_changes_nothing,
    comparing_is_symmetric,
    only_conflicts_are_called_contradictions,
    order_and_names_do_not_matter,
    weakening_a_bound_adds_no_contradiction,
)
from strategies_stories import Story, sample

from verify import graph, judge, pipeline
from verify.compare import values, when_where
from verify.graph import ClaimGraph
from verify.judge import PRECEDENCE, judge_pairs
from verify.match import links
from verify.match.independence import footings, tied
from verify.match.links import Matching, link_claims
from verify.models import Article, Claim, Interval, Origin, Relation, Step
from verify.ruleset import PairRule, RuleSet
from verify.ruleset.conditions.numbers import LaterIsMore

_ONE, _OTHER = sample(60, family=0, seed=7)[:30], sample(60, family=1, seed=7)[:30]
STORIES = tuple((b, a) if number % 2 == 0 else (a, b) for number, (a, b) in enumerate(zip(_ONE, _OTHER, strict=True)))
"""Stories of two families of names, each beside one of the other family."""


def _the_first_number_is_larger(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(values, "larger", lambda _one, _other: "a")


def _a_claim_keeps_its_link_to_the_first_id(monkeypatch: pytest.MonkeyPatch) -> None:
    def linked(claims: Sequence[Claim], *options: Any) -> Matching:
        matching = link_claims(claims, *options)
        first = {link.a: link for link in reversed(matching.links)}
        return matching._replace(links=tuple(first[name] for name in sorted(first)))

    monkeypatch.setattr(pipeline, "link_claims", linked)


def _all_articles_weigh_terms_together(monkeypatch: pytest.MonkeyPatch) -> None:
    def one_event(claims: Iterable[Claim]) -> tuple[tuple[str, ...], ...]:
        return (tuple(sorted({claim.article for claim in claims})),)

    monkeypatch.setattr(links, "group_events", one_event)


def _every_article_is_an_origin(monkeypatch: pytest.MonkeyPatch) -> None:
    def origins(_articles: Iterable[Article], claims: Iterable[Claim], *_known: object) -> dict[str, Origin]:
        return {
            claim.id: Origin(
                claim=claim.id,
                kind="outlet",
                name=claim.article,
                chain=(Step(kind="outlet", name=claim.article),),
            )
            for claim in claims
        }

    monkeypatch.setattr(pipeline, "find_origins", origins)


def _no_copy_is_found(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "copied", lambda _articles: ())


def _what_a_third_copies_is_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def joined(origins: Iterable[Origin]) -> int:
        left = list(footings(origins))
        number = 0
        while left:
            number += 1
            reached = [left.pop()]
            for one in reached:
                reached += [other for other in left if tied(one, other)]
                left = [other for other in left if not tied(one, other)]
        return number

    monkeypatch.setattr(judge, "most_independent", joined)


def _what_was_withdrawn_stands(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pipeline, "standing_claims", lambda claims, _articles, _notices: tuple(claims))


def _every_verdict_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    def judged(
        graph: ClaimGraph, claims: Mapping[str, Claim], articles: Mapping[str, Article], setting: object, rules: RuleSet
    ) -> tuple[Relation, ...]:
        found: list[Relation] = []
        for verdict in PRECEDENCE:
            one = tuple(rule for rule in rules.rules if isinstance(rule, PairRule) and rule.verdict == verdict)
            found += judge_pairs(graph, claims, articles, setting, RuleSet(rules=one))  # type: ignore[arg-type]
        return tuple(sorted(found, key=lambda relation: (relation.a, relation.b)))

    monkeypatch.setattr(pipeline, "judge_pairs", judged)


def _claims_at_odds_join_one_group(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(graph, "_at_odds", lambda _graph: frozenset())


def _a_bound_is_a_point(monkeypatch: pytest.MonkeyPatch) -> None:
    def overlaps(one: Interval, other: Interval) -> bool:
        return one.low == other.low

    monkeypatch.setattr(Interval, "overlaps", overlaps)


def _no_later_number_is_more(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(LaterIsMore, "holds", lambda _condition, _pair: False)


def _a_wider_place_is_another(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(when_where, "compare_places", lambda one, other: "same" if one.name == other.name else "apart")


Law = Callable[[Story, Story, int], None]
Plant = Callable[[pytest.MonkeyPatch], None]


def _symmetric(story: Story, _other: Story, _number: int) -> None:
    comparing_is_symmetric(story)


def _named(story: Story, _other: Story, number: int) -> None:
    order_and_names_do_not_matter(story, number)


def _unrelated(story: Story, other: Story, _number: int) -> None:
    an_unrelated_story_changes_nothing(story, other)


def _copied(story: Story, _other: Story, number: int) -> None:
    a_copy_adds_no_origin(story, number)


def _counted(story: Story, _other: Story, number: int) -> None:
    a_copy_raises_no_number(story, number)


def _left(story: Story, _other: Story, number: int) -> None:
    an_article_taken_away_raises_no_number(story, number)


def _withdrawn(story: Story, _other: Story, number: int) -> None:
    a_withdrawn_article_never_supports(story, number)


def _one_verdict(story: Story, _other: Story, _number: int) -> None:
    a_contradiction_never_also_agrees(story)


def _weakened(story: Story, _other: Story, number: int) -> None:
    weakening_a_bound_adds_no_contradiction(story, number)


def _true(story: Story, _other: Story, _number: int) -> None:
    only_conflicts_are_called_contradictions(story)


LAWS = (_symmetric, _named, _unrelated, _copied, _counted, _left, _withdrawn, _one_verdict, _weakened, _true)
MUTANTS: tuple[tuple[Law, Plant], ...] = (
    (_symmetric, _the_first_number_is_larger),
    (_named, _a_claim_keeps_its_link_to_the_first_id),
    (_unrelated, _all_articles_weigh_terms_together),
    (_copied, _every_article_is_an_origin),
    (_counted, _no_copy_is_found),
    (_left, _what_a_third_copies_is_one),
    (_withdrawn, _what_was_withdrawn_stands),
    (_one_verdict, _every_verdict_is_told),
    (_one_verdict, _claims_at_odds_join_one_group),
    (_weakened, _a_bound_is_a_point),
    (_true, _no_later_number_is_more),
    (_true, _a_wider_place_is_another),
)


def broken_by(law: Law) -> int | None:
    """Return the number of the first story of the sample that breaks a law; None where it holds of all."""
    return next((number for number in range(len(STORIES)) if not holds(law, number)), None)


def holds(law: Law, number: int) -> bool:
    """Tell whether a law holds of one story of the sample."""
    story, other = STORIES[number]
    try:
        law(story, other, number)
    except AssertionError:
        return False
    return True


def test_every_law_has_a_mutant() -> None:
    assert {law for law, _ in MUTANTS} == set(LAWS)


@pytest.mark.parametrize(("law", "plant"), MUTANTS, ids=lambda part: part.__name__.strip("_"))
def test_a_law_notices_the_planted_fault_and_nothing_without_it(law: Law, plant: Plant) -> None:
    with pytest.MonkeyPatch.context() as monkeypatch:
        plant(monkeypatch)
        number = broken_by(law)
    assert number is not None
    assert holds(law, number)
