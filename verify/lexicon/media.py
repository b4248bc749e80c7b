"""Media and documents as sources: which outlet a credited name means, and which phrases name a document.

The table is `media.toml`.
"""

from __future__ import annotations

import re
from functools import cache

from verify.lexicon import table
from verify.lexicon.agencies import agency_named
from verify.lexicon.demonyms import nation_of
from verify.lexicon.given_names import variants

_DETERMINER = re.compile(r"^(?:the|a|an|its|their|this|that|this|one)\s+", re.IGNORECASE)
_NAME = re.compile(r"(?<!^)\b[A-Z][a-zà-ÿ]+|\b[A-Z]{2,}\b|^[A-Z][a-z]+(?=\s)")
_ISSUED = re.compile(
    r"(?:.*\b(?:report|article|story|interview|post)\s(?:by|from|in|on|with)\s(?P<by>.+)"
    r"|(?:(?:recent|new|earlier|first)\s)*(?P<of>[^\W\d_].*?)(?:'s|’s)?\s(?:report|article|story|interview))"
)
_FORM = re.compile(
    r"\s+(?:app|newspaper|magazine|website|channel|network|station|programme|program|show)$", re.IGNORECASE
)


@cache
def _printed() -> dict[str, str]:
    return {tag: name for name, tags in table("media")["names"].items() for tag in (name, *tags)}


def bare(name: str) -> str:
    """Return a phrase without a determiner in front."""
    return _DETERMINER.sub("", name.strip())


def medium_named(name: str) -> str | None:
    """Return the outlet that a name stands for ("the Guardian" -> "The Guardian"), None where it is no medium.

    News agencies are not looked up here: see `verify.lexicon.agencies.agency_named`.
    """
    words = _without_country(bare(name))
    if agency_named(words) or " and " in words or variants(words.partition(" ")[0].casefold()):
        return None
    known = _printed().get(words) or _printed().get(_FORM.sub("", words))
    if known:
        return known
    parts = words.split()
    named = len(parts) > 1 and all(part[0].isupper() or part in {"of", "and", "the"} for part in parts[:-1])
    media = table("media")
    return words if named and (parts[-1] in media["ending"] or parts[0] in media["opening"]) else None


def _without_country(name: str) -> str:
    """Return a name without the country or its people in front: "Britain's", "UK", "Lebanese"."""
    first, _, rest = name.partition(" ")
    owner = first.removesuffix("'s").removesuffix("’s")
    return rest if rest and (owner != first or nation_of(owner.replace(".", "")) is not None) else name


def issuer_of(phrase: str) -> str | None:
    """Return who published what a phrase names ("a report in the Guardian" -> "the Guardian"), None for others."""
    found = _ISSUED.fullmatch(bare(phrase))
    return (found["by"] or found["of"]) if found else None


def document_named(phrase: str) -> str | None:
    """Return a phrase for a document in lower case without its determiner, None where it tells no one document.

    It does where it holds a name ("the Kessler report", "a study by Norsund University") or an event has only one
    ("the indictment").
    """
    words = bare(phrase)
    low = words.casefold()
    media = table("media")
    if low in media["unique"]:
        return low
    heads = {re.split(r"\s(?:by|of|from|on|into)\s", low)[0].rpartition(" ")[2]}
    return low if heads & set(media["documents"]) and _NAME.search(words) else None
