"""How far two names can be one."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.match.keys import key_of
from verify.match.names import SAME_NAME, meet, name_score, told_as, words_score
from verify.models import EntityKind

_KINDS: tuple[EntityKind, ...] = ("person", "organisation", "place", "thing", "unknown")
_LATIN = ["Ada", "Holm", "Holms", "A.", "Dr", "bin", "al", "of", "Vesna", "Bank", "AG", "GmbH", "Russian", "Group"]
_WORDS = st.sampled_from(
    [*_LATIN, "44", "II", "Zelinskaya", "Зелинская", "Forty", "four", "VB", "VesnaBank", "習", "김"]
)
_NAMES = st.one_of(st.lists(_WORDS, max_size=5).map(" ".join), st.text(max_size=15))


@given(_NAMES, _NAMES, st.sampled_from(_KINDS))
def test_a_score_is_symmetric_and_lies_in_0_to_1(a: str, b: str, kind: EntityKind) -> None:
    found = name_score(a, b, kind)
    assert found == name_score(b, a, kind)
    assert 0 <= found.score <= 1
    assert found.reason


@given(_NAMES, st.sampled_from(_KINDS))
def test_a_name_meets_itself_fully(a: str, kind: EntityKind) -> None:
    assert name_score(a, a, kind).score == 1


@given(_NAMES, _NAMES)
def test_keys_score_alike_both_ways(a: str, b: str) -> None:
    assert words_score(key_of(a), key_of(b)) == words_score(key_of(b), key_of(a))
    assert words_score(key_of(a), key_of(a)) == 1


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Zelenskyy", "Zelenskiy"),
        ("Zelenskyy", "Зеленський"),
        ("Volodymyr Zelenskyy", "Vladimir Zelenski"),
        ("Ada Holm", "Ms Ada Holm"),
        ("Ada Holm", "Holm, Ada"),
        ("Ada Holm", "A. Holm"),
        ("Ada Holm", "Ada Maria Holm"),
        ("Ada Holm", "AdaHolm"),
        ("Abdul Rahman Odeh", "Abdulrahman Odeh"),
        ("Bill Sadowski", "William Sadovsky"),
        ("Karim bin Yusuf", "Karim ibn Yusuf al-Odeh"),
        ("Yevgeny Lindqvist", "Evgeny Lindquist"),
    ],
)
def test_spellings_of_a_person_can_be_one(a: str, b: str) -> None:
    assert name_score(a, b, "person").score >= SAME_NAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Kim Jong-un", "Kim Jong Il"),
        ("Ada Holm", "Karl Holm"),
        ("Ada Holm", "Ada Lindqvist"),
        ("Ivan Petrov", "Ivan Petrova"),
        ("Karl Holm", "Carla Holm"),
        ("Ada Maria Holm", "Ada Ruth Holm"),
        ("Karim bin Yusuf", "Yusuf bin Karim"),
        ("Holm", "Ada Holm"),
        ("Kim Tae Bin", "Kim Tae Hun"),
        ("김다온", "김하온"),
        ("", "Ada"),
    ],
)
def test_other_people_are_not_one(a: str, b: str) -> None:
    assert name_score(a, b, "person").score < SAME_NAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Russian defence ministry", "Russia's Ministry of Defense"),
        ("Vesna AG", "Vesna Aktiengesellschaft"),
        ("OOO Vesna", "Vesna Limited Liability Company"),
        ("Vesna, Inc.", "Vesna"),
        ("The Vesna Group", "Vesna"),
        ("V.B.K. Bank", "VBK Bank"),
        ("Holm & Holm", "Holm and Holm"),
        ("Vesna Rail Authority", "VRA"),
        ("VRA Council", "Vesna Rail Authority Council"),
        ("Brigade Forty-Four", "Brigade 44"),
        ("First Bank of Vesna", "1st Bank of Vesna"),
        ("ISIS", "Islamic State"),
        ("Kyiv", "Kiev"),
    ],
)
def test_forms_of_an_organisation_can_be_one(a: str, b: str) -> None:
    assert name_score(a, b, "organisation").score >= SAME_NAME


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Russian defence ministry", "Ukrainian defence ministry"),
        ("Vesna AG", "Vesna GmbH"),
        ("Vesna Bank", "Vesna Rail"),
        ("Vesna Bank", "Vesna Land Bank"),
        ("Brigade 44", "Brigade 45"),
        ("Vesna Fund", "Vesna Fund II"),
        ("Vesna Long Term Credit Fund of the North", "Vesna Long Term Credit Fund of the North III"),
        ("Bank of Iran", "Bank of Iraq"),
        ("Niger", "Nigeria"),
    ],
)
def test_other_organisations_are_not_one(a: str, b: str) -> None:
    assert name_score(a, b, "organisation").score < SAME_NAME


def test_a_ship_is_one_with_and_without_its_letters() -> None:
    assert name_score("MV Vesna Star", "Vesna Star", "thing").score == 1


def test_one_more_word_tells_organisations_apart_but_not_people() -> None:
    assert name_score("Vesna Holm", "Vesna Maria Holm", "person").score >= SAME_NAME
    assert name_score("Vesna Holm", "Vesna Maria Holm", "organisation").score < SAME_NAME


def test_the_reason_names_what_met_and_what_did_not() -> None:
    assert name_score("Ada Zelinskaya", "Ada Zelynskaia", "person").reason == "ada, zelinskaya = zelynskaia (sound)"
    assert "maria on one side only" in name_score("Ada Holm", "Ada Maria Holm", "person").reason
    assert '"ada" is not "karl"' in name_score("Ada Holm", "Karl Holm", "person").reason
    assert "other legal forms" in name_score("Vesna AG", "Vesna GmbH", "organisation").reason
    assert "a number that only one has" in name_score("Vesna 1", "Vesna 2", "thing").reason
    assert "another father" in name_score("Karim bin Yusuf", "Yusuf bin Karim", "person").reason
    assert "one word against a full name" in name_score("Holm", "Ada Holm", "person").reason
    assert '"vesna rail authority" read as "vra"' in name_score("Vesna Rail Authority", "VRA", "organisation").reason
    assert name_score("Kiev", "Kyiv").reason == 'both stand for "Kyiv"'
    assert name_score("Holm", "Vesna").reason.startswith("no word meets")


def test_words_for_nations_meet_by_nation_except_in_names_of_people() -> None:
    assert meet("russia", "russian").how == "nation"
    assert meet("iran", "iraq").how == "unlike"
    assert meet("moscow", "russian").how == "unlike"
    assert meet("german", "germany", "person").how != "nation"


@pytest.mark.parametrize(
    ("word", "told"), [("forty", "40"), ("1st", "1"), ("russian", "RU"), ("moscow", "moscow"), ("holm", "holm")]
)
def test_numbers_and_nations_count_as_what_they_mean(word: str, told: str) -> None:
    assert told_as(word) == told
