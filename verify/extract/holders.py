"""What has a measure, an age or a price: "a 19 stone catfish", "the crack, 14 metres long", "he weighs 15 stone"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from spacy.tokens import Token

from verify.extract.clauses import Clause
from verify.lexicon import table
from verify.lexicon.concepts import is_person_noun
from verify.models import Quantity

_NOUNS = {"NOUN", "PROPN"}
_HELD = {"measure", "age", "money", "duration"}
_OTHERS = {"another", "other", "previous", "former", "first", "second", "third", "next", "last"}
_MEASURES = table("units")["measures"]
_DIMENSIONS: dict[str, str] = {**_MEASURES["before"], **_MEASURES["money"]}
_OLDEST = 120
_OF_WHOM = {"nsubj", "nsubjpass", "dobj", "pobj", "poss", "dative"}


class Holder(NamedTuple):
    """The head word of what has a measure, and the measure where the holder's own phrase names it ("the length of")."""

    token: Token
    measure: str | None = None


def holder_of(quantity: Quantity, inside: Sequence[Token], clause: Clause, numbers: Collection[int]) -> Holder | None:
    """Return what has a measure, an age or a price; None for counts, and where the sentence does not tell.

    The noun that the number modifies, the noun right before a participle ("a catfish, weighing 19 stone"), else the
    subject of the clause, which may be a pronoun.

    Args:
        quantity: the number as read.
        inside: the tokens of the clause within it.
        clause: its clause.
        numbers: the indices of all tokens in numbers with their units, which hold nothing.

    """
    held = quantity.kind in _HELD or quantity.measure == "population"
    if not inside or not held or _is_somebody(quantity, inside):
        return None
    for token in inside[0].ancestors:
        if token.pos_ in {"VERB", "AUX"}:
            if token.dep_ == "acl" and token != clause.verb:
                continue
            break
        if token.pos_ in _NOUNS and token.i not in numbers and token.lemma_ != "people":
            found = _described(token, numbers)
            if found is not None:
                return found
    if clause.verb.tag_ in {"VBG", "VBN"} and clause.verb.dep_ in {"acl", "advcl"}:
        before = [t for t in clause.verb.doc[: clause.verb.i] if t.sent == clause.verb.sent and not t.is_punct]
        if before and before[-1].pos_ in _NOUNS:
            return Holder(before[-1])
    return _described(clause.subject, numbers) if clause.subject is not None else None


def _described(token: Token, numbers: Collection[int]) -> Holder | None:
    """Return a noun as holder; for the name of a dimension what it is of, for an apposition what it describes."""
    measure = _DIMENSIONS.get(token.lemma_.lower())
    if measure is not None:
        owners = [o for c in token.children if c.lower_ == "of" for o in c.children if c.dep_ == "prep"]
        owners += [child for child in token.children if child.dep_ == "poss"]
        owners = [owner for owner in owners if owner.i not in numbers]
        return Holder(owners[0], measure) if owners else None
    if token.head.pos_ == "PROPN" and (token.dep_ == "appos" or _introduces(token)):
        token = token.head
    return Holder(token) if token.pos_ in {"NOUN", "PROPN", "PRON"} else None


def _introduces(token: Token) -> bool:
    """Tell whether a trade stands in front of the name of one person: "43-year-old teacher Lena Brandt"."""
    return token.dep_ in {"compound", "nmod"} and token.tag_ == "NN" and is_person_noun(token.lemma_.lower())


def _is_somebody(quantity: Quantity, inside: Sequence[Token]) -> bool:
    """Tell whether an age stands for somebody of whom no more is told: "the 43-year-old's boat"."""
    return quantity.kind == "age" and inside[-1].dep_ in _OF_WHOM and inside[-1].pos_ == "ADJ"


def is_age(quantity: Quantity, inside: Sequence[Token], clause: Clause) -> bool:
    """Tell whether a bare number says how old the subject is ("who is 71"), if that is a person."""
    if quantity.kind != "count" or quantity.noun or quantity.interval.point is None or len(inside) != 1:
        return False
    said = inside[0].dep_ in {"attr", "acomp"} and inside[0].head == clause.verb and clause.verb.lemma_ == "be"
    return said and 0 < quantity.interval.point < _OLDEST


def singled_out(holder: Token) -> tuple[str, ...]:
    """Return the words that set a holder apart from others of its kind: "largest", "second", "another", "previous"."""
    return tuple(sorted(word.lower_ for word in holder.lefts if word.tag_ in {"JJS", "RBS"} or word.lower_ in _OTHERS))
