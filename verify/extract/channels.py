"""Where something was said: "in a statement", "on the Telegram app", "told CNN"."""

from __future__ import annotations

from spacy.tokens import Token

from verify.extract.cues import word_set
from verify.extract.speakers import phrase_of

_MEDIA_LABELS = {"ORG", "WORK_OF_ART", "PRODUCT"}


def channel_of(verb: Token) -> str | None:
    """Return where it was said ("a statement", "the Telegram app", "CNN"), as written, or None."""
    if verb.dep_ == "acl" and verb.head.dep_ == "dobj" and verb.head.lemma_.lower() in word_set("channels", "forms"):
        return _text(verb.head)
    for child in verb.children:
        if child.dep_ in {"dobj", "dative", "pobj"} and verb.lemma_ == "tell" and _is_audience(child):
            return _text(child)
        if child.dep_ not in {"prep", "dative"}:
            continue
        for target in child.children:
            if target.dep_ == "pobj" and _is_channel(child.lower_, target):
                return _text(target)
    return None


def _is_audience(noun: Token) -> bool:
    return noun.ent_type_ in _MEDIA_LABELS or noun.lemma_.lower() in word_set("channels", "audiences")


def _is_channel(preposition: str, noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    if preposition in {"in", "during", "at", "via", "through", "by"} and lemma in word_set("channels", "forms"):
        return True
    if preposition in {"on", "via", "over", "through"}:
        names = {noun.lower_.rstrip("."), *(child.lower_ for child in noun.lefts)}
        return bool(names & word_set("channels", "platforms"))
    return preposition in {"to", "with"} and _is_press(noun)


def _is_press(noun: Token) -> bool:
    """Tell whether a noun after "to" or "with" names a news outlet or the press."""
    return noun.ent_type_ in _MEDIA_LABELS or noun.lemma_.lower() in {"reporter", "journalist", "press", "newspaper"}


def _text(noun: Token) -> str:
    phrase = phrase_of(noun)
    words = noun.doc[phrase.first : noun.i + 1]
    return words.text.rstrip(".")
