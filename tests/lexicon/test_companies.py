"""Facts about legal forms and words that many organisations share."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.lexicon import table
from verify.lexicon.companies import is_firm_noun, is_generic, split_forms, strip_ship

_FORMS = [(form, kind) for kind, forms in table("companies")["forms"].items() for form in forms]


@pytest.mark.parametrize(("form", "kind"), _FORMS)
def test_each_form_is_taken_off_either_end(form: str, kind: str) -> None:
    for words in (["vesna", *form.split()], [*form.split(), "vesna"]):
        split = split_forms(words)
        assert split.words == ("vesna",)
        assert split.forms == {kind}


def test_no_form_has_two_classes() -> None:
    assert len({form for form, _ in _FORMS}) == len(_FORMS)


def test_forms_in_the_middle_stay() -> None:
    assert split_forms(["bank", "ag", "vesna"]) == (("bank", "ag", "vesna"), frozenset())


@given(st.lists(st.sampled_from(["vesna", "ag", "limited", "company", "co", "ltd", "joint", "stock"]), max_size=6))
def test_splitting_keeps_order_and_never_empties_a_name(words: list[str]) -> None:
    kept = split_forms(words).words
    assert bool(kept) == bool(words)
    assert any(tuple(words[i : i + len(kept)]) == kept for i in range(len(words) + 1))


def test_a_name_of_forms_alone_keeps_its_words() -> None:
    assert split_forms(["company", "ltd"]) == (("company", "ltd"), frozenset())


def test_letters_of_a_ship_go_but_never_the_whole_name() -> None:
    assert strip_ship(["motor", "vessel", "vesna"]) == ("vesna",)
    assert strip_ship(["mv", "vesna"]) == ("vesna",)
    assert strip_ship(["mv"]) == ("mv",)


def test_shared_words_are_generic() -> None:
    assert is_generic("group")
    assert not is_generic("vesna")


def test_nouns_for_firms_are_neither_courts_nor_people() -> None:
    assert all(map(is_firm_noun, ("firm", "start-up", "maker", "charity")))
    assert not any(map(is_firm_noun, ("court", "judge", "rival", "lawyer")))
