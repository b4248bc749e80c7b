"""Which sentences of captions and cross-heads state something, as a sentence of the running text does.

A statement has a subject, and a verb with a tense that is not written with a capital: "Two crew were rescued by a
trawler". No statement is
- a name or a scene: "Ada Holm, mayor of Delta", "Rescuers at the pier", and in a caption "Rescuers stand at the pier";
- a participle that passes for the past tense: "Crew brought home by a trawler". Without an object or complement
  only a form that is no participle is a past tense ("sank", not "landed");
- a title, a request, or what begins as a question does: "Ferry Sinks Off Delta", "Read more here", "What we know";
- what an outlet tells of itself and its readers: "You can follow us".
"""

from __future__ import annotations

from spacy.tokens import Span, Token

from verify.lexicon import table

_SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"}
_COMPLEMENTS = {"dobj", "obj", "attr", "acomp", "oprd", "ccomp", "xcomp", "dative"}
_ASKING = {"WP", "WP$", "WRB", "WDT"}
_READERS = {"i", "we", "you"}
_STATES = {"be", "have"}


def is_statement(sentence: Span, *, caption: bool) -> bool:
    """Tell whether a sentence of a caption, else of a cross-head, makes claims."""
    root = sentence.root
    first = next((token for token in sentence if token.is_alpha), None)
    subject = next((child for child in root.children if child.dep_ in _SUBJECTS), None)
    if first is None or first.tag_ in _ASKING or subject is None or subject.lower_ in _READERS:
        return False
    if any(_has_tense(child) for child in root.children if child.dep_ in {"aux", "auxpass"}):
        return True
    if not _has_tense(root):
        return False
    if root.tag_ == "VBD":
        return _is_past(root)
    return not caption or root.lemma_ in _STATES


def _has_tense(word: Token) -> bool:
    return word.tag_ in {"VBD", "VBZ", "VBP", "MD"} and not word.text[0].isupper()


def _is_past(verb: Token) -> bool:
    """Tell a past tense from the participle that most verbs have in the same form."""
    complete = any(child.dep_ in _COMPLEMENTS for child in verb.children)
    return complete or verb.lower_ in table("furniture")["asides"]["past"]
