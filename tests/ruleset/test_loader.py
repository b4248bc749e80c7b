"""What the loader refuses: each wrong rule file is one line with the file and what is wrong with it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from verify.errors import RuleError
from verify.ruleset import GroupRule, PairRule, RuleChoice, load_rule, load_rules
from verify.ruleset.loader import faults, rule_files

FIRES = '[[examples]]\nname = "it rains"\ngiven = ["A.", "B."]\nexpect = "fires"\n'
QUIET = '[[examples]]\nname = "the sun shines"\ngiven = ["A.", { text = "B.", source = "C" }]\nexpect = "quiet"\n'
EMPTY = '[[examples]]\nname = "nothing at all"\ngiven = []\nexpect = "quiet"\n'
GAP = 'known_gap = "not yet"\n'

PAIR: Mapping[str, str] = {
    "schema": "1",
    "id": '"rain-or-sun"',
    "version": "1",
    "verdict": '"contradiction"',
    "over": '"pair"',
    "title": '"Rain or sun"',
    "why": '"It cannot be both."',
    "message": '"{a.source} says {a.says}"',
    "when": '[ { kind = "predicate", is = ["same"] } ]',
}
GROUP: Mapping[str, str] = {
    **PAIR,
    "over": '"group"',
    "message": '"{sources}: {reasons}"',
    "when": '[ { kind = "sources", at_least = 2 } ]',
}


def rule_text(keys: Mapping[str, str], examples: str = FIRES + QUIET) -> str:
    return "".join(f"{key} = {value}\n" for key, value in keys.items()) + examples


def without(key: str) -> dict[str, str]:
    return {name: value for name, value in PAIR.items() if name != key}


def write(folder: Path, text: str, name: str = "rain-or-sun.toml", inside: str = "contradiction") -> Path:
    path = folder / inside / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


WRONG = {
    "no example that fires": (rule_text(PAIR, QUIET), "examples: "),
    "no example that stays quiet": (rule_text(PAIR, FIRES), "examples: "),
    "only known gaps fire": (rule_text(PAIR, FIRES + GAP + QUIET), "no example that fires"),
    "only known gaps stay quiet": (rule_text(PAIR, FIRES + QUIET + GAP), "no example that stays quiet"),
    "two examples of one name": (rule_text(PAIR, FIRES + FIRES + QUIET), "two examples of one name, 'it rains'"),
    "no examples at all": (rule_text(PAIR, ""), "examples: is missing"),
    "unknown expectation": (rule_text(PAIR, FIRES + QUIET.replace("quiet", "silent")), "examples.1.expect: "),
    "example without articles": (rule_text(PAIR, FIRES + EMPTY), "examples.1.given: "),
    "example with an unknown key": (rule_text(PAIR, FIRES + QUIET + "until = 1\n"), "examples.1.until: "),
    "publication day that is no day": (
        rule_text(PAIR, FIRES + QUIET.replace('source = "C"', 'published = "yesterday"')),
        "examples.1.given.1.published: ",
    ),
    "unknown kind": (rule_text({**PAIR, "when": '[ { kind = "weather" } ]'}), "when.0.kind: "),
    "kind of a group in a rule over pairs": (rule_text({**PAIR, "when": '[ { kind = "origins" } ]'}), "when.0.kind: "),
    "kind of a pair in a rule over groups": (
        rule_text({**GROUP, "when": '[ { kind = "best-match" } ]'}),
        "when.0.kind: ",
    ),
    "condition without a kind": (rule_text({**PAIR, "when": '[ { is = ["same"] } ]'}), "when.0: has no 'kind'"),
    "unknown argument": (
        rule_text({**PAIR, "when": '[ { kind = "best-match", at_least = 2 } ]'}),
        "when.0.at_least: ",
    ),
    "argument left out": (rule_text({**PAIR, "when": '[ { kind = "wording" } ]'}), "when.0.at_least: "),
    "argument out of range": (
        rule_text({**PAIR, "when": '[ { kind = "wording", at_least = 1.5 } ]'}),
        "when.0.at_least: ",
    ),
    "unknown outcome": (
        rule_text({**PAIR, "when": '[ { kind = "time", is = ["later"] } ]'}),
        "when.0.is.0: ",
    ),
    "outcome of another facet": (
        rule_text({**PAIR, "unless": '[ { kind = "polarity", is = ["apart"] } ]'}),
        "unless.0.is.0: ",
    ),
    "no outcome": (rule_text({**PAIR, "when": '[ { kind = "time", is = [] } ]'}), "when.0.is: "),
    "no condition": (rule_text({**PAIR, "when": "[]"}), "when: "),
    "unknown placeholder": (rule_text({**PAIR, "message": '"{a.sauce}"'}), "unknown placeholder {a.sauce}"),
    "placeholder of a group in a rule over pairs": (rule_text({**PAIR, "message": '"{sources}"'}), "{sources}"),
    "placeholder of a pair in a rule over groups": (rule_text({**GROUP, "message": '"{a.quote}"'}), "{a.quote}"),
    "unbalanced placeholder": (rule_text({**PAIR, "message": '"{a.source"'}), "8: message: "),
    "id that is not the file's name": (
        rule_text({**PAIR, "id": '"sun-or-rain"'}),
        "id: 'sun-or-rain' is not the file's name",
    ),
    "id in another case": (rule_text({**PAIR, "id": '"Rain-Or-Sun"'}), "id: "),
    "verdict of another folder": (
        rule_text({**PAIR, "verdict": '"agreement"'}),
        "verdict: 'agreement' belongs into 'agreement', not 'contradiction'",
    ),
    "verdict that there is not": (rule_text({**PAIR, "verdict": '"maybe"'}), "verdict: "),
    "verdict of a group in a rule over pairs": (rule_text({**PAIR, "verdict": '"single-source"'}), "verdict: "),
    "over something else": (rule_text({**PAIR, "over": '"article"'}), "5: over: "),
    "another schema": (rule_text({**PAIR, "schema": "2"}), "schema: "),
    "version below one": (rule_text({**PAIR, "version": "0"}), "version: "),
    "empty title": (rule_text({**PAIR, "title": '""'}), "title: "),
    "no title": (rule_text(without("title")), "title: is missing"),
    "unknown key": (rule_text({**PAIR, "severity": '"high"'}), "severity: "),
    "key written twice": ("schema = 1\nschema = 1\n", "2: not TOML: "),
    "broken TOML": ('schema = 1\nid = "rain-or-sun\n', "2: not TOML: "),
    "empty file": ("", "rule: "),
}


@pytest.mark.parametrize(("text", "complaint"), WRONG.values(), ids=WRONG)
def test_wrong_rule_file_is_refused_in_one_line_with_file_and_line(tmp_path: Path, text: str, complaint: str) -> None:
    path = write(tmp_path, text)
    with pytest.raises(RuleError) as caught:
        load_rule(path)
    assert re.match(rf"{re.escape(str(path))}:\d+: ", str(caught.value))
    assert complaint in str(caught.value)
    assert "\n" not in str(caught.value)


BROKEN = Path(__file__).parent / "broken"


def test_each_broken_file_gives_the_line_that_it_says_on_top() -> None:
    files = sorted(BROKEN.glob("*/*.toml"))
    said = [f"{path}{path.read_text('utf-8').splitlines()[0].removeprefix('# ')}" for path in files]
    assert [str(fault) for fault in faults([BROKEN])] == said
    assert len(said) >= 20


def test_a_set_without_fault_has_none() -> None:
    assert faults() == ()


def test_right_rule_files_are_loaded(tmp_path: Path) -> None:
    pair = load_rule(write(tmp_path, rule_text(PAIR)))
    group = load_rule(write(tmp_path, rule_text(GROUP), inside="contradiction"))
    assert isinstance(pair, PairRule)
    assert isinstance(group, GroupRule)


def test_known_gaps_beside_plain_examples_are_loaded(tmp_path: Path) -> None:
    gap = FIRES.replace("it rains", "it snows") + GAP
    assert load_rule(write(tmp_path, rule_text(PAIR, FIRES + QUIET + gap))).examples[2].known_gap == "not yet"


def test_sources_of_an_example_are_named_by_place_unless_told(tmp_path: Path) -> None:
    _, quiet = load_rule(write(tmp_path, rule_text(PAIR))).examples
    assert [given.source for given in quiet.articles()] == ["Outlet A", "C"]


def test_rule_outside_the_folder_of_its_verdict_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match="'contradiction' belongs into 'contradiction', not 'weather'"):
        load_rule(write(tmp_path, rule_text(PAIR), inside="weather"))


def test_file_that_is_not_utf8_is_refused(tmp_path: Path) -> None:
    path = write(tmp_path, "")
    path.write_bytes(b'title = "caf\xe9"\n')
    with pytest.raises(RuleError, match=r"rain-or-sun\.toml: .*utf-8"):
        load_rule(path)


def test_file_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError, match=r"none\.toml: .*No such file"):
        load_rule(tmp_path / "contradiction" / "none.toml")


def test_one_id_in_two_folders_is_refused_with_both_files(tmp_path: Path) -> None:
    first = write(tmp_path / "house", rule_text(PAIR))
    second = write(tmp_path / "guest", rule_text(PAIR))
    with pytest.raises(RuleError) as caught:
        load_rules([tmp_path / "house", tmp_path / "guest"])
    what = f"'rain-or-sun' is the id of {first} too; to take its place, say replaces = true"
    assert str(caught.value) == f"{second}:2: id: {what}"


def test_folder_that_does_not_exist_is_refused(tmp_path: Path) -> None:
    with pytest.raises(RuleError) as caught:
        load_rules([tmp_path / "none"])
    assert str(caught.value) == f"{tmp_path / 'none'}: no such folder of rules"


def test_folder_without_rules_is_refused(tmp_path: Path) -> None:
    (tmp_path / "README.md").write_text("No rules here.")
    with pytest.raises(RuleError) as caught:
        load_rules([tmp_path])
    assert str(caught.value) == f"{tmp_path}: no rule file (*.toml) in this folder"


def test_rules_of_several_folders_are_sorted_by_id(tmp_path: Path) -> None:
    write(tmp_path / "house", rule_text(PAIR))
    write(tmp_path / "guest", rule_text({**PAIR, "id": '"cold-or-hot"'}), name="cold-or-hot.toml")
    rules = load_rules([tmp_path / "house", tmp_path / "guest"], config=RuleChoice(default_rules=False)).rules
    assert [rule.id for rule in rules] == ["cold-or-hot", "rain-or-sun"]


def test_a_configuration_may_stand_beside_rules(tmp_path: Path) -> None:
    path = write(tmp_path, rule_text(PAIR))
    for name in ("verify.toml", "pyproject.toml"):
        (tmp_path / name).write_text('rules = ["."]\n', "utf-8")
    assert rule_files([tmp_path]) == (path,)
