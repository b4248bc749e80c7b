"""The pages tell the truth: commands of README.md print what it shows, links lead somewhere, all public is explained.

A fenced block `console` holds a command after "$ " and what it prints; a block `python` is followed by a block `text`
of what it prints. A comment above shortens the output: `<!-- shown: START N | START N -->` keeps, for each START in
turn, N parts from the one that begins with it on, with "..." for those left out. Parts are paragraphs, or lines where
the output has no blank line.

`python tests/test_docs.py --write` writes the outputs anew.
"""

from __future__ import annotations

import ast
import io
import os
import re
import shlex
import sys
from collections.abc import Iterator
from contextlib import chdir, redirect_stdout
from pathlib import Path
from typing import NamedTuple
from unittest.mock import patch

import pytest
from typer.testing import CliRunner

import verify
from verify import cli
from verify.corpus.inputs import FORMATS as SUFFIXES
from verify.report.formats import FORMATS
from verify.report.model import Report

ROOT = Path(__file__).parent.parent
README = ROOT / "README.md"
FOLDERS = (".", "docs", "rules", "corpus", "benchmarks")
PAGES = sorted(page for folder in FOLDERS for page in (ROOT / folder).glob("*.md"))
MODULES = sorted((ROOT / "verify").rglob("*.py"))
ENVIRONMENT = {"COLUMNS": "80", "NO_COLOR": "1"}

_SHOWN = r"(?:<!-- shown: (?P<shown>[^\n]+) -->\n)?"
_CONSOLE = re.compile(_SHOWN + r"```console\n\$ (?P<source>[^\n]+)\n(?P<output>.*?)```\n", re.DOTALL)
_PYTHON = re.compile(_SHOWN + r"```python\n(?P<source>.*?)```\n\n```text\n(?P<output>.*?)```\n", re.DOTALL)
_LINK = re.compile(r"\]\((?!\w+:)([^)#]+)[^)]*\)")


class Example(NamedTuple):
    """A command or a program of the README, what it is said to print, and which parts of that are shown."""

    source: str
    output: str
    shown: str | None
    is_python: bool

    def run(self) -> str:
        """Return what it prints, shortened as the README shortens it."""
        printed = _of_python(self.source) if self.is_python else _of_command(self.source)
        return shortened(printed, self.shown) if self.shown else printed


def examples(text: str) -> Iterator[tuple[Example, re.Match[str]]]:
    """Yield the examples of a page with their places in it, commands first."""
    for pattern in (_CONSOLE, _PYTHON):
        for found in pattern.finditer(text):
            yield Example(found["source"], found["output"], found["shown"], pattern is _PYTHON), found


def shortened(printed: str, shown: str) -> str:
    """Return the parts of an output that `shown` asks for, with "..." for those left out."""
    gap = "\n\n" if "\n\n" in printed else "\n"
    parts = printed.removesuffix("\n").split(gap)
    kept: list[str] = []
    place = 0
    for wish in shown.split(" | "):
        start, _, count = wish.rpartition(" ")
        first = next(i for i in range(place, len(parts)) if parts[i].strip().startswith(start))
        kept += [*["..."] * (first > place), *parts[first : first + int(count)]]
        place = first + int(count)
    return gap.join([*kept, *["..."] * (place < len(parts))]) + "\n"


def _of_command(line: str) -> str:
    program, *arguments = shlex.split(line)
    if program == "cat":
        return "".join((ROOT / name).read_text(encoding="utf-8") for name in arguments)
    with chdir(ROOT), patch.dict(os.environ, ENVIRONMENT):
        result = CliRunner().invoke(cli.app, arguments, prog_name=program, catch_exceptions=False)
    return result.stdout


def _of_python(source: str) -> str:
    with chdir(ROOT), redirect_stdout(io.StringIO()) as printed:
        exec(compile(source, "<python of README.md>", "exec"), {})  # noqa: S102 - the README's own program
    return printed.getvalue()


def rewritten(text: str) -> str:
    """Return a page with the outputs of its examples written anew."""
    for example, found in sorted(examples(text), key=lambda pair: -pair[1].start()):
        text = text[: found.start("output")] + example.run() + text[found.end("output") :]
    return text


EXAMPLES = [example for example, _ in examples(README.read_text(encoding="utf-8"))]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda example: example.source.splitlines()[0])
def test_an_example_of_the_readme_prints_what_it_shows(example: Example) -> None:
    assert example.run() == example.output, "`python tests/test_docs.py --write` writes the outputs anew"


def test_the_readme_shows_the_report_the_rules_the_json_form_a_rule_and_the_library() -> None:
    sources = [example.source for example in EXAMPLES]
    for start in ("verify report corpus/", "verify rules", "cat rules/", "import verify"):
        assert any(source.startswith(start) for source in sources), start
    assert any("--format json" in source for source in sources)


@pytest.mark.parametrize("shown", ["a 1", " 1 | c 1", " 1 | e 1", "b 2 | e 1"])
def test_a_shortened_output_keeps_lines_in_order_and_marks_each_gap(shown: str) -> None:
    lines = shortened("a\nb\nc\nd\ne\n", shown).splitlines()
    kept = [line for line in lines if line != "..."]
    assert kept == sorted(kept)
    for one, other in zip(["`", *lines], [*lines, "f"], strict=True):
        assert "..." in (one, other) or ord(other) == ord(one) + 1


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.relative_to(ROOT).as_posix())
def test_each_link_to_a_file_leads_to_one(page: Path) -> None:
    broken = [link for link in _LINK.findall(page.read_text(encoding="utf-8")) if not (page.parent / link).exists()]
    assert not broken


def test_each_make_target_that_the_pages_name_exists() -> None:
    targets = set(re.findall(r"^(\w+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {
        name
        for page in PAGES
        for name in re.findall(r"^(?:    )?make (\w+)|`make (\w+)`", page.read_text(encoding="utf-8"), re.MULTILINE)
    }
    assert {"".join(name) for name in named} <= targets
    assert named


def test_the_readme_names_every_input_and_output_format_and_exit_status() -> None:
    text = README.read_text(encoding="utf-8")
    statuses = map(str, (cli.report.FAILED_ON, cli.WRONG_USE, cli.INTERNAL))
    missing = [name for name in (*SUFFIXES, *FORMATS) if f"`{name}`" not in text]
    assert not missing
    assert [status for status in statuses if f"| {status} |" not in text] == []


def test_the_readme_names_every_key_of_the_json_form() -> None:
    text = README.read_text(encoding="utf-8")
    keys = [field.alias or name for name, field in Report.model_fields.items()]
    assert [key for key in keys if f"`{key}`" not in text] == []


@pytest.mark.parametrize("name", verify.__all__)
def test_each_public_name_of_the_package_says_what_it_is(name: str) -> None:
    value = getattr(verify, name)
    said = (value.__dict__ if isinstance(value, type) else {"__doc__": value.__doc__}).get("__doc__") or ""
    assert said.strip()
    assert not said.startswith(f"{name}(")  # what NamedTuple and dataclass write by themselves


@pytest.mark.parametrize("module", MODULES, ids=lambda module: module.relative_to(ROOT).as_posix())
def test_each_module_and_public_name_in_it_has_a_docstring(module: Path) -> None:
    tree = ast.parse(module.read_text(encoding="utf-8"))
    assert ast.get_docstring(tree)
    assert list(_silent(tree)) == []


def _silent(node: ast.Module | ast.ClassDef) -> Iterator[str]:
    """Yield the public classes, functions and methods below a node that have no docstring."""
    for child in node.body:
        if isinstance(child, ast.ClassDef | ast.FunctionDef | ast.AsyncFunctionDef) and not child.name.startswith("_"):
            if not ast.get_docstring(child):
                yield child.name
            if isinstance(child, ast.ClassDef):
                yield from _silent(child)


if __name__ == "__main__":
    if sys.argv[1:] != ["--write"]:
        raise SystemExit("usage: python tests/test_docs.py --write")
    README.write_text(rewritten(README.read_text(encoding="utf-8")), encoding="utf-8")
