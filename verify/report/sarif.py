"""The findings as SARIF 2.1.0, for code hosts and editors that show analysis results at their lines.

https://docs.oasis-open.org/sarif/sarif/v2.1.0/ - a finding is a result, its rule the ruleId. The first claim is its
location, the others are related locations. What a finding is in SARIF's words goes by its severity:

    error, warning      fail, of that level
    info                fail, level note; but agreement and compatible pass, and of single-source and single-origin
                        the question is open: these have no level

A suppressed finding has a suppression with its reason. Where the report was compared with a baseline, each result says
whether it is new or unchanged, and those of the baseline that are gone are absent, without a location.

Lines, columns and offsets count in the article's text, in code points. That is the file for text and Markdown; an
article of a page, a feed or JSON Lines is an artifact inside its file. Without the text there are no lines.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from verify.models import Article, Claim, Finding
from verify.report.held import Held
from verify.report.json_text import json_text
from verify.report.model import Gone, Report
from verify.report.outline import where
from verify.report.plain import storable, visible

SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_WHOLE_FILE = frozenset({".txt", ".md"})
_LEVELS = {"error": "error", "warning": "warning", "info": "note"}
_QUIET_KINDS = {"agreement": "pass", "compatible": "pass", "single-source": "open", "single-origin": "open"}


def to_sarif(report: Report) -> str:
    """Return the findings of a report as one SARIF log, indented, with a line break at the end."""
    places = _Places(report)
    results = [_result(finding, places) for finding in report.findings]
    results += [_absent(finding) for finding in (report.baseline.gone if report.baseline else ())]
    titles = {result["ruleId"]: result.pop("title") for result in results}
    rules = sorted(titles)
    for result in results:
        result["ruleIndex"] = rules.index(result["ruleId"])
    engine = report.engine
    driver = {
        "name": "verify",
        "version": visible(engine.version),
        "rules": [{"id": rule, "shortDescription": {"text": titles[rule]}} for rule in rules],
        "properties": {"model": visible(engine.model), "rulesHash": visible(engine.rules_hash)},
    }
    run = {
        "tool": {"driver": driver},
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(_notes(report))}],
        "artifacts": places.artifacts,
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n"],
        "results": results,
    }
    return json_text({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, indent=2) + "\n"


def _result(finding: Finding, places: _Places) -> dict[str, Any]:
    """Return a finding as a result; `title` is for the table of rules."""
    first, *others = places.of(finding)
    kind = _QUIET_KINDS.get(finding.verdict, "fail") if finding.severity == "info" else "fail"
    known = finding.suppressed
    return {
        "ruleId": visible(finding.rule),
        "kind": kind,
        "level": _LEVELS[finding.severity] if kind == "fail" else "none",
        "message": _message(finding.reason),
        "locations": [first],
        "relatedLocations": [{"id": number, **place} for number, place in enumerate(others, start=1)],
        "partialFingerprints": _fingerprints(finding),
        "suppressions": [{"kind": "external", "justification": visible(known.reason)}] if known else [],
        **({"baselineState": finding.baseline} if finding.baseline else {}),
        "properties": {
            "verdict": visible(finding.verdict),
            "severity": finding.severity,
            "sources": [visible(source) for source in finding.sources],
            "origins": [visible(origin) for origin in finding.origins],
        },
        "title": _plain(finding.title),
    }


def _absent(finding: Gone) -> dict[str, Any]:
    """Return a finding of the baseline that is gone as a result; of its level nothing is known."""
    return {
        "ruleId": visible(finding.rule),
        "kind": "informational",
        "level": "none",
        "message": _message(finding.reason),
        "partialFingerprints": _fingerprints(finding),
        "baselineState": "absent",
        "properties": {
            "verdict": visible(finding.verdict),
            "sources": [visible(source) for source in finding.sources],
        },
        "title": _plain(finding.title),
    }


def _fingerprints(finding: Finding | Gone) -> dict[str, str]:
    founding = {"founding-pair/v1": visible(finding.fingerprint)} if finding.fingerprint else {}
    return {"finding/v1": visible(finding.id), **founding}


def _message(text: str) -> dict[str, str]:
    return {"text": _plain(text)}


def _plain(text: str) -> str:
    """Return text as a SARIF message shows it as it is: no link (3.11.6) and no placeholder (3.11.5) of its own."""
    escaped = "".join(f"\\{char}" if char in "[]\\" else char for char in visible(text))
    return escaped.replace("{", "{{").replace("}", "}}")


def _notes(report: Report) -> Iterator[dict[str, Any]]:
    """Yield what could not be read; it stopped nothing else."""
    for problem in report.problems:
        yield {"level": "warning", "message": _message(f"{where(problem)}: {problem.message}")}


class _Places:
    """Where claims stand, and the artifacts that they stand in."""

    def __init__(self, report: Report) -> None:
        self.artifacts: list[dict[str, Any]] = []
        self._held = Held(report)
        self._numbers: dict[str, int] = {}
        self._files: dict[str, int] = {}
        self._lines: dict[str, list[int]] = {}
        for article in report.articles:
            self._add(article)

    def _add(self, article: Article) -> None:
        artifact: dict[str, Any] = {"location": {"uri": _uri(article)}}
        if article.path and not _is_file(article):
            artifact["parentIndex"] = self._file(article.path)
        if article.title:
            artifact["description"] = _message(article.title)
        if article.derived:
            artifact["contents"] = {"text": storable(article.text)}
        self._numbers[article.id] = len(self.artifacts)
        self.artifacts.append(artifact)
        text = article.text
        self._lines[article.id] = [0, *(place + 1 for place, char in enumerate(text) if char == "\n")]

    def _file(self, path: str) -> int:
        """Return the number of the file that holds an article."""
        if path not in self._files:
            self._files[path] = len(self.artifacts)
            self.artifacts.append({"location": {"uri": _file_uri(path)}})
        return self._files[path]

    def of(self, finding: Finding) -> list[dict[str, Any]]:
        """Return the locations of a finding's claims; of a contradiction, two opposed claims come first."""
        claims = list(self._held.claims_of(finding))
        relations = self._held.relations_of(finding)
        if relations:
            strongest = max(relations, key=lambda relation: relation.score)
            order = {strongest.a: 0, strongest.b: 1}
            claims.sort(key=lambda claim: order.get(claim.id, len(order)))
        return [self._location(claim) for claim in claims]

    def _location(self, claim: Claim) -> dict[str, Any]:
        article = self._held.articles[claim.article]
        place = {"uri": _uri(article), "index": self._numbers[article.id]}
        source = " · ".join(part for part in (article.source, article.published) if part)
        return {
            "physicalLocation": {"artifactLocation": place, "region": self._region(claim, article)},
            "message": _message(f"{source}: “{claim.quote}”"),
        }

    def _region(self, claim: Claim, article: Article) -> dict[str, Any]:
        region: dict[str, Any] = {}
        if article.text:
            starts = self._lines[article.id]
            for side, offset in (("start", claim.start), ("end", claim.end)):
                line = bisect_right(starts, offset)
                region |= {f"{side}Line": line, f"{side}Column": offset - starts[line - 1] + 1}
        snippet = {"snippet": {"text": storable(claim.quote)}}
        return {**region, "charOffset": claim.start, "charLength": claim.end - claim.start, **snippet}


def _is_file(article: Article) -> bool:
    """Tell whether an article's text is its file, so that offsets into the one are offsets into the other."""
    return bool(article.path) and not article.derived and PurePath(article.path or "").suffix.lower() in _WHOLE_FILE


def _uri(article: Article) -> str:
    """Return the address of an article: its file, or a path of its own inside the file that holds it."""
    if article.path and _is_file(article):
        return _file_uri(article.path)
    return f"/{quote(article.id, safe='/', errors='surrogatepass')}"


def _file_uri(path: str) -> str:
    escaped = quote(PurePath(path).as_posix(), safe="/", errors="surrogatepass")
    return f"file://{escaped}" if escaped.startswith("/") else escaped
