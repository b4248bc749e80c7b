"""Given names that can stand for one another ("Bill" and "William", "Vladimir" and "Volodymyr").

The table is `given_names.toml`.
"""

from __future__ import annotations

from functools import cache

from verify.lexicon import table


@cache
def _lists() -> dict[str, frozenset[int]]:
    found: dict[str, set[int]] = {}
    for number, names in enumerate(table("given_names")["variants"]):
        for name in names:
            found.setdefault(name, set()).add(number)
    return {name: frozenset(numbers) for name, numbers in found.items()}


@cache
def variants(name: str) -> frozenset[str]:
    """Return the other names that a lower-case ASCII given name can stand for, or they for it."""
    lists = table("given_names")["variants"]
    return frozenset(other for number in _lists().get(name, ()) for other in lists[number]) - {name}


def same_given_name(a: str, b: str) -> bool:
    """Tell whether two lower-case ASCII given names can be one person's. Symmetric, reflexive, not transitive."""
    lists = _lists()
    return a == b or not lists.get(a, frozenset()).isdisjoint(lists.get(b, ()))
