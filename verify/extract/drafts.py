"""Attributions of one paragraph by syntax alone, before quotation marks are looked at.

Verbs ("said", "was told"), nouns ("the claim that"), adverbs ("reportedly") and prepositions ("according to") each give
a `Draft`; so do the ways of saying that somebody kept silent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from spacy.tokens import Token

from verify.extract.complements import clause_around, content_of
from verify.extract.cues import (
    adverb_classes,
    cue_span,
    is_negated,
    is_withheld,
    noun_classes,
    senses_of,
    word_set,
)
from verify.extract.parse import Paragraph
from verify.extract.speakers import Speaker, channel_of, head_of_speaker, phrase_of
from verify.models import CueClass

_BELIEFS = {"other", "allege", "expect"}


class Draft(NamedTuple):
    """An attribution in the making; all offsets are code points into the article's text.

    `clause_start`/`clause_end` enclose cue and speaker, `sentence_start`/`sentence_end` the sentence of the cue.
    `quoted` is true once a quotation belongs to the content; `takes_quotation` where the cue can introduce one.
    """

    content: tuple[tuple[int, int], ...]
    speaker: str
    speaker_start: int | None
    speaker_end: int | None
    pronoun: bool
    cue: str
    cue_start: int
    cue_end: int
    cue_class: CueClass
    channel: str | None
    disclosed: bool
    clause_start: int
    clause_end: int
    sentence_start: int
    sentence_end: int
    takes_quotation: bool = False
    quoted: bool = False


def _spans(tokens: Iterable[int], paragraph: Paragraph) -> tuple[tuple[int, int], ...]:
    """Return token indices as article spans; punctuation between two content tokens does not part them."""
    doc, groups = paragraph.doc, list[tuple[int, int]]()
    for index in sorted(tokens):
        if groups and all(doc[i].is_punct or doc[i].is_space for i in range(groups[-1][1], index)):
            groups[-1] = (groups[-1][0], index + 1)
        else:
            groups.append((index, index + 1))
    return tuple(paragraph.span_of(doc[first:last]) for first, last in groups)


def _draft(
    paragraph: Paragraph,
    cue: tuple[int, int],
    speaker: Speaker | None,
    content: Iterable[int],
    cue_class: CueClass,
    *,
    channel: str | None = None,
    disclosed: bool = True,
    takes_quotation: bool = False,
) -> Draft:
    doc = paragraph.doc
    own = set(range(*cue)) | (set(range(speaker.first, speaker.last)) if speaker else set())
    cue_start, cue_end = paragraph.span_of(doc[cue[0] : cue[1]])
    who = doc[speaker.first : speaker.last] if speaker else None
    start, end = paragraph.span_of(who) if who else (None, None)
    sentence_start, sentence_end = paragraph.span_of(doc[cue[0]].sent)
    return Draft(
        content=_spans(set(content) - own, paragraph),
        speaker=who.text if who else "",
        speaker_start=start,
        speaker_end=end,
        pronoun=speaker is None or speaker.pronoun,
        cue=doc[cue[0] : cue[1]].text,
        cue_start=cue_start,
        cue_end=cue_end,
        cue_class=cue_class,
        channel=channel,
        disclosed=disclosed,
        clause_start=min(cue_start, cue_start if start is None else start),
        clause_end=max(cue_end, cue_end if end is None else end),
        sentence_start=sentence_start,
        sentence_end=sentence_end,
        takes_quotation=takes_quotation,
    )


def _of_verb(verb: Token, paragraph: Paragraph) -> Draft | None:
    senses = senses_of(verb)
    if not senses or verb.dep_ in {"amod", "compound"}:
        return None
    head = head_of_speaker(verb)
    speaker = None if head is None else phrase_of(head)
    found = content_of(verb, senses, speaker, head)
    quotes = "clause" in senses or "quotation" in senses
    if found is None and not quotes:
        return None
    cue_class = found.cue_class if found else senses.get("clause") or senses["quotation"]
    silent = (is_negated(verb) or is_withheld(verb)) and cue_class != "order"
    doubted = silent and cue_class in _BELIEFS
    draft = _draft(
        paragraph,
        cue_span(verb),
        speaker,
        found.tokens if found else (),
        "doubt" if doubted else cue_class,
        channel=channel_of(verb),
        disclosed=not silent or doubted,
        takes_quotation=quotes,
    )
    return _with_tail(draft, verb, paragraph)


def _with_tail(draft: Draft, verb: Token, paragraph: Paragraph) -> Draft:
    """Let the clause of a cue include its addressee, time and channel: "told reporters in a statement on Monday"."""
    end = draft.clause_end
    for child in verb.rights:
        if child.dep_ in {"dobj", "dative", "prep", "npadvmod", "advmod", "advcl", "agent"}:
            stop = paragraph.span_of(paragraph.doc[child.right_edge.i])[1]
            if not any(s < stop and end <= s for s, _ in draft.content):
                end = max(end, stop)
    return draft._replace(clause_end=end)


def _of_citing(verb: Token, paragraph: Paragraph) -> Draft | None:
    """Credit the officials with what the newspaper says in "Citing officials, the newspaper said x"."""
    if verb.lower_ not in {"citing", "quoting"} or verb.dep_ not in {"advcl", "prep", "acl", "dep", "xcomp"}:
        return None
    thing = next((child for child in verb.children if child.dep_ == "dobj"), None)
    head = verb.head
    if thing is None or head.pos_ not in {"VERB", "AUX"}:
        return None
    senses, outer = senses_of(head), head_of_speaker(head)
    found = content_of(head, senses, phrase_of(outer) if outer else None, outer) if senses else None
    content = set(found.tokens) if found else {token.i for token in head.subtree}
    content -= {token.i for token in verb.subtree}
    return _draft(paragraph, (verb.i, verb.i + 1), phrase_of(thing), content, "say")


def _of_noun(noun: Token, paragraph: Paragraph) -> Draft | None:
    """Read "his claim that x" and "reports of x"."""
    cue_class = noun_classes().get(noun.lemma_.lower())
    if cue_class is None:
        return None
    clause = next((c for c in noun.rights if c.dep_ in {"acl", "ccomp", "relcl"} and _has_that(c)), None)
    about = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of" and c.n_rights), None)
    content = clause or (about if cue_class in {"allege", "deny"} else None)
    if content is None:
        return None
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None:
        sources = [c for c in noun.rights if c.dep_ == "prep" and c.lower_ in {"by", "from"}]
        owner = next((grand for child in sources for grand in child.children if grand.dep_ == "pobj"), None)
    tokens = {token.i for token in content.subtree} - ({content.i} if content == about else set())
    return _draft(paragraph, (noun.i, noun.i + 1), _owner(owner), tokens, cue_class)


def _has_that(clause: Token) -> bool:
    return any(child.lower_ == "that" and child.dep_ == "mark" for child in clause.children)


def _owner(head: Token | None) -> Speaker | None:
    if head is None:
        return None
    phrase = phrase_of(head)
    if head.dep_ == "poss":
        pronoun = head.tag_ == "PRP$"
        return phrase._replace(last=head.i + 1, pronoun=pronoun)
    return phrase


def _of_adverb(adverb: Token, paragraph: Paragraph) -> Draft | None:
    cue_class = adverb_classes().get(adverb.lower_)
    if cue_class is None or adverb.dep_ not in {"advmod", "dep"}:
        return None
    head = adverb.head
    if head.pos_ in {"VERB", "AUX"} and head.dep_ != "amod":
        tokens = clause_around(adverb, (adverb.i,))
    else:
        tokens = frozenset(token.i for token in head.subtree) - {adverb.i}
    return _draft(paragraph, (adverb.i, adverb.i + 1), None, tokens, cue_class)


def _of_according(word: Token, paragraph: Paragraph) -> Draft | None:
    """Credit x of "according to x" with the clause that the phrase hangs on."""
    if word.lower_ != "according":
        return None
    to = next((child for child in word.children if child.lower_ == "to"), None)
    thing = next((child for child in to.children if child.dep_ in {"pobj", "pcomp"}), None) if to is not None else None
    if to is None or thing is None:
        return None
    phrase = {token.i for token in word.subtree}
    return _draft(paragraph, (word.i, to.i + 1), phrase_of(thing), clause_around(word, phrase), "say")


def _of_silence(token: Token, paragraph: Paragraph) -> Draft | None:
    """Say-nothing phrases without a content: "did not elaborate", "gave no figure", "it is not clear whether"."""
    lemma = token.lemma_.lower()
    negated = is_negated(token) or is_withheld(token)
    if token.pos_ in {"ADJ", "VERB"} and (
        lemma in word_set("silence", "unclear") or (lemma in word_set("silence", "known") and negated)
    ):
        return _of_unknown(token, paragraph)
    if token.pos_ != "VERB":
        return None
    thing = next((child for child in token.children if child.dep_ == "dobj"), None)
    empty = thing is not None and any(child.lower_ == "no" for child in thing.children)
    light = (
        lemma in word_set("silence", "light")
        and thing is not None
        and thing.lemma_.lower() in word_set("silence", "nouns")
    )
    if not ((light and (negated or empty)) or (lemma in word_set("silence", "silent") and negated)):
        return None
    head = head_of_speaker(token)
    topic = [
        child for child in token.rights if child.dep_ in {"prep", "dobj", "ccomp"} and not (light and child == thing)
    ]
    tokens = {i.i for child in topic for i in child.subtree}
    return _draft(paragraph, cue_span(token), phrase_of(head) if head else None, tokens, "say", disclosed=False)


def _of_unknown(word: Token, paragraph: Paragraph) -> Draft | None:
    verb = word if word.pos_ == "VERB" else word.head
    clause = next((c for head in (word, verb) for c in head.rights if c.dep_ in {"ccomp", "csubj", "advcl"}), None)
    if clause is None:
        return None
    return _draft(paragraph, (word.i, word.i + 1), None, {t.i for t in clause.subtree}, "say", disclosed=False)


_OTHERS: dict[str, Callable[[Token, Paragraph], Draft | None]] = {"NOUN": _of_noun, "ADV": _of_adverb}


def _drafts_at(token: Token, paragraph: Paragraph) -> Iterator[Draft]:
    if token.pos_ in {"VERB", "AUX", "ADJ"}:
        silent = _of_silence(token, paragraph)
        if silent is not None:
            yield silent
        else:
            for make in (_of_verb, _of_citing, _of_according) if token.pos_ != "ADJ" else ():
                draft = make(token, paragraph)
                if draft is not None:
                    yield draft
    elif token.pos_ in {"NOUN", "ADV", "ADP", "SCONJ"}:
        draft = _OTHERS.get(token.pos_, _of_according)(token, paragraph)
        if draft is not None:
            yield draft


def drafts_of(paragraph: Paragraph) -> list[Draft]:
    """Return the drafts of one paragraph, in the order of their cues."""
    return [draft for token in paragraph.doc for draft in _drafts_at(token, paragraph)]
