"""What a number is about: the role of a counted thing in its clause, and the holder of a measure.

A count gets the role of the event frame that it undergoes as its `measure`, so that killed never meets injured:
"28 bodies were found" counts what was found. A measure, age or price has a holder: what weighs so much.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from verify.extract.clauses import Clause
from verify.extract.terms import frame_of
from verify.lexicon import table
from verify.lexicon.frames import frame
from verify.models import Quantity

_UNDERGOER = {"dobj", "nsubjpass", "obj"}
_NOUNS = {"NOUN", "PROPN"}
_HELD = {"measure", "age", "money", "duration"}
_OTHERS = {"another", "other", "previous", "former", "first", "second", "third", "next", "last"}
_DIMENSIONS = frozenset(table("units")["measures"]["before"]) | frozenset(table("units")["measures"]["money"])


def with_role(quantity: Quantity, inside: Sequence[Token], clause: Clause) -> Quantity:
    """Return a count with its role as measure; any other quantity, or a count without a role, unchanged.

    `inside` are the tokens of the clause within the quantity's span.
    """
    if quantity.kind != "count" or quantity.measure or not inside:
        return quantity
    counted = _counted(inside)
    role = _own_role(counted) or _event_role(counted, clause)
    return quantity.model_copy(update={"measure": role}) if role else quantity


def _counted(inside: Sequence[Token]) -> Token:
    """Return the nearest noun at or above the number, else the number itself."""
    number = next((token for token in inside if token.pos_ == "NUM"), inside[-1])
    for token in (number, *number.ancestors):
        if token.pos_ in _NOUNS:
            return token
        if token.pos_ in {"VERB", "AUX"}:
            break
    return number


def _own_role(counted: Token) -> str | None:
    """Return the role that the counted word itself names ("12 deaths", "12 dead", "12 injured people")."""
    for word in (counted, *(child for child in counted.children if child.dep_ in {"amod", "acl"})):
        name = frame_of(word)
        if name and frame(name).role and (word is counted or word.tag_ in {"VBN", "JJ"}):
            return frame(name).role
    return None


def _event_role(counted: Token, clause: Clause) -> str | None:
    """Return the role from the clause: what its event happens to, or what its subject tolls."""
    subject = clause.subject
    name = frame_of(clause.predicate)
    while counted.dep_ == "conj" and counted.head.pos_ in _NOUNS:
        counted = counted.head
    if name is not None and frame(name).role is not None:
        undergoes = counted.dep_ in _UNDERGOER or (
            subject is not None and counted == subject and (clause.passive or frame(name).unaccusative)
        )
        if undergoes:
            return frame(name).role
    if subject is not None and counted.pos_ == "NUM" and (tolled := frame_of(subject)) is not None:
        return frame(tolled).role
    return None


def holder_of(quantity: Quantity, inside: Sequence[Token], clause: Clause) -> Token | None:
    """Return the head word of what has a measure, an age or a price; None for counts and where it is not told.

    The noun that the number modifies ("a 19 stone catfish"), the noun right before a participle ("a catfish, weighing
    19 stone"), else the subject of the clause; never a pronoun or the name of the dimension itself.
    """
    if not inside or (quantity.kind not in _HELD and quantity.measure != "population"):
        return None
    for token in inside[0].ancestors:
        if token.pos_ in {"VERB", "AUX"}:
            break
        if token.pos_ in _NOUNS and token not in inside and not _names_dimension(token) and token.lemma_ != "people":
            return token
    if clause.verb.tag_ in {"VBG", "VBN"} and clause.verb.dep_ in {"acl", "advcl"}:
        before = [t for t in clause.verb.doc[: clause.verb.i] if t.sent == clause.verb.sent and not t.is_punct]
        if before and before[-1].pos_ in _NOUNS:
            return before[-1]
    subject = clause.subject
    return subject if subject is not None and subject.pos_ in _NOUNS and not _names_dimension(subject) else None


def _names_dimension(token: Token) -> bool:
    return token.lemma_.lower() in _DIMENSIONS


def singled_out(holder: Token) -> tuple[str, ...]:
    """Return the words that set a holder apart from others of its kind: "largest", "second", "another", "previous"."""
    return tuple(sorted(word.lower_ for word in holder.lefts if word.tag_ in {"JJS", "RBS"} or word.lower_ in _OTHERS))
