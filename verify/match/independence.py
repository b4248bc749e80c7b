"""Origins of the claims of one group -> what each claim stands on, and which two claims stand on one thing.

A claim stands on two things: the outlet that prints it and its first source; an outlet's own voice stands on the outlet
alone. Where an article prints a passage of others in what it says here, its claims lean on those others as well. Two
claims are tied where they stand on one thing, or where one leans on what the other stands on. The number of independent
claims is the largest number of claims of which no two are tied.

Whether two claims are tied is told from their two articles alone. From this follow two laws.

An article taken away never raises the number: the claims that are left keep their ties, so each set of them without
ties was there before. That is, as long as nobody who is left is known to rest on the article's outlet.

A copy never raises it. It keeps the first source of each claim that it copies, leans on the outlet that it copies, and,
since it keeps the words, leans on all that its original leans on and is leant on by all that lean on that. What is tied
to the original is then tied to the copy, and in any set without ties the original can stand for it. That is, as long as
the copy has all that the original's outlet says here, in its words.

No count obeys both laws without such bounds. Of a text z, and of x and y that took different parts of it, z alone
counts one; x and y added as copies leave one; but without z nothing tells of x and y that they are not two.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from verify.lexicon.agencies import agency_named
from verify.lexicon.media import bare
from verify.match.keys import key_of
from verify.models import Claim, Origin, Step

_OWN_VOICE = {"agency", "outlet", "text"}


class Footing(NamedTuple):
    """What one claim stands on, its outlet and its first source, equal for an outlet's own voice; and leans on."""

    outlet: str
    source: str
    leans_on: frozenset[str] = frozenset()


def footings(origins: Iterable[Origin]) -> tuple[Footing, ...]:
    """Return what each claim of a group stands on, in the order of the origins."""
    origins = tuple(origins)
    printed_by: defaultdict[Step, set[str]] = defaultdict(set)
    for origin in origins:
        printed_by[origin.chain[0]].update(origin.printed_by)
    return tuple(_footing(origin, printed_by[origin.chain[0]]) for origin in origins)


def _footing(origin: Origin, printed_by: Iterable[str]) -> Footing:
    outlet = _outlet(origin.outlet)
    passed_on: set[str] = set()
    if origin.kind in _OWN_VOICE:
        passed_on = {_outlet(step.name) for step in origin.chain if step.kind in {"agency", "outlet"}}
    source = outlet if origin.kind == "text" else _outlet(origin.name) if origin.kind in _OWN_VOICE else origin.key
    leans_on = {*passed_on, *map(_outlet, printed_by)} - {outlet, source}
    return Footing(outlet, source, frozenset(leans_on))


def _outlet(name: str) -> str:
    """Return an outlet as a key; an agency that publishes by itself is the agency."""
    agency = agency_named(name)
    return f"agency:{agency}" if agency else f"outlet:{name}"


def tied(one: Footing, other: Footing) -> bool:
    """Tell whether two claims stand on one thing, or one leans on what the other stands on."""
    here, there = {one.outlet, one.source}, {other.outlet, other.source}
    return not (here.isdisjoint(there | other.leans_on) and there.isdisjoint(one.leans_on))


def said_by(claims: Iterable[Claim], origins: Mapping[str, Origin]) -> str:
    """Return what a reason must add: one copied text, different speakers, or one speaker in several places.

    Empty where nothing is copied and some claim is an outlet's own, or one speaker spoke in one place only. Speakers
    and channels are named as the articles write them, each with its outlet.
    """
    claims = list(claims)
    texts = copied_by([origins[claim.id] for claim in claims])
    told = "".join(f"; {' and '.join(printers)} print one text" for printers in texts)
    return told or _spoken(claims, origins)


def resting_on_withdrawn(origins: Iterable[Origin]) -> str:
    """Return what a reason must add of outlets that print a text which another one withdrew, empty where none does."""
    found = {(origin.outlet, *origin.withdrawn) for origin in origins if origin.withdrawn}
    return "".join(f"; {outlet} prints a text that was withdrawn ({', '.join(ids)})" for outlet, *ids in sorted(found))


def copied_by(origins: Sequence[Origin]) -> tuple[tuple[str, ...], ...]:
    """Return the outlets of a group that print one text, sorted, once for each text."""
    here = {origin.outlet for origin in origins}
    printers = {frozenset({origin.outlet, *origin.printed_by} & here) for origin in origins if origin.printed_by}
    widest = (one for one in printers if len(one) > 1 and not any(one < other for other in printers))
    return tuple(sorted(tuple(sorted(one)) for one in widest))


def as_written(claim: Claim, origin: Origin) -> str:
    """Return the name of the origin of a claim; a speaker's as the article writes it."""
    if origin.kind != "speaker":
        return origin.name
    return next((credit.speaker for credit in reversed(claim.attribution) if credit.named), origin.name)


def _spoken(claims: Iterable[Claim], origins: Mapping[str, Origin]) -> str:
    told: dict[str, str] = {}
    places: dict[tuple[str, str], str] = {}
    for claim in claims:
        origin = origins[claim.id]
        if origin.kind != "speaker":
            return ""
        told.setdefault(origin.key, f"{as_written(claim, origin)} ({origin.outlet})")
        if origin.channel:
            places.setdefault((origin.key, bare(key_of(origin.channel))), f"{origin.channel} ({origin.outlet})")
    if len(told) > 1:
        return f"; said by different speakers: {', '.join(told.values())}"
    if len(places) > 1:
        return f"; said through different channels: {', '.join(places.values())}"
    return ""
