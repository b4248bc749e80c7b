"""The JSON form of a report: the contract `verify-report/1`.

Every key of every record is always there, null where there is nothing to say; only an article's `text` is left out
where the reader has it already, that is unless it was extracted from a page or a feed (`derived`).
"""

from __future__ import annotations

import json
import re

from verify.report.model import Report

_SURROGATE = re.compile("[\ud800-\udfff]")


def to_json(report: Report) -> str:
    """Return a report as one JSON object, indented by two spaces, in a fixed order, with a line break at the end.

    Offsets count Unicode code points of the article's text. The result can be encoded in UTF-8 whatever the articles
    hold: lone surrogates are written as escapes. Numbers that JSON does not have (NaN) become null.
    """
    content = report.model_dump(mode="json", by_alias=True)
    for article in content["articles"]:
        if not article["derived"]:
            del article["text"]
    text = json.dumps(content, ensure_ascii=False, indent=2)
    return _SURROGATE.sub(lambda found: f"\\u{ord(found.group()):04x}", text) + "\n"
