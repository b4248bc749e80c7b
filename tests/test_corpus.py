"""The example corpus: what the engine must find in each story, and what it must leave alone.

`corpus/README.md` says how `expected.toml` is read. Run this file as a script for a table of all expected findings,
with those that are not demanded yet.
"""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from itertools import combinations, product
from pathlib import Path
from typing import Any, NamedTuple

import pytest

import verify
from verify.corpus import Reading, read_articles
from verify.corpus.blocks import Block, blocks
from verify.models import Article, Claim, Range, Relation
from verify.report.model import Report

CORPUS = Path(__file__).parent.parent / "corpus"
VERDICTS = (
    "agreement",
    "contradiction",
    "update",
    "single-source",
    "single-origin",
    "quote-drift",
    "quote-attributed-otherwise",
    "withdrawn",
    "superseded",
    "range",
)
OF_ONE_ARTICLE = ("single-source", "single-origin", "withdrawn", "superseded")


class Named(NamedTuple):
    """A stretch of an article that a reader names; claims of a contradiction that `holds` apart exclude each other."""

    article: str
    text: str
    holds: str


class Expected(NamedTuple):
    """What a careful reader finds in a story, or (verdict "quiet") must not be told."""

    story: str
    verdict: str
    note: str
    claims: tuple[Named, ...]
    must: bool

    def __str__(self) -> str:
        quotes = "".join(f"\n    [{claim.article}] {claim.text}" for claim in self.claims)
        return f"{self.story}: {self.verdict}: {self.note}{quotes}"


def _named(claims: list[dict[str, str]]) -> tuple[Named, ...]:
    return tuple(Named(claim["article"], claim["text"], claim.get("holds", str(n))) for n, claim in enumerate(claims))


def _expected(path: Path) -> Iterator[Expected]:
    table: dict[str, Any] = tomllib.loads(path.read_text(encoding="utf-8"))
    for found in table["findings"]:
        claims = _named(found["claims"])
        yield Expected(table["story"], found["verdict"], found["note"], claims, found["must"])
    for pair in table["quiet"]:
        yield Expected(table["story"], "quiet", pair["note"], _named(pair["claims"]), must=True)


STORIES = sorted(path.parent.name for path in CORPUS.glob("*/expected.toml"))
EXPECTED = [found for story in STORIES for found in _expected(CORPUS / story / "expected.toml")]
FINDINGS = [found for found in EXPECTED if found.verdict != "quiet"]
QUIET = [found for found in EXPECTED if found.verdict == "quiet"]


def _ids(found: Expected) -> str:
    return f"{found.story}: {found.verdict}: {found.note}"


def _of_story(story: str) -> list[Expected]:
    return [found for found in EXPECTED if found.story == story]


def story_of(article: Article) -> str:
    """Return the folder of the corpus that an article was read from."""
    assert article.path
    return Path(article.path).resolve().relative_to(CORPUS.resolve()).parts[0]


def _same_place(claim: Claim, named: Named, texts: dict[str, str]) -> bool:
    """Return whether a claim and a named stretch share at least half of the shorter one."""
    if claim.article != named.article:
        return False
    start = texts[named.article].index(named.text)
    shared = min(claim.end, start + len(named.text)) - max(claim.start, start)
    return 2 * shared >= min(claim.end - claim.start, len(named.text))


class Outcome:
    """A report over the whole corpus, asked in the words of the expectations."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.texts = {article.id: article.text for article in report.articles}
        self.stories = {article.id: story_of(article) for article in report.articles}
        self.claims = {claim.id: claim for claim in report.claims}

    def related(self, relation: Relation, one: Named, other: Named) -> bool:
        """Return whether a relation stands between two named stretches, in either order."""
        a, b = self.claims[relation.a], self.claims[relation.b]
        return (_same_place(a, one, self.texts) and _same_place(b, other, self.texts)) or (
            _same_place(a, other, self.texts) and _same_place(b, one, self.texts)
        )

    def relations_between(self, verdict: str, one: Named, other: Named) -> list[Relation]:
        """Return the relations of a verdict between two named stretches."""
        found = (relation for relation in self.report.relations if relation.verdict == verdict)
        return [relation for relation in found if self.related(relation, one, other)]

    def meets(self, expected: Expected) -> bool:
        """Return whether an expected finding was found; of a contradiction, one pair for any two sides is enough."""
        if expected.verdict == "range":
            return any(self._ranges(found, expected) for found in self.report.ranges)
        if expected.verdict in OF_ONE_ARTICLE:
            return any(
                finding.verdict == expected.verdict and all(self._holds(finding.claims, one) for one in expected.claims)
                for finding in self.report.findings
            )
        return all(
            any(self.relations_between(expected.verdict, one, other) for one, other in pairs)
            for pairs in opposed(expected)
        )

    def _ranges(self, found: Range, expected: Expected) -> bool:
        """Return whether each value of a range is the one that a reader names for it."""
        return all(
            _same_place(self.claims[getattr(found, named.holds).claim], named, self.texts) for named in expected.claims
        )

    def _holds(self, claims: tuple[str, ...], named: Named) -> bool:
        return any(_same_place(self.claims[claim], named, self.texts) for claim in claims)

    def is_listed(self, relation: Relation) -> bool:
        """Return whether a contradiction is one that a reader has named."""
        story = self.stories[self.claims[relation.a].article]
        listed = (found for found in _of_story(story) if found.verdict == "contradiction")
        return any(
            self.related(relation, one, other) for found in listed for pairs in opposed(found) for one, other in pairs
        )

    def shown(self, relation: Relation) -> str:
        """Return a relation for a person: the rule, its reason and both quotes."""
        a, b = self.claims[relation.a], self.claims[relation.b]
        quotes = f"\n    [{a.article}] {a.quote}\n    [{b.article}] {b.quote}"
        return f"{relation.verdict} by {relation.rule}: {relation.reason}{quotes}"


def opposed(expected: Expected) -> list[list[tuple[Named, Named]]]:
    """Return, for each two sides of an expectation, the pairs of claims across them."""
    sides: dict[str, list[Named]] = {}
    for claim in expected.claims:
        sides.setdefault(claim.holds, []).append(claim)
    return [list(product(one, other)) for one, other in combinations(sides.values(), 2)]


def coverage(outcome: Outcome) -> str:
    """Return one line for each expected finding: met or not, demanded or not; and the counts."""
    rows = [(outcome.meets(found), found) for found in FINDINGS]
    lines = [f"{'met ' if met else 'MISS'} {'must' if found.must else '    '} {_ids(found)}" for met, found in rows]
    for must, name in ((True, "demanded"), (False, "not demanded yet")):
        group = [met for met, found in rows if found.must == must]
        lines.append(f"{name}: {sum(group)} of {len(group)} met")
    return "\n".join(lines)


def _read() -> Reading:
    return read_articles([CORPUS / story for story in STORIES])


@pytest.fixture(scope="module")
def reading() -> Reading:
    return _read()


@pytest.fixture(scope="module")
def outcome(reading: Reading) -> Outcome:
    return Outcome(verify.cross_check(reading.articles))


def test_the_corpus_has_eleven_stories_and_each_is_read_without_a_problem(reading: Reading) -> None:
    assert reading.problems == ()
    counts = {story: sum(story_of(article) == story for article in reading.articles) for story in STORIES}
    assert len(counts) == 11
    assert {story: n for story, n in counts.items() if not 4 <= n <= 6} == {}


def test_every_article_carries_its_day_of_publication(reading: Reading) -> None:
    assert [article.id for article in reading.articles if article.day is None] == []


@pytest.mark.parametrize("story", STORIES)
def test_each_named_stretch_stands_once_in_its_article(story: str, reading: Reading) -> None:
    texts = {article.id: article.text for article in reading.articles if story_of(article) == story}
    wrong = [
        f"{found.note}: {texts.get(claim.article, '').count(claim.text)} times in '{claim.article}': {claim.text}"
        for found in _of_story(story)
        for claim in found.claims
        if texts.get(claim.article, "").count(claim.text) != 1
    ]
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize("story", STORIES)
def test_each_named_stretch_lies_in_one_paragraph_of_body_text(story: str, reading: Reading) -> None:
    articles = {article.id: article for article in reading.articles if story_of(article) == story}
    outside = [
        f"[{claim.article}] {claim.text}"
        for found in _of_story(story)
        for claim in found.claims
        if not _in_body(claim, articles[claim.article].text, blocks(articles[claim.article]))
    ]
    assert not outside, "\n".join(outside)


def _in_body(named: Named, text: str, layout: tuple[Block, ...]) -> bool:
    start = text.index(named.text)
    end = start + len(named.text)
    return any(block.kind == "body" and block.start <= start and end <= block.end for block in layout)


@pytest.mark.parametrize("found", FINDINGS, ids=_ids)
def test_each_expectation_has_a_known_verdict_and_the_claims_that_the_verdict_needs(found: Expected) -> None:
    assert found.verdict in VERDICTS
    articles = {claim.article for claim in found.claims}
    if found.verdict == "single-source":
        assert len(found.claims) == 1
    elif found.verdict in {"withdrawn", "superseded"}:
        assert len(articles) == 1
    elif found.verdict == "range":
        assert {claim.holds for claim in found.claims} == {"lowest", "highest", "latest", "best"}
    elif found.verdict == "contradiction":
        assert opposed(found)
    else:
        assert (len(found.claims), len(articles)) == (2, 2)


@pytest.mark.parametrize("pair", QUIET, ids=_ids)
def test_no_quiet_pair_is_listed_as_a_contradiction(pair: Expected) -> None:
    one, other = ((claim.article, claim.text) for claim in pair.claims)
    listed = [found for found in _of_story(pair.story) if found.verdict == "contradiction"]
    pairs = {frozenset((a[:2], b[:2])) for found in listed for sides in opposed(found) for a, b in sides}
    assert frozenset((one, other)) not in pairs


def test_five_stories_have_no_contradiction_and_the_others_have_some() -> None:
    contradictory = {found.story for found in FINDINGS if found.verdict == "contradiction"}
    assert set(STORIES) - contradictory == {"cave", "kettles", "landslide", "tram", "treaty"}


@pytest.mark.parametrize("found", [found for found in FINDINGS if found.must], ids=_ids)
def test_a_finding_that_is_demanded_is_found(found: Expected, outcome: Outcome) -> None:
    assert outcome.meets(found), f"not found: {found}"


@pytest.mark.parametrize("pair", QUIET, ids=_ids)
def test_a_quiet_pair_is_no_contradiction(pair: Expected, outcome: Outcome) -> None:
    false = outcome.relations_between("contradiction", *pair.claims)
    assert not false, f"{pair}\n" + "\n".join(map(outcome.shown, false))


@pytest.mark.parametrize("story", STORIES)
def test_every_contradiction_that_is_reported_is_one_that_a_reader_named(story: str, outcome: Outcome) -> None:
    relations = [relation for relation in outcome.report.relations if relation.verdict == "contradiction"]
    here = [relation for relation in relations if outcome.stories[outcome.claims[relation.a].article] == story]
    false = [relation for relation in here if not outcome.is_listed(relation)]
    assert not false, f"{story}: {len(false)} of {len(here)} are not listed\n" + "\n".join(map(outcome.shown, false))


def test_no_relation_crosses_stories(outcome: Outcome) -> None:
    def stories(relation: Relation) -> set[str]:
        return {outcome.stories[outcome.claims[claim].article] for claim in (relation.a, relation.b)}

    across = [relation for relation in outcome.report.relations if len(stories(relation)) > 1]
    assert not across, "\n".join(map(outcome.shown, across))


if __name__ == "__main__":
    print(coverage(Outcome(verify.cross_check(_read().articles))))
