"""The report as a document."""

from __future__ import annotations

import html

import pytest
from hypothesis import given
from markdown_it import MarkdownIt
from sample_report import HOSTILE, ferry_report, many_single, reports

from verify.report.markdown import escape, to_markdown
from verify.report.model import Report
from verify.report.outline import Layout
from verify.report.plain import visible

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
FORBIDDEN = {
    "link_open",
    "image",
    "html_inline",
    "html_block",
    "code_inline",
    "code_block",
    "fence",
    "s_open",
    "em_open",
}


def _token_types(text: str) -> list[str]:
    tokens = READER.parse(text)
    return [part.type for token in tokens for part in (token, *(token.children or ()))]


@given(HOSTILE)
def test_escaped_text_is_shown_as_it_is(text: str) -> None:
    shown = visible(text).strip()
    tokens = READER.parse(escape(text).strip())
    assert [token.type for token in tokens] == (["paragraph_open", "inline", "paragraph_close"] if shown else [])
    inline = [part for token in tokens for part in token.children or ()]
    assert {part.type for part in inline} <= {"text", "text_special"}
    assert "".join(part.content for part in inline) == shown


@pytest.mark.parametrize("text", ["- a", "+ a", "1. a", "12) a", "= a", "# a", "> a", "| a", "5-year plan", "1.5 tons"])
def test_what_starts_a_block_is_text_at_the_start_too(text: str) -> None:
    assert READER.render(escape(text)) == f"<p>{html.escape(text)}</p>\n"


def test_addresses_make_no_links_in_readers_that_look_for_them() -> None:
    assert escape("see https://a.example or www.b.example") == r"see https\://a.example or www\.b.example"


@given(reports())
def test_no_article_adds_structure_to_the_document(report: Report) -> None:
    types = _token_types(to_markdown(report, Layout()))
    assert FORBIDDEN.isdisjoint(types)
    sections = {"contradiction", visible(report.findings[1].verdict)}
    assert types.count("heading_open") == 1 + len(sections) + len(report.findings) + 1
    assert types.count("table_open") == 1
    assert types.count("hr") == 1


def test_the_words_that_differ_are_strong() -> None:
    text = to_markdown(ferry_report(), Layout())
    assert "> “The ferry carried **40** passengers”\n>\n> — Gazette · 2031-05-02 · in/gazette.txt\n" in text
    assert "> “The ferry carried **75** passengers” (the mayor)" in text


def test_the_document_holds_what_the_terminal_shows() -> None:
    text = to_markdown(ferry_report(), Layout())
    assert text.startswith(
        "# Cross-check\n\n2 articles from 2 outlets, 3 claims, 6 findings\n\n| verdict | findings |\n"
    )
    assert "| single-source | 1 |\n" in text
    assert "### 1. Numbers differ\n\n40 is not 75 (1 outlet, 1 origin; rule contradiction-rule)\n" in text
    assert "- quantity apart: “40” against “75” (same measure)\n" in text
    assert "## Not read\n\n- in/broken.jsonl:7: no text\n" in text
    assert text.endswith("\n---\n\nverify 9.9, some\\_model, 2 rules (0123456789ab)\n")


def test_long_lists_are_cut_unless_everything_is_wanted() -> None:
    assert "… and 20 more." in to_markdown(many_single(30), Layout())
    assert "more." not in to_markdown(many_single(30), Layout(everything=True))


def test_width_and_colour_do_not_matter() -> None:
    plain = to_markdown(ferry_report(), Layout())
    assert to_markdown(ferry_report(), Layout(width=30, colour=True)) == plain
