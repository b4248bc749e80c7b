"""The settings of `verify report`: configuration, packs, baselines, and what `--fail-on` then looks at."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from verify import cli, cross_check, read_articles
from verify.errors import PipelineError, VerifyError

ARMY = "The Vekland army said its shells had killed 40 rebels near Tarvik."


@pytest.fixture
def articles(tmp_path: Path) -> Path:
    folder = tmp_path / "articles"
    folder.mkdir()
    (folder / "gazette.txt").write_text("date 2024-10-14\nColm Tighe weighs 15 stone.\n")
    (folder / "herald.txt").write_text("date 2024-10-14\nColm Tighe weighs 18 stone.\n")
    return folder


def report(*arguments: object) -> Result:
    return CliRunner().invoke(cli.app, ["report", "-q", *map(str, arguments)])


def fingerprint(articles: Path) -> str:
    return cross_check(read_articles([articles])).findings[0].fingerprint


def suppress(articles: Path) -> None:
    text = f'[[suppress]]\nfingerprint = "{fingerprint(articles)}"\nreason = "a misprint"\n'
    (articles.parent / "verify.toml").write_text(text)


def test_a_suppressed_finding_does_not_fail_and_is_shown_apart(articles: Path) -> None:
    assert report(articles, "--fail-on", "contradiction").exit_code == 1
    suppress(articles)
    found = report(articles, "--fail-on", "contradiction")
    assert found.exit_code == 0
    assert "Suppressed (1)" in found.stdout
    assert "a misprint" in found.stdout


def test_isolated_looks_for_no_configuration(articles: Path) -> None:
    suppress(articles)
    assert report(articles, "--isolated", "--fail-on", "contradiction").exit_code == 1


def test_a_configuration_can_be_named(articles: Path, tmp_path: Path) -> None:
    (tmp_path / "other.toml").write_text('ignore = ["contradiction"]\n')
    assert report(articles, "--config", tmp_path / "other.toml", "--fail-on", "contradiction").exit_code == 0


def test_a_finding_of_the_baseline_does_not_fail(articles: Path, tmp_path: Path) -> None:
    assert report(articles, "-f", "json", "-o", tmp_path / "old.json").exit_code == 0
    found = report(articles, "--baseline", tmp_path / "old.json", "--fail-on", "contradiction", "-f", "json")
    assert found.exit_code == 0
    assert json.loads(found.stdout)["baseline"] == {"new": 0, "unchanged": 1, "gone": []}


def test_a_pack_brings_verdicts_that_can_fail(articles: Path) -> None:
    (articles / "army.txt").write_text(ARMY)
    assert report(articles, "--fail-on", "one-sided").exit_code == 2
    assert report(articles, "--pack", "casualties", "--fail-on", "one-sided").exit_code == 1


def test_select_and_ignore_take_rules_out(articles: Path) -> None:
    assert report(articles, "--ignore", "contradiction", "--fail-on", "contradiction").exit_code == 0
    assert report(articles, "--select", "agreement", "--fail-on", "agreement").exit_code == 0


def test_a_file_and_no_file_cannot_both_be_asked_for(articles: Path, tmp_path: Path) -> None:
    found = report(articles, "--config", tmp_path / "verify.toml", "--isolated")
    assert isinstance(found.exception, VerifyError)
    assert str(found.exception) == "--config names a file and --isolated asks for none"


@pytest.mark.parametrize(("text", "complaint"), [("{}", "no report of verify-report/1"), ("[", "no JSON")])
def test_a_baseline_that_is_no_report_is_refused(articles: Path, tmp_path: Path, text: str, complaint: str) -> None:
    (tmp_path / "old.json").write_text(text)
    found = report(articles, "--baseline", tmp_path / "old.json")
    assert isinstance(found.exception, VerifyError)
    assert str(found.exception).startswith(f"{tmp_path / 'old.json'}: {complaint}")


def test_the_sentence_encoder_is_asked_for_by_option_or_file_and_is_missing_in_one_line(
    articles: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def missing() -> None:
        raise PipelineError("the sentence encoder is not installed")

    monkeypatch.setattr("verify.pipeline.load_encoder", missing)
    assert report(articles).exit_code == 0
    assert isinstance(report(articles, "--semantic").exception, PipelineError)
    (articles.parent / "verify.toml").write_text("semantic = true\n")
    assert isinstance(report(articles).exception, PipelineError)
    assert report(articles, "--isolated").exit_code == 0
