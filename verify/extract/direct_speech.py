"""Direct speech: which cue a quotation belongs to, and how far its content reaches.

A quotation widens the content that syntax gave to a cue beside it, and keeps a content inside whose cue it holds. One
that syntax left over goes to the nearest cue, or to the speaker who was quoted last.
"""

from __future__ import annotations

from collections.abc import Sequence

from verify.corpus.bylines import DATELINE
from verify.extract.cues import word_set
from verify.extract.drafts import Draft
from verify.extract.framing import framed
from verify.extract.parse import Paragraph
from verify.extract.quotations import Quotation

_BLANK = " \t\n\r“”\"'‘`"
_LONGEST_MARK = 4  # characters of a comma, a space and an opening mark
_LEAST_FRONT = 3  # words
GAP = " \t\n\r,:;—–-“”\"'’‘`"


def widened(draft: Draft, quotations: Sequence[Quotation], paragraph: Paragraph) -> Draft:
    """Stretch a content over the quotations that it touches, or keep it inside the one that holds its cue."""
    spans = draft.content
    for quotation in quotations:
        if quotation.holds(draft.cue_start, draft.cue_end):
            clipped = [(max(s, quotation.start), min(e, quotation.end)) for s, e in spans]
            spans = tuple((s, e) for s, e in clipped if s < e)
        elif any(s < quotation.end and quotation.start < e for s, e in spans):
            kept = _cut_before(quotation, _cut_after(quotation, spans, draft, quotations), draft, paragraph)
            spans = (*kept, (quotation.start, quotation.end))
            draft = draft._replace(quoted=True)
    return _with_front(draft._replace(content=merged(spans)), paragraph)


def _with_front(draft: Draft, paragraph: Paragraph) -> Draft:
    """Add the clause before a cue where the quotation goes on with it: "If it rains, he said, “we lose”"."""
    if not draft.quoted or not draft.content or draft.content[0][0] < draft.cue_end:
        return draft
    text, offset = paragraph.text, paragraph.offset
    start, begun = draft.content[0][0] - offset, draft.sentence_start - offset
    front = text[begun : draft.clause_start - offset].rstrip()
    between = text[draft.clause_end - offset : start].strip()
    runs_on = between.startswith(",") and len(between) <= _LONGEST_MARK and text[start].islower()
    if (
        not runs_on
        or not front.endswith(",")
        or not set(front.lower().split()).isdisjoint(word_set("channels", "forms"))
    ):
        return draft
    if len(front.split()) < _LEAST_FRONT or any(mark in front for mark in '“”"'):
        return draft
    return draft._replace(content=merged([(begun + offset, begun + offset + len(front) - 1), *draft.content]))


def _cut_before(
    quotation: Quotation, spans: Sequence[tuple[int, int]], draft: Draft, paragraph: Paragraph
) -> list[tuple[int, int]]:
    """Drop what stands before a quotation that a colon opens and the cue follows: "He turned round: “No,” he said"."""
    before = paragraph.text[: quotation.start - paragraph.offset].rstrip(_BLANK)
    if not before.endswith(":") or draft.cue_start < quotation.end:
        return list(spans)
    return [(max(s, quotation.start), e) for s, e in spans if e > quotation.start]


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


def free(quotations: Sequence[Quotation], drafts: Sequence[Draft]) -> list[Quotation]:
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
    if not between.strip(GAP + "."):
        stopped = cue_first and "." in between
        return not stopped or (draft.channel is not None and not draft.content and not quotation.finished)
    return draft.sentence_start <= quotation.start and quotation.end <= draft.sentence_end + 2


def attach(paragraph: Paragraph, drafts: list[Draft], quotations: Sequence[Quotation]) -> list[Draft]:
    """Give the quotations of one paragraph that syntax left over to the cues beside them, or to the last speaker."""
    text, offset = paragraph.text, paragraph.offset
    for quotation in free(quotations, drafts):
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
        elif frame := framed(quotation, paragraph):
            drafts.append(frame)
            continue
        elif earlier:
            begun = drafts[earlier[-1]].sentence_start
            chosen = next(place for place in earlier if drafts[place].sentence_start == begun)
        else:
            continue
        content = merged([*drafts[chosen].content, (quotation.start, quotation.end)])
        drafts[chosen] = drafts[chosen]._replace(content=content, quoted=True)
    return drafts


def voices_of(paragraph: Paragraph, quotations: Sequence[Quotation]) -> list[int]:
    """Return for each token the number of the quotation that it stands in, 0 for none, -1 for a dateline."""
    dateline = DATELINE.match(paragraph.text)
    voices = [-1 if dateline and token.idx < dateline.end() else 0 for token in paragraph.doc]
    for number, quotation in enumerate(quotations, start=1):
        inside = paragraph.doc.char_span(
            quotation.start - paragraph.offset, quotation.end - paragraph.offset, alignment_mode="expand"
        )
        if inside is not None:
            voices[inside.start : inside.end] = [number] * len(inside)
    return voices


def only_quoted(paragraph: Paragraph, quotations: Sequence[Quotation]) -> bool:
    """Tell whether nothing but quotations stands in a paragraph."""
    rest = list(paragraph.text)
    for quotation in quotations:
        for place in range(quotation.start - paragraph.offset, quotation.end - paragraph.offset):
            rest[place] = " "
    return not "".join(rest).strip(GAP + ".")


def last_speaker(drafts: Sequence[Draft], quotations: Sequence[Quotation], paragraph: Paragraph) -> int | None:
    """Return the place of the draft whose speaker would go on talking in the next paragraph, or None."""
    last = list(paragraph.doc.sents)[-1].start_char + paragraph.offset if len(paragraph.doc) else 0
    found = [
        place
        for place, draft in enumerate(drafts)
        if draft.takes_quotation
        and _is_outside(draft, quotations)
        and (draft.quoted or (draft.cue_start >= last and (draft.content or paragraph.text.endswith(":"))))
    ]
    return found[-1] if found else None
