"""Who somebody is, told beside what they say."""

from __future__ import annotations

import pytest
from strategies_claims import claims_of


def _posts(text: str) -> list[tuple[str, str]]:
    return [(claim.predicate.text, claim.quote) for claim in claims_of(text) if claim.predicate.state]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "The dam is leaking badly, according to Delta council spokeswoman Ada Holm.",
            ("spokeswoman", "Delta council spokeswoman Ada Holm"),
        ),
        (
            "The dam broke at noon, according to Brightmill co-founder and Vice President Ada Holm.",
            ("co-founder", "Brightmill co-founder and Vice President Ada Holm"),
        ),
    ],
)
def test_a_source_that_is_cited_is_introduced(text: str, told: tuple[str, str]) -> None:
    assert told in _posts(text)


@pytest.mark.parametrize(
    "text",
    [
        "The dam broke at noon, according to Ada Holm.",
        "The dam broke at noon, according to the harbour office of Delta.",
        "The dam broke at noon, according to two people who know the mayor of Delta.",
    ],
)
def test_a_source_without_name_or_post_is_not(text: str) -> None:
    assert _posts(text) == []


@pytest.mark.parametrize("word", ["co-founder", "ex-husband", "co-pilot"])
def test_a_word_with_co_or_ex_is_one(word: str) -> None:
    (claim,) = claims_of(f"The {word} of Ada Holm sold the mill on Monday.")
    assert claim.subject is not None
    assert claim.subject.head == word
