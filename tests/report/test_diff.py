"""What changed between two reports."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from sample_report import ferry_report, finding, many_single, reports

from verify.report.diff import Count, Diff, diff, to_json
from verify.report.diff_text import to_text
from verify.report.json_format import from_json
from verify.report.json_format import to_json as report_json
from verify.report.model import Engine, Report
from verify.report.outline import Layout


def _later() -> tuple[Report, Report]:
    """Return a report and a later one: an article more, a finding new, one gone, one that gained a claim."""
    later = ferry_report()
    earlier = later.model_copy(
        update={
            "articles": later.articles[:1],
            "claims": later.claims[:2],
            "relations": (),
            "findings": (
                finding("f1", "single-source", ("c2",), title="Only one outlet says so"),
                finding("f0", "agreement", ("c1",), reason="An older reason"),
                finding("f8", "update", ("c2",), reason="No longer"),
            ),
        }
    )
    return earlier, later.model_copy(update={"findings": later.findings[:3]})


@given(reports())
def test_a_report_differs_from_itself_in_nothing(report: Report) -> None:
    changes = diff(report, report)
    assert not changes.findings
    assert not changes.articles_added
    assert not changes.articles_removed
    assert sum(count.unchanged for count in changes.counts.values()) == len(report.findings)


@given(reports(), reports())
def test_what_is_new_one_way_is_gone_the_other_way(old: Report, new: Report) -> None:
    there, back = diff(old, new), diff(new, old)
    assert there.articles_added == back.articles_removed
    for verdict in {*there.counts, *back.counts}:
        one, other = there.counts.get(verdict, Count()), back.counts.get(verdict, Count())
        assert (one.new, one.gone) == (other.gone, other.new)


@given(reports(), reports())
def test_any_comparison_can_be_written_and_read_back(old: Report, new: Report) -> None:
    changes = diff(old, new)
    assert to_json(changes).encode()
    assert Diff.model_validate(json.loads(to_json(changes))) == changes
    assert to_text(changes, Layout()).encode()


@given(reports(), reports())
def test_reports_that_were_read_back_differ_as_they_did(old: Report, new: Report) -> None:
    back = [from_json(report_json(report)) for report in (old, new)]
    assert diff(*back) == diff(old, new)


def test_new_gone_and_changed_findings_are_told_with_what_they_gained_and_lost() -> None:
    changes = {change.verdict: change for change in diff(*_later()).findings}
    assert set(changes) == {"agreement", "contradiction", "update"}
    assert changes["contradiction"].state == "new"
    assert [quoted.quote for quoted in changes["contradiction"].joined] == [
        "The ferry carried 40 passengers",
        "The ferry carried 75 passengers",
    ]
    grown = changes["agreement"]
    assert (grown.state, grown.old_id, grown.id) == ("changed", "f0", "f2")
    assert (grown.old_reason, grown.reason) == ("An older reason", "A reason")
    assert [(quoted.source, quoted.speakers) for quoted in grown.joined] == [("Herald", ("the mayor",))]
    gone = changes["update"]
    assert (gone.state, gone.old_id, gone.id) == ("gone", "f8", None)
    assert [quoted.claim for quoted in gone.left] == ["c2"]


def test_findings_are_counted_by_verdict_the_unchanged_too() -> None:
    assert diff(*_later()).counts == {
        "agreement": Count(changed=1),
        "contradiction": Count(new=1),
        "single-source": Count(unchanged=1),
        "update": Count(gone=1),
    }


def test_an_article_that_came_or_went_is_named() -> None:
    old, new = _later()
    assert [article.source for article in diff(old, new).articles_added] == ["Herald"]
    assert [article.source for article in diff(new, old).articles_removed] == ["Herald"]


def test_the_text_tells_it_in_lines_of_eighty_columns() -> None:
    shown = to_text(diff(*_later()), Layout(width=80))
    assert (
        shown
        == """3 findings before, 3 now; articles +1 -0
contradiction 1 +1 · update 0 -1 · agreement 1 ~1 · single-source 1

Articles
+ Herald · 2031-05-03 · in/herald.html

Contradictions (1)
+ Numbers differ [contradiction-rule]
    40 is not 75
    Gazette: “The ferry carried 40 passengers”
    Herald: “The ferry carried 75 passengers” (the mayor)

Updates (1)
- A title [update-rule]
    No longer
    Gazette: “It left at dawn”

Agreements (1)
~ A title [agreement-rule]
    A reason
    before: An older reason
    + Herald: “The ferry carried 75 passengers” (the mayor)
"""
    )


def test_of_reports_by_different_rules_the_text_says_so() -> None:
    old, new = _later()
    other = old.model_copy(update={"engine": Engine(version="9.9", model="some_model", rules=3, rules_hash="b")})
    assert "different versions or rules" in to_text(diff(other, new), Layout())


def test_two_reports_of_nothing_say_so() -> None:
    empty = ferry_report().model_copy(update={"articles": (), "claims": (), "relations": (), "findings": ()})
    assert to_text(diff(empty, empty), Layout()) == "0 findings before, 0 now; articles +0 -0\nno findings\n"


@pytest.mark.parametrize(("everything", "said"), [(False, "… and 20 more (--all shows them)"), (True, "Alone c029")])
def test_many_single_sources_are_cut_unless_everything_is_wanted(everything: bool, said: str) -> None:
    many = many_single(30)
    empty = many.model_copy(update={"findings": ()})
    shown = to_text(diff(empty, many), Layout(everything=everything))
    assert said in shown
    assert ("Alone c029" in shown) is everything


def test_colours_come_only_when_asked_for() -> None:
    assert "\x1b" not in to_text(diff(*_later()), Layout())
    assert "\x1b" in to_text(diff(*_later()), Layout(colour=True))
