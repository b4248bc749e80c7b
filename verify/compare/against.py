"""What an article says against a claim of its own: then it tells both sides, and stands by neither of them.

Against a claim speaks, in its own article,

opposite  a claim that says the opposite: the same act of the same thing negated, an outcome that excludes it, or the
          same said to be without support ("cannot confirm that the mill burned")
talk      a claim that calls the talk false that the article passes on: "these reports are untrue", "denied the rumour"

What an article says in its own voice is only taken back in its own voice: a party that denies it is another matter.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from itertools import chain

from verify.compare.commitment import is_examined, is_own, unsupported
from verify.compare.predicates import polarity_facet, predicate_facet
from verify.compare.subjects import Subjects, affected_facet, subject_facet
from verify.lexicon import table
from verify.lexicon.attributes import affirms, denies
from verify.lexicon.frames import opposed, same_event
from verify.models import Claim

_COPULAS = {"be", "turn", "prove", "remain", "have"}
_POINTS = {"it", "what", "this", "that", "which", "these", "those"}
_SO = {"so", "case", "happen", "happened"}
_WORD = re.compile(r"[^\W\d_]+")


def said_against(claims: Iterable[Claim], texts: Mapping[str, str], subjects: Subjects) -> Mapping[str, str]:
    """Return claim id -> the words that speak against it in its own article, of claims that have such.

    Of a negated claim these are the words that call the talk false from which it may be read ("rumours that").
    `texts` maps article ids to their texts.
    """
    articles: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in claims:
        articles[claim.article].append(claim)
    told = ((claims, texts.get(article, "")) for article, claims in articles.items())
    return {claim.id: words for claims, text in told for claim, words in _taken_back(claims, text, subjects)}


def _taken_back(told: Sequence[Claim], text: str, subjects: Subjects) -> Iterator[tuple[Claim, str]]:
    false_talk = [claim for claim in told if calls_talk_false(claim)]
    acts: defaultdict[str, list[Claim]] = defaultdict(list)
    for claim in told:
        acts[_act(claim)].append(claim)
    for claim in told:
        if claim.polarity == "negated" and false_talk:
            yield claim, false_talk[0].quote
        elif claim.polarity == "affirmed" and claim.kind == "statement":
            near = (other for act in acts if _may_oppose(_act(claim), act) for other in acts[act])
            opposites = (other for other in near if _is_opposite(claim, other, text, subjects))
            against = next((one for one in chain(opposites, false_talk) if _counts(claim, one, text)), None)
            if against is not None:
                yield claim, against.quote


def _act(claim: Claim) -> str:
    """Return the frame of what a claim says, or its lemma behind a mark that no frame has."""
    return claim.predicate.frame or f"={claim.predicate.lemma}"


@lru_cache(maxsize=1 << 14)
def _may_oppose(one: str, other: str) -> bool:
    """Tell whether two acts are one or exclude each other."""
    framed = not (one.startswith("=") or other.startswith("="))
    return one == other or (framed and (same_event(one, other) or opposed(one, other)))


def _counts(claim: Claim, other: Claim, text: str) -> bool:
    """Tell whether what speaks against a claim takes it back: its own voice only yields to its own voice.

    The ruling on what a fact check examines is its own.
    """
    own = is_own(other, text) or is_examined(other, text)
    return other.id != claim.id and (own or not is_own(claim, text))


def _is_opposite(claim: Claim, other: Claim, text: str, subjects: Subjects) -> bool:
    """Tell whether two claims of one article say opposite things of one thing."""
    if other.kind != "statement" or other.id == claim.id:
        return False
    negates = polarity_facet(claim, other).outcome == "opposed" or bool(unsupported(other, text))
    if (predicate_facet(claim, other).outcome, negates) not in {("same", True), ("opposed", False)}:
        return False
    acts, undergoes = (compared(claim, other, subjects).outcome for compared in (subject_facet, affected_facet))
    return undergoes == "same" or (acts == "same" and undergoes == "unknown")


def calls_talk_false(claim: Claim) -> bool:
    """Tell whether a claim says that talk ("the report", "these claims", "it") is false, or that somebody denies it."""
    said, about = claim.predicate, claim.subject
    if claim.polarity == "affirmed" and denies(said.lemma) and not said.state:
        undergoes = (about,) if said.passive else claim.objects
        return any(mention is not None and mention.head in _talk() for mention in undergoes)
    told = [word.lower() for word in _WORD.findall(claim.quote)]
    pointed = about is not None and about.pronoun and about.text.lower() in _POINTS
    if not (pointed or _talk() & {*told, *(mention.head for mention in (about, *claim.objects) if mention)}):
        return False
    denied = claim.polarity == "negated" or claim.modality == "denied"
    if said.state or said.lemma == "happen":
        return _is_so(said.lemma) if denied else denies(said.lemma)
    if said.lemma not in _COPULAS:
        return False
    after = [word.lower() for word in _WORD.findall(claim.quote[said.end - claim.start :])]
    return any(_is_so(word) for word in after) if denied else any(denies(word) for word in after)


def _is_so(word: str) -> bool:
    """Tell whether a word that is negated says that something is not the case: "true", "so", "happen"."""
    return affirms(word) or word in _SO


@cache
def _talk() -> frozenset[str]:
    return frozenset("".join(table("commitment")["talk"].splitlines()).split("|"))
