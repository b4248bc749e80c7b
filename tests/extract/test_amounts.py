"""Bounds, ranges and units read from characters alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.extract.amounts import find_amounts
from verify.extract.identifiers import identifier_spans
from verify.extract.measures import dimension_of
from verify.lexicon import table

INF = None


@pytest.mark.parametrize(
    ("text", "low", "high", "opened"),
    [
        ("at least 12 goats", 12, INF, "no"),
        ("no fewer than 12 goats", 12, INF, "no"),
        ("not less than 12 goats", 12, INF, "no"),
        ("12 or more goats", 12, INF, "no"),
        ("12+ goats", 12, INF, "no"),
        ("more than 12 goats", 12, INF, "low"),
        ("over 12 goats", 12, INF, "low"),
        ("more than a dozen goats", 12, INF, "low"),
        ("up to 12 goats", INF, 12, "no"),
        ("as many as 12 goats", INF, 12, "no"),
        ("not more than 12 goats", INF, 12, "no"),
        ("fewer than 12 goats", INF, 12, "high"),
        ("under 12 goats", INF, 12, "high"),
        ("up to about 500 goats", INF, 550, "no"),
        ("between 3 and 5 goats", 3, 5, "no"),
        ("3 to 5 goats", 3, 5, "no"),
        ("3-5 goats", 3, 5, "no"),
        ("three or four goats", 3, 4, "no"),
        ("2 to 3 million goats", 2e6, 3e6, "no"),
        ("more than 100 but less than 300 goats", 100, 300, "both"),
        ("about 500 goats", 450, 550, "no"),
        ("some 20 goats", 18, 22, "no"),
        ("an estimated 500 goats", 450, 550, "no"),
        ("nearly 500 goats", 450, 500, "no"),
        ("just over 500 goats", 500, 550, "no"),
        ("about five goats", 4, 6, "no"),
        ("20-odd goats", 19, 24, "no"),
        ("50 or so goats", 45, 55, "no"),
    ],
)
def test_words_around_a_number_set_its_interval(text: str, low: float | None, high: float | None, opened: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.interval.low, amount.interval.high) == (low, high)
    assert amount.interval.low_open == (opened in {"low", "both"})
    assert amount.interval.high_open == (opened in {"high", "both"})
    assert amount.start == 0
    assert text[amount.end :].strip() in {"goats", "more goats"}


@pytest.mark.parametrize(
    ("text", "value", "kind", "unit"),
    [
        ("12 metres", 12, "measure", "meter"),
        ("a 12-metre wall", 12, "measure", "meter"),
        ("12m deep", 12, "measure", "meter"),
        ("1.2m goats", 1_200_000, "count", None),
        ("a 12m wall was", 12, "measure", "meter"),
        ("an 80-pounder", 80, "measure", "pound"),
        ("8ft 9in", 105, "measure", "inch"),
        ("6ft 2", 74, "measure", "inch"),
        ("20st 4lb", 284, "measure", "pound"),
        ("3 hours and 20 minutes", 200, "duration", "minute"),
        ("half an hour", 0.5, "duration", "hour"),
        ("40C", 40, "measure", "degree_Celsius"),
        ("60 miles an hour", 60, "measure", "mile / hour"),
        ("$10m", 10_000_000, "money", "USD"),
        ("£500,000", 500_000, "money", "GBP"),
        ("300 million dollars", 300_000_000, "money", "USD"),
        ("10 million pounds", 10_000_000, "money", "GBP"),
        ("20 pounds of flour", 20, "measure", "pound"),
        ("A$5", 5, "money", "AUD"),
        ("50 €", 50, "money", "EUR"),
        ("50%", 50, "percent", "percent"),
        ("50 per cent", 50, "percent", "percent"),
        ("3 percentage points", 3, "percent", "percentage_point"),
        ("42-year-old", 42, "age", "year"),
        ("aged 42", 42, "age", "year"),
        ("18 months old", 18, "age", "month"),
    ],
)
def test_a_number_takes_its_unit(text: str, value: float, kind: str, unit: str | None) -> None:
    (amount,) = find_amounts(text)
    assert (amount.interval.point, amount.kind, amount.unit) == (value, kind, unit)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("under the age of 25", None, 25),
        ("aged between 18 and 25", 18, 25),
        ("between the ages of 18 and 25", 18, 25),
        ("aged under 30", None, 30),
    ],
)
def test_a_bounded_age_is_an_age(text: str, low: float | None, high: float | None) -> None:
    (amount,) = find_amounts(text)
    assert (amount.kind, amount.interval.low, amount.interval.high) == ("age", low, high)


def test_up_to_begins_a_bound_and_ends_none() -> None:
    lengths = [(a.interval.low, a.interval.high) for a in find_amounts("as long as 13ft and up to 20st")]
    assert lengths == [(None, 13), (None, 20)]


def test_a_change_is_two_numbers_and_no_range() -> None:
    assert [a.interval.point for a in find_amounts("The herd grew from 20 to 30.")] == [20, 30]
    assert [a.interval.low for a in find_amounts("They own from 20 to 30 goats.")] == [20]


@given(st.integers(1, 99), st.integers(1, 99))
def test_a_range_needs_its_lower_number_first(first: int, second: int) -> None:
    amounts = find_amounts(f"between {first} and {second} goats")
    assert (len(amounts) == 1) == (first < second)


@given(st.text(alphabet="0123456789 .,-$%abkm toand", max_size=60))
def test_any_text_gives_ordered_amounts_inside_it(text: str) -> None:
    amounts = find_amounts(text)
    assert all(0 <= a.start <= a.number_start < a.number_end <= a.end <= len(text) for a in amounts)
    assert [a.start for a in amounts] == sorted(a.start for a in amounts)


def test_each_unit_word_of_the_lexicon_is_read_as_its_unit() -> None:
    for dimension, units in table("units")["units"].items():
        for unit, words in units.items():
            assert dimension_of(unit) == dimension
            for word in words:
                (amount,) = find_amounts(f"they need 12 {word} now")
                assert amount.unit == unit, word


@pytest.mark.parametrize(
    "text",
    [
        "on 19 September 2014",
        "Sept. 19",
        "2031-05-14",
        "at 11:05",
        "at 3 p.m.",
        "Article 5",
        "No. 10",
        "flight 370",
        "a 35-10 vote",
        "24/7",
        "the F-16",
        "+1-222-555-0100",
        "1600 Harbour Avenue",
        "the 1990s",
        "18-karat gold",
        "no one",
        "one of them",
    ],
)
def test_what_names_or_dates_is_no_amount(text: str) -> None:
    spans = identifier_spans(text)
    for amount in find_amounts(text):
        assert any(start < amount.number_end and amount.number_start < end for start, end in spans), text
