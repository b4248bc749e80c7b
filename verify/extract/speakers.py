"""Who is credited: the speaker of a cue, read off the dependency tree."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from spacy.tokens import Token

from verify.extract.cues import senses_of, word_set

_RELATIVES = {"who", "which", "that", "whom"}
_PRONOUNS = {
    "he",
    "she",
    "it",
    "they",
    "we",
    "i",
    "you",
    "who",
    "which",
    "that",
    "this",
    "those",
    "these",
    "them",
    "him",
    "her",
    "us",
    "me",
}
_OBJECTS = {"him", "her", "them", "us", "me"}
_PEOPLE = {"he", "she", "who"}
_DASHES = {"–", "—", "-"}
_NOMINAL = {"NOUN", "PROPN", "PRON", "DET", "NUM", "ADJ"}
QUOTES = {"“", "”", '"', "''", "``"}
"""Double quotation marks as tokens, opening and closing."""
_MARKS = {"”", '"', "''", "’", "»"}
_SUBJECTS = {"nsubj", "csubj", "expl"}
_KEPT_RIGHT = {"prep", "nummod", "compound", "flat", "conj", "cc", "poss", "case", "appos"}


class Speaker(NamedTuple):
    """A speaker phrase as token indices: `first`/`last` (out) to be credited, `tokens` all that hangs on it."""

    first: int
    last: int
    tokens: frozenset[int]
    pronoun: bool


def _last_of(head: Token) -> int:
    """Return the index of the last token of a noun phrase, without its relative clauses and appositions."""
    last = head.i
    for child in head.rights:
        if child.dep_ == "punct" and (child.text in {",", "("} or (child.text in _DASHES and child.whitespace_)):
            if not any(other.dep_ == "conj" for other in head.rights if other.i > child.i):
                break
            continue
        if child.dep_ not in _KEPT_RIGHT or (child.dep_ == "appos" and head.doc[child.left_edge.i - 1].is_punct):
            break
        if child.pos_ in {"VERB", "AUX"} and child.dep_ != "conj":
            break
        own = [] if child.dep_ == "cc" else [child.i]
        inner = (
            [grand for grand in child.children if grand.dep_ == "pobj"] if child.dep_ == "prep" else [child] * len(own)
        )
        last = max([last, *own, *(_last_of(token) for token in inner)])
    return last


def _opens_no_phrase(word: Token) -> bool:
    """Tell whether a word before a noun is no part of its phrase: "and", "however"; "almost" of "almost half" is."""
    return word.is_punct or word.dep_ == "cc" or (word.dep_ == "advmod" and word.nbor().text in {",", "–", "—"})


def phrase_of(head: Token) -> Speaker:
    """Return the noun phrase of `head` as a speaker; of "the state news agency Tanvi" the name."""
    title = _title_of(head)
    if title is not None:
        named = phrase_of(title)
        return named._replace(tokens=frozenset(token.i for token in head.subtree))
    first = head.left_edge.i
    while first < head.i and _opens_no_phrase(head.doc[first]):
        first += 1
    last = _last_of(head) + 1
    pronoun = last - first == 1 and head.lower_ in _PRONOUNS
    return Speaker(first, last, frozenset(token.i for token in head.subtree), pronoun)


def _title_of(head: Token) -> Token | None:
    """Return the name right behind a common noun for an outlet: "Tanvi" of "the state news agency Tanvi"."""
    if head.pos_ != "NOUN" or head.lemma_.lower() not in word_set("channels", "outlets"):
        return None
    names = [child for child in head.rights if child.dep_ == "appos" and child.pos_ == "PROPN"]
    return names[0] if names and names[0].left_edge.i == head.i + 1 else None


def _agent_of(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by"):
            for grand in child.children:
                if grand.dep_ == "pobj":
                    return grand
    return None


def _own_subject(verb: Token, voices: Sequence[int]) -> Token | None:
    """Return the subject nearest to a verb; one in another's quotation is a slip of the parser."""
    found = [child for child in verb.children if child.dep_ in _SUBJECTS and voices[child.i] == voices[verb.i]]
    return min(found, key=lambda child: abs(child.i - verb.i), default=None)


def is_passive(verb: Token) -> bool:
    """Tell whether a verb is used in the passive, as a clause or as a participle after a noun."""
    if is_inverted(verb) or is_stray(verb):
        return False
    if any(child.dep_ in {"nsubjpass", "auxpass", "agent"} for child in verb.children):
        return not _is_perfect(verb)
    bare = not any(child.dep_ == "aux" for child in verb.children)
    return verb.dep_ in {"acl", "advcl"} and verb.tag_ == "VBN" and bare


def _is_perfect(verb: Token) -> bool:
    """Tell whether "'s" before a participle is "has", taken for "is": "he's said that x"."""
    short = any(child.dep_ == "auxpass" and child.lower_ in {"'s", "’s"} for child in verb.children)
    people = any(child.dep_ == "nsubjpass" and child.lower_ in _PEOPLE for child in verb.children)
    return short and people and any(child.dep_ in {"ccomp", "dobj"} for child in verb.children)


def is_inverted(verb: Token) -> bool:
    """Tell whether a past form follows a finished quotation, and so its speaker follows it: "“X,” added police"."""
    if verb.i < 2 or verb.tag_ not in {"VBD", "VBN", "VBZ"} or verb.i + 1 >= len(verb.doc):
        return False
    before, stop = verb.doc[verb.i - 1], verb.doc[verb.i - 2]
    after = verb.doc[verb.i + 1]
    return before.text in _MARKS and stop.text in {",", "?", "!"} and after.pos_ in _NOMINAL


def is_stray(verb: Token) -> bool:
    """Tell whether the parser took a cue clause at the end for an apposition: "The road is shut, police announced"."""
    head = verb.head
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or head.i > verb.i or _agent_of(verb) is not None:
        return False
    known = head.lemma_.lower() in word_set("sources", "nouns") or head.ent_type_ in {"PERSON", "ORG", "NORP"}
    left = head.left_edge.i
    ends = all(token.is_punct for token in verb.doc[verb.right_edge.i + 1 : verb.sent.end])
    return known and ends and left > verb.sent.start and verb.doc[left - 1].text == ","


def _phrase_after(verb: Token) -> Token | None:
    """Return the head of the noun phrase that begins right after a verb."""
    head = verb.doc[verb.i + 1]
    while head.head.i > verb.i and head.head != head and head.head.pos_ in _NOMINAL:
        head = head.head
    return head if head.pos_ in _NOMINAL - {"DET", "NUM", "ADJ"} else None


def neighbour_of(verb: Token) -> Token | None:
    """Return the noun between "and" and a participle: "B" of "A saying x and B saying y" parsed as one list."""
    if verb.tag_ != "VBG" or verb.i == 0:
        return None
    before = verb.doc[verb.i - 1]
    if before.pos_ not in {"NOUN", "PROPN", "PRON"} or before.dep_ not in {"conj", "dobj", "pobj", "appos", "nsubj"}:
        return None
    left = before.left_edge.i
    return before if left > 0 and verb.doc[left - 1].lower_ in {"and", "but", "while", "with"} else None


def _inherited(verb: Token, voices: Sequence[int]) -> Token | None:
    """Climb from a verb without a subject to the one it shares: "he came and said", "a man claiming"."""
    voice, appended = voices[verb.i], is_appended(verb) or goes_on_quoting(verb)
    while verb.head != verb:
        head = verb.head
        if verb.dep_ in {"acl", "relcl"} and head.pos_ in {"NOUN", "PROPN", "PRON"}:
            return _issuer(verb, voices) or head
        if verb.dep_ == "xcomp" and (moved := _object_before(verb)) is not None:
            return moved
        if verb.dep_ == "pcomp" and head.lower_ == "as" and head.head.lemma_.lower() in {"quote", "cite"}:
            quoted = next((child for child in head.head.children if child.dep_ in {"dobj", "nsubjpass"}), None)
            if quoted is not None:
                return quoted
        if verb.dep_ not in {"conj", "xcomp", "advcl", "pcomp", "prep", "ccomp", "parataxis", "dep", "acl"}:
            return None
        shared = verb.dep_ == "conj" and not is_passive(verb)
        verb = head
        if verb.pos_ in {"VERB", "AUX"} and not (appended and not senses_of(verb) and verb.dep_ == "ccomp"):
            subject = _agent_of(verb) if is_passive(verb) and not shared else _own_subject(verb, voices)
            subject = subject or next((child for child in verb.children if child.dep_ == "nsubjpass"), None)
            if subject is not None:
                return subject if voices[subject.i] == voice and subject.dep_ != "expl" else None
    return None


def _object_before(verb: Token) -> Token | None:
    """Return who is brought to say something: "the club" of "the vote led the club to announce x"."""
    things = [child for child in verb.head.rights if child.dep_ == "dobj" and child.i < verb.i]
    return things[0] if things and verb.head.lemma_ != "promise" and acts(things[0]) else None


def acts(noun: Token) -> bool:
    """Tell whether a noun stands for a person or a body."""
    known = noun.lemma_.lower() in word_set("sources", "nouns") or noun.ent_type_ in {"PERSON", "ORG", "NORP", "GPE"}
    return known or noun.lower_ in _OBJECTS


def _issuer(verb: Token, voices: Sequence[int]) -> Token | None:
    """Return who issued the text that says something: "the mayor" of "the mayor issued a statement saying x"."""
    thing = verb.head
    if verb.dep_ != "acl" or thing.dep_ != "dobj":
        return None
    sent = thing.head.lemma_.lower() in word_set("channels", "sending") and verb.tag_ == "VBG"
    if not sent and thing.lemma_.lower() not in word_set("channels", "forms"):
        return None
    return _own_subject(thing.head, voices) if senses_of(verb).get("clause") == "say" else None


def _opening(verb: Token, voices: Sequence[int]) -> Token | None:
    """Return the noun that opens the sentence of a finite cue that the parser left without a subject."""
    start = verb.sent.start
    if not is_finite(verb) or verb.doc[start].pos_ not in _NOMINAL or voices[start] != voices[verb.i]:
        return None
    place = start
    while place < verb.i and verb.doc[place].pos_ in _NOMINAL:
        place += 1
    head = verb.doc[place - 1]
    return head if head.pos_ in {"NOUN", "PROPN", "PRON"} and place <= verb.i else None


def _nearest(verb: Token, voices: Sequence[int]) -> Token | None:
    """Return the name or noun right before a finite cue that the parser left without a subject, past appositions."""
    place = verb.i - 1
    while place > verb.sent.start and (verb.doc[place].pos_ in {"AUX", "ADV", "PART"} or verb.doc[place].text == ","):
        place -= 1
    head = verb.doc[place]
    while head.head.i < head.i and head.head.pos_ in _NOMINAL and head.dep_ in {"appos", "conj", "compound", "flat"}:
        head = head.head
    if (
        head.dep_ == "pobj"
        and head.head.head.pos_ in {"NOUN", "PRON", "ADJ"}
        and head.head.lower_ in {"of", "in", "for"}
    ):
        head = head.head.head
    return head if is_finite(verb) and voices[head.i] == voices[verb.i] and acts(head) else None


def is_finite(verb: Token) -> bool:
    """Tell whether a verb, or its auxiliary, is in a finite form."""
    forms = {"VBD", "VBZ", "VBP"}
    return verb.tag_ in forms or any(child.tag_ in forms and child.dep_ == "aux" for child in verb.lefts)


def goes_on_quoting(verb: Token) -> bool:
    """Tell whether a cue quotes on for the outer speaker: "added" of "he said he was ill and added, “Be well.”"."""
    doc, place = verb.doc, verb.i + 1
    if verb.dep_ != "conj" or verb.tag_ not in {"VBD", "VBZ"} or doc[verb.i - 1].dep_ != "cc":
        return False
    while place + 1 < len(doc) and (doc[place].text in {",", ":"} or doc[place].tag_ == "PRP"):
        place += 1
    return "say" in senses_of(verb).values() and place < len(doc) and doc[place].text in QUOTES


def is_appended(verb: Token) -> bool:
    """Tell whether a participle goes on with the speech of the sentence: "police said x, adding that y"."""
    if verb.tag_ != "VBG" or verb.dep_ not in {"advcl", "conj", "dep"} or verb.i == 0:
        return False
    return verb.doc[verb.left_edge.i - 1].text == "," and verb.lemma_.lower() in word_set("appended", "verbs")


def _in_gap(verb: Token, voices: Sequence[int]) -> Token | None:
    """Return the noun between a quotation and a cue, whatever the parser made of it: "“X,” the mayor said"."""
    index = verb.i - 1
    while index > verb.sent.start and voices[index] == voices[verb.i] and verb.doc[index].text not in _MARKS:
        index -= 1
    if verb.doc[index].text not in _MARKS:
        return None
    for token in verb.doc[index + 1 : verb.i]:
        if token.pos_ in {"NOUN", "PROPN", "PRON"} and token.dep_ not in {"compound", "poss"}:
            return token
    return None


def head_of_speaker(verb: Token, voices: Sequence[int]) -> Token | None:
    """Return the head word of the phrase that a cue verb credits; None where nobody is named.

    `voices` numbers the quotation that each token of the paragraph stands in, 0 for none: a speaker stands where its
    cue does. A relative pronoun stands for the noun that it follows.
    """
    if is_inverted(verb):
        return _phrase_after(verb)
    if is_passive(verb):
        return _agent_of(verb)
    subject = neighbour_of(verb) or _own_subject(verb, voices) or _inherited(verb, voices)
    subject = subject or _in_gap(verb, voices) or _opening(verb, voices) or _nearest(verb, voices)
    if subject is not None and subject.lower_ in _RELATIVES and subject.head.dep_ == "relcl":
        return subject.head.head
    return subject


def speaker_of(verb: Token, voices: Sequence[int]) -> Speaker | None:
    """Return the phrase that a cue verb credits, or None; `voices` as for `head_of_speaker`."""
    head = head_of_speaker(verb, voices)
    if head is None:
        return None
    phrase = phrase_of(head)
    if is_inverted(verb):
        phrase = phrase._replace(first=verb.i + 1, tokens=frozenset(i for i in phrase.tokens if i > verb.i))
    return phrase
