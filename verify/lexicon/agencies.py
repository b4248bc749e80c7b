"""News agencies: which one a text credits for copy, so that outlets printing one agency's text count as one origin.

The table is `agencies.toml`.
"""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from verify.lexicon import table

_WORD = re.compile(r"\w+")
_DASH = r"[-–—]"
_AGENCY = r"(?:news\s(?:agency|wire|service)|newswire|wire\sservice|agency)"
_RECEIVER = r"(?:told|tells|telling|informed|according\sto|by|via|from|quoted\sin|statement\sto|interview\swith)"
_SAYING = r"(?:reports?|reported|says|said|quoted|quotes|cited|cites|writes|wrote|confirmed|learned|contributed)"


_EDGE = 400  # characters of the beginning and of the end of a text in which the whole text is credited


class _Index(NamedTuple):
    names: dict[str, str]
    folded: dict[str, str]
    credit: re.Pattern[str]
    tag: re.Pattern[str]
    words: frozenset[str]


def _alternatives(tags: list[str]) -> str:
    return "|".join(re.escape(tag) for tag in sorted(tags, key=lambda tag: (-len(tag), tag)))


def _edge_ways(every: str) -> tuple[str, ...]:
    """Return the ways in which the first or last line of a text says whose copy it is."""
    return (
        rf"[(\[](?:[^()\[\]\n]*?[/,;]\s?|with\s)(?P<closing>{every})(?:[/,;][^()\[\]\n]*)?[)\]]\s*$",
        rf"(?:^|\s){_DASH}\s?(?:the\s)?(?P<signed>{every})\.?\s*$",
        rf"^[^\n!?]{{0,60}}?(?:/|[.,]\s|\s{_DASH}\s)(?P<opening>{every})(?:\s?{_DASH}{{1,2}}\s|/[.\s]|:\s)",
    )


def _tag_pattern(tags: list[str], clear: list[str]) -> re.Pattern[str]:
    """Compile the ways in which a whole text is said to be an agency's copy."""
    every = _alternatives(tags)
    ways = (
        rf"\((?P<dateline>{every})\)(?:\s*[-–—:]|\s*$)",
        *_edge_ways(every),
        rf"^\s*[Ss]ource:\s(?P<label>{_alternatives(clear)})\s*$",
    )
    return re.compile("|".join(ways), re.MULTILINE)


def _credit_pattern(tags: list[str], clear: list[str]) -> re.Pattern[str]:
    """Compile the ways in which copy is credited, each with a group of its own; `clear` tags mean nothing else."""
    every, known = _alternatives(tags), _alternatives(clear)
    ways = (
        rf"\((?P<dateline>{every})\)",
        *_edge_ways(every),
        rf"\b{_AGENCY}\s(?P<called>{every})(?![\w/-])",
        rf"\b(?P<calling>{every})(?:'s|’s)?\s{_AGENCY}",
        rf"\b(?P<staff>{known})(?:'s|’s)?\s(?:correspondent|reporter|journalist)\b",
        rf"(?i:\bsource:|\b{_RECEIVER})\s(?:(?:the|state|local)\s)*(?P<receiver>{known})(?![\w/-])",
        rf"\b(?P<saying>{known}),?\s(?:(?:has|have|had|also|later|earlier)\s)*{_SAYING}\b",
    )
    return re.compile("|".join(ways), re.MULTILINE)


@cache
def _index() -> _Index:
    rows = table("agencies")
    printed = {tag: agency for agency, tags in rows["agencies"].items() for tag in (agency, *tags)}
    names = {tag.upper(): agency for tag, agency in printed.items() if len(tag) > 3} | printed
    folded = {tag.casefold(): agency for tag, agency in printed.items() if not tag.isupper()}
    clear = sorted(set(names) - set(rows["ambiguous"]))
    return _Index(
        names,
        folded,
        _credit_pattern(sorted(names), clear),
        _tag_pattern(sorted(names), clear),
        frozenset(max(_WORD.findall(tag), key=len) for tag in names),
    )


def agency_named(name: str) -> str | None:
    """Return the agency that a name or tag stands for ("AFP", "the Associated Press"); None where it is none."""
    words = name.strip()
    words = words[4:] if words[:4].lower() == "the " else words
    index = _index()
    return index.names.get(words) or index.folded.get(words.casefold())


def agency_of(text: str) -> str | None:
    """Return the agency that a paragraph credits for its copy or its facts; None where it credits none.

    Read are a dateline ("(Reuters) -"), a signature at the end of a line ("- AFP"), and credits in the sentence ("told
    dpa", "Interfax reported", "news agency TASS"). The credit that stands first in the text wins. A tag elsewhere ("AP
    exams", "a PA system") is no credit.
    """
    return _found(_index().credit, text)


def agency_tag(text: str) -> str | None:
    """Return the agency whose copy a whole text is, by its dateline or signature; None where it does not say.

    Read are the beginning and the end of the text: "(Reuters) -", "- AFP", "(Reporting by A. Bell; AP)". A credit in a
    sentence ("told dpa") speaks of that sentence only, see `agency_of`.
    """
    edges = (text[:_EDGE], text[max(_EDGE, text.rfind("\n", 0, max(0, len(text) - _EDGE))) :])
    return next((agency for edge in edges if (agency := _found(_index().tag, edge))), None)


def _found(pattern: re.Pattern[str], text: str) -> str | None:
    if _index().words.isdisjoint(_WORD.findall(text)):
        return None
    found = pattern.search(text)
    return agency_named(next(tag for tag in found.groupdict().values() if tag)) if found else None
