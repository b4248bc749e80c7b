"""One rule: what must hold, what must not, what it then says, and the examples that prove it.

A rule file is TOML, one rule a file, named after its id, in the folder of its verdict:

    rules/<folder>/<id>.toml

Conditions under `when` must all hold, none under `unless`. `over` tells what is looked at: a "pair" of linked claims,
a "group" of claims that one verdict ties, a "claim" that nothing ties, or a "quantity" that several reports give. The
known verdicts stand in `FOLDERS`; a rule may add a verdict of its own, in a folder of that name.
"""

from __future__ import annotations

import re
from difflib import get_close_matches
from string import Formatter
from typing import Annotated, Any, Literal, TypeAlias

from pydantic import AfterValidator, Discriminator, Field, Tag, WithJsonSchema, field_validator, model_validator

from verify.models import IsoTime, RangePolicy, Record, Severity, Verdict
from verify.ruleset.conditions import Condition, GroupCondition, PairCondition
from verify.ruleset.nearest import nearest
from verify.ruleset.params import Param, ParamName

FOLDERS: dict[str, tuple[str, ...]] = {
    "agreement": ("agreement",),
    "compatible": ("compatible",),
    "contradiction": ("contradiction",),
    "update": ("update",),
    "quotation": ("quote-drift", "quote-attributed-otherwise"),
    "range": ("range",),
    "withdrawn": ("withdrawn", "superseded"),
    "unverified": ("single-source", "single-origin"),
}
"""The verdicts that a rule may give, by the folder that it stands in; any other folder is a verdict of its own."""

_GROUP_ONLY = frozenset({*FOLDERS["withdrawn"], *FOLDERS["unverified"]})
_QUANTITY_ONLY = frozenset(FOLDERS["range"])
_TOO_LIKE = 0.85  # so a slip of the pen makes no verdict of one's own
_RESERVED = frozenset({"about", "gone", "none", "quotation", "repeats", "retells", "suppressed", "unverified"})

SEVERITIES: dict[str, Severity] = {
    "contradiction": "error",
    "quote-drift": "error",
    "quote-attributed-otherwise": "warning",
    "update": "warning",
    "withdrawn": "warning",
    "single-origin": "warning",
    "agreement": "info",
    "compatible": "info",
    "superseded": "info",
    "range": "info",
    "single-source": "info",
}
"""The severity of a rule that states none, by its verdict; a verdict of a user's own is a "warning"."""

PAIR_FIELDS = frozenset({"a.source", "b.source", "a.quote", "b.quote", "a.says", "b.says", "note"})
GROUP_FIELDS = frozenset({"source", "sources", "origin", "origins", "claims", "reasons", "notice"})
RANGE_FIELDS = frozenset(
    {"measure", "policy", "support"}
    | {f"{name}{end}" for name in ("lowest", "highest", "latest", "best", "chosen") for end in ("", ".source")}
)
"""What a message may name, by what the rule looks at."""

_ID = re.compile(r"[a-z][a-z0-9]*(-[a-z0-9]+)*")


def is_id(text: str) -> bool:
    """Tell whether a text may be the id of a rule."""
    return _ID.fullmatch(text) is not None


def _checked_id(text: str) -> str:
    if not is_id(text):
        raise ValueError(f"'{text}' is not made of lower-case words and digits joined by hyphens")
    return text


Id = Annotated[str, AfterValidator(_checked_id), WithJsonSchema({"type": "string", "pattern": f"^{_ID.pattern}$"})]


class Given(Record):
    """One article of an example; `source` is "Outlet A", "Outlet B" ... by its place unless told otherwise."""

    text: str
    source: str | None = None
    published: IsoTime | None = None


def _given_form(value: Any) -> str:
    return "text" if isinstance(value, str) else "article"


GivenForm = Annotated[Annotated[str, Tag("text")] | Annotated[Given, Tag("article")], Discriminator(_given_form)]


class Example(Record):
    """A tiny batch of articles, and whether the rule fires on it ("fires") or stays "quiet".

    `known_gap` says why the engine does not do so yet; the example then must fail.
    """

    name: str
    given: tuple[GivenForm, ...] = Field(min_length=1)
    expect: Literal["fires", "quiet"]
    known_gap: str | None = None

    def articles(self) -> tuple[Given, ...]:
        """Return the given articles in full form."""
        whole = [item if isinstance(item, Given) else Given(text=item) for item in self.given]
        named = [item.source or f"Outlet {chr(ord('A') + number)}" for number, item in enumerate(whole)]
        return tuple(item.model_copy(update={"source": name}) for item, name in zip(whole, named, strict=True))


def _usual_severity(rule: dict[str, Any]) -> Severity:
    return SEVERITIES.get(rule.get("verdict", ""), "warning")


class _RuleBase(Record):
    schema_: Literal[1] = Field(alias="schema")
    id: Id
    version: Annotated[int, Field(ge=1, strict=True)]
    verdict: Verdict
    severity: Severity = Field(default_factory=_usual_severity)
    replaces: bool = False
    params: dict[ParamName, Param] = Field(default_factory=dict)
    title: str = Field(min_length=1)
    why: str = Field(min_length=1)
    message: str = Field(min_length=1)
    examples: tuple[Example, ...]

    def __hash__(self) -> int:
        """Hash the id alone: a table of parameters cannot be hashed."""
        return hash(self.id)

    @field_validator("verdict")
    @classmethod
    def _free_verdict(cls, verdict: str) -> str:
        if verdict in _RESERVED:
            raise ValueError(f"'{verdict}' cannot be the name of a verdict")
        meant = get_close_matches(verdict, SEVERITIES, n=1, cutoff=_TOO_LIKE)
        if meant and meant[0] != verdict:
            raise ValueError(f"'{verdict}' is too like the known verdict '{meant[0]}'")
        return verdict

    @field_validator("examples")
    @classmethod
    def _both_kinds(cls, examples: tuple[Example, ...]) -> tuple[Example, ...]:
        for expect in ("fires", "quiet"):
            if not any(example.expect == expect and not example.known_gap for example in examples):
                raise ValueError(f"no example that {'fires' if expect == 'fires' else 'stays quiet'}")
        names = [example.name for example in examples]
        twice = next((name for place, name in enumerate(names) if name in names[:place]), None)
        if twice is not None:
            raise ValueError(f"two examples of one name, '{twice}'")
        return examples


def _no_range(verdict: str) -> str:
    if verdict in _QUANTITY_ONLY:
        raise ValueError(f"'{verdict}' is a verdict over quantities")
    return verdict


def _checked(message: str, known: frozenset[str]) -> str:
    for _, name, _, _ in Formatter().parse(message):
        if name is not None and name not in known:
            raise ValueError(f"unknown placeholder {{{name}}}; {nearest(name, known)}")
    return message


class PairRule(_RuleBase):
    """A rule over two linked claims."""

    over: Literal["pair"]
    when: tuple[PairCondition, ...] = Field(min_length=1)
    unless: tuple[PairCondition, ...] = ()

    @field_validator("verdict")
    @classmethod
    def _verdict_of_a_pair(cls, verdict: str) -> str:
        if verdict in _GROUP_ONLY:
            raise ValueError(f"'{verdict}' is a verdict over a group or a claim, not over a pair")
        return _no_range(verdict)

    @field_validator("message")
    @classmethod
    def _message_names_what_exists(cls, message: str) -> str:
        return _checked(message, PAIR_FIELDS)


class GroupRule(_RuleBase):
    """A rule over a group of claims, or over a claim that nothing ties; its verdict becomes a finding."""

    over: Literal["group", "claim"]
    when: tuple[GroupCondition, ...] = ()
    unless: tuple[GroupCondition, ...] = ()

    @field_validator("verdict")
    @classmethod
    def _verdict_of_a_group(cls, verdict: str) -> str:
        return _no_range(verdict)

    @model_validator(mode="after")
    def _group_is_told_from_others(self) -> GroupRule:
        if self.over == "group" and not self.when:
            raise ValueError("a rule over groups has at least one condition under 'when'")
        return self

    @field_validator("message")
    @classmethod
    def _message_names_what_exists(cls, message: str) -> str:
        return _checked(message, GROUP_FIELDS)


class RangeRule(_RuleBase):
    """A rule over the numbers that several reports give for one measure: which to take up, and how to read them.

    `of` narrows the kind ("count", "money" ...) or the measure ("killed" ...); empty takes all. `outlets` is how many
    must report. `policy` chooses the number that stands first in the range. `vague` names the table by which a vague
    word ("dozens") is read as a number; without one it is listed and left out of the range.
    """

    over: Literal["quantity"]
    verdict: Literal["range"]
    of: tuple[str, ...] = ()
    outlets: Annotated[int, Field(ge=1)] = 2
    policy: RangePolicy
    vague: Literal["left-out", "acled"] = "left-out"

    @property
    def when(self) -> tuple[Condition, ...]:
        """The conditions that must hold: a rule over quantities has none."""
        return ()

    @property
    def unless(self) -> tuple[Condition, ...]:
        """The conditions that must not hold: a rule over quantities has none."""
        return ()

    @field_validator("message")
    @classmethod
    def _message_names_what_exists(cls, message: str) -> str:
        return _checked(message, RANGE_FIELDS)


AnyRule: TypeAlias = PairRule | GroupRule | RangeRule
Rule = Annotated[AnyRule, Field(discriminator="over")]
