"""The reference of the command line, made from the commands: `python -m ansab.cli.docs > docs/cli.md`."""

from __future__ import annotations

import sys
from collections.abc import Iterator

import click

from ansab.cli.app import ansab

__all__ = ["reference"]

_WIDTH = 100
_HEAD = """\
# The command line

Made by `python -m ansab.cli.docs > docs/cli.md`; a test fails when this page is out of date.

- **Exit codes**: 0 done; 1 findings (`aliases check`, `aliases fmt --check`, `aliases diff`); 2 bad usage or bad
  input, with one message on standard error and nothing changed; 130 interrupted, 143 terminated.
- **Output** goes to standard output unless `-o` names a file; the file appears only when it is complete. Tables are
  written as UTF-8 with commas (RFC 4180), however the input was written.
- **Input** tables may be UTF-8 (with or without a byte order mark), UTF-16, Windows-1252 or Windows-1256, with commas,
  semicolons, tabs or pipes; both are detected unless `--encoding` or `--delimiter` is given (a
  detected Windows encoding is named on standard error; a first line `sep=;` of Excel is heeded). The whole file is read
  before any work starts, so that a broken row is reported and nothing is written. Rows are counted as in a spreadsheet:
  the header is row 1. `-` reads standard input.
- **Documents** (`--doc-column`): the names of one document are resolved together. Rows of a document that are scattered
  over the table are brought together in a temporary file; the output keeps the order of the input.
- **A name that cannot be used** (empty, too long, of an unknown type) is `unresolved` in its row, with the reason in
  `explanation`, and counts as an error in the summary; it does not stop the run.
- **Progress** is shown on a terminal, not in a pipe. `NO_COLOR` is respected.
- **Limits and defaults** come from the environment: see [http.md](http.md#settings).
"""


def reference() -> str:
    """Write the page."""
    parts = [_HEAD]
    for path, command in _walk("ansab", ansab):
        context = click.Context(
            command,
            info_name=path,
            terminal_width=_WIDTH,
            max_content_width=_WIDTH,
            help_option_names=["-h", "--help"],
        )
        parts.append(f"## `{path}`\n\n```\n{command.get_help(context).rstrip()}\n```\n")
    return "\n".join(parts)


def _walk(path: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        context = click.Context(command, info_name=path)
        for name in command.list_commands(context):
            inner = command.get_command(context, name)
            if inner is not None:
                yield from _walk(f"{path} {name}", inner)


if __name__ == "__main__":
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]
    print(reference(), end="")
