"""Conditions on who says it: quotations, speakers, channels, holders in one article, parties that disclose nothing."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from verify.compare.comparison import Comparison
from verify.ruleset.conditions.base import Condition, FacetCondition, NarrowedCondition


class QuotationIs(FacetCondition):
    """Both are direct quotations: of the same words, reworded, one a part of the other, or told in other words.

    Example: `{ kind = "quotation", is = ["same", "reworded"] }`
    """

    says = "the quotations are {is}"
    kind: Literal["quotation"]
    outcomes: tuple[Literal["same", "reworded", "shortened", "paraphrased"], ...] = Field(alias="is", min_length=1)


class QuotedIs(FacetCondition):
    """Both claims set the same few words in quotation marks: a title, or one word of somebody's.

    Example: `{ kind = "quoted", is = ["same"] }`
    """

    says = "the words in quotation marks are {is}"
    kind: Literal["quoted"]
    outcomes: tuple[Literal["same"], ...] = Field(alias="is", min_length=1)


class SpeakerIs(NarrowedCondition):
    """Both claims credit a speaker, the same one or different ones.

    `of = ["named"]` asks that both stand beside the words, by names of two words or more that share none.

    Example: `{ kind = "speaker", is = ["different"] }`
    """

    says = "the speakers are {is}"
    kind: Literal["speaker"]
    outcomes: tuple[Literal["same", "different"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["named"], ...] = ()


class DriftIs(FacetCondition):
    """Two quoted sentences run alike but for a number, a negation or a hedge that changes the sense.

    Example: `{ kind = "drift", is = ["number", "negation"] }`
    """

    says = "the quoted sentences differ in a {is}"
    kind: Literal["drift"]
    outcomes: tuple[Literal["number", "negation", "hedge"], ...] = Field(alias="is", min_length=1)


class ChannelIs(FacetCondition):
    """Both claims credit a channel ("on Telegram"), the same one or different ones.

    Example: `{ kind = "channel", is = ["different"] }`
    """

    says = "the channels are {is}"
    kind: Literal["channel"]
    outcomes: tuple[Literal["same", "different"], ...] = Field(alias="is", min_length=1)


class ArticleIs(NarrowedCondition):
    """Both claims stand in one article, which credits them to different holders.

    `of = ["own-voice"]` asks that one of the holders is the article itself.

    Example: `{ kind = "article", is = ["same"] }`
    """

    says = "the article of both claims is {is}"
    kind: Literal["article"]
    outcomes: tuple[Literal["same"], ...] = Field(alias="is", min_length=1)
    of: tuple[Literal["own-voice"], ...] = ()


class NotDisclosed(Condition):
    """`both` claims, or at least one (`either`), say that a party did not disclose something.

    Example: `{ kind = "not-disclosed", of = "both" }`
    """

    says = "{of} of the claims tells of something not disclosed"
    kind: Literal["not-disclosed"]
    of: Literal["both", "either"]

    def holds(self, pair: Comparison) -> bool:
        """Tell whether the pair meets the condition."""
        found = [claim.kind == "non-disclosure" for claim in (pair.a, pair.b)]
        return all(found) if self.of == "both" else any(found)
