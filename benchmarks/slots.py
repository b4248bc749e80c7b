"""Measure the slots of claims: `python benchmarks/slots.py BODIES.csv [--list slots.json] [--wrong SLOT]`.

BODIES.csv has the columns `Body ID` and `articleBody`, as `train_bodies.csv` of the Fake News Challenge (FNC-1). The
list, `slots.json` beside this script, holds records by offset; how they were drawn and annotated stands in its `about`.
Each text is read as an article; claims that begin within the annotated part count.

A claim and a record are one where the claim's predicate holds the record's predicate word; each is paired once. The
list takes the head of what a copula says for the predicate and the engine takes the copula, so a copula is also paired
with the first predicate word behind it inside its claim.

- predicate: precision is the share of claims that are paired; recall the share of records paired, optional ones aside.
- subject, speaker: right in a pair if the claim's words overlap those of the record, or, of a subject, those that its
  pronoun refers to, or name the same. Of a chain, the source nearest to the content counts.
- value: right if words overlap and the interval fits as in `blind.py`, or both are vague and overlap; ordinals and what
  the list does not take for a value ("a few", "several") are left out on both sides.
- time, place: right if words overlap.
- polarity: what is counted is negation.

A slot that is filled in a claim without a record is wrong, and one of an optional record that is missed is not counted.
Figures are given for the ten articles held out, and for the others. The last line is JSON.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from blind import RIGHT, quantity_verdict

import verify.pipeline
from verify.extract.numbers import find_ordinals
from verify.models import Article, Claim

Record = dict[str, Any]
Place = tuple[int, int]
LIST = Path(__file__).with_name("slots.json")
SLOTS = ("predicate", "subject", "value", "time", "place", "polarity", "speaker")


_UNLISTED = re.compile(r"\b(?:few|several)\b", re.IGNORECASE)
_COPULAS = {"be", "seem", "appear", "become", "remain", "look", "sound", "go", "come"}


class Item(NamedTuple):
    """One filler of a slot: its place, and the interval of a value."""

    start: int
    end: int
    interval: tuple[float | None, float | None] = (None, None)


class Counts(NamedTuple):
    """Fillers found and how many are right; fillers of records that are wanted and how many are found."""

    found: int = 0
    right: int = 0
    wanted: int = 0
    met: int = 0

    def plus(self, other: Counts) -> Counts:
        """Return the sums."""
        return Counts(*(a + b for a, b in zip(self, other, strict=True)))

    def figures(self) -> dict[str, float]:
        """Return precision, recall and F1."""
        precision = self.right / self.found if self.found else 1.0
        recall = self.met / self.wanted if self.wanted else 1.0
        f1 = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
        return {"p": round(precision, 3), "r": round(recall, 3), "f1": round(f1, 3)}


def _overlap(a: Sequence[Any], b: Sequence[Any]) -> bool:
    return bool(a[0] < b[1] and b[0] < a[1])


def pairs(claims: Sequence[Claim], records: Sequence[Record]) -> Iterator[tuple[Claim | None, Record | None]]:
    """Yield claims with their records, in order of the claims; then the records without a claim."""
    left = list(records)
    for claim in claims:
        span = claim.predicate.start, claim.predicate.end
        match = next((record for record in left if _overlap(span, record["predicate"])), None)
        if match is None and claim.predicate.lemma in _COPULAS:
            behind = [record for record in left if span[1] <= record["predicate"][0] < claim.end]
            match = min(behind, key=lambda record: record["predicate"][0], default=None)
        if match is not None:
            left.remove(match)
        yield claim, match
    yield from ((None, record) for record in left)


def fillers_of_claim(claim: Claim, slot: str) -> list[Item]:
    """Return what a claim has in a slot."""
    if slot == "predicate":
        return [Item(claim.predicate.start, claim.predicate.end)]
    if slot == "subject":
        return [Item(claim.subject.start, claim.subject.end)] if claim.subject else []
    if slot == "speaker":
        sources = [source for source in claim.attribution if source.start is not None and source.end is not None]
        return [Item(source.start or 0, source.end or 0) for source in sources[-1:]]
    if slot == "polarity":
        return [Item(claim.predicate.start, claim.predicate.end)] if claim.polarity == "negated" else []
    if slot == "value":
        counted = [value for value in claim.values if value.kind != "ordinal" and not _UNLISTED.search(value.text)]
        return [Item(value.start, value.end, (value.interval.low, value.interval.high)) for value in counted]
    return [Item(part.start, part.end) for part in (claim.time if slot == "time" else claim.place)]


def fillers_of_record(record: Record, slot: str, text: str) -> list[Item]:
    """Return what a record has in a slot."""
    if slot == "value":
        values = [value for value in record.get("values", ()) if not find_ordinals(text[value[0] : value[1]])]
        return [Item(start, end, (low, high)) for start, end, low, high in values]
    if slot == "polarity":
        return [Item(*record["predicate"])] if record.get("polarity") == "negated" else []
    if slot in {"time", "place"}:
        return [Item(*span) for span in record.get(slot, ())]
    return [Item(*record[slot])] if slot in record else []


def fits(slot: str, item: Item, wanted: Item, claim: Claim, record: Record, text: str) -> bool:
    """Tell whether a filler of a claim is that of its record."""
    if slot == "value":
        return _overlap(item, wanted) and _same_value(claim, item, wanted)
    if slot not in {"subject", "speaker"}:
        return slot == "polarity" or _overlap(item, wanted)
    others = [wanted] + ([Item(*record["refers"])] if slot == "subject" and "refers" in record else [])
    words = text[item.start : item.end].lower()
    return any(_overlap(item, other) or _names_same(words, text[other.start : other.end].lower()) for other in others)


def _names_same(a: str, b: str) -> bool:
    """Tell whether one of two noun phrases ends like the other: "Mr Obama", "Obama"."""
    return len(a) > 3 and len(b) > 3 and (a.endswith(b) or b.endswith(a))


def _same_value(claim: Claim, item: Item, wanted: Item) -> bool:
    value = next(value for value in claim.values if (value.start, value.end) == (item.start, item.end))
    low, high = wanted.interval
    ours = value.interval
    if ours.approximate and low is not None and high is not None and low < high:
        return ours.low is not None and ours.high is not None and ours.low <= high and low <= ours.high
    as_listed = {"kind": value.kind, "unit": value.unit, "low": low, "high": high}
    return quantity_verdict(as_listed, value) in RIGHT


def count(claim: Claim | None, record: Record | None, slot: str, text: str) -> tuple[Counts, list[str]]:
    """Return the counts of one slot in one pair, and what is wrong in words."""
    items = fillers_of_claim(claim, slot) if claim else []
    wanted = fillers_of_record(record, slot, text) if record else []
    if claim is None or record is None:
        needed = len(wanted) if record is not None and not record.get("optional") else 0
        return Counts(found=len(items), wanted=needed), [_shown(text, i, "no record") for i in items] + [
            _shown(text, i, "no claim") for i in wanted[:needed]
        ]
    right = [item for item in items if slot == "predicate" or _any(slot, item, wanted, claim, record, text)]
    met = [w for w in wanted if slot == "predicate" or any(fits(slot, i, w, claim, record, text) for i in items)]
    needed = 0 if record.get("optional") else len(wanted)
    wrong = [_shown(text, i, "wrong") for i in items if i not in right]
    wrong += [_shown(text, w, "missed") for w in wanted if needed and w not in met]
    return Counts(len(items), len(right), needed, len(met) if needed else 0), wrong


def _any(slot: str, item: Item, wanted: Sequence[Item], claim: Claim, record: Record, text: str) -> bool:
    return any(fits(slot, item, one, claim, record, text) for one in wanted)


def _shown(text: str, item: Item, what: str) -> str:
    before, after = text[max(0, item.start - 70) : item.start], text[item.end : item.end + 60]
    return f"{what}: {before + '[' + text[item.start : item.end] + ']' + after!r}"


def measure(articles: Sequence[dict[str, Any]], bodies: dict[str, str], show: str | None) -> dict[str, Any]:
    """Return precision, recall and F1 a slot, of the articles held out and of the others."""
    counts: defaultdict[str, dict[str, Counts]] = defaultdict(lambda: dict.fromkeys(SLOTS, Counts()))
    for listed in articles:
        text = bodies[listed["body"]]
        found = verify.pipeline.extract([Article(id=listed["body"], text=text, source="body")])
        inside = [claim for claim in found if claim.predicate.start < listed["end"]]
        group = "held_out" if listed["held_out"] else "development"
        for claim, record in pairs(inside, listed["clauses"]):
            for slot in SLOTS:
                more, wrong = count(claim, record, slot, text)
                counts[group][slot] = counts[group][slot].plus(more)
                if slot == show and group == "development":
                    print(*wrong, sep="\n" if wrong else "", end="\n" if wrong else "")
    return {group: {slot: found.figures() for slot, found in slots.items()} for group, slots in sorted(counts.items())}


def main() -> None:
    """Read list and texts, print the figures, and once more as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bodies", type=Path)
    parser.add_argument("--list", type=Path, default=LIST, help="another list of the same form")
    parser.add_argument("--wrong", choices=SLOTS, help="print what is wrong in a slot, of articles not held out")
    arguments = parser.parse_args()
    csv.field_size_limit(1 << 30)
    with arguments.bodies.open(encoding="utf-8", newline="") as rows:
        bodies = {row["Body ID"]: row["articleBody"] for row in csv.DictReader(rows)}
    articles = json.loads(arguments.list.read_text(encoding="utf-8"))["articles"]
    figures = measure(articles, bodies, arguments.wrong)
    for group, slots in figures.items():
        print(f"{group}\n" + "\n".join(f"  {slot:10} {found}" for slot, found in slots.items()))
    print(json.dumps(figures, sort_keys=True))


if __name__ == "__main__":
    main()
