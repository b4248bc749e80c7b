"""What a number counts or measures, read from the parse and the words around it."""

from __future__ import annotations

from functools import cache
from itertools import chain, islice, pairwise
from typing import Any, NamedTuple

from spacy.tokens import Doc, Token

from verify.lexicon import table
from verify.lexicon.demonyms import nation_of
from verify.lexicon.units import dimension_of

_PERSONS = {"people", "person", "persons"}
_MONTH_DAYS = {"DATE", "TIME"}


class Counted(NamedTuple):
    """The head noun (lower-case lemma), the lemmas that narrow it, and whether the number is a part of a larger one."""

    noun: str | None
    modifiers: tuple[str, ...]
    part: bool
    token: Token | None


def counted(doc: Doc, first: int, last: int) -> Counted:
    """Return what the number in tokens `first`..`last` (both included) counts."""
    part = _is_part(doc, first, last)
    following = doc[last + 1] if last + 1 < len(doc) else None
    if following is not None and following.lower_ == "others":
        return Counted("person", (), True, None)
    joined = doc[last + 1 : last + 3]
    if len(joined) > 1 and joined[0].tag_ == "HYPH" and joined[1].pos_ == "NOUN":
        return Counted(noun_lemma(joined[1]), (), part, joined[1])
    head = _head(doc, last)
    if head is not None:
        return Counted(noun_lemma(head), _modifiers(head, first, last), part or _says_part(head), head)
    if following is not None and following.lower_ in _words("person_states"):
        return Counted("person", (), part, None)
    return Counted(None, (), part, None)


def noun_lemma(token: Token) -> str:
    """Return the lower-case lemma of a noun, "person" for people and persons.

    A people ("Australians"), or a lower-case word that the tagger took for a name, loses its "s": names are not
    lemmatised.
    """
    named = token.tag_ in {"NNP", "NNPS"}
    people = named and (token.ent_type_ == "NORP" or nation_of(token.lower_.removesuffix("s")) is not None)
    unread = people or (token.tag_ == "NNPS" and token.is_lower)
    if unread and token.text.endswith("s") and not token.text.endswith("ss"):
        return str(token.lower_[:-1])
    return "person" if token.lower_ in _PERSONS else str(token.lemma_).lower()


@cache
def _words(name: str) -> frozenset[str]:
    return frozenset(table("numbers")["words"][name])


def _head(doc: Doc, last: int) -> Token | None:
    """Return the counted noun: "22 city police OFFICERS", "30 of the SUSPECTS"."""
    start = last + 1
    while start < len(doc) and (doc[start].lower_ in _words("part_after") or doc[start].tag_ == "HYPH"):
        start += 1
    if start < len(doc) and doc[start].lower_ == "of":
        return _run_head(doc, start + 1, of=True)
    several = doc[last].pos_ == "NUM" or doc[last].lower_ in {"few", "several"}
    return _run_head(doc, start, of=False, owned=several and doc[last].lower_ not in {"one", "1"})


def _run_head(doc: Doc, start: int, *, of: bool, owned: bool = False) -> Token | None:
    """Return the last noun of the phrase that begins at `start`, None where no noun phrase begins there.

    A possessor is passed over in a phrase behind "of", and one in the singular behind several things (`owned`).
    """
    index, head = start, None
    while index < len(doc):
        token = doc[index]
        opening = of and index - start < 3 and token.pos_ in {"DET", "PRON", "NUM"} and head is None
        possessor = of or (owned and head is not None and head.tag_ in {"NN", "NNP"})
        if possessor and head is not None and token.tag_ == "POS":
            index, head = index + 1, None
            continue
        if head is not None and token.tag_ == "HYPH" and index + 1 < len(doc) and doc[index + 1].tag_ in {"VBN", "JJ"}:
            index, head = index + 2, None
            continue
        if head is None and _joins_adjectives(token):
            index += 1
            continue
        if token.is_space or not (opening or _continues(token, head)):
            break
        if token.pos_ in {"NOUN", "PROPN"} and not (head is not None and _ends_run(head, token)):
            head = token
        elif head is not None and token.pos_ in {"NOUN", "PROPN"}:
            break
        index += 1
    return head


def _joins_adjectives(token: Token) -> bool:
    """Recognise the word between "Iraqi and Syrian" cities."""
    joins = token.lower_ in {"and", "or", ","} and 0 < token.i < len(token.doc) - 1
    return joins and token.nbor(-1).pos_ == "ADJ" and token.nbor(1).pos_ == "ADJ"


def _continues(token: Token, head: Token | None) -> bool:
    if token.pos_ in {"NOUN", "PROPN", "NUM"} and (token.like_num or token.ent_type_ in _MONTH_DAYS):
        return False
    if token.tag_ == "POS" or token.text in {"'s", "’s"}:
        return False
    if head is None:
        return (
            token.pos_ in {"NOUN", "PROPN", "ADJ", "ADV"}
            or token.tag_ in {"VBN", "VBG", "HYPH", "JJ"}
            or token.text in "\"“”'‘"
        )
    return token.pos_ in {"NOUN", "PROPN"} or token.tag_ == "HYPH"


def _ends_run(head: Token, token: Token) -> bool:
    """Tell whether a plural or a name boundary says that the phrase ended at `head` ("30 people Monday")."""
    return head.tag_ == "NNS" and token.head.i != head.i and head.head.i != token.i


def _modifiers(head: Token, first: int, last: int) -> tuple[str, ...]:
    kept = [
        child
        for child in head.subtree
        if child.dep_ in {"amod", "compound", "nmod"} and (child.head == head or child.head.dep_ == "compound")
    ]
    words = [
        str(child.lemma_).lower()
        for child in kept
        if not first <= child.i <= last and child.is_alpha and not _is_hyphenated(child)
    ]
    return tuple(word for word in dict.fromkeys(words) if word not in _words("part_after"))


def _is_hyphenated(token: Token) -> bool:
    """Recognise the second half of "London-born", which narrows nothing by itself."""
    return token.i > 0 and token.doc[token.i - 1].tag_ == "HYPH"


def _says_part(head: Token) -> bool:
    narrowing = [child for child in head.children if child.dep_ == "amod"]
    return any(word.lower_ in {"other", "more", "additional"} for word in narrowing) or any(
        adverb.lower_ == "newly" for word in narrowing for adverb in word.children
    )


def _is_part(doc: Doc, first: int, last: int) -> bool:
    """Recognise "30 of them", "including 22", "another 12", "eight more", "12 others", "12 are still", "12 remain"."""
    following = [token.lower_ for token in doc[last + 1 : last + 3]]
    if following[:1] and following[0] in _words("part_after"):
        return True
    if (
        following[:1] == ["of"]
        and following[1:]
        and following[1] in {"the", "them", "these", "those", "whom", "which", "us", "his", "her", "their", "its"}
    ):
        return True
    before = [token.lower_ for token in doc[max(0, first - 4) : first]]
    if "including" in before or set(before[-1:]) & _words("part_before") or before[-2:] == ["among", "them"]:
        return True
    later = [token.lower_ for token in doc[last + 1 : last + 6]]
    stays = any(word in {"remain", "remains", "remained"} for word in later)
    return stays or any(pair in {("is", "still"), ("are", "still")} for pair in pairwise(later))


def dimension_measure(doc: Doc, first: int, last: int, unit: str) -> str | None:
    """Return what a measure in tokens `first`..`last` measures ("width", "weight"), None where no word says."""
    measures = table("units")["measures"]
    dimension = dimension_of(unit)
    if dimension == "length":
        named = next((measures["within"][t.lower_] for t in doc[first:last] if t.lower_ in measures["within"]), None)
        behind = None if doc[last].lower_ in measures["things"] else _after(doc, last, measures["after"])
        return behind or named or _before(doc, first, measures["before"])
    if dimension == "mass":
        return "weight"
    if unit == "degree":
        return "temperature" if _before(doc, first, {"temperature": "t", "temperatures": "t"}) else None
    default = measures["default"].get(dimension or "")
    return str(default) if default else None


def money_measure(doc: Doc, first: int, last: int) -> str | None:
    """Return the role of a sum of money ("worth", "paid", "price"), None where no word near it says."""
    roles: dict[str, str] = table("units")["measures"]["money"]
    before = reversed(doc[max(doc[first].sent.start, first - 3) : first])
    heads = islice(doc[first].ancestors, 4)
    after = doc[last + 1 : min(doc[first].sent.end, last + 3)]
    return next((roles[t.lemma_.lower()] for t in chain(before, heads, after) if t.lemma_.lower() in roles), None)


def count_measure(doc: Doc, first: int, last: int) -> str | None:
    """Return what a bare number measures: "a population of 1.2 million", "a 6.2-magnitude quake"; None for counts."""
    words = table("units")["measures"]["counts"]
    following = next((token for token in doc[last + 1 : last + 3] if token.tag_ != "HYPH"), None)
    behind = words.get(following.lower_) if following is not None else None
    return str(behind) if behind else _before(doc, first, words)


def _after(doc: Doc, last: int, words: dict[str, Any]) -> str | None:
    position = last + 1
    while position < len(doc) and doc[position].tag_ == "HYPH":
        position += 1
    if position < len(doc) and doc[position].text == "(":
        closing = next((token.i for token in doc[position : position + 6] if token.text == ")"), position)
        position = closing + 1
    if position >= len(doc):
        return None
    if doc[position].lower_ == "across" and doc[position + 1 : position + 2].text and _opens_phrase(doc[position + 1]):
        return None
    pair = " ".join(token.lower_ for token in doc[position : position + 2])
    triple = "".join(token.lower_ for token in doc[position : position + 3])
    found = words.get(pair) or words.get(triple) or words.get(doc[position].lower_)
    return str(found) if found else None


def _opens_phrase(token: Token) -> bool:
    """Tell whether "across" leads to a place ("ran 70 yards across the lawn") and gives no width."""
    return token.pos_ in {"DET", "PRON", "PROPN", "NOUN", "ADJ"}


def _before(doc: Doc, first: int, words: dict[str, Any]) -> str | None:
    """Return the measure that a word up to four tokens before names ("a depth of about 5 metres")."""
    start = max(doc[first].sent.start, first - 4)
    for token in reversed(doc[start:first]):
        if token.lower_ in words:
            return str(words[token.lower_])
        if token.is_punct and token.tag_ != "HYPH":
            break
    return None
