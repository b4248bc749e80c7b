"""Entity labels by rule: which names of a paragraph are persons, bodies, places, peoples, and which words are times.

    spans       runs of capitalised words, cut at titles and peoples
    evidence    the words themselves, then titles, kin, age and syntax around them
    sharing     a short name takes the label that its article gives the same name, or the longer one that it ends

The labels are those of OntoNotes 5 as far as the engine reads them; they replace a statistical recogniser, which would
cost as much as all the rest of parsing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import NamedTuple

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from verify.extract.cues import verb_senses
from verify.extract.dates import time_spans
from verify.lexicon.cities import is_city
from verify.lexicon.concepts import is_person_noun
from verify.lexicon.entities import (
    Label,
    entity_words,
    form_label,
    head_label,
    is_acronym,
    is_given_name,
    known_label,
)
from verify.lexicon.titles import title_class

COMPONENT = "verify_entities"
_NAMES = "names"
_TITLES = {"office", "rank", "honorific", "nobility"}
_LONGEST_PERSON = 4  # words
_LONGEST_TITLE = 4  # words
_SURE = 10  # how much more a sure label counts than one by default
_MARKS = str.maketrans("", "", ".'’")
_CAPITALISED = {"ADJ", "NOUN"}
_AT = {"in", "near", "outside", "across", "throughout"}


class Run(NamedTuple):
    """A name in tokens `start` to `end` (out) of a paragraph; `sure` where its own words tell the label."""

    start: int
    end: int
    label: Label | None
    sure: bool


@Language.component(COMPONENT)
def label_entities(doc: Doc) -> Doc:
    """Label the names and times of one paragraph; what its article adds comes with `share_labels`."""
    times = time_spans(doc)
    runs = find_names(doc, {i for start, end, _ in times for i in range(start, end)})
    doc.user_data[_NAMES] = (runs, times)
    _write(doc, runs, times)
    return doc


def share_labels(docs: Sequence[Doc]) -> None:
    """Let the paragraphs of one article share labels: a name that one of them is sure of is the same in all."""
    found = [(doc, *doc.user_data.pop(_NAMES)) for doc in docs if _NAMES in doc.user_data]
    sure: dict[str, dict[Label, int]] = {}
    for doc, runs, _ in found:
        for run in runs:
            if run.label is not None:
                _count(sure, doc, run)
    labels = {name: min(votes, key=lambda label: (-votes[label], label)) for name, votes in sure.items()}
    for doc, runs, times in found:
        shared = [_shared(doc, run, labels) for run in runs]
        if shared != runs:
            _write(doc, shared, times)


def _count(votes: dict[str, dict[Label, int]], doc: Doc, run: Run) -> None:
    """Count a label for a name, and for the parts of a person's name by which the article may go on."""
    label = run.label
    if label is None:
        return
    weight = _SURE if run.sure else min(run.end - run.start, 2)
    words = [doc[i].text for i in range(run.start, run.end)]
    names = {" ".join(words)}
    if label == "PERSON" and len(words) > 1:
        names |= {words[-1], words[0], " ".join(words[-2:])}
        names |= {" ".join(words[i:]) for i in range(1, len(words)) if words[i].lower() in {"al", "el"}}
    for name in names:
        count = votes.setdefault(name, {})
        count[label] = count.get(label, 0) + weight


def _shared(doc: Doc, run: Run, labels: dict[str, Label]) -> Run:
    if run.sure:
        return run
    label = labels.get(" ".join(doc[i].text for i in range(run.start, run.end)), run.label)
    if label is None and run.end - run.start == 1 and _says(doc[run.start]):
        label = "ORG"
    return run if label == run.label else run._replace(label=label)


def _write(doc: Doc, runs: Sequence[Run], times: Sequence[tuple[int, int, Label]]) -> None:
    spans = [Span(doc, start, end, label=label) for start, end, label in times]
    spans += [Span(doc, run.start, run.end, label=run.label) for run in runs if run.label is not None]
    doc.set_ents(spans)


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
    return (following and not doc[index].is_sent_start) or _is_called(doc[index])


def _is_called(noun: Token) -> bool:
    """Tell whether a capitalised common noun is a name by the noun before it: "the ferry Halcyon"."""
    before = noun.doc[noun.i - 1] if noun.i else None
    return before is not None and before.pos_ == "NOUN" and before.is_lower and before.head == noun


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
        personal = end - start <= _LONGEST_PERSON and is_given_name(words[0]) and _is_person_here(doc, start, end)
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
    label, sure = _by_context(doc, start, end, words)
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


def _by_context(doc: Doc, start: int, end: int, words: Sequence[str]) -> tuple[Label | None, bool]:
    """Return the label of a name that its words as a whole do not tell, and whether that is sure."""
    size = end - start
    personal = sum(word[:1].isupper() for word in words) <= _LONGEST_PERSON and all(map(_is_personal_word, words))
    placed = start > 0 and doc[start - 1].lower_ in _AT
    if personal and size > 1 and (is_given_name(words[0]) or _is_personal(words)):
        return "PERSON", True
    if _is_located(doc, start, end):
        return "GPE", True
    described = personal and _is_person_here(doc, start, end)
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
    if size > 1 and determined and _says(head):
        return "ORG"
    if size == 1 and is_given_name(words[0]):
        return "PERSON"
    return "EVENT" if doc[start].pos_ == "NOUN" and _is_called(doc[start]) else None


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


def _is_person_here(doc: Doc, start: int, end: int) -> bool:
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


def _says(head: Token) -> bool:
    """Tell whether a noun is the subject of a verb of saying."""
    return head.dep_ == "nsubj" and "clause" in verb_senses().get(head.head.lemma_.lower(), {})
