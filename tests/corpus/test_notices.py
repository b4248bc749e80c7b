"""What an outlet says of its own article: which words are a notice, and what of them the article does not hold."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_claims import article

from verify.corpus.notices import find_notices, headline_of
from verify.models import Article

_BODY = "Nine miners died when the Brack pit flooded on Monday."


def _kinds(text: str) -> list[str]:
    return [notice.kind for notice in find_notices(article(text))]


def _retracted(text: str) -> list[str]:
    return [text[span.start : span.end] for notice in find_notices(article(text)) for span in notice.retracted]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("STORY WITHDRAWN", "withdrawn"),
        ("WITHDRAWN: Twelve die as the pit floods", "withdrawn"),
        ("Retraction: We have retracted this article.", "withdrawn"),
        ("This story has been withdrawn.", "withdrawn"),
        ("Editor’s note: This article has been retracted. We regret it.", "withdrawn"),
        ("We have withdrawn this report.", "withdrawn"),
        ("CORRECTED-Twelve die as the pit floods", "corrected"),
        ("(Corrects number of dead in first paragraph)", "corrected"),
        ("Correction: The pit is 120 years old.", "corrected"),
        ("This article was amended on 3 May 2023.", "corrected"),
        ("An earlier version of this story misstated the number of dead.", "corrected"),
        ("Due to an editing error, an earlier version of this article said twelve.", "corrected"),
        ("This article originally stated that twelve miners died.", "corrected"),
        ("REFILE-Twelve die as the pit floods", "refiled"),
    ],
)
def test_a_notice_is_known_by_its_tag_or_by_what_it_says_of_this_article(line: str, kind: str) -> None:
    assert _kinds(f"{line}\n\n{_BODY}") == [kind]
    assert _kinds(f"{_BODY}\n\n{line}") == [kind]


@pytest.mark.parametrize(
    "line",
    [
        "The Ostrel Wire has withdrawn its story about the pit.",
        "“This story has been withdrawn,” the Ostrel Wire wrote.",
        "An earlier version of the bill said that mines need two exits.",
        "The troops were withdrawn from Ostrel.",
        "Retraction: the owner takes back what he said about the miners, pictured",
        "This article originally appeared in the Ostrel Post.",
        "This story was updated with a comment of the owner.",
        "Corrections officers at the prison went on strike.",
        "The owner said that an earlier version of the report had been wrong.",
    ],
)
def test_what_is_told_of_others_is_no_notice(line: str) -> None:
    assert _kinds(f"{_BODY}\n\n{line}") == []


@pytest.mark.parametrize(
    ("line", "retracted"),
    [
        ("This story has been withdrawn.", ["This story has been withdrawn."]),
        ("(Corrects number of dead)", ["(Corrects number of dead)"]),
        ("Correction: The pit is 120 years old.", []),
        (
            "An earlier version of this article said twelve miners died; nine did.",
            ["An earlier version of this article said twelve miners died"],
        ),
        (
            "This article was amended on 3 May to say that nine miners died, not twelve.",
            ["This article was amended on 3 May to say that ", ", not twelve."],
        ),
    ],
)
def test_a_notice_retracts_the_earlier_version_and_itself_and_no_more(line: str, retracted: list[str]) -> None:
    assert _retracted(f"{_BODY}\n\n{line}") == retracted


def test_a_tag_in_the_title_is_a_notice_without_a_place() -> None:
    tagged = Article(id="a", source="a", text=_BODY, title="CORRECTED-Nine die as the pit floods")
    (notice,) = find_notices(tagged)
    assert (notice.kind, notice.start, notice.end, notice.retracted) == ("corrected", None, None, ())


@pytest.mark.parametrize(
    ("title", "headline"),
    [
        ("Nine die as the pit floods", "Nine die as the pit floods"),
        ("CORRECTED-UPDATE 2-Nine die as the pit floods", "Nine die as the pit floods"),
        ("REFILE: Nine die as the pit floods", "Nine die as the pit floods"),
    ],
)
def test_a_headline_is_told_without_its_tags(title: str, headline: str) -> None:
    assert headline_of(Article(id="a", source="a", text=_BODY, title=title)) == headline
    assert headline_of(article(f"{title}\n\n{_BODY}")) == headline


def test_an_article_that_begins_with_a_sentence_has_no_headline() -> None:
    assert headline_of(article(_BODY)) == ""


_PIECES = st.sampled_from(
    [
        "STORY WITHDRAWN",
        "Correction:",
        "an earlier version of this article",
        "not twelve",
        ";",
        "(",
        "“",
        ". ",
        "\n\n",
        "x",
    ]
)


@given(st.lists(_PIECES | st.text(max_size=5), max_size=12))
def test_the_places_of_a_notice_hold_its_words(pieces: list[str]) -> None:
    text = " ".join(pieces)
    for notice in find_notices(article(text)):
        assert notice.start is not None
        assert text[notice.start : notice.end] == notice.quote
        for span in notice.retracted:
            assert notice.start <= span.start < span.end <= (notice.end or 0)
