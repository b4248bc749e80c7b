"""The closed vocabulary of rules: one small class a kind of condition, each with its arguments.

    base         what every condition is made of
    link         wording, best-match, shared-terms
    who          subject, affected, same-participant, identity, protagonist, attribute
    what         predicate, instance, single-valued
    denials      polarity, commitment, modality, denies-details
    numbers      quantity, elsewhere, later-is-more
    when_where   time, place, order
    sayings      quotation, speaker, not-disclosed
    groups       sources, origins, tied-by: of a group of claims

All but the last look at a `Comparison` of two linked claims, the last at a `Group` of claims. A rule names a condition
by `kind`; an unknown kind, argument or outcome fails when the rule file is loaded.

To add a condition: write the class into the module of its facet, add it to `PairCondition` or `GroupCondition` here,
and give a rule that uses it an example that needs it.
"""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from verify.ruleset.conditions.denials import CommitmentIs, DeniesDetails, ModalityIs, PolarityIs
from verify.ruleset.conditions.groups import Group, Origins, Sources, Tied
from verify.ruleset.conditions.link import BestMatch, Shared, Wording
from verify.ruleset.conditions.numbers import ElsewhereIs, LaterIsMore, QuantityIs
from verify.ruleset.conditions.sayings import NotDisclosed, QuotationIs, SpeakerIs
from verify.ruleset.conditions.what import InstanceIs, PredicateIs, SingleValued
from verify.ruleset.conditions.when_where import OrderIs, PlaceIs, TimeIs
from verify.ruleset.conditions.who import (
    AffectedIs,
    AttributeIs,
    IdentityIs,
    ProtagonistIs,
    SameParticipant,
    SubjectIs,
)

__all__ = ["Group", "GroupCondition", "PairCondition"]

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
    | DeniesDetails
    | AttributeIs
    | QuotationIs
    | SpeakerIs
    | OrderIs
    | ModalityIs
    | NotDisclosed
    | SingleValued
    | LaterIsMore,
    Field(discriminator="kind"),
]

GroupCondition = Annotated[Sources | Origins | Tied, Field(discriminator="kind")]
