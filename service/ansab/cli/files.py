"""The table that a command reads and the place that it writes to."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ansab.cli.options import delimiter_option, encoding_option, settings
from ansab.errors import TableError
from ansab.tables import CODE_PAGES, Table, open_table, spooled

__all__ = [
    "bulk_columns",
    "file_path",
    "format_options",
    "input_table",
    "needs_table",
    "output_path",
    "regular_file",
]

if TYPE_CHECKING:
    from ansab.bulk import BulkColumns

_Command = TypeVar("_Command", bound=Callable[..., Any])


def format_options(command: _Command) -> _Command:
    """Add `--encoding`, `--delimiter` and `--prefix`."""
    prefix_option = click.option(
        "--prefix", default="", metavar="TEXT", help="Put before the names of the columns that are added."
    )
    return encoding_option(delimiter_option(prefix_option(command)))


def needs_table(options: dict[str, Any], *names: str) -> None:
    """Refuse options that mean something with `--csv` only, so that none is passed over without a word.

    Args:
        options: What was given, by parameter.
        names: Options of this command, beside those of every table, that need one.

    Raises:
        UsageError: One was given.
    """
    for name in ("output", "encoding", "delimiter", "prefix", *names):
        given = options[name]
        if given and str(given) != "-":
            raise click.UsageError(f"--{name.replace('_', '-')} goes with --csv only")


def bulk_columns(options: Mapping[str, Any]) -> BulkColumns:
    """Say which columns hold what, by the options of `table_of_names` and `--prefix`."""
    from ansab.bulk import BulkColumns

    return BulkColumns(
        name=options["column"],
        type=options["type_column"],
        document=options["doc_column"],
        prefix=options["prefix"],
    )


@contextmanager
def input_table(
    path: Path,
    *,
    wanted: Sequence[str],
    options: Mapping[str, Any] = MappingProxyType({}),
    named_with: Mapping[str, str] = MappingProxyType({}),
) -> Iterator[Table]:
    """Open a CSV and check that it has the wanted columns; `-`, a pipe or a device is copied to disk first.

    Args:
        path: The file.
        wanted: Columns that it must have.
        options: What the user gave, by parameter: `encoding` and `delimiter` count, if they are there.
        named_with: The option that names another column, by the columns that the user did not name.

    Raises:
        TableError: It cannot be read; see `ansab.tables.open_table`.
    """
    with ExitStack() as stack:
        place, name = regular_file(path, stack)
        table = open_table(
            place, limits=settings().limits, wanted=wanted, encoding=options.get("encoding"),
            delimiter=options.get("delimiter"), name=name,
        )  # fmt: skip
        for column in wanted:
            option = named_with.get(column)
            table.column(column, hint=f"; name another one with {option}" if option else "")
        if not options.get("encoding") and table.encoding in CODE_PAGES:
            click.echo(
                f"ansab: {name}: read as {CODE_PAGES[table.encoding]}; use --encoding if that is wrong",
                err=True,
            )
        yield table


def regular_file(path: Path, stack: ExitStack) -> tuple[Path, str]:
    """Give a file that can be read more than once, and what to call it; it lasts as long as the stack.

    `-`, a pipe or a device is copied to disk.
    """
    if str(path) == "-":
        return stack.enter_context(spooled(sys.stdin.buffer, name="standard input")), "standard input"
    if path.exists() and not path.is_file() and not path.is_dir():
        stream = stack.enter_context(path.open("rb"))
        return stack.enter_context(spooled(stream, name=str(path))), str(path)
    return path, str(path)


def output_path(output: Path, *, never: Sequence[Path], beside: Path | None = None) -> Path | None:
    """Say where to write, before any work; `None` is standard output.

    Args:
        output: What the user gave.
        never: The inputs; of a folder, the alias tables in it.
        beside: Another output of the same run.

    Raises:
        TableError: The output is a folder, an input or the other output, or its folder is absent or cannot be written.
    """
    if str(output) == "-":
        return None
    if not output.parent.is_dir():
        raise TableError(f"cannot write: there is no folder {output.parent}", path=output)
    if output.is_dir():
        raise TableError("cannot write: it is a folder, expected the name of a file", path=output)
    folder = output.resolve().parent if output.is_symlink() else output.parent
    written = output if output.exists() and not output.is_file() else folder  # a device is written itself
    if not os.access(written, os.W_OK):
        raise TableError(f"cannot write: no permission to write in {written}", path=output)
    for path in never:
        if output.exists() and path.exists() and (output.samefile(path) or _is_table_in(output, path)):
            raise TableError("is the input too: give another name to the output", path=output)
    if beside is not None and output.resolve() == beside.resolve():
        raise TableError("is named for two outputs: give another name to one of them", path=output)
    return output


def file_path(path: Path, option: str, *, never: Sequence[Path], beside: Path | None = None) -> Path:
    """Say where to write what does not go to standard output; see `output_path`.

    Args:
        path: What the user gave with `option`.
        never: The inputs.
        beside: Another output of the same run.

    Raises:
        UsageError: Standard output was asked for.
        TableError: See `output_path`.
    """
    target = output_path(path, never=never, beside=beside)
    if target is None:
        raise click.UsageError(f"{option} needs the name of a file")
    return target


def _is_table_in(output: Path, folder: Path) -> bool:
    """Whether a file is an alias table of a folder that is read."""
    return output.suffix == ".yaml" and folder.resolve() in output.resolve().parents
