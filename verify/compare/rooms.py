"""Rooms: which parts of a building exclude each other, for what happens at one place of it.

Only sure pairs count. A kitchen may lie in the basement and be a dining room too, an entrance may be that of any room,
and a name ("Hell's Kitchen", "the Emergency Room") need not tell what it says.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import product
from typing import NamedTuple

from verify.lexicon import table
from verify.models import Claim, Place

_AT = {"in", "at", "inside", "on"}
_NAMED = "named"
_WORD = re.compile(r"[\w’'-]+")
_OF_WHAT = re.compile(r"\s+(?:of|to|into|for|leading\s+to)\s+((?:[\w’'-]+\s*){1,5})")


class Room(NamedTuple):
    """A room: its kind in the table of rooms, or "named" and the words of its name."""

    kind: str
    name: frozenset[str] = frozenset()


def rooms_apart(a: Claim, b: Claim, one: Iterable[Place], other: Iterable[Place]) -> tuple[Place, Place] | None:
    """Return the first places of two claims that are rooms, None unless each room of one excludes each of the other."""
    pairs = list(product(_rooms(a, one), _rooms(b, other)))
    if not pairs or not all(are_apart(x, y) for (_, x), (_, y) in pairs):
        return None
    (x, _), (y, _) = pairs[0]
    return x, y


def _rooms(claim: Claim, places: Iterable[Place]) -> Iterator[tuple[Place, Room]]:
    for place in places:
        room = room_of(place)
        if room is not None and place.relation in _AT and not _is_of_room(claim.quote[place.end - claim.start :]):
            yield place, room


def are_apart(a: Room, b: Room) -> bool:
    """Tell whether two rooms exclude each other: kinds as the table says, two names that share no word."""
    if a.kind == b.kind == _NAMED:
        return not a.name & b.name
    apart = table("places")["rooms"]["apart"]
    return b.kind in apart.get(a.kind, ()) or a.kind in apart.get(b.kind, ())


def room_of(place: Place) -> Room | None:
    """Return the room that a place is ("the main entrance", "the Corral Room"); None for none, or an unsure one."""
    name, words = _WORD.findall(place.name), _WORD.findall(place.text)  # a name is without its adjectives
    if name and name[-1] == "Room":
        return _named(name[:-1])
    for size in (2, 1):
        head, before = " ".join(words[-size:]), words[:-size]
        for kind, called in table("places")["rooms"]["kinds"].items():
            if head in called:
                return None if _names_room(before) else Room(kind)
    return None


def _named(before: list[str]) -> Room | None:
    """Return the room that words in front of "Room" name, not what is called so by its use or by whose it is."""
    proper = bool(before) and all(word.isalpha() and word[0].isupper() for word in before)
    name = frozenset(word.lower() for word in before)
    plain = name & {*table("places")["rooms"]["plain"], "the"}
    return Room(_NAMED, name) if proper and not plain and not _names_room(name) else None


def _is_of_room(after: str) -> bool:
    """Tell whether the words after a place say that it is of a room itself: "the lobby" of "the ballroom"."""
    found = _OF_WHAT.match(after)
    return found is not None and _names_room(_WORD.findall(found[1]))


def _names_room(words: Iterable[str]) -> bool:
    return any(word.lower().replace("’", "'").removesuffix("'s") in _inner() for word in words)


def _inner() -> frozenset[str]:
    rooms = table("places")["rooms"]
    return frozenset(rooms["inner"]) | {word for called in rooms["kinds"].values() for word in called}
