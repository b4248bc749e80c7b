"""What an outlet says of its own article: that it was withdrawn, corrected or filed again.

A notice opens a headline or a paragraph with a tag ("STORY WITHDRAWN", "Correction:"), or says of "this article" what
was done to it or what an earlier version of it said. What an article tells of the articles of others is no notice.

In a paragraph with a notice, two kinds of words are not held by the article: the formula itself ("this article was
corrected on 3 May"), and what the earlier version said ("... misstated the number of dead as 12"). They are the
notice's `retracted` spans. What remains ("nine people died") the article says itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import NamedTuple

from verify.corpus.blocks import blocks
from verify.corpus.paragraphs import Paragraph, paragraphs
from verify.corpus.wording import any_of
from verify.lexicon import table
from verify.models import Article, Notice, NoticeKind, Span

_KINDS: tuple[NoticeKind, ...] = ("withdrawn", "corrected", "refiled")
_LONGEST = 2_000  # characters of a paragraph that can be a notice
_LONGEST_HEADLINE = 20  # words
_TAG = 10  # characters of a tag in capitals, at least
_OPENING = r"[\s*_(\[#>]*"
_SENTENCE = re.compile(r"[^.!?]+(?:[.!?](?!\s+[A-Z“\"(]|\s*$)[^.!?]*)*[.!?]*")
_CUT = re.compile(
    r";|\s[–—-]\s|[,.]?\s+(?:but|when)\s|\s+in fact\b|,\s+(?:it|there|the|he|she|they)\s+(?:is|was|are|were)\s"
)
_REPLACED = re.compile(
    r",\s+(?:and\s+)?not\s|\brather\s+than\b|\binstead\s+of\b|,?\s+(?:from|up from|down from)\s+(?=\d)"
)
_SAYS = re.compile(
    r"\bto\s+(?:say|show|state|reflect|clarify|make\s+clear|note|indicate)\s+(?:that\s+)?", re.IGNORECASE
)


class _Forms(NamedTuple):
    """The compiled lexicon: tags and verbs by kind, labels, and how an earlier version is told of."""

    tags: dict[NoticeKind, re.Pattern[str]]
    verbs: dict[NoticeKind, re.Pattern[str]]
    label: re.Pattern[str]
    earlier: re.Pattern[str]
    wrong: re.Pattern[str]
    prefix: re.Pattern[str]
    articles: re.Pattern[str]


@cache
def _forms() -> _Forms:
    words = table("notices")
    this = rf"(?:{any_of([*words['this']['nouns'], *words['this']['parts']])})"
    versions, adverbs = any_of(words["earlier"]["versions"]), any_of(words["earlier"]["adverbs"])
    own = rf"(?:this|the\s+above|our)\s+{this}"
    every = [tag for kind in _KINDS for tag in words["tags"][kind]]
    return _Forms(
        tags={kind: _tag(words["tags"][kind]) for kind in _KINDS},
        verbs={kind: _done(own, words["verbs"][kind]) for kind in _KINDS},
        label=re.compile(rf"{_OPENING}(?:{any_of(words['labels']['note'])})\b[^:\n]{{0,30}}:[*_\s]*", re.IGNORECASE),
        earlier=re.compile(
            rf"\b(?:an?|the)\s+(?:{versions})\s+(?:online\s+)?versions?(?:\s+of\s+(?:this|the|our)\s+{this})?\b"
            rf"|\b(?:{versions})\s+versions\s+of\s+(?:this|our)\s+{this}"
            rf"|\bthis\s+{this}\s+(?:had\s+)?(?:{adverbs})\s+(?:{any_of(words['earlier']['said'])})\b",
            re.IGNORECASE,
        ),
        wrong=re.compile(rf"\b(?:{any_of(words['earlier']['wrong'])})\b", re.IGNORECASE),
        articles=re.compile(
            rf"\b(?:this|our|an?|the)\s+(?:\w+\s+)?(?:{any_of(words['this']['nouns'])})\b", re.IGNORECASE
        ),
        prefix=re.compile(rf"^(?:{_OPENING}(?:{any_of(every)}|update(?:\s+\d+)?)\b[\s:–—-]+)+", re.IGNORECASE),
    )


def _tag(words: Iterable[str]) -> re.Pattern[str]:
    """Match tags at the start of a line: before a colon or dash in any case, in capitals, or opening a bracket."""
    plain = any_of(words)
    capitals = any_of(word.upper() for word in words)
    verbs = [word.capitalize() for word in words if word.endswith("s")]
    bracketed = rf"[\s*_]*[(\[]{any_of(verbs)}\b" if verbs else r"(?!)"
    return re.compile(
        rf"(?:{_OPENING}(?:{capitals})\b(?![\w’'])|{_OPENING}(?i:{plain})[*_]*\s?(?::|[–—]|-(?=[A-Z\s]))|{bracketed})"
    )


def _done(own: str, verbs: Iterable[str]) -> re.Pattern[str]:
    """Match "this article has been withdrawn" and "we have withdrawn this article"."""
    done = any_of(verbs)
    return re.compile(
        rf"{own}\s+(?:(?:has|have)\s+(?:now\s+|since\s+)?been|was|is)\s+(?:hereby\s+|being\s+|now\s+)?(?:{done})\b"
        rf"|(?:we|the\s+editors|editors)\s+(?:have|has)\s+(?:now\s+)?(?:{done})\s+{own}",
        re.IGNORECASE,
    )


def find_notices(article: Article) -> tuple[Notice, ...]:
    """Return the notices of an article about itself, that of the headline first, then in text order.

    Offsets are code points into `article.text`; a notice of the `title` has none.
    """
    found = []
    kind = article.title and _tagged(article.title)
    if kind:
        found.append(Notice(article=article.id, kind=kind, quote=article.title or ""))
    for paragraph in paragraphs(article.text, 0):
        notice = _notice(article, paragraph)
        if notice is not None:
            found.append(notice)
    return tuple(found)


def headline_of(article: Article) -> str:
    """Return the headline of an article without tags: "CORRECTED-UPDATE 2-Ferry sinks" becomes "Ferry sinks".

    It is the title, or the first line of the article proper where it looks like one; empty where there is neither.
    """
    lines = (article.text[block.start : block.end] for block in blocks(article) if block.kind in {"heading", "body"})
    first = next(lines, "")
    short = len(first.split()) <= _LONGEST_HEADLINE and not first.endswith(".")
    found = article.title or (first if short else "")
    return _forms().prefix.sub("", found).strip()


def _notice(article: Article, paragraph: Paragraph) -> Notice | None:
    line = article.text[paragraph.start : paragraph.end]
    if len(line) > _LONGEST:
        return None
    kind = _tagged(line) or _told(line)
    if kind is None:
        return None
    retracted = tuple(_retracted(line, paragraph.start))
    return Notice(
        article=article.id, kind=kind, quote=line, start=paragraph.start, end=paragraph.end, retracted=retracted
    )


def _tagged(line: str) -> NoticeKind | None:
    """Return what the tag says that opens a line; "Retraction: ..." must go on about an article."""
    kind = next((kind for kind in _KINDS if _forms().tags[kind].match(line)), None)
    if kind == "withdrawn" and not line[:_TAG].isupper() and not _forms().articles.search(line):
        return None
    return kind


def _told(line: str) -> NoticeKind | None:
    """Return what a paragraph says was done to "this article", at its start or after a label; None for others."""
    forms = _forms()
    label = forms.label.match(line)
    body = line[label.end() :] if label else re.sub(rf"^{_OPENING}", "", line)
    for sentence in _SENTENCE.findall(body) if label else [body]:
        for kind in _KINDS:
            if forms.verbs[kind].match(sentence.strip()):
                return kind
    first = _SENTENCE.match(body)
    told = forms.earlier.search(first.group()) if first else None
    if told is None or re.search(r"[“\"]", body[: told.start()]):
        return None
    return "corrected" if label or _is_own(told.group(), body[: told.start()]) else None


def _is_own(told: str, before: str) -> bool:
    """Tell whether an earlier version is one of this article, and nothing but a reason stands before it."""
    this = re.search(r"\b(?:this|our)\b", told, re.IGNORECASE) is not None
    reason = re.match(r"(?:(?:because\s+of|due\s+to|in|owing\s+to)\b.*)?$", before.strip(), re.IGNORECASE) is not None
    return this and reason


def _retracted(line: str, offset: int) -> Iterator[Span]:
    """Yield what a notice's paragraph says of the earlier version or of the notice itself, as article offsets.

    A line with a tag that ends without a full stop is a headline, or says in brackets what was corrected.
    """
    forms = _forms()
    if _tagged(line) and not line.endswith((".", "!", "?")):
        yield Span(start=offset, end=offset + len(line))
        return
    for sentence in _SENTENCE.finditer(line):
        words = sentence.group()
        start = sentence.start()
        held = start
        formula = any(forms.verbs[kind].search(words) or forms.tags[kind].fullmatch(words) for kind in _KINDS)
        if forms.earlier.search(words) or forms.wrong.search(words):
            cut = _CUT.search(words, next(_places(words), 0))
            held = start + (cut.start() if cut else len(words))
        elif formula:
            says = _SAYS.search(words)
            held = start + (says.end() if says else len(words))
        if held > start:
            yield Span(start=offset + start, end=offset + held)
        replaced = _REPLACED.search(line, held, sentence.end())
        if replaced:
            yield Span(start=offset + replaced.start(), end=offset + sentence.end())


def _places(words: str) -> Iterator[int]:
    """Yield where an earlier version is told of in a sentence, so that a cut before it does not count."""
    forms = _forms()
    yield from (found.end() for found in (forms.earlier.search(words), forms.wrong.search(words)) if found)
