"""When and where two claims place what they report, and which article came later."""

from __future__ import annotations

from datetime import date
from typing import Literal

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from strategies_claims import claims_of, hand_made
from strategies_quantities import places, times

from verify.compare.places import compare_places
from verify.compare.times import compare_times
from verify.compare.when_where import order_facet, place_facet, time_facet
from verify.models import Claim, Facet, Place, TimeSpan

_TIMES = ["same", "overlaps", "apart", "unknown"]
_PLACES = ["same", "contains", "near", "apart", "unknown"]


def _day(number: int, role: Literal["at", "since"] = "at", *, year: int | None = None, start: int = 0) -> TimeSpan:
    day = date(2031, 5, number)
    return TimeSpan(start=start, end=start + 6, text=f"May {number}", role=role, first=day, last=day, year=year)


_YEAR = TimeSpan(start=0, end=4, text="2011", first=date(2011, 1, 1), last=date(2011, 12, 31), year=2011)
_SOME_FRIDAY = TimeSpan(start=0, end=6, text="Friday", relative=True, weekday=4)


def _place(name: str, start: int = 0) -> Place:
    return Place(start=start, end=start + len(name), text=name, name=name)


def _times(one: tuple[TimeSpan, ...], other: tuple[TimeSpan, ...]) -> Facet | None:
    return time_facet(hand_made("c1", "a", time=one), hand_made("c2", "b", time=other))


@pytest.mark.parametrize(
    ("one", "other", "outcome"),
    [
        ((_day(2),), (_day(2),), "same"),
        ((_day(2),), (_day(9),), "apart"),
        ((_day(2), _day(9, start=9)), (_day(9),), "same"),
        ((_day(2, year=2031),), (), "one-dated"),
        ((), (_day(2, year=2031),), "one-dated"),
        ((_SOME_FRIDAY,), (_YEAR,), "one-dated"),
    ],
)
def test_the_closest_times_count(one: tuple[TimeSpan, ...], other: tuple[TimeSpan, ...], outcome: str) -> None:
    there, back = _times(one, other), _times(other, one)
    assert there is not None
    assert back is not None
    assert there.outcome == back.outcome == outcome
    assert (there.a, there.b) == (back.b, back.a)


@pytest.mark.parametrize(
    ("one", "other"),
    [((), ()), ((_day(2),), ()), ((_day(2, "since"),), (_day(9),)), ((_day(2),), (_day(9, "since"),))],
)
def test_only_points_and_spans_on_both_sides_are_compared(
    one: tuple[TimeSpan, ...], other: tuple[TimeSpan, ...]
) -> None:
    assert _times(one, other) is None


def test_the_facet_shows_the_times_that_it_compared() -> None:
    facet = _times((_day(2), _day(9, start=9)), (_day(9),))
    assert facet is not None
    assert (facet.a, facet.b) == ("May 9", "May 9")


@given(st.lists(times(), max_size=3), st.lists(times(), max_size=3))
def test_no_pair_of_times_is_closer_than_the_one_told(one: list[TimeSpan], other: list[TimeSpan]) -> None:
    facet = _times(tuple(one), tuple(other))
    found = {
        compare_times(x, y, same_week=True).outcome for x in one for y in other if x.role == "at" and y.role == "at"
    }
    if found:
        assert facet is not None
        closest = min(found, key=_TIMES.index)
        assert facet.outcome == closest or (closest, facet.outcome) == ("unknown", "one-dated")
    else:
        assert facet is None or facet.outcome == "one-dated"


def _claim_at(found: list[Place], of: str) -> Claim:
    return hand_made(of, of, place=tuple(found))


@settings(deadline=None)  # the first look-up reads the gazetteer
@given(st.lists(places(), max_size=3), st.lists(places(), max_size=3))
def test_no_pair_of_places_is_closer_than_the_one_told(one: list[Place], other: list[Place]) -> None:
    facet = place_facet(_claim_at(one, "a"), _claim_at(other, "b"))
    found = {compare_places(x, y) for x in one for y in other}
    assert (facet is None) == (not found)
    assert facet is None or facet.outcome == min(found, key=_PLACES.index)


def test_two_towns_are_apart_and_a_town_lies_in_its_country() -> None:
    claims = [
        hand_made(of, of, place=(_place(name),)) for of, name in zip("abc", ("Paris", "London", "France"), strict=True)
    ]
    apart, inside = place_facet(claims[0], claims[1]), place_facet(claims[0], claims[2])
    assert apart is not None
    assert inside is not None
    assert (apart.outcome, apart.a, apart.b) == ("apart", "Paris", "London")
    assert inside.outcome == "contains"


_DAYS = st.none() | st.dates(date(2031, 5, 1), date(2031, 5, 4))


@given(_DAYS, _DAYS)
def test_the_order_of_publication(a: date | None, b: date | None) -> None:
    outcome, back = order_facet(a, b).outcome, order_facet(b, a).outcome
    assert (outcome == "unknown") == (a is None or b is None)
    assert (outcome == "same-day") == (a is not None and a == b)
    assert (outcome == "a-later") == (a is not None and b is not None and a > b)
    assert (outcome == "a-later") == (back == "b-later")


def _in_year(year: int, quote: str, of: str) -> Claim:
    span = TimeSpan(
        start=0, end=4, text=f"in {year}", role="at", first=date(year, 1, 1), last=date(year, 12, 31), year=year
    )
    return hand_made(of, of, quote=quote, time=(span,))


def test_a_claim_that_tells_both_years_is_not_apart_from_one_of_them() -> None:
    raid = _in_year(1998, "He was tried in 2012 for the raid in 1998", "a")
    trial = _in_year(2012, "He was tried in 2012", "b")
    other = _in_year(2014, "He was tried in 2014", "c")
    assert [facet and facet.outcome for facet in (time_facet(raid, trial), time_facet(trial, raid))] == ["unknown"] * 2
    apart = time_facet(trial, other)
    assert apart is not None
    assert apart.outcome == "apart"


@pytest.mark.parametrize(
    ("quote", "outcome"),
    [
        ("she left to sing in London", None),
        ("she left in a rage for a fair in London", None),
        ("she left for three days in London", "apart"),
        ("she left to the north in London", "apart"),
        ("she left in London", "apart"),
    ],
)
def test_where_an_act_is_for_is_not_where_it_is(quote: str, outcome: str | None) -> None:
    there = _place("London", quote.index("London"))
    told = hand_made("c1", "a", quote=quote, lemma="she left", place=(there,))
    other = hand_made("c2", "b", quote="she left in Paris", lemma="she left", place=(_place("Paris", 12),))
    facet = place_facet(told, other)
    assert (facet and facet.outcome) == outcome


@pytest.mark.parametrize(
    ("one", "other", "of"),
    [
        (("at", "Delta market"), ("in", "Delta market"), ("specific", "site")),
        (("at", "central market"), ("in", "central market"), ("specific",)),
        (("in", "Tarvik"), ("in", "Tarvik"), ()),
        (("in", "Tarvik Province"), ("in", "Tarvik Province"), ("specific",)),
        (("in", "Los Angeles"), ("in", "Los Angeles"), ("specific",)),
        (("at", "Delta Hospital"), ("at", "Delta Hospital's north clinic"), ("specific", "site")),
    ],
)
def test_a_place_by_several_words_is_specific(
    one: tuple[str, str], other: tuple[str, str], of: tuple[str, ...]
) -> None:
    a, b = (
        hand_made(name, name, place=(Place(start=0, end=1, text=place, name=place, relation=relation),))
        for name, (relation, place) in zip("ab", (one, other), strict=True)
    )
    facet = place_facet(a, b)
    assert facet is not None
    assert facet.outcome in {"same", "contains"}
    assert facet.of == of


@pytest.mark.parametrize(
    ("one", "other", "of"),
    [
        (
            TimeSpan(start=0, end=5, text="19 May", month=5, day=19),
            TimeSpan(start=0, end=5, text="May 19", month=5, day=19),
            ("day",),
        ),
        (TimeSpan(start=0, end=5, text="ten days ago"), TimeSpan(start=0, end=5, text="10 days ago"), ("day",)),
        (TimeSpan(start=0, end=5, text="May", month=5), TimeSpan(start=0, end=5, text="May 19", month=5, day=19), ()),
        (_SOME_FRIDAY, _SOME_FRIDAY, ()),
        (
            TimeSpan(start=0, end=5, text="19 May", month=5, day=19),
            TimeSpan(start=0, end=5, text="May 20", month=5, day=20),
            (),
        ),
    ],
)
def test_times_by_a_day_that_both_name(one: TimeSpan, other: TimeSpan, of: tuple[str, ...]) -> None:
    facet = _times((one,), (other,))
    assert facet is not None
    assert facet.of == of


@pytest.mark.parametrize(
    ("one", "other", "told"),
    [
        ("Ada Holm slept at the Delta Hospital.", "Ada Holm sang at the Delta Hospital.", True),
        ("The fire at the Delta Hospital killed two.", "Ada Holm sang at the Delta Hospital.", True),
        ("The fire at the Delta Hospital killed two.", "The fire at the Delta Hospital hurt nine.", False),
    ],
)
def test_a_site_that_only_says_which_thing_is_told_of_places_no_event(one: str, other: str, told: bool) -> None:
    (a,), (b,) = claims_of(one, "a"), claims_of(other, "b")
    facet = place_facet(a, b)
    assert facet is not None
    assert facet.outcome == "same"
    assert ("site" in facet.of) == told
