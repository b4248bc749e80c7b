"""docs/rules.md is followed from top to bottom in an empty folder, and every output on it is what a reader gets.

A fenced block below `<!-- file: PATH -->` is written to that file; a block `console` is a command and what it prints.
`python tests/test_docs_rules.py --write` writes the outputs anew.
"""

from __future__ import annotations

import os
import re
import shlex
import sys
import tempfile
from collections.abc import Iterator
from contextlib import chdir
from pathlib import Path
from unittest.mock import patch

from test_docs import ENVIRONMENT, ROOT, shortened
from typer.testing import CliRunner

from verify import cli

PAGE = ROOT / "docs" / "rules.md"
_STEP = re.compile(
    r"<!-- file: (?P<file>\S+) -->\n```\w+\n(?P<text>.*?)```\n"
    r"|(?:<!-- shown: (?P<shown>[^\n]+) -->\n)?```console\n\$ (?P<command>[^\n]+)\n(?P<output>.*?)```\n",
    re.DOTALL,
)


def followed(page: str) -> Iterator[tuple[re.Match[str], str]]:
    """Follow a page in the working folder; yield each command's place in it, and what it prints."""
    for step in _STEP.finditer(page):
        if step["file"]:
            path = Path(step["file"])
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(step["text"], encoding="utf-8")
            continue
        program, *arguments = shlex.split(step["command"])
        with patch.dict(os.environ, ENVIRONMENT):
            printed = CliRunner().invoke(cli.app, arguments, prog_name=program, catch_exceptions=False).output
        yield step, shortened(printed, step["shown"]) if step["shown"] else printed


def rewritten(page: str) -> str:
    """Return the page with what its commands print written anew."""
    with tempfile.TemporaryDirectory() as folder, chdir(folder):
        steps = list(followed(page))
    for step, printed in reversed(steps):
        page = page[: step.start("output")] + printed + page[step.end("output") :]
    return page


def test_a_reader_who_follows_the_page_sees_what_it_shows() -> None:
    page = PAGE.read_text(encoding="utf-8")
    assert rewritten(page) == page, "`python tests/test_docs_rules.py --write` writes the outputs anew"


def test_the_page_makes_edits_tests_and_uses_a_rule() -> None:
    commands = [step["command"] for step in _STEP.finditer(PAGE.read_text(encoding="utf-8")) if step["command"]]
    for start in ("verify rules new", "verify rules test", "verify rules coverage", "verify report"):
        assert any(command.startswith(start) for command in commands), start


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        raise SystemExit("usage: python tests/test_docs_rules.py --write")
    PAGE.write_text(rewritten(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
