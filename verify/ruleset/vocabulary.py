"""The conditions that rules may name: the built-in ones, and those of installed plug-ins.

A plug-in's condition is a class under the entry point group `verify.conditions`, whose name is the condition's `kind`.
It derives from `verify.ruleset.Condition` and looks at a pair of claims, or, with `over = "group"`, at a group.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib.metadata import EntryPoint
from typing import Annotated, Any, NamedTuple, Union, get_args

from pydantic import Field, TypeAdapter, create_model

from verify.plugins import CONDITIONS, Plugin, installed, load
from verify.ruleset.conditions import Condition, GroupCondition, PairCondition, by_kind, classes_of
from verify.ruleset.rule import AnyRule, GroupRule, PairRule, RangeRule, Rule


class Vocabulary(NamedTuple):
    """How rules are checked, all conditions by kind, and the plug-ins that bring some of them."""

    rules: TypeAdapter[AnyRule]
    kinds: Mapping[str, type[Condition]]
    added: Mapping[str, Plugin]

    def plugins_of(self, rules: Iterable[AnyRule]) -> tuple[str, ...]:
        """Return name and version of the distributions whose conditions some rules name, sorted."""
        named = {str(getattr(item, "kind", "")) for rule in rules for item in (*rule.when, *rule.unless)}
        return tuple(sorted({plugin.label for kind, plugin in self.added.items() if kind in named}))


def current_vocabulary() -> Vocabulary:
    """Return the vocabulary of this installation.

    Raises:
        PluginError: a plug-in cannot be imported, brings no condition, or takes the kind of another.

    """
    return _vocabulary(tuple(installed(CONDITIONS).values()))


@cache
def _vocabulary(entries: tuple[EntryPoint, ...]) -> Vocabulary:
    if not entries:
        return Vocabulary(TypeAdapter(Rule), by_kind(), {})
    classes: dict[str, list[type[Condition]]] = {
        "pair": [*classes_of(PairCondition)],
        "group": [*classes_of(GroupCondition)],
    }
    added = {plugin.name: plugin for plugin in map(load, entries)}
    kinds = dict(by_kind())
    for name, plugin in added.items():
        form = _guarded(_checked(plugin), plugin)
        classes[form.over].append(form)
        kinds[name] = form
    pair = create_model("PairRule", __base__=PairRule, **_sides(classes["pair"], "pair"))
    group = create_model("GroupRule", __base__=GroupRule, **_sides(classes["group"], "group"))
    union: Any = Annotated[Union[pair, group, RangeRule], Field(discriminator="over")]  # noqa: UP007 - of values, not of types
    return Vocabulary(TypeAdapter(union), kinds, added)


def _checked(plugin: Plugin) -> type[Condition]:
    """Return the class of condition that a plug-in brings; PluginError where it is none that a rule can name."""
    form = plugin.value
    if not (isinstance(form, type) and issubclass(form, Condition) and hasattr(form, "says")):
        raise plugin.broken("is no condition: a class that derives from verify.ruleset.Condition and has `says`")
    field = form.model_fields.get("kind")
    if field is None or get_args(field.annotation) != (plugin.name,):
        raise plugin.broken(f"its `kind` must be Literal['{plugin.name}'], as its entry point is called")
    if plugin.name in by_kind():
        raise plugin.broken("there is a built-in condition of this kind")
    if form.over not in {"pair", "group"}:
        raise plugin.broken(f"looks at '{form.over}', not at 'pair' or 'group'")
    return form


def _guarded(form: type[Condition], plugin: Plugin) -> type[Condition]:
    """Return the class with `holds` and `evidence` guarded, so that what they raise names the distribution."""
    calls = [name for name in ("holds", "evidence") if hasattr(form, name)]
    guarded = {name: plugin.guarded(getattr(form, name)) for name in calls}
    return type(form.__name__, (form,), {"__doc__": form.__doc__, "__module__": form.__module__, **guarded})


def _sides(classes: Sequence[type[Condition]], over: str) -> dict[str, Any]:
    """Return the fields of a rule that hold conditions, for these classes of condition."""
    one: Any = Annotated[Union[tuple(classes)], Field(discriminator="kind")]  # noqa: UP007 - of values, not of types
    many: Any = tuple[one, ...]
    return {"when": (many, Field(min_length=1) if over == "pair" else ()), "unless": (many, ())}
