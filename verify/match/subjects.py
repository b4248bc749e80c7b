"""Names of one event -> subjects: which names are spellings or short forms of one. The only user of rapidfuzz.

Names are compared word by word: two words match when they are spelled alike (Jaro-Winkler) or share initial and
consonants (transliteration moves vowels). A longer name takes in a shorter one only where no second name claims it,
so that two people of one surname stay apart; a group never holds two names that do not match each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from verify.lexicon.aliases import alias

_ALIKE = 0.92
_FOLLOWED = 0.8
_SHORTEST = 4
_VOWELS = frozenset("aeiouyhwj")
_PARTICLES = {"al", "el", "bin", "ibn", "abu", "van", "von", "de", "der", "den", "la", "le", "di", "da", "the", "of"}


def skeleton(word: str) -> str:
    """Return the initial and the consonants of a lower-case ASCII word, doubled letters as one: "zelnsk"."""
    out = word[:1]
    for char in word[1:]:
        if char not in _VOWELS and char != out[-1]:
            out += char
    return out.replace("q", "k").replace("c", "k") if len(out) > 1 else out


def alike_words(words: Iterable[str]) -> frozenset[tuple[str, str]]:
    """Return the pairs (a, b), both ways, of different words that may be spellings of one; words of four letters up."""
    blocks: defaultdict[str, list[str]] = defaultdict(list)
    for word in sorted(set(words)):
        if len(word) >= _SHORTEST and word.isalpha():
            blocks[word[0]].append(word)
    pairs: set[tuple[str, str]] = set()
    for block in blocks.values():
        scores = process.cdist(block, block, scorer=JaroWinkler.similarity, score_cutoff=_FOLLOWED)
        for i, j in zip(*scores.nonzero(), strict=True):
            a, b = block[i], block[j]
            if a < b and (scores[i, j] >= _ALIKE or (skeleton(a) == skeleton(b) and len(skeleton(a)) > 2)):
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
    alike = alike_words(word for key in keys for word in key.split())
    groups: list[list[str]] = []
    by_word: defaultdict[str, set[int]] = defaultdict(set)
    partners: defaultdict[str, set[str]] = defaultdict(set)
    for a, b in alike:
        partners[a].add(b)
    for key in keys:
        words = key.split()
        near = {g for word in words for w in (word, *partners[word]) for g in by_word[w]}
        fitting = [g for g in sorted(near) if all(same_name(key, other, alike) for other in groups[g])]
        if (usual := alias(key)) != key:
            fitting = [g for g in range(len(groups)) if alias(groups[g][0]) == usual] or fitting
        if len(fitting) != 1:
            fitting = [len(groups)]
            groups.append([])
        groups[fitting[0]].append(key)
        for word in words:
            by_word[word].add(fitting[0])
    return {key: group[0] for group in groups for key in group}


def same_name(a: str, b: str, alike: frozenset[tuple[str, str]]) -> bool:
    """Tell whether two name keys can be one name: each word of the shorter has a partner in the longer, in order.

    The last word of the shorter must meet the last of the longer (a surname, the head of an organisation), or both
    must share first and last word. `alike` comes from `alike_words`. Symmetric.
    """
    short, long = sorted((_words(a), _words(b)), key=lambda words: (len(words), words))
    if not short or not _meets(short[-1], long[-1], alike):
        return False
    position = -1
    for word in short:
        found = [i for i in range(position + 1, len(long)) if _meets(word, long[i], alike)]
        if not found:
            return False
        position = found[0]
    return True


def _words(name: str) -> Sequence[str]:
    words = name.split()
    return [word for word in words if word not in _PARTICLES] or words


def _meets(a: str, b: str, alike: frozenset[tuple[str, str]]) -> bool:
    return a == b or (a, b) in alike or (len(a) == 1 and b.startswith(a)) or (len(b) == 1 and a.startswith(b))
