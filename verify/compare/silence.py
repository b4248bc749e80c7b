"""Whether one claim gives the figure that its speaker does not give in the other: silence that was broken, or kept.

figure-told   one side says that a party did not say how many, or how much, and the other quotes it with such a number
fate-told     one side says that nothing is known of the fate of somebody, and the other tells it
no-comment    both sides say that one party, or somebody of it, would not speak
two-parties   they say so of people with one trade, each of another name ("a spokesman for the mine")
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date

from verify.compare.subjects import Subjects, affected
from verify.lexicon.concepts import concept
from verify.lexicon.frames import is_fate
from verify.match.keys import key_of
from verify.models import Claim, Facet, Mention

_ASKS_FOR_FIGURE = re.compile(
    r"\b(?:how\s+(?:many|much)|numbers?|figures?|(?:death\s+)?toll|total|amount|sum|price|cost|value)\b", re.IGNORECASE
)
_ASKS_FOR_FATE = re.compile(r"\b(?:fates?|whereabouts|conditions?|status|health)\s+of\b", re.IGNORECASE)
_ANOTHER = re.compile(r"\b(?:an)?other|second|third|remaining|rest\b", re.IGNORECASE)
_WOULD_NOT_SPEAK = re.compile(
    r"\b(?:comment(?:ed|ing)?|respon(?:d(?:ed)?|se)|repl(?:y|ied)|interviews?|statement|return(?:ed)?\s+(?:\w+\s+)*"
    r"(?:calls?|messages?|emails?|e-mails?|requests?))\b",
    re.IGNORECASE,
)
_FIGURES = {"count", "money", "percent", "measure"}


def silence_facet(a: Claim, b: Claim, subjects: Subjects, days: Mapping[str, date | None]) -> Facet | None:
    """Say that one party gave a figure which it did not give before, or would not speak; None where nothing shows that.

    Args:
        a: one claim.
        b: the other claim.
        subjects: (article id, name key) -> subject.
        days: article id -> day of publication. A silence that was reported after the figure was not broken by it.

    """
    if all(claim.kind == "non-disclosure" and _WOULD_NOT_SPEAK.search(claim.quote) for claim in (a, b)):
        return _without_comment(a, b, subjects)
    for silent, told in ((a, b), (b, a)):
        if silent.kind != "non-disclosure" or told.kind == "non-disclosure" or _is_later(silent, told, days):
            continue
        figure = _figure(silent, told)
        if figure and _one_speaker(silent, told, subjects):
            quotes = {"a": silent.quote, "b": figure} if silent is a else {"a": figure, "b": silent.quote}
            return Facet(name="silence", outcome="figure-told", note=f"{told.article} has a figure", **quotes)
        if fate := _fate(silent, told, subjects):
            quotes = {"a": silent.quote, "b": fate} if silent is a else {"a": fate, "b": silent.quote}
            return Facet(name="silence", outcome="fate-told", note=f"{told.article} has an outcome", **quotes)
    return None


def _without_comment(a: Claim, b: Claim, subjects: Subjects) -> Facet | None:
    parties = [_parties(claim, subjects) for claim in (a, b)]
    shared = min(parties[0] & parties[1], default="")
    trades = {concept(claim.subject.head) for claim in (a, b) if claim.subject}
    outcome = "no-comment" if shared else "two-parties" if all(parties) and len(trades) == 1 else ""
    return Facet(name="silence", outcome=outcome, a=a.quote, b=b.quote, note=shared) if outcome else None


def _parties(claim: Claim, subjects: Subjects) -> frozenset[str]:
    """Return the subjects named in the phrase for who would not speak ("a spokesman for the mine", "the mine")."""
    phrases = [claim.attribution[-1].speaker if claim.attribution else ""]
    phrases += [claim.subject.text, claim.subject.name] if claim.subject else []
    words = {word for phrase in phrases for word in key_of(phrase).split()}
    names = [term[1:] for term in claim.terms if term.startswith("@")]
    return frozenset(subjects.get((claim.article, name), name) for name in names if words & set(name.split()))


def _is_later(silent: Claim, told: Claim, days: Mapping[str, date | None]) -> bool:
    one, other = days[silent.article], days[told.article]
    return one is not None and other is not None and one > other


def _figure(silent: Claim, told: Claim) -> str:
    """Return the number that a claim gives for a noun of which the other says that no number was given."""
    if not _ASKS_FOR_FIGURE.search(silent.quote):
        return ""
    asked = {concept(term) for term in silent.terms} | set(silent.terms)
    values = (value for value in told.values if value.kind in _FIGURES and value.noun is not None)
    return next((value.text for value in values if concept(value.noun or "") in asked or value.noun in asked), "")


def _fate(silent: Claim, told: Claim, subjects: Subjects) -> str:
    """Return the quote of a claim that tells the outcome of those of whom the other says that it is not known."""
    if not _ASKS_FOR_FATE.search(silent.quote) or told.polarity == "negated" or told.modality != "asserted":
        return ""
    if told.predicate.frame is None or not is_fate(told.predicate.frame):
        return ""
    asked = [mention for mention in (silent.subject, *silent.objects) if mention]
    met = any(_is_one_of(silent, x, told, y, subjects) for x in asked for y in affected(told))
    return told.quote if met else ""


def _is_one_of(a: Claim, x: Mention, b: Claim, y: Mention, subjects: Subjects) -> bool:
    """Tell whether two mentions name one subject, or one noun that both or neither put as another of its kind."""
    keys = [(claim.article, key_of(mention.name)) for claim, mention in ((a, x), (b, y))]
    if any(key in subjects for key in keys):
        return all(key in subjects for key in keys) and subjects[keys[0]] == subjects[keys[1]]
    marked = [bool(_ANOTHER.search(mention.text)) for mention in (x, y)]
    return concept(x.head) == concept(y.head) and marked[0] == marked[1] and not (x.pronoun or y.pronoun)


def _one_speaker(silent: Claim, told: Claim, subjects: Subjects) -> bool:
    if not (silent.attribution and told.attribution):
        return False
    names = [(claim.article, key_of(claim.attribution[-1].speaker)) for claim in (silent, told)]
    return bool(names[0][1]) and len({subjects.get(name, name[1]) for name in names}) == 1
