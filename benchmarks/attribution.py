"""Measure attribution on PolNeAR: `python benchmarks/attribution.py DATA [--split dev] [--out FILE]`.

DATA is a folder that holds the corpus splits and its scorer `polnear_score.py`. PolNeAR marks a relative pronoun as a
source ("the ministry, which said"), where the engine credits the noun before it: the pronoun is added here.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

from verify.corpus.blocks import Block
from verify.extract.attribution import Statement, find_statements
from verify.extract.parse import load_pipeline, parse

_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")
_RELATIVE = re.compile(r",? (?:who|which|that)\b")


def _scorer(data: Path) -> ModuleType:
    sys.path.insert(0, str(data))
    spec = importlib.util.spec_from_file_location("polnear_score", data / "polnear_score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"no scorer in {data}")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def _blocks(text: str) -> Iterator[Block]:
    for found in _PARAGRAPH.finditer(text):
        yield Block(start=found.start(), end=found.end(), kind="body")


def _row(statement: Statement, text: str) -> dict[str, list[list[int]]]:
    start, end = statement.attribution.start, statement.attribution.end
    source: list[list[int]] = []
    if start is not None and end is not None:
        relative = _RELATIVE.match(text, end)
        source = [[start, relative.end() if relative else end]]
    cue = [[statement.cue_start, statement.cue_end]]
    return {"source": source, "cue": cue, "content": [list(span) for span in statement.content]}


def predict(texts: dict[str, str]) -> tuple[dict[str, list[dict[str, list[list[int]]]]], float, float]:
    """Return predictions by document, and the seconds spent on parsing and on attribution."""
    nlp = load_pipeline()
    rows, parsing, finding = {}, 0.0, 0.0
    for name, text in texts.items():
        begun = time.perf_counter()
        paragraphs = list(parse(((text, block) for block in _blocks(text)), nlp))
        parsed = time.perf_counter()
        statements = find_statements(paragraphs)
        parsing, finding = parsing + parsed - begun, finding + time.perf_counter() - parsed
        rows[name] = [_row(statement, text) for statement in statements if statement.content]
    return rows, parsing, finding


def main() -> None:
    """Parse, predict, score and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("data", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--limit", type=int, help="only the first N documents")
    parser.add_argument("--out", type=Path, help="write the predictions as JSON")
    arguments = parser.parse_args()
    scorer: Any = _scorer(arguments.data)
    corpus = dict(sorted(scorer.load(arguments.split).items())[: arguments.limit])
    texts = {name: document["text"] for name, document in corpus.items()}
    rows, parsing, finding = predict(texts)
    if arguments.out:
        arguments.out.write_text(json.dumps(rows), encoding="utf-8")
    gold = scorer.gold(corpus)
    rows = {name: rows[name] for name in gold}
    scorer.show(scorer.score(rows, gold, texts), f"all attributions, {arguments.split}")
    reporting = scorer.score(scorer.reporting(texts, rows), scorer.reporting(texts, gold), texts)
    scorer.show(reporting, f"reporting cues, {arguments.split}")
    print(f"parsing {parsing:.1f} s, attribution {finding:.1f} s ({100 * finding / parsing:.1f} % of it)")


if __name__ == "__main__":
    main()
