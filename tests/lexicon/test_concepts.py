"""Facts about words that name the same thing, and about nouns for persons."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.lexicon import table
from verify.lexicon.concepts import concept, is_anyone, is_person_noun, may_be_one_person

CLASSES = table("concepts")["classes"]
members = st.sampled_from(sorted(lemma for lemmas in CLASSES for lemma in lemmas))


@pytest.mark.parametrize("lemmas", CLASSES, ids=lambda lemmas: str(lemmas[0]))
def test_members_of_a_class_share_its_name(lemmas: list[str]) -> None:
    assert {concept(lemma) for lemma in lemmas} == {lemmas[0]}
    assert lemmas == [lemma.lower() for lemma in lemmas]


def test_no_lemma_stands_in_two_classes() -> None:
    lemmas = [lemma for members in CLASSES for lemma in members]
    assert sorted(set(lemmas)) == sorted(lemmas)


def test_no_class_has_one_member_only() -> None:
    assert all(len(lemmas) > 1 for lemmas in CLASSES)


@given(st.one_of(members, st.text(max_size=8)))
def test_concept_is_idempotent(lemma: str) -> None:
    assert concept(concept(lemma)) == concept(lemma)


@pytest.mark.parametrize(
    ("a", "b"), [("robot", "drone"), ("hostage", "prisoner"), ("injured", "dead"), ("son", "child"), ("man", "woman")]
)
def test_different_things_stay_apart(a: str, b: str) -> None:
    assert concept(a) != concept(b)


@pytest.mark.parametrize(("a", "b"), [("crater", "hole"), ("pow", "detainee"), ("cop", "policeman"), ("blast", "boom")])
def test_words_for_one_thing_meet(a: str, b: str) -> None:
    assert concept(a) == concept(b)


@pytest.mark.parametrize(
    "lemma", ["people", "man", "victim", "officer", "passenger", "student", "police officer", "prime minister", "crew"]
)
def test_person_nouns_name_persons(lemma: str) -> None:
    assert is_person_noun(lemma)


@pytest.mark.parametrize("lemma", ["drone", "hospital", "death", "police station", "missile", "", " ", "zyx"])
def test_other_nouns_do_not_name_persons(lemma: str) -> None:
    assert not is_person_noun(lemma)


def test_families_of_nouns_for_one_person_hold_names_of_classes() -> None:
    families = table("concepts")["near"]
    assert all(concept(noun) == noun and is_person_noun(noun) for family in families for noun in family)


@pytest.mark.parametrize(
    ("a", "b", "one"),
    [
        ("officer", "agent", True),
        ("guard", "officer", True),
        ("man", "suspect", True),
        ("officer", "nun", False),
        ("man", "woman", False),
        ("man", "brother", False),
        ("wife", "daughter", False),
        ("man", "bridge", False),
    ],
)
def test_two_nouns_for_one_person(a: str, b: str, *, one: bool) -> None:
    assert may_be_one_person(a, b) == may_be_one_person(b, a) == one


def test_some_nouns_stand_for_anybody() -> None:
    assert is_anyone("woman")
    assert is_anyone("victim")
    assert not is_anyone("cashier")
