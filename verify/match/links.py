"""Claims of one event -> links: the pairs of claims that may state the same fact, with a score and its reason.

Two claims of one article are linked where it credits them to different holders: an article that speaks in one voice
goes on with its story, but the parties that it quotes may dispute with each other.

Terms weigh by their rarity among the event's claims; the rest of the sentence counts as weak context. Not all pairs
are scored: an inverted index over terms finds the candidates. A sentence encoder, where one is asked for, adds pairs
whose words do not meet, but that have a name or a kind of number in common; it takes none away, and has no part in
their score.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from verify.lexicon.concepts import is_person_noun
from verify.lexicon.units import dimension_of
from verify.match.ago import days_ago
from verify.match.alike import alike_pairs
from verify.match.encoder import Encoder
from verify.match.events import group_events
from verify.match.keys import key_of
from verify.match.retold import retold
from verify.match.subjects import match_names
from verify.match.weights import Weights, cosine
from verify.models import Claim, Link, Quantity

_CONTEXT = 0.5
_LEAST = 0.15
_KEPT = 4  # links that a claim keeps into one other article
_KEPT_BY_SLOT = 12  # the same, where both tell a number of one measure, or an act of one named thing
_SHOWN = 5


_Place = tuple[int, int, str]
"""Where a claim stands in its article, and its id. Of equal links that to the earlier claim is better."""


class Matching(NamedTuple):
    """What matching found: the links, and the subject of each name as (article id, name key) -> subject key.

    `retold` are the claims of captions and cross-heads that are not linked, each with one that says the same.
    """

    links: tuple[Link, ...]
    subjects: dict[tuple[str, str], str]
    retold: tuple[tuple[str, str], ...] = ()


def link_claims(
    claims: Sequence[Claim], events: Sequence[Sequence[str]] | None = None, encode: Encoder | None = None
) -> Matching:
    """Link the claims of one event, and name its subjects.

    Args:
        claims: the claims of all articles.
        events: the article ids of each event; None groups the articles by what they tell.
        encode: a sentence encoder that adds pairs; None leaves it at the words.

    Returns:
        Links with a < b by claim id, sorted; for each claim and each article the best few. All claims' names have a
        subject, also those of articles that stand alone.

    """
    article_claims: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        article_claims[claim.article].append(claim)
    links: list[Link] = []
    subjects: dict[tuple[str, str], str] = {}
    again = retold(claims)
    aside = {claim for claim, _ in again}
    for event in group_events(claims) if events is None else events:
        members = [claim for article in event for claim in article_claims[article]]
        same = match_names(name for claim in members for name in _names(claim))
        subjects |= {(claim.article, name): same[name] for claim in members for name in _names(claim)}
        links += _event_links([claim for claim in members if claim.id not in aside], same, encode)
    return Matching(tuple(sorted(links, key=lambda link: (link.a, link.b))), subjects, again)


def _names(claim: Claim) -> list[str]:
    spoken = [key_of(credit.speaker) for credit in claim.attribution if credit.named]
    return [*spoken, *(term[1:] for term in (*claim.terms, *claim.context) if term.startswith("@"))]


def _event_links(claims: Sequence[Claim], same: Mapping[str, str], encode: Encoder | None) -> Iterator[Link]:
    own = {claim.id: _subjects(claim.terms, same) for claim in claims}
    weights = Weights(own.values(), background=0)
    vectors = {claim.id: _vector(own[claim.id], _subjects(claim.context, same), weights) for claim in claims}
    by_id = {claim.id: claim for claim in claims}
    slots = {claim.id: _slots(claim, same) for claim in claims}
    scores = _scores(own, slots, vectors, by_id)
    for a, b, mutual in _best(scores, by_id, lambda a, b: _KEPT_BY_SLOT if slots[a] & slots[b] else _KEPT):
        reason = f"shared: {_shared(vectors[a], vectors[b])}"
        yield Link(a=a, b=b, score=scores[a, b], best=mutual, reason=reason)
    if encode is None:
        return
    alike = {pair: value for pair, value in alike_pairs(claims, encode).items() if pair not in scores}
    weak = {(a, b): round(cosine(vectors[a], vectors[b]), 4) for a, b in alike}
    held = {claim.id: _anchors(claim, vectors[claim.id]) for claim in claims}
    added = {(a, b): value for (a, b), value in alike.items() if weak[a, b] < _LEAST and held[a] & held[b]}
    for a, b, _ in _best(added, by_id, lambda _a, _b: _KEPT):
        reason = f"wording alike by sentence encoder, {added[a, b]:.2f}"
        yield Link(a=a, b=b, score=weak[a, b], best=False, reason=reason, alike=added[a, b])


def _anchors(claim: Claim, terms: Iterable[str]) -> frozenset[str]:
    """Return what two claims can have in common without a word: names, and the kinds of their numbers."""
    return frozenset(term for term in terms if term.startswith("@")) | {quantity.kind for quantity in claim.values}


def _best(
    scores: Mapping[tuple[str, str], float], claims: Mapping[str, Claim], kept: Callable[[str, str], int]
) -> Iterator[tuple[str, str, bool]]:
    """Yield the pairs that are among so many best of one of their claims, and whether each is the other's very best.

    A caption or cross-head speaks for its article only to claims to which nothing else there is nearer.
    """
    article_of = {name: claim.article for name, claim in claims.items()}
    places = {name: (claim.start, claim.end, name) for name, claim in claims.items()}
    best: defaultdict[tuple[str, str], list[tuple[float, _Place]]] = defaultdict(list)
    for (a, b), score in scores.items():
        best[a, article_of[b]].append((-score, places[b]))
        best[b, article_of[a]].append((-score, places[a]))
    for found in best.values():
        found.sort()
    for (a, b), score in sorted(scores.items()):
        from_a, from_b = best[a, article_of[b]], best[b, article_of[a]]
        most = kept(a, b)
        nearest = from_b[0][1] == places[a], from_a[0][1] == places[b]
        if any(claims[c].part != "body" and not first for c, first in zip((a, b), nearest, strict=True)):
            continue
        if (-score, places[b]) in from_a[:most] or (-score, places[a]) in from_b[:most]:
            yield a, b, all(nearest)


def _subjects(terms: Iterable[str], same: Mapping[str, str]) -> frozenset[str]:
    return frozenset(f"@{same[term[1:]]}" if term.startswith("@") else term for term in terms)


def _vector(own: frozenset[str], context: frozenset[str], weights: Weights) -> dict[str, float]:
    around = {term: _CONTEXT * weights.of(term) for term in sorted(context - own)}
    return around | weights.vector(sorted(own))


def _scores(
    own: Mapping[str, frozenset[str]],
    slots: Mapping[str, frozenset[str]],
    vectors: Mapping[str, Mapping[str, float]],
    claims: Mapping[str, Claim],
) -> dict[tuple[str, str], float]:
    """Score the pairs (a < b) of claims that may meet and share a slot, or a term of their own and more."""
    postings: defaultdict[str, list[str]] = defaultdict(list)
    keys = {claim: sorted(own[claim] | slots[claim]) for claim in sorted(own)}
    for claim, found in keys.items():
        for key in found:
            postings[key].append(claim)
    scores = {}
    for a, found in keys.items():
        others = {b for key in found for b in postings[key] if b > a}
        for b in sorted(b for b in others if _may_meet(claims[a], claims[b])):
            score = round(cosine(vectors[a], vectors[b]), 4)
            if score >= _LEAST or slots[a] & slots[b]:
                scores[a, b] = score
    return scores


def _may_meet(a: Claim, b: Claim) -> bool:
    """Tell whether two claims stand in two articles, or apart in one that credits them to different holders.

    That something was said meets nothing but another saying: what it was is told by claims of its own.
    """
    if (a.kind == "saying") != (b.kind == "saying"):
        return False
    if a.article != b.article:
        return True
    holders = [claim.attribution[-1].speaker if claim.attribution else None for claim in (a, b)]
    return holders[0] != holders[1] and (a.end <= b.start or b.end <= a.start)


def _slots(claim: Claim, same: Mapping[str, str]) -> frozenset[str]:
    """Return what the claim gives a number for, the numbers themselves, what named things do, when, and quoted words.

    A number is given for a measure of its holder, or for a noun in a role; people count as one noun.
    """
    found: set[str] = set()
    figures: set[str] = set()
    for mention in (claim.subject, *claim.objects):
        name = key_of(mention.name) if mention else ""
        if mention and mention.role != "oblique" and name in same:
            found.add(f"!{claim.predicate.frame or claim.predicate.lemma} {same[name]}")
        if mention and mention.kind == "person" and name in same and claim.predicate.frame == "identify":
            found.add(f"!be {same[name]}")
    if claim.attribution and claim.attribution[-1].direct:
        found.add(f'"{key_of(claim.quote)}')
    for time in claim.time:
        if time.month and time.day:
            found.add(f"%{time.month} {time.day}")
        elif days_ago(time):
            found.add(f"%{days_ago(time)}")
    for quantity in claim.values:
        interval = quantity.interval
        noun = "person" if quantity.noun is None or is_person_noun(quantity.noun) else quantity.noun
        found.add(f"={quantity.kind} {quantity.unit or noun} {interval.low} {interval.high}")
        figures.add(_figure(quantity))
        what = quantity.holder or noun
        if quantity.measure and what:
            what = f"@{same.get(what[1:], what[1:])}" if what.startswith("@") else what
            found.add(f"#{quantity.measure} {what}")
    return frozenset(found) | {f"{one} {other}" for one, other in combinations(sorted(figures), 2)}


def _figure(quantity: Quantity) -> str:
    """Return a figure without its noun: what sort of measure it is, as measures convert, else its number."""
    if quantity.kind == "measure":
        return f"+{dimension_of(quantity.unit or '')}"
    return f"+{quantity.kind} {quantity.interval.low} {quantity.interval.high}"


def _shared(a: Mapping[str, float], b: Mapping[str, float]) -> str:
    shared = sorted(a.keys() & b.keys(), key=lambda term: (-a[term], term))
    return ", ".join(term.lstrip("@~") for term in shared[:_SHOWN])
