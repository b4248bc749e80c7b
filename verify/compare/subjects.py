"""Whom two claims are about, whom it happens to, and who says so.

same       one subject by name, or one common noun in the singular on both sides
related    two names of one nation (Kyiv, Ukraine, Ukrainian officials)
different  two names of different subjects
unlike     two common nouns for different things, one thing against several
unknown    everything else: a pronoun, a name against a noun, a plural that may be other people
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from verify.lexicon.concepts import concept, is_person_noun
from verify.lexicon.demonyms import nation_of
from verify.lexicon.frames import frame
from verify.match.keys import key_of
from verify.models import Claim, Facet, Mention

Subjects = Mapping[tuple[str, str], str]

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
    named = all((claim.article, key_of(mention.name)) in subjects for claim, mention in ((a, x), (b, y)))
    return Facet(name=name, outcome=outcome, a=x.name, b=y.name, of=("named",) if named else ())


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
    """Tell whether both nouns are narrowed by names, and by different ones ("wels catfish", "American catfish")."""
    names = [{_name(word) for word in mention.modifiers if word[:1].isupper()} for mention in (one, other)]
    return bool(names[0]) and bool(names[1]) and not names[0] & names[1]


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
