"""Laws of the whole: what must hold of every batch, whatever the rules and the lexicons of the day say.

Batches are put together from a few invented stories, each told by several sentences that agree, differ or are silent,
so that relations of all kinds occur; `test_the_batches_have_power` holds that they do.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from functools import cache

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies_claims import article

from verify import Article, Report, cross_check
from verify.match.events import group_events
from verify.models import Finding

STORIES = (
    (
        "The ferry Halcyon sank near Norsund on Tuesday.",
        "A storm sank the ferry Halcyon off Norsund on Tuesday.",
        "The storm killed 12 sailors of the Halcyon.",
        "In all, 15 sailors of the Halcyon were killed.",
        "The captain of the Halcyon survived.",
        "The captain of the Halcyon died.",
        "Jean Dubois, the mayor of Norsund, said that the Halcyon had not been inspected.",
        "“The harbour of Norsund will stay closed until the wreck is raised,” Jean Dubois said.",
        "The harbour master of Norsund did not say how many passengers the Halcyon had carried.",
    ),
    (
        "Masked robbers emptied the vault of the Vesterby Bank on Monday.",
        "The vault of the Vesterby Bank was emptied by masked robbers.",
        "The robbers of the Vesterby Bank stole 40 gold bars.",
        "Robbers stole 55 gold bars from the Vesterby Bank.",
        "Police arrested a woman over the robbery of the Vesterby Bank.",
        "Police arrested a man over the robbery of the Vesterby Bank.",
        "The bank denied that the vault in Vesterby had been unlocked.",
        "The vault of the bank in Vesterby had been unlocked, police said.",
    ),
)


@st.composite
def batches(draw: st.DrawFn, outlets: Sequence[str] = ("Gazette", "Herald", "Courier")) -> tuple[Article, ...]:
    """Two to four articles, each of a few sentences of one story; several may be of one outlet."""
    found = []
    for number in range(draw(st.integers(2, 4))):
        story = draw(st.sampled_from(STORIES))
        sentences = draw(st.lists(st.sampled_from(story), min_size=2, max_size=5, unique=True))
        published = draw(st.sampled_from([None, "2031-05-07", "2031-05-08"]))
        found.append(article("\n\n".join(sentences), f"a{number}", draw(st.sampled_from(outlets)), published))
    return tuple(found)


@cache
def _every_telling() -> Report:
    """Cross-check both stories, each told twice by two outlets in all its sentences."""
    texts = ["\n\n".join(story[start::2]) for story in STORIES for start in (0, 1)]
    return cross_check([article(text, f"a{n}", f"Outlet {n}") for n, text in enumerate(texts)])


def test_the_batches_have_power() -> None:
    report = _every_telling()
    assert {relation.verdict for relation in report.relations} >= {"agreement", "contradiction"}
    assert {finding.verdict for finding in report.findings} >= {"agreement", "contradiction", "single-source"}
    assert {claim.kind for claim in report.claims} == {"statement", "non-disclosure"}


@settings(deadline=None, max_examples=15)
@given(batches())
def test_relations_stay_within_one_event_and_never_within_one_article(batch: tuple[Article, ...]) -> None:
    report = cross_check(batch)
    article_of = {claim.id: claim.article for claim in report.claims}
    event_of = {name: event for event in group_events(report.claims) for name in event}
    for relation in report.relations:
        a, b = article_of[relation.a], article_of[relation.b]
        assert a != b
        assert event_of[a] == event_of[b]


@settings(deadline=None, max_examples=15)
@given(batches())
def test_findings_name_outlets_and_origins_of_their_claims(batch: tuple[Article, ...]) -> None:
    report = cross_check(batch)
    outlets = {one.id: one.source for one in report.articles}
    claims = {claim.id: claim for claim in report.claims}
    for finding in report.findings:
        assert set(finding.sources) == {outlets[claims[name].article] for name in finding.claims}
        assert 0 < len(finding.origins) <= len(finding.claims)
        if finding.verdict == "single-origin":
            assert finding.independent == 1
            assert len(finding.sources) > 1
        if finding.verdict == "agreement":
            assert finding.independent > 1
        if finding.verdict == "single-source":
            assert len(finding.sources) == 1


@settings(deadline=None, max_examples=15)
@given(batches())
def test_a_verdict_over_several_claims_needs_a_relation_among_them(batch: tuple[Article, ...]) -> None:
    report = cross_check(batch)
    tied = {(relation.a, relation.b) for relation in report.relations}
    for finding in report.findings:
        members = set(finding.claims)
        assert len(members) == 1 or any({a, b} <= members for a, b in tied)


@settings(deadline=None, max_examples=10)
@given(batches(outlets=("Gazette",)))
def test_an_outlet_alone_is_never_several(batch: tuple[Article, ...]) -> None:
    for finding in cross_check(batch).findings:
        assert finding.sources == ("Gazette",)
        assert finding.verdict != "single-origin"


LONG = [sentence for story in STORIES for sentence in story if len(sentence.split()) > 9 and "”" not in sentence]


@pytest.mark.parametrize("sentence", LONG)
def test_words_that_two_outlets_copy_are_no_agreement_of_two(sentence: str) -> None:
    report = cross_check([article(sentence, "a", "Gazette"), article(sentence, "b", "Herald")])
    copied = {claim.id for claim in report.claims if len(claim.quote.split()) > 8}
    found = [finding for finding in report.findings if set(finding.claims) <= copied]
    assert not [finding for finding in found if finding.verdict == "agreement"]
    assert not copied or [finding.verdict for finding in found] == ["single-origin"]


@settings(deadline=None, max_examples=10)
@given(batches())
def test_what_an_article_says_does_not_depend_on_the_others(batch: tuple[Article, ...]) -> None:
    together = cross_check(batch)
    for one in batch:
        assert cross_check([one]).claims == tuple(claim for claim in together.claims if claim.article == one.id)


@settings(deadline=None, max_examples=10)
@given(batches())
def test_findings_have_ids_of_their_own_that_rule_and_claims_decide(batch: tuple[Article, ...]) -> None:
    report = cross_check(batch)
    renamed = [one.model_copy(update={"source": f"The {one.source}"}) for one in batch]
    key = {(f.rule, tuple(sorted(f.claims))): f.id for f in report.findings}
    assert len(set(key.values())) == len(key) == len(report.findings)
    for finding in cross_check(renamed).findings:
        assert key.get((finding.rule, tuple(sorted(finding.claims))), finding.id) == finding.id


def _but_its_reason(finding: Finding) -> Finding:
    return finding.model_copy(update={"reason": ""})


_NOTICES = ("STORY WITHDRAWN", "This story has been withdrawn.")


@settings(deadline=None, max_examples=15)
@given(batches(), st.sampled_from(_NOTICES))
def test_a_withdrawn_article_never_supports(batch: tuple[Article, ...], notice: str) -> None:
    first, *others = batch
    withdrawn = first.model_copy(update={"text": f"{notice}\n\n{first.text}"})
    whole, without = cross_check([withdrawn, *others]), cross_check(others)
    assert whole.relations == without.relations
    shown = [found for found in whole.findings if found.verdict != "withdrawn"]
    assert [_but_its_reason(found) for found in shown] == [_but_its_reason(found) for found in without.findings]
    assert whole.ranges == without.ranges


def test_a_copy_of_a_withdrawn_text_is_told_as_that_and_stands() -> None:
    text = "The captain of the ferry Halcyon left the bridge an hour before she struck the western pier of Norsund."
    withdrawn = article(f"STORY WITHDRAWN\n\n{text}", "w", "Wire")
    report = cross_check([article(text, "a", "Gazette"), withdrawn])
    found = {finding.reason for finding in report.findings if finding.verdict == "single-source"}
    assert found == {"only Gazette says so; Gazette prints a text that was withdrawn (w)"}


@settings(deadline=None, max_examples=10)
@given(batches())
def test_a_report_as_of_the_last_day_is_the_full_report_of_the_dated_articles(batch: tuple[Article, ...]) -> None:
    full = cross_check([article for article in batch if article.day is not None])
    last = cross_check(batch, as_of=date(2031, 5, 8))
    assert (last.claims, last.relations, last.findings) == (full.claims, full.relations, full.findings)
    assert [left.article for left in last.left_out] == [article.id for article in batch if article.day is None]


@settings(deadline=None, max_examples=10)
@given(batches())
def test_a_report_as_of_a_day_is_that_of_what_was_published_by_then(batch: tuple[Article, ...]) -> None:
    there = [article for article in batch if article.day is not None and article.day <= date(2031, 5, 7)]
    assert cross_check(batch, as_of=date(2031, 5, 7)).findings == cross_check(there).findings


@settings(deadline=None, max_examples=15)
@given(batches())
def test_a_range_goes_from_lowest_to_highest_in_reported_numbers(batch: tuple[Article, ...]) -> None:
    report = cross_check(batch)
    numbers = {claim.id: [quantity.text for quantity in claim.values] for claim in report.claims}
    for found in report.ranges:
        low, best, high = (value.reading or 0 for value in (found.lowest, found.best, found.highest))
        assert low <= best <= high
        assert all(value.text in numbers[value.claim] for value in (found.lowest, found.best, found.highest))


def test_the_batches_have_ranges() -> None:
    assert _every_telling().ranges


@settings(deadline=None, max_examples=10)
@given(batches())
def test_weights_change_nothing_else(batch: tuple[Article, ...]) -> None:
    plain, weighed = cross_check(batch), cross_check(batch, weights=True)
    assert plain.advice is None
    assert weighed.advice is not None
    assert (plain.relations, plain.findings, plain.ranges) == (weighed.relations, weighed.findings, weighed.ranges)
