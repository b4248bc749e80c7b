"""The examples of rules, read through the real stages: all texts in one batch, each pair compared once.

What a rule makes of an example then takes no more parsing, nor what a changed rule would make of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from verify.compare.comparison import Comparison
from verify.extract.parse import DEFAULT_MODEL
from verify.judge import compared_pairs, fires, groups_of, judge_pairs, ruling
from verify.models import Article, Claim, Origin, Relation
from verify.pipeline import copied, extract, link, read_notices, standing_claims
from verify.ranges import find_ranges
from verify.ruleset import AnyRule, Example, Group, PairRule, RangeRule, RuleSet
from verify.withdrawals import fallen_groups


class Case(NamedTuple):
    """An example as a rule sees it: the linked pairs compared, the groups and relations under the whole rule set.

    `origins` maps claim id to the key of its origin.
    """

    rule: str
    example: Example
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    pairs: tuple[Comparison, ...]
    groups: tuple[Group, ...]
    relations: tuple[Relation, ...]
    origins: Mapping[str, Origin]


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
    notices = read_notices(articles)
    claims = standing_claims(claims, articles, notices)
    graph, setting, origins = link(articles, claims, copies=copied(articles))
    by_claim, by_id = {claim.id: claim for claim in claims}, {article.id: article for article in articles}
    pairs = tuple(compared_pairs(graph, by_claim, setting))
    relations = judge_pairs(graph, by_claim, by_id, setting, rules)
    tied = groups_of(graph, by_claim, relations, by_id, origins)
    groups = (*tied, *fallen_groups(claims, by_id, notices))
    return Case(rule, example, tuple(articles), claims, pairs, groups, relations, origins)


def fires_on(rule: AnyRule, case: Case) -> bool:
    """Tell whether a rule fires on some pair, group or range of a case.

    Each rule is asked alone, so that no other takes its pair or group; the groups are those that all rules over pairs
    make.
    """
    if isinstance(rule, PairRule):
        return any(fires(rule, pair) for pair in case.pairs)
    if isinstance(rule, RangeRule):
        claims, articles = {c.id: c for c in case.claims}, {a.id: a for a in case.articles}
        return bool(find_ranges(case.relations, claims, articles, case.origins, RuleSet(rules=(rule,))))
    return any(ruling([rule], group) for group in case.groups)
