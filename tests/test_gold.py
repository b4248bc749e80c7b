"""Real stories with hand-made gold, where they are at hand: no figure falls below what was reached before.

The stories and their scorer are not part of the project; without the folder these tests are skipped.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import pytest

from verify import cross_check, read_articles
from verify.report.json_format import to_json

ROOT = Path(__file__).parent.parent
GOLD = ROOT.parent / "shared" / "gold"
FLOORS: dict[str, dict[str, float]] = tomllib.loads((ROOT / "benchmarks" / "floors.toml").read_text(encoding="utf-8"))
_CASES = [(part, name, floor) for part, figures in FLOORS.items() for name, floor in figures.items()]

pytestmark = [
    pytest.mark.skipif(not GOLD.is_dir(), reason=f"no folder of gold stories at {GOLD}"),
    pytest.mark.xdist_group("gold"),
]


@pytest.fixture(scope="module")
def figures(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """Return what the scorer prints last, of all stories in one batch."""
    report = tmp_path_factory.mktemp("gold") / "report.json"
    report.write_text(to_json(cross_check(read_articles([str(GOLD / "dev" / "articles.jsonl")]))), encoding="utf-8")
    command = [sys.executable, str(GOLD / "score.py"), "--gold", str(GOLD / "dev"), "--report", str(report)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout  # noqa: S603
    found: dict[str, Any] = json.loads(printed.splitlines()[-1])
    return found


@pytest.mark.parametrize(("part", "name", "floor"), _CASES)
def test_no_figure_falls_below_its_floor(figures: dict[str, Any], part: str, name: str, floor: float) -> None:
    assert (figures if part == "whole" else figures[part])[name] >= floor


@pytest.mark.parametrize("part", ["contradiction", "agreement"])
def test_nothing_crosses_stories(figures: dict[str, Any], part: str) -> None:
    assert figures[part]["cross_story"] == 0
