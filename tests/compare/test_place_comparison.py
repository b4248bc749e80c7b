"""How two places compare, and what the gazetteer knows."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from strategies_quantities import places

from verify.compare.gazetteer import distance_km, lookup, normalised
from verify.compare.places import compare_places
from verify.models import Place


def _place(phrase: str) -> Place:
    relation, _, name = phrase.partition(": ")
    return Place(start=0, end=len(name), text=name, name=name, relation=relation)


@settings(deadline=None)  # the first look-up reads the gazetteer
@given(places(), places())
def test_comparison_of_places_is_symmetric(a: Place, b: Place) -> None:
    assert compare_places(a, b) == compare_places(b, a)


@settings(deadline=None)
@given(places())
def test_a_place_is_the_same_as_itself(a: Place) -> None:
    assert compare_places(a, a) == "same"


@pytest.mark.parametrize(
    ("a", "b", "outcome"),
    [
        ("in: Kyiv", "in: Kiev", "same"),
        ("in: the United States", "in: U.S.", "same"),
        ("in: Mosul", "in: Iraq", "contains"),
        ("in: Mosul", "in: Syria", "apart"),
        ("in: Paris", "in: London", "apart"),
        ("in: the old town", "in: the new town", "unknown"),
        ("in: the bath", "in: Paris", "unknown"),
        ("in: Paris", "in: Texas", "contains"),
        ("in: North Korea", "in: South Korea", "apart"),
        ("in: Texas", "in: Ohio", "apart"),
        ("in: Chicago", "in: Texas", "apart"),
        ("in: Edinburgh", "in: Scotland", "contains"),
        ("in: Scotland", "in: Britain", "contains"),
        ("in: Crimea", "in: Russia", "unknown"),
        ("in: Bavaria", "in: Saxony", "unknown"),
        ("in: southern Yemen", "in: central Yemen", "apart"),
        ("in: northern Yemen", "in: southeastern Yemen", "apart"),
        ("in: northern Yemen", "in: eastern Yemen", "unknown"),
        ("in: southern Yemen", "in: Yemen", "contains"),
        ("near: Mosul", "in: Mosul", "near"),
        ("outside: Mosul", "in: Mosul", "near"),
        ("north of: Mosul", "south of: Mosul", "apart"),
        ("near: Paris", "in: London", "unknown"),
        ("at: checkpoint", "at: Radwan checkpoint", "contains"),
        ("at: Radwan checkpoint", "at: Tarfa bridge", "unknown"),
        ("in: York", "in: New York", "unknown"),
        ("at: ministry of finance", "in: Danish Finance Ministry", "same"),
        ("at: ministry of defence", "in: National Defense Ministry's headquarters", "same"),
        ("at: ministry of finance", "at: ministry of defence", "unknown"),
        ("at: Corral Grill", "at: Delta hotel’s Corral Grill", "same"),
        ("at: Delta's Corral Grill", "at: Delta hotel's Corral Grill", "same"),
        ("at: Moe's Corral Grill", "at: Delta's Corral Grill", "unknown"),
        ("at: southern Corral Valley", "at: Corral Valley", "contains"),
        ("in: Tarvik", "in: Tarvik province", "same"),
        ("in: Tarvik", "in: Norway's southern Tarvik province", "same"),
        ("in: southern province", "in: Tarvik province", "unknown"),
        ("to: Delta Hospital", "to: Delta Hospital's north clinic", "contains"),
        ("in: northern Tarvik province", "in: southern Tarvik province", "apart"),
        ("in: northern Tarvik province", "in: southern Tarvik", "unknown"),
        ("in: Norway's southern Tarvik province", "in: northern Tarvik province", "unknown"),
        ("in: southern Tarvik province", "in: Tarvik", "contains"),
        ("in: Mosul", "in: Mosul province", "contains"),
        ("in: DR Congo", "in: Republic of the Congo", "apart"),
        ("in: Papua New Guinea", "in: New Guinea", "unknown"),
        ("at: New Delta Hotel", "at: Delta Hotel", "unknown"),
        ("at: old Tarvik mill", "at: Tarvik mill", "unknown"),
        ("at: Tarvik police station", "at: police station", "contains"),
        ("at: Tarvik's Police Station", "at: Police Station", "contains"),
        ("at: Tarvik's high school", "at: high school", "contains"),
        ("in: garage", "in: garage entrance", "contains"),
        ("in: kitchen", "in: foyer", "unknown"),
        ("near: state capital Mosul", "near: Mosul", "same"),
        ("in: northern city Mosul", "in: Syria", "apart"),
        ("in: Iraqi city Mosul", "in: Mosul", "same"),
        ("in: coastal town", "in: Mosul", "unknown"),
        ("to: Mosul", "in: Mosul", "same"),
        ("to: Paris", "to: London", "unknown"),
        ("from: Mosul", "in: Mosul", "unknown"),
        ("from: Mosul", "from: Mosul", "same"),
        ("to: Mosul", "to: Iraq", "contains"),
    ],
)
def test_places(a: str, b: str, outcome: str) -> None:
    assert compare_places(_place(a), _place(b)) == outcome


@pytest.mark.parametrize("name", ["", "the", "'s", "the 's"])
def test_a_name_without_words_is_no_place_that_is_known(name: str) -> None:
    assert compare_places(_place(f"in: {name}"), _place("in: Tarvik mill")) == "unknown"


def test_a_name_without_its_article_and_case_is_one_name() -> None:
    assert normalised("The  Hague") == "hague"
    assert lookup("MOSUL") == lookup("Mosul") != ()


def test_all_readings_of_a_name_are_kept_the_most_populous_first() -> None:
    spots = lookup("Paris")
    assert spots[0].country == "FR"
    assert "US" in {spot.country for spot in spots}


def test_distance_needs_two_positions() -> None:
    paris, london, france = lookup("Paris")[0], lookup("London")[0], lookup("France")[0]
    assert distance_km(paris, london) == pytest.approx(344, abs=5)
    assert distance_km(paris, france) is None
