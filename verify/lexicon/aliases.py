"""Names that are well known to be equal: one name stands for all.

The table is `aliases.toml`; names of countries come from `nations.toml`.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import NamedTuple

from verify.lexicon import table
from verify.lexicon.demonyms import nation_name, nation_of

_STOPPED = re.compile(r"(?:[^\W\d_]\.){2,}")


class _Index(NamedTuple):
    exact: dict[str, str]
    folded: dict[str, str]
    capitalised: frozenset[str]


def _plain(name: str) -> str:
    """Spell a name without leading article, surplus space, curly apostrophes and the full stops of abbreviations."""
    words = " ".join(name.replace("’", "'").split())
    words = _STOPPED.sub(lambda found: found.group().replace(".", ""), words)
    return words[4:] if words[:4].lower() == "the " else words


@cache
def forms() -> dict[str, str]:
    """Return every form of the table, as written there, with the name that stands for it. Treat it as constant."""
    return {
        form: name for group in table("aliases").values() for name, others in group.items() for form in (name, *others)
    }


@cache
def _index() -> _Index:
    groups = table("aliases")
    rows = [
        (group, _plain(form), name)
        for group in groups
        for name, others in groups[group].items()
        for form in (name, *others)
    ]
    return _Index(
        exact={form: name for _, form, name in rows},
        folded={form.casefold(): name for _, form, name in rows if not form.isupper()},
        capitalised=frozenset(
            form.casefold() for group, form, _ in rows if group == "organisations" and " " not in form
        ),
    )


@lru_cache(maxsize=1 << 16)
def alias(name: str) -> str:
    """Return the name that stands for all the equal names of one thing; a name that has no other comes back unchanged.

    "ISIL" gives "Islamic State", "Kiev" gives "Kyiv", "the U.K." gives "United Kingdom". Idempotent. Abbreviations are
    read in capitals only, and organisations of one word with a capital, so that "who", "is" and "apple" stay words.
    """
    plain, index = _plain(name), _index()
    if found := index.exact.get(plain):
        return found
    if not (plain.islower() and plain in index.capitalised) and (found := index.folded.get(plain.casefold())):
        return found
    nation = nation_of(name)
    return nation_name(nation[0]) if nation and nation[1] in ("name", "alias") else name
