"""Facts about names that are equal."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.lexicon import table
from verify.lexicon.aliases import alias

PAIRS = [
    (name, form) for group in table("aliases").values() for name, forms in group.items() for form in (name, *forms)
]


@pytest.mark.parametrize(("name", "form"), PAIRS)
def test_each_form_gives_its_name(name: str, form: str) -> None:
    assert alias(form) == name


def test_no_form_stands_for_two_names() -> None:
    forms = [form for _, form in PAIRS]
    assert sorted(set(forms)) == sorted(forms)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("the U.N.", "United Nations"),
        ("KIEV", "Kyiv"),
        ("kiev", "Kyiv"),
        ("DAESH", "Islamic State"),
        ("security council", "UN Security Council"),
        ("the UK", "United Kingdom"),
        ("U.S.", "United States"),
        ("Burma", "Myanmar"),
        ("Da’esh", "Islamic State"),
    ],
)
def test_article_stops_and_case_do_not_matter(form: str, name: str) -> None:
    assert alias(form) == name


@pytest.mark.parametrize(
    "word", ["who", "is", "us", "apple", "fed", "amnesty", "Russian", "Moscow", "Ada Quist", "", "the"]
)
def test_other_words_come_back_unchanged(word: str) -> None:
    assert alias(word) == word


@given(st.one_of(st.text(max_size=12), st.sampled_from([form for _, form in PAIRS])))
def test_alias_is_idempotent(name: str) -> None:
    assert alias(alias(name)) == alias(name)


@pytest.mark.parametrize("code", sorted(table("nations")["nations"]))
def test_alias_is_idempotent_on_nations(code: str) -> None:
    row = table("nations")["nations"][code]
    for form in (row["name"], *row.get("aliases", ())):
        assert alias(alias(form)) == alias(form)
