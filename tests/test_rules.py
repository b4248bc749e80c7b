"""Every example of every rule that comes with the package, run through the real stages.

A rule over pairs stands alone in the rule set, so that no other rule takes its pair; a rule over groups or claims
needs the relations of the others. The texts of all examples are parsed once, together, and each article's claims are
extracted once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

import pytest
from spacy.language import Language

import verify.pipeline
from verify.corpus.blocks import Block, blocks
from verify.extract.parse import Paragraph, load_pipeline, parse
from verify.models import Article, Claim
from verify.pipeline import cross_check, extract
from verify.ruleset import Example, GroupRule, PairRule, RuleSet, load_rule, load_rules
from verify.ruleset.loader import default_folder

RULES = load_rules()
CASES = [(rule, example) for rule in RULES.rules for example in rule.examples]


def articles_of(example: Example) -> tuple[Article, ...]:
    given = example.articles()
    return tuple(
        Article(id=chr(ord("a") + place), text=item.text, source=item.source or "", published=item.published)
        for place, item in enumerate(given)
    )


@cache
def _parsed() -> Mapping[str, Paragraph]:
    """Return each paragraph of all examples by its text, parsed in one stream."""
    found: dict[str, tuple[str, Block]] = {}
    for _, example in CASES:
        for article in articles_of(example):
            found |= {_words(article.text, block): (article.text, block) for block in blocks(article)}
    return dict(zip(found, parse(found.values(), load_pipeline()), strict=True))


def _words(text: str, block: Block) -> str:
    return text[block.start : block.end]


def _parse_once(given: Iterable[tuple[str, Block]], nlp: Language) -> Iterator[Paragraph]:  # noqa: ARG001
    for text, block in given:
        yield Paragraph(block, _parsed()[_words(text, block)].doc)


@cache
def _claims_of(key: str) -> tuple[Claim, ...]:
    return extract([Article.model_validate_json(key)])


def _extract_once(articles: Iterable[Article], **_: object) -> tuple[Claim, ...]:
    return tuple(claim for article in articles for claim in _claims_of(article.model_dump_json()))


@pytest.fixture(autouse=True)
def _read_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(verify.pipeline, "parse", _parse_once)
    monkeypatch.setattr(verify.pipeline, "extract", _extract_once)


def fired(rule: PairRule | GroupRule, articles: Sequence[Article]) -> bool:
    if isinstance(rule, PairRule):
        report = cross_check(articles, RuleSet(rules=(rule,)))
        return any(relation.rule == rule.id for relation in report.relations)
    return any(finding.rule == rule.id for finding in cross_check(articles, RULES).findings)


@cache
def fires(rule: PairRule | GroupRule, example: Example) -> bool:
    return fired(rule, articles_of(example))


def _case(rule: PairRule | GroupRule, example: Example) -> Any:
    gap = [pytest.mark.xfail(reason=example.known_gap, strict=True, raises=AssertionError)] if example.known_gap else []
    return pytest.param(rule, example, id=f"{rule.id}: {example.name}", marks=gap)


@pytest.mark.parametrize(("rule", "example"), [_case(rule, example) for rule, example in CASES])
def test_example_holds(rule: PairRule | GroupRule, example: Example) -> None:
    assert fires(rule, example) == (example.expect == "fires")


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_order_of_articles_does_not_matter(rule: PairRule | GroupRule) -> None:
    for example in rule.examples:
        assert fired(rule, articles_of(example)[::-1]) == fires(rule, example), example.name


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_ids_of_articles_do_not_matter(rule: PairRule | GroupRule) -> None:
    for example in rule.examples:
        articles = articles_of(example)
        turned = [
            article.model_copy(update={"id": other.id}) for article, other in zip(articles, articles[::-1], strict=True)
        ]
        assert fired(rule, turned) == fires(rule, example), example.name


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_names_of_sources_do_not_matter(rule: PairRule | GroupRule) -> None:
    for example in rule.examples:
        articles = articles_of(example)
        names = sorted({article.source for article in articles})
        other = dict(zip(names, names[::-1], strict=True))
        swapped = [article.model_copy(update={"source": other[article.source]}) for article in articles]
        assert fired(rule, swapped) == fires(rule, example), example.name


@pytest.mark.parametrize("rule", RULES.rules, ids=lambda rule: rule.id)
def test_rule_has_two_examples_that_fire_and_three_that_stay_quiet(rule: PairRule | GroupRule) -> None:
    held = [example.expect for example in rule.examples if example.known_gap is None]
    assert held.count("fires") >= 2
    assert held.count("quiet") >= 3


def test_each_rule_of_the_package_is_loaded_once_and_sorted_by_id() -> None:
    stems = sorted(path.stem for path in default_folder().glob("*/*.toml"))
    assert [rule.id for rule in RULES.rules] == stems


def test_each_rule_file_stands_in_its_folder() -> None:
    for path in sorted(default_folder().glob("**/*.toml")):
        assert path.parent.parent == default_folder()
        assert load_rule(path) in RULES.rules


def test_examples_and_texts_do_not_change_the_digest() -> None:
    without: dict[str, object] = {"examples": (), "title": "", "why": ""}
    bare = RuleSet(rules=tuple(rule.model_copy(update=without) for rule in RULES.rules))
    assert bare.digest == RULES.digest


def test_a_condition_changes_the_digest() -> None:
    first, *rest = RULES.rules
    assert RuleSet(rules=(first.model_copy(update={"unless": first.when}), *rest)).digest != RULES.digest


def test_no_example_gives_one_outlet_the_same_text_twice() -> None:
    for _, example in CASES:
        articles = articles_of(example)
        assert len({(article.text, article.source) for article in articles}) == len(articles), example.name
