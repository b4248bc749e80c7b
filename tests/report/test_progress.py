"""Progress bars come only where somebody watches."""

from __future__ import annotations

from io import StringIO

from rich.console import Console

from verify.report.progress import stage_progress


def _terminal() -> Console:
    return Console(file=StringIO(), force_terminal=True, width=80, _environ={"TERM": "xterm"})


def _written(console: Console) -> str:
    assert isinstance(console.file, StringIO)
    return console.file.getvalue()


def test_without_a_terminal_there_is_no_progress() -> None:
    console = Console(file=StringIO(), force_terminal=False, _environ={})
    with stage_progress(console) as progress:
        assert progress is None
    assert _written(console) == ""


def test_quiet_means_no_progress() -> None:
    console = _terminal()
    with stage_progress(console, quiet=True) as progress:
        assert progress is None
    assert _written(console) == ""


def test_each_stage_has_a_bar_with_its_name() -> None:
    console = _terminal()
    with stage_progress(console) as progress:
        assert progress is not None
        progress("read", 1, 2)
        progress("read", 2, 2)
        progress("extract", 5, 0)
    written = _written(console)
    assert "read" in written
    assert "extract" in written
    assert "2/2" in written
    assert "5/?" in written
    assert written.endswith("\x1b[2K"), "the bars are taken away at the end"
