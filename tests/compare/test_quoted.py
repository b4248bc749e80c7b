"""Few words that both claims set in quotation marks."""

from __future__ import annotations

import pytest
from strategies_claims import hand_made

from verify.compare.quoted import quoted_facet


def _seen(one: str, other: str) -> str | None:
    a, b = hand_made("c1", "a", quote=one), hand_made("c2", "b", quote=other)
    texts = {"a": one, "b": other}
    there, back = quoted_facet(a, b, texts), quoted_facet(b, a, texts)
    assert there == back
    return None if there is None else there.a


@pytest.mark.parametrize(
    "other", ['He bought "The Old Goose".', "It was “the old goose,” he said.", "Call it ‘The Old Goose’ then."]
)
def test_one_title_in_any_quotation_marks_is_the_same(other: str) -> None:
    assert _seen('The ferry is "The Old Goose" now.', other) == "the old goose"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ('The ferry is "The Old Goose".', 'The ferry is "The Old Swan".'),
        ('The ferry is "The Old Goose".', "The ferry is The Old Goose."),
        ('It was Guy "Gee Gee" Holm.', 'It was Guy "Gee Gee" Holm.'),
        ('"The old goose is on the lake".', '"The old goose is on the lake".'),
        ("The boy's boat and the girl's", "The boy's boat and the girl's"),
        ('"Goose pie", "goose pie", "goose pie", "goose pie"', 'A "goose pie".'),
    ],
)
def test_other_words_parts_of_names_sayings_and_topics_are_none(one: str, other: str) -> None:
    assert _seen(one, other) is None


def test_a_mark_right_behind_a_claim_closes_its_words() -> None:
    text = 'The tale is "poppycock," he said.'
    a = hand_made("c1", "a", quote='The tale is "poppycock')
    b = hand_made("c2", "b", quote="He spoke of “poppycock”.")
    seen = quoted_facet(a, b, {"a": text, "b": "He spoke of “poppycock”."})
    assert seen is not None
    assert (seen.a, seen.b) == ("poppycock", "poppycock")
