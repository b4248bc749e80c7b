"""The stages in order: articles -> claims -> links -> graph -> relations -> findings -> report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from importlib.metadata import version
from typing import NamedTuple

from verify.compare.comparison import Setting
from verify.config import Config
from verify.corpus import Reading
from verify.corpus.blocks import Block, blocks
from verify.errors import InputError
from verify.extract.added import extended, load_extractors
from verify.extract.claims import extract_claims
from verify.extract.parse import DEFAULT_MODEL, Paragraph, load_pipeline, parse
from verify.graph import ClaimGraph, build_graph
from verify.judge import find_verdicts, judge_pairs
from verify.match.links import link_claims
from verify.match.origins import find_origins
from verify.models import Article, Claim, Relation
from verify.plugins import Plugin
from verify.report.model import Engine, Report
from verify.ruleset import RuleSet, load_rules
from verify.triage import compare_with, suppress

Progress = Callable[[str, int, int], None]
"""Called with the stage's name, how much of it is done, and of how much."""


def cross_check(
    articles: Iterable[Article] | Reading,
    rules: RuleSet | None = None,
    *,
    config: Config | None = None,
    baseline: Report | None = None,
    model: str = DEFAULT_MODEL,
    progress: Progress | None = None,
) -> Report:
    """Cross-check what a batch of articles says.

    Args:
        articles: articles, or what `read_articles` returned (its problems then stand in the report). Their order
            does not matter.
        rules: the rules to judge by; None loads those that `config` asks for.
        config: which rules are in use, and which findings are suppressed; None changes nothing, no file is looked for.
        baseline: an older report; each finding then says whether it is new.
        model: an installed spaCy pipeline for English with tagger, parser and lemmatizer.
        progress: called as the stages go on.

    Returns:
        The report; the same articles, rules and versions give the same report, byte for byte.

    Raises:
        InputError: two articles of one id.
        RuleError: a rule file that the configuration asks for is wrong.
        ConfigError: the configuration names what there is not.
        PluginError: an installed plug-in cannot be loaded, or breaks its contract.
        PipelineError: the spaCy pipeline is missing or does not fit.

    """
    config = config or Config()
    reading = articles if isinstance(articles, Reading) else Reading(tuple(articles), ())
    rules = rules or load_rules(config=config)
    extractors = load_extractors()
    batch = tuple(sorted(reading.articles, key=lambda article: article.id))
    by_id = {article.id: article for article in batch}
    if len(by_id) < len(batch):
        raise InputError(f"two articles have the id '{repeated_id(batch)}'")
    claims = extract(batch, model=model, progress=progress, extractors=extractors)
    related = relate(batch, claims, rules)
    by_claim = {claim.id: claim for claim in claims}
    findings = find_verdicts(related.graph, by_claim, related.relations, by_id, related.setting.origins, rules)
    report = Report(
        engine=_engine(rules, config, extractors, model),
        articles=batch,
        claims=claims,
        relations=related.relations,
        findings=findings,
        problems=reading.problems,
    )
    report = suppress(report.with_graph(related.graph), config.suppress, config.as_of)
    return report if baseline is None else compare_with(report, baseline)


def _engine(rules: RuleSet, config: Config, extractors: Sequence[Plugin], model: str) -> Engine:
    plugins = sorted({*rules.plugins, *(plugin.label for plugin in extractors)})
    return Engine(
        version=version("verify-claims"),
        model=model,
        rules=len(rules.rules),
        rules_hash=rules.digest,
        rule_sets=rules.sets,
        options={**rules.options, **config.options(), **({"plugins": plugins} if plugins else {})},
    )


class Linked(NamedTuple):
    """Claims linked and not yet judged: the graph, and what linked claims are compared by."""

    graph: ClaimGraph
    setting: Setting


class Related(NamedTuple):
    """Claims in relation: the graph, the relations by the ids of their claims, and what the claims were compared by."""

    graph: ClaimGraph
    relations: tuple[Relation, ...]
    setting: Setting


def relate(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    rules: RuleSet,
    events: Sequence[Sequence[str]] | None = None,
) -> Related:
    """Link the claims of some articles and judge the pairs; `events`, if given, are the article ids of each event."""
    graph, setting = link(articles, claims, events)
    by_id = {article.id: article for article in articles}
    relations = judge_pairs(graph, {claim.id: claim for claim in claims}, by_id, setting, rules)
    return Related(graph, relations, setting)


def link(articles: Sequence[Article], claims: Sequence[Claim], events: Sequence[Sequence[str]] | None = None) -> Linked:
    """Link the claims of some articles; `events`, if given, are the article ids of each event."""
    matching = link_claims(claims, events)
    origins = find_origins(articles, claims, matching.subjects)
    days = {article.id: article.day for article in articles}
    setting = Setting(matching.subjects, origins, days).with_articles(articles, claims)
    return Linked(build_graph(articles, claims, matching), setting)


def extract(
    articles: Iterable[Article],
    *,
    model: str = DEFAULT_MODEL,
    progress: Progress | None = None,
    extractors: Sequence[Plugin] = (),
) -> tuple[Claim, ...]:
    """Return the claims of some articles, in the order of the articles; each article stands for itself."""
    batch = list(articles)
    nlp = load_pipeline(model)
    readable = [(article, [b for b in blocks(article) if b.kind == "body"]) for article in batch]
    parsed = parse(((article.text, block) for article, found in readable for block in found), nlp)
    claims: list[Claim] = []
    for done, (article, found) in enumerate(readable, start=1):
        paragraphs: list[Paragraph] = [next(parsed) for _ in found]
        claims += extended(article, paragraphs, extract_claims(article, paragraphs), extractors)
        if progress is not None:
            progress("extract", done, len(batch))
    return tuple(claims)


def extract_statement(statement: Article, *, model: str = DEFAULT_MODEL) -> tuple[Claim, ...]:
    """Return the claims of a statement: its whole text is one paragraph, whatever it looks like."""
    block = Block(start=0, end=len(statement.text), kind="body")
    return extract_claims(statement, list(parse([(statement.text, block)], load_pipeline(model))))


def repeated_id(articles: Iterable[Article]) -> str:
    """Return the first id that two articles have, empty where there is none."""
    seen: set[str] = set()
    for article in articles:
        if article.id in seen:
            return article.id
        seen.add(article.id)
    return ""
