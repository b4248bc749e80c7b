"""The role of a counted thing in its clause: "28 bodies were found" counts what was found.

A count gets the role of the event frame that it undergoes as its `measure`, so that killed never meets injured.
"""

from __future__ import annotations

from spacy.tokens import Token

from verify.extract.clauses import Clause
from verify.extract.terms import frame_of
from verify.lexicon.frames import frame
from verify.models import Quantity

_UNDERGOER = {"dobj", "nsubjpass", "obj"}


def with_role(quantity: Quantity, counted: Token | None, clause: Clause) -> Quantity:
    """Return a count with its role as measure; any other quantity, or a count without a role, unchanged."""
    if quantity.kind != "count" or quantity.measure or counted is None:
        return quantity
    role = _own_role(counted) or _event_role(counted, clause)
    return quantity.model_copy(update={"measure": role}) if role else quantity


def _own_role(counted: Token) -> str | None:
    """Return the role that the counted word itself names ("12 deaths", "12 dead", "12 injured people")."""
    for word in (counted, *(child for child in counted.children if child.dep_ in {"amod", "acl"})):
        name = frame_of(word)
        if name and frame(name).role and (word is counted or word.tag_ in {"VBN", "JJ"}):
            return frame(name).role
    return None


def _event_role(counted: Token, clause: Clause) -> str | None:
    name = frame_of(clause.predicate)
    if name is None or frame(name).role is None:
        return None
    undergoes = (
        counted.dep_ in _UNDERGOER
        or (clause.passive and clause.subject is not None and counted == clause.subject)
        or (frame(name).unaccusative and clause.subject is not None and counted == clause.subject)
    )
    return frame(name).role if undergoes else None
