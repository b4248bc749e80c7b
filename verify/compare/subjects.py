"""Whom two claims are about, whom it happens to, and who says so.

same       one subject by name, or one common noun in the singular on both sides
related    two names of one nation (Kyiv, Ukraine, Ukrainian officials)
different  two names of different subjects
unlike     two common nouns for different things, one thing against several
unknown    everything else: a pronoun, a name against a noun, a plural that may be other people

`of` adds what the outcome rests on: "named" (both are names), "definite" (one is known from before: "the ferry"),
"told" (both sides tell somebody or something, by more than a pronoun), "described" (a name against a noun that repeats
what the other article calls the one so named: "the Danish skipper", "the Dane Ivo Lund").
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from verify.lexicon.concepts import concept, is_person_noun
from verify.lexicon.demonyms import nation_of
from verify.lexicon.frames import frame
from verify.lexicon.instances import is_definite
from verify.match.keys import key_of
from verify.models import Claim, Facet, Mention

Subjects = Mapping[tuple[str, str], str]

_RELATION = re.compile(r"\b(for|of|with|against|about) (?:the |an? )?((?:[A-Z][\w’'-]*[ ]?)+)")
_BEST_FIRST = ("same", "related", "unknown", "different", "unlike")


def subject_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet:
    """Compare the grammatical subjects."""
    return _closest("subject", a, b, _subject(a), _subject(b), subjects)


def affected_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet:
    """Compare what undergoes the predicate: the passive subject, the objects; the closest pair counts."""
    return _closest("affected", a, b, affected(a), affected(b), subjects)


def affected(claim: Claim) -> tuple[Mention, ...]:
    """Return the mentions that undergo what the predicate says: the passive subject, else the direct objects."""
    if claim.predicate.passive:
        return _subject(claim)
    happens = claim.predicate.frame is not None and frame(claim.predicate.frame).unaccusative
    direct = tuple(mention for mention in claim.objects if mention.role == "object")
    return direct or (_subject(claim) if happens else ())


def _subject(claim: Claim) -> tuple[Mention, ...]:
    joined = tuple(mention for mention in claim.objects if mention.role == "subject")
    return (claim.subject, *joined) if claim.subject else ()


def _closest(
    name: str, a: Claim, b: Claim, one: Iterable[Mention], other: Iterable[Mention], subjects: Subjects
) -> Facet:
    other = tuple(other)
    found = [(_outcome(a, x, b, y, subjects), x, y) for x in one for y in other]
    if not found:
        return Facet(name=name, outcome="unknown")
    outcome, x, y = min(found, key=lambda item: (_BEST_FIRST.index(item[0]), item[1].start, item[2].start))
    return Facet(name=name, outcome=outcome, a=x.name, b=y.name, of=tuple(_basis(a, x, b, y, subjects)))


def _basis(a: Claim, x: Mention, b: Claim, y: Mention, subjects: Subjects) -> Iterator[str]:
    """Yield what comparing two mentions rests on; see the module."""
    named = [(claim.article, key_of(mention.name)) in subjects for claim, mention in ((a, x), (b, y))]
    if all(named):
        yield "named"
    if any(is_definite(mention.text) for mention in (x, y)):
        yield "definite"
    if not any(mention.pronoun and mention.name == mention.text for mention in (x, y)):
        yield "told"
    if named[0] != named[1] and _described(*((x, y) if named[0] else (y, x))):
        yield "described"


def _described(named: Mention, noun: Mention) -> bool:
    """Tell whether a noun in the singular repeats the trade or nation with which the other article adds to the name."""
    if noun.plural or noun.pronoun:
        return False
    words = re.findall(r"\w[\w-]*", named.text)
    nations = [{nation[0] for word in found if (nation := nation_of(word))} for found in (words, noun.modifiers)]
    trades = {concept(word.lower()) for word in (*words, *named.titles) if is_person_noun(word.lower())}
    return bool(nations[0] & nations[1]) or concept(noun.head) in trades


def _outcome(a: Claim, one: Mention, b: Claim, other: Mention, subjects: Subjects) -> str:
    if (one.pronoun and one.name == one.text) or (other.pronoun and other.name == other.text):
        return "unknown"
    names = [subjects.get((claim.article, key_of(m.name))) for claim, m in ((a, one), (b, other))]
    if names[0] and names[1]:
        if names[0] == names[1]:
            return "same"
        nations = nation_of(one.name), nation_of(other.name)
        return "related" if nations[0] and nations[1] and nations[0][0] == nations[1][0] else "different"
    if names[0] or names[1]:
        return "unlike" if (other if names[0] else one).plural else "unknown"
    if one.plural != other.plural or _kinds_apart(one, other):
        return "unlike"
    if concept(one.head) != concept(other.head):
        return "unknown" if is_person_noun(one.head) and is_person_noun(other.head) else "unlike"
    return "unknown" if one.plural else "same"


def _kinds_apart(one: Mention, other: Mention) -> bool:
    """Tell whether both nouns are narrowed by names, and by different ones ("wels catfish", "American catfish").

    A name counts before the noun, or after the same preposition ("a film for Delta", "a film for Radio Nord"). Two nations
    of one person are an attribute that two reports may give differently.
    """
    names = [{_name(word) for word in mention.modifiers if _narrows(mention, word)} for mention in (one, other)]
    if names[0] and names[1]:
        return not names[0] & names[1]
    after = [dict(_RELATION.findall(mention.text)) for mention in (one, other)]
    return any(not _words(after[0][word]) & _words(after[1][word]) for word in sorted(after[0].keys() & after[1].keys()))


def _narrows(mention: Mention, word: str) -> bool:
    return word[:1].isupper() and not (nation_of(word) and is_person_noun(mention.head))


def _words(name: str) -> set[str]:
    return {_name(word) for word in name.split()}


def _name(word: str) -> str:
    nation = nation_of(word)
    return nation[0] if nation else word.lower()


def speaker_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet | None:
    """Compare the innermost speakers: same or different; None unless both claims credit one."""
    if not (a.attribution and b.attribution):
        return None
    one, other = a.attribution[-1].speaker, b.attribution[-1].speaker
    if not (one and other):
        return None
    keys = [subjects.get((c.article, key_of(name)), key_of(name)) for c, name in ((a, one), (b, other))]
    return Facet(name="speaker", outcome="same" if keys[0] == keys[1] else "different", a=one, b=other)
