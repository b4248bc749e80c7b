"""`verify rules`: what each of its commands writes to which stream, and with which exit status."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from verify import cli
from verify.ruleset import load_rules
from verify.ruleset.loader import default_folder
from verify.ruleset.schema import FILE_NAME, make_schema

BROKEN = Path(__file__).parent.parent / "ruleset" / "broken"


class Outcome(NamedTuple):
    """How a command ended and what it wrote."""

    status: int
    out: str
    err: str


Rules = Callable[..., Outcome]


@pytest.fixture
def rules(monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Rules:
    """Return a function that runs `verify rules` in this process with the arguments given."""

    def runs(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["verify", "rules", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        written = capfd.readouterr()
        return Outcome(int(ended.value.code or 0), written.out, written.err)

    return runs


@pytest.fixture
def mine(rules: Rules, tmp_path: Path) -> Path:
    """Return a folder with one new rule."""
    assert rules("new", "rain-or-sun", "--verdict", "contradiction", "--in", tmp_path).status == 0
    return tmp_path / "contradiction" / "rain-or-sun.toml"


def test_rules_alone_and_list_give_one_line_a_rule(rules: Rules) -> None:
    listed = rules("list")
    assert listed == rules()
    assert [line.split()[1] for line in sorted(listed.out.splitlines(), key=lambda line: line.split()[1])] == [
        rule.id for rule in load_rules().rules
    ]


@pytest.mark.parametrize("command", [[], ["list"]])
def test_the_folder_of_rules_can_be_named(rules: Rules, mine: Path, command: list[str]) -> None:
    alone = rules(*command, "--rules", mine.parent.parent, "--no-default-rules")
    assert alone.out.split()[:2] == ["contradiction", "rain-or-sun"]
    assert alone.out in rules(*command, "--rules", mine.parent.parent).out


def test_a_new_rule_passes_and_a_folder_or_file_can_be_tested(rules: Rules, mine: Path) -> None:
    passed = Outcome(0, "1 rule, 2 examples, 0 failed, 0 known gaps\n", "")
    assert rules("test", mine.parent.parent) == passed
    assert rules("test", mine) == passed


def test_an_example_that_fails_is_a_line_with_its_place_and_status_1(rules: Rules, mine: Path) -> None:
    head, fires, quiet = mine.read_text("utf-8").split("[[examples]]")
    swapped = [head, fires.replace('"fires"', '"quiet"'), quiet.replace('"quiet"', '"fires"')]
    mine.write_text("[[examples]]".join(swapped), "utf-8")
    failed = rules("test", mine)
    assert failed.status == 1
    first, second, summary = failed.out.splitlines()
    assert first.startswith(f"{mine}:20: what it must see: fires on ")
    assert second.startswith(f"{mine}:28: what it must leave alone: stays quiet: ")
    assert 'is stopped by when { kind = "quantity", is = ["apart"] }' in second
    assert summary == "1 rule, 2 examples, 2 failed, 0 known gaps"


def test_each_broken_file_is_one_line_on_standard_error_and_status_2(rules: Rules) -> None:
    refused = rules("test", BROKEN)
    assert (refused.status, refused.out) == (2, "")
    files = sorted(BROKEN.glob("*/*.toml"))
    assert [line.split(":")[1].strip() for line in refused.err.splitlines()] == [str(path) for path in files]
    assert len(files) >= 20


@pytest.mark.parametrize("command", ["coverage", "list", "show"])
def test_other_commands_refuse_broken_rules_with_one_line(rules: Rules, command: str) -> None:
    place = [BROKEN] if command == "coverage" else ["--rules", BROKEN]
    refused = rules(command, *(["x"] if command == "show" else []), *place)
    assert (refused.status, refused.out, refused.err.count("\n")) == (2, "", 1)


def test_coverage_names_the_example_that_needs_a_part_and_fails_on_a_part_without(rules: Rules, mine: Path) -> None:
    covered = rules("coverage", mine)
    assert covered.status == 1
    assert '  without when { kind = "quantity", is = ["apart"] }: what it must leave alone\n' in covered.out
    assert "NO EXAMPLE NEEDS IT" in covered.out
    assert covered.out.endswith("that no example notices\n")


def test_show_tells_a_rule_in_words_with_its_examples(rules: Rules, mine: Path) -> None:
    shown = rules("show", "rain-or-sun", "--rules", mine.parent.parent)
    assert shown.status == 0
    assert "two numbers are apart\n" in shown.out
    assert "what it must see: fires\n" in shown.out
    assert "what it must leave alone: stays quiet\n" in shown.out


@pytest.mark.parametrize("command", ["list", "show", "test", "coverage"])
def test_each_command_takes_the_rules_that_a_report_would_use(
    rules: Rules, mine: Path, monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory, command: str
) -> None:
    folder = mine.parent.parent
    desk = tmp_path_factory.mktemp("desk")
    (desk / "verify.toml").write_text(f'rules = ["{folder.as_posix()}"]\ndefault-rules = false\n', "utf-8")
    name = [mine.stem] if command == "show" else []
    asked = rules(command, *name, "--rules", folder, "--no-default-rules", "--isolated")
    assert mine.stem in asked.out or asked.out.startswith("1 rule, ")
    assert rules(command, *name, "--config", desk / "verify.toml") == asked
    monkeypatch.chdir(desk)
    assert rules(command, *name) == asked


@pytest.mark.parametrize("command", ["test", "coverage"])
def test_what_is_not_selected_is_not_run_but_still_ties_groups(rules: Rules, command: str) -> None:
    found = rules(command, "--pack", "casualties", "--select", "thin-toll")
    assert found.status == 0
    assert found.out.splitlines()[-1].startswith("1 rule, ")


def test_settings_take_part_where_no_path_is_named(rules: Rules, tmp_path: Path) -> None:
    (tmp_path / "verify.toml").write_text("[rule.toll-conflict]\nparams = { apart_by = 0.9 }\n", "utf-8")
    set_so = ["--config", tmp_path / "verify.toml"]
    changed = rules("test", "--select", "toll-conflict", *set_so)
    assert changed.status == 1
    assert "at_least = 0.9 }" in changed.out
    assert rules("test", default_folder() / "contradiction" / "toll-conflict.toml", *set_so).status == 0
    assert rules("coverage", "--select", "toll-conflict", *set_so).status == 0


def test_options_before_the_command_are_not_lost(rules: Rules) -> None:
    refused = rules("--pack", "casualties", "show", "thin-toll")
    assert (refused.status, refused.out) == (2, "")
    assert "options go after the command: verify rules show ..." in refused.err


def test_what_a_rule_file_holds_cannot_move_the_cursor(rules: Rules, mine: Path) -> None:
    mine.write_text(mine.read_text("utf-8").replace("What the report says", "\\u001b[2J"), "utf-8")
    assert "\x1b" not in rules("show", "rain-or-sun", "--rules", mine.parent.parent).out


def test_show_names_the_nearest_rule_for_one_that_is_not_there(rules: Rules) -> None:
    assert rules("show", "number-conflikt") == Outcome(
        2, "", "error: no rule 'number-conflikt'; did you mean 'number-conflict'?\n"
    )


def test_new_refuses_what_exists(rules: Rules, mine: Path) -> None:
    again = rules("new", "rain-or-sun", "--verdict", "contradiction", "--in", mine.parent.parent)
    assert again == Outcome(2, "", f"error: {mine}: File exists\n")


def test_schema_is_printed_and_put_beside_a_new_rule(rules: Rules, mine: Path) -> None:
    printed = rules("schema").out
    assert printed == make_schema() == (mine.parent.parent / FILE_NAME).read_text("utf-8")
    assert json.loads(printed)["properties"]["schema"]["const"] == 1
