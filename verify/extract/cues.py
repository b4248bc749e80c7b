"""The lexicon of attribution cues as typed look-ups on spaCy tokens."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from typing import Any, Literal, get_args

from spacy.tokens import Token

from verify.lexicon import table
from verify.models import CueClass

Construction = Literal["clause", "quotation", "infinitive", "object", "accuse", "name", "noun", "depict", "about"]
"""What the content of a cue looks like; see the lexicon table for each."""

Senses = dict[Construction, CueClass]

_FALSE_SUBJECTS = {"neither", "none", "nobody", "nothing", "no"}


def _words(value: Any) -> list[str]:
    return value.split() if isinstance(value, str) else list(value)


@cache
def verb_senses() -> dict[str, Senses]:
    """Return lemma -> construction -> cue class. Lemmas with a particle are written "point_out"."""
    senses: dict[str, Senses] = {}
    for cue_class, constructions in table("cues")["verbs"].items():
        for construction, lemmas in constructions.items():
            if construction not in get_args(Construction):
                raise ValueError(f"unknown construction {construction!r} in the table of cues")
            for lemma in _words(lemmas):
                senses.setdefault(lemma, {}).setdefault(construction, cue_class)
    return senses


@cache
def _particles() -> dict[tuple[str, str], str]:
    return {(verb, particle): lemma for lemma, (verb, particle) in table("cues")["particles"].items()}


@cache
def noun_classes() -> dict[str, CueClass]:
    """Return the lemma of a noun that can carry a content clause -> its cue class."""
    return {lemma: cue_class for cue_class, lemmas in table("cues")["nouns"].items() for lemma in _words(lemmas)}


@cache
def adverb_classes() -> dict[str, CueClass]:
    """Return an adverb that credits an unnamed speaker -> its cue class."""
    return {lemma: cue_class for cue_class, lemmas in table("cues")["adverbs"].items() for lemma in _words(lemmas)}


@cache
def word_set(section: str, name: str) -> frozenset[str]:
    """Return one list of words of the table of cues, such as ("silence", "withhold")."""
    return frozenset(_words(table("cues")[section][name]))


def senses_of(verb: Token) -> Senses:
    """Return what the verb can mean as a cue; empty where it is none."""
    lemma = verb.lemma_.lower()
    for child in verb.children:
        if child.dep_ in {"prt", "prep", "advmod"} and child.i > verb.i:
            joined = _particles().get((lemma, child.lower_))
            if joined:
                return verb_senses()[joined]
    return verb_senses().get(lemma, {})


def is_negated(verb: Token, voices: Sequence[int] = ()) -> bool:
    """Tell whether a verb is negated by "not" or "never", or by a subject such as "neither side".

    With the `voices` of its paragraph, words that it introduces do not count: "It isn't," says Ada.
    """
    for child in verb.children:
        if voices and voices[child.i] != voices[verb.i]:
            continue
        if child.dep_ == "neg" and child.lower_ != "only":
            return True
        if child.dep_ == "nsubj" and _is_empty_subject(child):
            return True
    return False


def _is_empty_subject(subject: Token) -> bool:
    if subject.lower_ in _FALSE_SUBJECTS:
        return True
    return any(child.dep_ in {"det", "preconj"} and child.lower_ in {"no", "neither"} for child in subject.children)


def is_withheld(verb: Token) -> bool:
    """Tell whether the verb is what someone declined to do, or did "without" doing."""
    head = verb.head
    if verb.dep_ in {"xcomp", "ccomp", "advcl"} and _is_unable(head):
        return True
    if verb.dep_ == "xcomp" and head.lemma_.lower() in word_set("silence", "withhold"):
        return True
    return verb.dep_ == "pcomp" and head.lower_ == "without"


def _is_unable(head: Token) -> bool:
    """Tell whether a head word says that something cannot be done: "not possible", "unable"."""
    for word in (head, *head.children):
        if word.dep_ not in {"acomp", "oprd"} and word != head:
            continue
        if word.lower_ in word_set("silence", "unable"):
            return True
        if word.lower_ in word_set("silence", "able") and (is_negated(head) or is_negated(head.head)):
            return True
    return False


def cue_span(verb: Token) -> tuple[int, int]:
    """Return (first token, last token + 1) of the cue: the verb with its auxiliaries, negation and particle."""
    parts = {verb.i}
    for child in verb.children:
        if child.dep_ in {"aux", "auxpass", "neg", "prt"}:
            parts.add(child.i)
    if is_withheld(verb) and verb.head.i < verb.i:
        parts.update(range(verb.head.i, verb.i))
    first = last = verb.i
    while first - 1 in parts or (first > 1 and first - 2 in parts and verb.doc[first - 1].dep_ == "advmod"):
        first -= 1
    while last + 1 in parts:
        last += 1
    return first, last + 1
