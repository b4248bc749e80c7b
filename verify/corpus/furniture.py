"""Is a paragraph a statement of the article, or furniture of its page?

Each test below knows one kind of furniture and reads one paragraph; `kinds` asks them in order and adds what only the
neighbours show. Losing a body paragraph is worse than keeping furniture, so whatever no test claims is body.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from verify.corpus.paragraphs import Paragraph
from verify.lexicon import table

BlockKind = Literal["head", "byline", "caption", "heading", "body"]

_WORDS = table("furniture")


def _any(words: Iterable[str]) -> str:
    """Return a pattern of alternatives, longest first, with any white space between their words."""
    ordered = sorted(words, key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in ordered) + ")"


_credit = _WORDS["credit"]
_DESK = _any(_credit["desks"])
_SIGNER = _any([*_credit["desks"], *_credit["agencies"]])
_PICTURE = rf"(?:{_any(_credit['before'])}\s+)*{_any(_credit['nouns'])}(?:\s+{_any(_credit['after'])})*"
_PLATFORM = _any(_WORDS["social"]["platforms"])
_MONTH = (
    r"(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|"
    r"Nov(?:ember)?|Dec(?:ember)?)"
)
_WEEKDAY = r"(?:(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)day|Mon|Tue|Wed|Thu|Fri|Sat|Sun)"
_NAME = r"[A-Z][\w.'’-]*"

_LETTER = re.compile(r"[^\W\d_]")
_CODE = re.compile(
    r"<!--|//<!\[CDATA\[|@media\b|[\w.]+\([^()]*(?:\([^()]*\)[^()]*)*\);?$|\}\);?$|\{[^{}]*:[^{}]*;\s*\}"
)
_ADDRESS = re.compile(
    r"(?:https?://\S+|(?:www\.)?[\w-]+(?:\.[\w-]+)*\.(?:com|org|net|co\.uk|ru|ua)(?:/\S*)?)$", re.IGNORECASE
)
_LINK = re.compile(r"\[[^\]]+\]\([^)\s]+\)$")
_NAVIGATION_LABEL = re.compile(rf"{_any(_WORDS['navigation']['labels'])}\s*[:|]", re.IGNORECASE)
_NAVIGATION_OPENING = re.compile(rf"{_any(_WORDS['navigation']['openings'])}(?!\w)", re.IGNORECASE)
_GLUED_LINKS = re.compile(r"(?:Related|RELATED)[A-Z][a-z]")
_RIGHTS = re.compile(r"(?:©|\(c\)|copyright)\s*(?:\d{4}|[A-Z])|.{0,80}\ball rights reserved\b", re.IGNORECASE)
_FOLLOW = re.compile(
    rf"\W*(?:{_any(_WORDS['social']['verbs'])})\b.{{0,80}}?(?:\b(?:on|at)\s+(?:{_PLATFORM}(?!\w)|@)|@\w|\bus\b)",
    re.IGNORECASE,
)
_BIO_FOLLOW = re.compile(
    rf"[Ff]ollow (?:him|her|them|me|us|[A-Z]\w+)(?: [A-Z]\w+)? (?:on|at) (?:{_PLATFORM}(?!\w)|@\w)", re.IGNORECASE
)

_BY = re.compile(
    rf"(?:By|BY|by)\s+(?:the\s+)?{_NAME}(?:\s+(?:{_NAME}|de|van|von|der|al|el|bin|la)){{0,3}}"
    rf"(?:\s*(?:,|and|&)\s+{_NAME}(?:\s+{_NAME}){{0,3}})*"
    rf"(?P<rest>\W*(?:{_any(_WORDS['byline']['roles'])}|in|for|at|of|the|and|{_NAME}|[,|/·•–—-]|\s)*)$"
)
_AGAINST_BY = re.compile(rf"(?:{_WEEKDAY}|{_MONTH})\b", re.IGNORECASE)
_STAMP = re.compile(
    rf"\b{_WEEKDAY}\b|\b{_MONTH}\b\.?|\d{{1,2}}[:.]\d{{2}}(?::\d{{2}})?\s*(?:[ap]\.?m\.?)?|\d{{1,4}}(?:[./-]\d{{1,4}}){{2}}|"
    r"\d{1,2}\s*(?:[ap]\.?m\b\.?)|\d{1,2}(?:st|nd|rd|th)\b|\b\d{1,4}\b",
    re.IGNORECASE,
)
_TIME = re.compile(
    rf"\b{_MONTH}\b\.?\s*\d|\d\s*(?:st|nd|rd|th)?\s*(?:of\s+)?{_MONTH}\b|\d{{1,2}}[:.]\d{{2}}|\d{{1,4}}(?:[./-]\d{{1,4}}){{2}}|"
    r"\d\s*[ap]\.?m\b",
    re.IGNORECASE,
)
_GLUE = re.compile(
    r"(?<=[A-Za-z])(?=(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday|January|February|March|April|June|July|"
    r"August|September|October|November|December|Updated|Published|Posted)\b)"
)
_STAFF = re.compile(
    r"\(?(?:additional\s+)?(?:reporting|writing|editing|compiled|written|edited)\s+by\b|contributing:\s|"
    r"with\s+(?:files\s+from|news\s+wire\s+services|agencies)\b",
    re.IGNORECASE,
)
_CONTRIBUTED = re.compile(
    r"\bcontributed\s+(?:reporting\s+)?(?:to|from)\s+this\s+(?:report|story|article|post)\b[^.]{0,40}\.?$",
    re.IGNORECASE,
)
_SIGNATURE = re.compile(r"[—–-]+\s*[^—–()]{1,50}\(@\w{1,30}\)(?:\s+\w+\s+\d{1,2},\s+\d{4})?$")

_CREDIT_LABEL = re.compile(rf"\W*(?:{_PICTURE}|{_any(_credit['labels'])})\s*[:|]\s*\S", re.IGNORECASE)
_CREDIT_DASH = re.compile(rf"\W*(?:{_PICTURE})\s*[-–—/]\s*[A-Z@©]\S*(?:\s+\S+){{0,5}}$", re.IGNORECASE)
_CREDIT_BY = re.compile(
    rf"\W*(?:{_any(_credit['before'])}\s+)*{_any(_credit['nouns'])}\s+(?:(?:by|via)\s+[A-Z@]|(?:courtesy|copyright|credit|source)\b)",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[][^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*[)\]]\.?$")
_SIGNED = re.compile(
    rf"\W*{_SIGNER}(?!\w)|.*(?<!\w)(?:{_any(_credit['nouns'])}|{_DESK}|via|h/t)(?!\w)", re.IGNORECASE | re.DOTALL
)
_SIGNERS_ONLY = re.compile(
    rf"\W*(?:(?:[\w.-]+/){{0,2}}[\w.-]*\s*\()?{_SIGNER}(?:\s*[,/&|]\s*(?:and\s+)?(?:{_SIGNER}|{_NAME}(?:\s+{_NAME}){{0,2}}))*\W*$",
    re.IGNORECASE,
)
_POINTING = re.compile(r"\b(?:see|below|above|left|right)\b", re.IGNORECASE)
_END_LABEL = re.compile(
    rf"(?:^|(?<=[\s.!?…)”\"’']))(?:{'|'.join(sorted({word.capitalize() for word in _credit['nouns']} | {word.upper() for word in _credit['nouns']} | {'Credit', 'CREDIT'}))})"
    rf"(?:\s+(?i:{_any(_credit['after'])}))*\s*[:|]\s*(?P<who>[^:\n]{{2,80}})$"
)
_END_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,100})[)\]]\.?$")
_END_DESK = re.compile(
    rf"(?:[.!?:;)”\"’]\s*|\s{{2,}}|^|\s©\s*)(?:(?:{_NAME}\s+){{0,3}}(?:{_NAME})\s*[/|,–-]\s*)*(?i:{_DESK})(?:\s*[/|,]\s*[A-Z][^.]{{0,40}})?$"
)
_END_SLASH = re.compile(
    rf"(?:[.!?:;)”\"’]\s*|^)(?:{_NAME}\s+){{0,3}}{_NAME}\s?/\s?(?i:{_SIGNER})$|(?:[.!?:;)”\"’]\s*|^)(?i:{_SIGNER})/(?:{_NAME}\s*){{1,3}}$"
)
_START_DESK = re.compile(
    rf"(?:{'|'.join(sorted({word.upper() for word in (*_credit['desks'], *_credit['agencies'])} | {'Getty', 'Reuters', 'Shutterstock', 'Facebook', 'Twitter', 'Instagram'}, key=lambda word: (-len(word), word)))})(?:\s{{2,}}|(?=[A-Z][a-z]))"
)
_AGENCY_CAPTION = re.compile(
    r"(?:FILE|File)\s*(?:photo)?\s*[-–—:]\s|(?:In this|This)\s+(?:undated|file)\b[^.]{0,80}\b(?:photo|image|picture|grab|still)\b"
)

_ENDED = re.compile(r"[.!?…。！？؟।][\"'”’)\]»*_`\d]*$")
_OPEN_END = re.compile(r"[:,;—–-]$")
_QUOTE_END = re.compile(r"[\"'”’»]$")
_INTRODUCED = re.compile(r"[A-Z][\w'’., -]{1,40}: ")
_LONG = 15  # words; above that a line is no heading
_STRONG = 5  # ended paragraphs that make it a habit to end them


def kinds(text: str, found: Sequence[Paragraph], title: str | None = None) -> tuple[BlockKind, ...]:
    """Return the kind of each paragraph of `found`; `title` is the article's headline where it is known."""
    said = [text[paragraph.start : paragraph.end] for paragraph in found]
    own = [_own_kind(line, paragraph, title) for line, paragraph in zip(said, found, strict=True)]
    for number, (line, paragraph) in enumerate(zip(said, found, strict=True)):
        if number and own[number - 1] is None and _credits_line_above(line, own[number]) and _pair(found, number):
            own[number - 1] = "caption" if len(said[number - 1].split()) <= 60 else None
        if paragraph.mark == "image":
            own[number] = "caption"
    return _by_habit(said, found, own)


def _own_kind(line: str, paragraph: Paragraph, title: str | None) -> BlockKind | None:
    """Return what a paragraph shows by itself, None where it shows nothing."""
    if paragraph.mark == "heading" or (title and _same(line, title)):
        return "heading"
    if not _LETTER.search(line) or _is_navigation(line):
        return "head"
    if is_byline(line):
        return "byline"
    return "caption" if is_caption(line) else None


def _same(line: str, title: str) -> bool:
    return line.casefold().split() == title.casefold().split()


def _is_navigation(line: str) -> bool:
    """Return whether a paragraph is navigation, code, an address, or speaks to the reader about the page."""
    bare = " ".join(re.sub(r"[^\w\s&'’+/-]+", " ", line.casefold().replace("’", "'")).split())
    words = len(line.split())
    if bare in _WHOLE or _CODE.match(line) or _ADDRESS.match(line) or _LINK.match(line) or _GLUED_LINKS.match(line):
        return True
    if words <= 30 and (_NAVIGATION_LABEL.match(line) or _RIGHTS.match(line)):
        return True
    return words <= 25 and bool(_NAVIGATION_OPENING.match(line) or _FOLLOW.match(line))


_WHOLE = frozenset(_WORDS["navigation"]["whole"])


def is_byline(line: str) -> bool:
    """Return whether a paragraph only says who wrote the page, and when."""
    words = len(line.split())
    if words <= 60 and (_STAFF.match(line) or _CONTRIBUTED.search(line)):
        return True
    if words <= 30 and (_SIGNATURE.match(line) or _BIO_FOLLOW.search(line)):
        return True
    return words <= 20 and (_is_by_name(line) or _is_stamp(line))


def _is_by_name(line: str) -> bool:
    if line.endswith((".", "!", "?", ":")) or not _BY.match(line):
        return False
    name = line[3:].strip()
    return not _AGAINST_BY.match(name) and (" " in name or name.isupper())


def _is_stamp(line: str) -> bool:
    """Return whether a paragraph is made of a date or time, names, and the words of a time stamp only."""
    spaced = _GLUE.sub(" ", line)
    if not _TIME.search(spaced):
        return False
    rest = re.findall(r"[^\W\d_][\w.'’-]*", _STAMP.sub(" ", spaced))
    names = [word for word in rest if word.casefold().rstrip(".") not in _STAMPS]
    return len(names) <= 6 and all(word[0].isupper() for word in names)


_STAMPS = frozenset(_WORDS["byline"]["stamps"])


def is_caption(line: str) -> bool:
    """Return whether a paragraph is a picture's caption or credit."""
    words = len(line.split())
    if words <= 80 and (_CREDIT_LABEL.match(line) or _AGENCY_CAPTION.match(line) or _ends_in_credit(line)):
        return True
    if words <= 15 and (_CREDIT_DASH.match(line) or _CREDIT_BY.match(line) or _SIGNERS_ONLY.match(line)):
        return True
    if _BRACKETED.match(line):
        return words <= 3 or (words <= 25 and bool(_SIGNED.match(line)))
    return words <= 60 and not _ENDED.search(line) and bool(_START_DESK.match(line))


def _ends_in_credit(line: str) -> bool:
    label = _END_LABEL.search(line)
    if label and len(label["who"].split()) <= 8 and not re.search(r"[.!?]\s", label["who"]):
        return True
    bracket = _END_BRACKET.search(line)
    if bracket and not _POINTING.search(bracket[1]):
        if re.search(rf"(?<!\w)(?:{_any(_credit['nouns'])}|{_DESK})(?!\w)", bracket[1], re.IGNORECASE):
            return True
        if not line.endswith(".") and re.match(rf"{_SIGNER}(?:\s*[/,]\s*[\w ]+)?$", bracket[1], re.IGNORECASE):
            return True
    return bool(_END_DESK.search(line) or _END_SLASH.search(line))


def _credits_line_above(line: str, kind: BlockKind | None) -> bool:
    """Return whether a line is nothing but a credit, so that the line right above it is the caption."""
    return kind == "caption" and len(line.split()) <= 12


def _pair(found: Sequence[Paragraph], number: int) -> bool:
    """Return whether this paragraph and the one above stand together, set off by blank lines from all others."""
    after = found[number + 1] if number + 1 < len(found) else None
    return not found[number].gap and found[number - 1].gap and (after is None or after.gap)


def _by_habit(
    said: Sequence[str], found: Sequence[Paragraph], own: Sequence[BlockKind | None]
) -> tuple[BlockKind, ...]:
    """Fill in the open kinds: where paragraphs end in a full stop by habit, a line that does not is no body."""
    candidates = [line for line, kind in zip(said, own, strict=True) if kind is None]
    ended = [line for line in candidates if _ENDED.search(line)]
    habit = sum(map(len, ended)) >= 0.6 * sum(map(len, candidates)) and bool(ended)
    strong = habit and len(ended) >= _STRONG
    last = max((number for number, kind in enumerate(own) if kind is None), default=-1)
    result: list[BlockKind] = []
    introduced = False
    for number, (line, paragraph, kind) in enumerate(zip(said, found, own, strict=True)):
        if kind is None:
            kind = "body"
            if habit and not introduced and paragraph.mark == "" and not _complete(line):
                kind = _unended(line, first=number == 0, last=number == last, strong=strong)
        introduced = kind == "body" and line.endswith(":")
        result.append(kind)
    return tuple(result)


def _complete(line: str) -> bool:
    """Return whether a line ends as a paragraph ends, or announces what follows."""
    if _ENDED.search(line):
        return not (line.isupper() and line.endswith(("!", "?")))
    if _OPEN_END.search(line):
        return True
    return bool(_QUOTE_END.search(line)) and len(line.split()) > 6


def _unended(line: str, *, first: bool, last: bool, strong: bool) -> BlockKind:
    short = len(line.split()) < _LONG
    if strong and not first and not short:
        return "body" if last else "caption"
    if strong and not first and _INTRODUCED.match(line) and not line.isupper() and len(line.split()) > 6:
        return "caption"
    return "heading" if short or first else "body"
