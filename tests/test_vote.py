"""Advice on weight: who votes with whom, what copying takes from a vote, and that nothing is a verdict."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import article, hand_made

from verify.models import Advice, Copy, Relation, Verdict
from verify.vote import BEFORE, ERROR, advise

_OUTLETS = ("A", "B", "C", "D")


def _relation(one: str, other: str, verdict: Verdict) -> Relation:
    a, b = sorted((one, other))
    return Relation(a=a, b=b, verdict=verdict, rule="r", reason=f"{a} against {b}", score=1)


def _advice(*sides: tuple[str, str], copies: tuple[Copy, ...] = ()) -> Advice:
    """Return the advice on questions of two answers, each written as its outlets: ("ABC", "D")."""
    relations, claims = [], {}
    for number, (one, other) in enumerate(sides):
        for outlet in one + other:
            claims[f"{number}{outlet}"] = hand_made(f"{number}{outlet}", outlet)
        relations.append(_relation(f"{number}{one[0]}", f"{number}{other[0]}", "contradiction"))
        for side in (one, other):
            relations += [_relation(f"{number}{side[0]}", f"{number}{name}", "agreement") for name in side[1:]]
    articles = {name: article("x", name) for name in _OUTLETS}
    return advise(relations, claims, articles, copies)


def _weights(advice: Advice) -> dict[str, float]:
    return {source.source: source.weight for source in advice.sources}


def test_three_outlets_outvote_one() -> None:
    advice = _advice(("ABC", "D"))
    (question,) = advice.questions
    assert [answer.sources for answer in question.answers] == [("A", "B", "C"), ("D",)]
    assert question.answers[0].share > 0.9 > 0.1 > question.answers[1].share
    weights = _weights(advice)
    assert weights["A"] == weights["B"] == weights["C"] > weights["D"]


def test_one_question_moves_an_outlet_no_further_than_one_in_five() -> None:
    lost = BEFORE * (1 - ERROR) / (BEFORE + 1)
    assert lost <= _weights(_advice(("ABC", "D")))["D"] < 1 - ERROR


def test_one_against_one_is_even() -> None:
    advice = _advice(("A", "B"))
    assert advice.questions[0].answers[0].share == advice.questions[0].answers[1].share
    assert len(set(_weights(advice).values())) == 1


def test_copied_text_takes_votes_away() -> None:
    copies = tuple(
        Copy(a=a, b=b, passages=(), share_a=0.9, share_b=0.9, source=None, reason="") for a, b in ("AB", "AC", "BC")
    )
    alone, copied = _advice(("ABC", "D")), _advice(("ABC", "D"), copies=copies)
    assert copied.questions[0].answers[0].share < alone.questions[0].answers[0].share
    assert copied.dependences[0].prior == pytest.approx(0.9)


def test_an_outlet_that_gives_both_answers_votes_for_none() -> None:
    claims = {name: hand_made(name, of) for name, of in (("1", "A"), ("2", "A"), ("3", "B"), ("4", "C"))}
    relations = [
        _relation("1", "2", "contradiction"),
        _relation("1", "3", "agreement"),
        _relation("2", "4", "agreement"),
    ]
    advice = advise(relations, claims, {name: article("x", name) for name in "ABC"}, ())
    assert [answer.sources for answer in advice.questions[0].answers] == [("B",), ("C",)]


def test_without_a_disputed_question_nobody_has_a_weight() -> None:
    assert advise([], {"1": hand_made("1")}, {"a": article("x")}, ()) == Advice(
        rounds=0, questions=(), dependences=(), sources=()
    )


def test_each_weight_says_the_steps_that_led_to_it() -> None:
    source = next(source for source in _advice(("ABC", "D")).sources if source.source == "D")
    assert source.steps[0].startswith("question 1: alone, 0.0")
    assert source.steps[-1].endswith(f"{source.weight:.3f}")


_SIDES = st.permutations(_OUTLETS).flatmap(
    lambda names: st.integers(1, 3).map(lambda cut: ("".join(names[:cut]), "".join(names[cut:])))
)


@given(st.lists(_SIDES, min_size=1, max_size=5))
def test_shares_and_weights_lie_between_none_and_all(sides: list[tuple[str, str]]) -> None:
    advice = _advice(*sides)
    for question in advice.questions:
        assert 0 <= sum(answer.share for answer in question.answers) <= 1.01
    assert all(0 < weight < 1 for weight in _weights(advice).values())
    assert set(_weights(advice)) == set(_OUTLETS)
