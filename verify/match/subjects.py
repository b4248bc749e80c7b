"""Names of one event -> subjects: which names are spellings or short forms of one.

Names are compared word by word, as `verify.match.spelling` tells. A longer name takes in a shorter one only where no
second name claims it, so that two people of one surname stay apart; a group never holds two names that do not match
each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache, lru_cache

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from verify.lexicon.aliases import alias, forms
from verify.lexicon.given_names import variants
from verify.match.keys import key_of
from verify.match.name_parts import PARTICLES, with_numbers
from verify.match.names import SAME_NAME, meet, told_as, words_score
from verify.match.spelling import skeleton, sound

__all__ = ["alike_words", "can_be_one", "match_names", "same_name", "skeleton", "usual_name"]

_FOLLOWED = 0.8
_ALIKE = 0.85
_NEAR = 0.6
_SHORTEST = 4


def alike_words(words: Iterable[str], least: float = _ALIKE) -> frozenset[tuple[str, str]]:
    """Return the pairs (a, b), both ways, of different words that may be spellings of one; words of four letters up.

    Words are compared within blocks of one initial, as written and as they sound, and where their letters are near;
    `least` is the score of `verify.match.names.meet` from which two are alike.
    """
    long = [word for word in sorted(set(words)) if len(word) >= _SHORTEST and word.isalpha()]
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for word in long:
        for initial in sorted({word[0], sound(word)[0]}):
            blocks[initial].append(word)
    pairs: set[tuple[str, str]] = set()
    for block in blocks.values():
        scores = process.cdist(block, block, scorer=JaroWinkler.similarity, score_cutoff=_FOLLOWED)
        for i, j in zip(*scores.nonzero(), strict=True):
            a, b = block[i], block[j]
            if a < b and (a, b) not in pairs and meet(a, b).score >= least:
                pairs |= {(a, b), (b, a)}
    return frozenset(pairs)


def match_names(names: Iterable[str]) -> dict[str, str]:
    """Map each name key to the key that stands for its subject.

    Args:
        names: keys of `verify.extract.names.key_of`, of the articles of one event.

    Returns:
        For each name the longest (then first in the alphabet) name of its group; itself where it stands alone.
        The result does not depend on the order of `names`, and mapping twice changes nothing.

    """
    keys = sorted({*names}, key=lambda key: (-len(key.split()), key))
    groups = _Groups({word for key in keys for word in key.split()})
    for key in keys:
        groups.add(key)
    return {key: group[0] for group in groups.groups for key in group}


class _Groups:
    """Groups of name keys, grown longest key first, found by the words that their names hold."""

    def __init__(self, words: set[str]) -> None:
        self.groups: list[list[str]] = []
        self._alike = alike_words(words)
        self._spellings: defaultdict[str, set[str]] = defaultdict(set)
        for a, b in alike_words(words, _NEAR):
            self._spellings[a].add(b)
        for word in words:
            self._spellings[word] |= variants(word) & words
        self._holding: defaultdict[str, set[int]] = defaultdict(set)
        self._initials: defaultdict[str, set[int]] = defaultdict(set)
        self._endings: dict[bool, defaultdict[str, set[int]]] = {True: defaultdict(set), False: defaultdict(set)}
        self._together: defaultdict[str, set[int]] = defaultdict(set)
        self._usual: dict[str, list[int]] = {}

    def add(self, key: str) -> None:
        usual = usual_name(key)
        fitting = self._usual.get(usual, []) if usual != key else []
        fitting = fitting or [g for g in self._near(key) if self._fits(key, g)]
        if len(fitting) != 1:
            fitting = [len(self.groups)]
            self.groups.append([])
            self._usual.setdefault(usual, []).append(fitting[0])
        self.groups[fitting[0]].append(key)
        self._note(key, fitting[0])

    def _note(self, key: str, group: int) -> None:
        words = _words(key)
        for word in words:
            self._holding[told_as(word)].add(group)
            self._initials[word[0]].add(group)
        for word in (*words[-1:], *_words(_turned(key))[-1:]):
            self._endings[len(words) == 1][word].add(group)
        self._together["".join(words)].add(group)

    def _near(self, key: str) -> list[int]:
        """Return the groups with a name that may fit, ascending.

        Such a name shares two words with the key, by spelling, number or nation; or the last one where one of both has
        no other; or all letters.
        """
        words = _words(key)
        once: set[int] = set()
        near: set[int] = set()
        for sharing in sorted((self._sharing(word) for word in set(words)), key=len):
            near |= once & sharing
            once |= sharing
        near |= self._together["".join(words)]
        for word in words[-1:]:
            for lone in (True, False) if len(words) == 1 else (True,):
                near |= self._among(word, self._endings[lone])
        return sorted(near)

    def _sharing(self, word: str) -> set[int]:
        if len(word) == 1:
            return self._initials[word]
        return self._among(told_as(word), self._holding) | self._holding.get(word[0], set())

    def _among(self, word: str, index: Mapping[str, set[int]]) -> set[int]:
        return {g for spelling in (word, *self._spellings[word]) for g in index.get(spelling, ())}

    def _fits(self, key: str, group: int) -> bool:
        return all(can_be_one(key, other, self._alike) for other in self.groups[group])


@cache
def _usual_keys() -> dict[str, str]:
    return {key_of(form): name for form, name in forms().items()}


def usual_name(key: str) -> str:
    """Return the name that stands for all well-known names equal to that of a key; the key itself where it has none."""
    if (found := _usual_keys().get(key, key)) != key:
        return found
    return next((found for form in (key, key.upper()) if (found := alias(form)) != form), key)


def can_be_one(a: str, b: str, alike: frozenset[tuple[str, str]]) -> bool:
    """Tell whether two name keys can be one subject: short and full form, or names of `SAME_NAME`. Symmetric."""
    return same_name(a, b, alike) or (" " in a + b and words_score(a, b) >= SAME_NAME)


def same_name(a: str, b: str, alike: frozenset[tuple[str, str]]) -> bool:
    """Tell whether two name keys can be one name: each word of the shorter has a partner in the longer, in order.

    The last word of the shorter must meet the last of the longer: a surname, or the head of an organisation, which
    "of" moves to the front ("ministry of defence" is read as "defence ministry" too). `alike` comes from
    `alike_words`. Symmetric.
    """
    short, long = sorted((a, b), key=lambda name: (len(_words(name)), name))
    return any(
        _in_order(_words(one), _words(other), alike)
        for one in dict.fromkeys((short, _turned(short)))
        for other in dict.fromkeys((long, _turned(long)))
    )


def _turned(name: str) -> str:
    """Read "ministry of defence of vesna" as "vesna defence ministry"."""
    return " ".join(reversed(name.split(" of ")))


def _in_order(short: Sequence[str], long: Sequence[str], alike: frozenset[tuple[str, str]]) -> bool:
    if not short or not _meets(short[-1], long[-1], alike):
        return False
    position = -1
    for word in short:
        found = [i for i in range(position + 1, len(long)) if _meets(word, long[i], alike)]
        if not found:
            return False
        position = found[0]
    return True


@lru_cache(maxsize=1 << 14)
def _words(name: str) -> tuple[str, ...]:
    words = with_numbers(name.split())
    return tuple(word for word in words if word not in PARTICLES) or words


def _meets(a: str, b: str, alike: frozenset[tuple[str, str]]) -> bool:
    return a == b or (a, b) in alike or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))
