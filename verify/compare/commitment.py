"""Whether both articles stand by what their claims say, as the words around a claim and the rest of its article tell.

asked        one side only asks, supposes, looks ahead or bids: "is investigating whether the mill burned", "when the
             mill burns", "should the mill burn", "don't burn it"
unsupported  one side says that nothing supports it, or that it is false: "no reports that the mill burned"
hearsay      one side is talk: the negative rests on a word for talk alone ("rumours that the mill burned"), which its
             article does not call false; or the affirmative is passed on, and nobody is named ("supposedly burned")
conceded     the article of the affirmative tells the other side as well, and does not stand by its own: see `against`

None of the four is one side of a dispute between the two articles.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from verify.compare.instance import NO_TEXTS, lead_in
from verify.lexicon import table
from verify.lexicon.attributes import denies
from verify.lexicon.instances import other_word
from verify.models import Claim, Facet

_NOT = r"(?:no|not|never|nor|neither|nobody|nowhere|without|cannot|nothing|none|\w+n[’']t)"
_NEGATIVE = re.compile(rf"\b{_NOT}\b|\b(?:fail|unable|unlikely|refus|declin)", re.IGNORECASE)
_NO_SUPPORT = rf"\b{_NOT}\b(?:\s+\w+){{0,2}}?\s+(?:%s)(?:\s+(?:that|of))?\s*$"
_NEITHER = re.compile(r"\bconfirm\w*\s+n?or\s+den\w+\b(?:\s+\w+){0,3}\s*$", re.IGNORECASE)
_NOT_VERIFIED = re.compile(
    rf"\b(?:{_NOT}|unable|declin\w+|refus\w+)\s+(?:\w+\s+){{0,2}}?(?:verif|confirm|corroborat)\w+\b[^,]*\bthat\s*$",
    re.IGNORECASE,
)
_TO_VERIFY = re.compile(r"\bto\s+(?:confirm|verify|corroborate)\b(?:\s+\w+){0,2}(?:\s+that)?\s*$", re.IGNORECASE)
_PICTURE = re.compile(r"\b(?:photo(?:graph)?|picture|image|video|footage|clip|screenshot)s?\b", re.IGNORECASE)
_FALSE_TALK = (
    r"\b(?:%s)\s+(?:\w+\s+)?(?:news|reports?|story|stories|claims?|rumou?rs?|posts?|articles?)\s+(?:that|of|about)\s*$"
)
_IN_A_HOAX = re.compile(r"\b(?:in|by|after|through)\s+(?:\w+\s+){0,4}(?:hoax|prank|parody)\b", re.IGNORECASE)
_NOT_SO = re.compile(r"\bnowhere\b|\b(?:has|have|had|is|are)\s+yet\s+to\b", re.IGNORECASE)
_BIDS = re.compile(r"^(?:please\s+)?(?:don[’']t|do\s+not)\b", re.IGNORECASE)
_AHEAD = re.compile(r"^(?:when|once|until|if|unless)\b", re.IGNORECASE)
_SUPPOSED = re.compile(r"(?:^|[,;–—-]\s*)should\s+(?!have\b|be\b|not\b)\w", re.IGNORECASE)
_QUESTION = re.compile(r"[\"”’']?\s*\?")
_SENTENCE_END = re.compile(r"[.!?\n]")
_CLAUSE_END = re.compile(r",\s+(?=[a-z]+ing\b)")  # before a clause of its own: "was not seen, spurring rumours"
_OF_THEN = re.compile(r"\b(?:in|of|since)\s+(?:19|20)\d\d\b", re.IGNORECASE)
_CONTENT = re.compile(r"\b(?:that|alleging|claiming|reporting|saying|suggesting)\s*$", re.IGNORECASE)  # of what is said
_IN_MARKS = re.compile(r"“[^”\n]*$")
_POSTED = re.compile(r"[\s\"”]{0,9}[—–-]{1,3}[^\n()]{1,40}\(@\w{1,40}\)")  # the credit under a post of a network
_CHECKED = re.compile(r"(?:^|\n)[ \t]*(Claim|Example|Origin)s?:")  # the sections of a fact check
_NO_CLAIM = "Origin"
_IT_IS = r"\b(?:it|that|this)(?:[’']s|\s+(?:is|was))"
_RULED_OUT = re.compile(
    rf"{_IT_IS}(?:n[’']t|\s+not)\s+(?:true|so|the\s+case|what\s+(?:\w+\s+)?happened)\b"
    rf"|{_IT_IS}\s+(?:(?:a|all|just|simply|total|utterly|completely)\s+){{0,2}}(?P<called>[a-z-]+)",
    re.IGNORECASE,
)
_RUMOURED = re.compile(r"\b(?:rumou?red|purported|supposed)\b(?!\s+(?:to|that)\b)", re.IGNORECASE)
_SHORT = 60  # characters from a quotation mark to a claim that stands within the marks
_SOON = 300  # characters after a claim within which "it" in a ruling is read as the claim
_PRETENDED = re.compile(r"\b(?:feign|pretend)(?:s|ed|ing)?(?:\s+that)?\s*$", re.IGNORECASE)
_RULING = re.compile(r"[\s.\"”’':–—-]{1,8}(?:FALSE|False|UNTRUE|Not true)\b")


def commitment_facet(
    a: Claim, b: Claim, texts: Mapping[str, str] = NO_TEXTS, against: Mapping[str, str] = NO_TEXTS
) -> Facet | None:
    """Say which side does not hold what its claim says; None where nothing tells so.

    `texts` maps article ids to their texts, `against` claim ids to what their own article says against them.
    """
    sides = [(claim, texts.get(claim.article, "")) for claim in (a, b)]
    for outcome, told in (("asked", _asked), ("unsupported", unsupported), ("hearsay", _hearsay)):
        one, other = (
            "" if told is _hearsay and _is_refuted(side, against) else told(side, text) for side, text in sides
        )
        if one or other:
            return Facet(name="commitment", outcome=outcome, a=one, b=other, note=f"one side “{one or other}”")
    for side, facing in ((a, b), (b, a)):
        if said := _conceded(side, facing, texts.get(side.article, ""), against):
            words = {"a": said, "b": ""} if side is a else {"a": "", "b": said}
            return Facet(name="commitment", outcome="conceded", note=f"its own article says “{said}”", **words)
    return None


def is_denied_above(claim: Claim) -> bool:
    """Tell whether a claim is negated, and by words outside its quotation: "denied that" before "the mill burned"."""
    return claim.polarity == "negated" and _NEGATIVE.search(claim.quote) is None


def is_own(claim: Claim, text: str) -> bool:
    """Tell whether an article says something in its own voice: it credits nobody, quotes nobody, and does not hedge."""
    return not is_credited(claim, text) and claim.modality == "asserted"


def is_credited(claim: Claim, text: str) -> bool:
    """Tell whether an article credits a claim to somebody, be it by "that", by quotation marks or by a credit below it.

    What a fact check examines is not its own word either.
    """
    if claim.attribution or claim.utterance or _POSTED.match(text, claim.end):
        return True
    before = lead_in(claim, text)
    return bool(
        _CONTENT.search(before)
        or _IN_MARKS.search(text, max(0, claim.start - _SHORT), claim.start)
        or is_examined(claim, text)
    )


def is_examined(claim: Claim, text: str) -> bool:
    """Tell whether a claim stands in a section of a fact check that shows what is examined ("Claim:", "Example:")."""
    if "Claim" not in text:
        return False
    sections = [found.group(1) for found in _CHECKED.finditer(text, 0, claim.start)]
    return bool(sections) and sections[0] == "Claim" and sections[-1] != _NO_CLAIM


def _conceded(claim: Claim, other: Claim, text: str, against: Mapping[str, str]) -> str:
    """Find what tells that an article does not stand by a claim that it affirms.

    Of two claims in one article, the negative is the article's own word, or that of the same party. A hoax of another
    time or thing is not meant.
    """
    if claim.polarity == "negated":
        return ""
    if claim.article == other.article:
        if other.polarity == "affirmed" or not is_credited(claim, text):
            return ""
        return other.quote if _is_own_denial(other) or _of_one_party(claim, other) else ""
    if claim.id in against:
        return against[claim.id]
    if not is_credited(claim, text):
        return ""
    if ruling := _ruled_out(text[claim.end : claim.end + _SOON]):
        return ruling
    return _word_for_false(text)


@lru_cache(maxsize=1 << 10)
def _word_for_false(text: str) -> str:
    """Find the first word by which an article calls something false; not of another time or thing ("a 2011 hoax")."""
    for found in _pattern("concedes", r"(?<!\w)(?:%s)\b").finditer(text):
        before, after = _SENTENCE_END.split(text[: found.start()])[-1], _SENTENCE_END.split(text[found.end() :])[0]
        if not _OF_THEN.search(before + after) and not other_word(before + after):
            return found.group()
    return ""


def _is_own_denial(claim: Claim) -> bool:
    """Tell whether it is the article that negates: it credits nobody, or calls false what those whom it credits say."""
    called_false = claim.modality == "denied" and all(credit.cue_class != "deny" for credit in claim.attribution)
    return called_false or not claim.attribution


def _ruled_out(after: str) -> str:
    """Find the words by which what follows a claim calls it false: "that is not what happened", "it's nonsense"."""
    rulings = (found for found in _RULED_OUT.finditer(after) if found["called"] is None or denies(found["called"]))
    return next((found.group() for found in rulings), "")


def _of_one_party(a: Claim, b: Claim) -> bool:
    """Tell whether an article credits both claims to one speaker, who then has changed what was said."""
    speakers = [{word for c in claim.attribution for word in re.findall(r"[A-Z]\w+", c.speaker)} for claim in (a, b)]
    return bool(speakers[0] & speakers[1])


def _asked(claim: Claim, text: str) -> str:
    asking = _pattern("asks", r"(?<![\w-])(?:%s)\s*$").search(lead_in(claim, text))
    if asking:
        return asking.group().strip()
    if bids := _BIDS.match(claim.quote) or _SUPPOSED.search(claim.quote):
        return bids.group().strip(" ,;–—-")
    ahead = _AHEAD.match(claim.quote)
    if ahead and claim.predicate.text.lower() in {claim.predicate.lemma + "s", claim.predicate.lemma + "es"}:
        return ahead.group()
    return "?" if _QUESTION.match(text, claim.end) or claim.quote.endswith("?") else ""


def unsupported(claim: Claim, text: str) -> str:
    """Find what says that nobody stands behind a claim: "will not confirm or deny that" before it.

    Of an affirmed claim also that it is not so: "no reports that" before it, "nowhere" or "has yet to" in it, a ruling
    after it.
    """
    before = lead_in(claim, text)
    if found := _NEITHER.search(before):
        return found.group().strip()
    if claim.polarity == "negated":
        return ""
    found = (
        _pattern("support", _NO_SUPPORT).search(before)
        or _NOT_VERIFIED.search(before)
        or _TO_VERIFY.search(before)
        or _pattern("untrue", _FALSE_TALK).search(before)
        or _PRETENDED.search(before)
        or _NOT_SO.search(claim.quote)
        or (None if claim.attribution else _IN_A_HOAX.search(claim.quote))
        or _RULING.match(text, claim.end)
    )
    return found.group().strip() if found else ""


def _hearsay(claim: Claim, text: str) -> str:
    """Find the word for talk that a negative rests on where nothing else in the article makes it one.

    Of an affirmed claim, the word for talk or the adverb by which its article passes it on and names nobody.
    """
    if claim.polarity == "affirmed":
        return _passed_on(claim, lead_in(claim, text))
    if any(credit.cue_class == "deny" for credit in claim.attribution):
        return ""
    before = lead_in(claim, text)
    talk = _pattern("hearsay", r"\b(?:%s)\b").search(before)
    if talk is None or _NEGATIVE.search(claim.quote) or _NEGATIVE.search(_CLAUSE_END.split(before)[-1]):
        return ""
    return "" if _pattern("concedes", r"(?<!\w)(?:%s)\b").search(text) else talk.group()


def _passed_on(claim: Claim, before: str) -> str:
    """Find the word by which an article passes on an affirmed claim of nobody: "rumours that", "is allegedly".

    Also the word for a sum or thing in the claim that nobody vouches for: "worth a rumoured $5 million".
    """
    if rumoured := _RUMOURED.search(claim.quote):
        return rumoured.group()
    cues = " ".join(f"{credit.speaker} {credit.cue}" for credit in claim.attribution)
    led = "" if any(credit.named for credit in claim.attribution) else before
    if talk := _pattern("hearsay", r"\b(?:%s)\b").search(f"{led} {cues}"):
        return talk.group()
    if any(credit.speaker and not _PICTURE.search(credit.speaker) for credit in claim.attribution):
        return ""
    if claim.attribution:
        return claim.attribution[-1].cue if claim.modality == "alleged" else ""
    noun = _pattern("talk", r"\b(?:%s)s?\b(?:\s+\w+){0,4}\s+that\s*$").search(before)
    return noun.group().strip() if noun else ""


def _is_refuted(claim: Claim, against: Mapping[str, str]) -> bool:
    """Tell whether the article of a negated claim calls the talk false that it may be read from."""
    return claim.polarity == "negated" and claim.id in against


@cache
def _pattern(key: str, form: str) -> re.Pattern[str]:
    words = "".join(table("commitment")[key].splitlines()).split("|")
    return re.compile(form % "|".join(re.escape(word) for word in words), re.IGNORECASE)
