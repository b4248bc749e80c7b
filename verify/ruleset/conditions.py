"""The closed vocabulary of rules: one small class a kind of condition, each with its arguments.

Pair conditions look at a `Comparison` of two linked claims, group conditions at a `Group` of claims. A rule names a
condition by `kind`; an unknown kind, argument or outcome fails when the rule file is loaded.

To add a condition: write the class, add it to `PairCondition` or `GroupCondition` at the end, and give a rule that
uses it an example that needs it.
"""

from __future__ import annotations

from typing import Annotated, Literal, NamedTuple

from pydantic import ConfigDict, Field

from verify.compare.comparison import Comparison
from verify.lexicon.concepts import concept
from verify.lexicon.frames import frame
from verify.models import Claim, Facet, Modality, Record, Relation, Standing, Verdict

_PREPOSITIONS = {"about", "against", "at", "by", "for", "from", "in", "of", "on", "to", "with"}
_COUNTED = {"count", "money", "measure", "percent"}
Share = Annotated[float, Field(ge=0, le=1)]


class Group(NamedTuple):
    """Claims that one verdict ties together, or one claim that nothing ties ("none"), with outlets and origins.

    Claims of one article that no longer stand are "fallen": `standing` says how, `notice` quotes the outlet.
    """

    claims: tuple[Claim, ...]
    relations: tuple[Relation, ...]
    verdict: str
    sources: tuple[str, ...]
    origins: tuple[str, ...]
    independent: int = 1
    standing: Standing = "stands"
    notice: str = ""


class _Condition(Record):
    model_config = ConfigDict(frozen=True, extra="forbid", populate_by_name=True)


class Wording(_Condition):
    """Both sentences share enough of their rarer words: the link's score is at least `at_least`."""

    kind: Literal["wording"]
    at_least: Share

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        return pair.link.score >= self.at_least


class BestMatch(_Condition):
    """Each claim is the other's best link into its article."""

    kind: Literal["best-match"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        return pair.link.best


class Shared(_Condition):
    """Both claims have at least `at_least` content words of their own in common."""

    kind: Literal["shared-terms"]
    at_least: Annotated[int, Field(ge=1)]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        return len(pair.shared) >= self.at_least


class _FacetCondition(_Condition):
    """Base of the conditions on one facet: some facet of this kind has one of the outcomes in `is`."""

    kind: str
    outcomes: tuple[str, ...]

    def evidence(self, pair: Comparison) -> tuple[Facet, ...]:
        """Return the facets that meet the condition."""
        return tuple(facet for facet in pair.facets if facet.name == self.kind and facet.outcome in self.outcomes)

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        return bool(self.evidence(pair))


def _of(facets: tuple[Facet, ...], wanted: tuple[str, ...]) -> tuple[Facet, ...]:
    return tuple(facet for facet in facets if not wanted or set(facet.of) & set(wanted))


class SubjectIs(_FacetCondition):
    """The grammatical subjects are the same, related, two others by name, unlike nouns, or not known to be either.

    `of = ["named"]` asks that both sides name it.
    """

    kind: Literal["subject"]
    outcomes: tuple[Literal["same", "related", "unknown", "different", "unlike"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["named", "definite", "told", "described"], ...] = ()

    def evidence(self, pair: Comparison) -> tuple[Facet, ...]:
        """Return the facets that meet the condition."""
        return _of(super().evidence(pair), self.of)


class AffectedIs(_FacetCondition):
    """What undergoes the predicate (passive subject, objects) is the same, related, other, unlike, or not known.

    `of` asks for what the outcome rests on: both sides are "named", one is "definite" ("the ferry"), both are "told" by
    more than a pronoun, or a noun repeats what the other article calls the one it names ("described").
    """

    kind: Literal["affected"]
    outcomes: tuple[Literal["same", "related", "unknown", "different", "unlike"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["named", "definite", "told", "described"], ...] = ()

    def evidence(self, pair: Comparison) -> tuple[Facet, ...]:
        """Return the facets that meet the condition."""
        return _of(super().evidence(pair), self.of)


class PredicateIs(_FacetCondition):
    """The predicates are the same (lemma or event frame), opposed, turned (undoing), converse or different.

    `of = ["empty"]` asks that both are a verb without content of its own ("be", "have").
    """

    kind: Literal["predicate"]
    outcomes: tuple[Literal["same", "opposed", "turned", "converse", "different"], ...] = Field(
        alias="is", min_length=1
    )
    of: tuple[Literal["empty"], ...] = ()

    def evidence(self, pair: Comparison) -> tuple[Facet, ...]:
        """Return the facets that meet the condition."""
        return _of(super().evidence(pair), self.of)


class QuantityIs(_FacetCondition):
    """Two quantities are equal, near, within, overlapping or apart, or not known to measure one thing (unlike).

    `of` narrows the kind ("count", "measure", "age", "money" ...) or the measure ("killed", "weight" ...).
    """

    kind: Literal["quantity"]
    outcomes: tuple[Literal["equal", "near", "within", "overlaps", "apart", "unlike"], ...] = Field(
        alias="is", min_length=1
    )
    of: tuple[str, ...] = ()

    def evidence(self, pair: Comparison) -> tuple[Facet, ...]:
        """Return the facets that meet the condition."""
        return _of(super().evidence(pair), self.of)


class TimeIs(_FacetCondition):
    """The times are the same, overlapping, apart, not comparable, or one claim alone tells a date (one-dated)."""

    kind: Literal["time"]
    outcomes: tuple[Literal["same", "overlaps", "apart", "unknown", "one-dated"], ...] = Field(alias="is", min_length=1)


class PlaceIs(_FacetCondition):
    """The places are the same, one in the other, near, apart or not comparable."""

    kind: Literal["place"]
    outcomes: tuple[Literal["same", "contains", "near", "apart", "unknown"], ...] = Field(alias="is", min_length=1)


class PolarityIs(_FacetCondition):
    """Both claims affirm or both negate (same), or one does each (opposed)."""

    kind: Literal["polarity"]
    outcomes: tuple[Literal["same", "opposed"], ...] = Field(alias="is", min_length=1)


class InstanceIs(_FacetCondition):
    """One claim alone speaks of another, an earlier or a similar event or thing (other), or of the kind (general).

    "limited" is a negative for a stretch of time: "has not been seen for a year".
    """

    kind: Literal["instance"]
    outcomes: tuple[Literal["other", "general", "limited"], ...] = Field(alias="is", min_length=1)


class CommitmentIs(_FacetCondition):
    """One side only asks (asked), says that nothing supports it (unsupported), or negates by a word for talk (hearsay).

    "Whether it burned", "no reports that it burned", "rumours that it burned".
    """

    kind: Literal["commitment"]
    outcomes: tuple[Literal["asked", "unsupported", "hearsay"], ...] = Field(alias="is", min_length=1)


class SameParticipant(_Condition):
    """Both claims are known to be about one thing that the predicate is said of.

    That is what undergoes it, by one name, by a noun of which one side speaks as known, or by a noun with the same
    subject or a shared name; where nothing undergoes it, or the verb has no content of its own, the subject. A noun
    that repeats what the other article calls the one it names counts as well.
    """

    kind: Literal["same-participant"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        (undergoes,), (acts,) = ([f for f in pair.facets if f.name == name] for name in ("affected", "subject"))
        acting = acts.outcome == "same" or (acts.outcome == "unknown" and "described" in acts.of)
        if any("empty" in facet.of for facet in pair.facets if facet.name == "predicate"):
            return acting
        if undergoes.outcome == "same":
            known = acting or {"named", "definite"} & set(undergoes.of)
            return bool(known) or any(term.startswith("@") for term in pair.shared)
        if undergoes.outcome == "related":
            return acting
        if "told" in undergoes.of:
            return undergoes.outcome == "unknown" and "described" in undergoes.of
        if "one-sided" in undergoes.of:
            return False
        return acting


class IdentityIs(_FacetCondition):
    """One claim says that the one of whom both tell something is, or is not, whom the other claim calls so."""

    kind: Literal["identity"]
    outcomes: tuple[Literal["affirmed", "denied"], ...] = Field(alias="is", min_length=1)


class ProtagonistIs(_FacetCondition):
    """The subjects are a man and a woman, and neither article calls anybody else a man or woman of the other sex."""

    kind: Literal["protagonist"]
    outcomes: tuple[Literal["opposed"], ...] = Field(alias="is", min_length=1)


class ElsewhereIs(_FacetCondition):
    """The other article gives a number of one side elsewhere, for the same measure: equal, or nearer than here."""

    kind: Literal["elsewhere"]
    outcomes: tuple[Literal["equal", "nearer"], ...] = Field(alias="is", min_length=1)


class ProgressIs(_FacetCondition):
    """The wording tells which of two counts of people in one role is the later one.

    The smaller is told as a state of the moment ("so far"), the larger as where the count has come to ("now"), or in
    the present perfect, as counts that go on are ("have been found").
    """

    kind: Literal["progress"]
    outcomes: tuple[Literal["smaller-so-far", "larger-by-now", "larger-perfect"], ...] = Field(alias="is", min_length=1)


class SilenceIs(_FacetCondition):
    """One claim gives a figure of which the other says that its speaker did not give it (figure-told)."""

    kind: Literal["silence"]
    outcomes: tuple[Literal["figure-told"], ...] = Field(alias="is", min_length=1)


def _denies_number(negated: Claim, pair: Comparison) -> bool:
    """Tell whether what a negated claim says of a state is a number, which the other claim does not give."""
    empty = any("empty" in facet.of for facet in pair.facets if facet.name == "predicate")
    if not (empty or negated.predicate.state):
        return False
    told = [number for number in negated.values if number.start >= negated.predicate.end and number.kind in _COUNTED]
    return bool(told) and not pair.outcomes("quantity") & {"equal", "near", "within"}


class DeniesDetails(_Condition):
    """The negated claim tells with whom, where or how many, and the other claim does not tell the same.

    "Did not sing in Lyon" does not deny that she sang in Oslo, "is not worth $72 million" not that he has millions.
    """

    kind: Literal["denies-details"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        negated = [claim for claim in (pair.a, pair.b) if claim.polarity == "negated"]
        affirmed = [claim for claim in (pair.a, pair.b) if claim.polarity == "affirmed"]
        if not (negated and affirmed):
            return False
        if negated[0].quote.rpartition(" ")[2] in _PREPOSITIONS:
            return True
        told = {concept(mention.head) for mention in affirmed[0].objects}
        details = {concept(mention.head) for mention in negated[0].objects if mention.role == "oblique"}
        return not details <= told or _denies_number(negated[0], pair)


class AttributeIs(_FacetCondition):
    """What both say of one attribute of one slot is the same or excludes each other; `of` narrows class or slot."""

    kind: Literal["attribute"]
    outcomes: tuple[Literal["same", "opposed"], ...] = Field(alias="is", min_length=1)
    of: tuple[str, ...] = ()

    def evidence(self, pair: Comparison) -> tuple[Facet, ...]:
        """Return the facets that meet the condition."""
        return _of(super().evidence(pair), self.of)


class QuotationIs(_FacetCondition):
    """Both are direct quotations: of the same words, reworded, one a part of the other, or told in other words."""

    kind: Literal["quotation"]
    outcomes: tuple[Literal["same", "reworded", "shortened", "paraphrased"], ...] = Field(alias="is", min_length=1)


class SpeakerIs(_FacetCondition):
    """Both claims credit a speaker, the same one or different ones.

    `of = ["named"]` asks that both stand beside the words, by names of two words or more that share none.
    """

    kind: Literal["speaker"]
    outcomes: tuple[Literal["same", "different"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["named"], ...] = ()

    def evidence(self, pair: Comparison) -> tuple[Facet, ...]:
        """Return the facets that meet the condition."""
        return _of(super().evidence(pair), self.of)


class DriftIs(_FacetCondition):
    """Two quoted sentences run alike but for a number, a negation or a hedge that changes the sense."""

    kind: Literal["drift"]
    outcomes: tuple[Literal["number", "negation", "hedge"], ...] = Field(alias="is", min_length=1)


class ChannelIs(_FacetCondition):
    """Both claims credit a channel ("on Telegram"), the same one or different ones."""

    kind: Literal["channel"]
    outcomes: tuple[Literal["same", "different"], ...] = Field(alias="is", min_length=1)


class OrderIs(_FacetCondition):
    """One article was published on a later day, or both on one day, or a day is not known."""

    kind: Literal["order"]
    outcomes: tuple[Literal["a-later", "b-later", "same-day", "unknown"], ...] = Field(alias="is", min_length=1)


class ArticleIs(_FacetCondition):
    """Both claims stand in one article, which credits them to different holders."""

    kind: Literal["article"]
    outcomes: tuple[Literal["same"], ...] = Field(alias="is", min_length=1)


class ModalityIs(_Condition):
    """`both` claims, or at least one (`either`), are put in one of the ways listed."""

    kind: Literal["modality"]
    of: Literal["both", "either"]
    modalities: tuple[Modality, ...] = Field(alias="is", min_length=1)

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        found = [claim.modality in self.modalities for claim in (pair.a, pair.b)]
        return all(found) if self.of == "both" else any(found)


class NotDisclosed(_Condition):
    """`both` claims, or at least one (`either`), say that a party did not disclose something."""

    kind: Literal["not-disclosed"]
    of: Literal["both", "either"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        found = [claim.kind == "non-disclosure" for claim in (pair.a, pair.b)]
        return all(found) if self.of == "both" else any(found)


class SingleValued(_Condition):
    """The event that both claims tell, not a state, has one value in `slot`: a death has one day, a visit has many."""

    kind: Literal["single-valued"]
    slot: Literal["time", "place", "agent", "cause", "count"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        said = [claim.predicate for claim in (pair.a, pair.b)]
        return all(p.frame is not None and not p.state and self.slot in frame(p.frame).single for p in said)


class LaterIsMore(_Condition):
    """The article published on a later day gives the larger number of one measure."""

    kind: Literal["later-is-more"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        later = pair.outcomes("order") & {"a-later", "b-later"}
        return any(facet.more == next(iter(later))[0] for facet in pair.seen("quantity", "apart")) if later else False


class Sources(_Condition):
    """The claims of the group stand in at least, or at most, so many outlets."""

    kind: Literal["sources"]
    at_least: Annotated[int, Field(ge=1)] = 1
    at_most: Annotated[int, Field(ge=1)] | None = None

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return self.at_least <= len(group.sources) <= (self.at_most or len(group.sources))


class Origins(_Condition):
    """The claims of the group come from at least, or at most, so many origins."""

    kind: Literal["origins"]
    at_least: Annotated[int, Field(ge=1)] = 1
    at_most: Annotated[int, Field(ge=1)] | None = None

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return self.at_least <= len(group.origins) <= (self.at_most or len(group.origins))


class Independent(_Condition):
    """At least, or at most, so many claims of the group are independent of each other.

    Two claims are where they share no outlet, no copied text and no origin: an outlet that prints what another one, an
    agency or the same speaker said confirms nothing.
    """

    kind: Literal["independent"]
    at_least: Annotated[int, Field(ge=1)] = 1
    at_most: Annotated[int, Field(ge=1)] | None = None

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return self.at_least <= group.independent <= (self.at_most or group.independent)


class Tied(_Condition):
    """The relations that tie the group have this verdict; "none" for a claim that nothing ties."""

    kind: Literal["tied-by"]
    verdicts: tuple[Verdict | Literal["none"], ...] = Field(alias="is", min_length=1)

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return group.verdict in self.verdicts


class StandingIs(_Condition):
    """The claims of one article do not stand: withdrawn, superseded, or of an earlier version ("notice")."""

    kind: Literal["standing"]
    standings: tuple[Literal["withdrawn", "superseded", "notice"], ...] = Field(alias="is", min_length=1)

    def holds(self, group: Group) -> bool:
        """Tell whether the group meets the condition."""
        return group.standing in self.standings


PairCondition = Annotated[
    Wording
    | BestMatch
    | Shared
    | SubjectIs
    | AffectedIs
    | PredicateIs
    | QuantityIs
    | TimeIs
    | PlaceIs
    | PolarityIs
    | InstanceIs
    | CommitmentIs
    | SameParticipant
    | IdentityIs
    | ProtagonistIs
    | ElsewhereIs
    | ProgressIs
    | SilenceIs
    | DeniesDetails
    | AttributeIs
    | QuotationIs
    | SpeakerIs
    | DriftIs
    | ChannelIs
    | OrderIs
    | ArticleIs
    | ModalityIs
    | NotDisclosed
    | SingleValued
    | LaterIsMore,
    Field(discriminator="kind"),
]

GroupCondition = Annotated[Sources | Origins | Independent | Tied | StandingIs, Field(discriminator="kind")]
