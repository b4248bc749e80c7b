"""Speakers set off by a colon or a dash in a headline or a transcript: "Police: three held", "Bridge to reopen: mayor".

Only a short phrase that names a person or a body is a speaker here; "Update: three held" and "Where: the old mill"
name none.
"""

from __future__ import annotations

from spacy.tokens import Token

from verify.extract.cues import word_set
from verify.extract.drafts import Draft, make_draft
from verify.extract.parse import Paragraph
from verify.extract.quotations import Quotation
from verify.extract.speakers import Speaker

_LONGEST = 6  # tokens of a speaker before or after the mark
_IN_NAMES = {"NOUN", "PROPN", "ADJ", "DET", "NUM", "PART"}
_HEADLINES = {"head", "heading"}
_DASHES = {"–", "—", "-"}
_LEAST_SAID = 3  # tokens


def labelled(paragraph: Paragraph, quotations: tuple[Quotation, ...]) -> Draft | None:
    """Return the statement that a label before or after a headline, or before a turn of speech, credits; or None.

    A label before a quotation is no matter of this module: the quotation has its frame.
    """
    return _in_front(paragraph, quotations) or _behind(paragraph)


def _in_front(paragraph: Paragraph, quotations: tuple[Quotation, ...]) -> Draft | None:
    doc = paragraph.doc
    mark = next((token for token in doc[: _LONGEST + 1] if token.text == ":"), None)
    if mark is None or len(doc) - mark.i <= _LEAST_SAID or not mark.whitespace_:
        return None
    names = list(doc[: mark.i])
    said = paragraph.offset + doc[mark.i + 1].idx
    if any(said <= quotation.start <= said + 2 for quotation in quotations):
        return None
    strict = paragraph.block.kind not in _HEADLINES
    return _draft(paragraph, mark, names, range(mark.i + 1, len(doc))) if _is_speaker(names, strict=strict) else None


def _behind(paragraph: Paragraph) -> Draft | None:
    doc = paragraph.doc
    if paragraph.block.kind not in _HEADLINES:
        return None
    marks = [token for token in doc if token.text == ":" or (token.text in _DASHES and _stands_free(token))]
    if not marks or marks[-1].i < _LEAST_SAID:
        return None
    names = [token for token in doc[marks[-1].i + 1 :] if not token.is_space]
    said = range(marks[-1].i)
    return _draft(paragraph, marks[-1], names, said) if _is_speaker(names, strict=True) else None


def _stands_free(dash: Token) -> bool:
    return bool(dash.whitespace_) and dash.i > 0 and bool(dash.doc[dash.i - 1].whitespace_)


def _is_speaker(names: list[Token], *, strict: bool) -> bool:
    """Tell whether a few words name who speaks: by their last word, and in headlines an organisation too."""
    if not names or len(names) > _LONGEST or any(token.pos_ not in _IN_NAMES for token in names):
        return False
    last = names[-1]
    if last.lemma_.lower() in word_set("sources", "nouns") and last.pos_ != "ADJ":
        return True
    return last.pos_ == "PROPN" and last.ent_type_ in ({"PERSON"} if strict else {"PERSON", "ORG"})


def _draft(paragraph: Paragraph, mark: Token, names: list[Token], said: range) -> Draft:
    first, last = names[0].i, names[-1].i + 1
    speaker = Speaker(first, last, frozenset(range(first, last)), pronoun=False)
    return make_draft(paragraph, (mark.i, mark.i + 1), speaker, said, "say")
