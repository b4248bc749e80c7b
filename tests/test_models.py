"""The records: frozen, closed, and an algebra of intervals that is exact."""

from __future__ import annotations

from datetime import date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError
from strategies_claims import article, hand_made

from verify.models import Article, Interval, Span

_GRID = [number / 4 for number in range(-20, 21)]
_BOUNDS = st.integers(-3, 3).map(float)


@st.composite
def _intervals(draw: st.DrawFn) -> Interval:
    """Draw intervals with whole bounds: bounded, open at an end, without an end, or one number."""
    low, high = sorted((draw(_BOUNDS), draw(_BOUNDS)))
    if low == high:
        return Interval.exactly(low)
    below, above = draw(st.sampled_from([low, None])), draw(st.sampled_from([high, None]))
    return Interval(
        low=below,
        high=above,
        low_open=below is not None and draw(st.booleans()),
        high_open=above is not None and draw(st.booleans()),
    )


def _numbers(interval: Interval) -> set[float]:
    """Return the numbers of the grid in an interval, by the meaning of its fields alone."""
    return {
        number
        for number in _GRID
        if (interval.low is None or number > interval.low or (number == interval.low and not interval.low_open))
        and (interval.high is None or number < interval.high or (number == interval.high and not interval.high_open))
    }


@given(_intervals(), _intervals())
def test_intervals_overlap_exactly_where_they_have_a_number_in_common(a: Interval, b: Interval) -> None:
    assert a.overlaps(b) == bool(_numbers(a) & _numbers(b))


@given(_intervals(), _intervals())
def test_an_interval_is_within_another_exactly_where_all_its_numbers_are(a: Interval, b: Interval) -> None:
    assert a.within(b) == (_numbers(a) <= _numbers(b))


def test_an_infinite_end_has_no_number_that_could_be_left_out() -> None:
    assert Interval(high=1).within(Interval(high=1, low_open=True))


@given(_intervals(), st.sampled_from([0.5, 2.0]))
def test_scaling_scales_each_number_and_keeps_open_ends(a: Interval, factor: float) -> None:
    scaled = a.scaled(factor)
    assert {number for number in _GRID if number * factor in _numbers(scaled)} >= {
        number for number in _numbers(a) if number * factor in _GRID
    }
    assert (scaled.low_open, scaled.high_open, scaled.approximate) == (a.low_open, a.high_open, a.approximate)
    assert (scaled.low is None, scaled.high is None) == (a.low is None, a.high is None)


@given(_intervals())
def test_an_interval_is_exact_or_a_bound_or_neither_and_never_both(a: Interval) -> None:
    assert a.is_exact == (len(_numbers(a)) == 1)
    assert a.is_bound == (min(_GRID) in _numbers(a) or max(_GRID) in _numbers(a))
    assert not (a.is_exact and a.is_bound)


def test_scaling_moves_the_printed_number_too() -> None:
    assert Interval(low=450, high=500, point=500, approximate=True).scaled(2) == Interval(
        low=900, high=1000, point=1000, approximate=True
    )


def test_an_interval_does_not_run_backwards() -> None:
    with pytest.raises(ValidationError, match="above"):
        Interval(low=2, high=1)


def test_a_record_does_not_change() -> None:
    with pytest.raises(ValidationError, match="frozen"):
        Span(start=0, end=1).start = 2  # type: ignore[misc]


def test_a_record_knows_its_fields_only() -> None:
    with pytest.raises(ValidationError, match="Extra inputs"):
        Span.model_validate({"start": 0, "end": 1, "colour": "red"})


def test_equal_records_have_one_hash() -> None:
    assert len({hand_made("c1"), hand_made("c1"), hand_made("c2")}) == 2


@pytest.mark.parametrize(
    ("published", "day"),
    [
        ("2031-05-02", date(2031, 5, 2)),
        ("2031-05-02T23:30:00+02:00", date(2031, 5, 2)),
        ("2031-05-02T23:30:00Z", date(2031, 5, 2)),
        (None, None),
    ],
)
def test_the_day_of_an_article_is_the_day_that_its_date_writes(published: str | None, day: date | None) -> None:
    found = article("A text.", published=published)
    assert found.day == day
    assert found.published == published


@pytest.mark.parametrize("published", ["yesterday", "2031-13-01", "2031-05", ""])
def test_a_date_that_is_none_is_refused(published: str) -> None:
    with pytest.raises(ValidationError):
        Article(id="a", text="A text.", source="a", published=published)


@pytest.mark.parametrize(
    ("published", "moment"),
    [
        (None, None),
        ("2024-05-06", "2024-05-06T00:00+00:00"),
        ("2024-05-06T10:30", "2024-05-06T10:30+00:00"),
        ("2024-05-06T10:30+02:00", "2024-05-06T08:30+00:00"),
    ],
)
def test_the_moment_of_an_article_has_a_zone(published: str | None, moment: str | None) -> None:
    found = article("It rained.").model_copy(update={"published": published}).moment
    assert found == (moment and datetime.fromisoformat(moment))


def test_a_claim_reads_back_from_its_json_form() -> None:
    claim = hand_made("c1", terms=("quay", "crater"))
    assert type(claim).model_validate_json(claim.model_dump_json()) == claim
