"""An attribution in the making: one cue with its speaker and the content that syntax gives it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from verify.extract.cues import word_set
from verify.extract.parse import Paragraph
from verify.extract.speakers import Speaker
from verify.models import CueClass


class Voiced(NamedTuple):
    """A paragraph, with the number of the quotation that each of its tokens stands in; 0 for none."""

    paragraph: Paragraph
    voices: Sequence[int]


class Draft(NamedTuple):
    """An attribution in the making; all offsets are code points into the article's text.

    `clause_start`/`clause_end` enclose cue and speaker, `sentence_start`/`sentence_end` the sentence of the cue.
    `quoted` is true once a quotation belongs to the content; `takes_quotation` where the cue can introduce one.
    `cited` is true for a source that another speaker cites.
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
    cited: bool = False


def _spans(tokens: Iterable[int], paragraph: Paragraph) -> tuple[tuple[int, int], ...]:
    """Return token indices as article spans; punctuation between two content tokens does not part them."""
    doc, groups = paragraph.doc, list[tuple[int, int]]()
    for index in _without_coordinator(sorted(tokens), paragraph):
        if groups and all(doc[i].is_punct or doc[i].is_space for i in range(groups[-1][1], index)):
            groups[-1] = (groups[-1][0], index + 1)
        else:
            groups.append((index, index + 1))
    return tuple(paragraph.span_of(doc[first:last]) for first, last in groups)


def _without_coordinator(tokens: list[int], paragraph: Paragraph) -> list[int]:
    """Take a conjunction off the end of a content whose second half was another's: "the road is shut, but"."""
    last = next((place for place in reversed(range(len(tokens))) if not paragraph.doc[tokens[place]].is_punct), None)
    return tokens[:last] if last is not None and paragraph.doc[tokens[last]].dep_ == "cc" else tokens


def _without_lead(tokens: set[int], cue: int, paragraph: Paragraph) -> set[int]:
    """Take off what stands alone before a cue clause and is none of its content: "Meanwhile", "In a statement"."""
    lead = [paragraph.doc[i] for i in sorted(tokens) if i < cue and not paragraph.doc[i].is_punct]
    rest = {i for i in tokens if i > cue}
    if not lead or not rest or any(token.pos_ in {"VERB", "AUX"} for token in lead):
        return tokens
    joins = all(token.lower_ in word_set("connectives", "words") for token in lead)
    told = lead[0].pos_ == "ADP" and any(token.lemma_.lower() in word_set("channels", "forms") for token in lead)
    return rest if joins or told else tokens


def _without_that(tokens: set[int], paragraph: Paragraph) -> set[int]:
    """Take the conjunction "that" off the start of a content; the "that" of "that week" stays."""
    first = next((i for i in sorted(tokens) if not paragraph.doc[i].is_punct), None)
    if first is None or paragraph.doc[first].lower_ != "that":
        return tokens
    conjunction = paragraph.doc[first].tag_ == "IN" or paragraph.doc[first].dep_ == "mark"
    return tokens - {first} if conjunction else tokens


def make_draft(
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
    """Return the draft of a cue (first and last token, out) with the tokens of its content."""
    doc = paragraph.doc
    own = set(range(*cue)) | (set(range(speaker.first, speaker.last)) if speaker else set())
    cue_start, cue_end = paragraph.span_of(doc[cue[0] : cue[1]])
    who = doc[speaker.first : speaker.last] if speaker else None
    start, end = paragraph.span_of(who) if who else (None, None)
    sentence_start, sentence_end = paragraph.span_of(doc[cue[0]].sent)
    said = _without_lead(_without_that(set(content) - own, paragraph), cue[0], paragraph)
    return Draft(
        content=_spans(said, paragraph),
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
