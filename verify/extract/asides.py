"""Which sentences of captions and cross-heads state something, as a sentence of the running text does.

A statement has a subject, and a verb with a tense that is not written with a capital: "Two crew were rescued by a
trawler". Names ("Ada Holm, mayor of Delta"), scenes ("The mayor at the pier"), requests ("Read more here"), titles
("Ferry Sinks Off Delta") and what begins as a question does ("What we know") are none, nor is what the outlet tells of
itself and its readers ("You can follow us").
"""

from __future__ import annotations

from spacy.tokens import Span, Token

_TENSES = {"VBD", "VBZ", "VBP", "MD"}
_SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"}
_ASKING = {"WP", "WP$", "WRB", "WDT"}
_READERS = {"i", "we", "you"}


def is_statement(sentence: Span) -> bool:
    """Tell whether a sentence beside the running text makes claims."""
    first = next((token for token in sentence if token.is_alpha), None)
    subject = next((child for child in sentence.root.children if child.dep_ in _SUBJECTS), None)
    if first is None or first.tag_ in _ASKING or subject is None or subject.lower_ in _READERS:
        return False
    auxiliaries = [child for child in sentence.root.children if child.dep_ in {"aux", "auxpass"}]
    return any(_has_tense(word) for word in (*auxiliaries, sentence.root))


def _has_tense(word: Token) -> bool:
    return word.tag_ in _TENSES and not word.text[0].isupper()
