"""Articles -> events: which articles report the same happening, by the names and rare words that they share.

Articles that name things and share no name are of one event only where their other words are far more alike: a fire
here kills people, and so does a crash there. Average linkage: two groups join only while their articles are alike on
average and most pairs of them are related, so that a chain of half-related articles never makes one event.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from verify.match.subjects import match_names
from verify.match.weights import Weights, cosine
from verify.models import Claim

_ALIKE = 0.09
_RELATED = 0.04
_ALIKE_UNNAMED = 0.3  # of articles that share no name, though both hold some
_NAME = 1.5  # names tell events apart, frames such as "killed" hardly do
_FRAME = 0.5
_FREQUENT = 0.3
_ALWAYS_INDEXED = 20


def group_events(claims: Iterable[Claim]) -> tuple[tuple[str, ...], ...]:
    """Group article ids by event. Who said something on which day tells of no event.

    Returns:
        Groups of sorted article ids, sorted; each article with a claim is in exactly one.

    """
    claims = list(claims)
    same = match_names(term[1:] for claim in claims for term in claim.terms if term.startswith("@"))
    terms: defaultdict[str, Counter[str]] = defaultdict(Counter)
    for claim in claims:
        told = () if claim.kind == "saying" else claim.terms
        terms[claim.article].update(f"@{same[term[1:]]}" if term.startswith("@") else term for term in told)
    weights = Weights(terms.values())
    vectors = {
        article: {term: (1 + count**0.5) * weights.of(term) * _share(term) for term, count in sorted(found.items())}
        for article, found in sorted(terms.items())
    }
    return _linked(sorted(vectors), _similar_pairs(vectors))


def _share(term: str) -> float:
    return {"@": _NAME, "~": _FRAME}.get(term[0], 1.0)


def _similar_pairs(vectors: Mapping[str, Mapping[str, float]]) -> dict[tuple[str, str], float]:
    """Return the cosine of each pair of articles that shares a term that is not in most of them, and may be alike."""
    postings: defaultdict[str, list[str]] = defaultdict(list)
    for article, vector in vectors.items():
        for term in vector:
            postings[term].append(article)
    most = max(_ALWAYS_INDEXED, int(len(vectors) * _FREQUENT))
    pairs = {
        (a, b)
        for holders in postings.values()
        if 1 < len(holders) <= most
        for i, a in enumerate(holders)
        for b in holders[i + 1 :]
    }
    scores = {(a, b): cosine(vectors[a], vectors[b]) for a, b in sorted(pairs)}
    return {
        (a, b): score
        for (a, b), score in scores.items()
        if score >= _ALIKE_UNNAMED or not _names_differ(vectors[a], vectors[b])
    }


def _names_differ(one: Iterable[str], other: Iterable[str]) -> bool:
    """Tell whether two articles, by their terms, both name something, and nothing in common."""
    names_one, names_other = ({term for term in terms if term.startswith("@")} for terms in (one, other))
    return bool(names_one and names_other) and names_one.isdisjoint(names_other)


def _linked(articles: Sequence[str], scores: Mapping[tuple[str, str], float]) -> tuple[tuple[str, ...], ...]:
    group_of = {article: [article] for article in articles}
    for (a, b), score in sorted(scores.items(), key=lambda item: (-item[1], item[0])):
        one, other = group_of[a], group_of[b]
        if score < _ALIKE or one is other:
            continue
        pairs = [scores.get((min(x, y), max(x, y)), 0.0) for x in one for y in other]
        related = sum(pair >= _RELATED for pair in pairs)
        if sum(pairs) / len(pairs) >= _ALIKE and 2 * related > len(pairs):
            one.extend(other)
            for member in other:
                group_of[member] = one
    return tuple(sorted({tuple(sorted(group)) for group in group_of.values()}))
