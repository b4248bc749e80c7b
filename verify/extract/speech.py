"""The cues of one paragraph, read off its syntax before quotation marks are looked at.

Verbs ("said", "was told"), nouns ("the claim that"), adverbs ("reportedly") and prepositions ("according to") each give
a `Draft`; so do the ways of saying that somebody kept silent.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from spacy.tokens import Token

from verify.extract.channels import channel_of
from verify.extract.complements import content_of
from verify.extract.cues import (
    adverb_classes,
    cue_span,
    is_negated,
    is_withheld,
    noun_classes,
    senses_of,
    verb_senses,
    word_set,
)
from verify.extract.drafts import Draft, Voiced, make_draft
from verify.extract.interposed import clause_around
from verify.extract.silence import of_silence
from verify.extract.speakers import Speaker, head_of_speaker, is_inverted, phrase_of, speaker_of
from verify.models import CueClass

_BELIEFS = {"other", "allege", "expect"}
_LONGEST_INSERTED = 7  # tokens
_NOT_TELLING = {"name", "accuse", "infinitive", "object", "depict"}
_OWN_VOICE = {"say", "other", "allege", "find", "confirm"}


def _of_verb(verb: Token, voiced: Voiced) -> Draft | None:
    senses = senses_of(verb)
    if not senses or verb.pos_ == "ADJ" or (verb.dep_ in {"amod", "compound"} and not is_inverted(verb)):
        return None
    head = head_of_speaker(verb, voiced.voices)
    speaker = speaker_of(verb, voiced.voices)
    found = content_of(verb, senses, speaker, head)
    quotes = "clause" in senses or "quotation" in senses
    if found is None and not quotes:
        return None
    cue_class = found.cue_class if found else senses.get("clause") or senses["quotation"]
    silent = (is_negated(verb, voiced.voices) or is_withheld(verb)) and cue_class != "order"
    if silent and cue_class == "deny" and verb.lemma_.lower() in word_set("acts", "verbs"):
        return None
    if silent and (found is None or found.construction in _NOT_TELLING or _is_factive(verb)):
        return None
    if not silent and _is_hollow(verb, head, cue_class, voiced):
        return None
    doubted = silent and cue_class in _BELIEFS
    draft = make_draft(
        voiced.paragraph,
        cue_span(verb),
        speaker,
        found.tokens if found else (),
        "doubt" if doubted else cue_class,
        channel=channel_of(verb),
        disclosed=not silent or doubted,
        takes_quotation=quotes,
    )
    return _with_tail(draft, verb, voiced)


def _is_factive(verb: Token) -> bool:
    return verb.lemma_.lower() in word_set("factive", "verbs")


def _is_hollow(verb: Token, head: Token | None, cue_class: CueClass, voiced: Voiced) -> bool:
    """Tell whether a cue credits nobody new: an imperative, or "I think" inside somebody's quotation."""
    if head is None:
        return verb.tag_ == "VB" and not any(child.dep_ in {"aux", "auxpass"} for child in verb.children)
    return cue_class in _OWN_VOICE and head.lower_ in {"i", "we", "you"} and voiced.voices[verb.i] > 0


def _with_tail(draft: Draft, verb: Token, voiced: Voiced) -> Draft:
    """Let the clause of a cue include its addressee, time and channel: "told reporters in a statement on Monday"."""
    end = draft.clause_end
    for child in verb.rights:
        if child.dep_ in {"dobj", "dative", "prep", "npadvmod", "advmod", "advcl", "agent"}:
            stop = voiced.paragraph.span_of(voiced.paragraph.doc[child.right_edge.i])[1]
            if not any(s < stop and end <= s for s, _ in draft.content):
                end = max(end, stop)
    return draft._replace(clause_end=end)


def _of_citing(verb: Token, voiced: Voiced) -> Draft | None:
    """Credit the officials with what the newspaper says in "Citing officials, the newspaper said x"."""
    if verb.lower_ not in {"citing", "quoting"} or verb.dep_ not in {"advcl", "prep", "acl", "dep", "xcomp"}:
        return None
    thing = next((child for child in verb.children if child.dep_ == "dobj" and _can_be_cited(child)), None)
    head = verb.head
    if thing is None or head.pos_ not in {"VERB", "AUX"}:
        return None
    senses, outer = senses_of(head), head_of_speaker(head, voiced.voices)
    found = content_of(head, senses, phrase_of(outer) if outer else None, outer) if senses else None
    content = set(found.tokens) if found else {token.i for token in head.subtree}
    content -= {token.i for token in verb.subtree}
    draft = make_draft(voiced.paragraph, (verb.i, verb.i + 1), phrase_of(thing), content, "say")
    return draft._replace(cited=True)


def _can_be_cited(noun: Token) -> bool:
    lemma = noun.lemma_.lower()
    known = lemma in word_set("sources", "nouns") or lemma in word_set("documents", "nouns")
    return known or noun.ent_type_ in {"PERSON", "ORG", "NORP", "GPE"}


def _of_noun(noun: Token, voiced: Voiced) -> Draft | None:
    """Read "his claim that x" and "reports of x"."""
    cue_class = noun_classes().get(noun.lemma_.lower())
    if cue_class is None:
        return None
    clause = next((c for c in noun.rights if c.dep_ in {"acl", "ccomp", "relcl"} and _has_that(c)), None)
    about = next((c for c in noun.rights if c.dep_ == "prep" and c.lower_ == "of" and c.n_rights), None)
    content = clause or (about if cue_class in {"allege", "deny"} else None)
    if content is None or _is_told(noun):
        return None
    owner = next((child for child in noun.children if child.dep_ == "poss"), None)
    if owner is None:
        sources = [c for c in noun.rights if c.dep_ == "prep" and c.lower_ in {"by", "from"}]
        owner = next((grand for child in sources for grand in child.children if grand.dep_ == "pobj"), None)
    tokens = {token.i for token in content.subtree} - ({content.i} if content == about else set())
    return make_draft(voiced.paragraph, (noun.i, noun.i + 1), _owner(owner), tokens, cue_class)


def _of_view(noun: Token, voiced: Voiced) -> Draft | None:
    """Read "in his view, x" and "in the opinion of the engineers, x"."""
    prep = noun.head
    if noun.lemma_.lower() not in word_set("views", "nouns") or noun.dep_ != "pobj" or prep.lower_ != "in":
        return None
    owner = next((child for child in noun.lefts if child.dep_ == "poss"), None)
    if owner is None:
        of = next((child for child in noun.rights if child.lower_ == "of"), None)
        owner = next((child for child in of.children if child.dep_ == "pobj"), None) if of is not None else None
    if owner is None:
        return None
    content = clause_around(prep, {token.i for token in prep.subtree})
    return make_draft(voiced.paragraph, (noun.i, noun.i + 1), _owner(owner), content, "other")


def _is_told(noun: Token) -> bool:
    """Tell whether a noun is only where a verb says it: "said in a statement that x"."""
    prep = noun.head
    return (
        noun.dep_ == "pobj"
        and noun.lemma_.lower() in word_set("channels", "forms")
        and "clause" in senses_of(prep.head)
    )


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


def _of_adverb(adverb: Token, voiced: Voiced) -> Draft | None:
    cue_class = adverb_classes().get(adverb.lower_)
    if cue_class is None or adverb.dep_ not in {"advmod", "dep"}:
        return None
    head = adverb.head
    if head.pos_ in {"VERB", "AUX"} and head.dep_ != "amod":
        tokens = clause_around(adverb, (adverb.i,))
    else:
        tokens = frozenset(token.i for token in head.subtree) - {adverb.i}
    return make_draft(voiced.paragraph, (adverb.i, adverb.i + 1), None, tokens, cue_class)


def _of_according(word: Token, voiced: Voiced) -> Draft | None:
    """Credit x of "according to x" with the clause that the phrase hangs on."""
    if word.lower_ != "according":
        return None
    to = next((child for child in word.children if child.lower_ == "to"), None)
    thing = next((child for child in to.children if child.dep_ in {"pobj", "pcomp"}), None) if to is not None else None
    if to is None or thing is None:
        return None
    phrase = {token.i for token in word.subtree}
    return make_draft(
        voiced.paragraph, (word.i, to.i + 1), phrase_of(thing), clause_around(word, phrase), "say", takes_quotation=True
    )


def _of_inserted(word: Token, voiced: Voiced) -> Draft | None:
    """Read "records show" between commas, where the parser took the verb for a noun."""
    cue_class = verb_senses().get(word.lower_, {}).get("clause")
    doc, place = word.doc, word.i
    if cue_class not in {"say", "find"} or place < 3 or doc[place - 1].tag_ not in {"NNS", "NNPS"}:
        return None
    if doc[place - 1].dep_ != "compound" or place + 1 >= len(doc) or not doc[place + 1].is_punct:
        return None
    first = next((i for i in range(place - 1, word.sent.start, -1) if doc[i].text == ","), None)
    if first is None or place - first > _LONGEST_INSERTED:
        return None
    speaker = Speaker(first + 1, place, frozenset(range(first + 1, place)), pronoun=False)
    ends = place + 2 < word.sent.end and doc[place + 2].dep_ == "cc"
    content = range(word.sent.start, first if ends else word.sent.end)
    return make_draft(voiced.paragraph, (place, place + 1), speaker, content, cue_class)


_OTHERS: dict[str, Callable[[Token, Voiced], Draft | None]] = {
    "NOUN": lambda noun, voiced: (
        of_silence(noun, voiced) or _of_view(noun, voiced) or _of_inserted(noun, voiced) or _of_noun(noun, voiced)
    ),
    "ADV": _of_adverb,
}


def _drafts_at(token: Token, voiced: Voiced) -> Iterator[Draft]:
    if voiced.voices[token.i] < 0:
        return
    if token.pos_ in {"VERB", "AUX", "ADJ"}:
        silent = of_silence(token, voiced)
        if silent is not None:
            yield silent
        else:
            draft = _of_according(token, voiced) or _of_citing(token, voiced) or _of_verb(token, voiced)
            if draft is not None:
                yield draft
    elif token.pos_ in {"NOUN", "ADV", "ADP", "SCONJ"}:
        draft = _OTHERS.get(token.pos_, _of_according)(token, voiced)
        if draft is not None:
            yield draft


def drafts_of(voiced: Voiced) -> list[Draft]:
    """Return the drafts of one paragraph, in the order of their cues."""
    return [draft for token in voiced.paragraph.doc for draft in _drafts_at(token, voiced)]
