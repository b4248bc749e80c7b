"""Rare terms weigh more, and likeness is a number from 0 to 1."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.match.weights import Weights, cosine

_VECTORS = st.dictionaries(st.sampled_from("abcdefgh"), st.floats(0.01, 100), max_size=6)


@given(_VECTORS, _VECTORS)
def test_cosine_is_symmetric_and_between_0_and_1(a: dict[str, float], b: dict[str, float]) -> None:
    assert cosine(a, b) == cosine(b, a)
    assert 0 <= cosine(a, b) <= 1


@given(_VECTORS, _VECTORS)
def test_cosine_is_0_exactly_where_nothing_is_shared(a: dict[str, float], b: dict[str, float]) -> None:
    assert (cosine(a, b) == 0) == (not a.keys() & b.keys())


@given(_VECTORS.filter(bool), st.floats(0.01, 100))
def test_cosine_looks_at_proportions_only(a: dict[str, float], factor: float) -> None:
    found = cosine(a, {term: weight * factor for term, weight in a.items()})
    assert found == pytest.approx(1)
    assert found <= 1


def test_more_in_common_is_more_alike() -> None:
    assert cosine({"a": 1, "b": 1}, {"a": 1, "b": 1}) > cosine({"a": 1, "b": 1}, {"a": 1, "c": 1}) > 0


@given(st.lists(st.frozensets(st.sampled_from(["quay", "crater", "ballot", "lantern"])), max_size=8))
def test_the_rarer_a_term_the_more_it_weighs(texts: list[frozenset[str]]) -> None:
    weights = Weights(texts)
    holders = {term: sum(term in text for text in texts) for term in ("quay", "crater", "ballot", "lantern")}
    for a, count_a in holders.items():
        assert weights.of(a) > 0
        for b, count_b in holders.items():
            assert (weights.of(a) > weights.of(b)) == (count_a < count_b)


def test_repetition_within_one_text_does_not_count() -> None:
    assert Weights([["quay", "quay"], ["crater"]]).of("quay") == Weights([["quay"], ["crater"]]).of("quay")


def test_words_that_all_news_uses_weigh_less_than_others() -> None:
    weights = Weights([["people", "quarry"]])
    assert weights.of("people") < weights.of("quarry")
    assert Weights([["people", "quarry"]], background=0).of("people") == pytest.approx(
        Weights([["people", "quarry"]], background=0).of("quarry")
    )


def test_a_vector_weighs_each_term() -> None:
    weights = Weights([["quay"], ["quay", "crater"]])
    assert weights.vector(["quay", "crater"]) == {"quay": weights.of("quay"), "crater": weights.of("crater")}
