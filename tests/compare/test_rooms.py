"""Which rooms of a building exclude each other."""

from __future__ import annotations

import pytest
from hypothesis import given
from strategies_claims import hand_made
from strategies_quantities import places

from verify.compare.rooms import are_apart, room_of, rooms_apart
from verify.compare.when_where import place_facet
from verify.models import Claim, Place


def _claim(phrase: str, of: str = "a") -> Claim:
    """Make a claim from "in|the main foyer|of the palace": a relation, a name, what follows it."""
    relation, name, after = (*phrase.split("|"), "")[:3]
    place = _place(relation, name, start=7)
    return hand_made(of, of, quote=f"It was {place.text} {after}".strip(), place=(place,))


def _place(relation: str, name: str, start: int = 0) -> Place:
    """Place a name, of which an article or adjective in front is written only."""
    text = f"{relation} {name}"
    return Place(start=start, end=start + len(text), text=text, name=name.removeprefix("main "), relation=relation)


def _apart(a: Claim, b: Claim) -> bool:
    return rooms_apart(a, b, a.place, b.place) is not None


@pytest.mark.parametrize(
    ("a", "b", "apart"),
    [
        ("in|kitchen", "in|foyer", True),
        ("inside|main entrance|of the mansion", "in|Corral Room", True),
        ("in|bedroom", "in|family kitchen", True),
        ("in|Corral Room", "in|East Room", True),
        ("in|basement", "on|roof", True),
        ("in|kitchen", "in|kitchen", False),
        ("in|foyer", "in|lobby", False),
        ("in|kitchen", "in|mansion", False),
        ("in|kitchen", "in|basement", False),
        ("in|bathroom", "in|bedroom", False),
        ("in|kitchen", "in|kitchen garden", False),
        ("in|foyer", "in|garden", False),
        ("in|garage", "at|garage entrance", False),
        ("in|garage", "at|entrance", False),
        ("in|basement kitchen", "in|basement", False),
        ("in|bedroom's bathroom", "in|kitchen", False),
        ("in|bedroom’s bathroom", "in|kitchen", False),
        ("in|ballroom foyer", "in|Corral Room", False),
        ("in|Corral Room", "in|dining room|of the Delta Hotel", False),
        ("in|Corral Room", "in|Corral Dining Room", False),
        ("in|Corral Room", "in|Corral Tea Room", False),
        ("in|Corral Room", "in|Corral", False),
        ("in|The Room", "in|foyer", False),
        ("in|Kitchen Room", "in|foyer", False),
        ("in|Emergency Room|of the clinic", "in|foyer", False),
        ("in|Lund's Room", "in|foyer", False),
        ("in|hotel room", "in|bathroom", False),
        ("in|Devil's Kitchen", "in|foyer", False),
        ("in|soup kitchen", "in|foyer", False),
        ("near|main entrance", "in|Corral Room", False),
        ("in|foyer|of the ballroom", "in|Corral Room", False),
        ("in|foyer|leading to the big kitchen", "in|kitchen", False),
        ("in|foyer|of the palace", "in|kitchen", True),
    ],
)
def test_rooms(a: str, b: str, apart: bool) -> None:
    one, other = _claim(a), _claim(b, "b")
    assert _apart(one, other) == _apart(other, one) == apart


@pytest.mark.parametrize("name", ["", "the", "Room", "the Room", "The Room", "room", "'s"])
def test_a_name_of_no_words_or_of_a_plain_room_is_no_room(name: str) -> None:
    assert room_of(_place("in", name)) is None


@given(places(), places())
def test_rooms_are_apart_both_ways_and_none_from_itself(a: Place, b: Place) -> None:
    one, other = room_of(a), room_of(b)
    assert one is None or not are_apart(one, one)
    assert one is None or other is None or are_apart(one, other) == are_apart(other, one)


def test_each_room_of_both_has_to_exclude_each_of_the_other() -> None:
    kitchen, foyer, bedroom = (_claim(phrase) for phrase in ("in|kitchen", "in|foyer", "in|bedroom"))
    both = (*kitchen.place, *foyer.place)
    assert rooms_apart(kitchen, bedroom, both, bedroom.place) is not None
    assert rooms_apart(kitchen, foyer, both, foyer.place) is None


def test_rooms_tell_only_where_no_town_does() -> None:
    apart = place_facet(_claim("in|kitchen"), _claim("in|foyer", "b"))
    towns = place_facet(_claim("in|Paris"), _claim("in|London", "b"))
    assert apart is not None
    assert towns is not None
    assert (apart.outcome, apart.of, apart.a, apart.b) == ("apart", ("room",), "in kitchen", "in foyer")
    assert (towns.outcome, towns.of) == ("apart", ())


def test_rooms_in_two_towns_are_no_rooms_of_one_building() -> None:
    kitchen, foyer, paris, london = (
        _claim(phrase).place[0] for phrase in ("in|kitchen", "in|foyer", "in|Paris", "in|London")
    )
    one, other = hand_made("a", "a", place=(kitchen, paris)), hand_made("b", "b", place=(foyer, london))
    facet = place_facet(one, other)
    assert facet is not None
    assert (facet.outcome, facet.of) == ("apart", ())
