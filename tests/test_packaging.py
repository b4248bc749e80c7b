"""What the wheel carries: data files are as needed at run time as modules."""

from __future__ import annotations

import os
from email import message_from_string
from pathlib import Path
from zipfile import ZipFile

import pytest
from hatchling.build import build_wheel

ROOT = Path(__file__).parent.parent


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> ZipFile:
    """Return the wheel that this tree builds."""
    folder = tmp_path_factory.mktemp("dist")
    before = Path.cwd()
    os.chdir(ROOT)  # where a build backend expects the project
    try:
        name = build_wheel(str(folder))
    finally:
        os.chdir(before)
    return ZipFile(folder / name)


def _below(folder: str, pattern: str) -> set[str]:
    return {path.relative_to(ROOT).as_posix() for path in (ROOT / folder).glob(pattern)}


def test_every_module_is_in_the_wheel(wheel: ZipFile) -> None:
    assert _below("verify", "**/*.py") <= set(wheel.namelist())


def test_every_rule_is_in_the_wheel(wheel: ZipFile) -> None:
    rules = {path.replace("rules/", "verify/_rules/", 1) for path in _below("rules", "**/*.toml")}
    assert rules
    assert rules <= set(wheel.namelist())


def test_every_lexicon_table_is_in_the_wheel(wheel: ZipFile) -> None:
    tables = _below("verify/lexicon", "*.toml")
    assert tables
    assert tables <= set(wheel.namelist())


@pytest.mark.parametrize(
    "name",
    [
        "verify/py.typed",
        "verify/report/verify-report-1.schema.json",
        "verify/_rules/verify-rule-1.schema.json",
        *sorted(_below("verify/report/html", "templates/*")),
    ],
)
def test_marker_and_schema_are_in_the_wheel(wheel: ZipFile, name: str) -> None:
    assert name in wheel.namelist()


def test_nothing_else_is_in_the_wheel(wheel: ZipFile) -> None:
    assert {name.split("/")[0].split("-")[0] for name in wheel.namelist()} == {"verify", "verify_claims"}


def test_the_wheel_installs_the_command_and_carries_the_licence(wheel: ZipFile) -> None:
    names = {Path(name).name: name for name in wheel.namelist() if ".dist-info/" in name}
    assert "verify = verify.cli:main" in wheel.read(names["entry_points.txt"]).decode()
    assert "Apache License" in wheel.read(names["LICENSE"]).decode()
    assert message_from_string(wheel.read(names["METADATA"]).decode())["License-Expression"] == "Apache-2.0"


def test_constraints_pin_every_dependency() -> None:
    lines = (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines()
    pins = [line for line in lines if line and not line.startswith("#")]
    assert pins == sorted(pins)
    assert all(pin.count("==") == 1 for pin in pins)
