"""Cue clauses thrown into a sentence: "The road, police said, is shut", "Six boats sank, according to the coastguard".

Their content is the sentence, or the clause, around them.
"""

from __future__ import annotations

from collections.abc import Iterable

from spacy.tokens import Token

from verify.extract.content import Content, subtree
from verify.extract.cues import Senses
from verify.extract.speakers import Speaker, is_passive, is_stray

_LOOSE = {"parataxis", "advcl", "conj", "dep", "ccomp", "ROOT", "relcl"}
_ADVERBIAL = {"prep", "advcl", "npadvmod", "advmod", "mark", "cc"}


def sentence_around(verb: Token, senses: Senses, speaker: Speaker | None) -> Content | None:
    """Return the sentence around a cue clause that the parser hung elsewhere: "The road, police said, is shut"."""
    stray = is_stray(verb)
    if "clause" not in senses or not (stray or verb.dep_ in _LOOSE):
        return None
    if speaker is None or not (stray or verb.tag_ in {"VBD", "VBZ", "VBP"}) or is_passive(verb):
        return None
    first, last = min(verb.i, speaker.first), max(verb.right_edge.i, speaker.last - 1)
    doc, sentence = verb.doc, verb.sent
    if first - sentence.start < 2 or doc[first - 1].text not in {",", "?", "!", "—", "–", "”", '"', "as"}:
        return None
    if doc[first - 1].lower_ in {"who", "which"}:
        return None
    first -= doc[first - 1].lower_ == "as"
    before = set(range(sentence.start, first)) - subtree(*(c for c in verb.lefts if c.dep_ in _ADVERBIAL))
    after = set(range(last + 1, sentence.end)) if verb.dep_ in {"parataxis", "dep", "advcl"} else set()
    if verb.dep_ != "parataxis" and not any(doc[i].pos_ in {"VERB", "AUX"} for i in before | after):
        return None
    return Content(frozenset(before | after), "clause", senses["clause"])


def sentence_after(verb: Token, senses: Senses) -> Content | None:
    """Return the sentence that "as" credits at its start: "As the paper first reported, the mine was shut"."""
    start = verb.sent.start
    if "clause" not in senses or verb.dep_ != "advcl" or verb.doc[start].lower_ != "as" or verb.left_edge.i != start:
        return None
    last = verb.right_edge.i
    agent = any(child.dep_ == "agent" for child in verb.children)
    if not (agent or verb.tag_ in {"VBD", "VBZ", "VBP", "VBN"}) or last + 2 >= verb.sent.end or verb.head.i < last:
        return None
    if any(child.dep_ in {"dobj", "ccomp"} for child in verb.children):
        return None
    return Content(frozenset(range(last + 1, verb.sent.end)), "clause", senses["clause"])


def clause_around(token: Token, without: Iterable[int]) -> frozenset[int]:
    """Return the clause that `token` hangs on, without some of its tokens: for adverbs and "according to".

    What is set off at the start or the end of a sentence belongs to all of it.
    """
    out = set(without)
    sentence = [part for part in token.sent if not part.is_punct]
    if sentence and (sentence[0].i in out or _ends_apart(sentence[-1], out)):
        return frozenset(part.i for part in token.sent) - out
    head = token.head
    while head.pos_ not in {"VERB", "AUX"} and head.head != head:
        head = head.head
    return frozenset(subtree(head) - out)


def _ends_apart(last: Token, phrase: set[int]) -> bool:
    """Tell whether a phrase stands at the end of a sentence behind a comma."""
    first = min(phrase)
    return last.i in phrase and first > 0 and last.doc[first - 1].text in {",", "—", "–", "”", '"'}
