"""Bounds, ranges and units read from characters alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.extract.amounts import find_amounts
from verify.extract.identifiers import identifier_spans
from verify.lexicon import table
from verify.lexicon.units import dimension_of

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
        ("60-ish goats", 54, 66, "no"),
        ("forty odd goats", 38, 48, "no"),
        ("greater or equal than 12 goats", 12, INF, "no"),
        (">= 12 goats", 12, INF, "no"),
        ("equal to 12 goats", 12, 12, "no"),
        ("equal to 12 or less goats", INF, 12, "no"),
        ("between negative two and five goats", -2, 5, "no"),
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


def test_or_joins_numbers_of_one_size_only() -> None:
    assert [a.interval.high for a in find_amounts("two or three goats")] == [3]
    assert [a.interval.point for a in find_amounts("10 million or 10 billion")] == [1e7, 1e10]


def test_a_bound_behind_or_than_belongs_to_the_next_number() -> None:
    first, second = find_amounts("equal to 40 or less than 30")
    assert (first.interval.low, first.interval.high) == (40, 40)
    assert (second.interval.low, second.interval.high) == (None, 30)


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("75 cents", 0.75, "USD"),
        ("60 pence", 0.6, "GBP"),
        ("thirteen dollars and forty-five cents", 13.45, "USD"),
        ("$14 m", 14_000_000, "USD"),
        ("Rs500 million", 500_000_000, "INR"),
        ("EUR 20", 20, "EUR"),
        ("115USD", 115, "USD"),
        ("100 Chinese yuan", 100, "CNY"),
    ],
)
def test_sums_of_money(text: str, value: float, unit: str) -> None:
    (amount,) = find_amounts(text)
    assert (amount.interval.point, amount.kind, amount.unit) == (value, "money", unit)
    assert amount.end == len(text)


def test_dollars_and_pence_are_two_sums() -> None:
    assert [a.unit for a in find_amounts("five dollars and 60 pence")] == ["USD", "GBP"]


@pytest.mark.parametrize("text", ["one in five", "1 in 5", "one in every five"])
def test_one_in_so_many_is_a_share(text: str) -> None:
    (amount,) = find_amounts(f"{text} goats")
    assert (amount.kind, amount.interval.low, amount.interval.high) == ("percent", 18, 22)


@pytest.mark.parametrize("text", ["one in two barns", "two in five barns", "one in 2014"])
def test_other_numbers_with_in_are_two_counts(text: str) -> None:
    assert [a.kind for a in find_amounts(text)] == ["count", "count"]


@pytest.mark.parametrize(
    ("text", "inches"),
    [("5'10\"", 70), ("5’ 4”", 64), ("six-foot-two", 74), ("6-foot-4", 76), ("5 feet and 2 inches", 62)],
)
def test_heights_in_feet_and_inches_are_one_amount(text: str, inches: float) -> None:
    (amount,) = find_amounts(f"She is {text} tall.")
    assert (amount.interval.point, amount.unit) == (inches, "inch")


def test_quotation_marks_behind_a_number_are_no_inches() -> None:
    assert [a.unit for a in find_amounts('She said "I am 10" and "we are \'12\'".')] == [None, None]


@pytest.mark.parametrize(
    "text",
    ["They lost 52-48.", "It was 7-2.", "He won 2-3.", "from 2014 to 2018", "the 2018-19 season", "That one is old."],
)
def test_scores_and_spans_of_years_count_nothing(text: str) -> None:
    spans = identifier_spans(text)
    assert all(any(start < a.number_end and a.number_start < end for start, end in spans) for a in find_amounts(text))


def test_two_numbers_of_which_the_second_is_larger_are_a_range() -> None:
    assert identifier_spans("It took 48-52 goats.") == ()
