"""The report as one record; its JSON form is the contract `verify-report/1`."""

from __future__ import annotations

from typing import Any, Literal

from pydantic import Field, PrivateAttr

from verify.graph import ClaimGraph
from verify.models import (
    Advice,
    Article,
    Claim,
    Copy,
    Finding,
    LeftOut,
    Notice,
    Origin,
    Problem,
    Range,
    Record,
    Relation,
)


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
    origins: tuple[Origin, ...] = ()
    copies: tuple[Copy, ...] = ()
    problems: tuple[Problem, ...] = ()
    ranges: tuple[Range, ...] = ()
    notices: tuple[Notice, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    advice: Advice | None = None
    _graph: ClaimGraph | None = PrivateAttr(default=None)

    @property
    def graph(self) -> ClaimGraph:
        """Return the networkx graph that the findings were read off; not part of the JSON form.

        Raises RuntimeError for a report that was read back from JSON.
        """
        if self._graph is None:
            raise RuntimeError("a report read back from JSON has no graph; cross-check its articles again")
        return self._graph

    def with_graph(self, graph: ClaimGraph) -> Report:
        """Return this report with the graph that it was read off."""
        copy = self.model_copy()
        copy._graph = graph  # noqa: SLF001 - its own class
        return copy
