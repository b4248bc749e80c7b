"""The records that flow between the stages; all frozen, none knows how it is made.

    Article            what was read
    └── Claim          one checkable statement in it
        ├── Mention    who or what it is about          (subject, objects)
        ├── Predicate  what is said of it
        ├── Quantity   numbers as intervals, with unit and measure
        ├── TimeSpan   when, as an interval of days where it can be resolved
        ├── Place      where
        └── Attribution who the article credits, outermost first
    Link               two claims that may be about the same thing, with the reason
    Facet              one thing that was compared in two claims, in words
    Relation           what two claims are to each other, by which rule
    Finding            a verdict over a group of claims
    Suppression        why a finding is to be out of sight, and how long
    Range              what several reports give for one quantity, lowest to highest
    Advice             how far each outlet stands with the others, on request
    Notice             what an outlet says of its own article: withdrawn, corrected
    LeftOut            an article that was not there on the day of the report
    Copy               passages that two articles have in common, and which copied the other
    Origin             where a claim really comes from: article -> outlet -> agency -> speaker
    Problem            an input that could not be read

All offsets are Unicode code points into `Article.text`; `text[start:end] == quote` always.
"""

from __future__ import annotations

import math
from datetime import date, datetime
from typing import Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints, model_validator

Verdict = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]
"""What two claims, or the claims of a group, are to each other; a user's rules may add verdicts of their own."""

PairVerdict = Literal["agreement", "compatible", "update", "contradiction", "quote-drift", "quote-attributed-otherwise"]
"""The verdicts of the package on two claims."""

Severity = Literal["error", "warning", "info"]
"""How much a finding matters to a reader."""

EntityKind = Literal["person", "organisation", "place", "thing", "unknown"]
CueClass = Literal["say", "deny", "doubt", "confirm", "expect", "allege", "order", "find", "other"]
Modality = Literal["asserted", "alleged", "expected", "possible", "denied", "doubted", "ordered"]
RangePolicy = Literal["lowest", "best", "latest"]
Polarity = Literal["affirmed", "negated"]
NoticeKind = Literal["withdrawn", "corrected", "refiled"]
Standing = Literal["stands", "withdrawn", "superseded", "notice"]
"""Whether an outlet still holds a claim; what does not stand supports nothing."""


def _iso(value: str | None) -> str | None:
    if value is not None:
        datetime.fromisoformat(value)
    return value


IsoTime = Annotated[str, AfterValidator(_iso)]
"""An ISO 8601 date or date-time, kept as written."""


class Record(BaseModel):
    """Base of all records: immutable, and closed to unknown fields."""

    model_config = ConfigDict(frozen=True, extra="forbid")


class Article(Record):
    """One text as it was read.

    `text` is the file, or the JSONL value, unchanged; for HTML and feeds it is the extracted main text and
    `derived` is true, so that a report carries it. `source` is the outlet; two articles count as different sources
    unless their `source` is equal.
    """

    id: str
    text: str
    source: str
    title: str | None = None
    published: IsoTime | None = None
    url: str | None = None
    language: str | None = None
    author: str | None = None
    path: str | None = None
    derived: bool = False
    metadata: dict[str, Any] = Field(default_factory=dict)

    @property
    def day(self) -> date | None:
        """The day of publication, or None where it is not known."""
        return datetime.fromisoformat(self.published).date() if self.published else None


class Problem(Record):
    """One input, or one line of it, that could not be read, and why; `line` counts from 1."""

    path: str
    line: int | None = None
    message: str


class LeftOut(Record):
    """An article that a report as of a day leaves out: published `later`, or without a date (`undated`)."""

    article: str
    source: str
    published: IsoTime | None = None
    why: Literal["later", "undated"]


class Span(Record):
    """A stretch of an article: code point offsets `start` (in) and `end` (out) into its text."""

    start: int
    end: int


class Notice(Record):
    """What an outlet says of its own article, in its words (`quote`).

    Offsets are code points into the article's text, None where the notice stands in the title. `retracted` are the
    stretches that tell of the earlier version or of the notice itself, which the article does not hold. `replaces` are
    the ids of the older versions in the batch that the notice withdraws or supersedes, sorted.
    """

    article: str
    kind: NoticeKind
    quote: str
    start: int | None = None
    end: int | None = None
    retracted: tuple[Span, ...] = ()
    replaces: tuple[str, ...] = ()


class Interval(Record):
    """A set of numbers between two bounds; None is an open end (minus or plus infinity).

    `point` is the number that the text prints, where it prints one ("about 500" has point 500 and bounds around it).
    `approximate` is true where the text hedges the number or uses a vague word.
    """

    low: float | None = None
    high: float | None = None
    low_open: bool = False
    high_open: bool = False
    point: float | None = None
    approximate: bool = False

    @model_validator(mode="after")
    def _ordered(self) -> Interval:
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ValueError(f"low {self.low} lies above high {self.high}")
        return self

    @classmethod
    def exactly(cls, number: float) -> Interval:
        """Return the interval that holds one number."""
        return cls(low=number, high=number, point=number)

    @property
    def is_exact(self) -> bool:
        """Whether the interval holds exactly one number."""
        return self.low is not None and self.low == self.high

    @property
    def is_bound(self) -> bool:
        """Whether one end is open, as in "at least" and "up to"."""
        return self.low is None or self.high is None

    def _edges(self) -> tuple[float, float]:
        return (-math.inf if self.low is None else self.low, math.inf if self.high is None else self.high)

    def overlaps(self, other: Interval) -> bool:
        """Tell whether some number lies in both. Symmetric."""
        (low_a, high_a), (low_b, high_b) = self._edges(), other._edges()
        if low_a > high_b or low_b > high_a:
            return False
        if low_a == high_b:
            return not (self.low_open or other.high_open)
        if low_b == high_a:
            return not (other.low_open or self.high_open)
        return True

    def within(self, other: Interval) -> bool:
        """Tell whether each number of this interval lies in the other. Reflexive and transitive."""
        (low_a, high_a), (low_b, high_b) = self._edges(), other._edges()
        low_in = low_a > low_b or (low_a == low_b and (math.isinf(low_a) or self.low_open or not other.low_open))
        high_in = high_a < high_b or (
            high_a == high_b and (math.isinf(high_a) or self.high_open or not other.high_open)
        )
        return low_in and high_in

    def scaled(self, factor: float) -> Interval:
        """Return the same interval in another unit; ValueError unless `factor` is positive."""
        if factor <= 0:
            raise ValueError(f"a unit factor must be positive, not {factor}")
        return self.model_copy(
            update={
                "low": None if self.low is None else self.low * factor,
                "high": None if self.high is None else self.high * factor,
                "point": None if self.point is None else self.point * factor,
            }
        )


class Quantity(Span):
    """A number in a claim, as an interval, with what it counts or measures.

    `kind` says how to compare: a count of `noun`, a measure with a pint `unit`, money with an ISO 4217 `unit`, a
    percentage, an age in years, a duration, an ordinal. `measure` names the role: "weight", "height", "killed".
    `noun` is the lower-case lemma of the thing counted or measured; `modifiers` are the lemmas that narrow it.
    `part` is true for a subset ("of them", "including", "still"). `holder` is the term of what has the measure, age or
    price (the catfish that weighs so much), None where the sentence does not tell.
    """

    text: str
    interval: Interval
    kind: Literal["count", "measure", "money", "percent", "age", "duration", "ordinal"]
    unit: str | None = None
    measure: str | None = None
    noun: str | None = None
    modifiers: tuple[str, ...] = ()
    part: bool = False
    holder: str | None = None


class TimeSpan(Span):
    """A time in a claim: what the words say, and the days they mean where that is known.

    `first` and `last` are the days, both included, resolved against the publication date; None where unknown.
    `relative` is true where resolution needed a publication date. The partial fields hold what the words say by
    themselves: `weekday` 0 = Monday, `hours` the hours of the day as (from, to) in 0..30, where 30 is 6 a.m. of the
    next day, so that a night stays in one piece.
    `role` is "at" for a point or span, "since" and "until" for open spans, "for" for a duration.
    """

    text: str
    role: Literal["at", "since", "until", "for"] = "at"
    first: date | None = None
    last: date | None = None
    relative: bool = False
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    hours: tuple[float, float] | None = None


class Place(Span):
    """A place in a claim; `relation` is the preposition ("in", "near", "north of")."""

    text: str
    name: str
    relation: str = "in"


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
    kind: Literal["statement", "non-disclosure"] = "statement"
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


class Link(Record):
    """Two claims of one event that may state the same fact: `a` < `b` are claim ids, `score` in 0..1.

    `best` is true where each is the other's best link into its article.
    """

    a: str
    b: str
    score: float
    best: bool
    reason: str


class Facet(Record):
    """One thing compared in two claims: what was seen (`outcome`), and both sides in the articles' words.

    `a` and `b` follow the order of the relation's claims. `of` says what it is a facet of: kind and measure of a
    quantity, class and slot of an attribute. `more` names the side with the larger number, where one is, and `gap` how
    far two numbers are apart, as a share of the larger.
    """

    name: str
    outcome: str
    a: str = ""
    b: str = ""
    note: str = ""
    of: tuple[str, ...] = ()
    more: Literal["a", "b"] | None = None
    gap: float | None = None


class Miss(Record):
    """A rule that did not fire, and the conditions that stopped it, as they stand in its file."""

    rule: str
    verdict: Verdict
    stopped_by: tuple[str, ...]


class Relation(Record):
    """What two claims are to each other: the rule that says so, and the facets it rests on.

    `nearest` are the rules that nearly fired as well, for contradictions and updates.
    """

    a: str
    b: str
    verdict: Verdict
    rule: str
    reason: str
    score: float
    facets: tuple[Facet, ...] = ()
    nearest: tuple[Miss, ...] = ()


class ValueReport(Record):
    """One report of a quantity: the claim, its outlet and origin, and the number in the words of the text.

    `low` and `high` are the bounds of its interval, None for an open end; `reading` is the number that stands for it,
    None for a vague word that no table reads. All three are in the unit of the range's first report; `unit` is the one
    that the text writes. `table` names the table by which a vague word was read.
    """

    claim: str
    article: str
    source: str
    origin: str
    published: IsoTime | None = None
    text: str
    low: float | None = None
    high: float | None = None
    reading: float | None = None
    unit: str | None = None
    table: str | None = None


class Range(Record):
    """What several reports give for one quantity, from the lowest to the highest, each value a report's own.

    `chosen` is the one that the rule's `policy` names; `support` are the origins that print its number or a rounded one
    that holds it, `independent` how many of these reports are independent. `reports` are all of them, in order of
    publication.
    """

    id: str
    rule: str
    title: str
    kind: str
    measure: str
    policy: RangePolicy
    lowest: ValueReport
    highest: ValueReport
    latest: ValueReport
    best: ValueReport
    chosen: ValueReport
    support: tuple[str, ...]
    independent: int = 1
    reports: tuple[ValueReport, ...]
    reason: str


class CopiedPassage(Record):
    """A passage that stands in two articles: its offsets in each, and the share of words in common, in order, 0..1."""

    a: Span
    b: Span
    score: float


class Copy(Record):
    """Passages that two articles of different outlets have in common: `a` < `b` are article ids.

    `share_a` and `share_b` are the shares of each article's body, in words, that the passages hold, 0..1. `source` is
    the article that the words come from, None where nothing tells; `reason` says what tells.
    """

    a: str
    b: str
    passages: tuple[CopiedPassage, ...]
    share_a: float
    share_b: float
    source: str | None
    reason: str


StepKind = Literal["article", "outlet", "text", "agency", "channel", "document", "speaker"]


class Step(Record):
    """One step of the way that a claim came: who passed it on."""

    kind: StepKind
    name: str


class Origin(Record):
    """Where a claim really comes from.

    `kind` and `name` say who: a named speaker, a document, an agency, an outlet, or ("text") a copied text, named
    after the outlets that print it. `chain` runs from the article to the first source that the text names. `channel` is
    where a speaker said it, as written. `printed_by` are the other outlets that print the passage of the claim too, and
    `withdrawn` the ids of the articles with that passage that their outlets withdrew; both sorted.
    """

    claim: str
    kind: StepKind
    name: str
    chain: tuple[Step, ...]
    channel: str | None = None
    printed_by: tuple[str, ...] = ()
    withdrawn: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        """Return the origin as `Finding.origins` names it: "speaker:ada holm"."""
        return f"{self.kind}:{self.name}"

    @property
    def outlet(self) -> str:
        """Return the outlet that printed the claim."""
        return next(step.name for step in self.chain if step.kind == "outlet")


class Answer(Record):
    """One answer to a disputed question: the claims that give it, the outlets that vote for it, its share, 0..1."""

    claims: tuple[str, ...]
    sources: tuple[str, ...]
    share: float


class Question(Record):
    """What outlets answer differently: a contradiction, with its reason and its answers.

    An outlet that gives two answers votes for none.
    """

    reason: str
    answers: tuple[Answer, ...]


class Dependence(Record):
    """How likely two outlets depend on each other, 0..1; `prior` is what copied text told before the vote."""

    a: str
    b: str
    probability: float
    prior: float


class SourceWeight(Record):
    """How far an outlet stands with the others, 0..1, and the steps that led to it."""

    source: str
    weight: float
    steps: tuple[str, ...]


class Advice(Record):
    """Weights of outlets by a copy-aware vote: advice for a reader, never a verdict; `rounds` until it stood still."""

    rounds: int
    questions: tuple[Question, ...]
    dependences: tuple[Dependence, ...]
    sources: tuple[SourceWeight, ...]


class Suppression(Record):
    """Why somebody wants a finding out of sight, and until which day, included; None has no end.

    `fingerprint` is that of a finding.
    """

    fingerprint: str
    reason: Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
    until: date | None = None


class Finding(Record):
    """A verdict over a group of linked claims.

    `sources` are the outlets, `origins` where the statements really come from (a named speaker, an agency, or the
    outlet itself); both sorted. `independent` is the largest number of claims of the group of which no two share an
    outlet, a copied passage or an origin. `id` depends on rule and claims, so it changes when the group gains a claim;
    `fingerprint` stays (`verify.fingerprints` tells what it is made of). `severity` is the rule's. `suppressed` is set
    where a suppression holds, `baseline` where the report was compared with an older one.
    """

    id: str
    verdict: str
    claims: tuple[str, ...]
    sources: tuple[str, ...]
    origins: tuple[str, ...]
    independent: int = 1
    rule: str
    title: str
    reason: str
    fingerprint: str = ""
    severity: Severity = "info"
    suppressed: Suppression | None = None
    baseline: Literal["new", "unchanged"] | None = None
