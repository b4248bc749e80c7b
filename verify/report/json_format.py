"""The JSON form of a report: the contract `verify-report/1`.

Every key of every record is always there, null where there is nothing to say; only an article's `text` is left out
where the reader has it already, that is unless it was extracted from a page or a feed (`derived`).
"""

from __future__ import annotations

import json

from pydantic import ValidationError

from verify.errors import InputError
from verify.report.json_text import json_text
from verify.report.model import Report


def to_json(report: Report) -> str:
    """Return a report as one JSON object, indented by two spaces, in a fixed order, with a line break at the end.

    Offsets count Unicode code points of the article's text. The result can be encoded in UTF-8 whatever the articles
    hold: lone surrogates are written as escapes. Numbers that JSON does not have (NaN) become null.
    """
    content = report.model_dump(mode="json", by_alias=True)
    for article in content["articles"]:
        if not article["derived"]:
            del article["text"]
    return json_text(content, indent=2) + "\n"


def from_json(text: str | bytes) -> Report:
    """Return the report that `to_json` wrote; articles whose text it left out have an empty one.

    Raises:
        InputError: the text is no JSON, or no report of `verify-report/1`.

    """
    try:
        content = json.loads(text)
        for article in content["articles"]:
            article.setdefault("text", "")
        return _whole(Report.model_validate(content))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"])
        raise InputError(f"no report of verify-report/1: {place}: {first['msg']}") from None
    except (ValueError, RecursionError) as error:
        raise InputError(f"no JSON: {error}") from None
    except (TypeError, KeyError, AttributeError):
        raise InputError("no report of verify-report/1: no list of articles") from None


def _whole(report: Report) -> Report:
    """Return a report that names only claims and articles that it holds; InputError for any other."""
    claims = {claim.id for claim in report.claims}
    named = {name for finding in report.findings for name in finding.claims}
    named |= {name for relation in report.relations for name in (relation.a, relation.b)}
    if not named <= claims:
        raise InputError("no report of verify-report/1: it names a claim that is not in it")
    if not {claim.article for claim in report.claims} <= {article.id for article in report.articles}:
        raise InputError("no report of verify-report/1: it names an article that is not in it")
    return report
