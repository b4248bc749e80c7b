"""A finding as a card: its sides in their context, who says so, what was compared, and what would settle it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from verify.models import Claim, Facet, Finding, Miss, Relation, Span, Suppression
from verify.report.differences import Piece, differing_words
from verify.report.entries import part_named, passed_on
from verify.report.html.addresses import anchor, passage_address
from verify.report.html.cuts import Cuts
from verify.report.html.lookup import Lookup, origin_kind, origin_name
from verify.report.html.settle import what_settles
from verify.report.html.signs import Sign, sign_of
from verify.report.verdicts import OPPOSED, PRESSING

_MARKED = OPPOSED | {"compatible"}
_CONTEXT = 220
_SENTENCE_END = re.compile(r"[.!?…][\"'”’)\]]*\s+")
_DECIDING = 2


class Credit(NamedTuple):
    """One link of the chain of who says so: the name, and the word that credits it ("said"), if there is one."""

    name: str
    cue: str


class Word(NamedTuple):
    """A stretch of a quotation: whether the other side has other words, and whether these are the ones that decided."""

    text: str
    differs: bool = False
    decides: bool = False


class Quote(NamedTuple):
    """One quotation: its words, what stands around them, who says so, and where it stands.

    `claim` is an anchor in the page, `original` the address of the passage on the web, if known. `taken_back` says in a
    word why the outlet no longer stands by it, empty where it does. `part` is empty for the running text.
    """

    claim: str
    outlet: str
    date: str
    taken_back: str
    part: str
    before: str
    words: tuple[Word, ...]
    after: str
    chain: tuple[Credit, ...]
    original: str | None


class Place(NamedTuple):
    """A quotation that is not shown: its outlet, and the anchor of its place in the article."""

    outlet: str
    claim: str


class Origin(NamedTuple):
    """Where statements come from: "outlet", "speaker" ..., and the name."""

    kind: str
    name: str


class Compared(NamedTuple):
    """Two claims of a finding that were compared: their outlets, all facets, and the rules that nearly fired."""

    a: str
    b: str
    reason: str
    facets: tuple[Facet, ...]
    nearest: tuple[Miss, ...]


class Card(NamedTuple):
    """One finding. `sides` are two where reports oppose each other, else one; `places` stand for what is left out.

    `urgent` says whether it asks for a look before all others; `state` is what a baseline tells of it, "new",
    "unchanged" or empty; `suppressed` tells why and until when it is out of sight.
    """

    anchor: str
    sign: Sign
    title: str
    reason: str
    rule: str
    severity: str
    urgent: bool
    state: str
    suppressed: Suppression | None
    sides: tuple[tuple[Quote, ...], ...]
    places: tuple[Place, ...]
    outlets: tuple[str, ...]
    origins: tuple[Origin, ...]
    independent: int
    subjects: tuple[str, ...]
    deciding: tuple[Facet, ...]
    compared: tuple[Compared, ...]
    settles: str


def card(finding: Finding, lookup: Lookup, cuts: Cuts) -> Card:
    """Return a finding as it is shown."""
    relations = lookup.relations(finding)
    opposed = finding.verdict in OPPOSED
    words = _marked(relations, lookup) if finding.verdict in _MARKED else {}
    sides = two_sides(finding.claims, relations) if opposed else (finding.claims,)
    limit = max(1, (cuts.opposed if opposed else cuts.alike) // len(sides))
    deciding = relations[0].facets if relations else ()
    return Card(
        anchor=lookup.anchor(finding),
        sign=sign_of(finding.verdict),
        title=finding.title,
        reason=finding.reason,
        rule=finding.rule,
        severity=finding.severity,
        urgent=finding.suppressed is None and (finding.verdict in PRESSING or finding.severity == "error"),
        state=finding.baseline or "",
        suppressed=finding.suppressed,
        sides=tuple(tuple(quote(lookup.claims[name], lookup, words) for name in side[:limit]) for side in sides),
        places=tuple(_place(lookup.claims[name], lookup) for side in sides for name in side[limit:]),
        outlets=finding.sources,
        origins=tuple(Origin(origin_kind(origin), origin_name(origin)) for origin in finding.origins),
        independent=finding.independent,
        subjects=lookup.subjects(finding),
        deciding=() if opposed else tuple(f for f in deciding if f.outcome != "unknown")[:_DECIDING],
        compared=tuple(_compared(relation, lookup) for relation in relations[: cuts.pairs]) if opposed else (),
        settles=what_settles(finding, deciding),
    )


def two_sides(claims: Sequence[str], relations: Iterable[Relation]) -> tuple[tuple[str, ...], ...]:
    """Part claims so that those which a relation ties stand on different sides, as far as that can be.

    The first side has the first claim; claims that nothing ties go there too, for they repeat one of it. Where all
    stand on one side, there is only one.
    """
    tied: dict[str, list[str]] = {}
    for relation in relations:
        tied.setdefault(relation.a, []).append(relation.b)
        tied.setdefault(relation.b, []).append(relation.a)
    side: dict[str, bool] = {}
    for first in claims:
        waiting = [] if first in side else [first]
        side.setdefault(first, False)
        while waiting:
            name = waiting.pop()
            fresh = [other for other in tied.get(name, ()) if other not in side]
            side |= dict.fromkeys(fresh, not side[name])
            waiting += fresh
    parted = (tuple(n for n in claims if not side[n]), tuple(n for n in claims if side[n]))
    return tuple(names for names in parted if names)


def _marked(relations: Iterable[Relation], lookup: Lookup) -> Mapping[str, tuple[Word, ...]]:
    """Return each claim's quotation, marked against the first claim that it is opposed to."""
    marked: dict[str, tuple[Word, ...]] = {}
    for relation in relations:
        sides = (lookup.claims[relation.a].quote, lookup.claims[relation.b].quote)
        first = relation.facets[0] if relation.facets else Facet(name="", outcome="")
        told = zip((relation.a, relation.b), sides, differing_words(*sides), (first.a, first.b), strict=True)
        for name, quotation, pieces, decisive in told:
            start = quotation.find(decisive) if decisive else -1
            marked.setdefault(name, tuple(_words(pieces, start, start + len(decisive))))
    return marked


def _words(pieces: Iterable[Piece], start: int, end: int) -> Iterator[Word]:
    """Cut pieces at the edges of the words that decided, which stand from `start` to `end` (nowhere if it is -1)."""
    place = 0
    for piece in pieces:
        edges = sorted({0, len(piece.text), *(e - place for e in (start, end) if 0 < e - place < len(piece.text))})
        for left, right in pairwise(edges):
            decides = start >= 0 and start <= place + left < end
            yield Word(piece.text[left:right], piece.differs, decides)
        place += len(piece.text)


def quote(claim: Claim, lookup: Lookup, words: Mapping[str, tuple[Word, ...]]) -> Quote:
    """Return a claim as a quotation in its context; `words` are the quotations that are marked, by claim id."""
    article = lookup.articles[claim.article]
    before, after = context(article.text, claim, _paragraph(claim, lookup))
    return Quote(
        claim=anchor("c", claim.id),
        outlet=article.source,
        date=lookup.date_of(claim),
        taken_back=lookup.taken_back(claim),
        part=part_named(claim),
        before=before,
        words=words.get(claim.id) or (Word(claim.quote),),
        after=after,
        chain=tuple(_chain(claim, lookup)),
        original=passage_address(article.url, claim.quote),
    )


def _chain(claim: Claim, lookup: Lookup) -> Iterator[Credit]:
    """Yield who says so: through whom the claim came to the outlet, then whom it credits, outermost first."""
    yield from (Credit(name, "") for name in passed_on(claim, lookup.origin_of.get(claim.id)))
    for credit in claim.attribution:
        if credit.speaker:
            yield Credit(credit.speaker, f"{credit.cue}, {credit.channel}" if credit.channel else credit.cue)


def context(text: str, claim: Claim, paragraph: Span) -> tuple[str, str]:
    """Return what stands before and after a claim in its sentence, cut with "…" where that is long."""
    first, last = max(paragraph.start, claim.start - _CONTEXT), min(paragraph.end, claim.end + _CONTEXT)
    before, after = text[first : claim.start], text[claim.end : last]
    starts = [found.end() for found in _SENTENCE_END.finditer(before)]
    if starts:
        before = before[starts[-1] :]
    elif first > paragraph.start:
        before = "… " + before.partition(" ")[2]
    end = _SENTENCE_END.search(after)
    if end:
        after = after[: end.end()].rstrip()
    elif last < paragraph.end:
        after = after.rpartition(" ")[0] + " …"
    return before, after.rstrip()


def _paragraph(claim: Claim, lookup: Lookup) -> Span:
    """Return the paragraph that holds a claim, the whole article where none does."""
    found = (
        block for block in lookup.blocks_of[claim.article] if block.start <= claim.start and claim.end <= block.end
    )
    return next(found, Span(start=0, end=len(lookup.articles[claim.article].text)))


def _place(claim: Claim, lookup: Lookup) -> Place:
    return Place(lookup.outlet(claim), anchor("c", claim.id))


def _compared(relation: Relation, lookup: Lookup) -> Compared:
    outlets = [lookup.outlet(lookup.claims[name]) for name in (relation.a, relation.b)]
    return Compared(outlets[0], outlets[1], relation.reason, relation.facets, relation.nearest)
