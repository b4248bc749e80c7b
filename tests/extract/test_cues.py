"""The lexicon of cues is sound."""

from __future__ import annotations

from typing import get_args

import pytest

from verify.extract.cues import adverb_classes, noun_classes, senses_of, verb_senses, word_set
from verify.extract.parse import load_pipeline
from verify.lexicon import table
from verify.models import CueClass


def test_every_cue_class_is_one_of_the_model() -> None:
    classes = {cue_class for senses in verb_senses().values() for cue_class in senses.values()}
    classes |= set(noun_classes().values()) | set(adverb_classes().values())
    assert classes <= set(get_args(CueClass))


def test_each_verb_stands_once_in_a_construction() -> None:
    seen: dict[tuple[str, str], str] = {}
    for cue_class, constructions in table("cues")["verbs"].items():
        for construction, lemmas in constructions.items():
            for lemma in lemmas.split():
                key = (construction, lemma)
                assert key not in seen, f"{lemma} as {construction} in {seen.get(key)} and {cue_class}"
                seen[key] = cue_class


def test_each_noun_stands_in_one_class() -> None:
    lemmas = [lemma for words in table("cues")["nouns"].values() for lemma in words.split()]
    assert sorted(lemmas) == sorted(set(lemmas))


def test_each_particle_verb_is_listed() -> None:
    assert set(table("cues")["particles"]) <= set(verb_senses())


@pytest.mark.parametrize(
    ("sentence", "word", "known"),
    [("They called for calm.", "called", True), ("They called the dog.", "barked", False)],
)
def test_a_particle_decides_what_a_verb_means(sentence: str, word: str, known: bool) -> None:
    doc = load_pipeline()(sentence)
    verbs = [token for token in doc if token.text == word]
    assert any("noun" in senses_of(verb) for verb in verbs) == known


def test_word_lists_are_read_as_sets() -> None:
    assert "decline" in word_set("silence", "withhold")
