"""Sentences -> clauses: one predicate each with its subject, objects and own tokens, read off the dependency tree.

A verb opens a clause of its own where it heads a sentence, a finite or participial subordinate clause, or a conjunct
of one; an open complement ("began to run") stays with its governor. A subordinate clause of few words is told with its
governor; if it has a tense, it is a clause of its own as well, and so is a participle that gives a measure ("aged 40").
An apposition that says enough is a clause ("X, the head of Y"), and so is a fragment without a verb.
Follows the clause types of ClausIE (Del Corro and Gemulla 2013) as far as a news claim needs them.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from verify.extract.cues import noun_classes, senses_of
from verify.extract.measures import names_measure
from verify.extract.misread import called, is_reduced, reduced
from verify.extract.speakers import acts
from verify.lexicon import table

_OWN_CLAUSE = {"ROOT", "ccomp", "advcl", "relcl", "acl", "parataxis", "csubj", "csubjpass", "pcomp", "dep"}
_SUBJECTS = {"nsubj", "nsubjpass", "expl", "csubj", "csubjpass"}
_OBJECTS = {"dobj", "dative", "attr", "oprd", "obj"}
_VERBAL = {"VERB", "AUX"}
_RELATIVE = {"who", "which", "that", "whom", "whose", "where", "when"}
_FOLDED = {"relcl", "acl", "advcl", "pcomp", "xcomp", "dep", "appos"}
_FRAGMENT = 3  # words that a sentence without a verb needs to say something
_SMALL = 3  # content words up to which a subordinate clause is folded into the clause that it hangs on
_SMALL_VALUED = 0  # the same, for one that tells a number or a time
_REACH = 3  # tokens between a noun and the clause that describes it, to tell them together


class Clause(NamedTuple):
    """One clause: `verb` heads it, `predicate` carries its meaning (the open complement of a raising verb).

    `subject` and `objects` are head tokens; `objects` includes what is joined to the subject by "and" and the heads of
    prepositional phrases. `tokens` are the
    clause's own tokens in text order, without nested clauses. `passive` tells whether the subject is the patient.
    """

    sentence: Span
    verb: Token
    predicate: Token
    subject: Token | None
    objects: tuple[Token, ...]
    tokens: tuple[Token, ...]
    passive: bool


RAISING = {
    "begin", "start", "continue", "seem", "appear", "try", "attempt", "fail", "want", "plan", "expect", "need",
    "have", "manage", "go", "be", "remain", "stop", "keep", "refuse", "decline", "use", "tend", "happen", "prove",
    "agree", "decide", "intend", "hope", "threaten", "able", "unable", "likely", "set", "due", "believe",
    "think", "allege", "say", "report", "deny", "about", "bound", "sure", "certain", "ready", "suppose", "schedule",
    "slate", "help", "struggle", "force",
}  # fmt: skip
"""Governors whose open complement carries the meaning ("failed to comply", "was able to run", "is believed to be")."""


def clauses(doc: Doc) -> Iterator[Clause]:
    """Yield the clauses of a parsed paragraph in text order; a small one shares its tokens with its governor."""
    for sentence in doc.sents:
        heads = [token for token in sentence if _opens(token)]
        root = sentence.root
        if root not in heads:
            if not heads and sum(token.is_alpha for token in sentence) < _FRAGMENT:
                continue
            heads.append(root)
        opening = frozenset(token.i for token in heads)
        small = {head.i for head in heads if _hangs_on(head) and _is_small(_own_tokens(head, opening))}
        traits = {head.i for head in heads if _is_trait(head, _own_tokens(head, opening))}
        for head in sorted(heads, key=lambda token: token.i):
            if head.i not in small - traits or _is_finite(head):
                yield _clause(sentence, head, opening - small - traits)


def described(clause: Clause) -> tuple[Token, ...]:
    """Return the noun that a relative or participial clause describes, with what stands before it.

    "Three farmers" of "three farmers who lost their land", with an age behind it ("Ann Lee, 44, who ..."); empty where
    it stands too far off to be told together.
    """
    noun = clause.subject
    verb = clause.verb
    if (
        noun is None
        or (verb.dep_ not in {"relcl", "acl"} and noun != _controller(verb))
        or noun.i >= clause.tokens[0].i
    ):
        return ()
    between = noun.doc[noun.i + 1 : clause.tokens[0].i]
    aged = len(between) > 0 and all(token.is_punct or token.pos_ == "NUM" for token in between)
    if (len(between) >= _REACH and not aged) or noun.left_edge.sent != clause.tokens[0].sent:
        return ()
    last = max((token.i for token in between if token.pos_ == "NUM"), default=noun.i) if aged else noun.i
    return tuple(noun.doc[noun.left_edge.i : last + 1])


def _hangs_on(head: Token) -> bool:
    """Tell whether a clause is told as part of another: subordinate, or a conjunct without a subject of its own."""
    has_subject = any(child.dep_ in _SUBJECTS for child in head.children)
    if head.dep_ == "conj" or (head.dep_ in {"relcl", "acl"} and head.head.lemma_.lower() in noun_classes()):
        return not has_subject
    return head.dep_ in _FOLDED


def _is_small(tokens: list[Token]) -> bool:
    """Tell whether a clause says too little to stand alone: too few content words for one with or without a number."""
    valued = any(token.like_num or _is_scale(token) or token.ent_type_ in {"DATE", "TIME"} for token in tokens)
    words = sum(token.pos_ in {"NOUN", "PROPN", "VERB", "ADJ"} and token.ent_type_ != "DATE" for token in tokens)
    return words <= (_SMALL_VALUED if valued else _SMALL)


def _is_scale(token: Token) -> bool:
    """Tell whether a word counts by a scale: "hundreds", "dozens"."""
    return token.tag_ == "NNS" and token.lemma_.lower() in table("numbers")["scales"]


def _is_trait(head: Token, tokens: list[Token]) -> bool:
    """Tell whether a participle behind a noun gives nothing but a measure of it: "measuring 12 metres", "aged 40".

    It is told with the noun as well, as the adjective in "a 12-metre crack" is.
    """
    if head.dep_ != "acl" or head.tag_ not in {"VBG", "VBN"} or not any(token.like_num for token in tokens):
        return False
    nouns = [token for token in tokens if token.pos_ in {"NOUN", "PROPN"}]
    return all(names_measure(noun.lemma_.lower()) for noun in nouns)


def _is_finite(verb: Token) -> bool:
    """Tell whether a verb has a tense: "fled", "had fled" and "will flee" do, "fleeing" and "to flee" do not."""
    words = [verb, *(child for child in verb.children if child.dep_ in {"aux", "auxpass"})]
    return any(word.tag_ in {"VBD", "VBZ", "VBP", "MD"} for word in words)


def _opens(token: Token) -> bool:
    """Tell whether a token heads a clause of its own; a joined verb does where the first of its kind does."""
    while token.dep_ == "conj" and token.pos_ in _VERBAL and token.head.pos_ in _VERBAL:
        if token.head.dep_ == "xcomp" or any(child.dep_ in _SUBJECTS for child in token.children):
            return True
        token = token.head
    if token.dep_ == "appos":
        tells = token.pos_ in {"NOUN", "PROPN"} and token.right_edge.i - token.left_edge.i >= _SMALL
        return tells and not any(child.dep_ == "nummod" for child in token.head.children)
    if token.pos_ not in _VERBAL and not _is_conjugated(token):
        return False
    if token.dep_ in _OWN_CLAUSE:
        return True
    return token.dep_ == "xcomp" and (
        any(c.dep_ in _SUBJECTS for c in token.children) or _controller(token) is not None
    )


def _is_conjugated(token: Token) -> bool:
    """Tell whether a word that passes for an adjective is a verb by what belongs to it: "when the pier was closed"."""
    return token.pos_ == "ADJ" and any(child.dep_ in {"nsubjpass", "auxpass", "aux"} for child in token.children)


def _clause(sentence: Span, verb: Token, opening: frozenset[int]) -> Clause:
    own, before = _own_tokens(verb, opening), reduced(verb)
    name = called(own)
    noun = _own_tokens(_subject(before, opening) or before, opening) if before is not None else []
    tokens = tuple(sorted({*own, *name, *noun}, key=lambda token: token.i))
    predicate = _meaning(verb, opening)
    subject = _subject(verb, opening)
    passive = any(child.dep_ in {"nsubjpass", "auxpass"} for child in (*verb.children, *predicate.children)) or (
        (verb.dep_ == "acl" and verb.tag_ == "VBN") or is_reduced(verb)
    )
    named = [token for token in tokens if token.pos_ in {"NOUN", "PROPN", "NUM", "PRON"}]
    joined = [token for token in named if subject is not None and token.dep_ == "conj" and _first_of(token) == subject]
    objects = (
        *joined,
        *(_referred(token, verb) for token in named if _is_object(token) and not _stands_for_that(token, verb)),
    )
    return Clause(sentence, verb, predicate, subject, (*objects, *name[-1:]), tokens, passive)


def _is_relative(token: Token) -> bool:
    return token.lower_ in _RELATIVE and token.tag_ in {"WDT", "WP"}


def _stands_for_that(token: Token, verb: Token) -> bool:
    """Tell whether a relative pronoun is a mere "that": the clause has its object, or describes no noun."""
    others = [child for child in verb.children if child.dep_ == "dobj" and child != token]
    return _is_relative(token) and (verb.dep_ != "relcl" or bool(others))


def _referred(token: Token, verb: Token) -> Token:
    """Return the noun that a relative pronoun stands for, any other token itself."""
    return verb.head if _is_relative(token) else token


def _is_object(token: Token) -> bool:
    """Tell whether a token is an object or complement, or is joined to one by "and"."""
    first = _first_of(token)
    return first.dep_ in _OBJECTS or first.dep_ == "pobj"


def _first_of(token: Token) -> Token:
    """Return the first of the words that "and" joins to this one."""
    while token.dep_ == "conj":
        token = token.head
    return token


def _own_tokens(head: Token, opening: frozenset[int]) -> list[Token]:
    """Return the tokens under `head` that no nested clause takes, in text order."""
    found, stack = [], [head]
    while stack:
        token = stack.pop()
        found.append(token)
        stack.extend(child for child in token.children if child.i not in opening)
    return sorted(found, key=lambda token: token.i)


def _meaning(verb: Token, opening: frozenset[int]) -> Token:
    """Return the token that says what happens: down the open complements of raising verbs and adjectives."""
    token = verb
    while _leaves_meaning(token):
        below = [c for c in token.children if c.dep_ in {"xcomp", "acomp"} and c.i not in opening]
        if not below:
            break
        token = below[0]
    return token


def _leaves_meaning(governor: Token) -> bool:
    """Tell whether a word leaves the meaning to its open complement, as cues of an infinitive do ("claims to be").

    One with an object of its own says something itself: "used a rope to climb", "asked for a day to think".
    """
    if any(child.dep_ == "dobj" or child.lower_ == "for" for child in governor.children):
        return False
    passive = any(child.dep_ == "auxpass" for child in governor.children)
    senses = senses_of(governor)
    told = {"object", "clause", "infinitive"} if passive else {"infinitive"}
    return governor.lemma_.lower() in RAISING or not told.isdisjoint(senses)


def _subject(verb: Token, opening: frozenset[int], depth: int = 0) -> Token | None:
    """Return the subject's head, from the clause itself or from the clause that it hangs on."""
    own = [child for child in verb.children if child.dep_ in _SUBJECTS and child.dep_ != "expl"]
    if own:
        first = own[0]
        return verb.head if first.lower_ in _RELATIVE and verb.dep_ == "relcl" else first
    if verb.dep_ in {"acl", "relcl", "appos"}:
        return verb.head
    if (before := reduced(verb)) is not None:
        return _subject(before, opening, depth + 1)
    if verb.dep_ == "conj" and (before := _right_before(verb)) is not None:
        return before
    if (controller := _controller(verb)) is not None:
        return controller
    if verb.dep_ in {"conj", "advcl", "xcomp", "pcomp"} and depth < 4:
        governor = verb.head
        while governor.pos_ not in {"VERB", "AUX"} and governor.head != governor:
            governor = governor.head
        return _subject(governor, opening, depth + 1)
    return None


def _controller(verb: Token) -> Token | None:
    """Return the object of whom a cue tells an infinitive: "the firm" of "expects the firm to pay"."""
    cue, senses = verb.head, senses_of(verb.head)
    if verb.dep_ != "xcomp" or cue.lemma_ == "promise" or not any(child.tag_ == "TO" for child in verb.children):
        return None
    things = [child for child in cue.children if child.dep_ == "dobj" and child.i < verb.i]
    told = "object" in senses or ("infinitive" in senses and things and acts(things[0]))
    return things[0] if things and told else None


def _right_before(verb: Token) -> Token | None:
    """Return a noun that ends right before a joined verb with a tense: its subject, whatever the parser joined it to.

    "The mill burned a barn and the house stood": no "and" stands between "house" and "stood".
    """
    first = min(
        [verb, *(child for child in verb.children if child.dep_ in {"aux", "auxpass", "neg"})], key=lambda t: t.i
    )
    noun = first.nbor(-1) if first.i > first.sent.start else None
    if noun is None or noun.dep_ != "conj" or noun.pos_ not in {"NOUN", "PROPN", "PRON"} or not _is_finite(verb):
        return None
    return noun if noun.head.pos_ in {"NOUN", "PROPN", "PRON"} and noun.head.i < noun.i else None
