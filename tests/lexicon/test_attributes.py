"""Facts about attributes, values that exclude each other, and words that deny."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.lexicon import table
from verify.lexicon.attributes import affirms, attribute_classes, attribute_of, denies, exclusive, sex_of

CLASSES = table("attributes")["class"]
triples = st.sampled_from(sorted(CLASSES)).flatmap(
    lambda name: st.tuples(st.just(name), *[st.sampled_from(sorted(CLASSES[name]["values"]))] * 2)
)
nations = st.sampled_from(sorted(table("nations")["nations"]))


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_each_lemma_gives_the_value_that_lists_it(name: str) -> None:
    for value, lemmas in CLASSES[name]["values"].items():
        assert lemmas == [lemma.lower() for lemma in lemmas]
        assert all(attribute_of(lemma) == (name, value) for lemma in lemmas)


@pytest.mark.parametrize("name", sorted(CLASSES))
def test_overlaps_name_values_of_their_class(name: str) -> None:
    values = set(CLASSES[name]["values"])
    assert all(a in values and b in values and a != b for a, b in CLASSES[name].get("overlaps", ()))


@given(triples)
def test_exclusion_is_symmetric_and_never_reflexive(triple: tuple[str, str, str]) -> None:
    name, a, b = triple
    assert exclusive(name, a, b) == exclusive(name, b, a)
    assert not exclusive(name, a, a)


@given(nations, nations)
def test_nationalities_exclude_each_other_symmetrically(a: str, b: str) -> None:
    assert exclusive("nationality", a, b) == exclusive("nationality", b, a)
    assert not exclusive("nationality", a, a)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("man", "woman"),
        ("son", "daughter"),
        ("north", "southern"),
        ("Danish", "Swedes"),
        ("red", "blue"),
        ("he", "she"),
    ],
)
def test_words_of_one_thing_exclude_each_other(a: str, b: str) -> None:
    first, second = attribute_of(a), attribute_of(b)
    assert first
    assert second
    assert first[0] == second[0]
    assert exclusive(first[0], first[1], second[1])


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("southeastern", "southern"),
        ("Scottish", "British"),
        ("gun", "knife"),
        ("child", "teenager"),
        ("grey", "silvery"),
        ("shiite", "muslim"),
        ("parent", "mother"),
    ],
)
def test_words_that_go_together_do_not_exclude_each_other(a: str, b: str) -> None:
    first, second = attribute_of(a), attribute_of(b)
    assert first
    assert second
    assert first[0] == second[0]
    assert not exclusive(first[0], first[1], second[1])


def test_country_name_is_no_nationality() -> None:
    assert attribute_of("Denmark") is None
    assert attribute_of("Danish") == ("nationality", "DK")


def test_unknown_word_has_no_attribute() -> None:
    assert attribute_of("zyx") is None
    assert sex_of("zyx") is None


def test_unknown_class_is_an_error() -> None:
    assert "nationality" in attribute_classes()
    with pytest.raises(KeyError):
        exclusive("no such class", "a", "b")


@pytest.mark.parametrize(("lemma", "sex"), [("Mr", "male"), ("sister", "female"), ("boy", "male"), ("person", None)])
def test_sex_is_read_off_nouns_kinship_and_forms_of_address(lemma: str, sex: str | None) -> None:
    assert sex_of(lemma) == sex


@pytest.mark.parametrize("sex", ["male", "female"])
def test_kinship_words_with_a_sex_are_kinship_words(sex: str) -> None:
    for lemma in table("attributes")["sex_of"][sex]:
        found = attribute_of(lemma)
        assert found
        assert found[0] == "kinship"


@pytest.mark.parametrize("lemma", ["hoax", "bogus", "untrue", "debunk", "Rubbish", "rumour"])
def test_denials_deny_and_do_not_affirm(lemma: str) -> None:
    assert denies(lemma)
    assert not affirms(lemma)


def test_no_word_both_denies_and_affirms() -> None:
    rows = table("attributes")
    denials = {lemma for lemmas in rows["denials"].values() for lemma in lemmas}
    assert not any(affirms(lemma) for lemma in denials)


@pytest.mark.parametrize("lemma", ["genuine", "verify", "fact"])
def test_truth_words_affirm_and_do_not_deny(lemma: str) -> None:
    assert affirms(lemma)
    assert not denies(lemma)
