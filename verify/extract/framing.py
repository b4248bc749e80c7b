"""Clauses that frame a quotation by their place, whatever their verb: "“Not now,” she shrugged", "Ann: “Not now.”".

News English lets any verb introduce or follow direct speech, so its place beside the marks makes it a cue here and not
the lexicon. The parser, too, often takes such a verb for a noun ("“Not now,” Brandt answers").
"""

from __future__ import annotations

from spacy.tokens import Token

from verify.extract.cues import verb_senses, word_set
from verify.extract.drafts import Draft, make_draft
from verify.extract.parse import Paragraph
from verify.extract.quotations import Quotation
from verify.extract.speakers import Speaker, is_finite, phrase_of

_FINITE = {"VBD", "VBZ", "VBP"}
_PERSONS = {"he", "she", "they", "i", "we", "who"}
_NAMED = {"PERSON", "ORG", "NORP", "GPE"}
_MARKS = {"“", '"', "''", "``", "‘", "”"}
_STOPS = {".", "!", "?", ";", *_MARKS}
_SUBORDINATING = {
    "while",
    "when",
    "whereas",
    "but",
    "and",
    "although",
    "though",
    "because",
    "after",
    "before",
    "as",
    "if",
}
_LONGEST = 16  # tokens of a framing clause


def _speaks(noun: Token) -> bool:
    """Tell whether a noun can be a speaker: a person, a body, a text that says things."""
    lemma = noun.lemma_.lower()
    known = lemma in word_set("sources", "nouns") or lemma in word_set("documents", "nouns")
    return known or noun.lower_ in _PERSONS or noun.ent_type_ in _NAMED or noun.pos_ == "PROPN"


def _is_verb_form(word: Token) -> bool:
    """Tell whether a word that the parser took for a noun is a present form of a cue verb: "answers"."""
    form = word.lower_
    bases = {form[:-1], form[:-2], form[:-3] + "y"} if form.endswith("s") else set()
    return word.pos_ in {"NOUN", "PROPN"} and any("clause" in verb_senses().get(base, {}) for base in bases)


def _noun_in(words: list[Token]) -> Token | None:
    """Return the head of the noun phrase that opens a run of words, up to its first comma."""
    run: list[Token] = []
    for word in words:
        if word.text == ",":
            break
        if run or word.pos_ not in {"ADV", "CCONJ", "PUNCT", "SPACE"}:
            run.append(word)
    run = run[: next((i for i, word in enumerate(run) if word.pos_ == "ADP"), len(run))]
    nouns = [word for word in run if word.pos_ in {"NOUN", "PROPN", "PRON"}]
    return nouns[-1] if nouns else None


def _is_finite(word: Token, *, inverted: bool) -> bool:
    return word.pos_ == "VERB" and (word.tag_ in _FINITE or (inverted and word.tag_ == "VBN"))


def _ends_clause(verb: Token) -> bool:
    """Tell whether a verb has no object right behind it, as verbs after direct speech have none."""
    following = verb.doc[verb.i + 1] if verb.i + 1 < len(verb.doc) else None
    return following is None or following.is_punct or following.pos_ in {"ADV", "ADP", "SCONJ", "CCONJ", "SPACE"}


def _speaker(noun: Token, first: int, last: int) -> Speaker:
    """Return the phrase of a noun, kept between two tokens (`last` out)."""
    phrase = phrase_of(noun)
    start, stop = max(phrase.first, first), max(min(phrase.last, last), noun.i + 1)
    return phrase._replace(first=start, last=stop)


def _after(quotation: Quotation, paragraph: Paragraph) -> Draft | None:
    """Read "“Not now,” the mayor shrugged", and "“Not now,” shrugged the mayor"."""
    if not quotation.finished:
        return None
    behind = [token for token in paragraph.doc if paragraph.offset + token.idx >= quotation.end][:_LONGEST]
    while behind and (behind[0].text in {*_MARKS, "'", "’"} or behind[0].is_space):
        behind.pop(0)
    end = next((i for i, token in enumerate(behind) if token.text in _STOPS), len(behind))
    clause = behind[:end]
    place = next((i for i, token in enumerate(clause) if _is_finite(token, inverted=i == 0)), None)
    if place is None:
        place = next((i for i, token in enumerate(clause) if i and _is_verb_form(token)), None)
    if place is None or clause[0].lower_ in _SUBORDINATING or (place and not _ends_clause(clause[place])):
        return None
    noun = _noun_in(clause[:place]) if place else _noun_in(clause[1:])
    if noun is None or not _speaks(noun):
        return None
    verb = clause[place]
    bounds = (clause[0].i, verb.i) if place else (verb.i + 1, clause[-1].i + 1)
    return _draft(paragraph, verb, _speaker(noun, *bounds))


def _draft(paragraph: Paragraph, cue: Token, speaker: Speaker) -> Draft:
    return make_draft(paragraph, (cue.i, cue.i + 1), speaker, (), "say", takes_quotation=True)


def _window(paragraph: Paragraph, end: int) -> list[Token]:
    """Return the tokens from the last stop or mark to the token `end` (out)."""
    start = end
    while start > 0 and paragraph.doc[start - 1].text not in _STOPS:
        start -= 1
    return list(paragraph.doc[start:end])


def _by_window(paragraph: Paragraph, words: list[Token], *, colon: Token | None) -> Draft | None:
    verbs = [word for word in words if word.pos_ == "VERB" and is_finite(word)]
    for verb in reversed(verbs):
        subject = next((child for child in verb.lefts if child.dep_ == "nsubj" and child in words), None)
        if subject is not None and _speaks(subject) and _is_near(verb, words):
            return _draft(paragraph, verb, phrase_of(subject))
    if colon is None or not words:
        return None
    name = words[-1]
    alone = all(word.pos_ in {"PROPN", "NOUN", "DET"} for word in words)
    if name.ent_type_ != "PERSON" and not (name.pos_ == "PROPN" and alone):
        return None
    if any(_speaks(word) and word.dep_ == "nsubj" for word in words):
        return None
    head = name if name.head not in words or name.dep_ != "compound" else name.head
    return _draft(paragraph, colon, _speaker(head, words[0].i, colon.i))


def _is_near(verb: Token, words: list[Token]) -> bool:
    return words[-1].i - verb.i < _LONGEST


def _before(quotation: Quotation, paragraph: Paragraph) -> Draft | None:
    """Read "She turned round, “Not now.”" and "The mayor, Ann Brandt: “Not now.”"."""
    doc = paragraph.doc
    first = next((token.i for token in doc if paragraph.offset + token.idx >= quotation.start), None)
    if first is None or first < 3 or doc[first - 1].text not in _MARKS or doc[first - 2].text not in {",", ":"}:
        return None
    words = paragraph.text[quotation.start - paragraph.offset : quotation.end - paragraph.offset]
    if not words[0].isupper() or words[-1] not in ".?!,…":
        return None
    lead = doc[first - 2]
    return _by_window(paragraph, _window(paragraph, lead.i), colon=lead if lead.text == ":" else None)


def framed(quotation: Quotation, paragraph: Paragraph) -> Draft | None:
    """Return the clause that frames a quotation by its place, with the quotation as its content; None without one."""
    draft = _after(quotation, paragraph) or _before(quotation, paragraph)
    return draft._replace(content=((quotation.start, quotation.end),), quoted=True) if draft else None


def announced(paragraph: Paragraph) -> Draft | None:
    """Return the clause that ends a paragraph with a colon and so announces the quotation in the next: "Ann rose:"."""
    doc = paragraph.doc
    if len(doc) < 3 or doc[-1].text != ":":
        return None
    return _by_window(paragraph, _window(paragraph, len(doc) - 1), colon=doc[-1])
