"""Counts of zero: what an article says that nobody and nothing underwent.

"no injuries", "no deaths or injuries", "no reports of injuries"     each plural noun by itself
"nobody was hurt", "no one died"                                     who was not harmed
"""

from __future__ import annotations

from collections.abc import Iterator

from spacy.tokens import Doc, Token

from verify.extract.counted import noun_lemma
from verify.extract.terms import frame_of
from verify.lexicon import table
from verify.lexicon.frames import frame
from verify.models import Interval, Quantity

_NEAR = 3  # tokens from "no" to the noun that it counts
_COMPARED = {"fewer", "less", "more", "longer"}
_NOBODY = {"nobody", "noone", "none", "no-one"}
_HARMED = frozenset(table("roles")["nouns"]["harmed"])


def find_zeros(doc: Doc, text: str) -> list[Quantity]:
    """Return the counts of zero of a parsed paragraph, with offsets into its `text`.

    Only plural nouns are counted, so that "no doubt" is none; of persons, only those who would have come to harm: of
    "nobody knows" no count follows.
    """
    if "no" not in text.lower():
        return []
    found = [zero for token in doc if token.lower_ == "no" and token.pos_ == "DET" for zero in _of_nouns(token, text)]
    persons = (token for token in doc if token.lower_ in _NOBODY or token.lower_ == "one")
    return [*found, *(zero for token in persons if (zero := _of_persons(token, text)) is not None)]


def _of_nouns(no: Token, text: str) -> Iterator[Quantity]:
    head = no.head
    if head.i > no.i + _NEAR or (no.i + 1 < len(no.doc) and no.nbor().lower_ in _COMPARED):
        return
    if head.tag_ == "NNS":
        yield _zero(text, no.idx, no.idx + len(no), head)
    either = any(child.lower_ in {"or", "nor"} for child in head.children)
    beside = [noun for noun in head.conjuncts if either and noun.tag_ == "NNS" and noun.left_edge == noun]
    of = [prep for prep in head.rights if prep.lower_ == "of" and head.lemma_.lower() == "report"]
    told = [noun for prep in of for noun in prep.children if noun.tag_ == "NNS"]
    for noun in (*beside, *told, *(joined for first in told for joined in first.conjuncts)):
        yield _zero(text, noun.idx, noun.idx + len(noun), noun)


def _of_persons(token: Token, text: str) -> Quantity | None:
    """Read "nobody" and "no one" where the verb would do them harm; as "none", only those of a number are."""
    before = token.nbor(-1) if token.i else None
    parted = before is not None and before.lower_ == "no"
    if token.lower_ == "one" and not parted:
        return None
    name = frame_of(token.head) if token.dep_ in {"nsubjpass", "nsubj", "dobj"} else None
    if name is None or frame(name).role not in _HARMED:
        return None
    acts = any(child.dep_ == "dobj" for child in token.head.children)
    undergoes = token.dep_ != "nsubj" or (frame(name).unaccusative and not acts)
    start = before.idx if parted and before is not None else token.idx
    return _zero(text, start, token.idx + len(token), None) if undergoes else None


def _zero(text: str, start: int, end: int, noun: Token | None) -> Quantity:
    """Return a count of zero of a noun; a noun for what happens to people counts them, as no noun does."""
    name = frame_of(noun) if noun is not None else None
    people = noun is None or (name is not None and frame(name).role in _HARMED)
    what = noun_lemma(noun) if noun is not None and not people else "person"
    return Quantity(text=text[start:end], start=start, end=end, interval=Interval.exactly(0), kind="count", noun=what)
