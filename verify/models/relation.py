"""What is compared and judged: links, facets, and relations between two claims."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import StringConstraints

from verify.models.record import Record

Verdict = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
"""What two claims, or the claims of a group, are to each other; packs and a user's rules may add some of their own.

A report whose rules do names them under `engine.options.verdicts`.
"""


PairVerdict = Literal["agreement", "compatible", "update", "contradiction", "quote-drift", "quote-attributed-otherwise"]
"""The verdicts of the package on two claims."""


class Link(Record):
    """Two claims of one event that may state the same fact: `a` < `b` are claim ids, `score` in 0..1.

    `score` is how much rare wording they share, `best` is true where each is the other's best link into its article.
    `alike` is the cosine by a sentence encoder of two claims that no words linked, None for any other link.
    """

    a: str
    b: str
    score: float
    best: bool
    reason: str
    alike: float | None = None


class Facet(Record):
    """One thing compared in two claims: what was seen (`outcome`), and both sides in the articles' words.

    `a` and `b` follow the order of the relation's claims. `of` says what it is a facet of: kind and measure of a
    quantity, class and slot of an attribute. `more` names the side with the larger number, where one is, and `gap` how
    far two numbers are apart, as a share of the larger.
    """

    name: str
    outcome: str
    a: str = ""
    b: str = ""
    note: str = ""
    of: tuple[str, ...] = ()
    more: Literal["a", "b"] | None = None
    gap: float | None = None


class Miss(Record):
    """A rule that did not fire, and the conditions that stopped it, as they stand in its file."""

    rule: str
    verdict: Verdict
    stopped_by: tuple[str, ...]


class Relation(Record):
    """What two claims are to each other: the rule that says so, and the facets it rests on.

    `nearest` are the rules that nearly fired as well, for contradictions and updates.
    """

    a: str
    b: str
    verdict: Verdict
    rule: str
    reason: str
    score: float
    facets: tuple[Facet, ...] = ()
    nearest: tuple[Miss, ...] = ()
