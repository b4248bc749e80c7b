"""What is said of an example that does not hold."""

from __future__ import annotations

from pathlib import Path

import pytest

from verify.proving.cases import read_cases
from verify.proving.outcomes import Outcome, instead, outcomes, report_lines
from verify.proving.page import page
from verify.ruleset import RuleChoice, load_rules

HEAD = """schema = 1
id = "length"
version = 1
verdict = "contradiction"
over = "pair"
title = "Two lengths"
why = "A tunnel has one length."
message = "{a.says} {b.says}"
when = [{ kind = "quantity", is = ["apart"] }, { kind = "wording", at_least = 0.3 }]
unless = [{ kind = "polarity", is = ["opposed"] }]
"""
GROUP = """schema = 1
id = "lone"
version = 1
verdict = "single-source"
over = "group"
title = "Said by one"
why = "One outlet is one source."
message = "{source}"
when = [{ kind = "tied-by", is = ["agreement"] }, { kind = "sources", at_most = 1 }]
"""
LONG, SHORT = "The tunnel under the strait is 80 kilometres long.", "The tunnel under the strait is 95 kilometres long."
RIGHT = [("two lengths", (LONG, SHORT), "fires", ""), ("one length", (LONG, LONG), "quiet", "")]


def written(folder: Path, head: str, examples: list[tuple[str, tuple[str, ...], str, str]]) -> tuple[Outcome, ...]:
    """Write a rule file with its examples into a folder, load it, and return what comes of the examples."""
    text = head
    for name, texts, expect, gap in examples:
        given = ", ".join(f'"{item}"' for item in texts)
        text += f'\n[[examples]]\nname = "{name}"\ngiven = [{given}]\nexpect = "{expect}"\n'
        text += f'known_gap = "{gap}"\n' if gap else ""
    name, inside = ("length", "contradiction") if head == HEAD else ("lone", "unverified")
    path = folder / inside / f"{name}.toml"
    path.parent.mkdir()
    path.write_text(text, "utf-8")
    rules = load_rules([folder], config=RuleChoice(default_rules=False))
    return outcomes(rules, read_cases(rules, load_rules()))


@pytest.mark.parametrize(
    ("wrong", "said"),
    [
        ((LONG, SHORT), f"fires on “{SHORT[:-1]}” and “{LONG[:-1]}”"),
        ((LONG, LONG.replace(" is ", " is not ")), ""),
    ],
)
def test_an_example_that_should_stay_quiet_says_on_what_it_fires(
    tmp_path: Path, wrong: tuple[str, ...], said: str
) -> None:
    found = written(tmp_path, HEAD, [*RIGHT, ("quiet one", wrong, "quiet", "")])[-1]
    assert found.holds == (not said)
    if said:
        assert sorted(instead(found).removeprefix("fires on ").split(" and ")) == sorted(
            said.removeprefix("fires on ").split(" and ")
        )


@pytest.mark.parametrize(
    ("texts", "said"),
    [
        ((LONG, LONG.replace("The", "At last the")), 'is stopped by when { kind = "quantity", is = ["apart"] }'),
        ((LONG, SHORT.replace(" is ", " is not ")), 'is stopped by unless { kind = "polarity", is = ["opposed"] }'),
        ((LONG, "Goats like salt from the sea."), "stays quiet: no two claims were linked"),
        ((LONG, "Oh."), "stays quiet: no claim was found in 1 of 2 articles"),
    ],
)
def test_an_example_that_should_fire_says_what_stopped_it(tmp_path: Path, texts: tuple[str, ...], said: str) -> None:
    found = written(tmp_path, HEAD, [*RIGHT, ("loud one", texts, "fires", "")])[-1]
    assert not found.holds
    assert said in instead(found)
    assert "\n" not in instead(found)


def test_a_rule_over_groups_says_what_stopped_it(tmp_path: Path) -> None:
    found = written(tmp_path, GROUP, [("two outlets", (LONG, LONG), "fires", ""), ("alone", (LONG,), "quiet", "")])
    assert 'is stopped by when { kind = "sources", at_most = 1 }' in instead(found[0])
    assert found[1].holds


def test_a_known_gap_that_is_closed_says_so(tmp_path: Path) -> None:
    found = written(tmp_path, HEAD, [*RIGHT, ("closed", (LONG, SHORT), "fires", "too hard")])
    assert not found[-1].holds
    assert instead(found[-1]) == "holds, though it is a known gap (too hard): take known_gap away"


def test_each_failing_example_is_one_line_with_file_and_line_before_a_summary(tmp_path: Path) -> None:
    found = written(tmp_path, HEAD, [*RIGHT, ("wrong", (LONG, SHORT), "quiet", ""), ("open", (LONG,), "fires", "gap")])
    path = tmp_path / "contradiction" / "length.toml"
    line, summary = report_lines(found, {"length": path})
    place = next(n for n, text in enumerate(path.read_text("utf-8").splitlines(), 1) if text == 'name = "wrong"') - 1
    assert line.startswith(f"{path}:{place}: wrong: fires on ")
    assert summary == "1 rule, 4 examples, 1 failed, 1 known gap"


def test_a_page_tells_title_why_conditions_message_and_each_example(tmp_path: Path) -> None:
    found = written(tmp_path, HEAD, [*RIGHT, ("wrong", (LONG, SHORT), "quiet", "")])
    text = page(found[0].rule, found)
    for part in (
        "length: Two lengths",
        "A tunnel has one length.",
        "two numbers are apart",
        "and the sentences share enough rare words for a score of at least 0.3",
        "the polarities are opposed",
        "{a.says} {b.says}",
        "two lengths: fires\n",
        "one length: stays quiet\n",
        "wrong: fires (fails, should be quiet)\n",
        LONG,
    ):
        assert part in text
