"""The lines of keys: each value that a TOML text holds has the line on which its key or element stands."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.ruleset.lines import line_at, lines_of
from verify.ruleset.loader import default_folder

TEXT = (Path(__file__).parent / "lines.toml").read_text("utf-8")
SHIPPED = sorted(default_folder().glob("*/*.toml"))


def places(value: Any, place: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    """Yield the place of everything below a value."""
    inside = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inside:
        yield (*place, key)
        yield from places(item, (*place, key))


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("title",), 2),
        (("quoted key",), 3),
        (("a", "dotted", "key"), 4),
        (("why",), 6),
        (("when",), 9),
        (("when", 0), 10),
        (("when", 0, "is", 1), 11),
        (("when", 1, "at_least"), 12),
        (("day",), 14),
        (("table", "text"), 17),
        (("table", "below", "x"), 20),
        (("examples",), 22),
        (("examples", 0, "name"), 23),
        (("examples", 1), 25),
        (("examples", 1, "more", "y"), 28),
        (("examples", 1, "parts", 0, "z"), 30),
        (("examples", 1, "parts", 1, "z"), 32),
    ],
)
def test_a_key_or_element_has_the_line_on_which_it_stands(place: tuple[str | int, ...], line: int) -> None:
    assert lines_of(TEXT)[place] == line


@pytest.mark.parametrize("text", [TEXT, *(path.read_text("utf-8") for path in SHIPPED)])
def test_everything_in_a_text_has_a_line_and_nothing_else(text: str) -> None:
    assert set(lines_of(text)) == set(places(tomllib.loads(text)))


KEYS = st.text("ab\"'#=[].{} ", max_size=4)
VALUES = st.recursive(
    st.one_of(st.integers(0, 9), st.booleans(), KEYS), lambda inner: st.lists(inner, max_size=3), max_leaves=5
)


@given(st.dictionaries(KEYS, VALUES, max_size=4), st.integers(0, 2))
def test_keys_of_any_text_are_found_line_by_line(table: dict[str, Any], gap: int) -> None:
    text = "".join("# [x] = '''\n" * gap + f"{json.dumps(key)} = {json.dumps(table[key])}\n" for key in table)
    assert set(lines_of(text)) == set(places(tomllib.loads(text)))
    assert [lines_of(text)[(key,)] for key in table] == [(gap + 1) * (n + 1) for n in range(len(table))]


@pytest.mark.parametrize(
    ("place", "line"),
    [
        (("pair", "when", 1, "wording", "at_least"), 12),
        (("when", 1, "at_most"), 12),
        (("when", 7), 9),
        (("severity",), 1),
        ((), 1),
    ],
)
def test_a_place_that_is_not_there_has_the_line_of_what_is_nearest_above(
    place: tuple[str | int, ...], line: int
) -> None:
    assert line_at(lines_of(TEXT), place) == line
