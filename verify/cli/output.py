"""Where a command's text goes: standard output, standard error, or files."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterable, Mapping
from contextlib import suppress
from pathlib import Path

import typer

from verify.errors import OutputError


def write(text: str, output: Path | None = None) -> None:
    """Write UTF-8 to a file or to standard output; a reader that went away is no error.

    Raises OutputError where the file cannot be written.
    """
    if output is None:
        show(text.encode())
    else:
        write_files({output: text.encode()})


def show(content: bytes) -> None:
    """Write to standard output; a reader that went away is no error. Raises OutputError for any other."""
    try:
        typer.echo(content, nl=False)
    except BrokenPipeError:
        pass
    except OSError as error:
        raise OutputError(f"cannot write standard output: {error.strerror}") from None


def write_files(files: Mapping[Path, bytes]) -> None:
    """Write files, all or none: each is written beside its place first, and then all are moved to their places.

    Folders that are missing are made, one level deep. Devices and pipes are written to directly, at the end.

    Raises OutputError where one cannot be written; none has changed then.
    """
    staged: dict[Path, Path] = {}
    made: list[Path] = []
    current = Path()
    try:
        for current, content in files.items():
            if not current.parent.is_dir():
                current.parent.mkdir()
                made.append(current.parent)
            target = Path(os.path.realpath(current))
            if target.is_file() or not target.exists():
                staged[_part(target)] = target
                _stage(content, target)
        for part, current in staged.items():
            part.replace(current)
        for current, content in files.items():
            if not current.is_file():
                current.write_bytes(content)
    except OSError as error:
        _tidy(staged, made)
        raise OutputError(f"cannot write {current}: {error.strerror}") from None
    except BaseException:
        _tidy(staged, made)
        raise


def _part(target: Path) -> Path:
    return target.with_name(f".{target.name}.{os.getpid()}.part")


def _stage(content: bytes, target: Path) -> None:
    """Write what is to become a file beside it, with its permissions if it is there."""
    part = _part(target)
    with part.open("xb") as stream:
        stream.write(content)
    if target.exists():
        shutil.copymode(target, part)


def _tidy(parts: Iterable[Path], folders: Iterable[Path]) -> None:
    for part in parts:
        part.unlink(missing_ok=True)
    for folder in folders:
        with suppress(OSError):
            folder.rmdir()


def check_place(path: Path, *, folder: bool) -> None:
    """Raise OutputError, before any work is done, where a file or folder plainly cannot be written."""
    try:
        reason = _hindrance(path, folder=folder)
    except OSError as error:
        reason = error.strerror
    if reason is not None:
        raise OutputError(f"cannot write {path}: {reason}")


def _hindrance(path: Path, *, folder: bool) -> str | None:
    if not path.parent.is_dir():
        return "No such file or directory"
    if folder and path.exists() and not path.is_dir():
        return "Not a directory"
    return "Is a directory" if not folder and path.is_dir() else None


def complain(line: str) -> None:
    """Write one line to standard error."""
    typer.echo(line, err=True)
