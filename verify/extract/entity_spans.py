"""Names of a parsed paragraph: runs of capitalised words, cut at titles and peoples, each with its likeliest label."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from spacy.tokens import Doc

from verify.extract.entity_evidence import LONGEST_PERSON, by_context, is_called, is_person_here
from verify.lexicon.entities import Label, entity_words, form_label, head_label, is_given_name, known_label
from verify.lexicon.titles import title_class

_LONGEST_TITLE = 4  # words
_CAPITALISED = {"ADJ", "NOUN"}


class Run(NamedTuple):
    """A name in tokens `start` to `end` (out) of a paragraph; `sure` where its own words tell the label."""

    start: int
    end: int
    label: Label | None
    sure: bool


def find_names(doc: Doc, taken: Collection[int]) -> list[Run]:
    """Return the names of a parsed paragraph in order, with the labels that the paragraph itself tells.

    The tokens in `taken` speak of times and belong to no name.
    """
    runs: list[Run] = []
    for start, end in _runs(doc, taken):
        runs += _parts(doc, start, end)
    return runs


def _runs(doc: Doc, taken: Collection[int]) -> Iterator[tuple[int, int]]:
    """Yield the runs of capitalised words that may hold names, with the joints inside them."""
    texts, kinds = [token.text for token in doc], ["" if token.i in taken else token.pos_ for token in doc]
    index, length = 0, len(texts)
    while index < length:
        if not _begins(doc, texts, kinds, index):
            index += 1
            continue
        end = index + 1
        while end < length:
            if _is_name_word(texts[end], kinds[end]):
                end += 1
            elif step := _joint(doc, texts, kinds, index, end):
                end += step
            else:
                break
        yield index, end
        index = end


def _is_name_word(text: str, kind: str) -> bool:
    return (kind == "PROPN" and text[:1].isalnum()) or (kind in _CAPITALISED and text[:1].isupper())


def _begins(doc: Doc, texts: list[str], kinds: list[str], index: int) -> bool:
    text, kind = texts[index], kinds[index]
    if kind == "PROPN":
        return text[:1].isalpha()
    if kind not in _CAPITALISED or not text[:1].isupper():
        return False
    if known_label(text) is not None:
        return True
    following = index + 1 < len(texts) and kinds[index + 1] == "PROPN"
    return (following and not doc[index].is_sent_start) or is_called(doc[index])


def _joint(doc: Doc, texts: list[str], kinds: list[str], start: int, end: int) -> int:
    """Return how many tokens after a name so far belong to it by a hyphen, "of", "&" or a particle; 0 if none."""
    word = texts[end]

    def named(index: int) -> bool:
        return index < len(texts) and kinds[index] == "PROPN" and texts[index][:1].isupper()

    if word in {"-", "–"} and not doc[end].whitespace_ and not doc[end - 1].whitespace_:
        return 2 if named(end + 1) else 0
    if word == "&" or word.lower() in entity_words("persons", "particles"):
        step = 1
        while end + step < len(texts) and texts[end + step] == "-":
            step += 1
        return step + 1 if named(end + step) else 0
    if word == "of" and named(end + 1) and title_class(f"{texts[end - 1]} of {texts[end + 1]}"):
        return 2
    label = head_label(texts[end - 1]) if word in {"of", "for", "and"} else None
    if word in {"of", "for"} and label in {"ORG", "LOC", "FAC"}:
        step = 2 if end + 1 < len(texts) and texts[end + 1] == "the" else 1
        return step + 1 if named(end + step) else 0
    if word == "and" and label is None and "of" in texts[start:end] and head_label(texts[start]) == "ORG":
        return 2 if named(end + 1) and texts[start].lower() in {"department", "ministry", "centers", "office"} else 0
    return 0


def _parts(doc: Doc, start: int, end: int) -> list[Run]:
    """Cut a run at its titles and leading peoples, and label what is left."""
    words = [doc[i].text for i in range(start, end)]
    if label := known_label(" ".join(words).replace(" - ", "-")):
        return [Run(start, end, label, sure=label != "ORG" or end - start > 1)]
    for size in (2, 1):
        if size < len(words) and known_label(" ".join(words[:size])) == "ORG" and form_label(words) == "FAC":
            return [Run(start, start + size, "ORG", sure=True), *_parts(doc, start + size, end)]
    if label := form_label(words):
        personal = end - start <= LONGEST_PERSON and is_given_name(words[0]) and is_person_here(doc, start, end)
        return [Run(start, end, "PERSON" if personal else label, sure=True)]
    cut = (0, 1) if start and title_class(f"{doc[start - 1].text} {words[0]}") else _after_title(words)
    if cut:
        first, last = cut
        before = _parts(doc, start, start + first) if first else []
        if last == len(words):
            return before
        return [*before, *_titled(doc, start + last, end)]
    for size in (2, 1):
        if (
            size < len(words)
            and not is_given_name(words[0])
            and words[size] != "-"
            and (label := known_label(" ".join(words[:size]))) in {"NORP", "GPE", "ORG"}
        ):
            return [Run(start, start + size, label, sure=True), *_parts(doc, start + size, end)]
    given = _given_inside(words)
    if given:
        return [*_parts(doc, start, start + given), *_parts(doc, start + given, end)]
    label, sure = by_context(doc, start, end, words)
    return [Run(start, end, label, sure)]


def _given_inside(words: Sequence[str]) -> int:
    """Return where a full personal name begins behind other capitalised words, as in headlines; 0 where none does."""
    if is_given_name(words[0]):
        return 0
    return next(
        (i for i in (2, 3, 4) if 2 <= len(words) - i <= 3 and words[i][:1].isupper() and is_given_name(words[i])), 0
    )


def _after_title(words: Sequence[str]) -> tuple[int, int] | None:
    """Return where the last title inside a run begins and ends; a title that may be a surname is none at the end."""
    for first in range(len(words) - 1, -1, -1):
        for last in range(min(len(words), first + _LONGEST_TITLE), first, -1):
            kind = title_class(" ".join(words[first:last]))
            if kind is None or (first and kind in {"honorific", "nobility"}):
                continue
            if last == len(words) and first and (kind != "office" or is_given_name(words[0])):
                continue
            return _earliest(words, first), last
    return None


def _earliest(words: Sequence[str], first: int) -> int:
    """Return where titles in a row begin: "Vice" of "Vice President", "Prime" of "Prime Minister"."""
    while first and title_class(words[first - 1]):
        first -= 1
    for before in range(max(0, first - _LONGEST_TITLE), first):
        if title_class(" ".join(words[before : first + 1])):
            return before
    return first


def _titled(doc: Doc, start: int, end: int) -> list[Run]:
    """Label what follows a title: a person, unless its words say otherwise ("Secretary of State")."""
    words = [doc[i].text for i in range(start, end)]
    if words[0][:1].islower() or not words[0][:1].isalpha():
        return []
    return [Run(start, end, "PERSON", sure=True)]
