"""Where each key of a TOML text stands. `tomllib` reads the values and checks the text, but tells no places.

The scanner takes valid TOML 1.0 only: it steps over strings, comments, arrays and tables, and notes the line of each
key and of each element of an array.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right
from collections.abc import Mapping
from typing import TypeAlias

Place: TypeAlias = tuple[str | int, ...]
"""The way to a value: names of keys, and numbers of elements from 0."""

_BLANK = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_BARE = re.compile(r"[A-Za-z0-9_-]+")
_STRING = re.compile(
    r'"""(?:\\.|[^\\])*?"""(?!")' + r"|'''.*?'''(?!')" + r'|"(?:\\.|[^"\\\n])*"' + r"|'[^'\n]*'", re.DOTALL
)
_SCALAR = re.compile(r"[^,\]}\n#]+")


def lines_of(text: str) -> Mapping[Place, int]:
    """Return the line, counted from 1, of every key and array element of a valid TOML text."""
    scanner = _Scanner(text)
    scanner.document()
    return scanner.lines


def line_at(lines: Mapping[Place, int], place: Place) -> int:
    """Return the line of the nearest thing above a place that stands in the text; 1 where nothing of it does.

    Parts of the place that lead nowhere, such as the tags of a union, are passed over.
    """
    found: Place = ()
    for part in place:
        found = (*found, part) if (*found, part) in lines else found
    return lines.get(found, 1)


class _Scanner:
    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.lines: dict[Place, int] = {}
        self._breaks = [place for place, char in enumerate(text) if char == "\n"]
        self._last: dict[Place, int] = {}

    def document(self) -> None:
        table: Place = ()
        self._skip(_BLANK)
        while self.at < len(self.text):
            if self.text.startswith("[", self.at):
                table = self._header()
            else:
                self._pair(table)
            self._skip(_BLANK)

    def _header(self) -> Place:
        repeated = self.text.startswith("[[", self.at)
        line, self.at = self._line(), self.at + 1 + repeated
        *above, name = self._key()
        self.at += 1 + repeated
        table: Place = ()
        for part in above:
            table = (*table, part)
            self.lines.setdefault(table, line)
            table = (*table, self._last[table]) if table in self._last else table
        table = (*table, name)
        self.lines.setdefault(table, line)
        if repeated:
            self._last[table] = self._last.get(table, -1) + 1
            table = (*table, self._last[table])
            self.lines[table] = line
        return table

    def _pair(self, table: Place) -> None:
        line, names = self._line(), self._key()
        for depth in range(1, len(names) + 1):
            self.lines.setdefault((*table, *names[:depth]), line)
        self.at += 1
        self._value((*table, *names))

    def _key(self) -> tuple[str, ...]:
        """Read a dotted key and the space around it."""
        names: list[str] = []
        while True:
            self._skip(_BLANK)
            quoted = self._skip(_STRING)
            names.append(tomllib.loads(f"k = {quoted}")["k"] if quoted else self._skip(_BARE))
            self._skip(_BLANK)
            if not self.text.startswith(".", self.at):
                return tuple(names)
            self.at += 1

    def _value(self, place: Place) -> None:
        self._skip(_BLANK)
        self.lines.setdefault(place, self._line())
        if self.text.startswith("[", self.at):
            self._array(place)
        elif self.text.startswith("{", self.at):
            self._inline(place)
        elif not self._skip(_STRING):
            self._skip(_SCALAR)

    def _array(self, place: Place) -> None:
        number = 0
        self.at += 1
        while not self._ends("]"):
            self._value((*place, number))
            number += 1

    def _inline(self, place: Place) -> None:
        self.at += 1
        while not self._ends("}"):
            self._pair(place)

    def _ends(self, closing: str) -> bool:
        """Step over space and a comma; tell whether the closing bracket comes next, and step over it."""
        self._skip(_BLANK)
        if self.text.startswith(",", self.at):
            self.at += 1
            self._skip(_BLANK)
        ends = self.text.startswith(closing, self.at)
        self.at += ends
        return ends

    def _skip(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        self.at = found.end() if found else self.at
        return found[0] if found else ""

    def _line(self) -> int:
        return bisect_right(self._breaks, self.at - 1) + 1
