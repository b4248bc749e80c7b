"""What is extracted: claims, with what they are about and whom the article credits."""

from __future__ import annotations

from typing import Literal

from verify.models.record import Record, Span
from verify.models.values import Place, Quantity, TimeSpan

EntityKind = Literal["person", "organisation", "place", "thing", "unknown"]
CueClass = Literal["say", "deny", "doubt", "confirm", "expect", "allege", "order", "find", "other"]
Modality = Literal["asserted", "alleged", "expected", "possible", "denied", "doubted", "ordered"]
Polarity = Literal["affirmed", "negated"]
Standing = Literal["stands", "withdrawn", "superseded", "notice"]
"""Whether an outlet still holds a claim; what does not stand supports nothing."""
Part = Literal["body", "caption", "heading"]
"""The part of an article that a claim stands in: its running text, a picture's caption, or a cross-head."""


class Mention(Span):
    """A noun phrase that a claim is about.

    `text` is the phrase as written, `name` the fullest name or phrase that the article gives for the same thing
    ("Mr Zelenskiy" -> "Volodymyr Zelenskiy"), without titles; `titles` are the titles and roles taken off; `head` is
    the lower-case lemma of the head word, `modifiers` are the words right before it that narrow it, `plural` is as its
    form tells. `role` is the place in the clause (oblique: after a preposition).
    """

    text: str
    name: str
    head: str
    kind: EntityKind = "unknown"
    titles: tuple[str, ...] = ()
    role: Literal["subject", "object", "oblique"]
    modifiers: tuple[str, ...] = ()
    pronoun: bool = False
    plural: bool = False


class Predicate(Span):
    """What a claim says of its subject: the head word's `lemma`, and the `frame` of the lexicon that it evokes.

    `passive` is true where the subject undergoes what the predicate says, `state` where an adjective or noun says it.
    """

    text: str
    lemma: str
    frame: str | None = None
    passive: bool = False
    state: bool = False


class Attribution(Record):
    """Whom the article credits: `speaker` by the fullest name in the article (`named`), else as written.

    `cue` is as written, `cue_class` becomes modality and polarity. `channel` is where it was said ("Telegram").

    `direct` tells a quotation from indirect speech. Offsets are of the speaker phrase, None for an implied speaker.
    """

    speaker: str
    cue: str
    cue_class: CueClass = "say"
    channel: str | None = None
    direct: bool = False
    named: bool = False
    start: int | None = None
    end: int | None = None


class Claim(Span):
    """One checkable statement of one article; `quote` is `article.text[start:end]`.

    `kind` is "non-disclosure" where the article says that a party did not say something: no value follows from it.
    It is "saying" where all that is told is who said something on which day: what it was is in other claims.
    `part` is where it stands: in the running text, or in a sentence of a caption or cross-head.
    `attribution` runs from the outermost speaker inwards; empty means the article's own voice.
    `utterance` are the quoted words of the sentence that the claim stands in, None outside direct speech.
    `terms` are the content words that matching uses, normalised and sorted; `context` are those of the rest of the
    sentence. `standing` tells whether the outlet still holds it: "withdrawn" with its article, "superseded" by a
    corrected version, or "notice" where it only tells of the article's own earlier version. Such a claim is shown, and
    supports nothing.
    """

    id: str
    article: str
    quote: str
    kind: Literal["statement", "saying", "non-disclosure"] = "statement"
    part: Part = "body"
    subject: Mention | None = None
    predicate: Predicate
    objects: tuple[Mention, ...] = ()
    values: tuple[Quantity, ...] = ()
    time: tuple[TimeSpan, ...] = ()
    place: tuple[Place, ...] = ()
    polarity: Polarity = "affirmed"
    modality: Modality = "asserted"
    attribution: tuple[Attribution, ...] = ()
    utterance: Span | None = None
    terms: tuple[str, ...] = ()
    context: tuple[str, ...] = ()
    standing: Standing = "stands"
