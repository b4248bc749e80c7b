"""Articles, claims, who says so and where it stands, as linked data.

The way of a claim in PROV: a claim was quoted from an article and attributed to its speakers; the article is attributed
to its outlet; where it credits an agency, it had the agency's report as primary source, which is attributed to the
agency. Where a claim stands is a Web Annotation with the quotation and its position, in code points.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from verify.lexicon.agencies import agency_of
from verify.models import Article, Claim
from verify.report.held import speakers
from verify.report.jsonld.context import address, known
from verify.report.model import Report
from verify.report.plain import storable

_OPENING = 400  # characters in which a dateline or by-line names an agency
_CONTEXT = 32  # characters before and after a quotation, by which a reader finds it again in a changed text
_WEB = ("https://", "http://")

Node = dict[str, Any]


def statements(report: Report) -> Iterator[Node]:
    """Yield the nodes of articles and claims, in the report's order, each thing once."""
    seen: set[str] = set()
    articles = {article.id: article for article in report.articles}
    for article in report.articles:
        for node in _article(article):
            if node["@id"] not in seen:
                seen.add(node["@id"])
                yield node
    for claim in report.claims:
        for node in _claim(claim, articles[claim.article]):
            if node["@id"] not in seen:
                seen.add(node["@id"])
                yield node


def _article(article: Article) -> Iterator[Node]:
    outlet = address("outlet", article.source)
    agency = agency_of(article.text[:_OPENING])
    report = agency and address("agency-report", f"{agency}/{article.id}")
    url = article.url if article.url and article.url.lower().startswith(_WEB) else None
    yield known(
        {
            "@id": address("article", article.id),
            "@type": ["schema:NewsArticle", "prov:Entity"],
            "schema:identifier": storable(article.id),
            "schema:headline": article.title and storable(article.title),
            "schema:datePublished": article.published and storable(article.published),
            "schema:inLanguage": article.language and storable(article.language),
            "schema:url": url and storable(url),
            "schema:publisher": outlet,
            "prov:wasAttributedTo": outlet,
            "prov:hadPrimarySource": report,
        }
    )
    yield _agent(outlet, article.source, "schema:Organization", "prov:Organization")
    if agency and report:
        wire = address("agency", agency)
        yield {"@id": report, "@type": "prov:Entity", "prov:wasAttributedTo": wire}
        yield _agent(wire, agency, "schema:Organization", "prov:Organization")


def _agent(name: str, label: str, *types: str) -> Node:
    return {"@id": name, "@type": [*types, "prov:Agent"], "schema:name": storable(label)}


def _claim(claim: Claim, article: Article) -> Iterator[Node]:
    page = address("article", claim.article)
    credited = list(dict.fromkeys(speakers(claim)))
    yield known(
        {
            "@id": address("claim", claim.id),
            "@type": ["schema:Claim", "prov:Entity"],
            "schema:text": storable(claim.quote),
            "schema:appearance": page,
            "prov:wasQuotedFrom": page,
            "prov:wasAttributedTo": [address("speaker", speaker) for speaker in credited],
            "verify:subject": claim.subject and storable(claim.subject.name),
            "verify:predicate": storable(claim.predicate.lemma),
            "verify:polarity": claim.polarity,
            "verify:modality": claim.modality,
        }
    )
    for speaker in credited:
        yield _agent(address("speaker", speaker), speaker)
    yield {
        "@id": address("annotation", claim.id),
        "@type": "oa:Annotation",
        "oa:motivatedBy": "oa:identifying",
        "oa:hasBody": address("claim", claim.id),
        "oa:hasTarget": {
            "@type": "oa:SpecificResource",
            "oa:hasSource": page,
            "oa:hasSelector": [_words(claim, article.text), _position(claim)],
        },
    }


def _words(claim: Claim, text: str) -> Node:
    selector = {
        "@type": "oa:TextQuoteSelector",
        "oa:exact": storable(claim.quote),
        "oa:prefix": storable(text[max(0, claim.start - _CONTEXT) : claim.start]),
        "oa:suffix": storable(text[claim.end : claim.end + _CONTEXT]),
    }
    return known(selector)


def _position(claim: Claim) -> Node:
    return {"@type": "oa:TextPositionSelector", "oa:start": claim.start, "oa:end": claim.end}
