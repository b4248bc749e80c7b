"""Facts about titles and how they come off a name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.lexicon import table
from verify.lexicon.titles import strip_titles, title_class

LISTS = ("honorifics", "nobility", "ranks", "offices", "portfolios", "holders", "modifiers", "postnominals")
words = st.sampled_from(
    ["Ada", "Quist", "Mr", "Gen.", "president", "of", "the", "Peru", "Peruvian", ",", "former", "'s", "MP", "King"]
)


@pytest.mark.parametrize("key", LISTS)
def test_list_holds_each_entry_once_in_lower_case_without_final_stops(key: str) -> None:
    entries = table("titles")[key]
    assert len(entries) == len(set(entries))
    assert all(entry == entry.lower() and not entry.endswith(".") for entry in entries)


@pytest.mark.parametrize(
    ("mention", "name"),
    [
        ("Mr Quist", "Quist"),
        ("Brig. Gen. Ada Quist", "Ada Quist"),
        ("Peruvian President Ada Quist", "Ada Quist"),
        ("U.S. Secretary of State Ada Quist", "Ada Quist"),
        ("former deputy prime minister Ada Quist", "Ada Quist"),
        ("Norwegian Fisheries Ministry spokeswoman Ada Quist", "Ada Quist"),
        ("Minister for the Environment Ada Quist", "Ada Quist"),
        ("Acme chief executive Ada Quist", "Ada Quist"),
        ("Acme CEO Ada Quist", "Ada Quist"),
        ("Lima police Capt. Ada Quist", "Ada Quist"),
        ("Roe 's lawyer Ada Quist", "Ada Quist"),
        ("President of Peru Ada Quist", "Ada Quist"),
        ("Prime Minister of the Netherlands Ada Quist", "Ada Quist"),
        ("Ada Quist , the secretary of state", "Ada Quist"),
        ("Ada Quist , co-founder of Acme", "Ada Quist"),
        ("Ada Quist , MP", "Ada Quist"),
        ("Ada Quist OBE PhD", "Ada Quist"),
    ],
)
def test_titles_come_off(mention: str, name: str) -> None:
    titles, left = strip_titles(mention.split())
    assert left == name.split()
    assert titles


@pytest.mark.parametrize(
    "name",
    [
        "Ada Quist",
        "Peru Quist",
        "Lima Quist",
        "Ada King",
        "Ada King Roe",
        "Ada Major",
        "Ada Judge Roe",
        "Ada Driver",
        "Ada Quist Jr.",
        "Quist , 45 , of Leeds",
        ", Quist",
        "Ada of the",
    ],
)
def test_name_without_title_stays_whole(name: str) -> None:
    assert strip_titles(name.split()) == ([], name.split())


@pytest.mark.parametrize("mention", ["the prime minister", "President", "the Peruvian president", "the Acme chairman"])
def test_title_alone_leaves_no_name(mention: str) -> None:
    assert strip_titles(mention.split()) == (mention.split(), [])


@given(st.lists(words, max_size=8))
def test_no_token_is_invented_or_lost_but_commas(tokens: list[str]) -> None:
    titles, name = strip_titles(tokens)
    assert sorted(t for t in titles + name if t != ",") == sorted(t for t in tokens if t != ",")


@given(st.lists(words, max_size=8))
def test_name_is_one_stretch_of_the_mention(tokens: list[str]) -> None:
    _, name = strip_titles(tokens)
    assert any(tokens[start : start + len(name)] == name for start in range(len(tokens) + 1))


@pytest.mark.parametrize(
    ("phrase", "kind"),
    [
        ("Lt. Col.", "rank"),
        ("Defence Minister", "office"),
        ("Mrs.", "honorific"),
        ("Pope", "nobility"),
        ("table", None),
    ],
)
def test_title_has_a_class(phrase: str, kind: str | None) -> None:
    assert title_class(phrase) == kind
