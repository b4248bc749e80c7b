"""Is a paragraph a picture's caption or credit?"""

from __future__ import annotations

import re

from verify.corpus.wording import NAME, any_of
from verify.lexicon import table

_WORDS = table("furniture")["credit"]
_NOUN = any_of(_WORDS["nouns"])
_AFTER = any_of(_WORDS["after"])
_DESK = any_of(_WORDS["desks"])
_SIGNER = any_of([*_WORDS["desks"], *_WORDS["agencies"]])
_PICTURE = rf"(?:{any_of(_WORDS['before'])}\s+)*{_NOUN}(?:\s+{_AFTER})*"
_SET_OFF = r"(?:[.!?:;)”\"’]\s*|\s{2,}|\s©\s*|^)"
_PERSON = rf"{NAME}(?:\s+{NAME}){{0,3}}"


def _cased(words: list[str]) -> str:
    """Return a pattern of words as they stand in the middle of a line: with a capital, or all in capitals."""
    return any_of({form for word in words for form in (word.capitalize(), word.title(), word.upper())})


_LABEL = re.compile(rf"\W*(?:{_PICTURE}|{any_of(_WORDS['labels'])})\s*[:|]\s*\S", re.IGNORECASE)
_DASHED = re.compile(rf"\W*(?i:{_PICTURE})\s*[-–—/]\s*[A-Z@©]\S*(?:\s+\S+){{0,5}}$")
_BY = re.compile(
    rf"\W*(?i:(?:{any_of(_WORDS['before'])}\s+)*{_NOUN})\s+"
    r"(?:(?i:by|via)\s+[A-Z@]|(?i:courtesy|copyright|credit|source)\b)"
)
_SIGNERS = re.compile(
    rf"\W*(?:(?:[\w.-]{{1,20}}/){{0,2}}[\w.-]{{0,20}}\s*\()?{_SIGNER}"
    rf"(?:\s*[,/&|]\s*(?:and\s+)?(?:{_SIGNER}|{_PERSON}))*\W*$",
    re.IGNORECASE,
)
_BRACKETED = re.compile(r"[(\[][^()\[\]]*(?:\([^()]*\)[^()\[\]]*)*[)\]]\.?$")
_BRACKETED_CREDIT = re.compile(
    rf"\W*{_SIGNER}(?!\w)|.*(?<!\w)(?:{_NOUN}|{_DESK}|via|h/t)(?!\w)", re.IGNORECASE | re.DOTALL
)
_AGENCY_STYLE = re.compile(
    r"(?:FILE|File)\s*(?:photo)?\s*[-–—:]\s|"
    r"(?:In this|This)\s+(?:undated|file)\b[^.]{0,80}\b(?:photo|image|picture|grab|still)\b"
)
_OF_FILE = re.compile(r"(?<!\w)file\s+(?:photo|photograph|picture|image|pic)(?!\w)|\(\s*file\s*\)", re.IGNORECASE)
_END_LABEL = re.compile(
    rf"(?:^|(?<=[\s.!?…)”\"’']))(?:{_cased([*_WORDS['nouns'], 'credit'])})"
    rf"(?:\s+(?i:{_AFTER}))*\s*[:|]\s*(?P<who>[^:\n]{{2,80}})$"
)
_KICKER = re.compile(r"(?:[^\s:]+\s+){0,5}[^\s:]+:\s+(?=[A-Z])")
_GAP = re.compile(r"\s{3,}")
_END_BRACKET = re.compile(r"[(\[]([^()\[\]]{2,100})[)\]]\.?$")
_POINTING = re.compile(r"\b(?:see|below|above|left|right)\b", re.IGNORECASE)
_PICTURE_WORD = re.compile(rf"(?<!\w)(?:{_NOUN}|{_DESK})(?!\w)", re.IGNORECASE)
_SIGNED_BRACKET = re.compile(rf"{_SIGNER}(?:\s*[/,]\s*[\w ]+)?$", re.IGNORECASE)
_END_DESK = re.compile(rf"{_SET_OFF}(?:{_PERSON}\s*[/|,–]\s*){{0,2}}(?i:{_DESK})(?:\s*[/|,]\s*[A-Z][^.]{{0,40}})?$")
_END_SLASH = re.compile(rf"{_SET_OFF}(?:{_PERSON}\s?/\s?(?i:{_SIGNER})|(?i:{_SIGNER})/{_PERSON})$")
_START_DESK = re.compile(rf"{_cased([*_WORDS['desks'], *_WORDS['agencies']])}(?:\s{{2,}}|(?=[A-Z][a-z]))")
_ENDED = re.compile(r"[.!?…][\"'”’)\]]*$")


def is_caption(line: str) -> bool:
    """Return whether a paragraph is a caption or a credit: by its label, its brackets, or how it ends."""
    words = len(line.split())
    if words <= 80 and (_LABEL.match(line) or _AGENCY_STYLE.match(line) or ends_in_credit(line)):
        return True
    if words <= 15 and (_DASHED.match(line) or _BY.match(line) or _SIGNERS.match(line)):
        return True
    if _BRACKETED.match(line):
        return words <= 3 or (words <= 25 and bool(_BRACKETED_CREDIT.match(line)))
    return words <= 60 and not _ENDED.search(line) and bool(_START_DESK.match(line))


def ends_in_credit(line: str) -> bool:
    """Return whether a paragraph ends as captions do: "Photo: X", "(AP Photo/X)", "X/Getty Images"."""
    label = _END_LABEL.search(line)
    if label and len(label["who"].split()) <= 8 and not re.search(r"[.!?]\s", label["who"]):
        return True
    bracket = _END_BRACKET.search(line)
    if bracket and not _POINTING.search(bracket[1]):
        # after a full stop the bracket names the agency of a report, not of a picture
        stopped = line.endswith(".") or _ENDED.search(line[: bracket.start()].rstrip())
        signed = not stopped and _SIGNED_BRACKET.match(bracket[1])
        if signed or _PICTURE_WORD.search(bracket[1]):
            return True
    return bool(_END_DESK.search(line) or _END_SLASH.search(line))


def is_of_file(line: str) -> bool:
    """Return whether a caption says that its picture comes from an archive: it shows another occasion."""
    return bool(_AGENCY_STYLE.match(line) or _OF_FILE.search(line))


def without_credit(line: str) -> tuple[int, int]:
    """Return where in a caption stands what it tells: behind desk and label ("Rescue: "), before the credit."""
    start, end = max(_pieces(line), key=lambda piece: piece[1] - piece[0])
    for pattern in (_START_DESK, _KICKER):
        found = pattern.match(line, start, end)
        start = found.end() if found else start
    return start, _credit_start(line, start, end)


def _pieces(line: str) -> list[tuple[int, int]]:
    """Return the stretches of a line that wide gaps set apart."""
    gaps = [found.span() for found in _GAP.finditer(line)]
    return list(zip([0, *(end for _, end in gaps)], [*(start for start, _ in gaps), len(line)], strict=True))


def _credit_start(line: str, start: int, end: int) -> int:
    """Return where the credit at the end of a caption begins, its end where it has none."""
    said = line[start:end]
    if not ends_in_credit(said):
        return end
    found = (pattern.search(said) for pattern in (_END_LABEL, _END_BRACKET, _END_DESK, _END_SLASH))
    first = min((match.start() for match in found if match), default=len(said))
    return start + len(said[:first].rstrip())
