"""Laws of cross-checking as plain functions over generated stories: each raises AssertionError where it is broken.

`test_story_laws.py` runs them over drawn stories, `test_law_mutants.py` shows that each notices a planted fault.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cache
from random import Random
from typing import NamedTuple

from strategies_stories import OUTLETS, Outlet, Place, Story, verdicts, weakened

from verify import Article, Report, cross_check, load_rules, pipeline
from verify.compare import comparison
from verify.graph import candidate_links
from verify.independent import most_independent
from verify.judge import fires
from verify.models import Facet, Finding
from verify.ruleset import PairRule, RuleSet

Key = tuple[str, int, int]


@cache
def rules() -> RuleSet:
    """Return the rules of the package, loaded once."""
    return load_rules()


def checked(articles: Sequence[Article]) -> Report:
    """Return the report on some articles, by the rules of the package."""
    return cross_check(articles, rules())


# --- Comparing is symmetric ----------------------------------------------------------------------------------------

_MIRRORED = {"a-later": "b-later", "b-later": "a-later", "a": "b", "b": "a"}


def _mirrored(facet: Facet) -> Facet:
    more = "b" if facet.more == "a" else "a" if facet.more == "b" else None
    outcome = _MIRRORED.get(facet.outcome, facet.outcome)
    return facet.model_copy(update={"a": facet.b, "b": facet.a, "more": more, "outcome": outcome})


def _seen(facets: Sequence[Facet]) -> Counter[str]:
    """Return facets without their words, which name the sides in order."""
    return Counter(facet.model_copy(update={"note": ""}).model_dump_json() for facet in facets)


def comparing_is_symmetric(story: Story) -> None:
    """Two linked claims compare the same from either side, and the same rules fire."""
    articles = story.articles()
    claims = pipeline.extract(articles)
    related = pipeline.relate(articles, claims, rules())
    by_id = {claim.id: claim for claim in claims}
    pair_rules = [rule for rule in rules().rules if isinstance(rule, PairRule)]
    for link in candidate_links(related.graph):
        a, b = by_id[link.a], by_id[link.b]
        forth = comparison.compare(a, b, link, related.setting)
        back = comparison.compare(b, a, link.model_copy(update={"a": link.b, "b": link.a}), related.setting)
        assert _seen(forth.facets) == _seen([_mirrored(facet) for facet in back.facets])
        assert [rule.id for rule in pair_rules if fires(rule, forth)] == [
            rule.id for rule in pair_rules if fires(rule, back)
        ]


# --- Order and names do not matter ---------------------------------------------------------------------------------


class Result(NamedTuple):
    """What a report finds, without the ids that depend on the names of articles."""

    relations: Counter[tuple[frozenset[Key], str, str, float]]
    findings: Counter[tuple[frozenset[Key], str, str, int, int, int]]


def _result(report: Report, names: Mapping[str, str]) -> Result:
    """Return what a report finds; `names` maps article ids to what they are called here."""
    key = {claim.id: (names[claim.article], claim.start, claim.end) for claim in report.claims}
    return Result(
        Counter((frozenset((key[r.a], key[r.b])), r.verdict, r.rule, r.score) for r in report.relations),
        Counter(
            (
                frozenset(key[name] for name in f.claims),
                f.verdict,
                f.rule,
                len(f.sources),
                len(f.origins),
                f.independent,
            )
            for f in report.findings
        ),
    )


def order_and_names_do_not_matter(story: Story, seed: int) -> None:
    """Judging does not depend on the order of the articles, to the byte, on their ids, or on the names of outlets."""
    articles = story.articles()
    random = Random(seed)  # noqa: S311 - a seeded order, no secret
    report = checked(articles)
    assert checked(random.sample(articles, len(articles))).model_dump_json() == report.model_dump_json()
    ids = random.sample([f"n{number}" for number in range(len(articles))], len(articles))
    outlets = dict(zip(OUTLETS, random.sample(OUTLETS, len(OUTLETS)), strict=True))
    renamed = [
        article.model_copy(update={"id": name, "source": outlets[article.source]})
        for article, name in zip(articles, ids, strict=True)
    ]
    plain = _result(report, {article.id: article.id for article in articles})
    back = {name: article.id for article, name in zip(articles, ids, strict=True)}
    assert _result(checked(renamed), back) == plain


# --- An unrelated article changes nothing --------------------------------------------------------------------------


def an_unrelated_story_changes_nothing(story: Story, other: Story) -> None:
    """Articles of a story with other names leave relations and findings as they are, and meet none of them."""
    articles, added = story.articles("a"), other.articles("b")
    alone, apart = checked(articles), checked(added)
    both = checked([*articles, *added])
    assert sorted(both.relations, key=str) == sorted((*alone.relations, *apart.relations), key=str)
    assert {finding.id: finding for finding in both.findings} == {
        finding.id: finding for finding in (*alone.findings, *apart.findings)
    }


# --- A copy adds no origin -----------------------------------------------------------------------------------------


def a_copy_adds_no_origin(story: Story, number: int, outlet: str | None = None, shortest: int = 1) -> None:
    """Print an article once more, in its own or in another outlet: that is no further origin of anything.

    `shortest` leaves out findings with a quotation of fewer words.
    """
    articles = story.articles()
    copied = articles[number % len(articles)]
    again = copied.model_copy(update={"id": "copy", "source": outlet or copied.source})
    report = checked([*articles, again])
    words = {claim.id: len(claim.quote.split()) for claim in report.claims}
    original = {(claim.start, claim.end): claim.id for claim in report.claims if claim.article == copied.id}
    of = {claim.id: original[claim.start, claim.end] for claim in report.claims if claim.article == again.id}
    for finding in report.findings:
        told = {of.get(name, name) for name in finding.claims}
        if min(words[name] for name in told) >= shortest:
            assert len(finding.origins) <= len(told)
            assert finding.verdict != "agreement" or len(told) > 1


# --- How many are independent ---------------------------------------------------------------------------------------


def printed_again(story: Story, number: int) -> tuple[Article, ...]:
    """Return the articles of a story, one of them again under another name, and a digest of the first and the last."""
    articles = story.articles()
    first, last = (article.text.split("\n\n") for article in (articles[0], articles[-1]))
    digest = "\n\n".join(dict.fromkeys([*first[:2], *last[-2:]]))
    return (
        *articles,
        articles[number % len(articles)].model_copy(update={"id": "copy", "source": "Another"}),
        articles[-1].model_copy(update={"id": "digest", "source": "Digest", "text": digest}),
    )


def a_copy_raises_no_number(story: Story, number: int) -> None:
    """Another outlet's print of an article adds no independent claim to those that a finding holds without it."""
    *articles, again, _ = printed_again(story, number)
    original = articles[number % len(articles)]
    alone, whole = checked(articles), checked([*articles, again])
    at = {(claim.start, claim.end): claim.id for claim in alone.claims if claim.article == original.id}
    of = {claim.id: at[claim.start, claim.end] for claim in whole.claims if claim.article == again.id}
    origins = {origin.claim: origin for origin in alone.origins}
    for finding in whole.findings:
        told = {of.get(name, name) for name in finding.claims}
        assert finding.independent <= most_independent(origins[name] for name in told)


def an_article_taken_away_raises_no_number(story: Story, number: int) -> None:
    """Of the claims of a finding no more are independent once an article is gone, whether a copy or what it copies."""
    articles = printed_again(story, number)
    gone = articles[number % len(articles)]
    whole, left = checked(articles), checked([article for article in articles if article is not gone])
    origins = {origin.claim: origin for origin in left.origins}
    for finding in whole.findings:
        kept = [origins[name] for name in finding.claims if name in origins]
        assert most_independent(kept) <= finding.independent


def a_withdrawn_article_never_supports(story: Story, number: int) -> None:
    """Show an article that its outlet withdrew apart, and find all else as without it."""
    articles = list(printed_again(story, number))
    place = number % len(articles)
    fallen = articles.pop(place)
    fallen = fallen.model_copy(update={"text": f"STORY WITHDRAWN\n\n{fallen.text}"})
    whole, without = checked([*articles, fallen]), checked(articles)
    assert whole.relations == without.relations
    shown = [finding for finding in whole.findings if finding.verdict != "withdrawn"]
    assert [_counted(finding) for finding in shown] == [_counted(finding) for finding in without.findings]


def _counted(finding: Finding) -> tuple[str, str, int, tuple[str, ...]]:
    return finding.id, finding.verdict, finding.independent, finding.origins


# --- A contradiction never also agrees -----------------------------------------------------------------------------


def a_contradiction_never_also_agrees(story: Story) -> None:
    """No two claims, and no two sentences, both contradict and agree; nor do two in one finding of agreement."""
    articles = story.articles()
    report = checked(articles)
    pairs = [frozenset((relation.a, relation.b)) for relation in report.relations]
    assert len(set(pairs)) == len(pairs)
    assert not [found for found in verdicts(report, articles).values() if {"contradiction", "agreement"} <= found]
    opposed = [{r.a, r.b} for r in report.relations if r.verdict == "contradiction"]
    agreed = [set(finding.claims) for finding in report.findings if finding.verdict == "agreement"]
    assert not [(pair, group) for pair in opposed for group in agreed if pair <= group]


# --- A weaker bound never conflicts --------------------------------------------------------------------------------


def weakening_a_bound_adds_no_contradiction(story: Story, number: int) -> None:
    """Where an outlet says "at least" of a number, or a lower bound still, it contradicts no further sentence."""
    numbers = [
        (i, k)
        for i, outlet in enumerate(story.outlets)
        for k, telling in enumerate(outlet.tellings)
        if telling.fact.bounded
    ]
    if numbers:
        i, k = place = numbers[number % len(numbers)]
        outlet = story.outlets[i]
        weak = weakened(outlet.tellings[k], by=number % 5)
        weaker = outlet._replace(tellings=(*outlet.tellings[:k], weak, *outlet.tellings[k + 1 :]))
        assert _contradicting(_with_outlet(story, i, weaker), place) <= _contradicting(story, place)


def _with_outlet(story: Story, place: int, outlet: Outlet) -> Story:
    return story._replace(outlets=(*story.outlets[:place], outlet, *story.outlets[place + 1 :]))


def _contradicting(story: Story, place: Place) -> set[Place]:
    """Return the tellings that contradict the one at a place."""
    articles = story.articles()
    found = [pair for pair, told in verdicts(checked(articles), articles).items() if "contradiction" in told]
    return {other for pair in found if place in pair for other in pair if other != place}


# --- What is known to be true --------------------------------------------------------------------------------------


def only_conflicts_are_called_contradictions(story: Story) -> None:
    """No two sentences that can both be true, or of which the later replaces the earlier, are a contradiction."""
    articles = story.articles()
    found = verdicts(checked(articles), articles)
    wrong = [
        (truth, story.sentence(a), story.sentence(b))
        for a, b, truth in story.pairs()
        if truth != "conflict" and "contradiction" in found.get((a, b), ())
    ]
    assert wrong == []
