"""Sequences of words that may be near-duplicates of each other, without comparing all with all. The only user of rensa.

Each sequence is a set of shingles (runs of two words); sets with a large share in common get equal MinHash values in
one of many bands (Broder 1997; Indyk and Motwani 1998). What comes out are candidates: some are no duplicates.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rensa import RMinHash, RMinHashLSH

_SHINGLE = 2
_HASHES = 64
_BANDS = 32  # two hashes a band: a pair that shares .3 of its shingles is a candidate with probability .95
_SEED = 7


def near_duplicates(sequences: Sequence[Sequence[str]]) -> Iterator[tuple[int, int]]:
    """Yield the pairs (i < j) of indices whose sequences may be near-duplicates, sorted."""
    sketches = RMinHash.from_token_sets([_shingles(words) for words in sequences], _HASHES, _SEED)
    index = RMinHashLSH(0.3, _HASHES, _BANDS)
    index.insert_many(sketches)
    for i, found in enumerate(index.query_all(sketches)):
        yield from ((i, j) for j in sorted(found) if j > i)


def _shingles(words: Sequence[str]) -> list[str]:
    if len(words) < _SHINGLE:
        return [" ".join(words)]
    return sorted({" ".join(words[i : i + _SHINGLE]) for i in range(len(words) - _SHINGLE + 1)})
