"""What the parser reads awry in two known ways, and how it is meant.

called    "the woman, identified as Ada Holm, fled"        the name became the subject of what follows
reduced   "a man rushed to a clinic on Monday is treated"  "rushed" became the verb of the sentence
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from spacy.tokens import Token

from verify.extract.cues import senses_of
from verify.lexicon.frames import completions_of, frames_of

_SUBJECTS = {"nsubj", "nsubjpass"}
_FINITE = {"VBD", "VBZ", "VBP", "MD"}
_TOLD = {"relcl", "acl"}
_COMPLEMENTS = {"dobj", "dative", "attr", "acomp", "oprd", "ccomp"}


def called(tokens: Sequence[Token]) -> tuple[Token, ...]:
    """Return the name of a person behind an "as" of some tokens that has lost it; empty where none has."""
    for token in tokens:
        if token.lower_ == "as" and token.dep_ == "prep" and not any(token.children):
            return tuple(takewhile(lambda t: t.ent_type_ == "PERSON", token.doc[token.i + 1 : token.sent.end]))
    return ()


def reduced(verb: Token) -> Token | None:
    """Return the participle that a verb with a tense, but without a subject, hangs on in place of the noun; else None.

    Nothing joins the two: neither a conjunction, nor a comma, nor a quotation mark. The participle tells what was done
    to the noun: it does not speak or think ("the skipper said last night was calm"), and has no object of its own.
    """
    before = verb.head
    own = [verb, *(child for child in verb.children if child.dep_ in {"aux", "auxpass"})]
    if (
        verb.dep_ not in {"ccomp", "conj"}
        or before.tag_ not in {"VBD", "VBN"}
        or before.dep_ in _TOLD
        or before.i > verb.i
        or not _may_be_done(before, verb)
    ):
        return None
    if not any(word.tag_ in _FINITE for word in own) or any(
        child.dep_ in {*_SUBJECTS, "mark", "csubj", "expl"} for child in verb.children
    ):
        return None
    between = verb.doc[before.i : min(word.i for word in own)]
    alone = not any(token.dep_ == "cc" or (token.is_punct and token.tag_ != "HYPH") for token in between)
    return before if alone and any(child.dep_ in _SUBJECTS for child in before.children) else None


def _may_be_done(before: Token, verb: Token) -> bool:
    """Tell whether a past form can say what was done to its subject; `verb` is what the parser hung on it."""
    lemma = before.lemma_.lower()
    if not {"clause", "quotation"}.isdisjoint(senses_of(before)):
        return False
    if any(child.dep_ in _COMPLEMENTS and child != verb for child in before.children):
        return False
    return any(frames_of(lemma, "verb", rest) for rest in (None, *completions_of(lemma)))


def is_reduced(verb: Token) -> bool:
    """Tell whether a verb is a participle that the parser took for the verb of the sentence."""
    return any(reduced(child) == verb for child in verb.children)
