"""Titles: what stands before or after a person's name and is no part of it.

The table is `titles.toml`; nations and demonyms ("Ukrainian President") come from `nations.toml`.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Literal, NamedTuple

from verify.lexicon import table
from verify.lexicon.demonyms import nation_of

TitleClass = Literal["honorific", "nobility", "rank", "office"]
_LISTS: tuple[tuple[TitleClass, str], ...] = (
    ("office", "offices"),
    ("rank", "ranks"),
    ("nobility", "nobility"),
    ("honorific", "honorifics"),
)
_NATION_WORDS = 5
_JOINTS = {"'s", "’s", "'", "’", "of", "and", "for", "-", "/"}
_ARTICLES = {"the", "a", "an"}


class _Index(NamedTuple):
    titles: dict[str, TitleClass]
    modifiers: frozenset[str]
    postnominals: frozenset[str]
    longest: int


class _Match(NamedTuple):
    start: int
    end: int
    kind: TitleClass


def _with_portfolios() -> list[str]:
    rows = table("titles")
    before = [f"{field} {holder}" for field in rows["portfolios"] for holder in rows["holders"]]
    after = [
        f"{holder} {joint} {field}"
        for field in rows["portfolios"]
        for holder in ("minister", "secretary", "undersecretary")
        for joint in ("of", "for", "of the", "for the")
    ]
    return before + after


@cache
def _index() -> _Index:
    rows = table("titles")
    titles: dict[str, TitleClass] = dict.fromkeys(_with_portfolios(), "office")
    for kind, key in _LISTS:
        for phrase in rows[key]:
            titles.setdefault(phrase, kind)
    longest = max(len(phrase.split()) for phrase in titles)
    return _Index(titles, frozenset(rows["modifiers"]), frozenset(rows["postnominals"]), longest)


def _form(token: str) -> str:
    return token.lower().rstrip(".").replace("’", "'")


def title_class(phrase: str) -> TitleClass | None:
    """Return what kind of title a word or phrase is, whatever its case and full stops; None where it is none."""
    return _index().titles.get(" ".join(_form(token) for token in phrase.split()))


def _match_at(tokens: Sequence[str], start: int) -> _Match | None:
    """Find the longest title that begins at a token."""
    index = _index()
    for end in range(min(len(tokens), start + index.longest), start, -1):
        kind = index.titles.get(" ".join(_form(token) for token in tokens[start:end]))
        if kind:
            return _Match(start, end, kind)
    return None


def _nation_end(tokens: Sequence[str], start: int) -> int:
    """Return where the nation words that begin at a token end; `start` itself where there are none."""
    for end in range(min(len(tokens), start + _NATION_WORDS), start, -1):
        if nation_of(" ".join(tokens[start:end])):
            return end
    return start


def _of_nation_end(tokens: Sequence[str], start: int) -> int:
    """Return the end of "of Ukraine" or "of the Netherlands" after a title; `start` itself where there is none."""
    if start >= len(tokens) or tokens[start].lower() != "of":
        return start
    after = start + 2 if tokens[start + 1 : start + 2] == ["the"] else start + 1
    end = _nation_end(tokens, after)
    return end if end > after else start


def _is_filler(tokens: Sequence[str], position: int) -> bool:
    word = _form(tokens[position])
    return word in _index().modifiers or word in _ARTICLES or word in _JOINTS


def _contiguous_end(tokens: Sequence[str]) -> int:
    """Return where the run of titles, their modifiers and nations at the beginning ends, after its last title."""
    position = end = 0
    while position < len(tokens):
        if match := _match_at(tokens, position):
            position = end = _of_nation_end(tokens, match.end)
        elif (after := _nation_end(tokens, position)) > position:
            position = after
        elif _is_filler(tokens, position):
            position += 1
        else:
            break
    return end


def _plain(match: _Match, tokens: Sequence[str]) -> bool:
    """Tell whether a title is one also after a word that is none.

    A rank must show it by lower case or a full stop ("police Capt. Roe"); so must a lone office at the very end, which
    may be a surname ("Adam Driver", but "the Tesla chairman").
    """
    words = tokens[match.start : match.end]
    shown = all(word.islower() or word.endswith(".") for word in words)
    if match.end == len(tokens):
        return match.kind == "office" and (shown or len(words) > 1 or words[0].isupper())
    return match.kind == "office" or (match.kind == "rank" and shown)


def _prefix_end(tokens: Sequence[str]) -> int:
    """Return where titles end and the name begins, also after words that go with the title ("Tesla chairman")."""
    end = _contiguous_end(tokens)
    position = end
    while position < len(tokens):
        match = _match_at(tokens, position)
        if match and _plain(match, tokens):
            position = end = _of_nation_end(tokens, match.end)
        else:
            position = match.end if match else position + 1
    return end


def _split_suffix(tokens: list[str]) -> tuple[list[str], list[str]]:
    end = len(tokens)
    while end > 1 and _form(tokens[end - 1]) in _index().postnominals:
        end -= 1
    return tokens[:end], tokens[end:]


def _apposition(tokens: list[str]) -> tuple[list[str], list[str]]:
    """Take off what follows a comma where it holds a title ("Ada Quist, the chief executive")."""
    if "," not in tokens:
        return tokens, []
    comma = tokens.index(",")
    before, after = tokens[:comma], [word for word in tokens[comma + 1 :] if word != ","]
    is_title = any(_match_at(after, position) for position in range(len(after)))
    is_letters = bool(after) and all(_form(word) in _index().postnominals for word in after)
    return (before, after) if before and (is_title or is_letters) else (tokens, [])


def strip_titles(tokens: Sequence[str]) -> tuple[list[str], list[str]]:
    """Split the tokens of a person's mention into (title tokens, name tokens), each in the order of the text.

    Offices take the words before them along ("Tesla chief executive Ada Quist"), articles count as title tokens where
    a title follows, commas before an apposition are dropped. A mention that is a title alone ("the prime minister")
    has no name tokens; a name that looks like a title ("Stephen King") keeps it. "Jr" and "Sr" stay in the name.
    """
    name, apposition = _apposition(list(tokens))
    end = _prefix_end(name)
    name, letters = _split_suffix(name[end:])
    return [*tokens[:end], *letters, *apposition], name
