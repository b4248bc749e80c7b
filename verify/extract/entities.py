"""Entity labels by rule: which names of a paragraph are persons, bodies, places, peoples, and which words are times.

`entity_spans` finds the names, `entity_evidence` what speaks for a label. Here the paragraphs of an article share them:
a short name takes the label that its article gives the same name, or the longer one that it ends.

The labels are those of OntoNotes 5 as far as the engine reads them; they replace a statistical recogniser, which would
cost as much as all the rest of parsing.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.language import Language
from spacy.tokens import Doc, Span

from verify.extract.dates import time_spans
from verify.extract.entity_evidence import says
from verify.extract.entity_spans import Run, find_names
from verify.lexicon.entities import Label

COMPONENT = "verify_entities"
_NAMES = "names"
_SURE = 10  # how much more a sure label counts than one by default


@Language.component(COMPONENT)
def label_entities(doc: Doc) -> Doc:
    """Label the names and times of one paragraph; what its article adds comes with `share_labels`."""
    times = time_spans(doc)
    runs = find_names(doc, {i for start, end, _ in times for i in range(start, end)})
    doc.user_data[_NAMES] = (runs, times)
    _write(doc, runs, times)
    return doc


def share_labels(docs: Sequence[Doc]) -> None:
    """Let the paragraphs of one article share labels: a name that one of them is sure of is the same in all."""
    found = [(doc, *doc.user_data.pop(_NAMES)) for doc in docs if _NAMES in doc.user_data]
    sure: dict[str, dict[Label, int]] = {}
    for doc, runs, _ in found:
        for run in runs:
            if run.label is not None:
                _count(sure, doc, run)
    labels = {name: min(votes, key=lambda label: (-votes[label], label)) for name, votes in sure.items()}
    for doc, runs, times in found:
        shared = [_shared(doc, run, labels) for run in runs]
        if shared != runs:
            _write(doc, shared, times)


def _count(votes: dict[str, dict[Label, int]], doc: Doc, run: Run) -> None:
    """Count a label for a name, and for the parts of a person's name by which the article may go on."""
    label = run.label
    if label is None:
        return
    weight = _SURE if run.sure else min(run.end - run.start, 2)
    words = [doc[i].text for i in range(run.start, run.end)]
    names = {" ".join(words)}
    if label == "PERSON" and len(words) > 1:
        names |= {words[-1], words[0], " ".join(words[-2:])}
        names |= {" ".join(words[i:]) for i in range(1, len(words)) if words[i].lower() in {"al", "el"}}
    for name in names:
        count = votes.setdefault(name, {})
        count[label] = count.get(label, 0) + weight


def _shared(doc: Doc, run: Run, labels: dict[str, Label]) -> Run:
    if run.sure:
        return run
    label = labels.get(" ".join(doc[i].text for i in range(run.start, run.end)), run.label)
    if label is None and run.end - run.start == 1 and says(doc[run.start]):
        label = "ORG"
    return run if label == run.label else run._replace(label=label)


def _write(doc: Doc, runs: Sequence[Run], times: Sequence[tuple[int, int, Label]]) -> None:
    spans = [Span(doc, start, end, label=label) for start, end, label in times]
    spans += [Span(doc, run.start, run.end, label=run.label) for run in runs if run.label is not None]
    doc.set_ents(spans)
