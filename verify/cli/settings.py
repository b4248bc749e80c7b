"""Which rules and settings a run goes by: the options that say so, the same for all commands, and what comes of them.

@takes_choice
def run(paths: Paths, choice: Choice, model: Model = DEFAULT_MODEL) -> None:
    config, rules = choice.loaded(paths)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from inspect import Parameter, Signature, signature
from pathlib import Path
from typing import Any, NamedTuple, get_type_hints

from verify.cli.options import ConfigFile, Ignore, Isolated, NoDefaultRules, Packs, RuleFolders, Select
from verify.config import Config, find_config, read_config
from verify.errors import ConfigError
from verify.ruleset import RuleSet, load_rules


class Loaded(NamedTuple):
    """The configuration of a run, and the rules in use by it."""

    config: Config
    rules: RuleSet


class Choice(NamedTuple):
    """What the command line says of rules and configuration: each field is an option."""

    rules: RuleFolders = None
    packs: Packs = None
    no_default_rules: NoDefaultRules = False
    select: Select = None
    ignore: Ignore = None
    config: ConfigFile = None
    isolated: Isolated = False

    def configured(self, paths: Sequence[str | Path] = ()) -> Config:
        """Return the configuration for some inputs; without any, for the working folder.

        `select` takes the place of what the file says; `rules`, `packs` and `ignore` are added to it.

        Raises:
            ConfigError: the file is wrong, or both a file and no file are asked for.

        """
        if self.config is not None and self.isolated:
            raise ConfigError("--config names a file and --isolated asks for none")
        found = self.config or (None if self.isolated else find_config(paths))
        config = Config() if found is None else read_config(found)
        changed: dict[str, Any] = {
            "rules": (*config.rules, *map(str, self.rules or ())),
            "pack": (*config.pack, *(self.packs or ())),
            "default_rules": config.default_rules and not self.no_default_rules,
            "select": tuple(self.select or config.select),
            "ignore": (*config.ignore, *(self.ignore or ())),
        }
        return config.model_copy(update=changed)

    def loaded(self, paths: Sequence[str | Path] = (), *, semantic: bool = False) -> Loaded:
        """Return the configuration for some inputs with the rules in use; RuleError where a rule file is wrong.

        `semantic` asks for the sentence encoder, whatever the file says.
        """
        config = self.configured(paths)
        config = config.model_copy(update={"semantic": config.semantic or semantic})
        return Loaded(config, load_rules(config=config))


NOTHING_SAID = Choice()


def takes_choice(command: Callable[..., None]) -> Callable[..., None]:
    """Give a command the options of `Choice` in the place of its parameter `choice`."""
    hints = get_type_hints(Choice, include_extras=True)
    options = [
        Parameter(name, Parameter.KEYWORD_ONLY, default=default, annotation=hints[name])
        for name, default in NOTHING_SAID._asdict().items()
    ]

    def run(**given: Any) -> None:
        command(choice=Choice(**{option.name: given.pop(option.name) for option in options}), **given)

    taken: list[Parameter] = []
    for parameter in signature(command, eval_str=True).parameters.values():
        taken += options if parameter.name == "choice" else [parameter.replace(kind=Parameter.KEYWORD_ONLY)]
    run.__doc__ = command.__doc__
    run.__annotations__ = {parameter.name: parameter.annotation for parameter in taken}
    vars(run)["__signature__"] = Signature(taken)
    return run
