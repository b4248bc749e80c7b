"""The report on a terminal."""

from __future__ import annotations

import re
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len
from sample_report import ferry_report, many_single, reports

from verify.models import Article
from verify.report.model import Report
from verify.report.outline import Layout
from verify.report.terminal import to_terminal

COLOUR = re.compile(r"\x1b\[[0-9;]*m")


def test_a_contradiction_shows_title_rule_reason_both_sides_and_facets() -> None:
    top = to_terminal(ferry_report(), Layout()).split("Updates")[0]
    assert "Contradictions (1)" in top
    assert "1. Numbers differ [contradiction-rule]" in top
    assert "40 is not 75" in top
    assert "Gazette · 2031-05-02 · in/gazette.txt" in top
    assert "“The ferry carried *40* passengers”" in top
    assert "“The ferry carried *75* passengers” (the mayor)" in top
    assert "quantity apart: “40” against “75” (same measure)" in top


def test_the_head_counts_by_verdict_and_the_end_lists_problems_and_engine() -> None:
    lines = to_terminal(ferry_report(), Layout(width=120)).splitlines()
    assert lines[0] == "2 articles from 2 outlets, 3 claims, 6 findings"
    assert lines[1].startswith("contradiction 1 · update 1 · house-rule 1 · agreement 1")
    assert lines[-4:] == [
        "Not read",
        "in/broken.jsonl:7: no text",
        "",
        "verify 9.9, some_model, 2 rules (0123456789ab)",
    ]


def test_a_report_of_nothing_says_so() -> None:
    empty = Report(engine=ferry_report().engine, articles=(), claims=(), relations=(), findings=())
    assert "no findings" in to_terminal(empty, Layout())


def test_long_lists_are_cut_unless_everything_is_wanted() -> None:
    assert "… and 20 more (--all shows them)" in to_terminal(many_single(30), Layout())
    everything = to_terminal(many_single(30), Layout(everything=True))
    assert "--all" not in everything
    assert "Alone c029" in everything


@pytest.mark.parametrize("width", [30, 60, 100])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    assert max(cell_len(line) for line in to_terminal(ferry_report(), Layout(width=width)).splitlines()) <= width


@given(reports(), st.sampled_from(["", "x" * 10_000, "\u6f22" * 500, "\U0001f6a2\u200d" * 100]))
def test_no_text_makes_a_line_wider_than_eighty_columns(report: Report, word: str) -> None:
    article = report.articles[0].model_copy(update={"source": f"{report.articles[0].source}{word}"})
    shown = to_terminal(report.model_copy(update={"articles": (article, *report.articles[1:])}), Layout(width=80))
    assert max(cell_len(line) for line in shown.splitlines()) <= 80


def test_no_line_ends_in_a_space() -> None:
    assert all(line == line.rstrip() for line in to_terminal(ferry_report(), Layout()).splitlines())


def test_a_terminal_of_no_width_still_shows_the_words() -> None:
    shown = to_terminal(ferry_report(), Layout(width=0))
    assert to_terminal(ferry_report(), Layout(width=20)) == shown
    assert "passengers" in shown


def test_the_environment_does_not_change_the_layout(monkeypatch: pytest.MonkeyPatch) -> None:
    looks = [Layout(), Layout(colour=True)]
    before = [to_terminal(ferry_report(), look) for look in looks]
    for name in ("NO_COLOR", "FORCE_COLOR", "TTY_COMPATIBLE"):
        monkeypatch.setenv(name, "1")
    monkeypatch.setenv("COLUMNS", "200")
    assert [to_terminal(ferry_report(), look) for look in looks] == before


def test_colours_come_only_when_asked_for() -> None:
    assert "\x1b" not in to_terminal(ferry_report(), Layout())
    assert COLOUR.search(to_terminal(ferry_report(), Layout(colour=True)))


def test_with_colours_the_words_are_marked_by_them_and_not_by_stars() -> None:
    coloured = to_terminal(ferry_report(), Layout(colour=True))
    assert "*40*" not in coloured
    assert "\x1b[1;7m40\x1b[0m" in coloured


@given(reports())
def test_no_article_reaches_the_terminal_with_a_sequence_of_its_own(report: Report) -> None:
    for colour in (False, True):
        shown = COLOUR.sub("", to_terminal(report, Layout(colour=colour))) if colour else to_terminal(report, Layout())
        categories = {unicodedata.category(char) for char in shown if char != "\n"}
        assert categories.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
        assert not re.search("[\u202a-\u202e\u2066-\u2069]", shown)


def test_markup_in_an_article_is_shown_and_not_obeyed() -> None:
    report = ferry_report()
    article: Article = report.articles[0].model_copy(update={"source": "[bold red]Gazette[/] :smile:"})
    shown = to_terminal(report.model_copy(update={"articles": (article, report.articles[1])}), Layout())
    assert "[bold red]Gazette[/] :smile:" in shown


def test_an_article_cannot_colour_itself() -> None:
    report = ferry_report()
    article: Article = report.articles[0].model_copy(update={"source": "\x1b[31mGazette"})
    shown = to_terminal(report.model_copy(update={"articles": (article, report.articles[1])}), Layout(colour=True))
    assert "\x1b[31mGazette" not in shown
    assert "[31mGazette" in shown
