"""How far one named place lies from another: "Tarvik, 200 km (125 miles) south of New Korda".

Such a distance is a measure of the first place, "distance from new korda", and holds whatever the article tells. People
round it freely, so it is read as up to 8 % less or more.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from verify.extract.clauses import Clause
from verify.extract.reading import ReadParagraph
from verify.lexicon import table
from verify.lexicon.units import dimension_of
from verify.match.keys import key_of
from verify.models import Interval, Quantity

_LYING = {"be", "lie", "sit", "stand", "locate", "situate"}
_MEASURE = "distance from "
_ROUGH = 0.08
_LEAD = {",", "about", "some", "around", "roughly", "nearly", "almost", "just", "approximately", "("}
_LONGEST = 8  # tokens of a converted value in brackets


def with_distance(paragraph: ReadParagraph, quantity: Quantity, inside: Sequence[Token], clause: Clause) -> Quantity:
    """Return a length that is told from a named place to another as such a distance, else as it is."""
    if quantity.kind != "measure" or dimension_of(quantity.unit or "") != "length" or not inside:
        return quantity
    doc = paragraph.parsed.doc
    origin, place = _from(doc, inside[-1].i + 1), _lying(doc, inside[0].i - 1, clause)
    names = [paragraph.names.at(paragraph.number, token) if token is not None else None for token in (origin, place)]
    if names[0] is None or names[1] is None or "person" in {name.kind for name in names if name}:
        return quantity
    measure, holder = f"{_MEASURE}{key_of(names[0].full)}", f"@{key_of(names[1].full)}"
    return quantity.model_copy(update={"measure": measure, "holder": holder, "interval": roughly(quantity.interval)})


def _from(doc: Doc, index: int) -> Token | None:
    """Return the name behind "south of" or "from" at a token, past a converted value in brackets."""
    if index < len(doc) and doc[index].text == "(":
        closing = (i for i in range(index, min(index + _LONGEST, len(doc))) if doc[i].text == ")")
        index = next(closing, index) + 1
    while index < len(doc) and (doc[index].lower_ in table("places")["directions"] or doc[index].tag_ == "HYPH"):
        index += 1
    if index >= len(doc) or doc[index].lower_ not in {"of", "from"}:
        return None
    index += 1
    while index < len(doc) and doc[index].tag_ in {"DT", "NN", "JJ"}:
        index += 1
    return doc[index] if index < len(doc) and doc[index].pos_ == "PROPN" else None


def _lying(doc: Doc, index: int, clause: Clause) -> Token | None:
    """Return the name right before the distance, or the subject of a clause that says where it lies."""
    led = index
    while led >= 0 and doc[led].lower_ in _LEAD:
        led -= 1
    if led >= 0 and doc[led].pos_ == "PROPN":
        return doc[led]
    return _named(clause.subject) if clause.verb.lemma_.lower() in _LYING and clause.subject is not None else None


def _named(place: Token) -> Token:
    """Return the name in "the town of Tarvik", "the old district of Tarvik"; a name and another noun as it is."""
    if place.lemma_.lower() not in table("places")["heads"]["kinds"]:
        return place
    behind = (obj for of in place.rights if of.lower_ == "of" for obj in of.children if obj.pos_ == "PROPN")
    return next(behind, place)


def is_distance(quantity: Quantity) -> bool:
    """Tell whether a quantity is the distance of one named place from another."""
    return (quantity.measure or "").startswith(_MEASURE)


def roughly(interval: Interval) -> Interval:
    """Return the interval that a distance stands for."""
    low = None if interval.low is None else round(interval.low * (1 - _ROUGH), 6)
    high = None if interval.high is None else round(interval.high * (1 + _ROUGH), 6)
    return interval.model_copy(update={"low": low, "high": high, "approximate": True})
