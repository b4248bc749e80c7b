"""The configuration file: where it is found, what it says, and what it refuses in one line."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from verify import Article, Config, ConfigError, cross_check, find_config, read_config
from verify.ruleset import load_rules

PAGE = (Path(__file__).parent.parent / "docs" / "configuration.md").read_text("utf-8")


def test_it_is_found_upwards_of_all_inputs(tmp_path: Path) -> None:
    (tmp_path / "a" / "b").mkdir(parents=True)
    (tmp_path / "a" / "verify.toml").write_text("")
    (tmp_path / "verify.toml").write_text("")
    inputs = [tmp_path / "a" / "b" / "x.txt", tmp_path / "a" / "y.txt"]
    assert find_config(inputs) == tmp_path / "a" / "verify.toml"
    assert find_config([*inputs, tmp_path / "z.txt"]) == tmp_path / "verify.toml"


def test_standard_input_stands_for_the_working_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "verify.toml").write_text("")
    monkeypatch.chdir(tmp_path)
    assert find_config(["-"]) == find_config([]) == tmp_path / "verify.toml"


def test_a_pyproject_without_its_table_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a" / "pyproject.toml").write_text("[tool.ruff]\n")
    (tmp_path / "pyproject.toml").write_text('[tool.verify]\nignore = ["denial"]\n')
    found = find_config([tmp_path / "a"])
    assert found == tmp_path / "pyproject.toml"
    assert read_config(found).ignore == ("denial",)


def test_folders_of_rules_are_relative_to_the_file(tmp_path: Path) -> None:
    (tmp_path / "verify.toml").write_text('rules = ["desk"]\n')
    config = read_config(tmp_path / "verify.toml")
    assert config.rules == (str(tmp_path / "desk"),)
    assert "rules" not in config.options()


def test_each_file_of_the_documentation_is_one(tmp_path: Path) -> None:
    blocks = re.findall(r"```toml\n(.+?)```", PAGE, re.DOTALL)
    assert len(blocks) >= 2
    for block in blocks:
        (tmp_path / "verify.toml").write_text(block.replace('rules = ["desk-rules"]\n', ""))
        assert load_rules(config=read_config(tmp_path / "verify.toml")).rules


def test_each_key_is_documented() -> None:
    described = set(re.findall(r"^\| `\[{0,2}([\w-]+)", PAGE, re.MULTILINE))
    assert {field.alias or name for name, field in Config.model_fields.items()} <= described


WRONG = {
    "an unknown key": ("selekt = []", "selekt: unknown key; did you mean 'select'?"),
    "an underscore": ("default_rules = false", "default_rules: unknown key; did you mean 'default-rules'?"),
    "no list": ('ignore = "denial"', "ignore: "),
    "no date": ('[[suppress]]\nfingerprint = "x"\nreason = "y"\nuntil = 5.5', "suppress.0.until: "),
    "no reason": ('[[suppress]]\nfingerprint = "x"', "suppress.0.reason: "),
    "an empty reason": ('[[suppress]]\nfingerprint = "x"\nreason = " "', "suppress.0.reason: "),
    "an unknown severity": ('[rule.denial]\nseverity = "high"', "rule.denial.severity: "),
    "no TOML": ("rules = [", "verify.toml: "),
}


@pytest.mark.parametrize(("text", "complaint"), WRONG.values(), ids=WRONG)
def test_a_wrong_file_is_refused_in_one_line_with_file_and_key(tmp_path: Path, text: str, complaint: str) -> None:
    file = tmp_path / "verify.toml"
    file.write_text(text)
    with pytest.raises(ConfigError) as caught:
        read_config(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_there_is_not_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="No such file"):
        read_config(tmp_path / "none.toml")


def test_a_wrong_name_is_told_with_the_file(tmp_path: Path) -> None:
    (tmp_path / "verify.toml").write_text('ignore = ["denail"]\n')
    with pytest.raises(ConfigError, match=r"verify\.toml: ignore: no rule, rule set or verdict 'denail'; did you mean"):
        load_rules(config=read_config(tmp_path / "verify.toml"))


def test_what_changes_results_stands_in_the_report() -> None:
    config = Config(ignore=("denial",), pack=("politics",))
    article = Article(id="a", text="A bridge fell in Dorn.", source="A", published="2024-10-30")
    report = cross_check([article], config=config, as_of=date(2024, 10, 31))
    assert report.engine.options == {
        "pack": ["politics"],
        "ignore": ["denial"],
        "verdicts": ["disputed", "reworded"],
        "as_of": "2024-10-31",
    }
    assert [used.name for used in report.engine.rule_sets] == ["verify", "politics"]
