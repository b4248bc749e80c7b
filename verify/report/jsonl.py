"""A finding a line, each with all that it rests on: for streams, logs and line tools.

A line is a JSON object: the keys of a finding as in the JSON form, but `claims` are objects with quotation, offsets,
speakers and article, and `relations` are those that bear the finding out. No line needs another to be understood.
"""

from __future__ import annotations

from typing import Any

from verify.models import Article, Claim
from verify.report.held import Held, speakers
from verify.report.json_text import json_text
from verify.report.model import Report

_OF_ARTICLE = ("source", "title", "published", "url", "path")


def to_jsonl(report: Report) -> str:
    """Return the findings of a report in their order, one JSON object a line; nothing for a report without findings.

    Offsets count Unicode code points of the article's text.
    """
    held = Held(report)
    lines: list[str] = []
    for finding in report.findings:
        content = finding.model_dump(mode="json")
        content["claims"] = [_claim(claim, held.articles[claim.article]) for claim in held.claims_of(finding)]
        content["relations"] = [relation.model_dump(mode="json") for relation in held.relations_of(finding)]
        lines.append(json_text({"schema": "verify-finding/1", **content}) + "\n")
    return "".join(lines)


def _claim(claim: Claim, article: Article) -> dict[str, Any]:
    told = {name: getattr(article, name) for name in _OF_ARTICLE}
    return {
        "id": claim.id,
        "quote": claim.quote,
        "start": claim.start,
        "end": claim.end,
        "speakers": speakers(claim),
        "article": {"id": article.id, **told},
    }
