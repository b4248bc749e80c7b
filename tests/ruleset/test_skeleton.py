"""A new rule loads and its examples hold, whatever its verdict; what cannot be one is refused."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given
from hypothesis import strategies as st

from verify.errors import RuleError
from verify.proving.cases import read_cases
from verify.proving.outcomes import Outcome, outcomes
from verify.ruleset import RuleChoice, load_rule, load_rules
from verify.ruleset.schema import FILE_NAME
from verify.ruleset.skeleton import VERDICTS, write_skeleton


@cache
def _outcomes() -> tuple[Outcome, ...]:
    """Return what comes of the examples of one new rule a verdict."""
    with TemporaryDirectory() as folder:
        for verdict in VERDICTS:
            write_skeleton(Path(folder), f"new-{verdict}", verdict)
        rules = load_rules([Path(folder)], config=RuleChoice(default_rules=False))
    return outcomes(rules, read_cases(rules, load_rules()))


@pytest.mark.parametrize("verdict", VERDICTS)
def test_a_new_rule_loads_and_its_examples_hold(verdict: str) -> None:
    found = [outcome for outcome in _outcomes() if outcome.rule.verdict == verdict]
    assert {outcome.case.example.expect for outcome in found} == {"fires", "quiet"}
    assert all(outcome.holds for outcome in found)


@given(st.lists(st.text(), min_size=1, max_size=3))
def test_any_text_can_be_the_example_of_a_new_rule(texts: list[str]) -> None:
    texts = [text.encode("utf-8", "ignore").decode() for text in texts]
    with TemporaryDirectory() as folder:
        path = write_skeleton(Path(folder), "rain-or-sun", "contradiction", texts)
        fires = next(example for example in load_rule(path).examples if example.expect == "fires")
        assert [given.text for given in fires.articles()] == texts


def test_a_new_rule_stands_in_the_folder_of_its_verdict_beside_the_schema(tmp_path: Path) -> None:
    path = write_skeleton(tmp_path, "one-voice", "single-origin")
    assert path == tmp_path / "unverified" / "one-voice.toml"
    named = path.read_text("utf-8").splitlines()[0].removeprefix("#:schema ")
    assert (path.parent / named).resolve() == tmp_path / FILE_NAME


def test_a_rule_that_exists_is_not_written_over(tmp_path: Path) -> None:
    path = write_skeleton(tmp_path, "rain-or-sun", "contradiction")
    path.write_text("mine", "utf-8")
    with pytest.raises(RuleError, match=r"rain-or-sun\.toml: File exists"):
        write_skeleton(tmp_path, "rain-or-sun", "contradiction")
    assert path.read_text("utf-8") == "mine"


@pytest.mark.parametrize("name", ["Rain", "rain_or_sun", "../rain", "", "rain-", "rain\n"])
def test_a_name_that_is_no_id_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(RuleError, match="lower-case words"):
        write_skeleton(tmp_path, name, "contradiction")
    assert list(tmp_path.iterdir()) == []


def test_an_unknown_verdict_is_refused_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"unknown verdict 'agrement'; did you mean 'agreement'\?"):
        write_skeleton(tmp_path, "rain-or-sun", "agrement")
