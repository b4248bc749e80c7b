"""Fingerprints that stay, suppressions that end, baselines that tell new findings from old ones."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from verify import Article, Claim, Config, Finding, Relation, Report, Suppression, cross_check
from verify.fingerprints import Names, names_of
from verify.models import Predicate
from verify.report.formats import FORMATS
from verify.report.model import SuppressionUse
from verify.report.outline import Layout, outline
from verify.triage import compare_with, suppress

TEXTS = {
    "gazette": ("Colm Tighe weighs 15 stone. A heron nests on the town hall.", "2024-10-14"),
    "herald": ("Colm Tighe weighs 18 stone. A heron nests on the roof of the town hall.", "2024-10-14"),
    "comet": ("Colm Tighe weighs 21 stone. The ferry to Dorn was late.", "2024-10-15"),
    "radio": ("The ferry to Dorn was late on Sunday. Colm Tighe weighs 15 stone.", "2024-10-16"),
}


@cache
def report_of(*names: str) -> Report:
    return cross_check(Article(id=name, text=TEXTS[name][0], source=name, published=TEXTS[name][1]) for name in names)


def conflict(report: Report) -> Finding:
    (found,) = (finding for finding in report.findings if finding.verdict == "contradiction")
    return found


def hidden(report: Report, *items: Suppression, as_of: date | None = None) -> Report:
    return suppress(report, items, as_of)


def use(report: Report, item: Suppression, as_of: date | None = None) -> SuppressionUse:
    (found,) = hidden(report, item, as_of=as_of).suppressions
    return found


def _claim(number: int) -> Claim:
    article, quote = f"a{number:02}", f"It fell {number}."
    predicate = Predicate(start=3, end=7, text="fell", lemma="fall")
    return Claim(id=f"c{number:02}", article=article, start=0, end=len(quote), quote=quote, predicate=predicate)


def _tie(a: int, b: int) -> Relation:
    low, high = sorted((a, b))
    return Relation(a=f"c{low:02}", b=f"c{high:02}", verdict="agreement", rule="r", reason="", score=0.5)


PAIRS = st.tuples(st.integers(0, 9), st.integers(0, 9)).filter(lambda pair: pair[0] != pair[1])
HOURS = st.integers(0, 48).map(lambda hours: datetime(2024, 1, 1, tzinfo=UTC) + timedelta(hours=hours))
TIMES = st.lists(HOURS, min_size=10, max_size=10)
CLAIMS = [_claim(number) for number in range(10)]


def names(pairs: Iterable[tuple[int, int]], times: Sequence[datetime | None]) -> Names:
    moments = {f"a{number:02}": moment for number, moment in enumerate(times)}
    return names_of("agreement", CLAIMS, [_tie(*pair) for pair in pairs], moments)


@given(st.lists(PAIRS, min_size=1, max_size=6), st.lists(PAIRS, max_size=6), TIMES)
def test_pairs_of_later_articles_never_change_a_fingerprint(
    old: list[tuple[int, int]], new: list[tuple[int, int]], times: list[datetime]
) -> None:
    founded = min(max(times[number] for number in pair) for pair in old)
    later = [pair for pair in new if max(times[number] for number in pair) > founded]
    assert names([*later, *old], times).fingerprint == names(old, times).fingerprint


@given(st.lists(PAIRS, min_size=1, max_size=6), st.lists(PAIRS, max_size=6), TIMES, st.sets(st.integers(0, 9)))
def test_whatever_is_added_a_finding_keeps_all_its_names(
    old: list[tuple[int, int]], new: list[tuple[int, int]], times: list[datetime], undated: set[int]
) -> None:
    known = [None if number in undated else moment for number, moment in enumerate(times)]
    before, after = names(old, known), names([*old, *new], known)
    assert {before.fingerprint, *before.known_as} <= {after.fingerprint, *after.known_as}
    assert after.fingerprint not in after.known_as


@pytest.mark.parametrize(
    ("third", "stays"),
    [
        ("2024-10-14T10:00", True),
        ("2024-10-14T11:45+02:00", True),
        ("2024-10-14T11:15+02:00", False),
        ("2024-10-14", False),
        (None, True),
    ],
)
def test_within_a_day_the_hour_tells_what_founded_a_finding(third: str | None, stays: bool) -> None:
    published = ("2024-10-14T09:00", "2024-10-14T09:30", third)
    times = [Article(id="x", text="", source="x", published=time).moment for time in published]
    assert (names([(0, 1), (0, 2)], times).fingerprint == names([(0, 1)], times).fingerprint) == stays


@settings(deadline=None, max_examples=20)
@given(st.sets(st.sampled_from(sorted(TEXTS)), min_size=2), st.sets(st.sampled_from(sorted(TEXTS))))
def test_whatever_articles_are_added_a_finding_answers_to_its_fingerprint(held: set[str], added: set[str]) -> None:
    old, new = report_of(*sorted(held)), report_of(*sorted(held | added))
    told = {(relation.a, relation.b, relation.verdict) for relation in new.relations}
    for finding in old.findings:
        ties = [tie for tie in old.relations if {tie.a, tie.b} <= set(finding.claims)]
        if not ties or any((tie.a, tie.b, finding.verdict) not in told for tie in ties):
            continue
        (grown,) = (other for other in new.findings if finding.fingerprint in {other.fingerprint, *other.known_as})
        assert grown.verdict == finding.verdict
        (kept,) = (other for other in compare_with(new, old).findings if other.id == grown.id)
        assert (kept.baseline, kept.fingerprint) == ("unchanged", finding.fingerprint)
        assert {kept.fingerprint, *kept.known_as} == {grown.fingerprint, *grown.known_as}


@settings(deadline=None, max_examples=10)
@given(st.sets(st.sampled_from(sorted(TEXTS)), min_size=1))
def test_findings_keep_their_fingerprints_when_later_articles_are_added(held: set[str]) -> None:
    order = sorted(TEXTS, key=lambda name: TEXTS[name][1])
    last = max(order.index(name) for name in held)
    later = {name for name in order[last + 1 :] if TEXTS[name][1] > TEXTS[order[last]][1]}
    old, new = report_of(*sorted(held)), report_of(*sorted(held | later))
    groups = {frozenset(finding.claims): finding for finding in old.findings}
    for claims, finding in groups.items():
        grown = [other for other in new.findings if claims <= set(other.claims) and other.verdict == finding.verdict]
        assert not grown or finding.fingerprint in {other.fingerprint for other in grown}


def test_a_correction_elsewhere_in_an_article_keeps_the_fingerprint() -> None:
    text, day = TEXTS["gazette"]
    changed = cross_check(
        [
            Article(id="gazette", text=f"It rained in Dorn. {text}", source="gazette", published=day),
            Article(id="herald", text=TEXTS["herald"][0], source="herald", published=day),
        ]
    )
    old = conflict(report_of("gazette", "herald"))
    assert (conflict(changed).fingerprint, conflict(changed).id == old.id) == (old.fingerprint, False)


def test_fingerprints_of_a_report_are_different() -> None:
    found = [finding.fingerprint for finding in report_of(*TEXTS).findings]
    assert len({*found}) == len(found)


def test_a_suppressed_finding_is_marked_counted_and_listed() -> None:
    report = report_of("gazette", "herald")
    item = Suppression(fingerprint=conflict(report).fingerprint, reason="a misprint", until=date(2024, 10, 14))
    result = hidden(report, item)
    assert conflict(result).suppressed == item
    assert len(result.findings) == len(report.findings)
    assert use(report, item).state == "holds"
    shown = {section.heading: section for section in outline(result).sections}
    assert "Contradictions" not in shown
    (entry,) = shown["Suppressed"].entries
    assert entry.support.endswith("contradiction suppressed until 2024-10-14: a misprint")


def test_a_suppressed_and_a_gone_contradiction_fail_no_build() -> None:
    report = report_of("gazette", "herald")
    item = Suppression(fingerprint=conflict(report).fingerprint, reason="a misprint")
    assert "<failure" in FORMATS["junit"](report, Layout())
    assert "<failure" not in FORMATS["junit"](hidden(report, item), Layout())
    assert '"justification": "a misprint"' in FORMATS["sarif"](hidden(report, item), Layout())
    assert "<failure" not in FORMATS["junit"](compare_with(report_of("gazette"), report), Layout())


def test_a_suppression_holds_when_the_group_gains_an_article_of_an_earlier_or_the_same_day() -> None:
    item = Suppression(fingerprint=conflict(report_of("herald", "comet")).fingerprint, reason="a misprint")
    assert conflict(hidden(report_of("gazette", "herald", "comet"), item)).suppressed == item


@pytest.mark.parametrize(
    ("until", "as_of", "state"),
    [
        (date(2024, 10, 14), None, "holds"),
        (date(2024, 10, 13), None, "ended"),
        (date(2024, 10, 13), date(2024, 10, 13), "holds"),
        (date(2024, 12, 31), date(2025, 1, 1), "ended"),
        (None, date(2999, 1, 1), "holds"),
    ],
)
def test_the_last_day_is_compared_with_a_given_day_or_the_newest_article(
    until: date | None, as_of: date | None, state: str
) -> None:
    report = report_of("gazette", "herald")
    item = Suppression(fingerprint=conflict(report).fingerprint, reason="a misprint", until=until)
    assert use(report, item, as_of).state == state
    assert (conflict(hidden(report, item, as_of=as_of)).suppressed is not None) == (state == "holds")


def test_without_any_day_a_last_day_does_not_hold() -> None:
    articles = [Article(id=name, text=TEXTS[name][0], source=name) for name in ("gazette", "herald")]
    report = cross_check(articles)
    item = Suppression(fingerprint=conflict(report).fingerprint, reason="a misprint", until=date(2999, 1, 1))
    assert use(report, item).state == "undated"
    assert conflict(hidden(report, item)).suppressed is None


def test_a_suppression_that_names_nothing_is_told() -> None:
    result = hidden(report_of("gazette", "herald"), Suppression(fingerprint="0" * 16, reason="old"))
    assert [use.state for use in result.suppressions] == ["unused"]
    assert "1 suppression unused" in outline(result).summary


def test_a_baseline_tells_new_unchanged_and_gone() -> None:
    old, new = report_of("gazette", "herald", "comet"), report_of("gazette", "herald", "radio")
    result = compare_with(new, old)
    assert result.baseline is not None
    assert conflict(result).baseline == "unchanged"
    states = [finding.baseline for finding in result.findings]
    assert (states.count("new"), states.count("unchanged")) == (result.baseline.new, result.baseline.unchanged)
    assert result.baseline.unchanged + len(result.baseline.gone) == len(old.findings)
    assert result.baseline.gone
    assert outline(result).sections[-1].heading == "Gone since the baseline"


@pytest.mark.parametrize("names", [("gazette",), ("gazette", "herald"), tuple(TEXTS)])
def test_a_report_against_itself_has_nothing_new_or_gone(names: tuple[str, ...]) -> None:
    result = compare_with(report_of(*names), report_of(*names)).baseline
    assert result is not None
    assert (result.new, result.gone) == (0, ())


def test_cross_check_takes_suppressions_and_baseline() -> None:
    old = report_of("gazette", "herald")
    config = Config(suppress=(Suppression(fingerprint=conflict(old).fingerprint, reason="a misprint"),))
    result = cross_check(old.articles, config=config, baseline=old)
    assert conflict(result).suppressed is not None
    assert {finding.baseline for finding in result.findings} == {"unchanged"}
