"""Which files the given paths mean, each once, in an order that does not depend on how they were given."""

from __future__ import annotations

import glob
import os
import stat
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

from verify.models import Problem

STANDARD_INPUT = "-"
FORMATS = {
    ".txt": "text",
    ".md": "markdown",
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "page",
    ".htm": "page",
    ".xml": "feed",
    ".rss": "feed",
    ".atom": "feed",
}
"""What a file is, by its suffix in lower case."""

_ABOUT = {"README", "LICENSE", "LICENCE", "CHANGELOG"}  # files about a folder, which are no articles of it


class Input(NamedTuple):
    """One file to read: its `path` as given, its `name` below the given root (posix form), and its format."""

    path: str
    name: str
    format: str

    @property
    def shown(self) -> str:
        """The path for a person, and for JSON: bytes of a file name that are no UTF-8 are replaced."""
        return printable(self.path)


def printable(path: str) -> str:
    """Return a path in which bytes that are no UTF-8 are replaced by U+FFFD."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def find_inputs(paths: Iterable[str | os.PathLike[str]]) -> tuple[tuple[Input, ...], tuple[Problem, ...]]:
    """Return the files that `paths` name, sorted by path, and a problem for each path that names none.

    A directory stands for all files of a known suffix below it, without hidden ones; a pattern (`*`, `?`, `[]`,
    `**`) for what it matches; "-" for standard input. A file that several paths name is returned once, with the
    longest of its names.
    """
    best: dict[str, Input] = {}
    problems: set[tuple[str, str]] = set()
    for given in sorted({os.fspath(path) for path in paths}):
        for found in _expand(given):
            if isinstance(found, Problem):
                problems.add((found.path, found.message))
                continue
            real = found.path if found.path == STANDARD_INPUT else os.path.realpath(found.path)
            best[real] = min(best.get(real, found), found, key=_preference)
    return tuple(sorted(best.values())), tuple(
        Problem(path=path, message=message) for path, message in sorted(problems)
    )


def _preference(found: Input) -> tuple[int, str, str]:
    return -found.name.count("/"), found.name, found.path


def _expand(given: str) -> Iterator[Input | Problem]:
    if given == STANDARD_INPUT:
        yield Input(given, given, "jsonl")
        return
    try:
        mode = Path(given).stat().st_mode
    except (OSError, ValueError) as error:
        hits = _matches(given)
        for hit in hits:
            yield from _expand(hit)
        if not hits:
            yield Problem(path=printable(given), message=_reason(given, error))
        return
    yield from _named(given, mode)


def _matches(pattern: str) -> list[str]:
    if not glob.has_magic(pattern) or "\0" in pattern:
        return []
    hits = glob.glob(pattern, recursive=True)  # noqa: PTH207 - Path.glob takes no absolute pattern
    return sorted(hit for hit in hits if hit != pattern)


def _reason(given: str, error: OSError | ValueError) -> str:
    if glob.has_magic(given):
        return "no file matches this pattern"
    if isinstance(error, FileNotFoundError | ValueError):
        return "does not exist"
    return f"cannot be read: {error.strerror}"


def _named(path: str, mode: int) -> Iterator[Input | Problem]:
    if stat.S_ISDIR(mode):
        yield from _inside(path)
        return
    suffix = Path(path).suffix.lower()
    if not stat.S_ISREG(mode):
        yield Problem(path=printable(path), message="is neither a file nor a directory")
    elif suffix not in FORMATS:
        yield Problem(path=printable(path), message=f"is of no known kind; known are {' '.join(FORMATS)}")
    else:
        yield Input(path, printable(Path(path).name), FORMATS[suffix])


def _inside(root: str) -> Iterator[Input | Problem]:
    failed: list[OSError] = []
    count = 0
    for folder, folders, files in os.walk(root, onerror=failed.append):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        for file in sorted(name for name in files if not name.startswith(".")):
            path = Path(folder, file)
            suffix = path.suffix.lower()
            if suffix in FORMATS and path.stem.upper() not in _ABOUT and path.is_file():
                count += 1
                yield Input(str(path), printable(path.relative_to(root).as_posix()), FORMATS[suffix])
    for error in failed:
        yield Problem(path=printable(str(error.filename)), message=f"cannot be read: {error.strerror}")
    if not count and not failed:
        yield Problem(path=printable(root), message=f"holds no file of a known kind ({' '.join(FORMATS)})")
