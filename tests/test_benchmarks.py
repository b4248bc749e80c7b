"""The parts of the benchmark scripts that decide what counts and what is right."""

from __future__ import annotations

import importlib.util
import sys
from datetime import date
from pathlib import Path
from random import Random
from types import ModuleType
from typing import Any

import pytest

from verify.models import TimeSpan

_FOLDER = Path(__file__).parents[1] / "benchmarks"


def _script(name: str) -> ModuleType:
    spec = importlib.util.spec_from_file_location(f"benchmarks_{name}", _FOLDER / f"{name}.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


QUANTITIES, TIMES, QUOTATIONS = _script("quantities"), _script("times"), _script("quotations")


def _range(text: str, value: str) -> dict[str, Any]:
    result = {"Text": text, "TypeName": "numberrange", "Resolution": {"value": value}}
    return {"Input": f"There are {text} goats.", "Results": [result]}


@pytest.mark.parametrize(
    ("text", "value", "right"),
    [
        ("between 20 and 30", "[20,30)", 1),
        ("more than 20", "(20,)", 1),
        ("more than 20", "[20,)", 0),
        ("at most 20", "(,20]", 1),
        ("at most 20", "(,21]", 0),
    ],
)
def test_a_range_is_right_with_its_numbers_and_a_bound_with_its_open_ends(text: str, value: str, right: int) -> None:
    counts = QUANTITIES.measure("NumberRangeModel", [_range(text, value)], show=False)
    assert counts == {"right": right, "cases": 1, "rest_right": 0, "rest": 0}


def test_cases_of_a_kind_that_is_left_out_are_counted_apart() -> None:
    case = {"Input": "2^3", "Results": []}
    assert QUANTITIES.measure("NumberModel", [case], show=False)["rest"] == 1
    assert QUANTITIES.left_out("NumberModel", {"Input": "forty goats", "Results": []}) == ""


@pytest.mark.parametrize(("unit", "counts"), [("Euro", True), ("Lao kip", False)])
def test_currencies_that_are_hardly_traded_are_counted_apart(unit: str, counts: bool) -> None:
    case = {"Input": "60", "Results": [{"Resolution": {"value": "60", "unit": unit}}]}
    assert (QUANTITIES.left_out("CurrencyModel", case) == "") == counts


def test_a_sum_in_hundredths_is_compared_in_its_currency() -> None:
    case = {"Input": "60 pence", "Results": [{"Resolution": {"value": "60", "unit": "Pence"}}]}
    assert QUANTITIES.measure("CurrencyModel", [case], show=False)["right"] == 1


def _case(text: str, **value: str) -> dict[str, Any]:
    kind = value["type"]
    result = {"Text": text, "TypeName": f"datetimeV2.{kind}", "Resolution": {"values": [{"timex": "", **value}]}}
    return {"Input": text, "Context": {"ReferenceDateTime": "2031-05-14T00:00:00"}, "Results": [result]}


def _span(text: str, first: date | None, last: date | None) -> TimeSpan:
    return TimeSpan(start=0, end=len(text), text=text, first=first, last=last)


_YEAR = _case("2030", type="daterange", start="2030-01-01", end="2031-01-01")


@pytest.mark.parametrize(
    ("case", "first", "last", "right"),
    [
        (_case("9 May 2031", type="date", value="2031-05-09"), date(2031, 5, 9), date(2031, 5, 9), True),
        (_case("9 May 2031", type="date", value="2031-05-09"), date(2031, 5, 8), date(2031, 5, 8), False),
        (_YEAR, date(2030, 1, 1), date(2030, 12, 31), True),
        (_YEAR, date(2030, 1, 1), date(2032, 1, 1), False),
        (_case("after 2030", type="daterange", start="2031-01-01"), date(2031, 1, 1), None, True),
        (_case("after 2030", type="daterange", start="2031-01-01"), date(2030, 1, 1), date(2030, 12, 31), False),
    ],
)
def test_a_time_is_right_with_its_days(case: dict[str, Any], first: date, last: date | None, right: bool) -> None:
    assert TIMES._is_right(case, [_span(case["Input"], first, last)]) is right


def test_a_missing_or_superfluous_time_is_wrong() -> None:
    case = _case("9 May 2031", type="date", value="2031-05-09")
    time = _span("9 May 2031", date(2031, 5, 9), date(2031, 5, 9))
    assert not TIMES._is_right(case, [])
    assert not TIMES._is_right(case, [time, time])


@pytest.mark.parametrize(
    "text", ["Book a table on 9 May", "on 09/05/2031", "on friday", "every week", "two days before 9 May"]
)
def test_kinds_left_out_of_the_news_subset(text: str) -> None:
    assert TIMES.left_out({"Input": text, "Results": []})


@pytest.mark.parametrize("text", ["The mill burned on 9 May 2031.", "Rain fell from Monday to Friday.", "in the 1990s"])
def test_kinds_of_the_news_subset(text: str) -> None:
    assert TIMES.left_out({"Input": text, "Results": []}) == ""


_PARAGRAPH = "“The dam will break before noon because 3 of the gates are stuck,” Ida Brandt said."


def test_a_quotation_is_drawn_with_its_words_and_the_name_of_its_speaker() -> None:
    (found,) = QUOTATIONS.quotations_of(f"Rain fell. {_PARAGRAPH} “No,” said the mayor.")
    assert found.words == "The dam will break before noon because 3 of the gates are stuck"
    assert found.speaker == "Ida Brandt"
    assert not list(QUOTATIONS.quotations_of("“The dam will break before noon on Monday,” said Army Col. Ida Brandt."))


@pytest.mark.parametrize(
    ("kind", "words"),
    [
        ("same", "The dam will break before noon because 3 of the gates are stuck"),
        ("number", "The dam will break before noon because 9 of the gates are stuck"),
        ("hedge", "The dam may break before noon because 3 of the gates are stuck"),
    ],
)
def test_a_planted_quotation_differs_in_what_its_kind_says(kind: str, words: str) -> None:
    (quoted,) = QUOTATIONS.quotations_of(_PARAGRAPH)
    changed = QUOTATIONS.changed(quoted, kind, ["Otto Lenz"], Random(1))  # noqa: S311 - a seeded draw, no secret
    assert (changed.words, changed.speaker) == (words, "Ida Brandt")


def test_kinds_that_the_words_do_not_allow_are_not_planted_and_another_speaker_shares_no_name() -> None:
    (quoted,) = QUOTATIONS.quotations_of(_PARAGRAPH)
    random = Random(1)  # noqa: S311 - a seeded draw, no secret
    assert QUOTATIONS.changed(quoted, "reworded", [], random) is None
    assert QUOTATIONS.changed(quoted, "speaker", ["Ida Lenz"], random) is None
    assert QUOTATIONS.changed(quoted, "speaker", ["Ida Lenz", "Otto Lenz"], random).speaker == "Otto Lenz"


def test_a_verdict_is_right_where_its_kind_was_planted() -> None:
    results = [
        QUOTATIONS.Result("number", frozenset({"quote-drift", "agreement"}), ("", "")),
        QUOTATIONS.Result("hedge", frozenset({"agreement"}), ("", "")),
        QUOTATIONS.Result("same", frozenset({"agreement", "quote-drift"}), ("", "")),
    ]
    figures = QUOTATIONS.figures(results)
    assert figures["quote-drift"] == {"planted": 2, "recall": 0.5, "precision": 0.5}
    assert figures["agreement"] == {"planted": 1, "recall": 1.0}
