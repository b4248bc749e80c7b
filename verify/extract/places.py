"""Places that locate what a sentence tells: a preposition and a place name or a noun that names a place.

"in southern Yemen"   "at the Radwan checkpoint"   "200 km north of Lima"   "on the border with Turkey"
"was flown to Aden"   "at the ministry of defence"   "in the bank's vault"
"""

from __future__ import annotations

import re
from functools import cache

from spacy.tokens import Doc, Span, Token

from verify.extract.numbers import words_pattern
from verify.extract.parse import text_of
from verify.lexicon import table
from verify.models import Place

_PLACES = {"GPE", "LOC", "FAC"}
_OTHERS = {"PERSON", "NORP", "DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL", "LANGUAGE", "EVENT"}
_INSIDE = {"NOUN", "PROPN", "ADJ"}
_MOVES = {"to", "into", "from"}


@cache
def _relations() -> re.Pattern[str]:
    words = words_pattern(table("places")["relations"])
    return re.compile(rf"\b(?P<relation>{words})(?=\s)", re.IGNORECASE)


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("places")["heads"][name])


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
    for match in _relations().finditer(text_of(doc)):
        opening = doc.char_span(match.start(), match.end())
        if opening is None or (found and match.start() < found[-1].end - offset):
            continue
        if opening.text.lower() in _MOVES and not _moves(opening[0]):
            continue
        name = _name(doc, opening.end, named=opening[-1].lower_ in {"in", "near", "of"})
        if name is None or not _locates(opening, name):
            continue
        relation = table("places")["relations"][re.sub(r"\s+", " ", match["relation"].lower())]
        place = _place(doc, offset, match.start(), name, relation)
        narrowed = _direction_of_share(doc[opening.end : name.start])
        found.append(place.model_copy(update={"name": f"{narrowed} {place.name}"}) if narrowed else place)
        found += [_place(doc, offset, larger.start_char, larger, "in") for larger in _larger(doc, name)]
    return tuple(found)


def _place(doc: Doc, offset: int, start: int, name: Span, relation: str) -> Place:
    text = text_of(doc)[start : name.end_char]
    return Place(start=start + offset, end=name.end_char + offset, text=text, name=name.text, relation=relation)


def _moves(word: Token) -> bool:
    """Tell whether "to" or "from" says where somebody gets to or comes from: a verb takes it, not "according to"."""
    verb = word.head
    return word.dep_ == "prep" and verb.pos_ in {"VERB", "AUX"} and verb.lower_ != "according"


def _name(doc: Doc, start: int, *, named: bool) -> Span | None:
    """Return the place phrase that begins at token `start`, without its article, None where there is none."""
    if (
        start < len(doc)
        and doc[start].tag_ in {"DT", "PRP$"}
        and doc[start].lower_ not in {"this", "that", "which", "no"}
    ):
        start += 1
        while start < len(doc) and doc[start].pos_ == "ADV" and not _is_direction(doc[start]):
            start += 1  # an adverb of an adjective: "the almost empty lobby", "the very middle"
    end = start
    while end < len(doc) and (_continues(doc[end]) or (end > start and _is_joint(doc, end))):
        end += 1
    if start < end < len(doc) and doc[end].lower_ == "of" and doc[end - 1].lower_ in _words("parts") | _words("shares"):
        return _name(doc, end + 1, named=True)
    end = _with_office(doc, start, end)
    while end > start and doc[end - 1].pos_ not in {"NOUN", "PROPN"}:
        end -= 1
    of_kind = _name_of_kind(doc, end) if end > start else None
    if of_kind is not None:
        return of_kind
    while start < end and doc[start].pos_ == "ADJ" and doc[start].is_lower and not _is_direction(doc[start]):
        start += 1
    return doc[start:end] if end > start and _is_place(doc[start:end], named=named) else None


def _direction_of_share(before: Span) -> str:
    """Return the direction of a share that stands before "of" and a place: "in the southern part of"; else ""."""
    shares = (token for token in before if token.lower_ in _words("shares") and token.i > before.start)
    return next((share.nbor(-1).lower_ for share in shares if _is_direction(share.nbor(-1))), "")


def _name_of_kind(doc: Doc, end: int) -> Span | None:
    """Return the name in "the city of Aden", given where "of" stands."""
    if end + 1 >= len(doc) or doc[end].lower_ != "of" or doc[end - 1].lower_ not in _words("kinds"):
        return None
    last = end + 1
    while last < len(doc) and doc[last].pos_ == "PROPN" and doc[last].ent_type_ not in {"DATE", "TIME"}:
        last += 1
    return doc[end + 1 : last] if last > end + 1 else None


def _with_office(doc: Doc, start: int, end: int) -> int:
    """Return where a name ends that goes on behind "of": "the ministry of defence", "the University of Lund"."""
    if end + 1 >= len(doc) or end == start or doc[end].lower_ != "of" or doc[end - 1].lower_ not in _words("offices"):
        return end
    last = end + 1
    while last < len(doc) and doc[last].pos_ in {"NOUN", "PROPN"} and doc[last].ent_type_ not in {"DATE", "TIME"}:
        last += 1
    return last if last > end + 1 else end


def _is_direction(token: Token) -> bool:
    return token.lower_ in table("places")["directions"]


def _continues(token: Token) -> bool:
    return (token.pos_ in _INSIDE or _is_direction(token)) and token.ent_type_ not in {"DATE", "TIME"}


def _is_joint(doc: Doc, index: int) -> bool:
    """Recognise a hyphen, or "of"/"the"/"al" inside one name ("the Gulf of Aden", "Tel al-Nasr")."""
    token = doc[index]
    if index + 1 >= len(doc):
        return False
    if token.tag_ == "POS" and _site(doc, index + 1):
        return True
    if token.tag_ == "HYPH" and not token.whitespace_ and not doc[index - 1].whitespace_:
        return True
    inside = token.ent_iob_ == "I" and token.ent_type_ in _PLACES
    return inside and token.lower_ in {"of", "the", "al", "de", "la", "del", "and", "&", "'s", "’s"}


def _site(doc: Doc, start: int) -> bool:
    """Tell whether what somebody has is a place: "the bank's vault", "Yemen's southern province"."""
    last = start
    while last < len(doc) and _continues(doc[last]):
        last += 1
    return last > start and _is_kind(doc[last - 1])


def _is_kind(token: Token) -> bool:
    return not {token.lower_, str(token.lemma_).lower()}.isdisjoint(_words("nouns"))


def _is_place(name: Span, *, named: bool) -> bool:
    """Tell whether a phrase is a place; after "in" or "near" (`named`) an unlabelled name counts as one."""
    head = name[-1]
    if name.text.lower() in _not_places() or head.lower_ in _not_places():
        return False
    if _is_kind(head) and any(token.tag_ == "POS" for token in name):
        return True
    if any(token.lower_ in _words("offices") and token.nbor().lower_ == "of" for token in name[:-1]):
        return True
    if head.ent_type_ in _PLACES:
        return head.pos_ == "PROPN" or head.lower_ in _words("nouns") or head.is_title
    if head.ent_type_ in _OTHERS - {"EVENT"}:
        return False
    if not head.ent_type_ and head.pos_ == "PROPN" and named:
        return not _is_possessor(head)
    return _is_kind(head) and not _is_possessor(head)


def _is_possessor(head: Token) -> bool:
    """Recognise "in the city's history", where the city locates nothing."""
    return head.i + 1 < len(head.doc) and head.doc[head.i + 1].tag_ == "POS"


def _locates(opening: Span, name: Span) -> bool:
    """Tell whether a phrase locates: "on the bridge" and "over the Black Sea" do, "talks on Syria" does not."""
    head = name[-1]
    if _is_possessor(head):
        return False
    if opening.text.lower() == "on":
        return head.lemma_.lower() in _words("on")
    if opening.text.lower() in {"over", "across", "above", "between", "behind", "along"}:
        return head.lemma_.lower() in _words("nouns") or head.ent_type_ in {"LOC", "FAC"}
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
