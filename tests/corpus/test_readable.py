"""What captions and cross-heads say: without credits and labels, and without posts, headlines and archive pictures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_corpus import any_texts

from verify.corpus.blocks import blocks
from verify.corpus.readable import readable
from verify.models import Article

BODY = (
    "The ferry sank off the northern coast early on Monday, the harbour office said.\n\n"
    "All of its crew were saved by a fishing boat that had seen the flares.\n\n"
)


def _asides(text: str, title: str | None = None) -> list[tuple[str, str]]:
    article = Article(id="a", text=text, source="a", title=title)
    return [(block.kind, text[block.start : block.end]) for block in readable(article) if block.kind != "body"]


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Two crew were landed at the pier. (AP Photo/Ada Holm)", "Two crew were landed at the pier."),
        ("Two crew were landed at the pier. Photo: Ada Holm", "Two crew were landed at the pier."),
        ("Rescue: Two crew were landed at the pier (Getty Images)", "Two crew were landed at the pier"),
        ("CEN   Narrow escape: Two crew were landed at the pier (Reuters)", "Two crew were landed at the pier"),
        ("Photo: Two crew were landed at the pier (left)", "Two crew were landed at the pier (left)"),
    ],
)
def test_a_caption_is_read_without_its_label_and_credit(line: str, said: str) -> None:
    assert _asides(f"{BODY}{line}\n\n{BODY}") == [("caption", said)]


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ada Holm",
        "AP Photo/Ada Holm",
        "FILE - In this June 3 photo, the ferry lies at the pier. (AP Photo/Ada Holm)",
        "The ferry lies at the pier in a file photo (Reuters)",
        "Photo: Two crew were landed, says @harbourpost",
    ],
)
def test_a_credit_a_post_and_a_picture_of_another_occasion_say_nothing(line: str) -> None:
    assert _asides(f"{BODY}{line}\n\n{BODY}") == []


def test_a_cross_head_is_read_and_a_headline_is_not() -> None:
    text = f"The ferry was old\n\n{BODY}Divers have found the wreck\n\n{BODY}"
    assert _asides(text) == [("heading", "Divers have found the wreck")]
    assert _asides(f"{BODY}{text}", "The ferry was old") == [("heading", "Divers have found the wreck")]


@given(any_texts, st.none() | st.text(max_size=20))
def test_what_may_be_read_lies_in_its_block_and_all_of_the_body_is_read(text: str, title: str | None) -> None:
    article = Article(id="a", text=text, source="a", title=title)
    found = readable(article)
    whole = blocks(article)
    assert [block for block in found if block.kind == "body"] == [block for block in whole if block.kind == "body"]
    for block in found:
        assert text[block.start : block.end].strip()
        assert any(b.kind == block.kind and b.start <= block.start and block.end <= b.end for b in whole)
