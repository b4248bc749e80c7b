"""Folders of rules: those of the package, the packs that come with it, and a user's own.

    <folder>/ruleset.toml            name, version, settings of rules; a user's folder may do without
    <folder>/<verdict>/<id>.toml     a rule

A folder inside that has a `ruleset.toml` of its own is another set, and is not read with the outer one.
"""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Annotated, Literal, NamedTuple

from pydantic import Field, ValidationError

from verify.errors import RuleError
from verify.models import Record
from verify.ruleset.choice import RuleSetting
from verify.ruleset.loader import MANIFEST, default_folder, rule_files
from verify.ruleset.nearest import nearest
from verify.ruleset.rule import Id

_PACKS = "packs"


class Manifest(Record):
    """What a set of rules says of itself; `rule` holds settings by rule id, as a configuration does."""

    schema_: Literal[1] = Field(alias="schema")
    name: Id
    version: Annotated[str, Field(min_length=1)]
    about: Annotated[str, Field(min_length=1)]
    rule: dict[str, RuleSetting] = Field(default_factory=dict)


class Folder(NamedTuple):
    """A folder of rules; `version` is None, the rest empty where it has no manifest."""

    path: Path
    name: str
    version: str | None
    about: str
    settings: dict[str, RuleSetting]
    files: tuple[Path, ...]

    @property
    def manifest(self) -> Path:
        """Where the settings stand."""
        return self.path / MANIFEST


def packs() -> tuple[str, ...]:
    """Return the names of the packs that come with the package, sorted."""
    return tuple(sorted(path.parent.name for path in default_folder().glob(f"{_PACKS}/*/{MANIFEST}")))


def pack_folder(name: str) -> Path:
    """Return the folder of a pack; RuleError where there is no such pack."""
    if name not in packs():
        raise RuleError(f"no pack '{name}'; {nearest(name, packs())}")
    return default_folder() / _PACKS / name


def read_folder(path: Path) -> Folder:
    """Read what a folder of rules holds, or take one file as a set; the rules themselves are not read yet.

    Raises:
        RuleError: it does not exist, holds no rule, or its manifest is wrong.

    """
    inside = rule_files([path])
    manifest = _manifest(path / MANIFEST)
    if manifest is None:
        return Folder(path, path.resolve().name, None, "", {}, inside)
    return Folder(path, manifest.name, manifest.version, manifest.about, manifest.rule, inside)


def _manifest(path: Path) -> Manifest | None:
    if not path.is_file():
        return None
    try:
        return Manifest.model_validate(tomllib.loads(path.read_text("utf-8")))
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        raise RuleError(f"{path}: {' '.join(str(error).split())}") from None
    except ValidationError as error:
        detail = error.errors(include_url=False, include_input=False)[0]
        raise RuleError(f"{path}: {'.'.join(map(str, detail['loc']))}: {detail['msg']}") from None
