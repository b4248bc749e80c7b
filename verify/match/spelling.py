"""Two words -> how much one may be a spelling of the other, and how they met. Part of the only user of rapidfuzz.

    equal          the same letters
    sound          equal once romanisations are levelled ("shch", "w" for "v", "q" for "k", doubled letters)
    given name     two forms of one given name ("Bill", "William")
    consonants     equal initial and consonants: transliteration moves vowels
    spelling       few edits for the length of the word
    initial        one letter that begins the other word
    nation         two words for one nation ("Russia", "Russian"); told by `verify.match.names.meet`
    number         the same number in digits, words or as an ordinal
    unlike         none of these, or the feminine of the other ("Ivanov", "Ivanova")

Words are lower case; ASCII unless both sides are of one other script.
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from typing import Literal, NamedTuple

from rapidfuzz.distance import OSA

from verify.lexicon import table
from verify.lexicon.given_names import same_given_name

How = Literal["equal", "sound", "given name", "consonants", "spelling", "initial", "nation", "number", "unlike"]

_VOWELS = frozenset("aeiouyhwj")
_LEVELLED = tuple(
    (re.compile(pattern), to)
    for pattern, to in (
        (r"shch|sch", "sh"),
        (r"tsch|tch|cz", "ch"),
        (r"d[zj]h?|zh", "j"),
        (r"kh(?=.)|gh", "h"),
        (r"ph", "f"),
        (r"([dtb])h", r"\1"),
        (r"ck|q", "k"),
        (r"c(?=[eiy])", "s"),
        (r"c(?!h)", "k"),
        (r"tz", "ts"),
        (r"x", "ks"),
        (r"w", "v"),
        (r"ff$", "v"),
        (r"oo|ou", "u"),
        (r"ee|[iy][iyje]+|ey$|ei$|y", "i"),
        (r"(.)\1+", r"\1"),
    )
)
_ROMAN = {
    "ii": "2", "iii": "3", "iv": "4", "vi": "6", "vii": "7", "viii": "8", "ix": "9", "xii": "12", "xiii": "13",
    "xiv": "14", "xv": "15", "xvi": "16", "xvii": "17", "xviii": "18", "xix": "19", "xx": "20",
}  # fmt: skip
_DIGIT_IN_WORD = str.maketrans("0134579", "oieastg")


class WordScore(NamedTuple):
    """How two words meet: a score in 0..1, and by what."""

    score: float
    how: How


def skeleton(word: str) -> str:
    """Return the initial and the consonants of a lower-case ASCII word, doubled letters as one: "zelnsk"."""
    out = word[:1]
    for char in word[1:]:
        if char not in _VOWELS and char != out[-1]:
            out += char
    return out.replace("q", "k").replace("c", "k") if len(out) > 1 else out


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """Return a lower-case ASCII word with the habits of romanisation levelled: "selenskyj" gives "selenski"."""
    for pattern, to in _LEVELLED:
        word = pattern.sub(to, word)
    return word


@cache
def _numbers() -> dict[str, int]:
    rows = table("numbers")
    return {word: int(value) for key in ("ordinals", "cardinals") for word, value in rows[key].items()}


@lru_cache(maxsize=1 << 14)
def number_of(word: str) -> str | None:
    """Return the digits that a lower-case word stands for ("44", "forty four", "1st", "first"); None for other words.

    Roman numerals from two on are read where they are no name ("vii", but "xi" is one).
    """
    if found := re.fullmatch(r"0*(\d+)(?:st|nd|rd|th)?", word):
        return found.group(1)
    if word in _ROMAN:
        return _ROMAN[word]
    parts = [_numbers().get(part) for part in word.split()]
    known = [part for part in parts if part is not None]
    if known and len(known) == len(parts):
        return str(sum(known))
    return None


def edits_allowed(length: int) -> int:
    """Return how many edits still make a spelling of a word of `length` letters."""
    return 0 if length < 4 else 1 if length < 8 else 2


@lru_cache(maxsize=1 << 17)
def word_score(a: str, b: str) -> WordScore:
    """Return how two words meet. Symmetric; a word meets itself with 1."""
    if a == b:
        return WordScore(1.0, "equal")
    numbers = number_of(a), number_of(b)
    if numbers != (None, None):
        return WordScore(1.0, "number") if numbers[0] == numbers[1] else WordScore(0.0, "unlike")
    short, long = sorted((a, b), key=lambda word: (len(word), word))
    if len(short) == 1:
        return WordScore(0.85, "initial") if long.startswith(short) else WordScore(0.0, "unlike")
    return _spelled(short, long)


def _spelled(a: str, b: str) -> WordScore:
    sounds = sound(a.translate(_DIGIT_IN_WORD)), sound(b.translate(_DIGIT_IN_WORD))
    if sounds[0] == sounds[1]:
        return WordScore(0.97, "sound")
    if same_given_name(a, b):
        return WordScore(0.93, "given name")
    if any(x == f"{y}a" and y[-1:] not in _VOWELS for x, y in (sounds, sounds[::-1])):
        return WordScore(0.5, "unlike")
    bones = skeleton(a), skeleton(b)
    alike = 1 - min(OSA.distance(a, b) / max(len(a), len(b)), OSA.distance(*sounds) / max(map(len, sounds)))
    edits = min(OSA.distance(a, b), OSA.distance(*sounds))
    if bones[0] == bones[1] and len(bones[0]) > 2:
        return WordScore(max(0.9, alike), "consonants")
    if edits <= edits_allowed(min(len(a), len(b))):
        return WordScore(alike, "spelling")
    return WordScore(min(alike, 0.5), "unlike")
