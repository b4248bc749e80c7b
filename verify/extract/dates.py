"""Phrases of time as entity labels: DATE for days and longer, TIME for parts of a day.

This tells only that words speak of a time; which days they mean is read by `times`.
"""

from __future__ import annotations

from functools import cache

from spacy.tokens import Doc

from verify.lexicon import table
from verify.lexicon.entities import Label, entity_words, head_label

_SHORTEST = 5  # letters of a month's name that is no abbreviation, but for the ambiguous ones


@cache
def _calendar() -> frozenset[str]:
    times = table("times")
    return frozenset([*times["weekdays"], *times["months"]])


def time_spans(doc: Doc) -> list[tuple[int, int, Label]]:
    """Return (start, end, label) for the phrases of time of a parsed paragraph, as token indices, in order."""
    words = [token.lower_ for token in doc]
    found: list[tuple[int, int, Label]] = []
    index = 0
    while index < len(words):
        label = _label(doc, words, index)
        if label is None:
            index += 1
            continue
        start = _start(doc, words, index, found[-1][1] if found else 0)
        end = _end(words, index + 1)
        if found and found[-1][1] == start and doc[start - 1].sent == doc[start].sent:
            start, _, earlier = found.pop()
            label = "TIME" if "TIME" in (label, earlier) else label
        found.append((start, end, label))
        index = end
    return found


def _label(doc: Doc, words: list[str], index: int) -> Label | None:
    """Return what the word at an index makes of its phrase; None where it is no word of time here."""
    word = words[index].rstrip(".") if len(words[index]) > _SHORTEST - 2 else words[index]
    if word in entity_words("times", "alone"):
        return None if _is_named(doc, index) else "DATE"
    if word in entity_words("times", "alone_hours"):
        return "TIME" if len(word) > 2 or (index and doc[index - 1].like_num) else None
    if word in _calendar():
        return _of_calendar(doc, word, index)
    if word in entity_words("times", "days"):
        return "DATE" if _is_counted(doc, words, index) else None
    if word in entity_words("times", "hours"):
        return "TIME" if word != "second" or (index and doc[index - 1].pos_ == "NUM") else None
    return "DATE" if _is_year(doc, words, index) else None


def _of_calendar(doc: Doc, word: str, index: int) -> Label | None:
    token = doc[index]
    if not token.text[:1].isupper() or token.pos_ == "VERB" or token.tag_ == "MD":
        return None
    beside = [doc[i] for i in (index - 1, index + 1) if 0 <= i < len(doc)]
    if len(word) < _SHORTEST and word not in {"may", "june", "july"}:
        return "DATE" if any(other.like_num for other in beside) else None
    if word not in {"may", "march", "april", "june", "august"}:
        return None if _is_named(doc, index) else "DATE"
    timed = any(
        other.like_num or other.pos_ == "ADP" or other.lower_ in {"last", "next", "this", "early", "late", "mid"}
        for other in beside
    )
    named = any(other.text[:1].isupper() and other.text.isalpha() and other.pos_ == "PROPN" for other in beside)
    return "DATE" if timed and not named else None


def _is_named(doc: Doc, index: int) -> bool:
    """Tell whether a word of time is a part of the name of a body: "Daily Mirror", "Sunday Times"."""
    if not doc[index].text[:1].isupper() or index + 1 >= len(doc):
        return False
    following = doc[index + 1].text
    return following[:1].isupper() and head_label(following) == "ORG"


def _is_counted(doc: Doc, words: list[str], index: int) -> bool:
    """Tell whether a noun of time is counted or pointed at: "two years", "last week", "10-day"."""
    if index + 1 < len(words) and words[index + 1] in entity_words("times", "closers"):
        return True
    before = index - 1
    while before >= 0 and (
        words[before] == "-" or words[before] in {"few", "same", "past", "next", "recent", "coming"}
    ):
        if words[before] in {"past", "next", "recent", "coming"}:
            return True
        before -= 1
    if before < 0:
        return False
    if words[before] in {"for", "within"} and words[index].endswith("s"):
        return True
    return doc[before].like_num or words[before] in entity_words("times", "pointers")


def _is_year(doc: Doc, words: list[str], index: int) -> bool:
    word = words[index]
    digits = word[:4]
    if len(word) not in {4, 5} or not digits.isdigit() or not "1500" <= digits <= "2099" or word[4:] not in {"", "s"}:
        return False
    follows = doc[index + 1] if index + 1 < len(doc) else None
    counts = follows is not None and follows.tag_ in {"NNS", "JJ"} and doc[index].head.i > index
    return not counts and (index == 0 or not doc[index - 1].is_currency)


def _start(doc: Doc, words: list[str], index: int, least: int) -> int:
    start = index
    while start > least and (
        words[start - 1] in entity_words("times", "openers")
        or (doc[start - 1].pos_ == "NUM" and doc[start - 1].like_num)
        or (words[start - 1] == "-" and start - 1 > least and doc[start - 2].like_num)
        or (words[start - 1] == "," and words[index].isdigit() and start - 1 > least and doc[start - 2].like_num)
    ):
        start -= 1
    while start < index and words[start] in {"of", "at", "than", "more", "less", "second", "some"}:
        start += 1
    return start


def _end(words: list[str], end: int) -> int:
    while end < len(words) and (
        words[end] in entity_words("times", "closers")
        or (words[end] == "-" and end + 1 < len(words) and words[end + 1] in entity_words("times", "closers"))
        or (words[end].isdigit() and len(words[end]) <= 2 and words[end - 1].rstrip(".") in _calendar())
    ):
        end += 1
    return end
