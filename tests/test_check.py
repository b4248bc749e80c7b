"""One statement against articles: which stance each takes, and what it rests on."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import verify
from verify.models import Article

FIRE = "A fire at the Delta market in Norsund injured 12 people on Monday. Crews put it out before noon."
SAID = "The mayor of Norsund said that a fire at the Delta market had injured 12 people."
DENIED = "The fire at the Delta market in Norsund did not injure anyone."
OTHER = "The women's handball team of Kolding won the cup for the third time."


def _article(text: str, name: str = "a") -> Article:
    return Article(id=name, text=text, source=name)


@pytest.mark.parametrize(
    ("text", "verdict"),
    [
        (FIRE, "supported"),
        (SAID, "discussed"),
        (OTHER, "unrelated"),
        (DENIED, "contradicted"),
        ("", "unrelated"),
    ],
)
def test_an_article_takes_a_stance(text: str, verdict: str) -> None:
    checked = verify.check("A fire injured people at the Delta market in Norsund.", [_article(text)])
    assert checked.verdict == verdict
    assert [evidence.verdict for evidence in checked.evidence] == [verdict]


def test_a_withdrawn_article_and_an_earlier_version_take_no_stance() -> None:
    statement = "A fire injured people at the Delta market in Norsund."
    for text in (f"STORY WITHDRAWN\n\n{FIRE}", f"{OTHER}\n\nAn earlier version of this article said: {FIRE}"):
        assert verify.check(statement, [_article(text)]).verdict == "unrelated"


def test_a_number_that_differs_contradicts_and_names_its_rule() -> None:
    article = _article("Arden Rovers paid 32 million euros for the striker Tomas Bek.")
    checked = verify.check("Arden Rovers paid 45 million euros for the striker Tomas Bek.", [article])
    assert checked.verdict == "contradicted"
    assert checked.evidence[0].reason.startswith("number-conflict: ")


def test_a_headline_in_capitals_is_read_as_a_sentence() -> None:
    checked = verify.check("Fire Injures 12 People at Delta Market in Norsund", [_article(FIRE)])
    assert checked.verdict == "supported"


def test_a_question_is_supported_by_nothing() -> None:
    assert verify.check("Did a fire at the Delta market injure 12 people?", [_article(FIRE)]).verdict == "discussed"


def test_the_quote_is_the_text_at_its_offsets() -> None:
    found = verify.check("A fire at the Delta market injured 12 people.", [_article(FIRE)]).evidence[0]
    assert found.quote
    assert FIRE[found.start : found.end] == found.quote


def test_two_outlets_against_one_decide() -> None:
    articles = [_article(FIRE, "a"), _article(FIRE.replace("Crews", "Firefighters"), "b"), _article(DENIED, "c")]
    checked = verify.check("A fire injured people at the Delta market in Norsund.", articles)
    assert checked.verdict == "supported"
    assert [evidence.verdict for evidence in checked.evidence] == ["supported", "supported", "contradicted"]


def test_a_checker_asks_only_the_articles_named() -> None:
    checker = verify.Checker([_article(FIRE, "a"), _article(OTHER, "b")])
    assert [evidence.article for evidence in checker.check("A fire.", {"b", "unknown"}).evidence] == ["b"]


def test_two_articles_of_one_id_are_refused() -> None:
    with pytest.raises(verify.InputError, match="'a'"):
        verify.check("A fire.", [_article(FIRE), _article(OTHER)])


@settings(deadline=None, max_examples=25)
@given(st.text(max_size=80))
def test_any_statement_gets_a_verdict(statement: str) -> None:
    assert verify.check(statement, [_article(FIRE)]).verdict in {"supported", "contradicted", "discussed", "unrelated"}


@settings(deadline=None, max_examples=10)
@given(st.permutations([("a", FIRE), ("b", SAID), ("c", OTHER), ("d", DENIED)]))
def test_the_order_of_articles_changes_nothing(pairs: list[tuple[str, str]]) -> None:
    articles = [_article(text, name) for name, text in pairs]
    checked = verify.check("A fire at the Delta market injured 12 people.", articles)
    assert checked == verify.check(
        "A fire at the Delta market injured 12 people.", sorted(articles, key=lambda a: a.id)
    )
