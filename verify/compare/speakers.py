"""Who says so in two claims: one speaker, or two.

"named" is said of two speakers whose names share no word, and who both stand by name beside the words that they are
credited with, and not beside each other ("Lund's spokesman, Ada Holm"). A pronoun, a name that is carried over from an
earlier sentence, a surname without a title, or a name that belongs to another ("the mayor's aide") is too weak a ground
for saying that two articles credit two people. A body and a person may be one speaker: the body through its officer.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from verify.compare.instance import NO_TEXTS
from verify.compare.subjects import Subjects
from verify.lexicon import table
from verify.lexicon.entities import form_label, known_label
from verify.match.keys import key_of
from verify.models import Claim, Facet

_BESIDE = 60  # characters between a quotation and its speaker
_BREAK = re.compile(r"[\n\r]|[.!?][”\"’']?\s")
_MARK = re.compile(r"[“”„\"«»]")


def speaker_facet(a: Claim, b: Claim, subjects: Subjects, texts: Mapping[str, str] = NO_TEXTS) -> Facet | None:
    """Compare the innermost speakers: same or different; None unless both claims credit one.

    `of` is "named" where both speakers stand beside the words by names that share no word. `texts` maps article ids to
    their texts.
    """
    if not (a.attribution and b.attribution):
        return None
    one, other = a.attribution[-1].speaker, b.attribution[-1].speaker
    if not (one and other):
        return None
    keys = [subjects.get((c.article, key_of(name)), key_of(name)) for c, name in ((a, one), (b, other))]
    outcome = "same" if keys[0] == keys[1] else "different"
    of = ("named",) if outcome == "different" and _two_names(a, b, keys, texts) else ()
    return Facet(name="speaker", outcome=outcome, a=one, b=other, of=of)


def _two_names(a: Claim, b: Claim, keys: Sequence[str], texts: Mapping[str, str]) -> bool:
    """Tell whether both claims stand beside a speaker's full name or title and name, and the names share no word."""
    spoken = [claim.attribution[-1] for claim in (a, b)]
    names = [key_of(credit.speaker).split() for credit in spoken]
    words = [{*name, *key.split()} for name, key in zip(names, keys, strict=True)]
    if not all(credit.named for credit in spoken) or words[0] & words[1]:
        return False
    if not all(len(name) > 1 or _has_title(claim, texts) for claim, name in zip((a, b), names, strict=True)):
        return False
    if _is_body(names[0]) != _is_body(names[1]):
        return False
    sides = zip((a, b), names, names[::-1], strict=True)
    return all(_stands_beside(claim, name, other, texts) for claim, name, other in sides)


def _is_body(name: Sequence[str]) -> bool:
    return "ORG" in {form_label(name), known_label(" ".join(name))}


def _has_title(claim: Claim, texts: Mapping[str, str]) -> bool:
    """Tell whether a claim's speaker is a person with a title: "Mr Lund", "Dr Holm"."""
    credit = claim.attribution[-1]
    phrase = key_of(texts.get(claim.article, "")[credit.start : credit.end]).split()
    return bool(phrase) and phrase[0] in table("titles")["honorifics"]


def _stands_beside(claim: Claim, name: Sequence[str], other: Sequence[str], texts: Mapping[str, str]) -> bool:
    """Tell whether a claim's speaker stands by name beside its words, and the other article's speaker does not."""
    credit, quoted, text = claim.attribution[-1], claim.utterance, texts.get(claim.article, "")
    if credit.start is None or credit.end is None or quoted is None:
        return False
    phrase = text[credit.start : credit.end]
    apposed = text[credit.end : credit.end + _BESIDE].partition("\n")[0]
    beside = key_of(phrase).split()
    shown = name[-1] in beside or (apposed.startswith(",") and name[-1] in key_of(apposed).split()[: len(name)])
    owned = re.search(rf"\b{re.escape(name[-1])}(?:[’']s|[’'])\s", phrase, re.IGNORECASE) is not None
    first, last = (quoted.end, credit.start) if quoted.end <= credit.start else (credit.end, quoted.start)
    gap = text[first:last].strip(" \"“”’',")
    near = 0 <= last - first <= _BESIDE and not _BREAK.search(gap)
    around = key_of(text[max(credit.start - _BESIDE, 0) : credit.end + _BESIDE]).split()
    return shown and near and not owned and not _MARK.search(phrase) and other[-1] not in around
