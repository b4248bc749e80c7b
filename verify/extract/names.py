"""Who and what an article names: each mention with the fullest name that the article gives for it.

A short form ("Mr Zelenskiy", "Dulaimi") takes the fullest earlier or later name that it abbreviates, if only one fits;
"he" and "she" take the person named last as a subject before them. Everything else stays as written: an unsure link
inside an article would become a wrong one between articles.
"""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import NamedTuple

from spacy.tokens import Doc, Span, Token

from verify.extract.parse import Paragraph, runs
from verify.lexicon.attributes import Sex, sex_of
from verify.lexicon.titles import strip_titles
from verify.match.keys import key_of
from verify.models import EntityKind

_KINDS: dict[str, EntityKind] = {
    "PERSON": "person",
    "ORG": "organisation",
    "GPE": "place",
    "LOC": "place",
    "FAC": "place",
    "NORP": "organisation",
    "PRODUCT": "thing",
    "EVENT": "thing",
    "WORK_OF_ART": "thing",
    "LAW": "thing",
}
_REMEMBERED = 4
_PERSON_PRONOUNS = {"he", "she", "him", "her", "his", "hers", "himself", "herself"}


class Name(NamedTuple):
    """One named thing in an article: its fullest form there, its kind, and the titles it carries somewhere."""

    full: str
    kind: EntityKind
    titles: tuple[str, ...] = ()


class Names:
    """The names of one article, by paragraph and token, and by their place in the text."""

    def __init__(self, by_token: Mapping[tuple[int, int], Name], paragraphs: Sequence[Paragraph]) -> None:
        self._by_token = by_token
        self._places = sorted(
            (paragraphs[number].offset + paragraphs[number].doc[i].idx, name) for (number, i), name in by_token.items()
        )

    def at(self, paragraph: int, token: Token) -> Name | None:
        """Return the name that the token is part of, or stands for as a pronoun; None if there is none."""
        return self._by_token.get((paragraph, token.i))

    def within(self, start: int, end: int) -> Name | None:
        """Return the person named first between two offsets into the article, else the first name there, or None."""
        low = bisect_left(self._places, start, key=lambda place: place[0])
        found = [name for place, name in self._places[low:] if place < end]
        return next((name for name in found if name.kind == "person"), found[0] if found else None)

    def called(self, name: str) -> Name | None:
        """Return the one name of the article that a name without its titles is, or is short for; None if none is."""
        key = key_of(" ".join(strip_titles(name.split())[1]))
        found = {other for _, other in self._places if key and _fits(key.split(), key_of(other.full).split())}
        return found.pop() if len(found) == 1 else None


class _Mention(NamedTuple):
    paragraph: int
    start: int
    end: int
    text: str
    kind: EntityKind
    titles: tuple[str, ...]


def resolve_names(paragraphs: Sequence[Paragraph]) -> Names:
    """Find the named mentions of one article and give each the fullest name that fits it."""
    mentions = [m for index, paragraph in enumerate(paragraphs) for m in _mentions(index, paragraph.doc)]
    full = _fullest(mentions, {n for n, paragraph in enumerate(paragraphs) if paragraph.block.kind == "body"})
    kinds = _kinds(mentions, full)
    titles: dict[str, tuple[str, ...]] = {}
    for mention in mentions:
        key = full[key_of(mention.text)]
        titles[key] = tuple(dict.fromkeys((*titles.get(key, ()), *mention.titles)))
    written = _written(mentions)
    by_token: dict[tuple[int, int], Name] = {}
    for mention in mentions:
        key = full[key_of(mention.text)]
        name = Name(written[key], kinds[key], titles[key])
        by_token.update({(mention.paragraph, i): name for i in range(mention.start, mention.end)})
    _resolve_pronouns(paragraphs, by_token)
    return Names(by_token, paragraphs)


def _mentions(index: int, doc: Doc) -> Iterable[_Mention]:
    taken: set[int] = set()
    for ent in doc.ents:
        if ent.label_ in _KINDS and any(token.pos_ == "PROPN" or token.is_title for token in ent):
            taken.update(token.i for token in ent)
            yield from _mention(index, ent, _KINDS[ent.label_])
    run: list[Token] = []
    for token in doc:
        if token.pos_ == "PROPN" and token.i not in taken and not token.ent_type_:
            run.append(token)
            continue
        if run:
            yield from _mention(index, doc[run[0].i : run[-1].i + 1], "unknown")
        run = []
    if run:
        yield from _mention(index, doc[run[0].i : run[-1].i + 1], "unknown")


def _mention(index: int, span: Span, kind: EntityKind) -> Iterable[_Mention]:
    """Strip determiner, titles and possessive; a mention that is nothing but titles is none."""
    tokens = [token for token in span if not token.is_space]
    while tokens and (tokens[0].pos_ in {"DET", "ADP", "PART"} or tokens[0].is_punct or _is_deictic(tokens[0])):
        tokens = tokens[1:]
    while len(tokens) > 1 and tokens[0].pos_ not in {"PROPN", "NUM"} and tokens[1].pos_ == "PROPN":
        tokens = tokens[1:]
    while tokens and (tokens[-1].tag_ == "POS" or tokens[-1].is_punct):
        tokens = tokens[:-1]
    if not tokens:
        return
    if kind in {"person", "unknown"}:
        titles, names = strip_titles([token.text for token in tokens])
        if not names:
            return
        tokens = tokens[len(tokens) - len(names) :]
        before = tuple(titles)
    else:
        before = ()
    text = span.doc[tokens[0].i : tokens[-1].i + 1].text
    if key_of(text):
        yield _Mention(index, tokens[0].i, tokens[-1].i + 1, text, kind, before)


def _is_deictic(token: Token) -> bool:
    """Tell whether a word that a name cannot begin with was taken for a part of one ("Today's exchange")."""
    return token.lower_ in {"today", "yesterday", "tomorrow", "tonight"}


def _fullest(mentions: Iterable[_Mention], body: Collection[int]) -> dict[str, str]:
    """Map each name key to the key of the one longer name whose last or whole words it repeats.

    Only the paragraphs of the `body` give a longer one: captions and cross-heads run names into other words.
    """
    running = {key_of(m.text) for m in mentions if m.paragraph in body}
    aside = {key_of(m.text) for m in mentions} - running
    full: dict[str, str] = {}
    for key in (*_longest_first(running), *_longest_first(aside)):
        words = key.split()
        longer = {
            full[k] for k in full if k in running and len(k.split()) > len(words) and _abbreviates(words, k.split())
        }
        full[key] = longer.pop() if len(longer) == 1 else key
    return full


def _longest_first(keys: Iterable[str]) -> list[str]:
    return sorted(keys, key=lambda key: (-len(key.split()), key))


def _fits(words: list[str], name: list[str]) -> bool:
    return words == name or _abbreviates(words, name)


def _abbreviates(short: list[str], long: list[str]) -> bool:
    """Tell whether `short` is the tail of `long`, or its first and last word."""
    return long[-len(short) :] == short or (len(short) == 2 and [long[0], long[-1]] == short)


def _kinds(mentions: Iterable[_Mention], full: dict[str, str]) -> dict[str, EntityKind]:
    votes: dict[str, Counter[EntityKind]] = {}
    for mention in mentions:
        votes.setdefault(full[key_of(mention.text)], Counter())[mention.kind] += mention.kind != "unknown"
    return {key: min(count, key=lambda kind: (-count[kind], kind)) for key, count in votes.items()}


def _written(mentions: Iterable[_Mention]) -> dict[str, str]:
    """Return for each key the first way in which the article writes it."""
    written: dict[str, str] = {}
    for mention in mentions:
        written.setdefault(key_of(mention.text), " ".join(mention.text.split()))
    return written


def _resolve_pronouns(paragraphs: Sequence[Paragraph], by_token: dict[tuple[int, int], Name]) -> None:
    """Give "he" and "she" the person named last as a subject, else last at all, in the text before.

    Somebody with a title of the other sex, or whom the article called by the other pronoun, is passed over. The running
    text never looks back to a caption or cross-head, nor one of these beyond itself.
    """
    sexes = {name.full: sex for name in by_token.values() for sex in map(sex_of, name.titles) if sex}
    for run in runs(paragraphs):
        _resolve_in(run, by_token, sexes)


def _resolve_in(
    run: Sequence[tuple[int, Paragraph]], by_token: dict[tuple[int, int], Name], sexes: dict[str, Sex]
) -> None:
    recent: list[Name] = []
    for index, paragraph in run:
        for sentence in paragraph.doc.sents:
            here: list[Name] = []
            for token in sentence:
                if token.lower_ in _PERSON_PRONOUNS and token.pos_ == "PRON":
                    sex = sex_of(token.lower_)
                    meant = next((n for n in (*here, *recent) if sexes.get(n.full, sex) == sex), None)
                    if meant is not None:
                        by_token[index, token.i] = meant
                        if sex:
                            sexes.setdefault(meant.full, sex)
                    continue
                name = by_token.get((index, token.i))
                if name and name.kind == "person":
                    here = [name, *here] if token.dep_ in {"nsubj", "nsubjpass"} or not here else [*here, name]
            recent = list(dict.fromkeys((*here, *recent)))[:_REMEMBERED]
