"""What speaks for a name being a person, a body or a place, beside its own words: titles, kin, age and syntax."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc, Token

from verify.extract.cues import verb_senses
from verify.lexicon.cities import is_city
from verify.lexicon.concepts import is_person_noun
from verify.lexicon.entities import Label, entity_words, head_label, is_acronym, is_given_name
from verify.lexicon.titles import title_class

LONGEST_PERSON = 4  # words
_MARKS = str.maketrans("", "", ".'’")
_AT = {"in", "near", "outside", "across", "throughout"}


def is_called(noun: Token) -> bool:
    """Tell whether a capitalised common noun is a name by the noun before it: "the ferry Halcyon"."""
    before = noun.doc[noun.i - 1] if noun.i else None
    return before is not None and before.pos_ == "NOUN" and before.is_lower and before.head == noun


def by_context(doc: Doc, start: int, end: int, words: Sequence[str]) -> tuple[Label | None, bool]:
    """Return the label of a name that its words as a whole do not tell, and whether that is sure."""
    size = end - start
    personal = sum(word[:1].isupper() for word in words) <= LONGEST_PERSON and all(map(_is_personal_word, words))
    placed = start > 0 and doc[start - 1].lower_ in _AT
    if personal and size > 1 and (is_given_name(words[0]) or _is_personal(words)):
        return "PERSON", True
    if _is_located(doc, start, end):
        return "GPE", True
    described = personal and is_person_here(doc, start, end)
    if is_city(" ".join(words)) and not described:
        return "GPE", size > 1 or not personal
    if described and not placed:
        return "PERSON", True
    if size == 1 and head_label(words[0]) == "ORG" and _is_determined(doc, start):
        return "ORG", True
    if size == 1 and is_acronym(words[0]) and not _is_shouted(doc, start):
        return "ORG", True
    return _by_default(doc, start, end, personal=personal, placed=placed), False


def _by_default(doc: Doc, start: int, end: int, *, personal: bool, placed: bool) -> Label | None:
    """Return the likeliest label of a name for which nothing speaks but its form and its place in the sentence."""
    size, head = end - start, doc[start:end].root
    words = [doc[i].text for i in range(start, end)]
    if head.dep_ in {"compound", "nmod"} and head.head.pos_ == "NOUN" and head.head.i >= end:
        return "PERSON" if personal and size > 1 and is_person_noun(head.head.lower_) else None
    if placed and not any(word.isdigit() for word in words):
        return "GPE"
    determined = _is_determined(doc, start)
    plain = doc[end - 1].tag_ != "NNPS" and not (start and doc[start - 1].lower_ == "at")
    several = sum(word[:1].isupper() for word in words) > 1
    if personal and plain and not determined and (several or _is_arabic(words)):
        return "PERSON"
    if size > 1 and determined and says(head):
        return "ORG"
    if size == 1 and is_given_name(words[0]):
        return "PERSON"
    return "EVENT" if doc[start].pos_ == "NOUN" and is_called(doc[start]) else None


def _is_arabic(words: Sequence[str]) -> bool:
    """Recognise a surname with its article: "al-Omari"."""
    return len(words) > 2 and words[0].lower() in {"al", "el"} and words[1] == "-"


def _is_personal_word(word: str) -> bool:
    """Tell whether a word can stand in a personal name: letters, an initial, an apostrophe, a hyphen between."""
    return word == "-" or word.translate(_MARKS).isalpha()


def _is_located(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words around a name say that it is a place: "the city of X", "X province"."""
    settlements = entity_words("heads", "settlements")
    if end < len(doc) and doc[end].text in settlements and doc[end].pos_ == "NOUN":
        return True
    if start < 2 or doc[start - 1].lower_ != "of":
        return False
    noun = doc[start - 2].text
    return noun in settlements or noun in entity_words("heads", "of_places")


def _is_personal(words: Sequence[str]) -> bool:
    """Tell whether a name has an initial, a particle or a suffix as persons have them."""
    if any(len(word) == 2 and word[0].isupper() and word[1] == "." for word in words[:-1]):
        return True
    folded = [word.lower().rstrip(".") for word in words]
    return folded[-1] in entity_words("persons", "suffixes") or (
        folded[0] not in entity_words("persons", "particles")
        and any(
            word in entity_words("persons", "particles") and not words[i].isupper() for i, word in enumerate(folded)
        )
    )


def is_person_here(doc: Doc, start: int, end: int) -> bool:
    """Tell whether the words around a name show a person: a title or an age, kin, "who", an apposition."""
    before = doc[start - 1] if start else None
    if before is not None and (
        title_class(before.text) or (before.pos_ == "NOUN" and _introduces(before, doc[end - 1]))
    ):
        return True
    after = doc[end] if end < len(doc) else None
    if after is None:
        return False
    if end - start == 1 and _is_determined(doc, start):
        return False
    if after.tag_ == "POS":
        return end + 1 < len(doc) and doc[end + 1].lower_ in entity_words("persons", "kin")
    if after.text == ",":
        return _is_described(doc, end + 1)
    if after.text == "(" and end + 2 < len(doc):
        return doc[end + 1].text.isdigit() and len(doc[end + 1]) == 2 and doc[end + 2].text == ")"
    return after.lower_ == "who"


def _introduces(noun: Token, name: Token) -> bool:
    """Tell whether a common noun right before a name is what the named person is: "actor", "spokeswoman"."""
    return is_person_noun(noun.lower_) and (noun.head == name or name.head == noun or noun.dep_ == "compound")


def _is_described(doc: Doc, index: int) -> bool:
    """Tell whether what follows a comma describes a person: an age, "who", "a teacher"."""
    if index >= len(doc):
        return False
    token = doc[index]
    if token.lower_ in {"who", "whose"}:
        return True
    if token.text.isdigit() and len(token) == 2:
        return index + 1 >= len(doc) or doc[index + 1].text in {",", ".", ";"}
    if token.dep_ == "nummod" or token.lower_ in {"a", "an", "the", "his", "her", "their"}:
        head = token.head
        return head.dep_ == "appos" and head.i > index and is_person_noun(head.lemma_.lower())
    return False


def _is_determined(doc: Doc, start: int) -> bool:
    return start > 0 and doc[start - 1].lower_ in {"the", "a", "an", "this", "every"}


def _is_shouted(doc: Doc, index: int) -> bool:
    """Tell whether a word in capitals stands among others in capitals, and so shows nothing."""
    around = [doc[i].text for i in (index - 1, index + 1) if 0 <= i < len(doc)]
    return any(text.isupper() and len(text) > 1 for text in around)


def says(head: Token) -> bool:
    """Tell whether a noun is the subject of a verb of saying."""
    return head.dep_ == "nsubj" and "clause" in verb_senses().get(head.head.lemma_.lower(), {})
