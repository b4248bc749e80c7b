"""Plug-ins: installed distributions that bring conditions, extractors or report formats, found by their entry points.

    verify.conditions    a class of condition that rules may name          (verify.ruleset.vocabulary)
    verify.extractors    a function that adds to the claims of an article  (verify.extract.added)
    verify.reports       an output format                                  (verify.report.formats)

The name of an entry point is the condition's `kind`, or the format's name. Nothing is imported before it is needed.
docs/plugins.md shows how to write one.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from importlib.metadata import EntryPoint, entry_points
from typing import Any, NamedTuple, ParamSpec, TypeVar

from verify.errors import PluginError

CONDITIONS = "verify.conditions"
EXTRACTORS = "verify.extractors"
REPORTS = "verify.reports"

_P = ParamSpec("_P")
_R = TypeVar("_R")


class Plugin(NamedTuple):
    """What one entry point stands for, and who brings it; `label` is name and version of the distribution."""

    name: str
    label: str
    value: Any

    def guarded(self, call: Callable[_P, _R]) -> Callable[_P, _R]:
        """Return a function of the plug-in that raises PluginError, in one line, for whatever it raises."""

        def guard(*args: _P.args, **kwargs: _P.kwargs) -> _R:
            try:
                return call(*args, **kwargs)
            except PluginError:
                raise
            except Exception as error:
                raise self.broken(f"{type(error).__name__}: {error}") from error

        return guard

    def broken(self, what: str) -> PluginError:
        """Return the error that the plug-in does not do what it must."""
        return _broken(self.name, self.label, what)


def installed(group: str) -> Mapping[str, EntryPoint]:
    """Return the entry points of a group by name, sorted; nothing is imported.

    Raises:
        PluginError: two distributions bring one name.

    """
    found: dict[str, EntryPoint] = {}
    for entry in sorted(entry_points(group=group), key=lambda entry: (entry.name, _label(entry))):
        if entry.name in found:
            raise _broken(entry.name, _label(entry), f"{_label(found[entry.name])} brings a plug-in of this name too")
        found[entry.name] = entry
    return found


def names(group: str) -> tuple[str, ...]:
    """Return the names of the entry points of a group, sorted."""
    return tuple(sorted({entry.name for entry in entry_points(group=group)}))


def load(entry: EntryPoint) -> Plugin:
    """Import what an entry point stands for.

    Raises:
        PluginError: it cannot be imported, for whatever reason.

    """
    try:
        return Plugin(entry.name, _label(entry), entry.load())
    except Exception as error:
        raise _broken(entry.name, _label(entry), f"{type(error).__name__}: {error}") from error


def _label(entry: EntryPoint) -> str:
    return f"{entry.dist.name} {entry.dist.version}" if entry.dist else entry.value


def _broken(name: str, label: str, what: str) -> PluginError:
    return PluginError(f"plug-in '{name}' of {label}: {' '.join(what.split())}")
