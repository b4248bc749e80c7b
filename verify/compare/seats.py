"""Where a firm or body is at home, where both claims tell it beside its name.

same    one place of one thing: "Utah-based Brightmill", "a Utah firm called Brightmill", "Brightmill, based in Utah"

A firm may have two homes (a town, and its state), so that two places tell nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from verify.compare.subjects import Subjects
from verify.lexicon.companies import is_firm_noun
from verify.match.keys import key_of
from verify.models import Claim, Facet, Mention

_PLACE = r"(?P<place>[A-Z][\w.’'-]*(?: [A-Z][\w.’'-]*){0,3})"
_LEADING = r"(?!(?:and|at|by|for|from|in|of|on|or|that|to|which|who|whose|with)\b)"
_FIRM = rf"(?:{_LEADING}[\w-]+ ){{0,2}}(?P<noun>(?!(?:called|named)\b)[\w-]+) "
_CALLED = re.compile(r"(?:called|named) $")
_BEFORE = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_PLACE}[- ]based (?:{_FIRM}(?:(?:called|named) )?)?$",
        rf"\b[Aa]n? {_PLACE} (?P<noun>[a-z-]+) (?:called|named) $",
    )
)
_BEHIND = re.compile(rf"^,? (?:which is |who is )?(?:based|headquartered) in {_PLACE}")
_GOES_ON = re.compile(
    r"$|[^\w ’']| (?:and|are|at|for|from|had|has|have|in|is|near|on|that|to|was|were|which|who|will|with)\b"
)
_FARTHEST = 120  # characters before a name in which its home is looked for


def seat_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet | None:
    """Compare where both claims say that something named is at home; None where they do not tell one place of it."""
    one, other = dict(_seats(a, subjects)), dict(_seats(b, subjects))
    for name in sorted(one.keys() & other.keys()):
        if key_of(one[name]) == key_of(other[name]):
            return Facet(name="seat", outcome="same", a=one[name], b=other[name], note=f"where {name} is at home")
    return None


def _seats(claim: Claim, subjects: Subjects) -> Iterator[tuple[str, str]]:
    """Yield the subjects that a claim names with their home, and the home as written."""
    for mention in (claim.subject, *claim.objects):
        subject = subjects.get((claim.article, key_of(mention.name))) if mention is not None else None
        found = _home(claim, mention) if mention is not None and subject is not None else None
        if subject is not None and found is not None:
            yield subject, found


def _home(claim: Claim, mention: Mention) -> str | None:
    """Return the place that stands before the name that ends a mention ("Utah-based Brightmill"), or behind it.

    People have none, and what follows "called X" shows whether X is a name: "a Utah firm called X a thief" tells none.
    """
    end = mention.end - claim.start
    if mention.kind == "person" or not (claim.start <= mention.start and mention.end <= claim.end):
        return None
    name = mention.text.rpartition("based ")[2] if "based " in mention.text else mention.text
    begin = max(0, end - len(name))
    before, behind = claim.quote[max(0, begin - _FARTHEST) : begin], claim.quote[end:]
    found = next((met for pattern in _BEFORE if (met := pattern.search(before))), None)
    if found is None:
        found = _BEHIND.match(behind)
        return found["place"] if found else None
    noun = found["noun"]
    if (noun is not None and not is_firm_noun(noun)) or (_CALLED.search(before) and not _GOES_ON.match(behind)):
        return None
    return found["place"]
