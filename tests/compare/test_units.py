"""Conversion factors between units."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.compare.units import conversion, dimension, factor
from verify.lexicon import table

LENGTHS = ["foot", "inch", "meter", "kilometer", "mile", "yard"]


@given(st.sampled_from(LENGTHS), st.sampled_from(LENGTHS))
def test_there_and_back_is_one(a: str, b: str) -> None:
    there, back = factor(a, b), factor(b, a)
    assert there is not None
    assert back is not None
    assert there * back == pytest.approx(1.0)


@given(st.sampled_from(LENGTHS), st.sampled_from(LENGTHS), st.sampled_from(LENGTHS))
def test_two_steps_are_one_step(a: str, b: str, c: str) -> None:
    first, second, direct = factor(a, b), factor(b, c), factor(a, c)
    assert first is not None
    assert second is not None
    assert first * second == pytest.approx(direct)


@pytest.mark.parametrize(
    ("unit_from", "unit_to", "expected"),
    [("stone", "pound", 14), ("mile", "kilometer", 1.609344), ("day", "hour", 24), ("mile / hour", "knot", 0.868976)],
)
def test_known_factors(unit_from: str, unit_to: str, expected: float) -> None:
    assert factor(unit_from, unit_to) == pytest.approx(expected, rel=1e-5)


@pytest.mark.parametrize(("a", "b"), [("foot", "pound"), ("USD", "EUR"), ("foot", "nonsense unit"), ("USD", "foot")])
def test_what_does_not_convert_has_no_factor(a: str, b: str) -> None:
    assert factor(a, b) is None


def test_temperatures_convert_with_an_offset_and_have_no_plain_factor() -> None:
    change = conversion("degree_Celsius", "degree_Fahrenheit")
    assert change is not None
    assert 40 * change.factor + change.offset == pytest.approx(104)
    assert factor("degree_Celsius", "degree_Fahrenheit") is None


def test_a_currency_is_its_own_factor_and_has_no_dimension() -> None:
    assert factor("USD", "USD") == 1
    assert dimension("USD") is None


@pytest.mark.parametrize(("name", "expected"), [("mass", "mass"), ("length", "length"), ("duration", "time")])
def test_each_unit_of_the_lexicon_has_its_dimension(name: str, expected: str) -> None:
    assert {dimension(unit) for unit in table("units")["units"][name]} == {expected}


def test_all_units_of_the_lexicon_are_known() -> None:
    units = [unit for members in table("units")["units"].values() for unit in members]
    assert [unit for unit in units if dimension(unit) is None] == []


def test_importing_the_module_loads_no_registry() -> None:
    code = "import sys, verify.compare.units; sys.exit('pint' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0  # noqa: S603
