"""Which formats go where: what `--output` and `--format` mean together.

nothing named               text, to standard output
-f json                     that format, to standard output
-o a.json -o b.md -o c/     the format goes by the suffix; c/ is a folder of CSV tables; "-" is standard output
-f sarif -f csv -o a -o b   the first format into the first output, and so on
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from pathlib import Path, PurePath
from typing import NamedTuple

from verify.errors import OutputError
from verify.report.formats import FOLDERS, FORMATS, NEEDS, SUFFIXES
from verify.report.model import Report
from verify.report.outline import Layout

STANDARD_OUTPUT = "-"
_DEFAULT = "text"
_FOLDER_DEFAULT = "csv"


class Output(NamedTuple):
    """A format and where it goes: a path, or "-" for standard output."""

    path: str
    form: str


def plan(paths: Sequence[str], forms: Sequence[str]) -> tuple[Output, ...]:
    """Return what goes where, in the order in which it was named.

    Args:
        paths: the outputs, as they were named; none means standard output.
        forms: names of formats, one for each output; none means that the outputs' suffixes tell.

    Raises:
        OutputError: counts that do not fit, a suffix that tells no format, one place for two outputs, or a format that
            cannot go where it is to go or lacks its library.

    """
    paths = paths or [STANDARD_OUTPUT]
    if forms and len(forms) != len(paths):
        raise OutputError(
            f"{len(forms)} formats for {len(paths)} outputs: name as many of both with --format and --output, "
            "or no format where suffixes tell"
        )
    outputs = tuple(map(Output, paths, forms or map(_told_by, paths)))
    places = [path if path == STANDARD_OUTPUT else os.path.realpath(path) for path in paths]
    for output, place in zip(outputs, places, strict=True):
        if places.count(place) > 1:
            raise OutputError(f"two outputs go to '{output.path}'")
        if output.form in FOLDERS and output.path == STANDARD_OUTPUT:
            raise OutputError(f"{output.form} is a folder of tables; name one: --format {output.form} --output tables/")
        if output.form in NEEDS:
            NEEDS[output.form]()
    return outputs


def _told_by(path: str) -> str:
    """Return the format that a path tells by its end."""
    suffix = PurePath(path).suffix.lower()
    if path.endswith(("/", os.sep)):
        return _FOLDER_DEFAULT
    if path == STANDARD_OUTPUT or not suffix:
        return _DEFAULT
    if suffix[1:] in FOLDERS:
        raise OutputError(
            f"{suffix[1:]} is a folder of tables; name one in place of '{path}': --format {suffix[1:]} --output tables/"
        )
    form = SUFFIXES.get(suffix, suffix[1:])
    if form not in FORMATS:
        raise OutputError(
            f"the suffix of '{path}' tells no format; name one: --format {'|'.join((*FORMATS, *FOLDERS))}"
        )
    return form


def render(report: Report, output: Output, layout: Layout) -> Mapping[Path, bytes]:
    """Return the files that an output consists of; a single one, of the output's own path, for most formats."""
    path = Path(output.path)
    if output.form in FOLDERS:
        return {path / name: content for name, content in FOLDERS[output.form](report).items()}
    return {path: FORMATS[output.form](report, layout).encode()}
