"""Options that several commands share, and the resolver that they open."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from ansab.errors import AnsabError, InputError
from ansab.model import EntityType, parse_type
from ansab.settings import Settings, read_settings

if TYPE_CHECKING:
    from ansab.resolve import Resolver

__all__ = [
    "PATH",
    "aliases_option",
    "delimiter_option",
    "encoding_option",
    "existing",
    "gazetteers",
    "json_option",
    "opened",
    "output_option",
    "settings",
    "table_of_names",
    "type_option",
]

_Command = TypeVar("_Command", bound=Callable[..., Any])


class _PathChoice(click.Path):
    """A path; an empty one, as of a variable that is not set, would mean the folder of the moment."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        """Read the path that the user gave."""
        if not os.fspath(value):
            self.fail("is empty: expected a path", param, ctx)
        return super().convert(value, param, ctx)


PATH = _PathChoice(path_type=Path, allow_dash=True)
"""The type of every option and argument that is a path."""


class _TypeChoice(click.ParamType):  # type: ignore[type-arg]
    """An entity type or one of its synonyms."""

    name = "type"

    def convert(
        self, value: Any, param: click.Parameter | None, ctx: click.Context | None
    ) -> EntityType | None:
        """Read the word that the user gave."""
        try:
            return parse_type(str(value))
        except AnsabError as error:
            self.fail(str(error), param, ctx)

    def shell_complete(
        self,
        ctx: click.Context,  # noqa: ARG002
        param: click.Parameter,  # noqa: ARG002
        incomplete: str,
    ) -> list[click.shell_completion.CompletionItem]:
        """Offer the three types."""
        from click.shell_completion import CompletionItem

        return [CompletionItem(kind.value) for kind in EntityType if kind.value.startswith(incomplete)]


def aliases_option(command: _Command) -> _Command:
    """Add `--aliases PATH`, repeatable."""
    return click.option(
        "--aliases",
        type=PATH,
        multiple=True,
        metavar="PATH",
        help="Gazetteer: a folder of alias YAML, a YAML file, a FollowTheMoney .jsonl file or a compiled "
        ".ansab index; repeatable.  [default: $ANSAB_ALIASES, else the built-in tables]",
    )(command)


def type_option(command: _Command) -> _Command:
    """Add `--type T`."""
    return click.option(
        "--type",
        "entity_type",
        type=_TypeChoice(),
        default=None,
        metavar="T",
        help="person, organization or place (org, per, group … are understood); any type if not given.",
    )(command)


def json_option(command: _Command) -> _Command:
    """Add `--json`."""
    return click.option("--json", "as_json", is_flag=True, help="Print JSON, one object a line.")(command)


def encoding_option(command: _Command) -> _Command:
    """Add `--encoding E`."""
    return click.option(
        "--encoding", metavar="E", help="utf-8, utf-16, windows-1252, windows-1256 ….  [default: detected]"
    )(command)


def delimiter_option(command: _Command) -> _Command:
    """Add `--delimiter D`."""
    return click.option(
        "--delimiter", metavar="D", help="comma, semicolon, tab, pipe or a character.  [default: detected]"
    )(command)


def output_option(command: _Command) -> _Command:
    """Add `-o FILE`."""
    return click.option(
        "-o",
        "--output",
        type=PATH,
        default=Path("-"),
        metavar="FILE",
        help="Where to write; '-' is standard output.  [default: -]",
    )(command)


def table_of_names(command: _Command, *, without_column: str = "") -> _Command:
    """Add what a command needs that reads a CSV of names: the file, `-o`, and the columns.

    Args:
        command: What it is added to.
        without_column: What the file is if no column is named; empty where one must be.
    """
    for add in (
        click.option(
            "--doc-column",
            metavar="D",
            help="Column of the documents; names of one document are resolved together.",
        ),
        click.option("--type-column", metavar="T", help="Column of the types; an empty cell is any type."),
        click.option(
            "--column",
            required=not without_column,
            metavar="C",
            help=f"Column of the names.{without_column and f'  Without it, IN.csv is {without_column}.'}",
        ),
        output_option,
        click.argument("source", metavar="IN.csv", type=PATH),
    ):
        command = add(command)
    return command


def settings() -> Settings:
    """Read the settings of this run."""
    return read_settings(os.environ)


def existing(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """Give back paths that were asked for, all of which are there.

    Raises:
        InputError: One does not exist.
    """
    for path in paths:
        if not path.exists():
            raise InputError(f"{path}: does not exist: check the path")
    return paths


def opened(aliases: tuple[Path, ...]) -> Resolver:
    """Open the resolver over the gazetteers that were asked for."""
    from ansab.bootstrap import open_resolver

    return open_resolver(existing(gazetteers(aliases)))


def gazetteers(aliases: tuple[Path, ...]) -> tuple[Path, ...]:
    """The gazetteers that serve: those that were asked for, else those of the environment; none for the built-in ones."""
    return aliases or settings().aliases
