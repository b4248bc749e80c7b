"""One claim says who somebody is, or is not, of whom the other claim tells the same.

"The man arrested in Korda is not the driver" denies "The driver was arrested in Korda": what the other claim tells is
said here of the one who is not the driver.

affirmed   one claim says that this is who the other claim tells of
denied     one claim says that it is not
named      both claims give somebody one name ("identified the diver as Ada Holm", "the dead diver was Ada Holm")
"""

from __future__ import annotations

import re
from itertools import product
from typing import NamedTuple

from verify.compare.subjects import Subjects, affected, same_known
from verify.lexicon.attributes import sex_of
from verify.lexicon.concepts import concept, is_anyone, is_person_noun, may_be_one_person
from verify.lexicon.frames import frames_of, opposed, turned
from verify.lexicon.titles import title_class
from verify.match.keys import key_of
from verify.models import Claim, Facet, Mention

_BETWEEN = 2  # words between "is" and whom it names
_CALLED = re.compile(
    r"\b(?:identif(?:y|ies|ied|ying)|nam(?:ed|es?|ing))\b[^.;]{0,80}\bas\s+(?:(?!(?:of|for|to|with|by)\b)[\w’'.-]+\s+){0,4}[\w’'-]*$",
    re.IGNORECASE,
)
_ANYBODY = {"one", "he", "she", "name"}


class _Naming(NamedTuple):
    """A person's name that a claim gives, and the phrase for whom it gives it to, where it tells one."""

    name: Mention
    whom: Mention | None


def identity_facet(a: Claim, b: Claim, subjects: Subjects) -> Facet | None:
    """Compare who somebody is: affirmed or denied; None where neither claim says it. Symmetric but for the sides."""
    for calling, told in ((a, b), (b, a)):
        complement = _complement(calling)
        if complement is None or told.polarity == "negated" or not _tell_the_same(calling, told):
            continue
        mentions = (*affected(told), *([told.subject] if told.subject else ()))
        met = next((one for one in mentions if same_known(calling, complement, told, one, subjects)), None)
        if met is not None:
            words = (complement.text, met.text) if calling is a else (met.text, complement.text)
            outcome = "denied" if calling.polarity == "negated" else "affirmed"
            return Facet(name="identity", outcome=outcome, a=words[0], b=words[1], note="one says who it is, or is not")
    return _named(a, b, subjects)


def _named(a: Claim, b: Claim, subjects: Subjects) -> Facet | None:
    """Return that both claims give somebody one name, unless to two who are hardly one: a gunman and a cashier."""
    one, other = _naming(a, subjects), _naming(b, subjects)
    if one is None or other is None:
        return None
    names = [subjects.get((claim.article, key_of(found.name.name))) for claim, found in ((a, one), (b, other))]
    if names[0] is None or names[0] != names[1] or not _may_be_one(one.whom, other.whom):
        return None
    return Facet(name="identity", outcome="named", a=one.name.name, b=other.name.name, note="both say who it is")


def _may_be_one(one: Mention | None, other: Mention | None) -> bool:
    """Tell whether two phrases may be of one person: by sex, by the nouns, and by what befell them."""
    if one is None or other is None:
        return True
    if len({sex_of(one.head), sex_of(other.head)} - {None}) > 1:
        return False
    fates = [[name for word in mention.modifiers for name in frames_of(word, "adjective")] for mention in (one, other)]
    if any(opposed(x, y) or turned(x, y) for x, y in product(*fates)):
        return False
    nouns = (one.head, other.head)
    if concept(nouns[0]) == concept(nouns[1]) or may_be_one_person(*nouns):
        return True
    return any(is_anyone(noun) or not is_person_noun(noun) for noun in nouns)


def _naming(claim: Claim, subjects: Subjects) -> _Naming | None:
    """Return the name that a claim gives somebody: what follows "identified as", or "is" behind a noun for a person.

    Who is called by an office is known without: "the mayor is Ada Holm" tells who is mayor.
    """
    if claim.polarity == "negated":
        return None
    called = next((mention for mention in claim.objects if _follows_as(claim, mention)), None)
    if called is not None:
        undergo = affected(claim) if claim.predicate.frame == "identify" else ()
        return _Naming(called, undergo[0] if undergo else None)
    name, subject = _complement(claim), claim.subject
    if name is None or name.kind != "person" or subject is None or (claim.article, key_of(subject.name)) in subjects:
        return None
    told = subject.head in _ANYBODY or (is_person_noun(subject.head) and title_class(subject.head) is None)
    return _Naming(name, subject) if told and not subject.plural else None


def _follows_as(claim: Claim, mention: Mention) -> bool:
    """Tell whether a person's name follows "identified as" or "named ... as" in a claim."""
    before = max(0, mention.start - claim.start)
    return mention.kind == "person" and not mention.pronoun and _CALLED.search(claim.quote, 0, before) is not None


def _complement(claim: Claim) -> Mention | None:
    """Return whom a claim calls its subject: what follows "is" at once, and is no pronoun."""
    if claim.predicate.lemma != "be" or claim.subject is None:
        return None
    for mention in claim.objects:
        between = claim.quote[claim.predicate.end - claim.start : mention.start - claim.start]
        if mention.role == "object" and not mention.pronoun and len(between.split()) <= _BETWEEN:
            return mention
    return None


def _tell_the_same(calling: Claim, told: Claim) -> bool:
    """Tell whether one claim tells of its subject what the other claim tells: one event frame in both."""
    frame = told.predicate.frame
    return frame is not None and f"~{frame}" in calling.terms
