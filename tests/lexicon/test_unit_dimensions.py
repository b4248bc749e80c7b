"""To which dimension a unit belongs."""

from __future__ import annotations

import pytest

from verify.lexicon.units import dimension_of


@pytest.mark.parametrize(
    ("unit", "dimension"), [("stone", "mass"), ("foot", "length"), ("hour", "duration"), ("EUR", None), ("", None)]
)
def test_a_unit_has_the_dimension_that_lists_it(unit: str, dimension: str | None) -> None:
    assert dimension_of(unit) == dimension
