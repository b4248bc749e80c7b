"""Numerals in text: what they are worth and where they stand."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.extract.numbers import find_numerals, find_ordinals, spelled_value

SMALL = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
]
SMALL += ["seventeen", "eighteen", "nineteen"]
TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _spell(number: int) -> str:
    """Spell a whole number below a million."""
    if number < 20:
        return SMALL[number]
    if number < 100:
        rest = number % 10
        return TENS[number // 10 - 2] + (f"-{SMALL[rest]}" if rest else "")
    scale, word = (1000, "thousand") if number >= 1000 else (100, "hundred")
    rest = number % scale
    joint = " and " if rest < 100 else " "
    return f"{_spell(number // scale)} {word}" + (f"{joint}{_spell(rest)}" if rest else "")


@given(st.integers(1, 999_999))
def test_a_spelled_number_is_read_back(number: int) -> None:
    assert spelled_value(_spell(number)) == number
    (numeral,) = find_numerals(f"Then {_spell(number)} bells rang.")
    assert numeral.value == number


@given(st.integers(0, 10**12))
def test_digits_with_thousands_separators_are_read_back(number: int) -> None:
    (numeral,) = find_numerals(f"about {number:,} bells")
    assert numeral.value == number
    assert (numeral.start, numeral.end) == (6, 6 + len(f"{number:,}"))


@given(st.text(max_size=80))
def test_any_text_gives_ordered_numerals_inside_it(text: str) -> None:
    numerals = find_numerals(text)
    for before, after in pairwise(numerals):
        assert before.end <= after.start
    assert all(0 <= n.start < n.end <= len(text) for n in numerals)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("2.5 million bees", 2_500_000),
        ("1.2bn bees", 1_200_000_000),
        ("40 thousand bees", 40_000),
        ("half a million bees", 500_000),
        ("a quarter million bees", 250_000),
        ("half a dozen bees", 6),
        ("two dozen bees", 24),
        ("one and a half miles", 1.5),
        ("2½ miles", 2.5),
        ("a hundred and twenty bees", 120),
        ("nineteen hundred bees", 1900),
        ("three million two hundred thousand and five", 3_200_005),
        ("5 crore bees", 50_000_000),
        ("two-thirds of the bees", 2 / 3),
        ("-5 degrees", -5),
        ("40\u202f000 bees", 40_000),
        ("40 000 bees", 40_000),
        ("three dozens of bees", 36),
        ("two and two thirds pints", 2 + 2 / 3),
        ("three and a third pints", 3 + 1 / 3),
        ("10 1/2 pints", 10.5),
        ("1/4 pint", 0.25),
        ("three-quarters million bees", 750_000),
        ("minus five degrees", -5),
        ("negative 5 degrees", -5),
        ("two thousand million bees", 2e9),
        ("16.4 million bees", 16_400_000),
        ("2.5 bn bees", 2_500_000_000),
    ],
)
def test_one_numeral(text: str, value: float) -> None:
    (numeral,) = find_numerals(text)
    assert numeral.value == pytest.approx(value)


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("dozens of bees", 20, 200),
        ("a few hundred bees", 200, 900),
        ("several bees", 3, 12),
        ("tens of thousands of bees", 10_000, 200_000),
        ("a couple of dozen bees", 24, 36),
        ("a dozen bees", 9.6, 15),
    ],
)
def test_a_vague_word_is_an_interval(text: str, low: float, high: float) -> None:
    (numeral,) = find_numerals(text)
    assert (numeral.interval.low, numeral.interval.high) == (low, high)
    assert numeral.interval.approximate


@pytest.mark.parametrize(
    "text", ["the 21st bee", "his third bee", "Q7", "a second bee", "007 bees", "the twenty-first bee", "5/4 time"]
)
def test_ordinals_and_codes_are_no_numerals(text: str) -> None:
    assert find_numerals(text) == ()


def test_words_that_make_no_number_are_read_one_by_one() -> None:
    assert [n.value for n in find_numerals("one two three")] == [1, 2, 3]


def test_a_third_person_is_not_added_to_two() -> None:
    assert find_numerals("It stung two and a third was unhurt.")[0].value == 2


def test_a_metre_behind_a_space_is_a_million_only_with_a_currency_sign() -> None:
    (walls,) = find_numerals("12 m walls")
    (sum_,) = find_numerals("$12 m")
    assert (walls.suffix, sum_.suffix) == (None, 4)


@pytest.mark.parametrize(
    ("text", "start", "number"),
    [
        ("the third bee", 4, 3),
        ("the 21st bee", 4, 21),
        ("the 112th bee", 4, 112),
        ("the twenty-first bee", 4, 21),
        ("the one hundred and fifth bee", 4, 105),
        ("one second", 4, 2),
        ("five third prizes", 5, 3),
    ],
)
def test_an_ordinal_takes_the_words_that_make_one_number_with_it(text: str, start: int, number: int) -> None:
    (ordinal,) = find_ordinals(text)
    assert (ordinal.start, ordinal.number) == (start, number)


@given(st.integers(1, 999))
def test_an_ordinal_in_digits_is_its_number(number: int) -> None:
    ending = "th" if number % 100 in {11, 12, 13} else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    (ordinal,) = find_ordinals(f"the {number}{ending} bell")
    assert (ordinal.number, ordinal.end) == (number, 4 + len(f"{number}{ending}"))
