"""Who and what a clause is about, as records: its predicate, subject and objects."""

from __future__ import annotations

from typing import Literal

from spacy.tokens import Span, Token

from verify.extract.clauses import Clause
from verify.extract.names import Name
from verify.extract.reading import ReadParagraph
from verify.extract.terms import frame_of
from verify.lexicon.attributes import is_kin
from verify.models import Mention, Predicate

_GROUP = 3  # tokens from a governing verb to the verb or adjective that carries the meaning
_INNER = {"compound", "poss", "case", "nummod", "amod"}


def predicate_of(paragraph: ReadParagraph, clause: Clause) -> Predicate:
    """Return what a clause says, with the frame that it evokes; a governor is quoted with it ("tried to flee")."""
    doc = paragraph.parsed.doc
    governed = 0 < clause.predicate.i - clause.verb.i <= _GROUP
    words = doc[clause.verb.i if governed else clause.predicate.i : clause.predicate.i + 1]
    start, end = paragraph.parsed.span_of(words)
    return Predicate(
        start=start,
        end=end,
        text=words.text,
        lemma=clause.predicate.lemma_.lower(),
        frame=frame_of(clause.predicate),
        passive=clause.passive,
        state=clause.predicate.pos_ not in {"VERB", "AUX"},
    )


def subject_of(paragraph: ReadParagraph, clause: Clause) -> Mention | None:
    """Return the subject of a clause as a mention, or None where it has none."""
    return _mention(paragraph, clause.subject, "subject") if clause.subject is not None else None


def objects_of(paragraph: ReadParagraph, clause: Clause) -> tuple[Mention, ...]:
    """Return what else a clause names: joined subjects, objects, and the heads of prepositional phrases."""
    return tuple(_mention(paragraph, token, _role(token, clause)) for token in clause.objects)


def introduced(paragraph: ReadParagraph, head: Token) -> Token:
    """Return the name that a noun introduces ("the novelist Helen Carter"), else the noun itself.

    Behind a comma it is one of a person alone ("the novelist, Helen Carter, 44"), as others there go on with a list;
    what follows kin so is a person ("her son, Tam, ...").
    """
    for child in head.children:
        if child.dep_ == "appos" and child.left_edge.i == head.i + 1:
            return child
        name = paragraph.names.at(paragraph.number, child) if child.dep_ == "appos" else None
        behind = head.i + 1 < len(head.doc) and head.nbor().text == "," and child.left_edge.i == head.i + 2
        person = name is not None and (name.kind == "person" or (name.kind == "unknown" and is_kin(head.lemma_)))
        if behind and person and child.pos_ == "PROPN" and head.tag_ == "NN":
            return child
    return head


def _role(token: Token, clause: Clause) -> Literal["subject", "object", "oblique"]:
    while token.dep_ == "conj":
        token = token.head
    if token == clause.subject:
        return "subject"
    governor = token.head
    describes = governor.dep_ in {"relcl", "acl"} and governor.tag_ != "VB"
    of_noun = describes and governor not in (clause.verb, clause.predicate)
    return "oblique" if token.dep_ == "pobj" or of_noun else "object"


def _last(head: Token) -> Token:
    """Return the last word of a noun phrase: through "of", without what else describes it.

    "the mayor of New Tarvik"   "the wife and child of the mayor", where both are the mayor's
    """
    last = head
    for child in head.rights if head.pos_ != "PRON" else ():
        if child.i != last.i + 1:
            break
        if child.dep_ in _INNER:
            last = child.right_edge
        elif (whole := _of_whom(child)) is not None:
            last = whole
        elif child.dep_ == "cc" and (shared := _shared_of(head)) is not None:
            return shared
    return last


def _of_whom(word: Token) -> Token | None:
    """Return the last word of a phrase with "of", None for another word."""
    if word.lower_ != "of" or word.dep_ != "prep":
        return None
    return next((_last(below) for below in word.children if below.dep_ == "pobj"), None)


def _shared_of(head: Token) -> Token | None:
    """Return the last word of "of ..." behind a second noun without a determiner of its own, or None."""
    second = next((child for child in head.rights if child.dep_ == "conj"), None)
    if second is None or second.left_edge != second:
        return None
    phrases = (_of_whom(child) for noun in (head, second) for child in noun.rights if child.i == second.i + 1)
    return next((last for last in phrases if last is not None), None)


def _is_of_one(phrase: Span, name: Name | None) -> bool:
    """Tell whether a name that looks like a plural is of one person: "the diver Ada Holms", not "the Holms"."""
    person = name is not None and name.kind == "person"
    return person and (phrase[0].lower_ != "the" or len(phrase) > 2)


def _mention(paragraph: ReadParagraph, head: Token, role: Literal["subject", "object", "oblique"]) -> Mention:
    phrase = paragraph.parsed.doc[head.left_edge.i : _last(head).i + 1]
    name = paragraph.names.at(paragraph.number, introduced(paragraph, head))
    start, end = paragraph.parsed.span_of(phrase)
    text = paragraph.article.text[start:end]
    return Mention(
        start=start,
        end=end,
        text=text,
        name=name.full if name else text,
        head=head.lemma_.lower(),
        kind=name.kind if name else "unknown",
        titles=name.titles if name else (),
        role=role,
        modifiers=tuple(child.text for child in head.lefts if child.dep_ in {"amod", "compound"}),
        pronoun=head.pos_ == "PRON",
        plural=head.tag_ in {"NNS", "NNPS"} and not _is_of_one(phrase, name),
    )
