"""The report as one record; its JSON form is the contract `verify-report/1`."""

from __future__ import annotations

from datetime import date
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
from verify.ruleset import RuleSetUsed


class Engine(Record):
    """What made a report: enough to make it again.

    `rules` and `rules_hash` are over all rules in use, `rule_sets` tells where they come from. `options` holds what a
    configuration changed; under "plugins" each plug-in that took part, as name and version of its distribution; and
    under "verdicts" those that the rules in use add to the package's. Without that key a report holds no others.
    """

    version: str
    model: str
    rules: int
    rules_hash: str
    rule_sets: tuple[RuleSetUsed, ...] = ()
    options: dict[str, Any] = Field(default_factory=dict)


class SuppressionUse(Record):
    """A suppression of the configuration, and the findings that it names.

    `state` is "holds"; "ended" where its last day lies before `as_of` of the run; "undated" where it has a last day and
    no day is known to compare it with; "unused" where no finding has its fingerprint. Only one that holds hides
    findings.
    """

    fingerprint: str
    reason: str
    until: date | None = None
    state: Literal["holds", "ended", "undated", "unused"]
    findings: tuple[str, ...] = ()


class Gone(Record):
    """A finding of an older report that has no counterpart in this one, as it stood there."""

    id: str
    fingerprint: str
    verdict: str
    rule: str
    title: str
    reason: str
    sources: tuple[str, ...]


class Baseline(Record):
    """What changed since an older report; the findings themselves are marked "new" or "unchanged"."""

    new: int
    unchanged: int
    gone: tuple[Gone, ...]


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
    suppressions: tuple[SuppressionUse, ...] = ()
    baseline: Baseline | None = None
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
