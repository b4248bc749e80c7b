"""Where a command's text goes: standard output, standard error, or a file."""

from __future__ import annotations

from pathlib import Path

import typer

from verify.errors import VerifyError


def write(text: str, output: Path | None = None) -> None:
    """Write UTF-8 to a file or to standard output; a reader that went away is no error.

    Raises VerifyError where the file cannot be written.
    """
    try:
        if output is None:
            typer.echo(text.encode(), nl=False)
        else:
            output.write_text(text, encoding="utf-8", newline="")
    except BrokenPipeError:
        pass
    except OSError as error:
        raise VerifyError(f"cannot write {output or 'standard output'}: {error.strerror}") from None


def complain(line: str) -> None:
    """Write one line to standard error."""
    typer.echo(line, err=True)
