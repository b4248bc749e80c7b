"""Two direct quotations: the same words, reworded, shortened, told in other words, or nothing of each other.

    same         nine words of ten run alike
    reworded     six of ten do
    shortened    the words of one stand in the other in their order, which goes on before, after or between
    paraphrased  few words run alike, but most of the content words are shared: a speech translated anew

The first two compare the claims' own words by the ratio of Ratcliff and Obershelp (1988).

"drift" says what changed in the sense where the quoted sentences otherwise run alike: a number, a negation, a hedge.
What only one side quotes before or after the other's words is a cut, and no drift.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from difflib import SequenceMatcher
from types import MappingProxyType
from typing import NamedTuple

from verify.compare.instance import NO_TEXTS
from verify.compare.quantity import compare_quantities
from verify.lexicon import table
from verify.match.keys import key_of
from verify.models import Claim, Facet, Quantity

_SAME = 0.9
_REWORDED = 0.6
_KEPT = 0.9  # of the shorter quotation's words stand in the longer one
_SHARED = 0.6  # of the content words of both
_LEAST_WORDS = 4
_LEAST_SHORTENED = 6
_LEAST_SHARED = 3
_LEAST_ALIKE = 6  # words that must run alike around a drift
_ALIKE = 0.75  # of the shorter sentence
_CHANGED = 4  # words that one drift may change
_CHANGED_BESIDE = 2  # the same, where it stands beside the claims
_WORD = re.compile(r"\w+")
_FIGURES = re.compile(r"(\d+)([^\W\d]*)")


class _Word(NamedTuple):
    """One word of a quoted sentence: its key, and article offsets."""

    key: str
    start: int
    end: int


class _Change(NamedTuple):
    """Words that stand in one sentence for those in the other; either may be empty.

    `places` are where the change begins in each article.
    """

    a: Sequence[_Word]
    b: Sequence[_Word]
    places: tuple[int, int]


def quotation_facet(a: Claim, b: Claim) -> Facet | None:
    """Compare two quotations word by word; None unless both claims are direct speech and their words meet."""
    if not (_quoted(a) and _quoted(b)):
        return None
    one, other = key_of(a.quote).split(), key_of(b.quote).split()
    if min(len(one), len(other)) < _LEAST_WORDS:
        return None
    one, other = sorted((one, other), key=lambda words: (len(words), words))
    matcher = SequenceMatcher(None, one, other, autojunk=False)
    ratio = matcher.ratio()
    note = f"{ratio:.0%} of the words in order"
    if ratio >= _REWORDED:
        outcome = "same" if ratio >= _SAME else "reworded"
    elif len(one) >= _LEAST_SHORTENED and sum(block.size for block in matcher.get_matching_blocks()) >= _KEPT * len(
        one
    ):
        outcome, note = "shortened", f"{len(one)} of {len(other)} words"
    else:
        shared, either = set(a.terms) & set(b.terms), set(a.terms) | set(b.terms)
        if len(shared) < _LEAST_SHARED or len(shared) < _SHARED * len(either):
            return None
        outcome, note = "paraphrased", f"{len(shared)} of {len(either)} content words"
    return Facet(name="quotation", outcome=outcome, a=a.quote, b=b.quote, note=note)


def drift_facets(
    a: Claim,
    b: Claim,
    texts: Mapping[str, str] = NO_TEXTS,
    quoted: Mapping[str, Sequence[Claim]] = MappingProxyType({}),
) -> Iterator[Facet]:
    """Yield what changed in the sense of two quoted sentences that otherwise run alike: number, negation, hedge.

    `texts` maps article ids to their texts, `quoted` to their claims in direct speech. Both claims must hold the words
    that changed, so that a relation of them points at the change. Where one of the articles has no claim that does, one
    or two words that changed elsewhere in the sentence are told as well.
    """
    one, other = _words(a, texts), _words(b, texts)
    if a.utterance is None or b.utterance is None or min(len(one), len(other)) < _LEAST_ALIKE:
        return
    changes = _changes(one, other)
    for change in changes or ():
        drift = (_number(a, b, change) or _word_lost(a, b, change)) if _is_told(a, b, change, quoted) else ""
        if drift:
            said = [
                texts[claim.article][claim.utterance.start : claim.utterance.end] for claim in (a, b) if claim.utterance
            ]
            yield Facet(name="drift", outcome=drift, a=said[0], b=said[1], note=_shown(change))


def _quoted(claim: Claim) -> bool:
    return bool(claim.attribution) and claim.attribution[-1].direct


def _words(claim: Claim, texts: Mapping[str, str]) -> list[_Word]:
    if claim.utterance is None:
        return []
    found = _WORD.finditer(texts.get(claim.article, ""), claim.utterance.start, claim.utterance.end)
    return [_Word(key_of(word.group()), word.start(), word.end()) for word in found]


def _changes(one: Sequence[_Word], other: Sequence[_Word]) -> list[_Change] | None:
    """Return what two sentences have at one place each in other words; None where they do not run alike.

    Words before the first and after the last that both have are cuts, except where both sides have some.
    """
    turned = (len(one), [word.key for word in one]) > (len(other), [word.key for word in other])
    short, long = (other, one) if turned else (one, other)
    matcher = SequenceMatcher(None, [word.key for word in short], [word.key for word in long], autojunk=False)
    blocks = [block for block in matcher.get_matching_blocks() if block.size]
    alike = sum(block.size for block in blocks)
    if alike < max(_LEAST_ALIKE, _ALIKE * len(short)):
        return None
    changes = []
    for tag, i, j, k, m in matcher.get_opcodes():
        edge = (i == 0 and k == 0) or (j == len(short) and m == len(long))
        if tag == "equal" or (edge and tag != "replace"):
            continue
        sides = short[i:j], long[k:m]
        places = short[min(i, len(short) - 1)].start, long[min(k, len(long) - 1)].start
        changes.append(_Change(*sides[::-1], places[::-1]) if turned else _Change(*sides, places))
    return changes


def _number(a: Claim, b: Claim, change: _Change) -> str:
    """Return "number" where both sides of a change give a number, and not the same one.

    Numbers that stand there alone are compared as they are written, whatever they measure.
    """
    written = _written(change.a), _written(change.b)
    if None not in written:
        return "number" if written[0] != written[1] else ""
    one, other = _counted(a, change.a), _counted(b, change.b)
    if one is None or other is None or one.kind != other.kind:
        return ""
    measure = one.measure or other.measure
    told = [quantity.model_copy(update={"measure": measure}) for quantity in (one, other)]
    apart = compare_quantities(*told, same_noun=True).outcome == "apart"
    return "number" if apart and max(len(change.a), len(change.b)) <= _CHANGED else ""


def _written(words: Sequence[_Word]) -> tuple[int, str] | None:
    """Return a whole number and what is glued to it ("3pm"), None unless some words are a number and nothing else."""
    cardinals = table("numbers")["cardinals"]
    figures = [_FIGURES.fullmatch(word.key) for word in words]
    if words and all(figures):
        return int("".join(found[1] for found in figures if found)), "".join(found[2] for found in figures if found)
    spelled = [int(cardinals[word.key]) for word in words if word.key in cardinals]
    return (sum(spelled), "") if words and len(spelled) == len(words) else None


def _is_told(a: Claim, b: Claim, change: _Change, quoted: Mapping[str, Sequence[Claim]]) -> bool:
    """Tell whether two claims hold a change, or no other two of their quoted sentences can, and it is a small one."""
    if _hold(a, b, change):
        return True
    sides = zip((a, b), change.places, strict=True)
    held = [any(_reaches(other, place) for other in quoted.get(claim.article, ())) for claim, place in sides]
    return not all(held) and max(len(change.a), len(change.b)) <= _CHANGED_BESIDE


def _hold(a: Claim, b: Claim, change: _Change) -> bool:
    return all(_reaches(claim, place) for claim, place in zip((a, b), change.places, strict=True))


def _reaches(claim: Claim, place: int) -> bool:
    return claim.start <= place <= claim.end + 1


def _counted(claim: Claim, words: Sequence[_Word]) -> Quantity | None:
    """Return the quantity of a claim that some words stand in."""
    return next((q for q in claim.values if any(q.start < word.end and word.start < q.end for word in words)), None)


def _word_lost(a: Claim, b: Claim, change: _Change) -> str:
    """Return "negation" or "hedge" where one side alone of a change has such a word, and little else changes."""
    words = table("drift")
    keys = [{word.key for word in side} for side in (change.a, change.b)]
    light = set(words["light"])
    for outcome, marked in (("negation", set(words["negations"])), ("hedge", set(words["hedges"]))):
        held = [bool(side & marked) for side in keys]
        if held[0] == held[1] or not all(side - marked <= light for side in keys):
            continue
        if outcome == "hedge" or a.polarity != b.polarity or not _hold(a, b, change):
            return outcome
    return ""


def _shown(change: _Change) -> str:
    sides = [" ".join(word.key for word in side) for side in (change.a, change.b)]
    if all(sides):
        return f"“{sides[0]}” against “{sides[1]}”"
    return f"“{sides[0] or sides[1]}” on one side only"
