"""Whom two claims are about, and who says so."""

from __future__ import annotations

from collections.abc import Mapping

from verify.lexicon.concepts import concept
from verify.lexicon.demonyms import nation_of
from verify.match.keys import key_of
from verify.models import Claim, Facet, Mention

Subjects = Mapping[tuple[str, str], str]


def undergoer(claim: Claim) -> Mention | None:
    """Return the mention that undergoes what the predicate says: the passive subject, else the first object."""
    if claim.predicate.passive:
        return claim.subject
    return claim.objects[0] if claim.objects else None


def identity(claim: Claim, mention: Mention, subjects: Subjects) -> str:
    """Return what a mention stands for: its subject where it has a name, else the concept of its head word."""
    return subjects.get((claim.article, key_of(mention.name))) or concept(mention.head)


def subject_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet:
    """Compare the grammatical subjects: same, related (one nation), different (two names), unknown."""
    if a.subject is None or b.subject is None or a.subject.pronoun or b.subject.pronoun:
        return _facet("unknown", a, b)
    one, other = identity(a, a.subject, subjects), identity(b, b.subject, subjects)
    if one == other:
        return _facet("same", a, b)
    nations = nation_of(a.subject.name), nation_of(b.subject.name)
    if nations[0] and nations[1] and nations[0][0] == nations[1][0]:
        return _facet("related", a, b)
    both_named = all((c.article, key_of(m.name)) in subjects for c, m in ((a, a.subject), (b, b.subject)))
    return _facet("different" if both_named else "unknown", a, b)


def _facet(outcome: str, a: Claim, b: Claim) -> Facet:
    sides = [claim.subject.name if claim.subject else "" for claim in (a, b)]
    return Facet(name="subject", outcome=outcome, a=sides[0], b=sides[1])


def speaker_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet | None:
    """Compare the innermost speakers: same or different; None unless both claims credit one."""
    if not (a.attribution and b.attribution):
        return None
    one, other = a.attribution[-1].speaker, b.attribution[-1].speaker
    if not (one and other):
        return None
    keys = [subjects.get((c.article, key_of(name)), key_of(name)) for c, name in ((a, one), (b, other))]
    return Facet(name="speaker", outcome="same" if keys[0] == keys[1] else "different", a=one, b=other)
