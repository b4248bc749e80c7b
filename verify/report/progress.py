"""Progress bars on standard error; silent where nobody watches."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

StageProgress = Callable[[str, int, int], None]
"""Called with a stage's name, how much of it is done, and how much there is (0 where that is not known)."""


@contextmanager
def stage_progress(console: Console, *, quiet: bool = False) -> Iterator[StageProgress | None]:
    """Show one bar a stage on `console` while the block runs; gives None if it is quiet or no terminal."""
    if quiet or not console.is_terminal:
        yield None
        return
    columns = (TextColumn("{task.description:<9}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    with Progress(*columns, console=console, transient=True) as bars:
        tasks: dict[str, TaskID] = {}

        def advance(stage: str, done: int, total: int) -> None:
            if stage not in tasks:
                tasks[stage] = bars.add_task(stage, total=None)
            bars.update(tasks[stage], completed=done, total=total or None)

        yield advance
