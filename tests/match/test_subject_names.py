"""Which names of one event are one subject."""

from __future__ import annotations

from itertools import combinations
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.lexicon.aliases import alias
from verify.match.spelling import sound
from verify.match.subjects import alike_words, can_be_one, match_names, same_name, skeleton, usual_name

_FIRST = ("ada", "ana", "anna", "karl", "carl", "k", "a", "volkmar", "folkmar")
_LAST = ("holm", "holmes", "lindqvist", "lindkvist", "lindquist", "sadowski", "sadovsky", "zelinskaya", "zelynskaia")
_NAMES = st.one_of(
    st.sampled_from(_LAST),
    st.builds("{} {}".format, st.sampled_from(_FIRST), st.sampled_from(_LAST)),
    st.builds(
        "{} {} {}".format, st.sampled_from(_FIRST), st.sampled_from(["al", "b", *_FIRST]), st.sampled_from(_LAST)
    ),
)
_NAME_LISTS = st.lists(_NAMES, min_size=1, max_size=8)


def _alike(*names: str) -> frozenset[tuple[str, str]]:
    return alike_words(word for name in names for word in name.split())


@pytest.mark.parametrize(
    ("word", "bones"),
    [("zelinskaya", "zlnsk"), ("zelynskaia", "zlnsk"), ("anna", "an"), ("ottokar", "otkr"), ("a", "a"), ("", "")],
)
def test_a_skeleton_is_the_initial_and_the_consonants(word: str, bones: str) -> None:
    assert skeleton(word) == bones


@given(st.text("abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12), st.data())
def test_vowels_and_doubled_consonants_do_not_move_a_skeleton(word: str, data: st.DataObject) -> None:
    place = data.draw(st.integers(1, len(word)))
    assert skeleton(word[:place] + data.draw(st.sampled_from("aeiou")) + word[place:]) == skeleton(word)
    last = word[-1]
    if len(word) > 1 and last not in "aeiouyhwj":
        assert skeleton(word + last) == skeleton(word)


@given(st.lists(st.sampled_from([*_FIRST, *_LAST]), max_size=10))
def test_alike_words_are_pairs_both_ways_of_two_long_words_that_begin_alike(words: list[str]) -> None:
    for a, b in alike_words(words):
        assert (b, a) in alike_words(words)
        assert a != b
        assert a[0] == b[0] or sound(a)[0] == sound(b)[0]
        assert min(len(a), len(b)) >= 4
        assert {a, b} <= set(words)


def test_transliterations_are_alike_and_other_words_are_not() -> None:
    found = alike_words(["lindqvist", "lindkvist", "zelinskaya", "zelynskaia", "lindholm", "holm", "holt"])
    assert ("lindqvist", "lindkvist") in found
    assert ("zelinskaya", "zelynskaia") in found
    assert not any("lindholm" in pair or "holm" in pair for pair in found)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("ada holm", "holm"),
        ("ada holm", "a holm"),
        ("ada maria holm", "ada holm"),
        ("karl lindqvist", "karl lindkvist"),
        ("saif al zelinskaya", "saif zelynskaia"),
        ("port of vesna", "port vesna"),
    ],
)
def test_short_forms_initials_and_spellings_can_be_one_name(a: str, b: str) -> None:
    assert same_name(a, b, _alike(a, b))


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("ada holm", "karl holm"),
        ("ada holm", "ada lindqvist"),
        ("ada holm", "ada"),
        ("k holm", "ada holm"),
        ("north vesna", "south vesna"),
        ("vesna bank", "vesna"),
        ("karl ada holm", "ada karl maria holm"),
        ("", "holm"),
    ],
)
def test_other_first_or_last_words_make_another_name(a: str, b: str) -> None:
    assert not same_name(a, b, _alike(a, b))


@given(_NAMES, _NAMES)
def test_being_one_name_is_symmetric(a: str, b: str) -> None:
    assert same_name(a, b, _alike(a, b)) == same_name(b, a, _alike(a, b))


@given(_NAMES)
def test_a_name_is_the_same_as_itself(a: str) -> None:
    assert same_name(a, a, frozenset())


@given(_NAME_LISTS, st.integers(0, 99))
def test_matching_does_not_depend_on_the_order_or_on_repetition(names: list[str], seed: int) -> None:
    shuffled = [*names, *names]
    Random(seed).shuffle(shuffled)  # noqa: S311 - a seeded order, no secret
    assert match_names(shuffled) == match_names(names)


@given(_NAME_LISTS)
def test_every_name_has_a_subject_that_stands_for_itself(names: list[str]) -> None:
    found = match_names(names)
    assert set(found) == set(names)
    assert all(found[subject] == subject for subject in found.values())


@given(_NAME_LISTS)
def test_no_two_names_of_a_subject_reject_each_other(names: list[str]) -> None:
    found = match_names(names)
    alike = _alike(*names)
    for a, b in combinations(found, 2):
        if found[a] == found[b]:
            assert can_be_one(a, b, alike) or alias(a) == alias(b)


@given(_NAME_LISTS)
def test_the_fullest_name_stands_for_a_subject(names: list[str]) -> None:
    found = match_names(names)
    for name, subject in found.items():
        assert len(subject.split()) >= len(name.split())


def test_a_short_form_joins_its_one_full_name() -> None:
    assert match_names(["holm", "ada holm", "karl lindqvist"])["holm"] == "ada holm"


def test_a_surname_of_two_people_stays_apart_from_both() -> None:
    found = match_names(["ada holm", "karl holm", "holm"])
    assert len(set(found.values())) == 3


def test_two_short_forms_that_reject_each_other_are_not_one_subject_through_a_third() -> None:
    found = match_names(["ada maria holm", "ada holm", "maria holm"])
    assert found["ada holm"] == "ada maria holm"
    assert found["maria holm"] == "maria holm"


@pytest.mark.parametrize(("a", "b"), [("kiev", "kyiv"), ("burma", "myanmar")])
def test_well_known_equal_names_are_one_subject(a: str, b: str) -> None:
    found = match_names([a, b])
    assert found[a] == found[b]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("isis", "islamic state"),
        ("who", "world health organisation"),
        ("doctors without borders", "msf"),
        ("vesna rail authority of russia", "russian vesna rail authority"),
        ("russian defence ministry", "russia s ministry of defense"),
        ("ministry of defence", "defence ministry"),
        ("44th brigade", "forty fourth brigade"),
        ("abdul rahman odeh", "abdulrahman odeh"),
        ("qadri holm", "kadri holm"),
        ("volodymyr sadowski", "vladimir sadovsky"),
        ("al holm", "holm"),
    ],
)
def test_spellings_word_orders_and_well_known_names_are_one_subject(a: str, b: str) -> None:
    found = match_names([a, b])
    assert found[a] == found[b]


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("kim jong un", "kim jong il"),
        ("russian defence ministry", "ukrainian defence ministry"),
        ("iran", "iraq"),
        ("ivan petrov", "ivan petrova"),
        ("44th brigade", "45th brigade"),
        ("vesna fund", "vesna fund ii"),
        ("moscow", "russia"),
        ("vesna bank", "vesna rail"),
    ],
)
def test_near_names_of_others_are_two_subjects(a: str, b: str) -> None:
    found = match_names([a, b])
    assert found[a] != found[b]


def test_a_ministry_of_two_countries_stays_apart_from_both() -> None:
    found = match_names(["russia s ministry of defense", "ukrainian defence ministry", "defence ministry"])
    assert len(set(found.values())) == 3


@given(st.sampled_from(_FIRST), st.sampled_from(_LAST))
def test_a_surname_joins_its_only_full_name_whoever_else_is_named(first: str, last: str) -> None:
    found = match_names([f"{first} {last}", last, "otto berg", "berg"])
    assert found[last] == f"{first} {last}"
    assert found["berg"] == "otto berg"


@given(_NAMES)
def test_a_usual_name_is_its_own_usual_name(name: str) -> None:
    assert usual_name(usual_name(name)) == usual_name(name)


@pytest.mark.parametrize(("key", "usual"), [("isil", "Islamic State"), ("us", "United States"), ("holm", "holm")])
def test_keys_of_well_known_names_have_a_usual_name(key: str, usual: str) -> None:
    assert usual_name(key) == usual
