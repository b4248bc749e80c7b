"""The JSON Schema of rule files says what the loader says."""

from __future__ import annotations

import json
import tomllib
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from verify.ruleset.conditions import by_kind
from verify.ruleset.loader import default_folder, rule_files
from verify.ruleset.schema import FILE_NAME, make_schema
from verify.ruleset.skeleton import skeleton

SHIPPED = default_folder() / FILE_NAME
VALIDATOR = Draft202012Validator(json.loads(SHIPPED.read_text("utf-8")))
BROKEN = Path(__file__).parent / "broken" / "contradiction"
BEYOND = {"example-name-twice", "nothing-fires", "nothing-stays-quiet", "other-id", "other-verdict", "example-date"}
BEYOND |= {"unknown-placeholder", "unclosed-placeholder", "not-toml", "key-twice", "unknown-verdict"}
"""What a schema cannot see: names of files and folders, placeholders, what one example has to do with another."""


def test_the_shipped_file_is_what_the_records_generate() -> None:
    assert SHIPPED.read_text("utf-8") == make_schema(), "run: python -m verify.ruleset.schema"


def test_the_schema_is_a_valid_schema() -> None:
    Draft202012Validator.check_schema(json.loads(make_schema()))


@pytest.mark.parametrize("path", rule_files(), ids=lambda path: path.stem)
def test_each_rule_of_the_package_keeps_to_the_schema_and_names_it(path: Path) -> None:
    text = path.read_text("utf-8")
    assert list(VALIDATOR.iter_errors(tomllib.loads(text))) == []
    directive, _, named = text.partition("\n")[0].partition(" ")
    assert directive == "#:schema"
    assert (path.parent / named).resolve() == SHIPPED.resolve()


@pytest.mark.parametrize("path", sorted(BROKEN.glob("*.toml")), ids=lambda path: path.stem)
def test_a_broken_rule_is_refused_where_a_schema_can_see_the_fault(path: Path) -> None:
    if path.stem not in BEYOND:
        assert not VALIDATOR.is_valid(tomllib.loads(path.read_text("utf-8")))


def test_a_new_rule_keeps_to_the_schema() -> None:
    assert VALIDATOR.is_valid(tomllib.loads(skeleton("rain-or-sun", "contradiction")))


@pytest.mark.parametrize("kind", by_kind())
def test_each_kind_of_condition_is_in_the_schema_with_what_it_means(kind: str) -> None:
    (found,) = [form for form in json.loads(make_schema())["$defs"].values() if form["title"] == kind]
    assert found["description"]
