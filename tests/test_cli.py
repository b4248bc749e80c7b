"""The command line: what goes to which stream, and with which exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from jsonschema import Draft202012Validator

from verify import cli, cross_check, read_articles
from verify.errors import RuleError
from verify.graph import build_graph
from verify.match.links import Matching
from verify.models import Article, Claim, Finding, Predicate
from verify.report.formats import FORMATS
from verify.report.json_format import to_json
from verify.report.model import Engine, Report
from verify.report.schema import shipped_schema

EARLY = "date 2031-05-02\n\nThe storm killed 14 people in Ostrava on Thursday, police said.\n"
LATE = "date 2031-05-02\n\nThe storm killed 35 people in Ostrava on Thursday, the fire service said.\n"


class Outcome(NamedTuple):
    """How a command ended and what it wrote."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    """Return a function that runs the command in this process with the arguments given."""
    for name in ("NO_COLOR", "FORCE_COLOR", "VERIFY_DEBUG"):
        monkeypatch.delenv(name, raising=False)

    def runs(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["verify", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        written = capfdbinary.readouterr()
        return Outcome(int(ended.value.code or 0), written.out.decode(), written.err.decode())

    return runs


@pytest.fixture
def small(monkeypatch: pytest.MonkeyPatch) -> Report:
    """Let every run of the pipeline give one report, with one contradiction, and return it."""
    article = Article(id="a", source="Gazette", text="It rained.", path="a.txt")
    predicate = Predicate(start=3, end=9, text="rained", lemma="rain")
    claim = Claim(id="c", article="a", start=0, end=10, quote="It rained.", predicate=predicate)
    finding = Finding(
        id="f",
        verdict="contradiction",
        claims=("c",),
        sources=("Gazette",),
        origins=("Gazette",),
        rule="r",
        title="t",
        reason="x",
    )
    engine = Engine(version="1", model="m", rules=1, rules_hash="abc")
    report = Report(engine=engine, articles=(article,), claims=(claim,), relations=(), findings=(finding,))
    report = report.with_graph(build_graph([article], [claim], Matching(links=(), subjects={})))
    monkeypatch.setattr(cli.report, "_cross_check", lambda *_given, **_named: report)
    return report


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    """Return a folder with two articles that disagree."""
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "gazette.txt").write_text(EARLY, encoding="utf-8")
    (folder / "herald.txt").write_text(LATE, encoding="utf-8")
    return folder


def _fail(error: BaseException) -> Callable[..., Report]:
    def fails(*_given: object, **_named: object) -> Report:
        raise error

    return fails


def _command(arguments: Sequence[str | Path], **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "verify", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, check=False, env=os.environ | environment)  # noqa: S603


def test_the_format_is_text_unless_another_is_named(run: Run, small: Report) -> None:
    assert run("report", "x").out.startswith("1 article from 1 outlet, 1 claim, 1 finding\n")
    assert run("report", "x", "--format", "json") == Outcome(0, to_json(small), "")


@pytest.mark.parametrize("form", sorted(FORMATS))
@pytest.mark.usefixtures("small")
def test_output_goes_to_a_file_that_is_named_and_nowhere_else(run: Run, tmp_path: Path, form: str) -> None:
    shown = run("report", "x", "-f", form).out
    assert run("report", "x", "-f", form, "-o", tmp_path / "out") == Outcome(0, "", "")
    assert (tmp_path / "out").read_bytes().decode() == shown


@pytest.mark.usefixtures("small")
def test_a_file_that_cannot_be_written_is_status_2(run: Run, tmp_path: Path) -> None:
    target = tmp_path / "missing" / "out"
    assert run("report", "x", "-o", target) == Outcome(
        2, "", f"error: cannot write {target}: No such file or directory\n"
    )
    assert run("report", "x", "-o", tmp_path).status == 2


@pytest.mark.usefixtures("small")
def test_fail_on_gives_status_1_only_for_a_verdict_that_was_found(run: Run) -> None:
    assert run("report", "x").status == 0
    assert run("report", "x", "--fail-on", "update").status == 0
    failed = run("report", "x", "--fail-on", "update", "--fail-on", "contradiction")
    assert failed.status == 1
    assert failed.out == run("report", "x").out


def test_all_leaves_nothing_out(run: Run, small: Report, monkeypatch: pytest.MonkeyPatch) -> None:
    alone = small.findings[0].model_copy(update={"verdict": "single-source"})
    long = small.model_copy(update={"findings": (alone,) * 12})
    monkeypatch.setattr(cli.report, "_cross_check", lambda *_given, **_named: long)
    assert "12. t [r]" not in run("report", "x").out
    assert "12. t [r]" in run("report", "x", "--all").out


@pytest.mark.usefixtures("small")
def test_colours_need_a_terminal_and_no_objection(run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert "\x1b" not in run("report", "x").out
    monkeypatch.setenv("FORCE_COLOR", "1")
    monkeypatch.setenv("TERM", "xterm")
    assert "\x1b[" in run("report", "x").out
    run("report", "x", "-o", tmp_path / "out")
    assert b"\x1b" not in (tmp_path / "out").read_bytes()
    monkeypatch.setenv("NO_COLOR", "1")
    assert "\x1b" not in run("report", "x").out


def test_an_error_on_purpose_is_one_line_and_status_2(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli.report, "_cross_check", _fail(RuleError("bad.toml: two\nlines \x1b[31m")))
    assert run("report", "x") == Outcome(2, "", "error: bad.toml: two lines �[31m\n")


def test_any_other_error_is_one_line_and_status_101(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli.report, "_cross_check", _fail(ZeroDivisionError("nothing\nleft")))
    outcome = run("report", "x")
    assert outcome.status == 101
    assert outcome.out == ""
    assert outcome.err == "internal error: ZeroDivisionError: nothing left (set VERIFY_DEBUG=1 to see where)\n"


def test_the_traceback_of_an_internal_error_is_shown_on_demand(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli.report, "_cross_check", _fail(ZeroDivisionError("x")))
    monkeypatch.setenv("VERIFY_DEBUG", "1")
    outcome = run("report", "x")
    assert outcome.status == 101
    assert outcome.err.startswith("Traceback")


def test_an_interrupt_from_the_keyboard_has_a_status_of_its_own(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli.report, "_cross_check", _fail(KeyboardInterrupt()))
    assert run("report", "x").status == 130


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("report",),
        ("unheard-of",),
        ("report", "x", "--format", "unheard-of"),
        ("report", "x", "--max-bytes", "0"),
        ("report", "x", "--fail-on", "unheard-of"),
        ("report", "x", "--unheard-of"),
    ],
)
def test_wrong_usage_is_status_2(run: Run, arguments: tuple[str, ...]) -> None:
    outcome = run(*arguments)
    assert outcome.status == 2
    assert outcome.err or "Usage" in outcome.out


def test_without_arguments_there_is_help(run: Run) -> None:
    outcome = run()
    assert "Usage: verify" in outcome.out + outcome.err


def test_schema_prints_the_shipped_file(run: Run) -> None:
    assert run("schema") == Outcome(0, shipped_schema(), "")


def test_version_is_one_line(run: Run) -> None:
    outcome = run("--version")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("verify ")
    assert outcome.out.count("\n") == 1


@pytest.mark.skipif(os.name != "posix", reason="closes a pipe by its number")
@pytest.mark.parametrize("argument", ["schema", "--version"])
def test_a_reader_that_went_away_is_no_error(argument: str) -> None:
    read_end, write_end = os.pipe()
    os.close(read_end)
    command = [sys.executable, "-m", "verify", argument]
    done = subprocess.run(command, stdout=write_end, stderr=subprocess.PIPE, check=False)  # noqa: S603
    os.close(write_end)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
@pytest.mark.parametrize("argument", ["schema", "--version"])
def test_a_full_disk_is_one_line_and_status_2(argument: str) -> None:
    command = [sys.executable, "-m", "verify", argument]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, stdout=full, stderr=subprocess.PIPE, check=False)  # noqa: S603
    assert (done.returncode, done.stderr) == (2, b"error: cannot write standard output: No space left on device\n")


def test_a_report_of_real_articles_is_valid_json_alone_on_standard_output(run: Run, articles: Path) -> None:
    outcome = run("report", articles, "--format", "json")
    assert (outcome.status, outcome.err) == (0, "")
    content: dict[str, Any] = json.loads(outcome.out)
    Draft202012Validator(json.loads(shipped_schema())).validate(content)
    texts = {"gazette.txt": EARLY, "herald.txt": LATE}
    assert {article["id"]: article["published"] for article in content["articles"]} == dict.fromkeys(
        texts, "2031-05-02"
    )
    assert content["claims"]
    assert all(texts[claim["article"]][claim["start"] : claim["end"]] == claim["quote"] for claim in content["claims"])
    assert {claim["id"] for claim in content["claims"]} == {name for f in content["findings"] for name in f["claims"]}


def test_two_tolls_of_one_storm_fail_on_contradiction(run: Run, articles: Path) -> None:
    outcome = run("report", articles, "--fail-on", "contradiction")
    assert outcome.status == 1
    assert "*14*" in outcome.out
    assert "*35*" in outcome.out


def test_the_report_does_not_depend_on_the_hash_seed(articles: Path) -> None:
    runs = [_command(["report", articles, "--format", "json"], PYTHONHASHSEED=seed) for seed in ("1", "2")]
    assert [done.returncode for done in runs] == [0, 0]
    assert runs[0].stdout == runs[1].stdout


def test_articles_come_from_standard_input_too(articles: Path, tmp_path: Path) -> None:
    lines = [{"id": path.name, "text": path.read_text(encoding="utf-8")} for path in sorted(articles.iterdir())]
    stream = tmp_path / "in.jsonl"
    stream.write_text("".join(json.dumps(line) + "\n" for line in lines), encoding="utf-8")
    command = [sys.executable, "-m", "verify", "report", "-", "--format", "json"]
    with stream.open("rb") as given:
        done = subprocess.run(command, stdin=given, capture_output=True, check=False)  # noqa: S603
    assert (done.returncode, done.stderr) == (0, b"")
    assert [article["id"] for article in json.loads(done.stdout)["articles"]] == ["gazette.txt", "herald.txt"]


def test_an_input_that_does_not_exist_is_status_2(run: Run, tmp_path: Path) -> None:
    outcome = run("report", tmp_path / "nothing")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("error: ")
    assert outcome.err.count("\n") == 1


def test_a_pipeline_that_is_not_installed_is_status_2(run: Run, articles: Path) -> None:
    outcome = run("report", articles, "--model", "unheard_of")
    assert (outcome.status, outcome.out) == (2, "")
    assert "unheard_of" in outcome.err


def test_rules_are_listed_with_verdict_id_and_title(run: Run) -> None:
    outcome = run("rules")
    assert (outcome.status, outcome.err) == (0, "")
    lines = outcome.out.splitlines()
    assert len(lines) == len(list((Path(__file__).parent.parent / "rules").glob("*/*.toml")))
    assert lines == sorted(lines)
    assert all(len(line.split(maxsplit=2)) == 3 for line in lines)


def test_a_folder_of_rules_that_does_not_exist_is_status_2(run: Run, tmp_path: Path) -> None:
    outcome = run("rules", "--rules", tmp_path / "nothing")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith("error: ")


def test_a_statement_is_checked_against_articles(run: Run, articles: Path) -> None:
    shown = run("check", EARLY.splitlines()[-1], articles)
    assert shown.status == 0
    assert shown.out.startswith(("supported: ", "discussed: "))
    assert "gazette.txt" in shown.out


def test_a_finding_is_explained_by_its_id(run: Run, articles: Path) -> None:
    report = cross_check(read_articles([str(articles)]))
    assert run("explain", report.findings[0].id, articles).out.startswith(f"finding {report.findings[0].id}: ")
    assert run("explain", "zz", articles).status == 2


def test_a_report_as_of_a_day_leaves_out_what_came_later(run: Run, tmp_path: Path) -> None:
    (tmp_path / "early.txt").write_text(EARLY)
    (tmp_path / "late.txt").write_text(LATE.replace("2031-05-02", "2031-05-03"))
    told = run("report", tmp_path, "--as-of", "2031-05-02")
    assert told.out.startswith("1 article from 1 outlet")
    assert "left out: 1 article published later, 0 articles without a date" in " ".join(told.out.split())
    content = json.loads(run("report", tmp_path, "--as-of", "2031-05-02", "-f", "json").out)
    assert [left["why"] for left in content["left_out"]] == ["later"]
    assert content["engine"]["options"] == {"as_of": "2031-05-02"}


def test_a_day_that_is_none_is_status_2(run: Run, articles: Path) -> None:
    assert run("report", articles, "--as-of", "yesterday").status == 2


@pytest.mark.parametrize("form", ["text", "md"])
def test_weights_are_shown_only_on_request(run: Run, articles: Path, form: str) -> None:
    assert "Advice on weight" not in run("report", articles, "-f", form).out
    assert "Advice on weight" in run("report", articles, "-f", form, "--weights").out


@pytest.mark.parametrize("form", ["text", "md"])
def test_a_range_is_shown_with_its_values_and_their_sources(run: Run, articles: Path, form: str) -> None:
    told = run("report", articles, "-f", form).out
    assert "Ranges of reports" in told
    shown = told[told.index("Ranges of reports") :]
    for value in ("lowest “14”", "highest “35”", "latest", "best"):
        assert value in shown
