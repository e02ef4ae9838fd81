"""Write a table so that its final name never stands for half of it."""

from __future__ import annotations

import csv
import io
import os
import secrets
import stat
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO

from ansab.errors import TableError
from ansab.tables.abandoned import remove_abandoned, take_hold

__all__ = ["append_columns", "binary_output", "replacing", "text_output", "write_table", "writing_problem"]

Write = Callable[[Sequence[str]], object]


def append_columns(
    header: Sequence[str], added: Sequence[str], *, prefix: str = "", name: str = ""
) -> list[str]:
    """Put new columns behind those of the input.

    Raises:
        TableError: The input has a column of that name already, so that two would be called the same.
    """
    columns = [prefix + column for column in added]
    if taken := [column for column in columns if column in header]:
        raise TableError(
            f"already has the column{'s' * (len(taken) > 1)} {', '.join(taken)}, which this would add: "
            "rename or drop, or give a prefix",
            path=name or None,
        )
    return [*header, *columns]


@contextmanager
def write_table(path: Path | None) -> Iterator[Write]:
    """Open a CSV for writing: UTF-8, commas, lines end in CR LF (RFC 4180).

    Args:
        path: Its final name, under which it appears only when all is written; `None` is standard output.

    Yields:
        A function that writes one row.

    Raises:
        TableError: The file cannot be written.
    """
    with text_output(path) as handle:
        yield csv.writer(handle).writerow


@contextmanager
def text_output(path: Path | None) -> Iterator[TextIO]:
    """Open a text output, UTF-8, line ends as given: a file that appears when complete, or standard output.

    Half characters, as of a file whose name is no text, go out as question marks.
    """
    with binary_output(path) as binary:
        text = io.TextIOWrapper(binary, encoding="utf-8", errors="replace", newline="")
        try:
            yield text
        finally:
            text.detach()


def replacing(path: Path) -> AbstractContextManager[TextIO]:
    """Write a text file beside its final name, then rename it; on an error the old file stays untouched.

    Raises:
        TableError: The file cannot be written.
    """
    return text_output(path)


def binary_output(path: Path | None) -> AbstractContextManager[BinaryIO]:
    """Open an output of bytes: a file that appears when complete, or standard output."""
    return _standard_output() if path is None else _replacing(path)


@contextmanager
def _replacing(path: Path) -> Iterator[BinaryIO]:
    """Write a file beside its final name, then rename it; on an error the old file stays untouched.

    A device or a named pipe is written directly.  What a killed run left beside it is removed.

    Raises:
        TableError: The file cannot be written.
    """
    direct = path.exists() and not path.is_file() and not path.is_dir()
    target = path if direct else path.resolve()  # /dev/stdout of a pipe resolves to a path that is not there
    part = target if direct else target.with_name(f".{target.name[:100]}.{secrets.token_hex(4)}.part")
    try:
        if target.is_dir():
            raise IsADirectoryError
        with part.open("wb" if direct else "xb") as handle:
            if not direct:
                take_hold(handle)
                remove_abandoned(target)
            yield handle
            handle.flush()
            if not direct:
                os.fsync(handle.fileno())
        if not direct:
            _rename(part, target)
    except BrokenPipeError:
        raise
    except OSError as error:
        raise TableError(f"cannot write: {writing_problem(error, target)}", path=path) from None
    finally:
        if not direct:
            with suppress(OSError):
                part.unlink(missing_ok=True)


def _rename(part: Path, target: Path) -> None:
    if target.exists():
        part.chmod(stat.S_IMODE(target.stat().st_mode))
    part.replace(target)
    folder = os.open(target.parent, os.O_RDONLY)
    try:
        os.fsync(folder)
    finally:
        os.close(folder)


@contextmanager
def _standard_output() -> Iterator[BinaryIO]:
    try:
        sys.stdout.flush()
        yield sys.stdout.buffer
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        raise
    except OSError as error:
        raise TableError(f"cannot write: {error.strerror or error}", path="standard output") from None


def writing_problem(error: OSError, target: Path) -> str:
    """Say in words why a file cannot be written."""
    match error:
        case FileNotFoundError() if not target.parent.is_dir():
            return f"there is no folder {target.parent}"
        case IsADirectoryError():
            return "it is a folder"
        case PermissionError():
            return "no permission"
        case _:
            return error.strerror or str(error)
