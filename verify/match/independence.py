"""Origins of the claims of one group -> what each claim stands on, so that independent claims can be counted.

A claim stands on two things: the outlet that prints it and its first source; an outlet's own voice stands on the outlet
alone. Two claims are independent where they share none of these. Outlets whose claims stand in one copied text count
as one outlet, and what these claims say in nobody's name comes from one source, whichever copied the other.

So a copy stands on the very things that its original stands on, and adds nothing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from verify.lexicon.agencies import agency_named
from verify.lexicon.media import bare
from verify.match.keys import key_of
from verify.models import Claim, Origin


def footings(origins: Sequence[Origin]) -> tuple[tuple[str, str], ...]:
    """Return the two things that each claim of a group stands on; they are equal for an outlet's own voice.

    Args:
        origins: the origins of the group's claims, each claim once.

    """
    same: dict[str, str] = {}
    for copied in sorted({origin.copied for origin in origins if origin.copied}):
        members = [origin for origin in origins if origin.copied == copied]
        own = [origin for origin in members if origin.kind in {"agency", "outlet", "text"}]
        agencies = {f"agency:{step.name}" for origin in own for step in origin.chain if step.kind == "agency"}
        _join(same, {*agencies, *(origin.key for origin in own), *(_outlet(origin) for origin in members)})
    return tuple(
        (min(pair), max(pair))
        for pair in ((_root(same, _outlet(origin)), _root(same, origin.key)) for origin in origins)
    )


def said_by(claims: Iterable[Claim], origins: Mapping[str, Origin]) -> str:
    """Return what a reason must add: one copied text, different speakers, or one speaker in several places.

    Empty where nothing is copied and some claim is an outlet's own, or one speaker spoke in one place only. Speakers
    and channels are named as the articles write them, each with its outlet.
    """
    claims = list(claims)
    printers = copied_by(origins[claim.id] for claim in claims)
    return f"; {' and '.join(printers)} print one text" if printers else _spoken(claims, origins)


def copied_by(origins: Iterable[Origin]) -> tuple[str, ...]:
    """Return the outlets that print one copied text, sorted; empty where no text stands in two of them."""
    outlets: dict[str, set[str]] = {}
    for origin in origins:
        if origin.copied:
            outlets.setdefault(origin.copied, set()).add(origin.outlet)
    return tuple(sorted({name for found in outlets.values() if len(found) > 1 for name in found}))


def _spoken(claims: Iterable[Claim], origins: Mapping[str, Origin]) -> str:
    told: dict[str, str] = {}
    places: dict[tuple[str, str], str] = {}
    for claim in claims:
        origin = origins[claim.id]
        if origin.kind != "speaker":
            return ""
        said = next((credit.speaker for credit in reversed(claim.attribution) if credit.named), origin.name)
        told.setdefault(origin.key, f"{said} ({origin.outlet})")
        if origin.channel:
            places.setdefault((origin.key, bare(key_of(origin.channel))), f"{origin.channel} ({origin.outlet})")
    if len(told) > 1:
        return f"; said by different speakers: {', '.join(told.values())}"
    if len(places) > 1:
        return f"; said through different channels: {', '.join(places.values())}"
    return ""


def _outlet(origin: Origin) -> str:
    """Return the outlet as a key; an agency that publishes by itself is the agency."""
    agency = agency_named(origin.outlet)
    return f"agency:{agency}" if agency else f"outlet:{origin.outlet}"


def _root(same: dict[str, str], key: str) -> str:
    while same.get(key, key) != key:
        key = same[key]
    return key


def _join(same: dict[str, str], keys: Iterable[str]) -> None:
    roots = sorted({_root(same, key) for key in keys})
    same.update(dict.fromkeys(roots, roots[0]))
