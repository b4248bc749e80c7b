"""What a count counts: the role of the counted thing in its clause.

A count gets the role of the event frame that it undergoes as its `measure`, so that killed never meets injured:
"28 bodies were found" counts what was found, "the number of dead rose to 12" counts the killed.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Token

from verify.extract.clauses import Clause
from verify.extract.terms import frame_of
from verify.lexicon import table
from verify.lexicon.concepts import is_person_noun
from verify.lexicon.frames import frame
from verify.models import Quantity

_UNDERGOER = {"dobj", "nsubjpass", "obj"}
_NOUNS = {"NOUN", "PROPN"}
_TOLLS = {"be", "stand", "rise", "climb", "grow", "jump", "rocket", "reach", "hit", "top", "pass", "exceed", "fall"}
_NUMBERED = {"reach", "exceed", "number", "total"}
_STATES: dict[str, str] = table("roles")["states"]
_OF_THINGS: dict[str, str] = table("roles")["of_things"]
_OF_BODIES: dict[str, str] = table("roles")["of_bodies"]
_BODIES = frozenset(table("roles")["nouns"]["bodies"])
_MARKS = frozenset(table("roles")["nouns"]["marks"])


def with_role(quantity: Quantity, inside: Sequence[Token], clause: Clause) -> Quantity:
    """Return a count with its role as measure; any other quantity, or a count without a role, unchanged.

    `inside` are the tokens of the clause within the quantity's span.
    """
    if quantity.kind != "count" or quantity.measure or quantity.noun in _MARKS or not inside:
        return quantity
    counted = _counted(inside)
    role = _own_role(counted) or _state(counted, clause) or _event_role(counted, clause)
    if role is None:
        return quantity
    if quantity.noun and not is_person_noun(quantity.noun):
        role = _OF_THINGS.get(role, role)
    if quantity.noun in _BODIES:
        role = _OF_BODIES.get(role, role)
    return quantity.model_copy(update={"measure": role})


def _counted(inside: Sequence[Token]) -> Token:
    """Return the nearest noun at or above the number, else the number itself."""
    number = next((token for token in inside if token.pos_ == "NUM"), inside[-1])
    for token in (number, *number.ancestors):
        if token.pos_ in _NOUNS:
            return token
        if token.pos_ in {"VERB", "AUX"}:
            break
    return number


def _role(name: str | None) -> str | None:
    return frame(name).role if name else None


def _own_role(counted: Token) -> str | None:
    """Return the role that the counted word itself names ("12 deaths", "12 dead", "12 injured people")."""
    if role := _role(frame_of(counted)):
        return role
    behind = [counted.nbor()] if counted.i + 1 < len(counted.doc) and counted.nbor().tag_ in {"JJ", "VBN"} else []
    below = (*behind, *(child for child in counted.children if _happens_to(child)))
    return next((role for word in below if (role := _role(frame_of(word)))), None)


def _happens_to(word: Token) -> bool:
    """Tell whether a word under a noun says what happened to it: "injured", "who were killed"."""
    if word.dep_ in {"amod", "acl"}:
        return word.tag_ in {"VBN", "JJ"}
    if word.dep_ != "relcl" or not any(child.dep_ in {"nsubj", "nsubjpass"} for child in word.children):
        return False
    name = frame_of(word)
    passive = any(child.dep_ == "nsubjpass" for child in word.children)
    return name is not None and (passive or frame(name).unaccusative)


def _state(counted: Token, clause: Clause) -> str | None:
    """Return the role of a state told by a phrase: "214 people on board", "176 were aboard", "38 are in hospital"."""
    about = [counted]
    if clause.subject is not None and _first_joined(counted) == clause.subject:
        about.append(clause.verb)
    for head in about:
        for child in head.children:
            phrase = " ".join(token.lower_ for token in (child, *child.children) if token.dep_ != "det")
            if child.dep_ in {"prep", "advmod", "acomp"} and phrase in _STATES:
                return _STATES[phrase]
    return None


def _first_joined(token: Token) -> Token:
    while token.dep_ == "conj" and token.head.pos_ in _NOUNS:
        token = token.head
    return token


def _event_role(counted: Token, clause: Clause) -> str | None:
    """Return the role from the clause: what its event happens to, or what its subject tolls."""
    counted, subject, name = _whose_lives(_first_joined(counted)), clause.subject, frame_of(clause.predicate)
    if clause.predicate.lemma_.lower() in _NUMBERED and counted.dep_ == "dobj":
        return None
    if name is not None and (role := _role(name)):
        acts = any(token.dep_ == "dobj" for token in clause.objects)
        event = frame(name)
        happens = event.experiencer or (event.unaccusative and not acts)
        affected = clause.passive or clause.predicate.pos_ == "ADJ" or happens
        if (counted.dep_ in _UNDERGOER and not event.experiencer) or (
            affected and subject is not None and counted == subject
        ):
            return role
    tolls = clause.predicate.lemma_.lower() in _TOLLS and counted.pos_ == "NUM"
    return _tolled(subject) if tolls and subject is not None and subject.pos_ == "NOUN" else None


def _whose_lives(counted: Token) -> Token:
    """Return "lives" of "claimed the lives of six people", any other noun itself."""
    of = counted.head
    return of.head if counted.dep_ == "pobj" and of.lower_ == "of" and of.head.lemma_.lower() == "life" else counted


def _tolled(subject: Token) -> str | None:
    """Return the role that a toll counts: "the death toll", "the number of dead", "the number of people killed"."""
    counted = [t for c in subject.children if c.dep_ == "prep" for t in c.children]
    words: Iterable[Token] = (
        subject,
        *counted,
        *(c for t in (subject, *counted) for c in t.children if _happens_to(c)),
    )
    return next((role for word in words if (role := _role(frame_of(word)))), None)
