"""Places that locate what a sentence tells: a preposition and a place name or a noun that names a place.

"in southern Yemen"   "at the Madfoun checkpoint"   "200 km north of Lima"   "on the border with Turkey"
"""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc, Span, Token

from verify.extract.numbers import words_pattern
from verify.lexicon import table
from verify.models import Place

_PLACES = {"GPE", "LOC", "FAC"}
_OTHERS = {"PERSON", "NORP", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE", "EVENT"}
_INSIDE = {"NOUN", "PROPN", "ADJ"}


@cache
def _relations() -> re.Pattern[str]:
    words = words_pattern(table("places")["relations"])
    return re.compile(rf"\b(?P<relation>{words})(?=\s)", re.IGNORECASE)


@cache
def _heads() -> frozenset[str]:
    return frozenset(table("places")["heads"]["nouns"])


@cache
def _not_places() -> frozenset[str]:
    return frozenset(table("places")["names"]["not_places"])


def find_places(doc: Doc, offset: int) -> tuple[Place, ...]:
    """Return the places of a parsed paragraph in order.

    `offset` is where the doc starts in its article; a span runs from the preposition to the end of the name, as
    offsets into the article. `name` is the phrase without its article, as written. The larger place after a comma
    ("in Aden, Yemen") is a place of its own with relation "in".
    """
    found: list[Place] = []
    for match in _relations().finditer(doc.text):
        opening = doc.char_span(match.start(), match.end())
        if opening is None or (found and match.start() < found[-1].end - offset):
            continue
        name = _name(doc, opening.end)
        if name is None or not _locates(opening, name):
            continue
        relation = table("places")["relations"][re.sub(r"\s+", " ", match["relation"].lower())]
        found.append(_place(doc, offset, match.start(), name, relation))
        found += [_place(doc, offset, larger.start_char, larger, "in") for larger in _larger(doc, name)]
    return tuple(found)


def _place(doc: Doc, offset: int, start: int, name: Span, relation: str) -> Place:
    text = doc.text[start : name.end_char]
    return Place(start=start + offset, end=name.end_char + offset, text=text, name=name.text, relation=relation)


def _name(doc: Doc, start: int) -> Span | None:
    """Return the place phrase that begins at token `start`, without its article, None where there is none."""
    if (
        start < len(doc)
        and doc[start].tag_ in {"DT", "PRP$"}
        and doc[start].lower_ not in {"this", "that", "which", "no"}
    ):
        start += 1
    end = start
    while end < len(doc) and (_continues(doc[end]) or (end > start and _is_joint(doc, end))):
        end += 1
    while end > start and doc[end - 1].pos_ not in {"NOUN", "PROPN"}:
        end -= 1
    if end == start:
        return None
    name = doc[start:end]
    return name if _is_place(name) else None


def _continues(token: Token) -> bool:
    directions = table("places")["directions"]
    return (token.pos_ in _INSIDE or token.lower_ in directions) and token.ent_type_ not in {"DATE", "TIME"}


def _is_joint(doc: Doc, index: int) -> bool:
    """Recognise a hyphen, or "of"/"the"/"al" inside one name ("the Gulf of Aden", "Deir ez-Zor")."""
    token = doc[index]
    if index + 1 >= len(doc):
        return False
    if token.tag_ == "HYPH" and not token.whitespace_ and not doc[index - 1].whitespace_:
        return True
    inside = token.ent_iob_ == "I" and token.ent_type_ in _PLACES
    return inside and token.lower_ in {"of", "the", "al", "de", "la", "del", "and", "&", "'s", "’s"}


def _is_place(name: Span) -> bool:
    head = name[-1]
    if name.text.lower() in _not_places() or head.lower_ in _not_places():
        return False
    if head.ent_type_ in _PLACES:
        return head.pos_ == "PROPN" or head.lower_ in _heads() or head.is_title
    if head.ent_type_ in _OTHERS - {"EVENT"}:
        return False
    return str(head.lemma_).lower() in _heads() and not _is_possessor(head)


def _is_possessor(head: Token) -> bool:
    """Recognise "in the city's history", where the city locates nothing."""
    return head.i + 1 < len(head.doc) and head.doc[head.i + 1].tag_ == "POS"


def _locates(opening: Span, name: Span) -> bool:
    """Tell whether a phrase locates: "on the bridge" and "over the Black Sea" do, "talks on Syria" does not."""
    head = name[-1]
    if _is_possessor(head):
        return False
    if opening.text.lower() in {"over", "on", "across", "above", "between", "behind", "along"}:
        return head.lemma_.lower() in _heads() or head.ent_type_ in {"LOC", "FAC"}
    return True


def _larger(doc: Doc, name: Span) -> list[Span]:
    """Return the places after commas that hold this one: "Aden, Yemen"."""
    found: list[Span] = []
    index = name.end
    while index + 1 < len(doc) and doc[index].text == "," and doc[index + 1].ent_type_ == "GPE":
        end = index + 1
        while end < len(doc) and doc[end].ent_type_ == "GPE" and doc[end].pos_ == "PROPN":
            end += 1
        if end == index + 1 or (end < len(doc) and doc[end].lower_ == "and"):
            break
        found.append(doc[index + 1 : end])
        index = end
    return found
