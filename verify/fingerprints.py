"""Fingerprints: the names of a finding that stay when other articles are added.

What a finding is, is told by the pairs of statements in it that have its verdict. Each pair has a name, and so a
finding has several; `Finding.fingerprint` is that of the founding pair, the one that was there first by the times of
publication, and `Finding.known_as` are the others. What goes into a name, in this order and parted by a zero byte:

    version ("1"), verdict, and of both claims of the pair, or of the one claim that nothing ties:
    the article's id, the quotation with its white space made single blanks, the predicate's place in the quotation

No offset into the article goes in: a correction elsewhere in an article changes nothing. Rule and reason do not either:
what decides is which statements have which verdict. The same words twice in one article are one.

What stays:

- Whatever is added, the names of a finding stay its names while the pairs stay tied: a suppression, a baseline or a
  link that was made by any of them finds it.
- Which of them is the fingerprint stays when an article is added that was published after those of the founding pair.
- A report that is compared with a baseline keeps the fingerprints of the baseline, whatever was added.

More cannot be had of one name that is made from the report alone. If that of {a, b} and that of {b, c} both stayed when
the third claim comes in, they would be the same name; and so on along any chain, until all findings had one.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import NamedTuple

from verify.models import Claim, Relation

_VERSION = "1"
_NEVER = datetime.max.replace(tzinfo=UTC)


class Names(NamedTuple):
    """What a finding is called: 16 hexadecimal digits, and those by which it may have been known before, sorted."""

    fingerprint: str
    known_as: tuple[str, ...] = ()


def names_of(
    verdict: str, claims: Iterable[Claim], relations: Iterable[Relation], moments: Mapping[str, datetime | None]
) -> Names:
    """Return the names of a finding.

    Args:
        verdict: the finding's verdict.
        claims: the claims of the finding; where no relation ties them, the first stands for all.
        relations: the relations that tie them.
        moments: article id to the time of publication with its zone, None where it is not known.

    """
    by_id = {claim.id: claim for claim in claims}
    pairs = [(by_id[relation.a], by_id[relation.b]) for relation in relations]
    if not pairs:
        return Names(_named(verdict, min(by_id.values(), key=lambda claim: (claim.article, claim.start, claim.id))))
    first, *others = sorted({(*_first_there(pair, moments), _named(verdict, *pair)) for pair in pairs})
    return Names(first[-1], tuple(sorted({name for *_, name in others} - {first[-1]})))


def _first_there(pair: Iterable[Claim], moments: Mapping[str, datetime | None]) -> tuple[datetime, datetime]:
    """Return since when a pair can have been seen: the time of its later article, then of its earlier one."""
    earlier, later = sorted(moments[claim.article] or _NEVER for claim in pair)
    return later, earlier


def _named(verdict: str, *claims: Claim) -> str:
    sides = sorted("\0".join(_words(claim)) for claim in claims)
    return hashlib.blake2b("\0".join((_VERSION, verdict, *sides)).encode(), digest_size=8).hexdigest()


def _words(claim: Claim) -> tuple[str, str, str]:
    return claim.article, " ".join(claim.quote.split()), str(claim.predicate.start - claim.start)
