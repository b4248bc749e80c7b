"""Measure attribution on PolNeAR: `python benchmarks/attribution.py DATA [--split dev] [--out FILE] [--plain]`.

DATA is a folder that holds the corpus splits and its scorer `polnear_score.py`. The last line printed is one line of
JSON with the figures; `--out` writes the predictions in the scorer's form.

The engine and the corpus draw edges differently, so the predictions are brought to the corpus's conventions first.
These are rules of the form of an annotation, read off its training split; none adds an attribution or looks at the
gold standard of what is measured, and the engine's own statements stay as they are:

- content: with the quotation marks around it, the stop that they enclose, and the conjunction "that";
- source: the whole noun phrase with appositions and relative clauses, up to the cue ("the ministry, which");
- cue: with an adverb right before it ("later said") and the verb that governs it ("is expected to argue");
- nested speech: what is said inside another's content is hardly ever annotated there, so it is left out.

`--plain` measures the engine's own statements, without all of them. The first three move edges and so the exact scores;
the last takes predictions away and so raises precision.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import re
import sys
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any, NamedTuple

from verify.corpus.blocks import Block
from verify.extract.attribution import Statement, find_statements
from verify.extract.parse import Paragraph, load_pipeline, parse

_PARAGRAPH = re.compile(r"\S(?:[^\n]*\S)?")
_THAT = re.compile(r"\bthat[ ,]*[“\"]?$", re.IGNORECASE)
_OPEN_MARKS = re.compile(r"(?:[“\"]|''|``)$")
_CLOSING = re.compile(r"[,.!?…—–-]*(?:[”\"]|'')")

Row = dict[str, list[list[int]]]


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


def _marked(span: tuple[int, int], text: str) -> list[int]:
    """Give a content the "that" before it and the quotation marks around it, with the stop that they enclose."""
    start, end = span
    opening = _OPEN_MARKS.search(text[max(0, start - 2) : start])
    if opening:
        start -= len(opening.group())
    that = _THAT.search(text[max(0, start - 8) : start])
    if that:
        start -= len(that.group())
    if opening or re.search(r"[“\"]|''", text[start:end]):
        closing = _CLOSING.match(text, end)
        end = closing.end() if closing else end
    return [start, end]


def _whole_phrase(start: int, end: int, cue: tuple[int, int], paragraph: Paragraph) -> list[int]:
    """Stretch a source over all that hangs on its noun: appositions, relative clauses, up to its cue."""
    first = paragraph.offset
    phrase = paragraph.doc.char_span(start - first, end - first, alignment_mode="expand")
    if phrase is None:
        return [start, end]
    head = phrase.root
    while head.dep_ == "appos" and head.left_edge.i == head.head.i + 1:
        head = head.head
    start = min(start, first + paragraph.doc[head.left_edge.i].idx) if head != phrase.root else start
    last = max(token.right_edge.i for token in head.subtree)
    stop = paragraph.span_of(paragraph.doc[last])[1]
    if end <= cue[0] < stop:
        stop = cue[0]
    trimmed = paragraph.doc.text[start - first : stop - first].rstrip(" ,—–-.;:")
    return [start, max(end, start + len(trimmed))]


def _governed(cue: tuple[int, int], paragraph: Paragraph) -> list[int]:
    """Stretch a cue over the adverb before it and the verb that governs it: "later said", "is expected to argue"."""
    first = paragraph.offset
    phrase = paragraph.doc.char_span(cue[0] - first, cue[1] - first, alignment_mode="expand")
    if phrase is None:
        return list(cue)
    start, verb = phrase.start, phrase.root
    governor = verb.head
    if verb.dep_ == "xcomp" and governor.i < start and not any(c.dep_ == "dobj" for c in governor.children):
        start = min([governor.i, *(c.i for c in governor.lefts if c.dep_ in {"aux", "auxpass", "neg"})])
        verb = governor
    while start > 0 and paragraph.doc[start - 1].dep_ in {"advmod", "neg"} and paragraph.doc[start - 1].head == verb:
        start -= 1
    return [paragraph.span_of(paragraph.doc[start])[0], cue[1]]


def _row(statement: Statement, paragraph: Paragraph, text: str) -> Row:
    start, end = statement.attribution.start, statement.attribution.end
    cue = (statement.cue_start, statement.cue_end)
    source = [] if start is None or end is None else [_whole_phrase(start, end, cue, paragraph)]
    return {
        "source": source,
        "cue": [_governed(cue, paragraph)],
        "content": [_marked(span, text) for span in statement.content],
    }


def _plain_row(statement: Statement) -> Row:
    start, end = statement.attribution.start, statement.attribution.end
    source = [] if start is None or end is None else [[start, end]]
    cue = [[statement.cue_start, statement.cue_end]]
    return {"source": source, "cue": cue, "content": [list(span) for span in statement.content]}


def _is_nested(statement: Statement, statements: Sequence[Statement]) -> bool:
    return any(
        start <= statement.cue_start and statement.cue_end <= end
        for outer in statements
        if outer is not statement
        for start, end in outer.content
    )


def rows_of(paragraphs: Sequence[Paragraph], text: str, *, plain: bool = False) -> list[Row]:
    """Return the attributions of one document in the form of the corpus; `plain` without its conventions."""
    statements = [statement for statement in find_statements(paragraphs) if statement.content]
    if plain:
        return [_plain_row(statement) for statement in statements]
    rows = []
    for statement in statements:
        if not _is_nested(statement, statements):
            home = max((p for p in paragraphs if p.offset <= statement.cue_start), key=lambda p: p.offset)
            rows.append(_row(statement, home, text))
    return rows


class Predictions(NamedTuple):
    """Predictions by document, and the seconds spent on parsing and on attribution."""

    rows: dict[str, list[Row]]
    parsing: float
    finding: float


def predict(texts: dict[str, str], *, plain: bool = False) -> Predictions:
    """Return the predictions for texts by document name."""
    nlp = load_pipeline()
    rows, parsing, finding = {}, 0.0, 0.0
    for name, text in texts.items():
        begun = time.perf_counter()
        paragraphs = list(parse(((text, block) for block in _blocks(text)), nlp))
        parsed = time.perf_counter()
        rows[name] = rows_of(paragraphs, text, plain=plain)
        parsing, finding = parsing + parsed - begun, finding + time.perf_counter() - parsed
    return Predictions(rows, parsing, finding)


def _figures(scored: dict[str, Any]) -> dict[str, float]:
    """Return the F1 of the main scores and the recall by type of content, in percent."""
    kept = ("cue_words", "source_words", "content_words", "quote_exact", "quote_words", "ar_content", "ar_partial")
    figures = {name: round(scored["scores"][name]["F1"], 1) for name in kept}
    return figures | {f"recall_{kind}": round(found["R"], 1) for kind, found in scored["recall_by_type"].items()}


def main() -> None:
    """Parse, predict, score and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("data", type=Path)
    parser.add_argument("--split", default="dev")
    parser.add_argument("--limit", type=int, help="only the first N documents")
    parser.add_argument("--out", type=Path, help="write the predictions as JSON")
    parser.add_argument("--plain", action="store_true", help="leave the conventions of the corpus aside")
    arguments = parser.parse_args()
    scorer: Any = _scorer(arguments.data)
    corpus = dict(sorted(scorer.load(arguments.split).items())[: arguments.limit])
    texts = {name: document["text"] for name, document in corpus.items()}
    rows, parsing, finding = predict(texts, plain=arguments.plain)
    if arguments.out:
        arguments.out.write_text(json.dumps(rows), encoding="utf-8")
    gold = scorer.gold(corpus)
    rows = {name: rows[name] for name in gold}
    everything = scorer.score(rows, gold, texts)
    scorer.show(everything, f"all attributions, {arguments.split}")
    reporting = scorer.score(scorer.reporting(texts, rows), scorer.reporting(texts, gold), texts)
    scorer.show(reporting, f"reporting cues, {arguments.split}")
    print(f"parsing {parsing:.1f} s, attribution {finding:.1f} s ({100 * finding / parsing:.1f} % of it)")
    print(json.dumps({"all": _figures(everything), "reporting": _figures(reporting), "split": arguments.split}))


if __name__ == "__main__":
    main()
