"""The stages in order: articles -> claims -> links -> graph -> relations -> findings -> report."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from importlib.metadata import version
from typing import NamedTuple

from verify.compare.comparison import Setting
from verify.config import Config
from verify.corpus import Reading
from verify.corpus.as_of import published_by
from verify.corpus.blocks import Block
from verify.corpus.notices import find_notices, headline_of
from verify.corpus.readable import readable
from verify.errors import InputError
from verify.extract.added import extended, load_extractors
from verify.extract.claims import extract_claims
from verify.extract.parse import DEFAULT_MODEL, Paragraph, load_pipeline, parse
from verify.graph import ClaimGraph, build_graph
from verify.judge import find_verdicts, judge_pairs
from verify.match.copies import find_copies
from verify.match.encoder import ENCODER, Encoder, load_encoder
from verify.match.links import link_claims
from verify.match.origins import find_origins
from verify.match.passages import Body
from verify.match.versions import standings, with_replaced, with_standing
from verify.models import Article, Claim, Copy, LeftOut, Notice, Origin, Relation
from verify.plugins import Plugin
from verify.ranges import find_ranges
from verify.report.model import Engine, Report
from verify.ruleset import RuleSet, load_rules
from verify.triage import compare_with, suppress
from verify.vote import advise

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
    as_of: date | None = None,
    weights: bool = False,
) -> Report:
    """Cross-check what a batch of articles says.

    Args:
        articles: articles, or what `read_articles` returned (its problems then stand in the report). Their order
            does not matter.
        rules: the rules to judge by; None loads those that `config` asks for.
        config: which rules are in use, whether a sentence encoder adds candidates, and which findings are suppressed;
            None changes nothing, no file is looked for.
        baseline: an older report; each finding then says whether it is new.
        model: an installed spaCy pipeline for English with tagger, parser and lemmatizer.
        progress: called as the stages go on.
        as_of: the day as of which to report: articles published later, and those without a date, are left out and
            named in the report, and suppressions are held against that day. None takes all.
        weights: whether to add advice on how far each outlet stands with the others.

    Returns:
        The report; the same articles, rules and versions give the same report, byte for byte.

    Raises:
        InputError: two articles of one id.
        RuleError: a rule file that the configuration asks for is wrong.
        ConfigError: the configuration names what there is not.
        PluginError: an installed plug-in cannot be loaded, or breaks its contract.
        PipelineError: the spaCy pipeline is missing or does not fit, or the sentence encoder that was asked for is.

    """
    config = config or Config()
    encode = load_encoder() if config.semantic else None
    reading = articles if isinstance(articles, Reading) else Reading(tuple(articles), ())
    rules = rules or load_rules(config=config)
    extractors = load_extractors()
    batch, left_out = _batch(reading.articles, as_of)
    told = _told(batch, model=model, progress=progress, extractors=extractors)
    engine = _engine(rules, extractors, model, as_of, weights=weights, semantic=config.semantic)
    report = _judged(told, rules, engine, encode, weights=weights)
    report = report.model_copy(update={"problems": reading.problems, "left_out": left_out})
    report = suppress(report, config.suppress, as_of)
    return report if baseline is None else compare_with(report, baseline)


class _Told(NamedTuple):
    """What a batch of articles says, each article by itself, and what they have in common word by word."""

    articles: tuple[Article, ...]
    notices: tuple[Notice, ...]
    claims: tuple[Claim, ...]
    copies: tuple[Copy, ...]


def _told(batch: tuple[Article, ...], *, model: str, progress: Progress | None, extractors: Sequence[Plugin]) -> _Told:
    notices = read_notices(batch)
    claims = extract(batch, model=model, progress=progress, extractors=extractors)
    return _Told(batch, notices, standing_claims(claims, batch, notices), copied(batch))


def _judged(told: _Told, rules: RuleSet, engine: Engine, encode: Encoder | None, *, weights: bool) -> Report:
    """Return the report of what the rules make of a batch."""
    articles = {article.id: article for article in told.articles}
    claims = {claim.id: claim for claim in told.claims}
    related = relate(told.articles, told.claims, rules, copies=told.copies, encode=encode)
    report = Report(
        engine=engine,
        articles=told.articles,
        claims=told.claims,
        relations=related.relations,
        findings=find_verdicts(
            related.graph, claims, related.relations, articles, related.origins, rules, told.notices
        ),
        origins=tuple(related.origins[name] for name in claims if name in related.origins),
        copies=told.copies,
        ranges=find_ranges(related.relations, claims, articles, related.origins, rules),
        notices=told.notices,
        advice=advise(related.relations, claims, articles, told.copies) if weights else None,
    )
    return report.with_graph(related.graph)


def _batch(articles: Iterable[Article], as_of: date | None) -> tuple[tuple[Article, ...], tuple[LeftOut, ...]]:
    """Return the articles by id, and those that a report as of a day leaves out; InputError where two have one id."""
    batch = tuple(sorted(articles, key=lambda article: article.id))
    if len({article.id for article in batch}) < len(batch):
        raise InputError(f"two articles have the id '{repeated_id(batch)}'")
    return (batch, ()) if as_of is None else published_by(batch, as_of)


def _engine(
    rules: RuleSet, extractors: Sequence[Plugin], model: str, as_of: date | None, *, weights: bool, semantic: bool
) -> Engine:
    """Return what makes a report, with the options that were set."""
    plugins = sorted({*rules.plugins, *(plugin.label for plugin in extractors)})
    asked = {
        "plugins": plugins,
        "verdicts": sorted(rules.own_verdicts),
        "as_of": as_of and as_of.isoformat(),
        "weights": weights,
        "semantic": semantic and ENCODER,
    }
    return Engine(
        version=version("verify-claims"),
        model=model,
        rules=len(rules.rules),
        rules_hash=rules.digest,
        rule_sets=rules.sets,
        options={**rules.options, **{name: value for name, value in asked.items() if value}},
    )


class Linked(NamedTuple):
    """Claims linked and not yet judged: the graph, what linked claims are compared by, and the origins of claims."""

    graph: ClaimGraph
    setting: Setting
    origins: Mapping[str, Origin]


class Related(NamedTuple):
    """Claims in relation: the graph, the relations by the ids of their claims, and what the claims were compared by.

    `origins` maps claim id to origin.
    """

    graph: ClaimGraph
    relations: tuple[Relation, ...]
    setting: Setting
    origins: Mapping[str, Origin]


def relate(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    rules: RuleSet,
    events: Sequence[Sequence[str]] | None = None,
    copies: Sequence[Copy] = (),
    encode: Encoder | None = None,
) -> Related:
    """Link the claims of some articles and judge the pairs; `events`, if given, are the article ids of each event.

    `encode`, if given, adds pairs to judge whose words do not meet.
    Claims that do not stand are nodes of the graph, and have no part in anything else.
    """
    graph, setting, origins = link(articles, claims, events, copies, encode)
    by_id = {article.id: article for article in articles}
    standing = {claim.id: claim for claim in claims if claim.standing == "stands"}
    relations = judge_pairs(graph, standing, by_id, setting, rules)
    return Related(graph, relations, setting, origins)


def copied(articles: Iterable[Article]) -> tuple[Copy, ...]:
    """Return the passages that articles of different outlets have in common."""
    batch = list(articles)
    bodies = {
        article.id: [Body(b.start, b.end, b.quoted, b.kind != "body") for b in readable(article)] for article in batch
    }
    return find_copies(batch, bodies)


def read_notices(articles: Sequence[Article]) -> tuple[Notice, ...]:
    """Return what the articles say of themselves, by article, with the older versions that each notice replaces."""
    notices = [notice for article in articles for notice in find_notices(article)]
    outlets = {article.source for article in articles if article.id in {notice.article for notice in notices}}
    versions = [article for article in articles if article.source in outlets]
    return with_replaced(notices, versions, {article.id: headline_of(article) for article in versions})


def standing_claims(
    claims: Iterable[Claim], articles: Sequence[Article], notices: Sequence[Notice]
) -> tuple[Claim, ...]:
    """Return the claims with their standing by the notices of the batch."""
    return with_standing(claims, standings(articles, notices), notices)


def link(
    articles: Sequence[Article],
    claims: Sequence[Claim],
    events: Sequence[Sequence[str]] | None = None,
    copies: Sequence[Copy] = (),
    encode: Encoder | None = None,
) -> Linked:
    """Link the claims of some articles that stand; `events`, if given, are the article ids of each event."""
    everything, claims = claims, [claim for claim in claims if claim.standing == "stands"]
    matching = link_claims(claims, events, encode)
    withdrawn = {claim.article for claim in everything if claim.standing == "withdrawn"}
    fallen = {claim.article for claim in everything} - {claim.article for claim in claims} - withdrawn
    known = [copy for copy in copies if not {copy.a, copy.b} & fallen]
    origins = find_origins(articles, claims, matching.subjects, known, withdrawn)
    days = {article.id: article.day for article in articles}
    keys = {claim: origin.key for claim, origin in origins.items()}
    setting = Setting(matching.subjects, keys, days).with_articles(articles, claims)
    return Linked(build_graph(articles, everything, matching), setting, origins)


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
    read = [(article, readable(article)) for article in batch]
    parsed = parse(((article.text, block) for article, found in read for block in found), nlp)
    claims: list[Claim] = []
    for done, (article, found) in enumerate(read, start=1):
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
