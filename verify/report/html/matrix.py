"""Facts against origins: a row for each fact, a column for each origin, in a cell the value that it reports.

Copies of one text share an origin, and so a column.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import NamedTuple

from verify.report.html.addresses import anchor
from verify.report.html.cuts import Cuts
from verify.report.html.facts import Fact, Value
from verify.report.html.findings import Origin
from verify.report.html.lookup import Lookup, origin_kind, origin_name
from verify.report.html.signs import Sign, sign_of

_SAYS_SO = "says so"


class Cell(NamedTuple):
    """What an origin reports of a fact: each wording with the anchor of a claim, and the outlets that print it.

    `taken_back` says in a word why they no longer stand by it, empty where they do.
    """

    words: str
    taken_back: str
    claim: str
    outlets: tuple[str, ...]


class Row(NamedTuple):
    """One fact: `findings` are anchors with the look of their verdicts; a cell is empty where an origin is silent."""

    label: str
    detail: str
    findings: tuple[tuple[str, Sign], ...]
    cells: tuple[tuple[Cell, ...], ...]


class Matrix(NamedTuple):
    """The facts of an event; `hidden_rows` and `hidden_columns` count what is left out."""

    columns: tuple[Origin, ...]
    rows: tuple[Row, ...]
    hidden_rows: int
    hidden_columns: int


def matrix(facts: Sequence[Fact], lookup: Lookup, cuts: Cuts) -> Matrix | None:
    """Return the facts of an event against their origins; None where no fact is told twice."""
    shown = facts[: cuts.facts]
    told = Counter(origin for fact in shown for origin in {lookup.origin(v.claim) for v in fact.values})
    if not told:
        return None
    origins = sorted(told, key=lambda origin: (-told[origin], origin))
    kept = origins[: cuts.origins]
    return Matrix(
        columns=tuple(Origin(origin_kind(origin), origin_name(origin)) for origin in kept),
        rows=tuple(_row(fact, kept, lookup) for fact in shown),
        hidden_rows=len(facts) - len(shown),
        hidden_columns=len(origins) - len(kept),
    )


def _row(fact: Fact, origins: Sequence[str], lookup: Lookup) -> Row:
    return Row(
        label=fact.label,
        detail=fact.detail,
        findings=tuple((lookup.anchor(finding), sign_of(finding.verdict)) for finding in fact.findings),
        cells=tuple(
            _cells([value for value in fact.values if lookup.origin(value.claim) == origin], lookup)
            for origin in origins
        ),
    )


def _cells(values: Sequence[Value], lookup: Lookup) -> tuple[Cell, ...]:
    """Return the wordings of one origin, each once; one without a value is left out beside one that has some."""
    by_words: dict[tuple[str, str], list[Value]] = {}
    for value in values:
        by_words.setdefault((value.words, lookup.taken_back(value.claim)), []).append(value)
    if len(by_words) > 1:
        by_words.pop(("", ""), None)
    return tuple(
        Cell(
            words=words or _SAYS_SO,
            taken_back=taken_back,
            claim=anchor("c", said[0].claim.id),
            outlets=tuple(sorted({lookup.outlet(value.claim) for value in said})),
        )
        for (words, taken_back), said in by_words.items()
    )
