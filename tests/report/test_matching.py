"""Which finding of yesterday is which of today."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_report import claim, ferry_report, finding, reports

from verify.models import Article, Finding
from verify.report.matching import match_findings
from verify.report.model import Report

GAZETTE = Article(id="g", source="Gazette", text="One. Two. Three. Four.", path="g.txt")


def _report(*findings: Finding, article: Article = GAZETTE) -> Report:
    claims = tuple(
        claim(f"{word.lower()}{article.text.index(word)}", article, f"{word}.")
        for word in ("One", "Two", "Three", "Four")
    )
    base = ferry_report()
    return base.model_copy(update={"articles": (article,), "claims": claims, "relations": (), "findings": findings})


ONE, TWO, THREE, FOUR = "one0", "two5", "three10", "four17"


@given(reports())
def test_a_report_matches_itself_unchanged(report: Report) -> None:
    assert {match.state for match in match_findings(report, report)} == {"unchanged"}


@given(reports(), reports())
def test_each_finding_stands_in_exactly_one_match(old: Report, new: Report) -> None:
    matches = match_findings(old, new)
    assert [match.new for match in matches if match.new] == list(new.findings)
    assert sorted(match.old.id for match in matches if match.old) == sorted(item.id for item in old.findings)


@given(st.permutations([("f1", (ONE, TWO)), ("f2", (TWO, THREE)), ("f3", (FOUR,))]))
def test_the_order_of_the_later_findings_does_not_change_who_matches_whom(
    order: list[tuple[str, tuple[str, ...]]],
) -> None:
    old = _report(finding("x", "agreement", (ONE, TWO)), finding("y", "agreement", (FOUR, ONE)))
    pairs = {
        (match.old.id, match.new.id)
        for match in match_findings(old, _report(*(finding(name, "agreement", claims) for name, claims in order)))
        if match.old and match.new
    }
    assert pairs == {("x", "f1"), ("y", "f3")}


def test_a_finding_that_gains_a_claim_is_changed_and_says_which() -> None:
    old, new = finding("x", "contradiction", (ONE, TWO)), finding("y", "contradiction", (ONE, TWO, THREE))
    (match,) = match_findings(_report(old), _report(new))
    assert (match.state, match.joined, match.left) == ("changed", (THREE,), ())


def test_a_finding_that_loses_a_claim_is_changed_and_says_which() -> None:
    old, new = finding("x", "contradiction", (ONE, TWO, THREE)), finding("y", "contradiction", (ONE, TWO))
    (match,) = match_findings(_report(old), _report(new))
    assert (match.state, match.joined, match.left) == ("changed", (), (THREE,))


def test_another_rule_over_the_same_claims_is_another_finding() -> None:
    matches = match_findings(
        _report(finding("x", "single-source", (ONE,))), _report(finding("y", "agreement", (ONE, TWO)))
    )
    assert [match.state for match in matches] == ["new", "gone"]
    assert [match.finding.id for match in matches] == ["y", "x"]


def test_another_reason_alone_is_a_change() -> None:
    old, new = (finding("x", "update", (ONE, TWO), reason=reason) for reason in ("a", "b"))
    (match,) = match_findings(_report(old), _report(new))
    assert (match.state, match.joined, match.left) == ("changed", (), ())


def test_of_two_candidates_the_one_with_more_claims_in_common_matches() -> None:
    old = _report(finding("x", "agreement", (ONE, FOUR)), finding("y", "agreement", (ONE, TWO, THREE)))
    (match, gone) = match_findings(old, _report(finding("z", "agreement", (ONE, TWO))))
    assert match.old is not None
    assert (match.old.id, gone.finding.id) == ("y", "x")


def test_of_two_candidates_with_as_many_in_common_the_one_with_fewer_others_matches() -> None:
    old = _report(finding("x", "agreement", (ONE, TWO, THREE)), finding("y", "agreement", (ONE, TWO)))
    (match, _) = match_findings(old, _report(finding("z", "agreement", (TWO, ONE))))
    assert match.old is not None
    assert match.old.id == "y"


def test_an_edit_above_a_sentence_does_not_make_its_finding_new() -> None:
    edited = GAZETTE.model_copy(update={"text": f"Corrected. {GAZETTE.text}"})
    old = _report(finding("x", "agreement", (ONE, TWO)))
    new = _report(finding("y", "agreement", ("one11", "two16")), article=edited)
    (match,) = match_findings(old, new)
    assert (match.state, match.joined, match.left) == ("unchanged", (), ())


@pytest.mark.parametrize(
    ("before", "after", "state"),
    [
        (("aa", ()), ("bb", ("aa", "cc")), "changed"),
        (("aa", ("bb",)), ("bb", ()), "changed"),
        (("aa", ()), ("bb", ("cc",)), "new"),
        (("", ()), ("", ()), "new"),
    ],
)
def test_a_finding_is_found_by_any_of_its_fingerprints(
    before: tuple[str, tuple[str, ...]], after: tuple[str, tuple[str, ...]], state: str
) -> None:
    old, new = (
        finding(name, "update", (claim_id,)).model_copy(update={"fingerprint": known[0], "known_as": known[1]})
        for name, claim_id, known in (("x", ONE, before), ("y", TWO, after))
    )
    assert match_findings(_report(old), _report(new))[0].state == state


def test_the_same_fingerprint_goes_before_one_that_is_only_known() -> None:
    old = [finding(name, "update", (ONE,)).model_copy(update={"fingerprint": name * 2}) for name in "pq"]
    new = finding("n", "update", (TWO,)).model_copy(update={"fingerprint": "qq", "known_as": ("pp",)})
    match = match_findings(_report(*old), _report(new))[0]
    assert match.old is not None
    assert match.old.id == "q"
