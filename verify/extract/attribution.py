"""Attribution: which stretches of an article are somebody's statement, whose, and by which cue.

    cues       verbs, nouns, adverbs, "according to"   each with its speaker, channel and content by syntax
    quotations what the marks enclose                  widen the content of the cue beside them, or go on from the last
    layout     blocks that a label credits             one statement a block

A statement inside another's content is nested speech: the outer speaker says that the inner one said it. Where both
contents are equal, the outer statement comes first.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.extract.drafts import Draft, Voiced
from verify.extract.parse import Paragraph
from verify.extract.quotations import Quotation, find_quotations
from verify.extract.speech import drafts_of
from verify.models import Attribution

_DATELINE = re.compile(
    r"(?:[A-Z][A-Z'’-]{2,}(?:\s[A-Z][A-Z'’-]+){0,3}(?:,\s[\w. ]{2,25})?(?:\s\([\w\s/.]{2,25}\))?"
    r"|[A-Z]\w+(?:\s[A-Z]\w+){0,3}(?:,\s[\w. ]{2,25})?\s\([A-Z][\w\s/.]{1,25}\))\s?(?:—|–|--?)\s"
)
_THAT = re.compile(r"that[\s,]", re.IGNORECASE)
_GAP = " \t\n\r,:;—–-“”\"'’‘`"


class Statement(NamedTuple):
    """What an article credits to a speaker.

    `content` holds spans of the article's text (code points, without cue, speaker, "that" and outer quotation marks);
    it is empty where a party is said to have kept silent without a topic ("declined to comment").
    `attribution.speaker` is the phrase as written here, "" for an unnamed speaker. `cue_start`/`cue_end` are offsets of
    the cue; both are the start of the block for a speaker that the layout credits.
    `disclosed` is false where the article says that the speaker did not say it. `pronoun` is true where the speaker
    phrase is a pronoun or missing.
    """

    content: tuple[tuple[int, int], ...]
    attribution: Attribution
    cue_start: int
    cue_end: int
    disclosed: bool
    pronoun: bool


def _widened(draft: Draft, quotations: Sequence[Quotation]) -> Draft:
    """Stretch a content over the quotations that it touches, or keep it inside the one that holds its cue."""
    spans = draft.content
    for quotation in quotations:
        if quotation.holds(draft.cue_start, draft.cue_end):
            clipped = [(max(s, quotation.start), min(e, quotation.end)) for s, e in spans]
            spans = tuple((s, e) for s, e in clipped if s < e)
        elif any(s < quotation.end and quotation.start < e for s, e in spans):
            spans = (*_cut_after(quotation, spans, draft, quotations), (quotation.start, quotation.end))
            draft = draft._replace(quoted=True)
    return draft._replace(content=merged(spans))


def _cut_after(
    quotation: Quotation, spans: Sequence[tuple[int, int]], draft: Draft, quotations: Sequence[Quotation]
) -> list[tuple[int, int]]:
    """Drop what the parser took for content between a finished quotation and the cue after it: its speaker."""
    gap = (quotation.end, draft.cue_start)
    joined = quotation.joined or not quotation.finished
    if joined or any(gap[0] < other.start < gap[1] for other in quotations):
        return list(spans)
    return [span for span in spans if not (gap[0] <= span[0] and span[1] <= gap[1])] if gap[0] < gap[1] else list(spans)


def merged(spans: Sequence[tuple[int, int]]) -> tuple[tuple[int, int], ...]:
    """Return overlapping or touching spans as one each, sorted."""
    result: list[tuple[int, int]] = []
    for start, end in sorted(spans):
        if result and start <= result[-1][1]:
            result[-1] = (result[-1][0], max(end, result[-1][1]))
        else:
            result.append((start, end))
    return tuple(result)


def _free(quotations: Sequence[Quotation], drafts: Sequence[Draft]) -> list[Quotation]:
    """Return the quotations that say something and that no draft outside them has taken."""

    def taken(quotation: Quotation) -> bool:
        return any(
            any(s < quotation.end and quotation.start < e for s, e in draft.content)
            and not quotation.holds(draft.cue_start, draft.cue_end)
            for draft in drafts
        )

    return [quotation for quotation in quotations if quotation.sentence and not taken(quotation)]


def _is_outside(draft: Draft, quotations: Sequence[Quotation]) -> bool:
    return not any(quotation.holds(draft.cue_start, draft.cue_end) for quotation in quotations)


def _distance(draft: Draft, quotation: Quotation) -> int:
    """Return the number of characters between a draft's cue clause and a quotation."""
    if draft.clause_end <= quotation.start:
        return quotation.start - draft.clause_end
    return max(0, draft.clause_start - quotation.end)


def _beside(draft: Draft, quotation: Quotation, text: str, offset: int) -> bool:
    """Tell whether only punctuation lies between a cue clause and a quotation, or both stand in one sentence."""
    cue_first = draft.clause_start <= quotation.start
    if cue_first:
        between = text[draft.clause_end - offset : quotation.start - offset]
    else:
        between = text[quotation.end - offset : draft.clause_start - offset]
    if not between.strip(_GAP + "."):
        return not (cue_first and "." in between)
    return draft.sentence_start <= quotation.start and quotation.end <= draft.sentence_end + 2


def _attach(paragraph: Paragraph, drafts: list[Draft], quotations: Sequence[Quotation]) -> list[Draft]:
    """Give the quotations of one paragraph that syntax left over to the cues beside them, or to the last speaker."""
    text, offset = paragraph.doc.text, paragraph.offset
    for quotation in _free(quotations, drafts):
        near = [
            place
            for place, draft in enumerate(drafts)
            if draft.takes_quotation
            and _is_outside(draft, quotations)
            and (draft.quoted or not draft.content)
            and _beside(draft, quotation, text, offset)
        ]
        earlier = [
            place
            for place, draft in enumerate(drafts)
            if draft.quoted and _is_outside(draft, quotations) and draft.content[0][0] < quotation.start
        ]
        if near:
            chosen = min(near, key=lambda place: (bool(drafts[place].content), _distance(drafts[place], quotation)))
        elif earlier:
            begun = drafts[earlier[-1]].sentence_start
            chosen = next(place for place in earlier if drafts[place].sentence_start == begun)
        else:
            continue
        content = merged([*drafts[chosen].content, (quotation.start, quotation.end)])
        drafts[chosen] = drafts[chosen]._replace(content=content, quoted=True)
    return drafts


def _voices(paragraph: Paragraph, quotations: Sequence[Quotation]) -> list[int]:
    """Return for each token the number of the quotation that it stands in, 0 for none, -1 for a dateline."""
    dateline = _DATELINE.match(paragraph.doc.text)
    voices = [-1 if dateline and token.idx < dateline.end() else 0 for token in paragraph.doc]
    for number, quotation in enumerate(quotations, start=1):
        inside = paragraph.doc.char_span(
            quotation.start - paragraph.offset, quotation.end - paragraph.offset, alignment_mode="expand"
        )
        if inside is not None:
            voices[inside.start : inside.end] = [number] * len(inside)
    return voices


def _only_quoted(paragraph: Paragraph, quotations: Sequence[Quotation]) -> bool:
    """Tell whether nothing but quotations stands in a paragraph."""
    rest = list(paragraph.doc.text)
    for quotation in quotations:
        for place in range(quotation.start - paragraph.offset, quotation.end - paragraph.offset):
            rest[place] = " "
    return not "".join(rest).strip(_GAP + ".")


def _last_speaker(drafts: Sequence[Draft], quotations: Sequence[Quotation], paragraph: Paragraph) -> int | None:
    """Return the place of the draft whose speaker would go on talking in the next paragraph, or None."""
    last = list(paragraph.doc.sents)[-1].start_char + paragraph.offset if len(paragraph.doc) else 0
    found = [
        place
        for place, draft in enumerate(drafts)
        if draft.takes_quotation
        and _is_outside(draft, quotations)
        and (draft.quoted or (draft.cue_start >= last and (draft.content or paragraph.doc.text.endswith(":"))))
    ]
    return found[-1] if found else None


def _nested(drafts: Sequence[Draft]) -> list[Draft]:
    """Let the content of a draft that holds another's whole cue clause hold its content as well."""
    result = []
    for outer in drafts:
        spans = list(outer.content)
        for inner in drafts:
            if inner is not outer and any(s <= inner.clause_start and inner.cue_end <= e for s, e in outer.content):
                spans.extend(inner.content)
        result.append(outer._replace(content=merged(spans)))
    return result


def _by_paragraph(paragraphs: Sequence[Paragraph]) -> list[Draft]:
    """Return the drafts of an article; a quotation that goes on in later paragraphs joins the draft that began it."""
    quotations = find_quotations(paragraphs)
    done: list[Draft] = []
    talking: int | None = None
    for place, paragraph in enumerate(paragraphs):
        own = [quotation for quotation in quotations if quotation.paragraph == place]
        drafts = [_widened(draft, own) for draft in drafts_of(Voiced(paragraph, _voices(paragraph, own)))]
        drafts = _attach(paragraph, drafts, own)
        going_on = [q for q in _free(own, drafts) if q.resumed or _only_quoted(paragraph, own)]
        if talking is not None and going_on:
            spans = [(q.start, q.end) for q in going_on]
            done[talking] = done[talking]._replace(content=merged([*done[talking].content, *spans]), quoted=True)
        last = _last_speaker(drafts, own, paragraph)
        if last is not None:
            talking = len(done) + last
        elif paragraph.block.kind == "body" and not going_on:
            talking = None
        done.extend(_nested(drafts))
    return done


def _trimmed(span: tuple[int, int], text: str, offset: int, quoted: bool) -> tuple[int, int] | None:
    """Take white space, commas, dashes and quotation marks off both ends of a span, and "that" off its start."""
    start, end = span[0] - offset, span[1] - offset
    edge = _GAP if quoted else _GAP + "."
    dateline = _DATELINE.match(text)
    if dateline:
        start = max(start, dateline.end())
    while start < end and text[start] in edge + ".":
        start += 1
    if _THAT.match(text, start, end) and not (quoted and text[start - 1 : start] in set(_GAP.strip())):
        return _trimmed((start + 4 + offset, end + offset), text, offset, quoted)
    while start < end and text[end - 1] in edge and not _abbreviates(text, start, end):
        end -= 1
    return (start + offset, end + offset) if start < end else None


def _abbreviates(text: str, start: int, end: int) -> bool:
    """Tell whether the full stop at the end of a span belongs to an abbreviation such as "U.S."."""
    return text[end - 1] == "." and end - start > 3 and text[end - 3] == "." and text[end - 2].isupper()


def _statement(draft: Draft, texts: Sequence[tuple[int, str]]) -> Statement:
    spans = []
    for span in draft.content:
        offset, text = next(pair for pair in reversed(texts) if pair[0] <= span[0])
        trimmed = _trimmed(span, text, offset, draft.quoted)
        if trimmed and any(character.isalnum() for character in text[trimmed[0] - offset : trimmed[1] - offset]):
            spans.append(trimmed)
    attribution = Attribution(
        speaker=draft.speaker,
        cue=draft.cue,
        cue_class=draft.cue_class,
        channel=draft.channel,
        direct=draft.quoted,
        start=draft.speaker_start,
        end=draft.speaker_end,
    )
    return Statement(tuple(spans), attribution, draft.cue_start, draft.cue_end, draft.disclosed, draft.pronoun)


def _by_layout(paragraphs: Sequence[Paragraph]) -> Iterator[Statement]:
    """Yield one statement for each block that a label of the layout credits to a speaker."""
    for paragraph in paragraphs:
        block = paragraph.block
        if block.speaker is None:
            continue
        attribution = Attribution(speaker=block.speaker, cue="", channel=block.channel, direct=block.quoted)
        span = _trimmed((block.start, block.end), paragraph.doc.text, block.start, block.quoted)
        if span is not None:
            yield Statement((span,), attribution, block.start, block.start, disclosed=True, pronoun=not block.speaker)


def find_statements(paragraphs: Sequence[Paragraph]) -> tuple[Statement, ...]:
    """Return the statements that one article credits to somebody.

    Args:
        paragraphs: all parsed paragraphs of the article, in order.

    Returns:
        Statements sorted by the start of their content (of the cue where there is none), outer before inner. Offsets
        are code points into the article's text.

    """
    texts = [(paragraph.offset, paragraph.doc.text) for paragraph in paragraphs]
    drafts = sorted(_by_paragraph(paragraphs), key=lambda draft: draft.cited)
    found = [_statement(draft, texts) for draft in drafts]
    kept = [statement for statement in found if statement.content or not statement.disclosed]
    return tuple(sorted([*_by_layout(paragraphs), *kept], key=_order))


def _order(statement: Statement) -> tuple[int, int]:
    start = statement.content[0][0] if statement.content else statement.cue_start
    end = statement.content[-1][1] if statement.content else statement.cue_end
    return start, -end
