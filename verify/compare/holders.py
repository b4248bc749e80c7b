"""What has the measures and ages of two claims: one thing, two that are named, or somebody who may be either."""

from __future__ import annotations

import re

from verify.compare.subjects import Subjects
from verify.lexicon.attributes import sex_of
from verify.lexicon.concepts import is_person_noun, may_be_one_person
from verify.match.keys import is_short_for, key_of
from verify.models import Claim, Mention, Quantity

_NEGATIVE = re.compile(r"\b(?:not|no|never|neither|nor|nobody|none)\b|n[’']t\b", re.IGNORECASE)
_ANOTHER = {"another", "other"}


def of_two_names(one: Quantity, other: Quantity) -> bool:
    """Tell whether two measures are of two things that are named, and named differently.

    Of one age, a surname and a full name that ends in it are no two people: "Brandt, 43", "Lena Brandt, 43".
    """
    holders = one.holder or "", other.holder or ""
    if holders[0] == holders[1] or not all(holder.startswith("@") for holder in holders):
        return False
    short, full = sorted((holder[1:] for holder in holders), key=len)
    return one.kind != "age" or one.interval != other.interval or not is_short_for(short, full)


def denied_of_one(a: Claim, one: Quantity, b: Claim, other: Quantity) -> bool:
    """Tell whether one claim alone negates, and may negate its number: "is not 43", not "Brandt, 43, did not sing"."""
    if a.polarity == b.polarity:
        return False
    claim, quantity = (a, one) if a.polarity == "negated" else (b, other)
    return _NEGATIVE.search(claim.quote, 0, max(0, quantity.start - claim.start)) is not None


def of_somebody_else(a: Claim, one: Quantity, b: Claim, other: Quantity, subjects: Subjects) -> bool:
    """Tell whether one age is of a name, and the other of somebody beside whom its claim tells of that name.

    "Ivo Lund, 43" is not the other one in "he met a 43-year-old teacher".
    """
    told = [(one.holder, b, other), (other.holder, a, one)]
    named = [(holder[1:], claim, age) for holder, claim, age in told if holder and holder.startswith("@")]
    if one.kind != "age" or len(named) != 1:
        return False
    ((name, claim, age),) = named
    beside = (mention for mention in (claim.subject, *claim.objects) if mention and not _holds(mention, age))
    return any(subjects.get((claim.article, key_of(mention.name))) == name for mention in beside)


def _holds(mention: Mention, age: Quantity) -> bool:
    return mention.start <= age.start and age.end <= mention.end


def may_be_one(a: Claim, one: Quantity, b: Claim, other: Quantity, subjects: Subjects) -> bool:
    """Tell whether one exact age is told of two who may be one person: of a name, or of nouns that fit one person.

    They are not where both are named, where one is a man and one a woman, or one "another" teacher. Who is named is
    somebody of whom the other article tells by name too.
    """
    same = one.unit == other.unit and one.interval == other.interval and one.interval.is_exact
    if one.kind != "age" or other.kind != "age" or not same or _ANOTHER & {*one.modifiers, *other.modifiers}:
        return False
    holders = [(holder, there) for holder, there in ((one.holder, b), (other.holder, a)) if holder]
    nouns = [holder for holder, _ in holders if not holder.startswith("@")]
    if len({sex_of(noun) for noun in nouns} - {None}) > 1 or not all(map(is_person_noun, nouns)):
        return False
    named = [(holder[1:], there.article) for holder, there in holders if holder.startswith("@")]
    if named:
        return len(named) == 1 and named[0] in {(subject, article) for (article, _), subject in subjects.items()}
    return len(nouns) < 2 or may_be_one_person(*nouns)
