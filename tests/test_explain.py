"""Why a pair stands as it does: the facets, the rule that fired, and what stopped the nearest others."""

from __future__ import annotations

import pytest

from verify import Article, InputError, Report, cross_check, load_rules
from verify.explain import explain, to_text

PAID = "Arden Rovers paid 32 million euros for the striker Tomas Bek."
PAID_MORE = "Arden Rovers paid 45 million euros for the striker Tomas Bek."


@pytest.fixture(scope="module")
def report() -> Report:
    texts = {"a": PAID, "b": PAID_MORE, "c": "A cat slept in the sun at Kolding harbour."}
    return cross_check(Article(id=name, text=text, source=f"outlet {name}") for name, text in texts.items())


def _finding(report: Report, verdict: str) -> str:
    return next(finding.id for finding in report.findings if finding.verdict == verdict)


def test_a_finding_is_explained_by_its_rule_and_facets(report: Report) -> None:
    found = explain(_finding(report, "contradiction"), report, load_rules())
    (pair,) = found.pairs
    assert pair.relation is not None
    assert pair.relation.rule == "number-conflict"
    assert "quantity" in {facet.name for facet in pair.facets}


def test_the_nearest_rules_that_did_not_fire_name_what_stopped_them(report: Report) -> None:
    (pair,) = explain(_finding(report, "contradiction"), report, load_rules()).pairs
    assert len(pair.misses) == 3
    assert all(miss.stopped_by for miss in pair.misses)
    assert "number-conflict" not in {miss.rule for miss in pair.misses}
    assert [len(miss.stopped_by) for miss in pair.misses] == sorted(len(miss.stopped_by) for miss in pair.misses)


def test_a_claim_is_explained_by_all_that_it_is_linked_with(report: Report) -> None:
    claim = next(claim for claim in report.claims if claim.article == "a")
    (pair,) = explain(claim.id, report, load_rules()).pairs
    assert {pair.a.article, pair.b.article} == {"a", "b"}


def test_a_claim_without_links_says_so(report: Report) -> None:
    claim = next(claim for claim in report.claims if claim.article == "c")
    assert "linked with nothing" in to_text(explain(claim.id, report, load_rules()), report.articles)


def test_the_text_quotes_both_sides_and_the_condition_as_the_rule_file_has_it(report: Report) -> None:
    text = to_text(explain(_finding(report, "contradiction"), report, load_rules()), report.articles)
    assert PAID.rstrip(".") in text
    assert PAID_MORE.rstrip(".") in text
    assert 'when { kind = "' in text


@pytest.mark.parametrize("name", ["", "zz", "c"])
def test_an_id_of_none_or_of_several_is_refused(report: Report, name: str) -> None:
    with pytest.raises(InputError, match="not of one"):
        explain(name, report, load_rules())


def test_what_is_shown_is_what_was_judged() -> None:
    texts = ("Reporters asked whether the mill at Tarvik burned.", "The mill at Tarvik did not burn on Monday.")
    given = [Article(id=str(number), text=text, source=f"outlet {number}") for number, text in enumerate(texts)]
    report = cross_check(given)
    pairs = [pair for claim in report.claims for pair in explain(claim.id, report, load_rules()).pairs]
    assert "commitment" in {facet.name for pair in pairs for facet in pair.facets}
