"""Whom two claims are about, whom it happens to, and who says so.

same       one subject by name, or one common noun in the singular on both sides, or with one name in both phrases
related    two names of one nation (Kyiv, Ukraine, Ukrainian officials), or a thing and what narrows it
different  two names of different subjects
unlike     two common nouns for different things, one thing against several
unknown    everything else: a pronoun, a name against a noun, a plural that may be other people, one word of a name

`of` adds what the outcome rests on:

named      both are names, or one noun with one name ("Delta's ferry", "the ferry of Delta")
definite   one of them is known from before ("the ferry")
told       both sides tell somebody or something, by more than a pronoun
described  a name against a noun that repeats what the other article calls the one so named ("the Danish skipper",
           "the Dane Ivo Lund"), or two nouns for a person of one nation
alike      two nouns in the singular by which two reports may call one person ("officer", "agent")
kinds      one noun for things of a kind on both sides ("number plates"), and no more
pronouns   one pronoun on both sides, for what each article named before ("it")
one-sided  only one claim tells what undergoes what it says
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from verify.lexicon.attributes import sex_of
from verify.lexicon.concepts import concept, is_person_noun, may_be_one_person
from verify.lexicon.demonyms import nation_of
from verify.lexicon.frames import frame
from verify.lexicon.instances import is_definite
from verify.match.keys import is_short_for, key_of
from verify.models import Claim, Facet, Mention

Subjects = Mapping[tuple[str, str], str]

_NARROWED_BY = re.compile(r"\b(?:of|for|about|with|against) (?:the |an? )?((?:[A-Z][\w-]*[ ]?)+)")
_MEMBERS = re.compile(r"\b[a-z]+s\s+(?:of|from)\s+(?:the\s+)?[A-Z]")
_CALENDAR = {name.lower() for name in (*calendar.day_name, *calendar.month_name)}
_NONE = {"no", "any"}
_BEST_FIRST = ("same", "related", "unknown", "different", "unlike")


def subject_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet:
    """Compare the grammatical subjects."""
    return _closest("subject", a, b, _subject(a), _subject(b), subjects)


def affected_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet:
    """Compare what undergoes the predicate: the passive subject, the objects; the closest pair counts.

    `of` is "one-sided" where only one claim tells what undergoes it.
    """
    one, other = affected(a), affected(b)
    if bool(one) != bool(other):
        return Facet(name="affected", outcome="unknown", of=("one-sided",))
    return _closest("affected", a, b, one, other, subjects)


def affected(claim: Claim) -> tuple[Mention, ...]:
    """Return the mentions that undergo what the predicate says: the passive subject, else the direct objects."""
    if claim.predicate.passive:
        return _subject(claim)
    event = frame(claim.predicate.frame) if claim.predicate.frame is not None else None
    if event is not None and event.experiencer:
        return _subject(claim)
    happens = event is not None and event.unaccusative
    direct = _outermost([mention for mention in claim.objects if mention.role == "object"])
    return direct or (_subject(claim) if happens else ())


def same_known(a: Claim, one: Mention, b: Claim, other: Mention, subjects: Subjects) -> bool:
    """Tell whether two mentions are one: by name, or by a noun that one side knows where both claims share a name."""
    if _outcome(a, one, b, other, subjects) != "same":
        return False
    if (a.article, key_of(one.name)) in subjects:
        return True
    names = [{term for term in claim.terms if term.startswith("@")} for claim in (a, b)]
    named = _share_a_name(one, other) or (names[0] and (names[0] <= names[1] or names[1] <= names[0]))
    return bool(named) and any(is_definite(mention.text) for mention in (one, other))


def _share_a_name(one: Mention, other: Mention) -> bool:
    """Tell whether one name stands in both phrases ("Delta's ferry", "the ferry of Delta")."""
    words = [re.findall(r"\b[A-Z][\w-]+", mention.text) for mention in (one, other)]
    names = [{_name(word) for word in found if not is_definite(word)} for found in words]
    return bool(names[0] & names[1])


def _outermost(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    """Return the mentions that do not stand inside another one: of "the men holding him" the men are freed, not he."""
    return tuple(
        one
        for one in mentions
        if not any(other.start <= one.start and one.end <= other.end and other != one for other in mentions)
    )


def _subject(claim: Claim) -> tuple[Mention, ...]:
    """Return who is told of; what stands behind "members of the Guild and" may be of that name."""
    if claim.subject is None:
        return ()
    joined = () if _some_of(claim.subject) else (mention for mention in claim.objects if mention.role == "subject")
    return (claim.subject, *joined)


def _closest(
    name: str, a: Claim, b: Claim, one: Iterable[Mention], other: Iterable[Mention], subjects: Subjects
) -> Facet:
    other = tuple(other)
    found = [(_outcome(a, x, b, y, subjects), x, y) for x in one for y in other]
    if not found:
        return Facet(name=name, outcome="unknown")
    outcome, x, y = min(found, key=lambda item: (_BEST_FIRST.index(item[0]), item[1].start, item[2].start))
    best = [(one, two) for seen, one, two in found if seen == outcome]
    basis = {tag for one, two in best for tag in _basis(a, one, b, two, subjects)}
    if not any(_is_unresolved(mention) for pair in best for mention in pair):
        basis.add("told")
    return Facet(name=name, outcome=outcome, a=x.name, b=y.name, of=tuple(sorted(basis)))


def _basis(a: Claim, x: Mention, b: Claim, y: Mention, subjects: Subjects) -> Iterator[str]:
    """Yield what comparing two mentions rests on; see the module. Symmetric."""
    named = [(claim.article, key_of(mention.name)) in subjects for claim, mention in ((a, x), (b, y))]
    if all(named) or (_outcome(a, x, b, y, subjects) == "same" and _share_a_name(x, y)):
        yield "named"
    if any(is_definite(mention.text) for mention in (x, y)):
        yield "definite"
    if named[0] != named[1] and _described(*((x, y) if named[0] else (y, x))):
        yield "described"
    if all(_is_unresolved(mention) for mention in (x, y)) and x.text.lower() == y.text.lower():
        yield "pronouns"
    if _are_of_a_kind(x, y):
        yield "kinds"
    if not any(named) and all(is_person_noun(mention.head) and not mention.plural for mention in (x, y)):
        if may_be_one_person(x.head, y.head):
            yield "alike"
        nations = [_nations(mention.modifiers) for mention in (x, y)]
        if nations[0] & nations[1]:
            yield "described"


def _are_of_a_kind(x: Mention, y: Mention) -> bool:
    """Tell whether both phrases name things of one kind and leave it at that: "number plates", not "his two plates"."""
    bare = all(mention.plural and len(mention.text.split()) == len(mention.modifiers) + 1 for mention in (x, y))
    kinds = [(concept(m.head), {concept(word) for word in m.modifiers}) for m in (x, y)]
    return bare and kinds[0] == kinds[1] and not is_person_noun(x.head)


def _described(named: Mention, noun: Mention) -> bool:
    """Tell whether a noun in the singular repeats the trade or nation that the other article adds to a name."""
    if named.plural or noun.plural or noun.pronoun or not is_person_noun(noun.head):
        return False
    words = re.findall(r"\w[\w-]*", named.text)
    trades = {concept(word.lower()) for word in (*words, *named.titles) if is_person_noun(word.lower())}
    return bool(_nations(words) & _nations(noun.modifiers)) or concept(noun.head) in trades


def _nations(words: Iterable[str]) -> set[str]:
    return {nation[0] for word in words if (nation := nation_of(word))}


def _outcome(a: Claim, one: Mention, b: Claim, other: Mention, subjects: Subjects) -> str:
    if _is_unresolved(one) or _is_unresolved(other):
        return "unknown"
    if _are_he_and_she(one, other):
        return "different"
    if _some_of(one) != _some_of(other):
        return "unlike"
    names = [subjects.get((claim.article, key_of(m.name))) for claim, m in ((a, one), (b, other))]
    if names[0] and names[1]:
        if names[0] == names[1]:
            return "same"
        nations = nation_of(one.name), nation_of(other.name)
        if nations[0] and nations[1] and nations[0][0] == nations[1][0]:
            return "related"
        return "unknown" if is_short_for(names[0], names[1]) or is_short_for(names[1], names[0]) else "different"
    if names[0] or names[1]:
        if concept(one.head) == concept(other.head) and one.plural == other.plural and _share_a_name(one, other):
            return "same"
        return "unlike" if (other if names[0] else one).plural else "unknown"
    if one.plural != other.plural or _kinds_apart(one, other):
        return "unlike"
    if concept(one.head) != concept(other.head):
        if _is_compound_of(one, other) or _is_compound_of(other, one):
            return "related"
        return "unknown" if is_person_noun(one.head) and is_person_noun(other.head) else "unlike"
    return "unknown" if one.plural and not (_is_none(one) and _is_none(other)) else "same"


def _is_none(mention: Mention) -> bool:
    """Tell whether a phrase is of all of a kind, so that a "not" is of none: "no weapons", "any weapons"."""
    return mention.text.partition(" ")[0].lower() in _NONE


def _is_unresolved(mention: Mention) -> bool:
    return mention.pronoun and mention.name == mention.text


def _are_he_and_she(one: Mention, other: Mention) -> bool:
    """Tell whether two pronouns are of two sexes, so that one of them at least was read for somebody else."""
    sexes = {sex_of(mention.text) for mention in (one, other) if mention.pronoun}
    return len(sexes - {None}) > 1


def _some_of(mention: Mention) -> bool:
    """Tell whether a phrase is of some people of a name ("three members of the Guild"), and not of the name."""
    return (
        mention.plural
        and mention.head not in key_of(mention.name).split()
        and _MEMBERS.search(mention.text) is not None
    )


def _kinds_apart(one: Mention, other: Mention) -> bool:
    """Tell whether both nouns are narrowed by names, and by different ones ("wels catfish", "American catfish").

    What is no person is narrowed by names after it, too ("a film about Delta", "a film of Nord's flight").
    Two nations of one person are an attribute that two reports may give differently.
    """
    names = [{_name(word) for word in mention.modifiers if _narrows(mention, word)} for mention in (one, other)]
    if names[0] and names[1]:
        return not names[0] & names[1]
    if is_person_noun(one.head) or is_person_noun(other.head):
        return False
    inside = [_names_in(mention.text) for mention in (one, other)]
    return bool(inside[0]) and bool(inside[1]) and not inside[0] & inside[1]


def _is_compound_of(one: Mention, other: Mention) -> bool:
    """Tell whether a noun is narrowed by the other one, as things of one make are: "contract offer", "contract"."""
    if is_person_noun(one.head):
        return False
    return concept(other.head) in {concept(word) for word in one.modifiers if word.islower()}


def _narrows(mention: Mention, word: str) -> bool:
    return word[:1].isupper() and not (nation_of(word) and is_person_noun(mention.head))


def _names_in(phrase: str) -> set[str]:
    """Return the words of the names that narrow a noun after it: "a film about Delta", "the loss of Nord's plane"."""
    return {_name(word) for names in _NARROWED_BY.findall(phrase) for word in names.split()} - _CALENDAR


def _name(word: str) -> str:
    nation = nation_of(word)
    return nation[0] if nation else word.lower()
