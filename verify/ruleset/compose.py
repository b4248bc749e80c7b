"""Folders of rules and a choice -> the rules in use.

The rules of the package come first, then the packs, then a user's folders. They add up: a rule with the id of an
earlier one must say `replaces = true`. Settings of a rule are the defaults in its file, then what the manifests of the
sets say in this order, then what the configuration says; the last one holds.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple

from verify.errors import ConfigError, RuleError
from verify.ruleset.choice import RuleChoice, RuleSetting, Selectable, is_chosen, unknown_selectors
from verify.ruleset.complaints import wrong
from verify.ruleset.loader import default_folder, load_rule
from verify.ruleset.nearest import nearest
from verify.ruleset.rule import AnyRule
from verify.ruleset.rule_set import RuleSet, RuleSetUsed, digest_of
from verify.ruleset.sets import Folder, pack_folder, read_folder
from verify.ruleset.vocabulary import Vocabulary, current_vocabulary

_NO_CHOICE = RuleChoice()


def load_rules(
    folders: Sequence[Path | str] = (), *, config: RuleChoice = _NO_CHOICE, as_written: bool = False
) -> RuleSet:
    """Load the rules in use.

    Args:
        folders: folders of a user's own rules, added to those that `config` names.
        config: which rules are in use, and how they are set; what `verify.read_config` returns is one.
        as_written: whether to leave the rules as their files have them, whatever is set of them.

    Raises:
        RuleError: a folder or a pack that does not exist, a rule file that is wrong, an id that two rules have.
        ConfigError: the configuration names a rule or a parameter that there is not, or a value that does not fit.

    """
    sets = [read_folder(path) for path in dict.fromkeys((*rule_folders(config), *map(Path, folders)))]
    vocabulary = current_vocabulary()
    placed = _placed(sets, vocabulary, replaced_must_exist=config.default_rules)
    for complaint in unknown_selectors(config, map(_selectable, placed.values())):
        raise ConfigError(f"{config.origin}: {complaint}")
    given = [*(_Given(str(folder.manifest), folder.settings) for folder in sets), _Given(config.origin, config.rule)]
    for source in given if config.default_rules else given[-1:]:
        _check_settings(source, placed.values())
    chosen = [item for item in placed.values() if is_chosen(_selectable(item), config)]
    if not as_written:
        chosen = [item._replace(rule=_with_settings(item, given, vocabulary)) for item in chosen]
    return _rule_set(chosen, sets, config, vocabulary)


def rule_folders(config: RuleChoice) -> tuple[Path, ...]:
    """Return the folders whose rules a configuration asks for: the package's, then packs, then a user's own.

    Raises RuleError for a pack that does not exist.
    """
    default = (default_folder(),) if config.default_rules else ()
    return tuple(dict.fromkeys((*default, *map(pack_folder, config.pack), *map(Path, config.rules))))


class _Given(NamedTuple):
    """Settings of rules by selector, and the file that they stand in."""

    origin: str
    settings: Mapping[str, RuleSetting]


class _Placed(NamedTuple):
    """A rule with the set and the file that it comes from."""

    rule: AnyRule
    folder: Folder
    path: Path


def _selectable(item: _Placed) -> Selectable:
    return Selectable(item.rule.id, item.folder.name, item.rule.verdict)


def _placed(sets: Sequence[Folder], vocabulary: Vocabulary, *, replaced_must_exist: bool) -> Mapping[str, _Placed]:
    """Return each rule by its id."""
    placed: dict[str, _Placed] = {}
    for folder in sets:
        for path in folder.files:
            rule = load_rule(path, vocabulary=vocabulary)
            earlier = placed.get(rule.id)
            if earlier and not (rule.replaces and earlier.folder is not folder):
                hint = "" if earlier.folder is folder else "; to take its place, say replaces = true"
                raise _wrong_id(path, f"'{rule.id}' is the id of {earlier.path} too{hint}")
            if rule.replaces and not earlier and replaced_must_exist:
                raise _wrong_id(path, f"replaces = true, but no earlier rule is called '{rule.id}'")
            placed[rule.id] = _Placed(rule, folder, path)
    return placed


def _wrong_id(path: Path, what: str) -> RuleError:
    return wrong(path, path.read_text("utf-8"), ("id",), what)


def _check_settings(given: _Given, placed: Collection[_Placed]) -> None:
    """Raise ConfigError for a selector that names no rule, and for a parameter that none of its rules declares."""
    for name, setting in given.settings.items():
        named = [item for item in placed if name in _selectable(item).names]
        if not named:
            known = {word for item in placed for word in _selectable(item).names}
            raise ConfigError(f"{given.origin}: rule: no rule, rule set or verdict '{name}'; {nearest(name, known)}")
        declared = {param for item in named for param in item.rule.params}
        for param in sorted(setting.params.keys() - declared):
            raise ConfigError(f"{given.origin}: rule.{name}.params: no parameter '{param}'; {nearest(param, declared)}")


def _with_settings(item: _Placed, given: Sequence[_Given], vocabulary: Vocabulary) -> AnyRule:
    """Return a rule with its parameters and its severity as set; what is set last, or more narrowly, holds."""
    rule, merged = item.rule, RuleSetting()
    for origin, settings in given:
        for name in (name for name in _selectable(item).names if name in settings):
            own = {param: value for param, value in settings[name].params.items() if param in item.rule.params}
            severity = settings[name].severity or merged.severity
            merged = RuleSetting(severity=severity, params={**merged.params, **own})
            try:
                rule = load_rule(item.path, merged, vocabulary=vocabulary)
            except RuleError as error:
                raise ConfigError(f"{origin}: rule.{name}: {error}") from None
    return rule


def _rule_set(used: Sequence[_Placed], sets: Sequence[Folder], config: RuleChoice, vocabulary: Vocabulary) -> RuleSet:
    ranked = sorted(used, key=lambda item: item.rule.id)
    parts = [(folder, [item.rule for item in ranked if item.folder is folder]) for folder in sets]
    rules = tuple(item.rule for item in ranked)
    return RuleSet(
        rules=rules,
        sets=tuple(
            RuleSetUsed(name=folder.name, version=folder.version, rules=len(part), digest=digest_of(part))
            for folder, part in parts
        ),
        options=config.options(),
        plugins=vocabulary.plugins_of(rules),
    )
