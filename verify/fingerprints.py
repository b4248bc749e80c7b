"""Fingerprints: the name of a finding that stays when other articles are added.

A group of claims can gain members, so its fingerprint is that of one pair in it, the founding pair: the one that was
there first by the days of publication. What goes in, in this order and parted by a zero byte:

    version ("1"), verdict, and of both claims of the founding pair, or of the one claim that nothing ties:
    the article's id, the quotation with its white space made single blanks, the predicate's place in the quotation

No offset into the article goes in: a correction elsewhere in an article changes nothing. Rule and reason do not either:
what decides is which statements have which verdict. The same words twice in one article are one.

The founding pair is the one whose later article is the oldest. So an article that is published after those of a group
never changes its fingerprint. One that is published on the same day or before may found the group anew; the earlier
pair is still in it, and `all_fingerprints` finds it: a suppression or a baseline holds if it names any pair of the
group.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import date

from verify.models import Claim, Relation

_VERSION = "1"


def fingerprint(
    verdict: str, claims: Iterable[Claim], relations: Iterable[Relation], days: Mapping[str, date | None]
) -> str:
    """Return the fingerprint of a finding: 16 hexadecimal digits.

    Args:
        verdict: the finding's verdict.
        claims: the claims of the finding; where no relation ties them, the first stands for all.
        relations: the relations that tie them.
        days: article id to the day of publication, None where it is not known.

    """
    by_id = {claim.id: claim for claim in claims}
    pairs = [(by_id[relation.a], by_id[relation.b]) for relation in relations]
    if not pairs:
        return _named(verdict, min(by_id.values(), key=lambda claim: (claim.article, claim.start, claim.id)))
    return _named(verdict, *min(pairs, key=lambda pair: (*_first_there(pair, days), _named(verdict, *pair))))


def all_fingerprints(verdict: str, claims: Iterable[Claim], relations: Iterable[Relation]) -> frozenset[str]:
    """Return the fingerprints by which a finding may have been known: one for each pair that is tied in it."""
    by_id = {claim.id: claim for claim in claims}
    pairs = [(by_id[relation.a], by_id[relation.b]) for relation in relations]
    if not pairs:
        return frozenset({fingerprint(verdict, by_id.values(), (), {})})
    return frozenset(_named(verdict, *pair) for pair in pairs)


def _first_there(pair: Iterable[Claim], days: Mapping[str, date | None]) -> tuple[date, date]:
    """Return since when a pair can have been seen: the day of its later article, then of its earlier one."""
    known = sorted((days[claim.article] or date.max for claim in pair), reverse=True)
    return known[0], known[-1]


def _named(verdict: str, *claims: Claim) -> str:
    sides = sorted("\0".join(_words(claim)) for claim in claims)
    return hashlib.blake2b("\0".join((_VERSION, verdict, *sides)).encode(), digest_size=8).hexdigest()


def _words(claim: Claim) -> tuple[str, str, str]:
    return claim.article, " ".join(claim.quote.split()), str(claim.predicate.start - claim.start)
