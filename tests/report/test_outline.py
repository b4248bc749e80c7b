"""What is shown, and in which order."""

from __future__ import annotations

import pytest
from sample_report import ferry_report, finding, many_single

from verify.models import Facet, Problem, Relation
from verify.report.entries import Entry
from verify.report.model import Report
from verify.report.outline import Section, facet_line, outline, where


def _section(sections: tuple[Section, ...], verdict: str) -> Section:
    return next(section for section in sections if section.verdict == verdict)


def test_contradictions_come_first_and_single_sources_last() -> None:
    assert [section.verdict for section in outline(ferry_report()).sections] == [
        "contradiction",
        "update",
        "house-rule",
        "agreement",
        "single-origin",
        "single-source",
    ]


def test_the_summary_counts_articles_outlets_claims_and_findings() -> None:
    assert outline(ferry_report()).summary == "2 articles from 2 outlets, 3 claims, 6 findings"
    assert outline(many_single(1)).summary == "1 article from 1 outlet, 1 claim, 2 findings"


def test_a_contradiction_marks_the_words_that_differ_and_an_agreement_none() -> None:
    sections = outline(ferry_report()).sections
    sides = _section(sections, "contradiction").entries[0].evidence
    assert [[piece.text for piece in side.words if piece.differs] for side in sides] == [["40"], ["75"]]
    agreed = _section(sections, "agreement").entries[0].evidence
    assert not any(piece.differs for side in agreed for piece in side.words)


def test_evidence_names_source_day_path_and_speaker() -> None:
    gazette, herald = _section(outline(ferry_report()).sections, "contradiction").entries[0].evidence
    assert gazette.place == "Gazette · 2031-05-02 · in/gazette.txt"
    assert gazette.speakers == ()
    assert herald.speakers == ("the mayor",)


def test_facets_come_only_from_relations_that_bear_out_the_verdict() -> None:
    sections = outline(ferry_report()).sections
    assert [facet.name for facet in _section(sections, "contradiction").entries[0].facets] == ["quantity"]
    assert _section(sections, "agreement").entries[0].facets == ()


def _with(report: Report, *relations: Relation, claims: tuple[str, ...] = ("c1", "c3")) -> Entry:
    """Return the one entry of a report with these relations and one finding over `claims`."""
    verdict = relations[0].verdict
    changed = report.model_copy(update={"relations": relations, "findings": (finding("f", verdict, claims),)})
    return outline(changed).sections[0].entries[0]


def test_sides_that_agree_are_not_marked_though_their_words_differ() -> None:
    report = ferry_report()
    entry = _with(report, report.relations[0].model_copy(update={"verdict": "agreement"}))
    assert not any(piece.differs for side in entry.evidence for piece in side.words)
    assert len(entry.facets) == 1


def test_facets_of_claims_outside_the_finding_are_left_out() -> None:
    report = ferry_report()
    other = report.relations[0].model_copy(update={"facets": (Facet(name="time", outcome="same"),), "b": "c2"})
    assert [facet.name for facet in _with(report, other, *report.relations).facets] == ["quantity"]


def test_a_claim_is_marked_against_the_first_that_it_is_opposed_to_and_facets_are_shown_once() -> None:
    report = ferry_report()
    second = report.relations[0].model_copy(update={"b": "c2"})
    entry = _with(report, *report.relations, second, claims=("c1", "c2", "c3"))
    assert [piece.text for piece in entry.evidence[0].words if piece.differs] == ["40"]
    assert len(entry.facets) == 1


@pytest.mark.parametrize(
    ("known", "place"),
    [
        ({}, "Gazette · 2031-05-02 · in/gazette.txt"),
        ({"path": None, "url": "ferry.example/1"}, "Gazette · 2031-05-02 · ferry.example/1"),
        ({"path": None}, "Gazette · 2031-05-02 · g1"),
        ({"published": None}, "Gazette · in/gazette.txt"),
    ],
)
def test_an_article_without_a_path_is_named_by_address_or_id(known: dict[str, str | None], place: str) -> None:
    report = ferry_report()
    articles = (report.articles[0].model_copy(update=known), report.articles[1])
    sections = outline(report.model_copy(update={"articles": articles})).sections
    assert _section(sections, "contradiction").entries[0].evidence[0].place == place


def test_long_lists_are_cut_and_the_rest_counted() -> None:
    sections = outline(many_single(30)).sections
    single = _section(sections, "single-source")
    assert (len(single.entries), single.hidden, single.size) == (10, 20, 30)
    agreed = _section(sections, "agreement").entries[0]
    assert (len(agreed.evidence), agreed.hidden) == (4, 26)


def test_everything_leaves_nothing_out() -> None:
    sections = outline(many_single(30), everything=True).sections
    assert [section.hidden for section in sections] == [0, 0]
    assert len(_section(sections, "single-source").entries) == 30
    assert _section(sections, "agreement").entries[0].hidden == 0


def test_a_facet_is_one_line() -> None:
    full = Facet(name="quantity", outcome="apart", a="40", b="75", note="passengers")
    assert facet_line(full) == "quantity apart: “40” against “75” (passengers)"
    assert facet_line(Facet(name="time", outcome="same")) == "time same"


def test_a_problem_names_its_line_where_it_has_one() -> None:
    assert where(Problem(path="a.jsonl", line=3, message="m")) == "a.jsonl:3"
    assert where(Problem(path="a.txt", message="m")) == "a.txt"
