"""Quantities of a paragraph: text-level amounts, given kind, noun and measure by the parse, and filtered.

numbers      numerals              "two hundred"
measures     with their unit       "6 feet", "$5m", "42-year-old"
hedges       bounds, softeners     "at least", "nearly"
amounts      ranges, compounds     "between 5 and 6 feet", "8ft 9in"
identifiers  what is no quantity   "Article 5", "11:05"
counted      noun and measure      "... police officers", "... in diameter"
zeros        nobody and nothing    "no injuries", "nobody was hurt"
quantities   all of it together
"""

from __future__ import annotations

import re

from spacy.tokens import Doc, Span, Token

from verify.extract.amounts import find_amounts, share_of
from verify.extract.counted import count_measure, counted, dimension_measure, money_measure
from verify.extract.identifiers import identifier_spans
from verify.extract.measures import Amount
from verify.extract.numbers import find_ordinals
from verify.extract.parse import text_of
from verify.extract.zeros import find_zeros
from verify.lexicon import table
from verify.models import Interval, Quantity

_YEARS = re.compile(r"(?:1[5-9]|20)\d\d")
_DECADE_AGE = re.compile(
    r"\bin\s+(?:his|her|their)\s+(?:(?P<part>early|mid|late)(?P<to>[\s-]+to[\s-]+late)?)?[\s-]*(?P<decade>[1-9]0)['’]?s\b",
    re.IGNORECASE,
)
_OLDEST = 115
_NAMES = {"PERSON", "ORG", "NORP"}


def find_quantities(doc: Doc, offset: int) -> tuple[Quantity, ...]:
    """Return the quantities of a parsed paragraph in order.

    `offset` is where the doc starts in its article; spans are offsets into the article. `text` and the span hold the
    number with its bound words and unit, not the counted noun. Vague words and hedges follow the table `numbers`.
    """
    text = text_of(doc)
    found = [_read(doc, text, amount) for amount in amounts_in(text)]
    found += [*_ordinals(doc, text), *find_zeros(doc, text), *_both(doc, text), *_twice(doc, text), *_decade_ages(text)]
    quantities = _in_brackets(text, sorted((q for q in found if q is not None), key=lambda q: (q.start, q.end)))
    return tuple(q.model_copy(update={"start": q.start + offset, "end": q.end + offset}) for q in quantities)


def amounts_in(text: str) -> tuple[Amount, ...]:
    """Return the amounts of a text in order, without those that name, date or order something."""
    amounts = find_amounts(text)
    identifiers = identifier_spans(text) if amounts else ()
    return tuple(amount for amount in amounts if not _overlaps(amount, identifiers))


def _in_brackets(text: str, quantities: list[Quantity]) -> list[Quantity]:
    """Give a converted value in brackets the measure of the value before it: "a radius of 12 meters (39 feet)"."""
    completed: list[Quantity] = []
    for quantity in quantities:
        before = completed[-1] if completed else None
        if (
            before is not None
            and before.kind == quantity.kind
            and quantity.kind in {"measure", "money"}
            and text[before.end : quantity.start].strip() in {"(", "/"}
        ):
            shared = {"measure": before.measure, "noun": before.noun, "modifiers": before.modifiers}
            quantity = quantity.model_copy(update=shared)  # noqa: PLW2901
        completed.append(quantity)
    return completed


def _overlaps(amount: Amount, spans: tuple[tuple[int, int], ...]) -> bool:
    return any(start < amount.number_end and amount.number_start < end for start, end in spans)


def _read(doc: Doc, text: str, amount: Amount) -> Quantity | None:
    tokens = doc.char_span(amount.number_start, amount.number_end, alignment_mode="expand")
    whole = doc.char_span(amount.start, amount.end, alignment_mode="expand")
    if tokens is None or whole is None or _opens_name(amount, tokens):
        return None
    if amount.form == "fraction" and amount.kind == "count":
        amount_or_none = share_of(text, amount)
        if amount_or_none is None:
            return None
        amount = amount_or_none
    if amount.form == "digits" and text[amount.end : amount.end + 1].isalpha():
        return None
    if amount.kind == "count":
        return _count(doc, text, amount, tokens, whole)
    if amount.kind == "duration" and _is_past(doc, whole):
        return None
    return _measured(doc, text, amount, whole)


def _is_past(doc: Doc, whole: Span) -> bool:
    """Recognise "two years ago": a time, not an amount of time."""
    return whole.end < len(doc) and doc[whole.end].lower_ in {"ago", "earlier", "later", "hence"}


def _quantity(text: str, amount: Amount, **fields: object) -> Quantity:
    values = {"start": amount.start, "end": amount.end, "interval": amount.interval, "kind": amount.kind, **fields}
    return Quantity.model_validate({"text": text[amount.start : amount.end], "unit": amount.unit, **values})


def _measured(doc: Doc, text: str, amount: Amount, whole: Span) -> Quantity:
    what = counted(doc, whole.start, whole.end - 1)
    measure = {"age": "age", "duration": "duration"}.get(amount.kind)
    if amount.kind == "measure" and amount.unit:
        measure = dimension_measure(doc, whole.start, whole.end - 1, amount.unit)
    elif amount.kind == "money":
        measure = money_measure(doc, whole.start, whole.end - 1)
    if not _has_noun(doc, amount, whole):
        return _quantity(text, amount, measure=measure)
    part = what.part and amount.kind in {"measure", "money"}
    return _quantity(text, amount, measure=measure, noun=what.noun, modifiers=what.modifiers, part=part)


def _has_noun(doc: Doc, amount: Amount, whole: Span) -> bool:
    """Tell whether a measured value narrows a noun: "12-metre hole", "20 pounds of flour", "10 percent stake"."""
    following = doc[whole.end] if whole.end < len(doc) else None
    if following is not None and following.lower_ == "of":
        return True
    if amount.kind == "age":
        return following is not None and whole[-1].dep_ in {"amod", "compound"} and whole[-1].head.i >= whole.end
    return amount.kind in {"percent", "money"} or "-" in whole.text


def _count(doc: Doc, text: str, amount: Amount, tokens: Span, whole: Span) -> Quantity | None:
    if _names_something(doc, amount, tokens):
        return None
    if _apposed_age(doc, amount, tokens) or _said_age(amount, tokens):
        return _quantity(text, amount._replace(kind="age", unit="year"), measure="age", noun="person")
    what = counted(doc, whole.start, whole.end - 1)
    if what.noun is None and tokens.end + 1 < len(doc) and doc[tokens.end].text == "," and doc[tokens.end + 1].like_num:
        return None
    if not _counts(amount, tokens, what.noun, what.token):
        return None
    measure = count_measure(doc, whole.start, whole.end - 1)
    return _quantity(text, amount, noun=what.noun, modifiers=what.modifiers, part=what.part, measure=measure)


def _counts(amount: Amount, tokens: Span, noun: str | None, head: Token | None) -> bool:
    """Tell whether a number with this head noun counts: a year or a pronoun "one" does not."""
    words = table("numbers")["words"]
    text = tokens.text.lower()
    if text == "one" and tokens.root.dep_ == "dobj" and tokens.root.head.lemma_.lower() in words["harming"]:
        return True
    if text == "one" and tokens.end < len(tokens.doc) and tokens.doc[tokens.end].tag_ == "HYPH":
        return False
    if text == "one":
        return amount.bounded or (noun is not None and head is not None and head.tag_ in {"NN", "NNP"})
    if amount.form == "digits" and _YEARS.fullmatch(tokens.text.rpartition("-")[2]) and not amount.bounded:
        return False
    if text in {"few", "a few", "several", "couple", "a couple", "handful", "a handful"}:
        return noun is not None
    return True


def _names_something(doc: Doc, amount: Amount, tokens: Span) -> bool:
    """Recognise a number that belongs to a name: "Boeing 737", "iOS 8", "Ocean's 11"."""
    if tokens.start == 0 or amount.bounded or amount.scaled or doc[tokens.start - 1].is_punct:
        return False
    before = doc[tokens.start - 1]
    after = doc[tokens.end] if tokens.end < len(doc) else None
    counts = after is not None and (after.tag_ in {"NNS", "JJ", "VBN", "NN"} or after.lower_ == "of")
    spelled = before.text[0].isupper() if before.pos_ == "PROPN" else not before.text[1:].islower() and before.is_alpha
    named = spelled and before.text != before.lower_ and before.ent_type_ not in {"DATE", "TIME", "GPE"}
    return named and not counts and not before.is_sent_start


def _opens_name(amount: Amount, tokens: Span) -> bool:
    """Recognise a number word that begins a name inside a sentence: "near Three Mile Lake"."""
    if amount.form != "words" or amount.bounded or not tokens.text.istitle() or tokens[0].is_sent_start:
        return False
    before, after = tokens.doc[tokens.start - 1], tokens.doc[tokens.end : tokens.end + 1].text
    return before.is_alpha and before.is_lower and after.istitle()


def _apposed_age(doc: Doc, amount: Amount, tokens: Span) -> bool:
    """Recognise the age in "Ann Lee, 42, of Texas", "her husband, 41,": between commas, after a name or a person."""
    if amount.bounded or len(tokens) != 1 or tokens.start < 2 or not amount.interval.is_exact:
        return False
    value, before = amount.interval.point or 0.0, doc[tokens.start - 1]
    after = doc[tokens.end].text if tokens.end < len(doc) else "."
    opening, closing = before.text in {",", "("}, after in {",", ")", ".", ";", "-", "–", "—"}
    name = doc[tokens.start - 2]
    named = name.pos_ == "PROPN" and name.ent_type_ in (_NAMES | {"", "GPE"} if tokens.text.isdigit() else {"PERSON"})
    titles = table("titles")
    roles = (table("numbers")["words"]["aged"], titles["offices"], titles["ranks"])
    person = any(name.lower_ in words for words in roles) and after in {",", ")"}
    return opening and closing and 1 <= value <= _OLDEST and value.is_integer() and (named or person)


def _said_age(amount: Amount, tokens: Span) -> bool:
    """Recognise the age in "She was 44 when ...", "Ann Lee, who turns 44,": a bare number that a person is."""
    number, doc = tokens.root, tokens.doc
    ends = tokens.end >= len(doc) or doc[tokens.end].is_punct or doc[tokens.end].lower_ in {"when", "and", "but", "at"}
    said = (number.head.lemma_, number.dep_) in {("be", "attr"), ("be", "acomp"), ("turn", "dobj"), ("turn", "acomp")}
    if not said or not ends or not amount.interval.is_exact:
        return False
    subjects = [child for child in number.head.children if child.dep_ == "nsubj"]
    person = any(s.lower_ in {"he", "she", "who", "i"} or s.ent_type_ == "PERSON" for s in subjects)
    return person and 1 <= (amount.interval.point or 0) <= _OLDEST and amount.form == "digits"


def _ordinals(doc: Doc, text: str) -> list[Quantity]:
    """Return ordinals that rank a noun ("his second wife", "the 25th floor", "ninth-graders"): adverbs do not."""
    found = []
    for ordinal in find_ordinals(text):
        words = doc.char_span(ordinal.start, ordinal.end)
        if words is None or _is_share(doc, words) or not _ranks(words):
            continue
        what = counted(doc, words.start, words.end - 1)
        if words[-1].lower_ == "second" and (what.token is None or doc[words.start - 1].like_num):
            continue
        if what.token is None and not (words.start and doc[words.start - 1].tag_ in {"DT", "PRP$", "POS"}):
            continue
        span = ordinal.start, ordinal.end
        amount = Amount(*span, *span, Interval.exactly(ordinal.number), "count")
        found.append(_quantity(text, amount, kind="ordinal", noun=what.noun, modifiers=what.modifiers))
    return found


def _ranks(words: Span) -> bool:
    """Tell "the second hottest day" and "the second day" from the adverb in "second, he fell"."""
    following = words.doc[words.end : words.end + 1]
    return words[-1].pos_ in {"ADJ", "NOUN", "PROPN"} or (len(following) == 1 and following[0].tag_ == "JJS")


def _is_share(doc: Doc, words: Span) -> bool:
    """Recognise the ordinal of "a third of the crew"."""
    return doc[words.start - 1].lower_ in {"a", "an"} and doc[words.end : words.end + 1].text.lower() == "of"


def _both(doc: Doc, text: str) -> list[Quantity]:
    """Return the count of "both brothers", "both of the pilots"; "both ... and" joins and counts nothing."""
    found = []
    for token in doc:
        if token.lower_ != "both" or token.tag_ not in {"DT", "PDT"} or token.dep_ == "preconj":
            continue
        what = counted(doc, token.i, token.i)
        if what.token is not None and what.token.tag_ in {"NNS", "NNPS"}:
            end = token.idx + len(token)
            amount = Amount(token.idx, end, token.idx, end, Interval.exactly(2), "count")
            found.append(_quantity(text, amount, noun=what.noun, modifiers=what.modifiers))
    return found


_TWICE_AS = {"as", "the", "that", "its", "his", "her", "their", "a", "an", "more"}


def _twice(doc: Doc, text: str) -> list[Quantity]:
    """Return the count of "twice", which is neither a rate ("twice a day") nor a factor ("twice the size")."""
    found = []
    for token in doc:
        following = doc[token.i + 1].lower_ if token.i + 1 < len(doc) else ""
        if token.lower_ == "twice" and following not in _TWICE_AS:
            end = token.idx + len(token)
            amount = Amount(token.idx, end, token.idx, end, Interval.exactly(2), "count")
            found.append(_quantity(text, amount, noun="time"))
    return found


def _decade_ages(text: str) -> list[Quantity]:
    """Return ages given by decade: "in his early 40s"."""
    found = []
    for match in _DECADE_AGE.finditer(text):
        decade, part = float(match["decade"]), (match["part"] or "").lower()
        low, high = {"early": (0, 4), "mid": (3, 7), "late": (6, 9)}.get(part, (0, 9))
        interval = Interval(low=decade + low, high=decade + (9 if match["to"] else high), approximate=True)
        amount = Amount(*match.span(), *match.span(), interval, "age", "year")
        found.append(_quantity(text, amount, measure="age", noun="person"))
    return found
