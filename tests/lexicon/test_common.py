"""Facts about common words."""

from __future__ import annotations

import pytest

from verify.lexicon.common import common_lemmas, is_common


@pytest.mark.parametrize(
    "lemma",
    ["say", "People", "year", "official", "government", "report", "day", "time", "new", "last", "the", "n't", "may"],
)
def test_general_words_are_common(lemma: str) -> None:
    assert is_common(lemma)


@pytest.mark.parametrize(
    "lemma",
    ["kill", "earthquake", "attack", "hostage", "missile", "pumpkin", "vaccine", "ceasefire", "bridge", "", "zyx"],
)
def test_words_of_topics_are_not_common(lemma: str) -> None:
    assert not is_common(lemma)


def test_common_lemmas_are_in_lower_case() -> None:
    assert all(lemma == lemma.lower() for lemma in common_lemmas())
