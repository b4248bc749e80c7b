"""Media and documents as sources."""

from __future__ import annotations

import pytest

from verify.lexicon.media import document_named, issuer_of, medium_named


@pytest.mark.parametrize(
    ("name", "medium"),
    [
        ("the BBC", "BBC"),
        ("BBC News", "BBC"),
        ("the Guardian", "The Guardian"),
        ("UK’s Mirror", "Daily Mirror"),
        ("the Harbour Post", "Harbour Post"),
        ("Radio Vek", "Radio Vek"),
        ("the Guardian newspaper", "The Guardian"),
    ],
)
def test_a_medium_is_told_by_its_name(name: str, medium: str) -> None:
    assert medium_named(name) == medium


@pytest.mark.parametrize("name", ["police", "Jean Dubois", "Bill Post", "Reuters", "the post", "Congress", ""])
def test_other_names_are_no_media(name: str) -> None:
    assert medium_named(name) is None


@pytest.mark.parametrize(
    ("phrase", "document"),
    [
        ("the Kessler report", "kessler report"),
        ("a study by Norsund University", "study by norsund university"),
        ("the indictment", "indictment"),
        ("the report", None),
        ("Jean Dubois", None),
    ],
)
def test_a_document_is_told_by_a_name_or_where_an_event_has_one(phrase: str, document: str | None) -> None:
    assert document_named(phrase) == document


@pytest.mark.parametrize(
    ("phrase", "issuer"),
    [
        ("a report in the Guardian", "the Guardian"),
        ("the Mirror's report", "Mirror"),
        ("the mayor", None),
    ],
)
def test_who_published_a_report_is_read_off_its_name(phrase: str, issuer: str | None) -> None:
    assert issuer_of(phrase) == issuer
