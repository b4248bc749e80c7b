"""Where a statement really comes from: the named speaker, the agency, the text that was copied, or the outlet.

speaker:volodymyr zelenskyy    a named person or body is credited; the innermost named one counts
agency:AFP                     the paragraph credits an agency
text:Daily Tribune             the same words stand in several outlets, of which this one comes first by name
outlet:Daily Tribune           none of these: the outlet's own voice
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from verify.lexicon.agencies import agency_named, agency_of
from verify.match.keys import key_of
from verify.models import Article, Claim

_LONG_ENOUGH = 8


def find_origins(
    articles: Iterable[Article], claims: Iterable[Claim], subjects: Mapping[tuple[str, str], str]
) -> dict[str, str]:
    """Map each claim id to the origin of what it states.

    Args:
        articles: the articles of the claims.
        claims: all claims.
        subjects: (article id, name key) -> subject, from `verify.match.links.link_claims`.

    """
    outlets = {article.id: article.source for article in articles}
    agencies = {article.id: agency_of(_opening(article.text)) for article in articles}
    claims = list(claims)
    copies = _copies(claims, outlets)
    origins: dict[str, str] = {}
    for claim in claims:
        agency = agencies[claim.article]
        origins[claim.id] = (
            _speaker(claim, subjects)
            or copies.get(claim.id)
            or (f"agency:{agency}" if agency else None)
            or f"outlet:{outlets[claim.article]}"
        )
    return origins


def _opening(text: str) -> str:
    """Return the part of a text in which a dateline names the agency."""
    return text[:400]


def _speaker(claim: Claim, subjects: Mapping[tuple[str, str], str]) -> str | None:
    """Return the innermost credited speaker who has a name."""
    for credit in reversed(claim.attribution):
        key = key_of(credit.speaker)
        if (claim.article, key) in subjects:
            return f"speaker:{subjects[claim.article, key]}"
        if agency := agency_named(credit.speaker):
            return f"agency:{agency}"
    return None


def _copies(claims: Iterable[Claim], outlets: Mapping[str, str]) -> dict[str, str]:
    """Map the claims whose words stand alike in several outlets to one origin each."""
    same: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        words = key_of(claim.quote)
        if len(words.split()) >= _LONG_ENOUGH:
            same[words].append(claim)
    return {
        claim.id: f"text:{min(outlets[member.article] for member in group)}"
        for group in same.values()
        if len({outlets[member.article] for member in group}) > 1
        for claim in group
    }
