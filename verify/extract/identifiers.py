"""Numbers that count nothing: dates, clock times, scores, ids, addresses, versions, names such as "Boeing 737".

`identifier_spans` finds the stretches of a text that no quantity may come from.
"""

from __future__ import annotations

import re
from functools import cache

from verify.extract.numbers import words_pattern
from verify.lexicon import table

_MONTH = (
    r"(?:Jan(?:uary|\.)?|Feb(?:ruary|\.)?|Mar(?:ch|\.)|Apr(?:il|\.)?|May|June?|July?|Aug(?:ust|\.)?"
    r"|Sept?(?:ember|\.)?|Oct(?:ober|\.)?|Nov(?:ember|\.)?|Dec(?:ember|\.)?)"
)
_YEAR = r"(?:1[5-9]|20)\d\d"
_AFTER_A_YEAR = "and|or|when|after|before|but|by|in|at|with|for|from|to|as|while|until"
_CASED = (
    r"\b\d{4}-\d{2}-\d{2}\b",
    rf"\b\d{{1,2}}(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTH}\b(?:,?\s+\d{{4}}\b)?",
    rf"\b{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?\b(?:\s*[-–]\s*\d{{1,2}}\b)?(?:,?\s+\d{{4}}\b)?",
    rf"\b{_MONTH},?\s+(?:of\s+)?\d{{4}}\b",
    r"\b(?!(?:mid|sub|pre|under|over|about|top|some|least|foot|to|by)-)[A-Za-z]+-\d[\d.,]*",
    r"\b\d+(?:\.\d+)?-?[A-Z]{1,3}\d*\b(?<!C)(?<!F)(?<!GB)(?<!MB)(?<!TB)(?<!KW)(?<!MW)(?<!GW)(?<!KG)(?<!KM)(?<!B)(?<!BN)(?<!M)(?<!K)(?<!USD)(?<!EUR)(?<!GBP)",
    r"\b\d+\s?(?:AD|BC|BCE|CE)\b|\bAD\s\d+",
    rf"\b{_YEAR}\s*[-–/]\s*(?:{_YEAR}|\d\d)\b",
    rf"\b(?:[Ff]rom|[Bb]etween|[Ii]n)\s+{_YEAR}\s+(?:to|through|until|till|and)\s+{_YEAR}\b(?!\s+(?!was|is|has)[a-z]+s\b)",
    r"\b(?:[Vv]oted|[Ww]on|[Ll]ost|[Dd]rew|[Bb]eat\s\w+|[Dd]efeated\s\w+)\s+(?:by\s+)?\d{1,3}[-–]\d{1,3}\b(?!\s?%)",
    rf"\b(?:[Ss]ince|[Uu]ntil|[Ii]n|[Ff]rom|[Bb]y)\s+(?:at\s+least|about|around|circa)\s+{_YEAR}\b(?![,.]?\d|\s+[a-z]+s\b)",
    rf"\b(?:[Aa]bout|[Aa]round)\s+(?!\d\d[05]0){_YEAR}\b(?=\s*(?:[.;:)]|$)|,\s|\s+(?:{_AFTER_A_YEAR})\b)(?!\.\d)",
    r"\b1\s+(?!(?:Hundred|Thousand|Million|Billion|Trillion|Per)\b)(?=[A-Z][a-z]+\s+[A-Z])",
    r"(?<!least\s)(?<!than\s)\b[Oo]ne\s+(?:another|of|by\s+one|day(?!\s+(?:in|of|later|after|before|behind)\b))\b",
    r"\b(?:[Nn]o|[Ee]very|[Aa]ny|[Ee]ach|[Tt]he|[Tt]his|[Tt]hat|[Ss]ome)[\s-]one\b(?!\s(?:or|to)\s)",
)
_ANY_CASE = (
    r"\b\d{1,2}:\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?",
    r"\b\d{1,2}(?:\.\d{2})?\s*(?:[ap]\.?m\b\.?|o['’]clock|gmt\b)|\b[0-2]\d[0-5]\d\s?(?:gmt|utc|hrs|hours)\b",
    r"\b(?:\w+:\d+|(?!(?:1/[2-8]|2/[35]|3/[458]|4/5|5/[68]|7/8)(?![/\d]))\d{1,4}/\d{1,2}(?:/\d{2,4})?)\b",
    r"\b\d{1,2}[.-]\d{1,2}[.-]\d{2,4}\b|\b\d+(?:\.\d+){2,}\b",
    r"\b(?:\d{4}|['’]?\d0)['’]?s\b",
    r"(?:\+?\b\d{1,4}|\b0\d{4})[\s-]\d{3}[\s-]\d{3,4}(?:[\s-]\d{2,4})?\b",
    r"#\s?\d+|@\w+|https?://\S+|www\.\S+|(?<!\S)\S+@\S+",
    r"\b\d{3,}\s?[x×]\s?\d{3,}\b",
    r"\b(?:circa|c\.)\s\d{4}\b(?!\s[a-z]+s\b)|\b(?:at|to) one (?:point|stage|time|side)\b",
    r"\b(?:patient|ground|year) zero\b",
    r"\b24\s?/\s?7\b|\+?\b\d+(?:-\d+){2,}\b|\b\d+[\s-]?(?:karat|carat|kt|bit)\b",
    r"\b\d+(?:-by-|\sby\s|x)\d+(?=x|-|\s?by)|\b\d+(?:-by-|x)\d+\b|\b\d+[a-z]\d+\b",
    r"\b\d+k\s(?:\w+\s)?gold\b",
    r"(?:^|\n)\s*\(?\d{1,2}[.)](?:\s|$)",
    r"\bone-(?:sided|off|way|time|on-one|to-one)\b|\bone (?:and only|or two of)\b|\bsquare one\b",
)


_TOP = r"(?i:\btop[\s-](?:ten|twenty|hundred|\d+)\b)(?!\s?(?:%|per\s?cent)|\s+\w+s\b)"
_PRODUCT = r"\b[a-z]{1,3}[A-Z]\w*\s\d{1,2}(?:\.\d+)?\b(?![.,]?\d)"
_SCORE = re.compile(r"(?<![\w.,/$£€–-])(?P<first>\d{1,3})[-–](?P<second>\d{1,3})(?![\d%–-]|[.,]\d|\s?[a-z]{1,2}\b)")
"""Two numbers of which the first is the larger are no range."""


@cache
def _pattern() -> re.Pattern[str]:
    words = table("numbers")["words"]
    address = rf"\b\d+\w?\s+(?:[NSEW]\.?\s+)?(?:[A-Z][\w.]*\s+){{1,3}}(?i:{words_pattern(words['street'])})(?!\w)"
    naming = (
        rf"(?i:(?<![\w-]){words_pattern(words['naming'])})\s*[-#]?\s*(?:\d[\d.,]*\w*(?:\s(?:and|or|to|through|&)\s\d+(?=\s[A-Z]|\s?[,.;:)]))?"
        rf"|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our)\b(?!\s?%|\sper\s?cent)"
    )
    score = rf"\b\d{{1,3}}\s?(?:[-–]|-?to-?)\s?\d{{1,3}}(?:\s|-)(?:\w+\s)?(?i:{words_pattern(words['score'])})\b"
    any_case = [f"(?i:{pattern})" for pattern in _ANY_CASE]
    return re.compile("|".join([*_CASED, *any_case, address, naming, score, _PRODUCT, _TOP]))


def identifier_spans(text: str) -> tuple[tuple[int, int], ...]:
    """Return the stretches (start, end) of `text` whose digits or number words name, date or order something."""
    scores = [match.span() for match in _SCORE.finditer(text) if int(match["first"]) > int(match["second"])]
    return tuple(sorted([match.span() for match in _pattern().finditer(text)] + scores))
