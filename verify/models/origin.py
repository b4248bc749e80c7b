"""Where claims come from: copied passages, and the way that a claim came."""

from __future__ import annotations

from typing import Literal

from verify.models.record import Record, Span

StepKind = Literal["article", "outlet", "text", "agency", "channel", "document", "speaker"]


class CopiedPassage(Record):
    """A passage that stands in two articles: its offsets in each, and the share of words in common, in order, 0..1."""

    a: Span
    b: Span
    score: float


class Copy(Record):
    """Passages that two articles of different outlets have in common: `a` < `b` are article ids.

    `share_a` and `share_b` are the shares of each article's text, in words, that the passages hold, 0..1. `source` is
    the article that the words come from, None where nothing tells; `reason` says what tells.
    """

    a: str
    b: str
    passages: tuple[CopiedPassage, ...]
    share_a: float
    share_b: float
    source: str | None
    reason: str


class Step(Record):
    """One step of the way that a claim came: who passed it on."""

    kind: StepKind
    name: str


class Origin(Record):
    """Where a claim really comes from.

    `kind` and `name` say who: a named speaker, a document, an agency, an outlet, or ("text") a copied text, named
    after the outlets that print it. `chain` runs from the article to the first source that the text names. `channel` is
    where a speaker said it, as written. `printed_by` are the other outlets that print the passage of the claim too, and
    `withdrawn` the ids of the articles with that passage that their outlets withdrew; both sorted.
    """

    claim: str
    kind: StepKind
    name: str
    chain: tuple[Step, ...]
    channel: str | None = None
    printed_by: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Return the origin as `Finding.origins` names it: "speaker:ada holm"."""
        return f"{self.kind}:{self.name}"

    @property
    def outlet(self) -> str:
        """Return the outlet that printed the claim."""
        return next(step.name for step in self.chain if step.kind == "outlet")
