"""Content words as matching uses them: lemmas, folded to concepts and event frames, and names as one term each.

"@saja al dulaimi"   a name, by its key
"~die"               an event, by its frame: killed, died, death, fatalities
"crater"             any other content word, by its concept
"""

from __future__ import annotations

from spacy.tokens import Doc, Token

from verify.extract.names import Name, Names
from verify.lexicon.concepts import concept
from verify.lexicon.frames import PartOfSpeech, completions_of, frame, frames_of
from verify.match.keys import key_of

_LIGHT = {"be", "have", "do", "make", "get", "take", "give", "go", "put", "become", "let", "use"}
_CONTENT = {"NOUN", "PROPN", "VERB", "ADJ"}
_POS: dict[str, PartOfSpeech] = {"VERB": "verb", "AUX": "verb", "NOUN": "noun", "PROPN": "noun", "ADJ": "adjective"}


def frame_of(token: Token) -> str | None:
    """Return the likeliest event frame of a word, with its particle or completing object, or None."""
    pos = _POS.get(token.pos_)
    if pos is None:
        return None
    lemma = token.lemma_.lower()
    for particle in _completions(token, lemma) if pos == "verb" else ():
        if found := frames_of(lemma, pos, particle):
            return found[0]
    if pos == "noun":
        compound = " ".join(t.lemma_.lower() for t in (*[c for c in token.lefts if c.dep_ == "compound"], token))
        if found := frames_of(compound, pos):
            return found[0]
    found = frames_of(lemma, pos)
    if not found and token.tag_ == "VBN":
        found = frames_of(token.lower_, "adjective")
    if len(found) > 1 and pos == "verb":
        done_to = {child.lemma_.lower() for child in token.children if child.dep_ in {"dobj", "nsubjpass"}}
        done_to |= {token.head.lemma_.lower()} if token.dep_ == "acl" else set()
        return next((name for name in found if done_to & frame(name).objects), found[0])
    return found[0] if found else None


def _completions(token: Token, lemma: str) -> list[str]:
    """Return the words under a verb that the lexicon knows to complete it, and nothing else."""
    known = completions_of(lemma)
    if not known:
        return []
    below = {child.lemma_.lower() for child in token.children if not _tells_time(child)}
    below |= {f"{c.lemma_.lower()} {o.lemma_.lower()}" for c in token.children for o in c.children if c.dep_ == "prep"}
    return [particle for particle in known if particle in below]


def _tells_time(word: Token) -> bool:
    """Recognise the preposition of a time, which completes no verb: "was taken away on Monday" takes nobody on."""
    return word.dep_ == "prep" and any(child.ent_type_ in {"DATE", "TIME"} for child in word.children)


def term_of(token: Token, name: Name | None) -> str | None:
    """Return the term of one token, or None for a word without content of its own."""
    if name is not None:
        return f"@{key_of(name.full)}"
    stop = token.lemma_.lower() in _LIGHT if token.pos_ == "VERB" else token.is_stop
    if token.pos_ not in _CONTENT or stop or not any(char.isalpha() for char in token.text):
        return None
    if frame := frame_of(token):
        return f"~{frame}"
    return concept(token.lemma_.lower())


def terms_by_token(paragraph: int, doc: Doc, names: Names) -> dict[int, str]:
    """Return the terms of one paragraph by token index; words without content of their own are left out."""
    found = {token.i: term_of(token, names.at(paragraph, token)) for token in doc}
    return {index: term for index, term in found.items() if term}
