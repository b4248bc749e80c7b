"""Measure statements against articles: `python benchmarks/fnc.py BODIES.csv STANCES.csv [--limit N]`.

The Fake News Challenge (FNC-1, 2017): BODIES.csv has the columns `Body ID` and `articleBody`, STANCES.csv `Headline`,
`Body ID` (or `Body_ID`) and `Stance`, as a word or as a number: agree 0, disagree 1, discuss 2, unrelated 3. Each
headline is checked by `verify.Checker` against the bodies that it is paired with.

The score is that of the challenge: .25 for related or unrelated right, .75 more for the right one of agree, disagree
and discuss, over the best possible sum. Its official baseline has 75.2 on this split. The last line is JSON.
"""

from __future__ import annotations

import argparse
import csv
import json
from collections import Counter, defaultdict
from pathlib import Path

import verify

STANCES = ("agree", "disagree", "discuss", "unrelated")
VERDICTS = dict(zip(("supported", "contradicted", "discussed", "unrelated"), STANCES, strict=True))


def read_bodies(path: Path) -> dict[str, str]:
    """Return body id -> text."""
    csv.field_size_limit(1 << 30)
    with path.open(encoding="utf-8", newline="") as rows:
        return {row["Body ID"]: row["articleBody"] for row in csv.DictReader(rows)}


def read_stances(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Return headline -> (body id, stance) pairs."""
    found: defaultdict[str, list[tuple[str, str]]] = defaultdict(list)
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            body, stance = row.get("Body ID") or row["Body_ID"], row["Stance"]
            found[row["Headline"]].append((body, STANCES[int(stance)] if stance.isdigit() else stance))
    return dict(found)


def confusion(bodies: dict[str, str], stances: dict[str, list[tuple[str, str]]]) -> Counter[tuple[str, str]]:
    """Return how many pairs have each (labelled, found) stance."""
    used = sorted({body for pairs in stances.values() for body, _ in pairs})
    checker = verify.Checker(verify.Article(id=body, text=bodies[body], source=body) for body in used)
    counts: Counter[tuple[str, str]] = Counter()
    for headline, pairs in stances.items():
        checked = checker.check(headline, {body for body, _ in pairs})
        found = {evidence.article: VERDICTS[evidence.verdict] for evidence in checked.evidence}
        counts.update((label, found[body]) for body, label in pairs)
    return counts


def score(counts: Counter[tuple[str, str]]) -> float:
    """Return the challenge's score, 0..1."""
    won = best = 0.0
    for (label, found), number in counts.items():
        related = label != "unrelated"
        best += number * (1.0 if related else 0.25)
        if related == (found != "unrelated"):
            won += number * (0.25 + (0.75 if related and label == found else 0.0))
    return won / best


def main() -> None:
    """Measure, print the confusion matrix, and the figures as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bodies", type=Path)
    parser.add_argument("stances", type=Path)
    parser.add_argument("--limit", type=int, help="only the first N headlines")
    arguments = parser.parse_args()
    stances = dict(list(read_stances(arguments.stances).items())[: arguments.limit])
    counts = confusion(read_bodies(arguments.bodies), stances)
    print(f"{'labelled / found':18}" + "".join(f"{name:>11}" for name in STANCES))
    for label in STANCES:
        print(f"{label:18}" + "".join(f"{counts[label, found]:11,}" for found in STANCES))
    matrix = {label: {found: counts[label, found] for found in STANCES} for label in STANCES}
    print(json.dumps({"score": round(score(counts), 4), "confusion": matrix}))


if __name__ == "__main__":
    main()
