"""Calendar arithmetic: laws of weekdays, periods and dates without a year."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.extract.days import Parts, absolute, part_of_month, part_of_year, relative, weekday_near

DAYS = st.dates(date(1990, 1, 1), date(2050, 12, 31))
WEDNESDAY = date(2031, 5, 14)


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_the_latest_one_up_to_publication(published: date, weekday: int) -> None:
    day = weekday_near(published, weekday, future=False)
    assert day.weekday() == weekday
    assert timedelta(0) <= published - day < timedelta(7)


@given(DAYS, st.integers(0, 6))
def test_a_coming_weekday_is_the_first_one_from_publication_on(published: date, weekday: int) -> None:
    day = weekday_near(published, weekday, future=True)
    assert day.weekday() == weekday
    assert timedelta(0) <= day - published < timedelta(7)


@given(DAYS, st.integers(0, 6))
def test_next_is_after_and_last_is_before_publication(published: date, weekday: int) -> None:
    coming, gone = (weekday_near(published, weekday, future=False, which=which) for which in ("next", "last"))
    assert gone < published < coming
    assert coming - gone in {timedelta(7), timedelta(14)}


@given(DAYS, st.sampled_from(["week", "month", "year"]), st.integers(-3, 3))
def test_periods_of_one_unit_follow_each_other_without_a_gap(published: date, unit: str, shift: int) -> None:
    this = relative(Parts(period=(unit, shift, "")), published, future=False)
    after = relative(Parts(period=(unit, shift + 1, "")), published, future=False)
    assert this is not None
    assert after is not None
    assert after[0] - this[1] == timedelta(1)
    if shift == 0:
        assert this[0] <= published <= this[1]


@given(DAYS, st.integers(1, 40), st.sampled_from(["day", "week", "month", "year"]))
def test_ago_lies_before_publication_and_more_is_earlier(published: date, number: int, unit: str) -> None:
    one = relative(Parts(ago=(number, number, unit)), published, future=False)
    more = relative(Parts(ago=(number + 1, number + 1, unit)), published, future=False)
    assert one is not None
    assert more is not None
    assert one[0] <= one[1] <= published
    assert more[0] < one[0]


@given(DAYS)
def test_a_day_without_year_is_found_again(day: date) -> None:
    published = day + timedelta(days=20)
    found = relative(Parts(month=day.month, day=day.day), published, future=False)
    assert found == (day, day)


@given(st.integers(1900, 2100), st.integers(1, 12), st.sampled_from(["early", "mid", "late"]))
def test_a_part_lies_within_its_whole(year: int, month: int, part: str) -> None:
    for whole, piece in (
        (part_of_year(year, ""), part_of_year(year, part)),
        (part_of_month(year, month, ""), part_of_month(year, month, part)),
    ):
        assert whole[0] <= piece[0] <= piece[1] <= whole[1]
        assert piece != whole


@pytest.mark.parametrize(
    ("parts", "first", "last"),
    [
        (Parts(year=2031), date(2031, 1, 1), date(2031, 12, 31)),
        (Parts(year=2032, month=2), date(2032, 2, 1), date(2032, 2, 29)),
        (Parts(year=2031, month=5, day=2), date(2031, 5, 2), date(2031, 5, 2)),
    ],
)
def test_a_date_with_its_year_is_absolute(parts: Parts, first: date, last: date) -> None:
    assert absolute(parts) == (first, last)


@pytest.mark.parametrize("parts", [Parts(month=5, day=2), Parts(year=2031, month=2, day=30), Parts(weekday=1)])
def test_what_is_no_full_date_is_not_absolute(parts: Parts) -> None:
    assert absolute(parts) is None


def test_a_day_shortly_after_publication_is_left_open() -> None:
    assert relative(Parts(month=5, day=20), WEDNESDAY, future=False) is None
    assert relative(Parts(month=5, day=20), WEDNESDAY, future=True) == (date(2031, 5, 20), date(2031, 5, 20))


def test_a_weekday_picks_the_year_of_a_date() -> None:
    found = relative(Parts(month=5, day=20, weekday=1), WEDNESDAY, future=False)
    assert found == (date(2031, 5, 20), date(2031, 5, 20))


def test_the_last_weekend_of_an_article_of_a_sunday_is_its_own() -> None:
    assert relative(Parts(period=("weekend", -1, "")), date(2031, 5, 18), future=False) == (
        date(2031, 5, 17),
        date(2031, 5, 18),
    )


def test_a_time_beyond_the_calendar_is_not_resolved() -> None:
    assert relative(Parts(ago=(9000, 9000, "year")), WEDNESDAY, future=False) is None
