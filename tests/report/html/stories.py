"""A report of one event made by hand, in which values, days, origins and relations can be chosen."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from sample_report import ENGINE

from verify.models import Article, Claim, Facet, Finding, Interval, Origin, Predicate, Quantity, Relation
from verify.report.model import Report


class Told(NamedTuple):
    """What one article of the story tells: its day, the number in words, the interval that it means, its origin."""

    day: str | None
    words: str
    interval: Interval
    origin: str = ""
    unit: str | None = None


def _article(number: int, told: Told) -> tuple[Article, Claim]:
    text = f"The ferry carried {told.words} passengers."
    start = text.index(told.words)
    end = start + len(told.words)
    article = Article(id=f"a{number}", source=f"Outlet {number}", text=text, published=told.day)
    quantity = Quantity(
        start=start, end=end, text=told.words, interval=told.interval, kind="count", noun="passenger", unit=told.unit
    )
    claim = Claim(
        id=f"c{number}",
        article=article.id,
        start=0,
        end=len(text) - 1,
        quote=text[:-1],
        predicate=Predicate(start=10, end=17, text="carried", lemma="carry"),
        values=(quantity,),
        terms=("@norsund", "ferry", "passenger"),
    )
    return article, claim


def story(told: Sequence[Told], ties: Sequence[tuple[int, int, str]]) -> Report:
    """Return a report in which article n tells `told[n]`; each tie (a, b, verdict) is a relation and a finding."""
    made = [_article(number, item) for number, item in enumerate(told)]
    origins = [item.origin or f"outlet:Outlet {number}" for number, item in enumerate(told)]
    relations, findings = [], []
    for number, (a, b, verdict) in enumerate(ties):
        words = {"a": told[a].words, "b": told[b].words}
        facet = Facet(name="quantity", outcome="apart", of=("count", "", "passenger"), **words)
        relation = Relation.model_validate(
            {"a": f"c{a}", "b": f"c{b}", "verdict": verdict, "rule": "r", "reason": "why", "score": 0.5}
        )
        relations.append(relation.model_copy(update={"facets": (facet,)}))
        findings.append(
            Finding(
                id=f"f{number}",
                verdict=verdict,
                claims=(f"c{a}", f"c{b}"),
                sources=(f"Outlet {a}", f"Outlet {b}"),
                origins=tuple(sorted({origins[a], origins[b]})),
                rule="r",
                title="Numbers",
                reason="why",
            )
        )
    return Report(
        engine=ENGINE,
        articles=tuple(article for article, _ in made),
        claims=tuple(claim for _, claim in made),
        relations=tuple(relations),
        findings=tuple(findings),
        origins=tuple(_origin(claim, article, key) for (article, claim), key in zip(made, origins, strict=True)),
    )


def _origin(claim: Claim, article: Article, key: str) -> Origin:
    """Return an origin by its key, "text:Wire"."""
    kind, _, name = key.partition(":")
    chain = ({"kind": "article", "name": article.id}, {"kind": "outlet", "name": article.source})
    return Origin.model_validate({"claim": claim.id, "kind": kind, "name": name, "chain": chain})
