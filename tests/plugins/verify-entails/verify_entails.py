"""A condition that asks a natural language inference model of the user's own; no model comes with it.

    { kind = "entails", model = "/models/nli-cross-encoder", label = "contradiction", at_least = 0.9 }

The model is a folder that sentence-transformers can load as a CrossEncoder (`pip install verify-entails[model]`).
Nothing is downloaded. The scores of a pair in both directions are looked at, and the lower one counts, so that the
order of two articles does not matter.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Annotated, ClassVar, Literal

from pydantic import Field

from verify.compare.comparison import Comparison
from verify.ruleset import Condition

Scores = Callable[[Sequence[tuple[str, str]]], Sequence[dict[str, float]]]
"""Pairs of premise and hypothesis -> the probability of each label of a pair."""


class Entails(Condition):
    """The model gives both directions of the pair `label` with a probability of at least `at_least`."""

    says: ClassVar[str] = "a model finds {label} with at least {at_least}"
    kind: Literal["entails"]
    model: str
    label: Literal["entailment", "neutral", "contradiction"] = "entailment"
    at_least: Annotated[float, Field(ge=0, le=1)] = 0.8

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        texts = (pair.a.quote, pair.b.quote)
        found = scores_of(self.model)([texts, texts[::-1]])
        return min(scores[self.label] for scores in found) >= self.at_least


@cache
def scores_of(model: str) -> Scores:
    """Load a cross-encoder from a folder; FileNotFoundError where there is none."""
    if not Path(model).is_dir():
        raise FileNotFoundError(f"no folder '{model}' with a cross-encoder")
    encoder = import_module("sentence_transformers").CrossEncoder(model, local_files_only=True)
    names = [encoder.config.id2label[place].lower() for place in range(len(encoder.config.id2label))]

    def scores(pairs: Sequence[tuple[str, str]]) -> list[dict[str, float]]:
        return [dict(zip(names, _softmax(row), strict=True)) for row in encoder.predict(list(pairs))]

    return scores


def _softmax(row: Sequence[float]) -> list[float]:
    powers = [math.exp(float(value) - float(max(row))) for value in row]
    return [power / sum(powers) for power in powers]
