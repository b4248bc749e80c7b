"""Facts about news agencies and how their credit is read."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.lexicon import table
from verify.lexicon.agencies import agency_named, agency_of, agency_tag

AGENCIES = table("agencies")["agencies"]
tags = st.sampled_from(sorted(tag for agency_tags in AGENCIES.values() for tag in agency_tags))


@pytest.mark.parametrize("agency", sorted(AGENCIES))
def test_each_tag_stands_for_its_agency_in_a_dateline(agency: str) -> None:
    for tag in AGENCIES[agency]:
        assert agency_named(tag) == agency
        assert agency_of(f"LIMA ({tag}) - The bridge was shut.") == agency


def test_ambiguous_tags_are_tags() -> None:
    assert all(agency_named(tag) for tag in table("agencies")["ambiguous"])


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("LIMA (Reuters) - A bridge was shut.", "Reuters"),
        ("LIMA, May 3 (Xinhua) -- A bridge was shut.", "Xinhua"),
        ("LIMA. UKRINFORM – A bridge was shut.", "Ukrinform"),
        ("Lima/dpa - A bridge was shut.", "dpa"),
        ("LIMA, May 3. /TASS/. A bridge was shut.", "TASS"),
        ("The mayor told AFP that the bridge was shut.", "Agence France-Presse"),
        ("The bridge was shut. - AFP", "Agence France-Presse"),
        ("The bridge was shut. (with AFP)", "Agence France-Presse"),
        ("The bridge was shut. (ab/AFP, dpa)", "Agence France-Presse"),
        ("The bridge was shut, Interfax reported.", "Interfax"),
        ("The bridge was shut, the news agency ANSA said.", "ANSA"),
        ("The bridge was shut, SANA news agency said.", "SANA"),
        ("The bridge was shut, according to the Associated Press.", "Associated Press"),
        ("An AP reporter saw the bridge.", "Associated Press"),
        ("Source: Ukrinform", "Ukrinform"),
    ],
)
def test_credit_is_read(text: str, agency: str) -> None:
    assert agency_of(text) == agency


@pytest.mark.parametrize(
    "text",
    [
        "The AP exams begin in May.",
        "A PA system was told to be installed.",
        "She walked from SPA to beach.",
        "The app was bought by APP.",
        "He ate with TT.",
        "The bridge at noon. THE CANADIAN PRESS/Ada Quist",
        "Bloomberg told the council that he would not run.",
        "",
    ],
)
def test_tag_without_credit_is_no_agency(text: str) -> None:
    assert agency_of(text) is None


def test_first_credit_wins() -> None:
    assert agency_of("LIMA (AP) - The mayor told AFP that it was shut.") == "Associated Press"


def test_tag_in_capitals_is_read_only_as_written() -> None:
    assert agency_named("the AP") == "Associated Press"
    assert agency_named("ap") is None
    assert agency_named("reuters") == "Reuters"


@given(tags, st.text(alphabet="abc .", max_size=20))
def test_signature_at_the_end_is_read_whatever_stands_before(tag: str, text: str) -> None:
    assert agency_of(f"{text}\n- {tag}") == agency_named(tag)


@pytest.mark.parametrize(
    ("text", "agency"),
    [
        ("LIMA (AP) - The bridge was shut.", "Associated Press"),
        ("The bridge was shut.\n\n(Reporting by Ada Quist; AFP)", "Agence France-Presse"),
        ("The bridge was shut.\n" * 60 + "- dpa", "dpa"),
        ("Source: Ukrinform\nThe bridge was shut.", "Ukrinform"),
        ("The mayor told Reuters that the bridge was shut.", None),
        ("The Associated Press (AP) said that the bridge was shut.", None),
        ("The bridge was shut.\n" * 30 + "LIMA (AP) - The mayor spoke.\n" + "The bridge was shut.\n" * 30, None),
    ],
)
def test_a_whole_text_is_an_agencys_by_its_first_or_last_lines(text: str, agency: str | None) -> None:
    assert agency_tag(text) == agency
