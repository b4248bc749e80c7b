"""Which names an article gives, and which short forms and pronouns stand for them."""

from __future__ import annotations

import pytest
from strategies_claims import paragraphs_of

from verify.extract.names import Name, Names, resolve_names


def _names(text: str) -> Names:
    return resolve_names(paragraphs_of(text))


def _at(text: str, word: str, nth: int = 0) -> Name | None:
    """Return the name at the nth token that is `word`."""
    paragraphs = paragraphs_of(text)
    found = [(i, token) for i, paragraph in enumerate(paragraphs) for token in paragraph.doc if token.text == word]
    return resolve_names(paragraphs).at(*found[nth])


@pytest.mark.parametrize(
    ("text", "word", "full"),
    [
        ("Maria Lindqvist left on Monday.\n\nLindqvist said she would return.", "Lindqvist", "Maria Lindqvist"),
        ("Mr Dubois came early. Jean Dubois spoke to the crowd.", "Dubois", "Jean Dubois"),
        ("Jean-Pierre Marcel Dubois came early. Jean Dubois left.", "Jean", "Jean-Pierre Marcel Dubois"),
        ("Maria Lindqvist's boat sank. Lindqvist's crew survived.", "Lindqvist", "Maria Lindqvist"),
    ],
)
def test_all_forms_of_a_name_have_the_fullest_one(text: str, word: str, full: str) -> None:
    first, second = _at(text, word, 0), _at(text, word, 1)
    assert first is not None
    assert first.full == full
    assert second == first


def test_a_surname_that_two_people_share_stays_as_it_is_written() -> None:
    name = _at("Anna Lindqvist met Maria Lindqvist in Vesterby. Lindqvist then left the town.", "Lindqvist", 2)
    assert name is not None
    assert name.full == "Lindqvist"


def test_two_people_of_one_surname_are_two() -> None:
    text = "Anna Lindqvist met Maria Lindqvist in Vesterby."
    first, second = _at(text, "Lindqvist", 0), _at(text, "Lindqvist", 1)
    assert first is not None
    assert second is not None
    assert (first.full, second.full) == ("Anna Lindqvist", "Maria Lindqvist")


def test_he_stands_for_the_person_named_last_as_a_subject() -> None:
    name = _at("Jean Dubois spoke to the crowd. He left the square at noon.", "He")
    assert name is not None
    assert name.full == "Jean Dubois"


def test_a_pronoun_before_all_names_stands_for_nobody() -> None:
    assert _at("He left the square at noon. Jean Dubois stayed.", "He") is None


def test_it_and_they_stand_for_nobody() -> None:
    text = "Jean Dubois spoke to the crowd. They cheered, and it rained."
    assert _at(text, "They") is None
    assert _at(text, "it") is None


def test_a_name_comes_without_article_and_possessive() -> None:
    name = _at("The Red Cross’s lorry broke down.", "Cross")
    assert name is not None
    assert name.full == "Red Cross"


def test_a_common_noun_is_no_name() -> None:
    assert _at("Two lorries left the depot at dawn.", "lorries") is None


def test_within_finds_the_names_between_two_offsets_only() -> None:
    text = "Jean Dubois spoke first. Then Ida Holm answered him."
    names, middle = _names(text), text.index("Then")
    first, second = names.within(0, middle), names.within(middle, len(text))
    assert first is not None
    assert second is not None
    assert (first.full, second.full) == ("Jean Dubois", "Ida Holm")
    assert names.within(middle, middle) is None


@pytest.mark.parametrize("called", ["Lindqvist", "Mrs Lindqvist", "Captain Maria Lindqvist", "maria lindqvist"])
def test_a_name_is_found_by_its_short_form_and_with_titles(called: str) -> None:
    name = _names("Maria Lindqvist left Vesterby on Monday.").called(called)
    assert name is not None
    assert name.full == "Maria Lindqvist"


@pytest.mark.parametrize("called", ["Dubois", "Maria Dubois", "the mayor", "", "Captain"])
def test_a_name_that_the_article_does_not_give_is_not_found(called: str) -> None:
    assert _names("Maria Lindqvist left Vesterby on Monday.").called(called) is None


def test_a_short_form_of_two_people_is_nobody() -> None:
    assert _names("Anna Lindqvist met Maria Lindqvist in Vesterby.").called("Lindqvist") is None
