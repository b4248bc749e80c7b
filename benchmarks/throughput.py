"""Measure speed: `python benchmarks/throughput.py [PATHS...] [--runs 3] [--limit N]`.

The whole pipeline (read, cross-check, write the report) against spaCy alone with the same components, on the same
texts, in one process, the three ways in turn in each run. A first run that is not counted warms them up. All figures
are processor time, so that other work on the machine does not count. PATHS are what `verify report` takes; the stories
of `corpus/` by default.
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, NamedTuple
from unittest.mock import patch

import spacy
from spacy.language import Language

import verify.pipeline
from verify.corpus import Reading, read_articles
from verify.corpus.readable import readable
from verify.extract.parse import DEFAULT_MODEL
from verify.report.formats import FORMATS
from verify.report.outline import Layout

CORPUS = Path(__file__).parent.parent / "corpus"
STAGES = {
    "load_rules": "rules",
    "readable": "layout",
    "parse": "parse",
    "extract_claims": "extract",
    "link_claims": "match",
    "find_origins": "match",
    "build_graph": "graph",
    "judge_pairs": "compare, judge",
    "find_verdicts": "compare, judge",
}
"""Functions that `verify.pipeline` calls -> the stage that their time counts for."""
ROWS = ("read", *dict.fromkeys(STAGES.values()), "report")
BATCH = 64  # texts, as in verify.extract.parse

Seconds = dict[str, float]


class Counts(NamedTuple):
    """How large the input is, and what came out."""

    articles: int
    words: int
    claims: int
    relations: int


class Clock:
    """Adds up the seconds spent in each stage."""

    def __init__(self) -> None:
        self.spent: defaultdict[str, float] = defaultdict(float)

    @contextmanager
    def on(self, stage: str) -> Iterator[None]:
        """Count the time of the block for a stage."""
        begun = time.process_time()
        yield
        self.spent[stage] += time.process_time() - begun

    def timed(self, stage: str, function: Callable[..., Any]) -> Callable[..., Any]:
        """Return a function whose time counts for a stage; of a generator, the time of each step."""

        def call(*given: Any, **named: Any) -> Any:
            with self.on(stage):
                result = function(*given, **named)
            return self._steps(stage, result) if isinstance(result, Iterator) else result

        return call

    def _steps(self, stage: str, items: Iterator[Any]) -> Iterator[Any]:
        while True:
            with self.on(stage):
                found = next(items, self)
            if found is self:
                return
            yield found


def whole_pipeline(paths: Sequence[str], limit: int | None) -> tuple[Seconds, Counts]:
    """Read, cross-check and write the JSON form; return the seconds a stage, with "all", and the counts."""
    clock = Clock()
    with ExitStack() as stack:
        stack.enter_context(clock.on("all"))
        for function, stage in STAGES.items():
            timed = clock.timed(stage, getattr(verify.pipeline, function))
            stack.enter_context(patch.object(verify.pipeline, function, timed))
        with clock.on("read"):
            reading = _read(paths, limit)
        report = verify.pipeline.cross_check(reading)
        with clock.on("report"):
            FORMATS["json"](report, Layout())
    words = sum(len(article.text.split()) for article in reading.articles)
    return dict(clock.spent), Counts(len(report.articles), words, len(report.claims), len(report.relations))


def spacy_alone(texts: Iterable[str], nlp: Language) -> float:
    """Return the seconds that spaCy takes for some texts."""
    begun = time.process_time()
    for _ in nlp.pipe(texts, batch_size=BATCH):
        pass
    return time.process_time() - begun


def measure(paths: Sequence[str], limit: int | None, runs: int) -> tuple[Seconds, Counts]:
    """Return the median seconds of each stage and of each way, over runs in which the ways take turns."""
    nlp = spacy.load(DEFAULT_MODEL)
    articles = _read(paths, limit).articles
    whole = [article.text for article in articles]
    paragraphs = [a.text[b.start : b.end] for a in articles for b in readable(a)]
    samples: defaultdict[str, list[float]] = defaultdict(list)
    for run in range(runs + 1):
        spent, counts = whole_pipeline(paths, limit)
        spent["spaCy, paragraphs"] = spacy_alone(paragraphs, nlp)
        spent["spaCy, articles"] = spacy_alone(whole, nlp)
        for row, seconds in spent.items() if run else ():
            samples[row].append(seconds)
    return {row: statistics.median(seconds) for row, seconds in samples.items()}, counts


def table(spent: Seconds, counts: Counts) -> str:
    """Return the figures as text: the ways against each other, then the stages of the pipeline."""
    sizes = zip(counts, Counts._fields, strict=True)
    lines = [
        ", ".join(f"{number:,} {name}" for number, name in sizes),
        f"\n{'':<18} {'seconds':>8} {'articles/s':>10} {'words/s':>8} {'verify takes':>13}",
    ]
    for name, row in (("verify", "all"), *((row, row) for row in ("spaCy, paragraphs", "spaCy, articles"))):
        rates = f"{spent[row]:>8.2f} {counts.articles / spent[row]:>10.1f} {counts.words / spent[row]:>8,.0f}"
        lines.append(f"{name:<18} {rates} {spent['all'] / spent[row]:>12.2f}x")
    lines.append(f"\n{'stage':<18} {'seconds':>8} {'share':>10}")
    spent = spent | {"other": spent["all"] - sum(spent[row] for row in ROWS)}
    lines += [f"{row:<18} {spent[row]:>8.2f} {spent[row] / spent['all']:>9.1%}" for row in (*ROWS, "other")]
    return "\n".join(lines)


def _read(paths: Sequence[str], limit: int | None) -> Reading:
    reading = read_articles(paths)
    return Reading(reading.articles[:limit], reading.problems)


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("paths", nargs="*", default=sorted(str(path.parent) for path in CORPUS.glob("*/expected.toml")))
    parser.add_argument("--runs", type=int, default=3, help="counted runs, of which the median is shown")
    parser.add_argument("--limit", type=int, help="only the first N articles by id")
    arguments = parser.parse_args()
    print(table(*measure(arguments.paths, arguments.limit, arguments.runs)))


if __name__ == "__main__":
    main()
