"""The report as one record; its JSON form is the contract `verify-report/1`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field

from verify.models import Article, Claim, Finding, Problem, Record, Relation


class Engine(Record):
    """What made a report: enough to make it again."""

    version: str
    model: str
    rules: int
    rules_hash: str
    options: dict[str, Any] = Field(default_factory=dict)


class Report(Record):
    """Everything found in one batch, in a fixed order."""

    schema_: Literal["verify-report/1"] = Field(default="verify-report/1", alias="schema")
    engine: Engine
    articles: tuple[Article, ...]
    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    findings: tuple[Finding, ...]
    problems: tuple[Problem, ...] = ()
