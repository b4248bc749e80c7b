"""Facts about given names that can stand for one another."""

from __future__ import annotations

from itertools import combinations

import pytest

from verify.lexicon import table
from verify.lexicon.given_names import same_given_name, variants


@pytest.mark.parametrize("names", table("given_names")["variants"])
def test_all_names_of_a_list_can_stand_for_one_another(names: list[str]) -> None:
    assert all(same_given_name(a, b) and same_given_name(b, a) for a, b in combinations(names, 2))
    assert all(name.isascii() and name.islower() for name in names)
    assert len(names) > 1
    assert all({*names} - {name} <= variants(name) for name in names)


def test_a_shared_short_form_does_not_make_two_names_one() -> None:
    assert same_given_name("ted", "edward")
    assert same_given_name("ted", "theodore")
    assert not same_given_name("edward", "theodore")


def test_names_outside_the_table_are_the_same_only_when_equal() -> None:
    assert same_given_name("vesna", "vesna")
    assert not same_given_name("vesna", "holm")
