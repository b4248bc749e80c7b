"""The rules in use, where they come from, and a hash over all that decides a verdict."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Any

from pydantic import Field

from verify.models import Record
from verify.ruleset.rule import SEVERITIES, AnyRule

_NOT_HASHED = {"examples", "title", "why", "params", "replaces"}


def digest_of(rules: Iterable[AnyRule]) -> str:
    """Return a hash of rules, 16 hexadecimal digits, over all that decides a verdict, its severity and its reason.

    Examples and texts do not count. Values of parameters do, as they stand in the conditions.
    """
    parts = [rule.model_dump_json(by_alias=True, exclude=_NOT_HASHED) for rule in rules]
    return hashlib.sha256("\n".join(parts).encode()).hexdigest()[:16]


class RuleSetUsed(Record):
    """One set of rules that takes part: how many of its rules are in use, and a hash over these.

    `version` is what the set says of itself, None where it says nothing.
    """

    name: str
    version: str | None = None
    rules: int
    digest: str


class RuleSet(Record):
    """The rules in use, sorted by id; `sets` tells where they come from.

    `options` holds what a configuration changed, `plugins` the distributions whose conditions the rules name.
    """

    rules: tuple[AnyRule, ...]
    sets: tuple[RuleSetUsed, ...] = ()
    options: dict[str, Any] = Field(default_factory=dict)
    plugins: tuple[str, ...] = ()

    @property
    def digest(self) -> str:
        """Return a hash over everything that decides a verdict."""
        return digest_of(self.rules)

    @property
    def verdicts(self) -> frozenset[str]:
        """Return the verdicts that the rules can give."""
        return frozenset(rule.verdict for rule in self.rules)

    @property
    def own_verdicts(self) -> frozenset[str]:
        """Return those that the package does not know: packs and a user's rules add them."""
        return self.verdicts - SEVERITIES.keys()
