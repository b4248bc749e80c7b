"""Measure how copied passages are found: `python benchmarks/copies.py BODIES.csv [--stances CSV] [--flagged]`.

BODIES.csv has the columns `Body ID` and `articleBody`, as `train_bodies.csv` of the Fake News Challenge (FNC-1); the
stances stand in `train_stances.csv` beside it unless told otherwise. Two bodies that are related to one headline are
of one story.

300 planted pairs, drawn with a fixed seed: of an article of at least twelve sentences, 0 to 60 % of the sentences are
dropped; in half of the copies the rest is cut into pieces of one to four sentences that are put in another order; 10 %
of the words are replaced by words drawn from all bodies, in the same case; a sentence of an article of another story
is the new head; in half of the copies a second article of another story, treated likewise, is spliced in after a third
of the text.
A passage is a sentence of the copy of at least eight words, where both it and its source are body text: captions and
headings are compared by themselves. It is found where at least half of it lies in a copied passage that is
paired with its place in the source.

300 pairs of different articles of one story, one a headline, drawn with the same seed. Real articles of one story do
copy each other: `copies.json` beside this script holds what a reader said of the pairs that were found, by their body
ids: "copy" or "wrong". A pair without a reading counts as wrong, and so do all its passages.

All planted and story pairs are given in one batch. The times are processor time of finding the copies among the first
400, 800 and 1,600 bodies, layout included, the best of three; memory is the most that the process has held after each.

The last line is JSON.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
import resource
import sys
import time
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from pathlib import Path
from random import Random
from typing import NamedTuple

from verify.corpus.blocks import blocks
from verify.models import Article, Copy, Span
from verify.pipeline import copied

SEED = 20091
PAIRS = 300
SIZES = (400, 800, 1600)
SHORTEST = 8
READINGS = Path(__file__).with_name("copies.json")
_SENTENCE = re.compile(r"\S(?:.|\n(?!\s*\n))*?(?:[.!?][\"”’)]*(?=\s)|(?=\s*\n\s*\n)|(?=\s*\Z))")
_WORD = re.compile(r"[A-Za-z]+")


class Part(NamedTuple):
    """A sentence of a source article: where it stands there, and its text as it stands in the copy."""

    source: str
    span: Span
    text: str


class Planted(NamedTuple):
    """A copy made of others: the article, and for each of its sentences where it stands and what it was made of."""

    article: Article
    sources: tuple[str, ...]
    parts: tuple[tuple[Span, Part], ...]


class Figures(NamedTuple):
    """Counts of passages of the planted copies, and of the pairs of one story."""

    found: int
    missed: int
    false: int
    story_pairs: int
    flagged: int
    wrong: int
    false_in_stories: int


def read_bodies(path: Path) -> dict[str, str]:
    """Return body id -> text."""
    csv.field_size_limit(1 << 30)
    with path.open(encoding="utf-8", newline="") as rows:
        return {row["Body ID"]: row["articleBody"] for row in csv.DictReader(rows)}


def read_stories(path: Path) -> dict[str, list[str]]:
    """Return headline -> the ids of the bodies that are related to it."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            if row["Stance"] not in {"3", "unrelated"}:
                found[row["Headline"]].add(row.get("Body ID") or row["Body_ID"])
    return {headline: sorted(bodies) for headline, bodies in sorted(found.items())}


def sentences_of(body: str, text: str) -> list[Part]:
    """Return the sentences of a body."""
    return [Part(body, Span(start=m.start(), end=m.end()), m.group()) for m in _SENTENCE.finditer(text)]


def damaged(parts: Sequence[Part], vocabulary: Sequence[str], random: Random) -> list[Part]:
    """Drop, reorder and reword the sentences of an article."""
    dropped = random.uniform(0, 0.6)
    kept = [part for part in parts if random.random() >= dropped] or list(parts[:1])
    if random.random() < 0.5:
        pieces = []
        while kept:
            size = random.randint(1, 4)
            pieces.append(kept[:size])
            kept = kept[size:]
        random.shuffle(pieces)
        kept = [part for piece in pieces for part in piece]
    return [part._replace(text=_reworded(part.text, vocabulary, random)) for part in kept]


def _reworded(text: str, vocabulary: Sequence[str], random: Random) -> str:
    def other(word: re.Match[str]) -> str:
        if random.random() >= 0.1:
            return word.group()
        drawn = random.choice(vocabulary)
        return drawn.capitalize() if word.group()[0].isupper() else drawn.lower()

    return _WORD.sub(other, text)


def plant(bodies: Mapping[str, str], related: Mapping[str, set[str]], random: Random) -> Iterator[Planted]:
    """Make copies of bodies, each with the head of another, half of them with a second source spliced in."""
    cut = {body: sentences_of(body, text) for body, text in bodies.items()}
    long = [body for body, parts in cut.items() if len(parts) >= 12]
    vocabulary = [word for text in bodies.values() for word in _WORD.findall(text)]
    for number in range(PAIRS):
        first = random.choice(long)
        second, other = random.sample([body for body in long if body not in related[first]], 2)
        parts = damaged(cut[first], vocabulary, random)
        sources = [first]
        if random.random() < 0.5:
            sources.append(second)
            place = len(parts) // 3
            parts[place:place] = damaged(cut[second], vocabulary, random)
        yield _printed(f"planted-{number:03}", tuple(sources), [cut[other][0], *parts])


def _printed(name: str, sources: tuple[str, ...], parts: Iterable[Part]) -> Planted:
    text = ""
    placed = []
    for number, part in enumerate(parts):
        text += "" if not text else ("\n\n" if number % 3 == 1 else " ")
        placed.append((Span(start=len(text), end=len(text) + len(part.text)), part))
        text += part.text
    return Planted(Article(id=name, text=text, source=name), sources, tuple(placed))


def story_pairs(stories: Mapping[str, Sequence[str]], random: Random) -> list[tuple[str, str]]:
    """Draw pairs of different bodies of one story, one a headline."""
    drawn: set[tuple[str, str]] = set()
    headlines = [headline for headline, bodies in stories.items() if len(bodies) > 1]
    random.shuffle(headlines)
    for headline in headlines:
        if len(drawn) < PAIRS:
            drawn.add(random.choice(list(combinations(stories[headline], 2))))
    return sorted(drawn)


def _overlap(one: Span, other: Span) -> int:
    return max(0, min(one.end, other.end) - max(one.start, other.start))


def _sides(copy: Copy, copy_id: str) -> list[tuple[Span, Span]]:
    """Return the passages as (in the copy, in the source)."""
    return [(p.a, p.b) if copy.a == copy_id else (p.b, p.a) for p in copy.passages]


def judge_planted(
    planted: Planted, copies: Mapping[frozenset[str], Copy], layout: Mapping[str, Sequence[Span]]
) -> tuple[int, int, int]:
    """Return how many passages of a planted copy are found, missed, and found though not copied."""
    found = missed = false = 0
    name = planted.article.id
    passages = [
        (place, part)
        for place, part in planted.parts
        if len(part.text.split()) >= SHORTEST
        and _inside(place, layout[name])
        and _inside(part.span, layout[part.source])
    ]
    for source in planted.sources:
        copy = copies.get(frozenset((name, source)))
        sides = _sides(copy, name) if copy else []
        for place, part in passages:
            here = [there for mine, there in sides if 2 * _overlap(mine, place) >= place.end - place.start]
            right = part.source == source and any(_overlap(there, part.span) for there in here)
            found += right
            missed += part.source == source and not right
            false += part.source != source and bool(here)
    return found, missed, false


def _inside(place: Span, body: Sequence[Span]) -> bool:
    return any(paragraph.start <= place.start and place.end <= paragraph.end for paragraph in body)


def measure(bodies: Mapping[str, str], stories: Mapping[str, Sequence[str]], *, flagged: bool) -> Figures:
    """Plant the copies, find all copies in one batch, and count."""
    related: defaultdict[str, set[str]] = defaultdict(set)
    for members in stories.values():
        for body in members:
            related[body] |= set(members)
    random = Random(SEED)  # noqa: S311 - a seeded draw, no secret
    plants = list(plant(bodies, related, random))
    pairs = story_pairs(stories, random)
    used = sorted({body for pair in pairs for body in pair} | {part.source for one in plants for _, part in one.parts})
    batch = [Article(id=body, text=bodies[body], source=f"outlet {body}") for body in used]
    batch += [one.article for one in plants]
    copies = {frozenset((c.a, c.b)): c for c in copied(batch)}
    layout = {article.id: [block for block in blocks(article) if block.kind == "body"] for article in batch}
    counts = [judge_planted(one, copies, layout) for one in plants]
    readings = json.loads(READINGS.read_text(encoding="utf-8"))["pairs"]
    hits = [(pair, copies[frozenset(pair)]) for pair in pairs if frozenset(pair) in copies]
    wrong = [(pair, copy) for pair, copy in hits if readings.get(f"{pair[0]} {pair[1]}") != "copy"]
    if flagged:
        _print_flagged(hits, bodies)
    found, missed, false = (sum(row[i] for row in counts) for i in range(3))
    return Figures(
        found, missed, false, len(pairs), len(hits), len(wrong), sum(len(copy.passages) for _, copy in wrong)
    )


def _print_flagged(hits: Iterable[tuple[tuple[str, str], Copy]], bodies: Mapping[str, str]) -> None:
    for pair, copy in hits:
        print(f"{pair[0]} {pair[1]}: {copy.share_a:.2f} and {copy.share_b:.2f}")
        for passage in copy.passages:
            print(f"  {passage.score:.2f} {bodies[copy.a][passage.a.start : passage.a.end]!r}")
            print(f"       {bodies[copy.b][passage.b.start : passage.b.end]!r}")


def timed(bodies: Mapping[str, str]) -> dict[int, tuple[float, float]]:
    """Return, for each number of bodies, seconds of processor time, and megabytes held at most until then."""
    found = {}
    for size in SIZES:
        batch = [Article(id=body, text=text, source=f"outlet {body}") for body, text in list(bodies.items())[:size]]
        seconds = []
        for _ in range(3):
            start = time.process_time()
            copied(batch)
            seconds.append(time.process_time() - start)
        held = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1 << 20 if sys.platform == "darwin" else 1 << 10)
        found[size] = (round(min(seconds), 2), round(held, 1))
    return found


def main() -> None:
    """Print the figures, and once more as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bodies", type=Path)
    parser.add_argument("--stances", type=Path, help="train_stances.csv beside the bodies, unless told")
    parser.add_argument("--flagged", action="store_true", help="print the story pairs that are found")
    arguments = parser.parse_args()
    bodies = read_bodies(arguments.bodies)
    times = timed(bodies)
    stories = read_stories(arguments.stances or arguments.bodies.with_name("train_stances.csv"))
    figures = measure(bodies, stories, flagged=arguments.flagged)
    false = figures.false + figures.false_in_stories
    precision = figures.found / (figures.found + false)
    recall = figures.found / (figures.found + figures.missed)
    f1 = 2 * precision * recall / (precision + recall)
    print(f"passages: precision {precision:.4f}, recall {recall:.4f}, F1 {f1:.4f}")
    print(f"pairs of one story: {figures.flagged} of {figures.story_pairs} found, {figures.wrong} wrong")
    for size, (seconds, held) in times.items():
        print(f"{size:5,} bodies: {seconds:.2f} s, {held:.0f} MB")
    print(
        json.dumps(
            {
                "precision": round(precision, 4),
                "recall": round(recall, 4),
                "f1": round(f1, 4),
                **figures._asdict(),
                "wrongly_merged": round(figures.wrong / figures.story_pairs, 4),
                "seconds": {size: seconds for size, (seconds, _) in times.items()},
                "megabytes": {size: held for size, (_, held) in times.items()},
            }
        )
    )


if __name__ == "__main__":
    main()
