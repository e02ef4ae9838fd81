"""The group of commands, and the one place where an error becomes a message and an exit code."""

from __future__ import annotations

import errno
import io
import os
import signal
import sys
from collections.abc import Sequence
from contextlib import nullcontext
from importlib import import_module
from pathlib import Path
from typing import Any

import click

from ansab.cli.collecting import seldom_collecting
from ansab.cli.commands import COMMANDS
from ansab.cli.group import HelpfulGroup
from ansab.errors import AnsabError

__all__ = ["ansab", "main"]

_NO_ROOM = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
EXIT_BAD_INPUT = 2
EXIT_INTERRUPTED = 130
EXIT_TERMINATED = 143
SERVICE = "serve"
"""The command that does not end."""


class _ReaderLeftError(Exception):
    """The reader of our output has closed it."""


class LazyGroup(HelpfulGroup):
    """A group that imports a command only to run it or to show its own help."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """Name the commands in the order of the table."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """Import one command."""
        lazy = COMMANDS.get(cmd_name)
        if lazy is None:
            return None
        command: click.Command = getattr(import_module(lazy.module), lazy.attribute)
        return command

    def make_context(self, *args: Any, **more: Any) -> click.Context:
        """Read the arguments, and print the help or the version if they ask for it; see `invoke` for broken pipes."""
        try:
            return super().make_context(*args, **more)
        except BrokenPipeError:
            raise _ReaderLeftError from None

    def invoke(self, ctx: click.Context) -> Any:
        """Run the command; a broken pipe is kept from click, which would call it a failure."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except BrokenPipeError:
            raise _ReaderLeftError from None
        return result

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002
        """List the commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, lazy.help) for name, lazy in COMMANDS.items()])


@click.group(
    cls=LazyGroup, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100}
)
@click.version_option(package_name="ansab", message="ansab %(version)s")
def ansab() -> None:
    """Say which spellings name the same person or group.

    \b
    Examples:
      ansab resolve "Mushtaq Taleb al-Saidi"
      ansab bulk mentions.csv --column name -o resolved.csv
      ansab match "Yehia Rasool" "Yahya Rasool" --type person
      ansab serve

    Exit codes: 0 done, 1 findings (check, fmt --check, diff), 2 bad usage or bad input.
    """


def main(arguments: Sequence[str] | None = None) -> None:
    """Run a command and exit; a user's mistake gives one message on standard error and no traceback."""
    signal.signal(signal.SIGTERM, _terminated)
    _open_what_is_closed()
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(
            errors="backslashreplace"
        )  # as standard error: a name must not end in a traceback
    given = sys.argv[1:] if arguments is None else list(arguments)
    with nullcontext() if given[:1] == [SERVICE] else seldom_collecting():
        code = run(given)
    sys.exit(code)


def run(arguments: Sequence[str]) -> int:
    """Run a command; returns the exit code."""
    try:
        options: dict[str, Any] = {"color": False} if os.environ.get("NO_COLOR") else {}
        result = ansab.main(list(arguments), prog_name="ansab", standalone_mode=False, **options)
        return result if isinstance(result, int) else 0
    except click.exceptions.Exit as stop:
        return stop.exit_code
    except (KeyboardInterrupt, click.Abort):
        return _say("interrupted", EXIT_INTERRUPTED)
    except click.exceptions.NoArgsIsHelpError as error:
        click.echo(error.format_message(), err=True)
        return EXIT_BAD_INPUT
    except click.ClickException as error:
        return _usage(error)
    except _ReaderLeftError:
        return _reader_left()
    except AnsabError as error:
        return _say(str(error), EXIT_BAD_INPUT)
    except OSError as error:
        # Every file has its name in the message; what has none and cannot be written is what we print to.
        is_printing = error.filename is None and error.errno in _NO_ROOM
        if is_printing:
            _print_no_more()  # else what could not be written is tried once more at the end, and fails once more
        where = "standard output: cannot write: " if is_printing else f"{error.filename or ''}: ".lstrip(": ")
        return _say(f"{where}{error.strerror or error}", EXIT_BAD_INPUT)


def _usage(error: click.ClickException) -> int:
    context = getattr(error, "ctx", None)
    hint = f"\nTry '{context.command_path} --help'." if context is not None else ""
    return _say(f"{' '.join(error.format_message().split())}{hint}", EXIT_BAD_INPUT)


def _say(message: str, code: int) -> int:
    click.echo(f"ansab: error: {message}", err=True)
    return code


def _open_what_is_closed() -> None:
    """Read nothing from and write nothing to a standard stream that is closed, as under some schedulers.

    Else the next file that is opened takes its place, and messages go into that.
    """
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, Path(os.devnull).open(mode, encoding="utf-8"))  # noqa: SIM115


def _reader_left() -> int:
    """Go quietly when the reader of a pipe has left, as `head` does."""
    _print_no_more()
    return 0


def _print_no_more() -> None:
    """Let what is still to be printed go nowhere."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _terminated(*_: object) -> None:
    sys.exit(EXIT_TERMINATED)
