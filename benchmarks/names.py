"""Measure name matching on labelled pairs: `python benchmarks/names.py PAIRS.csv [--errors]`.

PAIRS.csv has the columns `name1`, `name2`, `schema` ("Person", "Company", "Organization", other) and `is_match`
("true", "false"), as the open set `contrib/name_bench/cases.csv` of opensanctions/nomenklatura (826 pairs, MIT
licence). The one fixed threshold is that of the engine. Peers on the whole set, F1 at their fixed threshold .7:
nomenklatura LogicV2 79.6, rapidfuzz WRatio on transliterated names 71.2. The last line is JSON.

Some labels of the set follow letters, not things ("Fund V" and "Fund VI" are marked as one): the engine holds that
other numbers and other nations are other things, and misses these on purpose.
"""

from __future__ import annotations

import argparse
import csv
import json
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from verify.match.names import SAME_NAME, name_score
from verify.models import EntityKind

_KINDS: dict[str, EntityKind] = {"Person": "person", "Company": "organisation", "Organization": "organisation"}


class Pair(NamedTuple):
    """Two names, whether they are one by label, and by the engine."""

    a: str
    b: str
    kind: EntityKind
    label: bool
    score: float
    reason: str

    @property
    def found(self) -> bool:
        """Whether the engine takes both for one name."""
        return self.score >= SAME_NAME


def read(path: Path) -> Iterator[Pair]:
    """Yield the pairs of a file with the engine's score."""
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            kind = _KINDS.get(row["schema"], "unknown")
            score, reason = name_score(row["name1"], row["name2"], kind)
            yield Pair(row["name1"], row["name2"], kind, row["is_match"] == "true", score, reason)


def figures(pairs: Iterable[Pair]) -> dict[str, float]:
    """Return precision, recall and F1 in percent, and the number of pairs."""
    rows = list(pairs)
    right = sum(pair.found and pair.label for pair in rows)
    found, labelled = sum(pair.found for pair in rows), sum(pair.label for pair in rows)
    return {
        "pairs": len(rows),
        "precision": round(100 * right / max(found, 1), 1),
        "recall": round(100 * right / max(labelled, 1), 1),
        "f1": round(200 * right / max(found + labelled, 1), 1),
    }


def main() -> None:
    """Score the pairs and print the figures."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("pairs", type=Path)
    parser.add_argument("--errors", action="store_true", help="print the pairs that go against their label")
    arguments = parser.parse_args()
    begun = time.perf_counter()
    pairs = list(read(arguments.pairs))
    seconds = time.perf_counter() - begun
    for pair in pairs if arguments.errors else ():
        if pair.found != pair.label:
            print(f"{'missed' if pair.label else 'wrong '} {pair.score:.2f} {pair.a} | {pair.b} | {pair.reason}")
    groups = {
        "all": pairs,
        "persons": [pair for pair in pairs if pair.kind == "person"],
        "organisations": [pair for pair in pairs if pair.kind == "organisation"],
    }
    result = {name: figures(rows) for name, rows in groups.items()}
    for name, row in result.items():
        print(f"{name:14} P {row['precision']:5.1f}  R {row['recall']:5.1f}  F1 {row['f1']:5.1f}  of {row['pairs']}")
    print(
        json.dumps(
            {"benchmark": "names", "threshold": SAME_NAME, "pairs_a_second": round(len(pairs) / seconds), **result}
        )
    )


if __name__ == "__main__":
    main()
