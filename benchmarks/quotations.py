"""Measure how changed quotations are told apart: `python benchmarks/quotations.py BODIES.csv [--wrong KIND]`.

BODIES.csv has the columns `Body ID` and `articleBody`, as `train_bodies.csv` of the Fake News Challenge (FNC-1).

Quotations are drawn with a fixed seed: 8 to 40 words in double quotation marks that end in a comma and are followed by
a name of two to four capitalised words and "said", "told", "added" or "says", or the other way round; of copies of one
quotation the first counts. The paragraph is one article. Seven others are planted, of
other outlets, each of which quotes the words in a frame drawn from `FRAMES`:

- same        as they are;
- shortened   the first or the last part of two at a comma, "and", "but", "because" or "that", of six words or more;
- reworded    up to three words or contractions replaced by equal ones of `EQUALS`, in the place where they stand;
- number      one number replaced by another, at least half as large again;
- negation    "not" behind an auxiliary, or a "not" taken out;
- hedge       "will" or "shall" made "may", "is" made "may be", or "probably" behind another auxiliary;
- speaker     said by another speaker of the draw, with whom no part of the name is shared.

A kind is planted where the words allow it. Expected are an agreement for the first three, `quote-drift` for the next
three and `quote-attributed-otherwise` for the last. An article is found to be what some relation between its claims and
those of the paragraph says. Each paragraph is cross-checked with its seven in one batch. Of agreements only recall is
told: the part of a quotation that was not changed agrees. A contradiction is wrong in each kind.

The last line is JSON.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random
from typing import NamedTuple

from verify import Article, Report, cross_check

SEED = 20092
DRAWN = 200
EXPECTED = {
    "same": "agreement",
    "shortened": "agreement",
    "reworded": "agreement",
    "number": "quote-drift",
    "negation": "quote-drift",
    "hedge": "quote-drift",
    "speaker": "quote-attributed-otherwise",
}
VERDICTS = ("agreement", "quote-drift", "quote-attributed-otherwise")
FRAMES = (
    "“{words},” said {speaker}.",
    "“{words},” {speaker} said on Monday.",
    "{speaker} said: “{words}.”",
    "In an interview, {speaker} said, “{words}.”",
)
EQUALS = {
    "it's": "it is",
    "we're": "we are",
    "they're": "they are",
    "i'm": "I am",
    "we've": "we have",
    "i've": "I have",
    "that's": "that is",
    "don't": "do not",
    "didn't": "did not",
    "can't": "cannot",
    "won't": "will not",
    "wasn't": "was not",
    "isn't": "is not",
    "big": "large",
    "whole": "entire",
    "begin": "start",
    "began": "started",
    "help": "assist",
    "wanted": "wished",
    "get": "obtain",
    "kids": "children",
    "guy": "man",
    "guys": "men",
    "lots": "plenty",
    "huge": "enormous",
    "quickly": "fast",
    "scared": "frightened",
    "maybe": "perhaps",
    "shows": "demonstrates",
    "area": "region",
    "happened": "occurred",
    "right": "correct",
    "start": "begin",
    "found": "discovered",
    "trying": "attempting",
    "really": "truly",
    "photo": "picture",
    "photos": "pictures",
    "completely": "entirely",
}
_NUMBERS = {
    "two": "five",
    "three": "seven",
    "four": "nine",
    "five": "eleven",
    "six": "ten",
    "seven": "twelve",
    "eight": "twenty",
    "nine": "fifteen",
    "ten": "thirty",
    "twelve": "forty",
    "twenty": "fifty",
    "hundred": "thousand",
}
_NAME = r"(?P<{}>(?:[A-Z][\w’'-]+ ){{1,3}}[A-Z][\w’'-]+)"
_WHOLE = r"(?![\w’'-]|\.? [A-Z])"  # "Army Col. Steven Warren" is no Army Col
_SAID = r"(?:said|told|added|says)\b"
_BEFORE, _AFTER = _NAME.format("before"), _NAME.format("after")
_QUOTED = re.compile(rf"[“\"](?P<words>[^“”\"]+),[”\"] (?:{_BEFORE} {_SAID}|(?:said|says|added) {_AFTER}{_WHOLE})")
_NO_NAME = {"The", "He", "She", "They", "But", "And", "In", "As", "It", "According"}
_CUT = re.compile(r",? (?=(?:and|but|because|that) )|, ")
_FIGURE = re.compile(r"(?<![\d.,:$£€])\d{1,3}(?:,\d{3})*(?![\d.,:%])")
_AUXILIARY = re.compile(r"\b(?:is|are|was|were|will|can|should|would|could|have|has|must)\b(?! not)")
_NOT = re.compile(r" not\b|n[’']t\b")
_WILL = re.compile(r"\b(?:will|shall)\b(?! not)")
_IS = re.compile(r"\b(?:is|are)\b(?! not)")


class Quoted(NamedTuple):
    """A quotation of an article: its paragraph, the words between the marks without the last comma, and the speaker."""

    paragraph: str
    words: str
    speaker: str


def read_quotations(path: Path) -> Iterator[Quoted]:
    """Yield the quotations of all bodies, each wording once."""
    csv.field_size_limit(1 << 30)
    seen = set()
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows):
            for paragraph in re.split(r"\n+", row["articleBody"]):
                for found in quotations_of(paragraph.strip()):
                    if found.words.casefold() not in seen:
                        seen.add(found.words.casefold())
                        yield found


def quotations_of(paragraph: str) -> Iterator[Quoted]:
    """Yield the quotations of a paragraph that are credited to a name."""
    for match in _QUOTED.finditer(paragraph):
        words, speaker = match["words"].strip(), match["before"] or match["after"]
        if 8 <= len(words.split()) <= 40 and _NO_NAME.isdisjoint(speaker.split()):
            yield Quoted(paragraph, words, speaker)


def changed(quoted: Quoted, kind: str, speakers: Sequence[str], random: Random) -> Quoted | None:
    """Return a quotation changed in one way, None where its words do not allow it."""
    if kind == "speaker":
        own = set(quoted.speaker.casefold().split())
        others = [name for name in speakers if own.isdisjoint(name.casefold().split())]
        return quoted._replace(speaker=random.choice(others)) if others else None
    words = CHANGES[kind](quoted.words, random)
    return quoted._replace(words=words) if words else None


def _shortened(words: str, random: Random) -> str | None:
    parts = [part for cut in _CUT.finditer(words) for part in (words[: cut.start()], words[cut.end() :])]
    long = [part for part in parts if len(part.split()) >= 6]
    return random.choice(long) if long else None


def _reworded(words: str, _: Random) -> str | None:
    left = 3

    def equal(match: re.Match[str]) -> str:
        nonlocal left
        other = EQUALS.get(match.group().replace("’", "'").casefold())
        if other is None or not left:
            return match.group()
        left -= 1
        return other[0].upper() + other[1:] if match.group()[0].isupper() else other

    found = re.sub(r"[\w’']+", equal, words)
    return found if found != words else None


def _renumbered(words: str, _: Random) -> str | None:
    figure = _FIGURE.search(words)
    if figure:
        number = int(figure.group().replace(",", ""))
        return f"{words[: figure.start()]}{number * 2 + 3}{words[figure.end() :]}"
    for match in re.finditer(r"\w+", words):
        other = _NUMBERS.get(match.group().casefold())
        if other:
            return words[: match.start()] + other + words[match.end() :]
    return None


def _negated(words: str, random: Random) -> str | None:
    if _NOT.search(words):
        return _NOT.sub("", words, count=1)
    found = list(_AUXILIARY.finditer(words))
    return _behind(words, random.choice(found), "not") if found else None


def _hedged(words: str, random: Random) -> str | None:
    for pattern, other in ((_WILL, "may"), (_IS, "may be")):
        match = pattern.search(words)
        if match:
            return words[: match.start()] + other + words[match.end() :]
    found = list(_AUXILIARY.finditer(words))
    return _behind(words, random.choice(found), "probably") if found else None


def _behind(words: str, match: re.Match[str], word: str) -> str:
    return f"{words[: match.end()]} {word}{words[match.end() :]}"


CHANGES: dict[str, Callable[[str, Random], str | None]] = {
    "same": lambda words, _: words,
    "shortened": _shortened,
    "reworded": _reworded,
    "number": _renumbered,
    "negation": _negated,
    "hedge": _hedged,
}


def plant(quoted: Quoted, speakers: Sequence[str], random: Random) -> dict[str, Article]:
    """Return an article for the paragraph, named "source", and one for each kind of change that its words allow."""
    found = {"source": Article(id="source", text=quoted.paragraph, source="source")}
    for kind in EXPECTED:
        other = changed(quoted, kind, speakers, random)
        if other:
            words = other.words[0].upper() + other.words[1:]
            text = random.choice(FRAMES).format(words=words, speaker=other.speaker)
            found[kind] = Article(id=kind, text=text, source=kind)
    return found


def found_between(report: Report, kind: str) -> set[str]:
    """Return the verdicts on claims of the source and of one planted article."""
    article = {claim.id: claim.article for claim in report.claims}
    return {r.verdict for r in report.relations if {article[r.a], article[r.b]} == {"source", kind}}


class Result(NamedTuple):
    """What was planted, and the verdicts found on it."""

    kind: str
    found: frozenset[str]
    texts: tuple[str, str]


def measure(quotations: Sequence[Quoted]) -> list[Result]:
    """Draw quotations, plant the changed ones and cross-check each with its own."""
    random = Random(SEED)  # noqa: S311 - a seeded draw, no secret
    drawn = random.sample(quotations, min(DRAWN, len(quotations)))
    speakers = sorted({quoted.speaker for quoted in drawn})
    results = []
    for quoted in drawn:
        articles = plant(quoted, speakers, random)
        report = cross_check(articles.values())
        for kind in articles.keys() - {"source"}:
            verdicts = frozenset(found_between(report, kind))
            results.append(Result(kind, verdicts, (articles["source"].text, articles[kind].text)))
    return results


def figures(results: Iterable[Result]) -> dict[str, dict[str, float]]:
    """Return for each verdict how many were planted, and precision and recall."""
    results = list(results)
    counts = {}
    for verdict in VERDICTS:
        planted = [result for result in results if EXPECTED[result.kind] == verdict]
        flagged = [result for result in results if verdict in result.found]
        right = sum(verdict in result.found for result in planted)
        counts[verdict] = {"planted": len(planted), "recall": _share(right, len(planted))}
        if verdict != "agreement":
            counts[verdict]["precision"] = _share(right, len(flagged))
    return counts


def _share(part: int, whole: int) -> float:
    return round(part / whole, 4) if whole else 1.0


def by_kind(results: Iterable[Result]) -> Mapping[str, Counter[str]]:
    """Return for each kind how often each verdict was found, "nothing" where none was."""
    counts = {kind: Counter[str]() for kind in EXPECTED}
    for result in results:
        counts[result.kind].update(result.found or {"nothing"})
        counts[result.kind]["planted"] += 1
    return counts


def main() -> None:
    """Print the figures, and once more as one line of JSON."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("bodies", type=Path)
    parser.add_argument("--wrong", choices=EXPECTED, help="print the pairs of this kind that are not found")
    arguments = parser.parse_args()
    quotations = list(read_quotations(arguments.bodies))
    results = measure(quotations)
    for result in sorted(results):
        if result.kind == arguments.wrong and EXPECTED[result.kind] not in result.found:
            print(*result.texts, sorted(result.found), sep="\n  ")
    print(f"{len(quotations)} quotations, {min(DRAWN, len(quotations))} drawn")
    kinds = by_kind(results)
    for kind, counts in kinds.items():
        shown = ", ".join(f"{name} {number}" for name, number in counts.most_common() if name != "planted")
        print(f"{kind:9} {counts['planted']:3} planted: {shown}")
    counted = figures(results)
    for verdict, told in counted.items():
        print(f"{verdict}: {', '.join(f'{name} {number:g}' for name, number in told.items())}")
    contradictions = sum("contradiction" in result.found for result in results)
    print(f"contradictions: {contradictions} of {len(results)}")
    print(json.dumps({**counted, "contradictions": contradictions, "kinds": kinds}))


if __name__ == "__main__":
    main()
