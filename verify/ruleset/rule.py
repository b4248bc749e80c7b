"""One rule: what must hold, what must not, what it then says, and the examples that prove it.

A rule file is TOML, one rule a file, named after its id, in the folder of its verdict:

    rules/<folder>/<id>.toml

Conditions under `when` must all hold, none under `unless`. `over` tells what is looked at: a "pair" of linked claims,
a "group" of claims that one verdict ties, or a "claim" that nothing ties. The known verdicts stand in `FOLDERS`; a rule
may add a verdict of its own, in a folder of that name.
"""

from __future__ import annotations

from string import Formatter
from typing import Annotated, Any, Literal

from pydantic import Discriminator, Field, StringConstraints, Tag, field_validator, model_validator

from verify.models import IsoTime, Record, Severity, Verdict
from verify.ruleset.conditions import GroupCondition, PairCondition
from verify.ruleset.params import Param, ParamName

FOLDERS: dict[str, tuple[str, ...]] = {
    "agreement": ("agreement",),
    "compatible": ("compatible",),
    "contradiction": ("contradiction",),
    "update": ("update",),
    "unverified": ("single-source", "single-origin"),
}
"""The verdicts that a rule may give, by the folder that it stands in; any other folder is a verdict of its own."""

_GROUP_ONLY = frozenset(FOLDERS["unverified"])
_RESERVED = frozenset({"about", "gone", "none", "repeats", "suppressed", "unverified"})

SEVERITIES: dict[str, Severity] = {
    "contradiction": "error",
    "update": "warning",
    "single-origin": "warning",
    "agreement": "info",
    "compatible": "info",
    "single-source": "info",
}
"""The severity of a rule that states none, by its verdict; a verdict of a user's own is a "warning"."""

PAIR_FIELDS = frozenset({"a.source", "b.source", "a.quote", "b.quote", "a.says", "b.says", "note"})
GROUP_FIELDS = frozenset({"source", "sources", "origin", "origins", "claims", "reasons"})
"""What a message may name, by what the rule looks at."""

Id = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9]*(-[a-z0-9]+)*$")]


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


class _RuleBase(Record):
    schema_: Literal[1] = Field(alias="schema")
    id: Id
    version: Annotated[int, Field(ge=1)]
    verdict: Verdict
    severity: Severity
    replaces: bool = False
    params: dict[ParamName, Param] = Field(default_factory=dict)
    title: str = Field(min_length=1)
    why: str = Field(min_length=1)
    message: str = Field(min_length=1)
    examples: tuple[Example, ...]

    @model_validator(mode="before")
    @classmethod
    def _severity_of_the_verdict(cls, data: Any) -> Any:
        if not isinstance(data, dict) or "severity" in data or not isinstance(data.get("verdict"), str):
            return data
        return {**data, "severity": SEVERITIES.get(data["verdict"], "warning")}

    @field_validator("verdict")
    @classmethod
    def _free_verdict(cls, verdict: str) -> str:
        if verdict in _RESERVED:
            raise ValueError(f"'{verdict}' cannot be the name of a verdict")
        return verdict

    @field_validator("examples")
    @classmethod
    def _both_kinds(cls, examples: tuple[Example, ...]) -> tuple[Example, ...]:
        for expect in ("fires", "quiet"):
            if not any(example.expect == expect and not example.known_gap for example in examples):
                raise ValueError(f"no example that {'fires' if expect == 'fires' else 'stays quiet'}")
        names = [example.name for example in examples]
        if len(set(names)) < len(names):
            raise ValueError("two examples of one name")
        return examples


def _check_message(message: str, known: frozenset[str]) -> None:
    for _, name, _, _ in Formatter().parse(message):
        if name is not None and name not in known:
            raise ValueError(f"unknown placeholder {{{name}}}; known: {', '.join(sorted(known))}")


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
        return verdict

    @model_validator(mode="after")
    def _message_names_what_exists(self) -> PairRule:
        _check_message(self.message, PAIR_FIELDS)
        return self


class GroupRule(_RuleBase):
    """A rule over a group of claims, or over a claim that nothing ties; its verdict becomes a finding."""

    over: Literal["group", "claim"]
    when: tuple[GroupCondition, ...] = Field(min_length=1)
    unless: tuple[GroupCondition, ...] = ()

    @model_validator(mode="after")
    def _message_names_what_exists(self) -> GroupRule:
        _check_message(self.message, GROUP_FIELDS)
        return self


Rule = Annotated[PairRule | GroupRule, Field(discriminator="over")]
