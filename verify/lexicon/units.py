"""Units of measure: to which dimension each belongs. The table is `units.toml`."""

from __future__ import annotations

from functools import cache

from verify.lexicon import table


@cache
def _dimensions() -> dict[str, str]:
    return {unit: dimension for dimension, units in table("units")["units"].items() for unit in units}


def dimension_of(unit: str) -> str | None:
    """Return the dimension under which the units table lists a unit ("mass", "length"), None for others."""
    return _dimensions().get(unit)
