"""What --output and --format mean together."""

from __future__ import annotations

from pathlib import Path

import pytest
from sample_report import ferry_report

from verify.errors import OutputError
from verify.report.formats import FOLDERS, FORMATS, SUFFIXES
from verify.report.outline import Layout
from verify.report.outputs import Output, plan, render


def test_without_a_word_it_is_text_on_standard_output() -> None:
    assert plan([], []) == (Output("-", "text"),)


def test_a_format_alone_goes_to_standard_output() -> None:
    assert plan([], ["sarif"]) == (Output("-", "sarif"),)


@pytest.mark.parametrize(
    ("path", "form"),
    [
        *((f"r.{name}", name) for name in FORMATS),
        *((f"r{suffix}", form) for suffix, form in SUFFIXES.items()),
        ("R.JSON", "json"),
        ("a.b/report", "text"),
        ("report", "text"),
        ("-", "text"),
        ("tables/", "csv"),
        ("r.json/", "csv"),
    ],
)
def test_the_end_of_a_path_tells_the_format(path: str, form: str) -> None:
    assert plan([path], []) == (Output(path, form),)


def test_several_outputs_each_have_their_own_format() -> None:
    planned = plan(["a.json", "b.md", "c/", "-"], [])
    assert [output.form for output in planned] == ["json", "md", "csv", "text"]


def test_formats_that_are_named_go_to_the_outputs_in_order() -> None:
    assert plan(["a", "b.json"], ["csv", "sarif"]) == (Output("a", "csv"), Output("b.json", "sarif"))


@pytest.mark.parametrize(
    ("paths", "forms", "said"),
    [
        (["a.json", "b.json"], ["json"], "1 formats for 2 outputs"),
        ([], ["json", "md"], "2 formats for 1 outputs"),
        (["a.docx"], [], "the suffix of 'a.docx' tells no format"),
        (["a.csv"], [], "csv is a folder of tables"),
        (["a.parquet"], [], "parquet is a folder of tables"),
        ([], ["csv"], "csv is a folder of tables"),
        (["-", "a"], ["parquet", "text"], "parquet is a folder of tables"),
        (["a.json", "./a.json"], [], "two outputs go to 'a.json'"),
        (["-", "-"], [], "two outputs go to '-'"),
        (["t", "t/"], ["csv", "csv"], "two outputs go to 't'"),
    ],
)
def test_what_does_not_fit_is_said_in_one_line(paths: list[str], forms: list[str], said: str) -> None:
    with pytest.raises(OutputError) as caught:
        plan(paths, forms)
    assert str(caught.value).startswith(said)
    assert "\n" not in str(caught.value)


def test_a_missing_library_is_said_before_any_work(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("verify.report.parquet.find_spec", lambda _name: None)
    with pytest.raises(OutputError, match="pip install"):
        plan(["a"], ["parquet"])


@pytest.mark.parametrize("form", [*FORMATS, *FOLDERS])
def test_each_format_is_rendered_as_one_file_or_as_files_of_its_folder(form: str) -> None:
    files = render(ferry_report(), Output("out", form), Layout())
    if form in FOLDERS:
        assert {path.parent for path in files} == {Path("out")}
    else:
        assert set(files) == {Path("out")}
    assert all(files.values())
