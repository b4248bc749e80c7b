"""The closed vocabulary of rules: one small class a kind of condition, each with its arguments.

    base         what every condition is made of
    link         wording, best-match, shared-terms
    who          subject, affected, series, same-participant, identity, protagonist, attribute
    what         predicate, instance, having, goal, single-valued
    denials      polarity, commitment, modality, denies-details
    numbers      quantity, figures, elsewhere, later-is-more, progress, silence
    when_where   time, place, order
    sayings      quotation, quoted, speaker, drift, channel, article, not-disclosed
    groups       sources, origins, independent, gives, credited-to, tied-by, standing: of a group of claims

All but the last look at a `Comparison` of two linked claims, the last at a `Group` of claims. A rule names a condition
by `kind`; an unknown kind, argument or outcome fails when the rule file is loaded.

To add a condition: write the class into the module of its facet, add it to `PairCondition` or `GroupCondition` here,
and give a rule that uses it an example that needs it.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, get_args

from pydantic import Field

from verify.ruleset.conditions.base import Condition
from verify.ruleset.conditions.denials import CommitmentIs, DeniesDetails, ModalityIs, PolarityIs
from verify.ruleset.conditions.groups import Credited, Gives, Group, Independent, Origins, Sources, StandingIs, Tied
from verify.ruleset.conditions.link import BestMatch, Shared, Wording
from verify.ruleset.conditions.numbers import ElsewhereIs, FiguresAre, LaterIsMore, ProgressIs, QuantityIs, SilenceIs
from verify.ruleset.conditions.sayings import (
    ArticleIs,
    ChannelIs,
    DriftIs,
    NotDisclosed,
    QuotationIs,
    QuotedIs,
    SpeakerIs,
)
from verify.ruleset.conditions.what import GoalIs, HavingIs, InstanceIs, PredicateIs, SingleValued
from verify.ruleset.conditions.when_where import OrderIs, PlaceIs, TimeIs
from verify.ruleset.conditions.who import (
    AffectedIs,
    AttributeIs,
    IdentityIs,
    ProtagonistIs,
    SameParticipant,
    SeatIs,
    SeriesIs,
    SubjectIs,
)

__all__ = ["Condition", "Group", "GroupCondition", "PairCondition", "by_kind", "classes_of", "kind_of"]

PairCondition = Annotated[
    Wording
    | BestMatch
    | Shared
    | SubjectIs
    | AffectedIs
    | SeriesIs
    | PredicateIs
    | QuantityIs
    | FiguresAre
    | TimeIs
    | PlaceIs
    | PolarityIs
    | InstanceIs
    | HavingIs
    | GoalIs
    | CommitmentIs
    | SameParticipant
    | IdentityIs
    | ProtagonistIs
    | SeatIs
    | ElsewhereIs
    | ProgressIs
    | SilenceIs
    | DeniesDetails
    | AttributeIs
    | QuotationIs
    | QuotedIs
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

GroupCondition = Annotated[
    Sources | Origins | Independent | Gives | Credited | Tied | StandingIs, Field(discriminator="kind")
]


def classes_of(union: object) -> tuple[type[Condition], ...]:
    """Return the classes of `PairCondition` or `GroupCondition` in the order of the vocabulary."""
    alternatives, *_ = get_args(union)
    return get_args(alternatives)


def kind_of(condition: type[Condition]) -> str:
    """Return the `kind` by which a rule names a condition class."""
    (kind,) = get_args(condition.model_fields["kind"].annotation)
    return str(kind)


def by_kind() -> Mapping[str, type[Condition]]:
    """Return every condition class by its `kind`."""
    return {kind_of(form): form for form in (*classes_of(PairCondition), *classes_of(GroupCondition))}
