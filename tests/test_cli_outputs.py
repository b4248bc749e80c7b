"""Several outputs in one run, all of them or none; and `verify diff`."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import pytest

from verify import cli
from verify.cli.output import write_files
from verify.errors import OutputError
from verify.graph import build_graph
from verify.match.links import Matching
from verify.models import Article, Claim, Finding, Predicate
from verify.report.json_format import to_json
from verify.report.model import Engine, Report


class Outcome(NamedTuple):
    """How a command ended and what it wrote."""

    status: int
    out: str
    err: str


Run = Callable[..., Outcome]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes], tmp_path: Path) -> Run:
    """Return a function that runs the command in this process, in an empty folder."""
    monkeypatch.chdir(tmp_path)

    def runs(*arguments: str | Path) -> Outcome:
        monkeypatch.setattr(sys, "argv", ["verify", *map(str, arguments)])
        with pytest.raises(SystemExit) as ended:
            cli.main()
        written = capfdbinary.readouterr()
        return Outcome(int(ended.value.code or 0), written.out.decode(), written.err.decode())

    return runs


def _report(*verdicts: str) -> Report:
    article = Article(id="a", source="Gazette", text="It rained.", path="a.txt")
    predicate = Predicate(start=3, end=9, text="rained", lemma="rain")
    claim = Claim(id="c", article="a", start=0, end=10, quote="It rained.", predicate=predicate)
    findings = tuple(
        Finding(
            id=f"f{verdict}",
            verdict=verdict,
            claims=("c",),
            sources=("Gazette",),
            origins=("Gazette",),
            rule=verdict,
            title="t",
            reason="x",
        )
        for verdict in verdicts
    )
    engine = Engine(version="1", model="m", rules=1, rules_hash="abc")
    report = Report(engine=engine, articles=(article,), claims=(claim,), relations=(), findings=findings)
    return report.with_graph(build_graph([article], [claim], Matching(links=(), subjects={})))


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[object]:
    """Let each run of the pipeline give one report, and return the list of those runs."""
    seen: list[object] = []

    def counted(*given: object, **_named: object) -> Report:
        seen.append(given)
        return _report("contradiction")

    monkeypatch.setattr(cli.report, "_cross_check", counted)
    return seen


def _files(folder: Path) -> set[str]:
    return {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file()}


def test_one_run_writes_all_that_is_named(run: Run, calls: list[object], tmp_path: Path) -> None:
    names = ("r.json", "r.md", "r.sarif", "r.xml", "r.jsonld", "r.graphml", "r.gexf", "r.jsonl", "r.txt")
    outputs = [part for name in names for part in ("-o", name)]
    shown = run("report", "x", *outputs, "-o", "tables/", "-o", "-")
    assert (shown.status, shown.err) == (0, "")
    assert shown.out.startswith("1 article from 1 outlet")
    tables = {path.removeprefix("tables/") for path in _files(tmp_path) if path.startswith("tables/")}
    assert tables >= {"articles.csv", "claims.csv", "findings.csv", "finding_claims.csv"}
    assert _files(tmp_path) == {*names, *(f"tables/{name}" for name in tables)}
    assert len(calls) == 1


def test_formats_that_are_named_go_to_the_outputs_in_order(run: Run, calls: list[object], tmp_path: Path) -> None:
    done = run("report", "x", "-f", "json", "-f", "parquet", "-o", "a.md", "-o", "b")
    assert (done.status, len(calls)) == (0, 1)
    assert json.loads((tmp_path / "a.md").read_text(encoding="utf-8"))["schema"] == "verify-report/1"
    assert "b/findings.parquet" in _files(tmp_path)


@pytest.mark.parametrize(
    "arguments",
    [
        ("-o", "r.docx"),
        ("-o", "r.csv"),
        ("-f", "csv"),
        ("-f", "json", "-f", "md"),
        ("-o", "a.json", "-o", "a.json"),
        ("-o", "missing/a.json"),
        ("-o", "missing/tables/"),
        ("-o", "there"),
        ("-f", "csv", "-o", "taken"),
    ],
)
def test_what_cannot_be_written_is_one_line_before_any_work(
    run: Run, calls: list[object], tmp_path: Path, arguments: tuple[str, ...]
) -> None:
    (tmp_path / "there").mkdir()
    (tmp_path / "taken").touch()
    done = run("report", "x", *arguments)
    assert (done.status, done.out, done.err.count("\n"), calls) == (2, "", 1, [])
    assert done.err.startswith("error: ")
    assert _files(tmp_path) == {"taken"}


def test_without_pyarrow_parquet_is_one_line_before_any_work(
    run: Run, calls: list[object], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("verify.report.parquet.find_spec", lambda _name: None)
    done = run("report", "x", "-f", "parquet", "-o", "t")
    assert (done.status, calls) == (2, [])
    assert done.err == ("error: Parquet needs pyarrow, which is not installed: pip install 'verify-claims[parquet]'\n")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="needs a device that is always full")
def test_a_device_is_written_to_and_not_replaced() -> None:
    with pytest.raises(OutputError, match="No space left"):
        write_files({Path("/dev/full"): b"x"})
    assert Path("/dev/full").is_char_device()


def test_when_one_file_cannot_be_written_none_has_changed(tmp_path: Path) -> None:
    old = tmp_path / "a.json"
    old.write_bytes(b"old")
    (tmp_path / "file").touch()
    wanted = {old: b"new", tmp_path / "tables" / "a.csv": b"x", tmp_path / "file" / "b.csv": b"x"}
    with pytest.raises(OutputError, match=r"cannot write .*file"):
        write_files(wanted)
    assert old.read_bytes() == b"old"
    assert _files(tmp_path) == {"a.json", "file"}
    assert not (tmp_path / "tables").exists()


def test_an_interrupt_leaves_nothing_half_written(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(*_given: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(Path, "replace", interrupted)
    with pytest.raises(KeyboardInterrupt):
        write_files({tmp_path / "a": b"x", tmp_path / "t" / "b": b"x"})
    assert list(tmp_path.iterdir()) == []


def test_files_that_are_there_keep_their_permissions_and_links(tmp_path: Path) -> None:
    real, link = tmp_path / "real", tmp_path / "link"
    real.write_bytes(b"old")
    real.chmod(0o640)
    link.symlink_to(real)
    write_files({link: b"new"})
    assert (link.is_symlink(), real.read_bytes()) == (True, b"new")
    assert real.stat().st_mode & 0o777 == 0o640


def test_a_new_file_has_the_permissions_that_the_user_gives_new_files(tmp_path: Path) -> None:
    (tmp_path / "plain").touch()
    write_files({tmp_path / "a": b"x"})
    assert (tmp_path / "a").stat().st_mode == (tmp_path / "plain").stat().st_mode


def test_other_files_in_a_folder_of_tables_stay(run: Run, calls: list[object], tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "notes.txt").write_text("mine", encoding="utf-8")
    assert run("report", "x", "-o", "t/").status == 0
    assert (tmp_path / "t" / "notes.txt").read_text(encoding="utf-8") == "mine"
    assert len(calls) == 1


def test_a_file_with_a_name_too_long_is_one_line(run: Run, calls: list[object]) -> None:
    done = run("report", "x", "-o", "a" * 300)
    assert (done.status, done.err.count("\n"), len(calls)) == (2, 1, 0)


@pytest.fixture
def two(tmp_path: Path) -> tuple[Path, Path]:
    """Return the files of two reports; the later has a contradiction more and an update less."""
    paths = (tmp_path / "old.json", tmp_path / "new.json")
    for path, report in zip(
        paths, (_report("agreement", "update"), _report("agreement", "contradiction")), strict=True
    ):
        path.write_text(to_json(report), encoding="utf-8")
    return paths


def test_diff_tells_what_changed_and_is_done(run: Run, two: tuple[Path, Path]) -> None:
    done = run("diff", *two)
    assert (done.status, done.err) == (0, "")
    assert done.out.startswith("2 findings before, 2 now; articles +0 -0\ncontradiction 1 +1 · update 0 -1")
    assert "\x1b" not in done.out
    told = json.loads(run("diff", *two, "-f", "json").out)
    assert [change["state"] for change in told["findings"]] == ["new", "gone"]


@pytest.mark.parametrize(("verdict", "status"), [("contradiction", 1), ("update", 0), ("agreement", 0)])
def test_diff_fails_on_a_verdict_only_of_what_is_new_or_changed(
    run: Run, two: tuple[Path, Path], verdict: str, status: int
) -> None:
    assert run("diff", *two, "--fail-on", verdict).status == status


def test_diff_writes_to_a_file(run: Run, two: tuple[Path, Path], tmp_path: Path) -> None:
    assert run("diff", *two, "-f", "json", "-o", "d.json") == Outcome(0, "", "")
    assert json.loads((tmp_path / "d.json").read_text(encoding="utf-8"))["schema"] == "verify-diff/1"


@pytest.mark.parametrize("content", [None, b"", b"{}", b"\xff", b"[" * 100_000])
def test_diff_of_what_is_no_report_is_one_line_that_names_the_file(
    run: Run, two: tuple[Path, Path], content: bytes | None
) -> None:
    if content is None:
        two[1].unlink()
    else:
        two[1].write_bytes(content)
    done = run("diff", *two)
    assert (done.status, done.out, done.err.count("\n")) == (2, "", 1)
    assert "new.json" in done.err


def test_the_help_tells_how_outputs_and_formats_go_together(run: Run) -> None:
    said = " ".join(run("report", "--help").out.split())
    for words in ("--output", "--format", "going by its suffix", "folder of CSV tables", "parquet", "repeatable"):
        assert words in said
