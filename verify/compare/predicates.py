"""What two claims say of their subject: the same, the opposite, or something else."""

from __future__ import annotations

import re
from collections.abc import Sequence

from verify.lexicon.attributes import denies
from verify.lexicon.concepts import concept, is_person_noun
from verify.lexicon.frames import converse, frame, frames_of, opposed, same_event, turned
from verify.match.keys import key_of
from verify.models import Claim, Facet, Predicate

_EMPTY = {"be", "have", "do", "make", "get", "take", "give", "become"}
_NEGATIVE = {"not", "no", "never", "nobody", "none", "nothing", "neither", "nor", "t"}
_ALIKE = 0.7
_REPEATED = 0.8
_LONG = 8  # words
_GOVERNED = re.compile(r"\s+(?:to\s+(?:have\s+|be\s+)?([a-z]+)|([a-z]{2,}ing))\b")
_NOT = re.compile(r"\b(?:not|never)\b|n[’']t\b", re.IGNORECASE)
_AFTER_NOT = re.compile(r"(?:\bnot|n[’']t)\s+(?:\w+ing\s+)?(\w{3,})")
_MOST = re.compile(r"\w{2,}est|best|worst|most|least", re.IGNORECASE)
_UN = re.compile(r"\bun\w{3,}")
_TAKES_PLACE = {"happen", "hold-event"}
_RANK = re.compile(
    r"\b(?:acting|assistant|deputy|designate|elect|ex|former|interim|ousted|outgoing|retired|vice)\b", re.IGNORECASE
)
_ATTEMPT = re.compile(
    r"\b(?:tr(?:y|ies|ied|ying)|sought|(?:aim|attempt|hop|intend|plan|seek|threaten|want)\w*)\s+to\b", re.IGNORECASE
)
_SHOWN = {"affirmed": "affirms", "negated": "negates"}


def predicate_facet(a: Claim, b: Claim) -> Facet:
    """Compare the predicates: same (lemma or event frame), opposed, turned, converse, different.

    `of` is "empty" where both verbs have no content of their own, so that what they say is their complement, "event"
    where one claim says no more than that an event took place, "saying" where both only tell that something was said,
    which two claims may do of two things, and "post" where both are nouns for a person, of one rank: what somebody is.
    """
    empty = a.predicate.lemma == b.predicate.lemma and a.predicate.lemma in _EMPTY
    posts = all(claim.predicate.state and is_person_noun(claim.predicate.lemma) for claim in (a, b))
    posts = posts and _rank(a) == _rank(b)
    event = any(_taking_place(claim) for claim in (a, b))
    saying = a.kind == b.kind == "saying"
    tags = (("empty", empty), ("event", event), ("post", posts), ("saying", saying))
    of = tuple(tag for tag, holds in tags if holds)
    return Facet(name="predicate", outcome=_outcome(a, b), a=a.predicate.text, b=b.predicate.text, of=of)


def is_attempt(predicate: Predicate) -> bool:
    """Tell whether an act is only tried or planned: "tried to arrest"."""
    return _ATTEMPT.search(predicate.text) is not None


def _rank(claim: Claim) -> frozenset[str]:
    """Return the words that make another post of one: a deputy, former or vice president is no president."""
    return frozenset(found.lower() for found in _RANK.findall(claim.quote))


def _outcome(a: Claim, b: Claim) -> str:
    if "saying" in {a.kind, b.kind}:
        return "different"
    if (events := (_taking_place(a), _taking_place(b))) != (None, None):
        return _events_outcome(a, b, *events)
    one, other = a.predicate.frame, b.predicate.frame
    if a.predicate.lemma == b.predicate.lemma:
        if _governed(a) != _governed(b):
            return "different"
        told = a.predicate.lemma not in _EMPTY or _complement(a) == _complement(b)
        return "same" if told or _undergone(a, b) else "different"
    if _is_called(a, b) or _is_called(b, a):
        return "same"
    if one is None or other is None:
        return "different"
    if _acts_alone(a) != _acts_alone(b):
        return "different"
    if same_event(one, other):
        return "same"
    if opposed(one, other):
        return "opposed"
    if turned(one, other):
        return "turned"
    return "converse" if converse(one, other) else "different"


def _undergone(a: Claim, b: Claim) -> bool:
    """Tell whether one frame gives both passives of a verb their content ("was taken to", "were taken to")."""
    one, other = a.predicate, b.predicate
    return one.passive and other.passive and one.frame is not None and one.frame == other.frame


def _taking_place(claim: Claim) -> str | None:
    """Return the noun of the event that a claim says took place ("the raid took place"), None where it does not.

    Who "took his place" is no event.
    """
    said = claim.predicate
    if said.frame not in _TAKES_PLACE or said.state or claim.subject is None or claim.subject.pronoun:
        return None
    alone = said.frame == "happen" or said.passive or any(mention.text.lower() == "place" for mention in claim.objects)
    return claim.subject.head if alone else None


def _events_outcome(a: Claim, b: Claim, noun_a: str | None, noun_b: str | None) -> str:
    """Compare claims of which one at least only says that an event took place: by the event, whatever the verb."""
    if noun_a is not None and noun_b is not None and _is_one_happening(a, noun_a, b, noun_b):
        return "same"
    one = frames_of(noun_a, "noun") if noun_a is not None else (a.predicate.frame,)
    other = frames_of(noun_b, "noun") if noun_b is not None else (b.predicate.frame,)
    return "same" if any(x and y and same_event(x, y) for x in one for y in other) else "different"


def _is_one_happening(a: Claim, noun_a: str, b: Claim, noun_b: str) -> bool:
    return a.predicate.lemma == b.predicate.lemma or concept(noun_a) == concept(noun_b)


def _acts_alone(claim: Claim) -> bool:
    """Tell whether a claim says that somebody brings about what others undergo, and names none: "he kills again"."""
    said = claim.predicate
    if said.passive or said.state or said.frame is None or said.lemma not in frame(said.frame).causes:
        return False
    return not any(mention.role == "object" for mention in claim.objects)


def _is_called(a: Claim, b: Claim) -> bool:
    """Tell whether one claim says with "be" what the other says in apposition ("is the owner", "Ada, the owner")."""
    said = b.predicate
    return a.predicate.lemma == "be" and said.state and said.frame is None and _complement(a) == concept(said.lemma)


def _governed(claim: Claim) -> str:
    """Return the verb that the predicate governs right after it ("allowed to return", "seen limping"), else ""."""
    said = claim.predicate
    found = _GOVERNED.match(claim.quote, said.end - claim.start)
    return concept(found.group(1) or found.group(2)) if found else ""


def _complement(claim: Claim) -> str | None:
    """Return what a verb without content of its own says: the concept of its complement, marked if it is the most so.

    Who is not "the richest owner" may be an owner. What leads in to the subject, or is joined to it, is no complement.
    """
    led_in = claim.subject.start if claim.subject is not None else -1
    first = next((m for m in claim.objects if m.start > led_in and m.role != "subject"), None)
    if first is None:
        return None
    return f"most {concept(first.head)}" if any(map(_MOST.fullmatch, first.modifiers)) else concept(first.head)


def polarity_facet(a: Claim, b: Claim) -> Facet:
    """Compare the polarities: same or opposed; "same" also where both say the same words, "not" included.

    Where both sentences hold a negative word and run alike, what was read differently is how they are reported.
    """
    alike = a.polarity == b.polarity or _same_words(a, b) or _opposite_words(a, b) or _both_deny(a, b)
    outcome = "same" if alike else "opposed"
    return Facet(name="polarity", outcome=outcome, a=_SHOWN[a.polarity], b=_SHOWN[b.polarity])


def _both_deny(a: Claim, b: Claim) -> bool:
    """Tell whether both only say that somebody denies something, however the denial was counted."""
    return all(denies(claim.predicate.lemma) and not _NOT.search(claim.quote) for claim in (a, b))


def _opposite_words(a: Claim, b: Claim) -> bool:
    """Tell whether one claim negates a word that the other one has with "un-": "not well", "unwell"."""
    negated, plain = (a, b) if a.polarity == "negated" else (b, a)
    after_not = set(_AFTER_NOT.findall(negated.quote.lower()))
    return any(word[2:] in after_not for word in _UN.findall(plain.quote.lower()))


def _same_words(a: Claim, b: Claim) -> bool:
    """Tell whether two claims are one sentence in the same words: both negative in it, or with the same around it."""
    one, other = (key_of(claim.quote).split() for claim in (a, b))
    if _NEGATIVE & set(one) != _NEGATIVE & set(other):
        return False
    if _NEGATIVE & set(one) and _repeats(one, other):
        return True
    return _alike(one, other) and (bool(_NEGATIVE & set(one)) or _alike(a.context, b.context))


def _repeats(one: Sequence[str], other: Sequence[str]) -> bool:
    """Tell whether the shorter of two quotes of some length stands in the longer one almost word for word."""
    shorter = min(len(set(one)), len(set(other)))
    return shorter >= _LONG and len(set(one) & set(other)) >= _REPEATED * shorter


def _alike(one: Sequence[str], other: Sequence[str]) -> bool:
    shared = set(one) & set(other)
    return len(shared) >= _ALIKE * len(set(one) | set(other)) > 0
