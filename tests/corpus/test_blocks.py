"""The layout of articles: paragraphs, their kinds, labels and quoted words."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from strategies_corpus import any_texts

from verify.corpus import read_articles
from verify.corpus.blocks import Block, blocks, credit
from verify.models import Article

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"
BODY = (
    "The ferry sank off the northern coast early on Monday, the harbour office said.\n\n"
    "All of its crew were saved by a fishing boat that had seen the flares.\n\n"
    "An inquiry will begin next week, according to the ministry of transport.\n\n"
)


def layout(text: str, title: str | None = None) -> list[tuple[str, str]]:
    article = Article(id="a", text=text, source="a", title=title)
    return [(block.kind, text[block.start : block.end]) for block in blocks(article)]


def kind_in_page(line: str) -> str:
    """Return the kind of one paragraph between ordinary ones."""
    return {said: kind for kind, said in layout(f"{BODY}{line}\n\n{BODY}")}[line]


@pytest.mark.parametrize(
    "line",
    [
        "All Sections",
        "Advertisement",
        "SHARE THIS",
        "Play VIDEO",
        "View gallery",
        "WATCH: Divers reach the wreck",
        "READ MORE: Why ferries sink",
        "Related: The harbour's long history",
        "Follow us on Facebook",
        "Follow Ada Stone on Twitter",
        "Sign up for our newsletter",
        "* * *",
        "06/05/2024",
        "https://harbour.example.com/ferry",
        "<!-- slot = 'top'; //-->",
        "Copyright 2024 Harbour Post. All rights reserved.",
    ],
)
def test_navigation_is_head(line: str) -> None:
    assert kind_in_page(line) == "head"


@pytest.mark.parametrize(
    "line",
    [
        "By ADA STONE",
        "By Ada Stone, Staff writer",
        "By Ada Stone and Ben Ode",
        "ADA STONEMonday, 6 May 2024, 10:30",
        "Ada Stone 6 May 2024",
        "Updated 14:50 GMT",
        "Published: 6 May 2024 | Updated: 7 May 2024",
        "Ada Stone contributed to this report.",
        "(Reporting by Ada Stone; Editing by Ben Ode)",
        "— Ada Stone (@adastone) May 6, 2024",
    ],
)
def test_who_wrote_and_when_is_byline(line: str) -> None:
    assert kind_in_page(line) == "byline"


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Ada Stone",
        "Photograph: EPA",
        "Image source: Getty Images",
        "(Photo by Ada Stone)",
        "[Image via Instagram]",
        "Getty Images",
        "The wreck at low tide. Photo: Harbour Post",
        "The wreck at low tide. Photograph: EPA/Shutterstock",
        "The wreck at low tide (AP Photo/Ada Stone)",
        "The wreck at low tide (Reuters)",
        "The wreck at low tide. Ada Stone/Getty Images",
        "FILE - The ferry leaves port in this 2019 photo.",
        "CEN   Low water: The wreck at noon",
        "Low water: The wreck could be seen from the pier at noon on Tuesday",
        "![The wreck](wreck.jpg)",
    ],
)
def test_captions_and_credits_are_no_body(line: str) -> None:
    assert kind_in_page(line) == "caption"


@pytest.mark.parametrize(
    "line",
    ["Rescue", "What the harbour office knows", "'Like a thunderclap'", "WHO WAS ON BOARD?", "## Rescue"],
)
def test_headings_are_no_body(line: str) -> None:
    assert ("heading", line.lstrip("# ")) in layout(f"{BODY}{line}\n\n{BODY}")


@pytest.mark.parametrize(
    "line",
    [
        "This story has been updated.",
        "The photo shows the ferry an hour before it sank.",
        "By Monday evening all divers had left the site.",
        "By Monday evening, Ada Stone and Ben Ode had left",
        "Like others on YouTube, the diver earns money with his films.",
        "Follow-up checks on Facebook pages found nothing.",
        "He posted the picture on Instagram (see photo below).",
        "The captain told the board: “We had no warning,”",
        "Officials said:",
        "The ferry sank on Monday. All of its crew were saved. (Reuters)",
        "The films were shared by the Democratic Alliance of Islands (DAI)",
        "Ships must report to port twice a day, the ministry said (ministry statement).",
    ],
)
def test_a_statement_that_resembles_furniture_stays_body(line: str) -> None:
    assert kind_in_page(line) == ("heading" if line.endswith(("left", "(DAI)")) else "body")


def test_an_article_without_full_stops_keeps_its_body() -> None:
    assert layout("Two hurt in ferry accident") == [("body", "Two hurt in ferry accident")]


def test_the_title_is_a_heading_even_with_a_full_stop() -> None:
    assert layout(f"The ferry is lost.\n\n{BODY}", title="The ferry is lost.")[0] == ("heading", "The ferry is lost.")


def test_a_sentence_right_above_its_credit_is_a_caption() -> None:
    text = f"{BODY}The wreck lies in shallow water.\nPhoto: Ada Stone\n\n{BODY}"
    assert [kind for kind, _ in layout(text)][3:5] == ["caption", "caption"]


def test_a_sentence_a_blank_line_above_a_credit_stays_body() -> None:
    text = f"{BODY}The wreck lies in shallow water.\n\nPhoto: Ada Stone\n\n{BODY}"
    assert [kind for kind, _ in layout(text)][3:5] == ["body", "caption"]


def test_a_single_long_line_without_full_stop_is_a_slip_and_two_are_captions() -> None:
    line = "Divers searched the wreck for many hours but found nobody in any of its twelve flooded cabins"
    other = "Boats of the coast guard stayed near the wreck through the night to keep other ships away"
    assert kind_in_page(line) == "body"
    assert [kind for kind, said in layout(f"{BODY}{line}\n\n{other}\n\n{BODY}") if said in (line, other)] == [
        "caption"
    ] * 2


def test_the_date_line_is_a_head_of_its_own_and_the_rest_of_its_line_is_read() -> None:
    found = layout(f" date 2024-05-06 The wreck at low tide. Photo: EPA\n\n{BODY}")
    assert found[:2] == [("head", "date 2024-05-06"), ("caption", "The wreck at low tide. Photo: EPA")]


def test_front_matter_is_head() -> None:
    assert layout(f"---\ntitle: Ferry\n---\n{BODY}")[0] == ("head", "---\ntitle: Ferry\n---")


def test_marks_of_markdown_stay_outside() -> None:
    text = f"# Ferry #\n\n> The ferry sank.\n\n- Nine were saved.\n\n1. One is missing.\n\n**All is lost.**\n\n{BODY}"
    assert [said for _, said in layout(text)][:5] == [
        "Ferry",
        "The ferry sank.",
        "Nine were saved.",
        "One is missing.",
        "All is lost.",
    ]


def test_lines_wrapped_by_hand_are_joined() -> None:
    lines = [
        "The ferry sank off the northern coast early on Monday, the",
        "harbour office said, and all of its crew were saved by a",
        "fishing boat that had seen the flares.",
        "",
        "An inquiry will begin next week, according to the ministry",
        "of transport.",
    ]
    assert [said.count("\n") for _, said in layout("\n".join(lines))] == [2, 1]


def test_single_newlines_separate_where_lines_are_not_wrapped() -> None:
    assert len(layout(BODY.replace("\n\n", "\n"))) == 3


def test_labels_stay_outside_and_quoted_words_carry_their_speaker_until_the_mark_closes() -> None:
    text = (
        "Source: Mayor Ida Holm on Telegram\n\n"
        'Quote: "The ferry is lost.\n\nWe mourn nobody."\n\n'
        "Details: Divers reached the wreck at noon.\n\nThe tide was low."
    )
    article = Article(id="a", text=text, source="a")
    found = [(b.kind, text[b.start : b.end], b.speaker, b.channel, b.quoted) for b in blocks(article)]
    assert found == [
        ("head", "Source: Mayor Ida Holm on Telegram", None, None, False),
        ("body", '"The ferry is lost.', "Mayor Ida Holm", "Telegram", True),
        ("body", 'We mourn nobody."', "Mayor Ida Holm", "Telegram", True),
        ("body", "Divers reached the wreck at noon.", None, None, False),
        ("body", "The tide was low.", None, None, False),
    ]


def test_a_quotation_that_never_closes_holds_one_paragraph() -> None:
    text = 'Quote: "The ferry is lost.\n\nThe tide was low.\n\nDetails: Divers came.'
    assert [block.quoted for block in blocks(Article(id="a", text=text, source="a"))] == [True, False, False]


def test_a_quotation_may_open_again_in_each_paragraph() -> None:
    text = "Quote: “The ferry is lost.\n\n“We mourn nobody.”\n\nThe tide was low."
    assert [block.quoted for block in blocks(Article(id="a", text=text, source="a"))] == [True, True, False]


def test_a_label_alone_speaks_of_the_next_paragraph() -> None:
    text = "Quote from Ida Holm:\n\n“The ferry is lost.”\n\nThe tide was low."
    found = blocks(Article(id="a", text=text, source="a"))
    assert [(b.kind, b.speaker) for b in found] == [("head", None), ("body", "Ida Holm"), ("body", None)]


def test_a_signed_post_is_its_writers_words() -> None:
    text = f"{BODY}I saw it sink. — Ada Stone (@adastone) May 6, 2024\n\n{BODY}"
    post, signature = blocks(Article(id="a", text=text, source="a"))[3:5]
    assert (text[post.start : post.end], post.speaker, post.quoted) == ("I saw it sink.", "Ada Stone", True)
    assert signature.kind == "byline"


@pytest.mark.parametrize(
    ("line", "speaker", "channel"),
    [
        ("President Ida Holm on X (Twitter)", "President Ida Holm", "X (Twitter)"),
        ("Ida Holm, mayor of Northport, on her Facebook page", "Ida Holm", "her Facebook page"),
        ("Coast Guard in a statement", "Coast Guard", "a statement"),
        ("Commission on Safety at Sea", "Commission on Safety at Sea", None),
        ("", None, None),
    ],
)
def test_a_credit_is_split_into_speaker_and_channel(line: str, speaker: str | None, channel: str | None) -> None:
    assert credit(line) == (speaker, channel)


def spans(text: str) -> tuple[Block, ...]:
    return blocks(Article(id="a", text=text, source="a"))


@given(any_texts)
def test_blocks_are_ordered_and_never_overlap(text: str) -> None:
    found = spans(text)
    assert all(a.end <= b.start for a, b in pairwise(found))


@given(any_texts)
def test_blocks_are_not_empty_and_have_no_white_space_around(text: str) -> None:
    said = [text[block.start : block.end] for block in spans(text)]
    assert all(line and line == line.strip() for line in said)


@given(st.text(alphabet="abc ÄÖ\n\r\t.,“”\"'*_>#-|()é", max_size=200))
def test_no_letter_is_lost_where_there_are_no_labels(text: str) -> None:
    covered = "".join(text[block.start : block.end] for block in spans(text))
    assert sum(map(str.isalpha, covered)) == sum(map(str.isalpha, text))


@given(any_texts)
def test_only_quoted_blocks_have_a_speaker(text: str) -> None:
    assert all(block.quoted for block in spans(text) if block.speaker or block.channel)


@given(any_texts)
def test_text_after_an_article_leaves_the_places_of_its_labels_alone(text: str) -> None:
    assert spans(text) == spans(text + "\n\n \n")


@pytest.mark.parametrize(
    "text",
    [
        "By " + "Aa, " * 18 + "x\n\n",
        "a" + " " * 1900 + "b\n\n",
        "# a" + " " * 50_000 + "b",
        "A-" * 50_000,
        "http://" * 20_000,
        "(" * 50_000,
        'Quote: "a\n\n' * 3_000,
    ],
    ids=len,
)
def test_hostile_lines_do_not_hang(text: str) -> None:
    assert spans(text * max(1, 3_000 // len(text)))


@pytest.mark.skipif(not SEEDS.is_dir(), reason="the seed articles are not beside this repository")
def test_the_seed_articles_are_told_apart_from_their_captions() -> None:
    reading = read_articles([SEEDS])
    assert [article.published for article in reading.articles] == ["2025-06-09"] * len(reading.articles)
    for article in reading.articles:
        for block in blocks(article):
            said = article.text[block.start : block.end]
            if "Photo: " in said or "Photograph: " in said:
                assert block.kind == "caption"
            if block.kind == "body":
                assert not said.startswith(("date ", "Source:", "Quote:", "Details:"))
    quoted = [block for block in blocks(reading.articles[0]) if block.quoted]
    assert len(quoted) == 3
    assert {(block.speaker, block.channel) for block in quoted} == {("President Volodymyr Zelenskyy", "X (Twitter)")}
