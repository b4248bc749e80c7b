"""Names that both claims join in one series: "in Lund, Oslo and Bergen", "from Lund to Oslo to Bergen".

three    both join the same three names or more, unless all are countries: neighbours are often named together
joint    both tell of the same two names or more together, as their subject

What stands between two names of a series is a word that joins them, or a comma, and at most a few words that lead in
to the next name: "Lund, Oslo and a site in Bergen", "Ada Holm, 44, and the tailor Ivo Lund". A comma alone joins no
series ("Lund, Sweden"). One series may hold more names than the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import product

from verify.compare.subjects import Subjects
from verify.lexicon.demonyms import nation_of
from verify.match.keys import key_of
from verify.models import Claim, Facet, Mention

_JOINED = re.compile(
    r"""["”’']?(?:,? \d+)?(?:,? ?(?P<word>(?:and|or|to|as well as|along with|plus)\b|&)|,)"""
    r"""(?: [a-z\d][\w’'/-]*){0,5} ["“‘']?"""
)
_SERIES = 3


def series_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet | None:
    """Compare the series of names of two claims: those that have most names in common; None where none has enough."""
    found = []
    for one, other in product(_series(a, subjects), _series(b, subjects)):
        names = sorted(one.keys() & other.keys())
        pairs = [(one[name], other[name]) for name in names]
        if of := _tags(pairs):
            found.append((len(pairs), names, of, pairs))
    if not found:
        return None
    _, _, of, shared = max(found, key=lambda series: series[:2])
    here, there = (", ".join(pair[side].name for pair in shared) for side in (0, 1))
    return Facet(name="series", outcome="same", a=here, b=there, of=of)


def _tags(pairs: Sequence[tuple[Mention, Mention]]) -> tuple[str, ...]:
    three = len(pairs) >= _SERIES and not all(_is_country(here.name) for here, _ in pairs)
    return (*(["three"] if three else []), *(["joint"] if _are_joint(pairs) else []))


def _is_country(name: str) -> bool:
    nation = nation_of(name)
    return nation is not None and nation[1] == "name" and "-" not in nation[0]


def _are_joint(pairs: Sequence[tuple[Mention, Mention]]) -> bool:
    return len(pairs) > 1 and all(mention.role == "subject" for pair in pairs for mention in pair)


def _series(claim: Claim, subjects: Subjects) -> Iterator[dict[str, Mention]]:
    """Yield the series of a claim, each as its names by subject, in the order of the text."""
    series: list[Mention] = []
    words = False
    for mention in _named(claim, subjects):
        between = claim.quote[series[-1].end - claim.start : mention.start - claim.start] if series else ""
        joined = _JOINED.fullmatch(between)
        if not joined:
            if words:
                yield {_subject(claim, name, subjects): name for name in series}
            series, words = [], False
        series.append(mention)
        words |= joined is not None and joined["word"] is not None
    if words:
        yield {_subject(claim, name, subjects): name for name in series}


def _named(claim: Claim, subjects: Subjects) -> list[Mention]:
    """Return the names among the mentions of a claim, in order, without those inside of others."""
    told = (mention for mention in (claim.subject, *claim.objects) if mention is not None and not mention.pronoun)
    found: list[Mention] = []
    for mention in sorted(told, key=lambda mention: (mention.start, -mention.end)):
        inside = claim.start <= mention.start and mention.end <= claim.end
        named = (claim.article, key_of(mention.name)) in subjects
        if inside and named and not (found and mention.start < found[-1].end):
            found.append(mention)
    return found


def _subject(claim: Claim, mention: Mention, subjects: Subjects) -> str:
    return subjects[claim.article, key_of(mention.name)]
