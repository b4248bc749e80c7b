"""Nations and regions: which one a name, a demonym, a capital or an abbreviation stands for, and which lies in which.

The table is `nations.toml`.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any, Literal, NamedTuple

from verify.lexicon import table

NationWord = Literal["name", "demonym", "capital", "alias"]

_KEYS: tuple[tuple[NationWord, str], ...] = (
    ("name", "names"),
    ("demonym", "demonyms"),
    ("alias", "aliases"),
    ("capital", "capitals"),
)


class _Index(NamedTuple):
    exact: dict[str, tuple[str, NationWord]]
    folded: dict[str, tuple[str, NationWord]]
    inside: dict[str, frozenset[str]]
    names: dict[str, str]


def _rows() -> Iterator[tuple[str, dict[str, Any]]]:
    places = table("nations")
    for code, row in places["nations"].items():
        yield code, {**row, "names": [row["name"]]}
    for name, row in places["regions"].items():
        yield name, {**row, "name": name, "names": [name]}


def _words(row: dict[str, Any]) -> Iterator[tuple[str, NationWord]]:
    for kind, key in _KEYS:
        for word in row.get(key, ()):
            yield word, kind
            if kind == "demonym" and not word.endswith(("s", "ese")):
                yield f"{word}s", kind


def _containers(rows: dict[str, dict[str, Any]]) -> dict[str, frozenset[str]]:
    """Everything that a place lies in, by code or region name, closed under "inside of inside"."""
    direct = {code: set(row.get("inside", ())) for code, row in rows.items()}
    for code, row in rows.items():
        for member in row.get("members", ()):
            direct[member].add(code)
        country, _, part = code.partition("-")
        if part and country in rows:
            direct[code].add(country)
    return {code: _reachable(code, direct) for code in direct}


def _reachable(start: str, direct: dict[str, set[str]]) -> frozenset[str]:
    seen: set[str] = set()
    todo = sorted(direct[start])
    while todo:
        place = todo.pop()
        if place not in seen:
            seen.add(place)
            todo.extend(direct[place])
    return frozenset(seen)


def _exact(rows: dict[str, dict[str, Any]]) -> dict[str, tuple[str, NationWord]]:
    """Every word as the table writes it; where two nations share one, names win over demonyms, and so on."""
    words = [(kind, word, code) for code, row in rows.items() for word, kind in _words(row)]
    ranks = [kind for kind, _ in _KEYS]
    found: dict[str, tuple[str, NationWord]] = {}
    for kind, word, code in sorted(words, key=lambda entry: ranks.index(entry[0])):
        found.setdefault(word, (code, kind))
    return found


@cache
def _index() -> _Index:
    rows = dict(_rows())
    exact = _exact(rows)
    ambiguous = set(table("nations")["ambiguous"])
    folded: dict[str, tuple[str, NationWord]] = {}
    for word, found in exact.items():
        abbreviation = word.endswith(".") and word.count(".") == 1
        if not abbreviation and word.casefold() not in ambiguous:
            folded.setdefault(word.casefold(), found)
    return _Index(exact, folded, _containers(rows), {code: row["name"] for code, row in rows.items()})


@lru_cache(maxsize=1 << 16)
def nation_of(phrase: str) -> tuple[str, NationWord] | None:
    """Return which nation or region a word or phrase stands for, and how; None where it stands for none.

    The key is an ISO 3166 code ("FR", "GB-SCT"), or the name of a region ("Middle East"). A leading article and a
    possessive ending do not matter. Lower case is read too ("russian"), except for words that then mean something
    else ("turkey", "us"); capitals throughout are read as such ("FRANCE", but "US" is the country).
    """
    index = _index()
    words = phrase.replace("’", "'").strip()
    words = words[:-2] if words.endswith("'s") and words not in index.exact else words
    for form in (words, words[4:] if words[:4].lower() == "the " else words):
        if found := index.exact.get(form):
            return found
        if form.isupper() and len(form) > 3 and (found := index.exact.get(form.title())):
            return found
        if found := index.folded.get(form.casefold()):
            return found
    return None


def nation_name(key: str) -> str:
    """Return the usual English name of a nation or region key. Raises KeyError where unknown."""
    return _index().names[key]


def inside(a: str, b: str) -> bool:
    """Tell whether nation or region `a` lies in `b`, or is `b`. Reflexive and transitive; False where unknown."""
    return a == b or b in _index().inside.get(a, frozenset())
