"""Silence: how an article says that somebody did not say something, or that something is not known.

No value follows from what was kept silent, so these drafts are marked as not disclosed.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from verify.extract.cues import cue_span, is_negated, is_withheld, word_set
from verify.extract.drafts import Draft, Voiced, make_draft
from verify.extract.speakers import head_of_speaker, is_passive, phrase_of

_TOPICS = {"prep", "dobj", "ccomp"}


def of_silence(token: Token, voiced: Voiced) -> Draft | None:
    """Return the silence that a word tells of: "did not elaborate", "gave no figure", "it is not clear whether"."""
    if _is_unknown(token):
        return _of_unknown(token, voiced)
    if _is_refused(token):
        return _of_refused(token, voiced)
    if token.pos_ == "NOUN":
        return _of_noun(token, voiced)
    if token.pos_ != "VERB" or _cannot_be(token):
        return None
    if is_passive(token) and token.lemma_.lower() in word_set("silence", "given"):
        return _of_withheld(token, voiced)
    thing = next((child for child in token.children if child.dep_ == "dobj"), None)
    negated = is_negated(token, voiced.voices) or is_withheld(token)
    light = _gives(token, thing) and (negated or _is_empty(thing))
    if not light and not (negated and token.lemma_.lower() in word_set("silence", "silent")):
        return None
    head = head_of_speaker(token, voiced.voices)
    topic = [child for child in token.rights if child.dep_ in _TOPICS and not (light and child == thing)]
    tokens = {part.i for child in topic for part in child.subtree}
    return make_draft(
        voiced.paragraph, cue_span(token), phrase_of(head) if head else None, tokens, "say", disclosed=False
    )


def _is_refused(token: Token) -> bool:
    """Tell whether a word says that nobody would speak: "declined comment", "could not be reached for comment"."""
    lemma = token.lemma_.lower()
    if token.pos_ == "VERB" and lemma in word_set("silence", "withhold"):
        return _has_object(token, "asked")
    if token.lower_ in word_set("silence", "absent"):
        return _is_for_comment(token)
    if lemma not in word_set("silence", "present") and lemma != "return":
        return False
    negated = is_negated(token) or (token.pos_ == "ADJ" and is_negated(token.head))
    return negated and (_has_object(token, "calls") if lemma == "return" else _is_for_comment(token))


def _has_object(verb: Token, words: str) -> bool:
    things = word_set("silence", words)
    return any(child.lemma_.lower() in things for child in verb.children if child.dep_ == "dobj")


def _is_for_comment(word: Token) -> bool:
    asked = word_set("silence", "asked")
    return any(c.lower_ == "for" and any(o.lemma_.lower() in asked for o in c.children) for c in word.children)


def _of_refused(token: Token, voiced: Voiced) -> Draft | None:
    verb = token if token.pos_ == "VERB" else token.head
    who = next((child for child in verb.children if child.dep_ in {"nsubj", "nsubjpass"}), None)
    if who is None:
        return None
    return make_draft(voiced.paragraph, cue_span(token), phrase_of(who), (), "say", disclosed=False)


def _of_withheld(verb: Token, voiced: Voiced) -> Draft | None:
    """Read "the victim's name was not released" and "no details were given"."""
    thing = next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
    if thing is None or thing.lemma_.lower() not in word_set("silence", "topics"):
        return None
    if not (is_negated(verb) or _is_empty(thing)):
        return None
    head = head_of_speaker(verb, voiced.voices)
    topic = _phrase_on(thing) if _is_empty(thing) else {part.i for part in thing.subtree}
    return make_draft(
        voiced.paragraph, cue_span(verb), phrase_of(head) if head else None, topic, "say", disclosed=False
    )


def _phrase_on(thing: Token) -> set[int]:
    """Return what an empty noun would tell of: "about the crash" of "no details about the crash"."""
    return {part.i for child in thing.rights if child.dep_ == "prep" for part in child.subtree}


def _of_noun(noun: Token, voiced: Voiced) -> Draft | None:
    """Read "there was no comment from the mayor" and "there was no word on the crew"."""
    if noun.lemma_.lower() not in word_set("silence", "nouns") or not _is_empty(noun):
        return None
    verb = noun.head if noun.head.lemma_ == "be" and noun.head.i < noun.i else None
    phrases = [*noun.rights, *(verb.rights if verb is not None else ())]
    sources = [p for p in phrases if p.dep_ == "prep" and p.lower_ in {"from", "by"}]
    owner = next((child for phrase in sources for child in phrase.children if child.dep_ == "pobj"), None)
    topics = [p for p in phrases if p.dep_ == "prep" and p.lower_ in {"on", "about", "of"}]
    if owner is None and not (topics and verb is not None):
        return None
    tokens = {part.i for phrase in topics for part in phrase.subtree} - _presupposed(topics)
    cue = (verb.i if verb is not None else noun.i, noun.i + 1)
    return make_draft(
        voiced.paragraph, cue, phrase_of(owner) if owner is not None else None, tokens, "say", disclosed=False
    )


def _presupposed(topics: Iterable[Token]) -> set[int]:
    """Return what describes a topic and is told with it: "who were held with him" of "on the men who were held"."""
    clauses = [part for phrase in topics for part in phrase.subtree if part.dep_ == "relcl"]
    return {part.i for clause in clauses for part in clause.subtree}


def _cannot_be(verb: Token) -> bool:
    """Tell whether a passive says that something cannot be done: "the men could not be identified"."""
    modal = any(child.dep_ == "aux" and child.lower_ in {"could", "can", "cannot"} for child in verb.children)
    return modal and is_passive(verb)


def _gives(verb: Token, thing: Token | None) -> bool:
    """Tell whether a verb and its object mean to tell: "give a figure", "issue a statement"."""
    light, nouns = word_set("silence", "light"), word_set("silence", "nouns")
    return thing is not None and verb.lemma_.lower() in light and thing.lemma_.lower() in nouns


def _is_empty(thing: Token | None) -> bool:
    return thing is not None and any(child.lower_ == "no" for child in thing.children)


def _unknown_subject(word: Token, verb: Token) -> Token | None:
    """Return the subject of what is not known: "the cause", "how many were on board"."""
    if any(child.dep_ in {"xcomp", "prep"} and child.lower_ != "at" for child in word.rights):
        return None
    for child in verb.lefts:
        topical = child.lemma_.lower() in word_set("silence", "topics")
        if child.dep_ in {"csubj", "csubjpass"} or (child.dep_ in {"nsubj", "nsubjpass"} and topical):
            return child
    return None


def _is_unknown(word: Token) -> bool:
    if word.lower_ in word_set("silence", "unclear"):
        return True
    return word.lower_ in word_set("silence", "known") and (is_negated(word) or is_negated(word.head))


def _of_unknown(word: Token, voiced: Voiced) -> Draft | None:
    verb = word if word.pos_ == "VERB" else word.head
    clause = next((c for head in (word, verb) for c in head.rights if c.dep_ in {"ccomp", "csubj", "advcl"}), None)
    clause = clause or _unknown_subject(word, verb)
    if clause is None:
        return None
    return make_draft(
        voiced.paragraph, (word.i, word.i + 1), None, {t.i for t in clause.subtree}, "say", disclosed=False
    )
