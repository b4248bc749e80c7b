"""Two names -> how far they can be one name, with the reason in words.

    parts      a name becomes words (`verify.match.name_parts`)
    alignment  each word of one meets at most one word of the other, best pairs first; words written together meet the
               same words written apart, an acronym meets the words it stands for
    score      the mean of how the words met, weighted by how much a word tells (a particle or "Group" little, a
               surname much). Words without partner on one side lower it by the kind of thing: people have middle
               names, an organisation with one more word is mostly another
    vetoes     words without partner on both sides, other numbers, other legal forms, another father

The weights are set by hand; the public labelled pairs of `benchmarks/names.py` served to check them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from verify.lexicon.aliases import alias
from verify.lexicon.companies import FormClass, is_generic
from verify.lexicon.demonyms import nation_of
from verify.match.name_parts import PARTICLES, NameParts, parts_of, script_of, with_numbers
from verify.match.spelling import WordScore, number_of, word_score
from verify.models import EntityKind

SAME_NAME = 0.8
"""From this score on two names can be one name."""

_FATHER_AFTER = frozenset({"bin", "ben", "ibn", "bint", "ould"})
_EXTRA: dict[EntityKind, float] = {"person": 0.15, "organisation": 0.6, "place": 0.6, "thing": 0.6, "unknown": 0.6}
_MET = 0.6
_WEIGHTLESS = 0.3
_VETOED = 0.75
_SHORT_FORM = 0.6
_TURNED = 0.03
_OTHER_FORM = 0.25
_SPELLED_APART = 5


class NameScore(NamedTuple):
    """How far two names can be one: a score in 0..1, and which words met how."""

    score: float
    reason: str


class _Met(NamedTuple):
    left: int
    right: int
    how: WordScore


_Alone = list[tuple[str, float]]
"""Words without partner, each with its weight."""


class _Comparison(NamedTuple):
    score: float
    left: Sequence[str]
    right: Sequence[str]
    met: Sequence[_Met]
    alone: tuple[_Alone, _Alone]
    vetoes: Sequence[str]


def name_score(a: str, b: str, kind: EntityKind = "unknown") -> NameScore:
    """Compare two names as written, in any script.

    Args:
        a: one name, with or without titles.
        b: the other name.
        kind: what both name; it decides how much a word that only one of them has speaks against them.

    Returns:
        The score, from `SAME_NAME` on for names that can be one, with the reason. Symmetric; a name meets itself
        with 1. A surname alone stays below: whether it is short for a full name is not told by the two names.

    """
    if a == b:
        return NameScore(1.0, "equal")
    if alias(a) == alias(b):
        return NameScore(0.97, f'both stand for "{alias(a)}"')
    ascii_only = script_of(a) is None or script_of(a) != script_of(b)
    names = (parts_of(a, kind, ascii_only), parts_of(b, kind, ascii_only))
    one, other = sorted(names, key=lambda name: (name.words, sorted(name.forms), sorted(name.acronyms)))
    found = _compare(one, other, kind, ordered="," not in a + b)
    read = [_read(one.words, found.left), _read(other.words, found.right)]
    return NameScore(found.score, "; ".join([*filter(None, read), _reason(found)]))


def words_score(a: str, b: str) -> float:
    """Return the score of two name keys of `verify.match.keys.key_of`, of unknown kind. Symmetric, 1 for equal keys."""
    one, other = sorted((with_numbers(a.split()), with_numbers(b.split())))
    if one == other:
        return 1.0
    nothing: frozenset[FormClass] = frozenset()
    left, right = NameParts(one, nothing, frozenset()), NameParts(other, nothing, frozenset())
    return _compare(left, right, "unknown", ordered=True).score


def _compare(one: NameParts, other: NameParts, kind: EntityKind, *, ordered: bool) -> _Comparison:
    left, right = one.words, other.words
    met = _align(left, right, kind)
    if len(met) < max(len(left), len(right)):
        joined = _joined(left, other, kind), _joined(right, one, kind)
        if joined != (left, right):
            left, right = joined
            met = _align(left, right, kind)
    weights = _weights(left, kind), _weights(right, kind)
    alone = _alone(left, weights[0], {pair.left for pair in met}), _alone(right, weights[1], {p.right for p in met})
    shares = [_share(pair, left, right, weights) for pair in met]
    gained = sum(share * pair.how.score for share, pair in zip(shares, met, strict=True))
    score = gained / (sum(shares) + _against(alone, kind)) if met else 0.0
    if vetoes := _vetoes(left, right, alone, kind):
        score = min(score, _VETOED)
    if ordered and [p.right for p in met] != sorted(p.right for p in met):
        score -= _TURNED
    if _other_forms(one.forms, other.forms):
        score -= _OTHER_FORM
        vetoes.append("other legal forms")
    if kind == "person" and min(len(left), len(right)) == 1 < max(len(left), len(right)):
        score = min(score, _SHORT_FORM)
        vetoes.append("one word against a full name")
    return _Comparison(round(max(0.0, score), 4), left, right, met, alone, vetoes)


def _other_forms(one: frozenset[FormClass], other: frozenset[FormClass]) -> bool:
    """Tell whether the legal forms of two names exclude each other; "Inc" and "Company" go with each."""
    one, other = one - {"plain"}, other - {"plain"}
    return bool(one and other) and one.isdisjoint(other)


def _joined(words: Sequence[str], other: NameParts, kind: EntityKind) -> tuple[str, ...]:
    """Join neighbours that the other name writes as one word, and words that an acronym of it stands for."""
    out = list(words)
    for word in other.words:
        if word in out or (len(word) < _SPELLED_APART and word not in other.acronyms):
            continue
        for length in range(min(len(out), 6), 1, -1):
            runs = [i for i in range(len(out) - length + 1) if not set(out[i : i + length]) & set(other.words)]
            place = next((i for i in runs if _stands_for(word, out[i : i + length], other.acronyms, kind)), None)
            if place is not None:
                out[place : place + length] = [word]
                break
    return tuple(out)


def _stands_for(word: str, run: Sequence[str], acronyms: frozenset[str], kind: EntityKind) -> bool:
    if kind != "person" and word in acronyms and run[0] not in PARTICLES:
        initials = "".join(part[0] for part in run)
        if word in (initials, "".join(part[0] for part in run if part not in PARTICLES)):
            return True
    if len(word) < _SPELLED_APART or len(run) > 3:
        return False
    together = "".join(run)
    return abs(len(together) - len(word)) <= 1 and _alike(word_score(together, word))


def _alike(found: WordScore) -> bool:
    return found.how in ("equal", "sound", "consonants", "spelling") and found.score >= SAME_NAME


@lru_cache(maxsize=1 << 16)
def _nation(word: str) -> str | None:
    """Return the nation that a lower-case word names, other than by its capital."""
    found = nation_of(word) or nation_of(word.title())
    return found[0] if found and found[1] != "capital" else None


@lru_cache(maxsize=1 << 16)
def told_as(word: str) -> str:
    """Return what a word of a name counts as: the digits of a number, the code of a nation, else the word itself."""
    return number_of(word) or _nation(word) or word


@lru_cache(maxsize=1 << 17)
def meet(a: str, b: str, kind: EntityKind = "unknown") -> WordScore:
    """Compare two words of names, nations by what they are: "Russia" meets "Russian", "Iran" never meets "Iraq"."""
    if a != b and kind != "person" and (one := _nation(a)) and (other := _nation(b)):
        return WordScore(0.97, "nation") if one == other else WordScore(0.0, "unlike")
    return word_score(a, b)


def _align(left: Sequence[str], right: Sequence[str], kind: EntityKind) -> list[_Met]:
    """Pair words greedily by score, then by nearness; the pairs in the order of the left name."""
    pairs = [_Met(i, j, meet(a, b, kind)) for i, a in enumerate(left) for j, b in enumerate(right)]
    pairs = [pair for pair in pairs if pair.how.how != "unlike" and pair.how.score >= _MET]
    pairs.sort(key=lambda pair: (-pair.how.score, abs(pair.left - pair.right), pair.left, pair.right))
    lefts: set[int] = set()
    rights: set[int] = set()
    met: list[_Met] = []
    for pair in pairs:
        if pair.left not in lefts and pair.right not in rights:
            met.append(pair)
            lefts.add(pair.left)
            rights.add(pair.right)
    return sorted(met)


def _weights(words: Sequence[str], kind: EntityKind) -> list[float]:
    """Return how much each word tells; a particle at the end is none."""
    return [_weight(word, kind, last=0 < i == len(words) - 1) for i, word in enumerate(words)]


def _weight(word: str, kind: EntityKind, *, last: bool) -> float:
    if word in PARTICLES and not last:
        return 0.1
    if len(word) == 1 and not word.isdigit():
        return 0.4
    return 0.35 if kind != "person" and is_generic(word) else 1.0


def _alone(words: Sequence[str], weights: Sequence[float], met: set[int]) -> _Alone:
    return [(word, weights[i]) for i, word in enumerate(words) if i not in met]


def _share(pair: _Met, left: Sequence[str], right: Sequence[str], weights: tuple[list[float], list[float]]) -> float:
    """Return the weight of a pair: that of the better word, of an initial the lower; long words tell more."""
    one, other = weights[0][pair.left], weights[1][pair.right]
    lengths = len(left[pair.left]), len(right[pair.right])
    return (min(one, other) if 1 in lengths else max(one, other)) * min(1.0, 0.5 + max(lengths) / 12)


def _against(alone: tuple[_Alone, _Alone], kind: EntityKind) -> float:
    """Return the weight of the words without partner: in full where both sides have one, else by kind."""
    one, other = (sum(weight for _, weight in words) for words in alone)
    if all(_telling(alone)):
        return min(one, other) + _EXTRA[kind] * abs(one - other)
    return _EXTRA[kind] * (one + other)


def _telling(alone: tuple[_Alone, _Alone]) -> list[list[str]]:
    return [[word for word, weight in words if weight > _WEIGHTLESS] for words in alone]


def _vetoes(left: Sequence[str], right: Sequence[str], alone: tuple[_Alone, _Alone], kind: EntityKind) -> list[str]:
    telling = _telling(alone)
    found = [f'"{telling[0][0]}" is not "{telling[1][0]}"'] if all(telling) else []
    numbers = {number for words in alone for word, _ in words if (number := number_of(word))}
    if kind != "person" and numbers - {"1"}:
        found.append("a number that only one has")
    fathers = _fathers(left), _fathers(right)
    if all(fathers) and not (_among(*fathers) or _among(*reversed(fathers))):
        found.append("another father")
    return found


def _fathers(words: Sequence[str]) -> list[str]:
    after = [words[i + 1 :] for i, word in enumerate(words) if word in _FATHER_AFTER]
    return [name for rest in after if (name := next((word for word in rest if word not in PARTICLES), None))]


def _among(one: Sequence[str], other: Sequence[str]) -> bool:
    return all(any(word_score(a, b).score >= _MET for b in other) for a in one)


def _read(written: Sequence[str], read: Sequence[str]) -> str:
    """Tell what words joined or shortened for the comparison stood for, where they did."""
    return "" if written == read else f'"{" ".join(written)}" read as "{" ".join(read)}"'


def _reason(found: _Comparison) -> str:
    pairs = [
        found.left[p.left] if p.how.how == "equal" else f"{found.left[p.left]} = {found.right[p.right]} ({p.how.how})"
        for p in found.met
    ]
    lone = [f"{' '.join(word for word, _ in words)} on one side only" for words in found.alone if words]
    return "; ".join([", ".join(pairs) or "no word meets", *lone, *found.vetoes])
