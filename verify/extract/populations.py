"""How many people live in a place: "Tarvik, a town of 40,000", "900 live in Tarvik", "in the Danish capital".

Of "the 900-strong village of Tarvik" and "the 1.2 million capital Tarvik" as well: a number that leads in to a town is
of people where "strong" or "person" says so, or where it is in millions, and where nothing but the name follows.
"""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Token

from verify.extract.clauses import Clause
from verify.extract.reading import ReadParagraph
from verify.lexicon.cities import capital_of
from verify.lexicon.demonyms import nation_of
from verify.match.keys import key_of
from verify.models import Quantity

_LIVING = {"live", "reside", "dwell"}
_PEOPLE = {"person", "inhabitant", "resident", "population", None}
_AFTER_NUMBER = {"-", "person", "people", "strong", "inhabitant", "resident"}
_MILLIONS = 1_000_000  # what a number counts that leads in to a town, and no word says what
_SETTLEMENTS = {
    "city",
    "town",
    "village",
    "country",
    "nation",
    "island",
    "municipality",
    "capital",
    "state",
    "province",
}


def with_population(paragraph: ReadParagraph, quantity: Quantity, inside: Sequence[Token], clause: Clause) -> Quantity:
    """Return a count of people as the population of the place that it tells it of, else as it is."""
    if quantity.kind != "count" or not inside or quantity.part:
        return quantity
    place = _of_size(quantity, inside[-1])
    if place is None and quantity.noun not in _PEOPLE:
        return quantity
    place = place or _has(quantity, clause) or _lived_in(inside[-1], clause) or _settlement(inside[-1])
    holder = _named(paragraph, place) if place is not None else None
    if holder is None:
        return quantity
    noun = quantity.noun if quantity.noun in _PEOPLE else "person"
    return quantity.model_copy(update={"measure": "population", "holder": f"@{key_of(holder)}", "noun": noun})


def _named(paragraph: ReadParagraph, place: Token) -> str | None:
    """Return the name of a place, also of "the Danish capital" and "Denmark's capital"; None for another noun."""
    if place.lemma_.lower() == "capital":
        behind = (obj for of in place.rights if of.lower_ == "of" for obj in of.children)
        words = [word for word in place.lefts if word.dep_ in {"amod", "poss", "compound"}]
        nations = [nation_of(word.text) for word in (*words, *behind)]
        return next((city for nation in nations if nation and (city := capital_of(nation[0]))), None)
    name = paragraph.names.at(paragraph.number, place)
    return None if name is None or name.kind == "person" else name.full


def _has(quantity: Quantity, clause: Clause) -> Token | None:
    """Return the place in "Tarvik has a population of ..."."""
    has = quantity.measure == "population" and clause.verb.lemma_.lower() == "have"
    return clause.subject if has else None


def _lived_in(number: Token, clause: Clause) -> Token | None:
    """Return the place in "some 900 people live in the village of Oster", of which the people are the subject."""
    subject = clause.subject
    if (
        clause.verb.lemma_.lower() not in _LIVING
        or subject is None
        or not (subject == number or number.head == subject)
    ):
        return None
    places = (obj for prep in clause.verb.children if prep.lower_ in {"in", "on"} for obj in prep.children)
    noun = next((obj for obj in places if obj.dep_ == "pobj"), None)
    if noun is None or noun.pos_ == "PROPN" or noun.lemma_.lower() == "capital":
        return noun
    return next((obj for of in noun.children if of.lower_ == "of" for obj in of.children if obj.pos_ == "PROPN"), None)


def _of_size(quantity: Quantity, number: Token) -> Token | None:
    """Return the place in "the 900-strong village of Tarvik", "Tarvik, a 900-strong village", "the 3 million city"."""
    doc, index = number.doc, number.i + 1
    while index < len(doc) and doc[index].lower_ in _AFTER_NUMBER:
        index += 1
    told = {token.lower_ for token in doc[number.i + 1 : index]} - {"-"}
    if index >= len(doc) or doc[index].text not in _SETTLEMENTS or not (told or _is_of_millions(quantity)):
        return None
    noun, after = doc[index], doc[index + 1 : index + 3]
    behind = after[-1] if len(after) and after[0].lower_ == "of" else after[0] if len(after) else noun
    if behind.pos_ == "PROPN":
        return behind if _ends_phrase(behind) else None
    return noun.head if noun.dep_ == "appos" and noun.head.pos_ == "PROPN" else None


def _is_of_millions(quantity: Quantity) -> bool:
    return (quantity.interval.low or 0) >= _MILLIONS


def _ends_phrase(first: Token) -> bool:
    """Tell whether nothing but the name of one place ends a phrase: neither "Tarvik voters" nor "Democrats" do."""
    doc, last = first.doc, first.i
    while last + 1 < len(doc) and doc[last + 1].pos_ == "PROPN" and doc[last + 1].text[:1].isupper():
        last += 1
    behind = doc[last + 1] if last + 1 < len(doc) else None
    if doc[last].tag_ == "NNPS":
        return False
    return behind is None or (behind.pos_ not in {"NOUN", "PROPN", "ADJ", "NUM"} and behind.dep_ != "case")


def _settlement(number: Token) -> Token | None:
    """Return the place in "Tarvik, a town of 40,000 (people)"."""
    counted = number.head if number.dep_ in {"nummod", "compound"} else number
    of = counted.head
    if counted.dep_ != "pobj" or of.lower_ != "of" or of.head.lemma_.lower() not in _SETTLEMENTS:
        return None
    return of.head.head if of.head.dep_ == "appos" and of.head.head.pos_ == "PROPN" else None
