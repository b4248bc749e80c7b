"""Unit conversion; the only user of pint.

Units are pint names ("kilogram", "mile / hour"). Currencies are ISO 4217 codes and no units: they convert into
themselves only, since a rate needs a day that an article does not state. The registry is built on first use.
"""

from __future__ import annotations

from functools import cache
from typing import Any, NamedTuple

_NAMES = {
    "[length]": "length",
    "[mass]": "mass",
    "[time]": "time",
    "[length] ** 2": "area",
    "[length] ** 3": "volume",
    "[length] / [time]": "speed",
    "[temperature]": "temperature",
    "[length] ** 2 * [mass] / [time] ** 2": "energy",
    "[length] ** 2 * [mass] / [time] ** 3": "power",
}

_PINT = {"decade": "ten_years"}
"""Units that mean something else in pint, where a decade is a step of frequencies."""


class Conversion(NamedTuple):
    """`value * factor + offset` is the value in the other unit; `offset` is zero except between temperatures."""

    factor: float
    offset: float = 0.0


@cache
def _registry() -> Any:
    import pint  # noqa: PLC0415  (0.3 s and 10 MB that a run without measures does not need)

    registry: Any = pint.UnitRegistry(cache_folder=None)
    registry.define("ten_years = 10 * year")
    return registry


@cache
def dimension(unit: str) -> str | None:
    """Return the dimension of a unit ("length", "mass"), None for currencies and unknown units.

    Dimensions without a common name are written in base dimensions, as pint does.
    """
    if _is_currency(unit):
        return None
    try:
        written = str(_registry().Unit(_PINT.get(unit, unit)).dimensionality)
    except (AttributeError, ValueError, TypeError):
        return None
    return _NAMES.get(written, written)


@cache
def conversion(unit_from: str, unit_to: str) -> Conversion | None:
    """Return how values of one unit become values of the other, None where they do not convert."""
    if unit_from == unit_to:
        return Conversion(1.0)
    if dimension(unit_from) is None or dimension(unit_from) != dimension(unit_to):
        return None
    registry = _registry()
    known_from, known_to = (_PINT.get(unit, unit) for unit in (unit_from, unit_to))
    zero, one = (float(registry.Quantity(value, known_from).to(known_to).magnitude) for value in (0.0, 1.0))
    return Conversion(one - zero, zero)


def factor(unit_from: str, unit_to: str) -> float | None:
    """Return the number that turns values of `unit_from` into values of `unit_to`.

    None where they do not convert, or not by a factor alone (degrees Celsius and Fahrenheit: see `conversion`).
    """
    found = conversion(unit_from, unit_to)
    return found.factor if found is not None and found.offset == 0 else None


def _is_currency(unit: str) -> bool:
    return len(unit) == 3 and unit.isupper()
