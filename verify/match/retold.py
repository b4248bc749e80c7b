"""Claims of captions and cross-heads that only tell again what the running text of their article says.

A caption that stands twice in an article tells it once, too. They are no second voice: they are shown with what they
tell again, and compared with nothing.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from verify.models import Claim, Quantity

_WORDS = 0.75  # share of its terms that the sentence of the running text must have
_WORDS_BY_VALUE = 0.3  # the same, where it tells the same numbers


def retold(claims: Iterable[Claim]) -> tuple[tuple[str, str], ...]:
    """Return the ids of such claims, each with that of a claim of its article that says the same, sorted.

    Of one claim there are several where several say it; a claim that holds one of these says it too.
    """
    known: defaultdict[str, list[Claim]] = defaultdict(list)
    found: list[tuple[str, str]] = []
    for claim in sorted(claims, key=lambda claim: (claim.part != "body", claim.start, claim.end, claim.id)):
        pairs = list(_pairs(claim, known[claim.article])) if claim.part != "body" else []
        found += pairs
        if not pairs:
            known[claim.article].append(claim)
    return tuple(sorted(found))


def _pairs(aside: Claim, known: Sequence[Claim]) -> Iterator[tuple[str, str]]:
    saying = [claim for claim in known if _says(claim, aside)]
    yield from ((aside.id, c.id) for c in known if any(c.start <= one.start and one.end <= c.end for one in saying))


def _says(claim: Claim, aside: Claim) -> bool:
    if claim.polarity != aside.polarity or not aside.terms:
        return False
    numbers = {_number(value) for value in claim.values}
    if not all(_number(value) in numbers for value in aside.values):
        return False
    least = _WORDS_BY_VALUE if aside.values else _WORDS
    shared = {*aside.terms} & {*claim.terms, *claim.context}
    return len(shared) >= least * len(aside.terms)


def _number(value: Quantity) -> tuple[str, str | None, float | None, float | None]:
    return value.kind, value.unit, value.interval.low, value.interval.high
