"""Attribution: which stretches of an article are somebody's statement, whose, and by which cue.

    cues       verbs, nouns, adverbs, "according to"   each with its speaker, channel and content by syntax
    quotations what the marks enclose                  widen the content of the cue beside them, or go on from the last
    layout     blocks that a label credits             one statement a block

A statement inside another's content is nested speech: the outer speaker says that the inner one said it. Where both
contents are equal, the outer statement comes first.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from verify.corpus.bylines import DATELINE
from verify.extract.direct_speech import (
    GAP,
    attach,
    free,
    last_speaker,
    merged,
    only_quoted,
    voices_of,
    widened,
)
from verify.extract.drafts import Draft, Voiced
from verify.extract.framing import announced
from verify.extract.labelled import labelled
from verify.extract.parse import Paragraph, runs
from verify.extract.quotations import find_quotations
from verify.extract.speech import drafts_of
from verify.models import Attribution


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
    """Return the drafts of one run; a quotation that goes on in later paragraphs joins the draft that began it."""
    quotations = find_quotations(paragraphs)
    done: list[Draft] = []
    talking: int | None = None
    for place, paragraph in enumerate(paragraphs):
        own = [quotation for quotation in quotations if quotation.paragraph == place]
        drafts = [widened(draft, own, paragraph) for draft in drafts_of(Voiced(paragraph, voices_of(paragraph, own)))]
        drafts = attach(paragraph, drafts, own)
        drafts.extend(filter(None, [labelled(paragraph, tuple(own))]))
        going_on = [q for q in free(own, drafts) if q.resumed or only_quoted(paragraph, own)]
        if talking is not None and going_on:
            spans = [(q.start, q.end) for q in going_on]
            done[talking] = done[talking]._replace(content=merged([*done[talking].content, *spans]), quoted=True)
        last = last_speaker(drafts, own, paragraph)
        if last is None and any(quotation.paragraph == place + 1 for quotation in quotations):
            drafts.extend(filter(None, [announced(paragraph)]))
            last = last_speaker(drafts, own, paragraph)
        if last is not None:
            talking = len(done) + last
        elif not going_on:
            talking = None
        done.extend(_nested(drafts))
    return done


def _trimmed(span: tuple[int, int], text: str, offset: int, quoted: bool) -> tuple[int, int] | None:
    """Take white space, commas, dashes and quotation marks off both ends of a span."""
    start, end = span[0] - offset, span[1] - offset
    edge = GAP if quoted else GAP + "."
    dateline = DATELINE.match(text)
    if dateline:
        start = max(start, dateline.end())
    while start < end and text[start] in edge + ".":
        start += 1
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
        span = _trimmed((block.start, block.end), paragraph.text, block.start, block.quoted)
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
    texts = [(paragraph.offset, paragraph.text) for paragraph in paragraphs]
    read = (_by_paragraph([paragraph for _, paragraph in run]) for run in runs(paragraphs))
    drafts = sorted((draft for found in read for draft in found), key=lambda draft: draft.cited)
    found = [_statement(draft, texts) for draft in drafts]
    kept = [statement for statement in found if statement.content or not statement.disclosed]
    return tuple(sorted([*_by_layout(paragraphs), *kept], key=_order))


def _order(statement: Statement) -> tuple[int, int]:
    start = statement.content[0][0] if statement.content else statement.cue_start
    end = statement.content[-1][1] if statement.content else statement.cue_end
    return start, -end
