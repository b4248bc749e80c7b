"""The examples of rules, read through the real stages: all texts in one batch, each pair compared once.

What a rule makes of an example then takes no more parsing, nor what a changed rule would make of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from verify.compare.comparison import Comparison
from verify.extract.parse import DEFAULT_MODEL
from verify.judge import compared_pairs, fires, groups_of, judge_pairs, ruling
from verify.models import Article, Claim
from verify.pipeline import extract, link
from verify.ruleset import Example, Group, GroupRule, PairRule, RuleSet


class Case(NamedTuple):
    """An example as a rule sees it: its claims, the linked pairs compared, the groups under the whole rule set."""

    rule: str
    example: Example
    claims: tuple[Claim, ...]
    pairs: tuple[Comparison, ...]
    groups: tuple[Group, ...]


def read_cases(rules: RuleSet, beside: RuleSet | None = None, *, model: str = DEFAULT_MODEL) -> tuple[Case, ...]:
    """Read every example of some rules, in the order of the rules.

    Args:
        rules: the rules whose examples are read.
        beside: rules of which those over pairs help to tie groups, unless `rules` has one of the same id.
        model: an installed spaCy pipeline.

    Raises:
        PipelineError: the spaCy pipeline is missing or does not fit.

    """
    own = {rule.id for rule in rules.rules}
    helping = [rule for rule in (beside.rules if beside else ()) if isinstance(rule, PairRule) and rule.id not in own]
    tying = RuleSet(rules=(*rules.rules, *helping))
    examples = [(rule, example) for rule in rules.rules for example in rule.examples]
    batches = [articles_of(example, f"{rule.id}: {example.name}: ") for rule, example in examples]
    return tuple(
        _case(rule.id, example, articles, claims, tying)
        for (rule, example), articles, claims in zip(examples, batches, _claims(batches, model), strict=True)
    )


def articles_of(example: Example, prefix: str = "") -> tuple[Article, ...]:
    """Return the articles of an example; their ids are the letters from "a" on, after a prefix."""
    return tuple(
        Article(
            id=f"{prefix}{chr(ord('a') + place)}",
            text=given.text,
            source=given.source or "",
            published=given.published,
        )
        for place, given in enumerate(example.articles())
    )


def _claims(batches: Iterable[Sequence[Article]], model: str) -> list[tuple[Claim, ...]]:
    """Return the claims of each batch of articles, all parsed in one stream."""
    of_article: defaultdict[str, list[Claim]] = defaultdict(list)
    batches = list(batches)
    for claim in extract((article for batch in batches for article in batch), model=model):
        of_article[claim.article].append(claim)
    return [tuple(claim for article in batch for claim in of_article[article.id]) for batch in batches]


def _case(rule: str, example: Example, articles: Sequence[Article], claims: tuple[Claim, ...], rules: RuleSet) -> Case:
    graph, setting = link(articles, claims)
    by_claim, by_id = {claim.id: claim for claim in claims}, {article.id: article for article in articles}
    pairs = tuple(compared_pairs(graph, by_claim, setting))
    relations = judge_pairs(graph, by_claim, by_id, setting, rules)
    groups = tuple(groups_of(graph, by_claim, relations, by_id, setting.origins))
    return Case(rule, example, claims, pairs, groups)


def fires_on(rule: PairRule | GroupRule, case: Case) -> bool:
    """Tell whether a rule fires on some pair or group of a case.

    Each rule is asked alone, so that no other takes its pair or group; the groups are those that all rules over pairs
    make.
    """
    if isinstance(rule, PairRule):
        return any(fires(rule, pair) for pair in case.pairs)
    return any(ruling([rule], group) for group in case.groups)
