"""Every command, option, route, setting, limit, error and public name is documented, and the pages are fresh."""

from __future__ import annotations

import inspect
import json
import os
from collections.abc import Iterator
from dataclasses import fields
from pathlib import Path

import click
import pytest

import ansab
from ansab import errors
from ansab.cli.app import ansab as program
from ansab.cli.commands import COMMANDS
from ansab.cli.docs import reference
from ansab.http import create_app
from ansab.http.openapi import openapi_text
from ansab.limits import Limits
from ansab.settings import Settings, read_settings, variable_of

DOCS = Path(__file__).parent.parent / "docs"
HTTP = (DOCS / "http.md").read_text(encoding="utf-8")
PYTHON = (DOCS / "python.md").read_text(encoding="utf-8")


def commands(path: str, command: click.Command) -> Iterator[tuple[str, click.Command]]:
    yield path, command
    if isinstance(command, click.Group):
        for name in command.list_commands(click.Context(command)):
            inner = command.get_command(click.Context(command), name)
            assert inner is not None
            yield from commands(f"{path} {name}", inner)


EVERY_COMMAND = dict(commands("ansab", program))


def test_cli_page_is_fresh() -> None:
    page = (DOCS / "cli.md").read_text(encoding="utf-8")

    assert page == reference(), "run `python -m ansab.cli.docs > docs/cli.md`"


@pytest.mark.parametrize("path", list(EVERY_COMMAND))
def test_command_has_help_and_examples(path: str) -> None:
    command = EVERY_COMMAND[path]

    assert command.help
    assert "Examples:" in command.help
    for parameter in command.params:
        if isinstance(parameter, click.Option):
            assert parameter.help, f"{path} {parameter.opts[-1]} has no help"


@pytest.mark.parametrize("name", list(COMMANDS))
def test_command_examples_are_of_that_command(name: str) -> None:
    help_text = EVERY_COMMAND[f"ansab {name}"].help

    assert help_text is not None
    assert f"ansab {name}" in help_text.split("Examples:")[1]


def test_openapi_snapshot_is_fresh() -> None:
    assert (DOCS / "openapi.json").read_text(encoding="utf-8") == openapi_text(), (
        "run `python -m ansab.http.openapi > docs/openapi.json`"
    )


def test_every_route_is_documented() -> None:
    paths = json.loads(openapi_text())["paths"]
    missing = [
        f"{method.upper()} {path}"
        for path, methods in paths.items()
        for method in methods
        if f"`{method.upper()} {path}`" not in HTTP
    ]

    assert missing == []


def test_every_route_says_what_it_is_and_shows_an_example() -> None:
    for path, methods in json.loads(openapi_text())["paths"].items():
        for method, operation in methods.items():
            assert operation["description"], f"{method} {path}"
            for parameter in operation.get("parameters", []):
                assert parameter.get("description"), f"{method} {path} {parameter['name']}"


def test_no_page_or_reference_is_loaded_from_elsewhere() -> None:
    from fastapi import FastAPI

    app = create_app(None)  # type: ignore[arg-type]
    assert isinstance(app, FastAPI)
    assert (app.docs_url, app.redoc_url) == (None, None)


@pytest.mark.parametrize("limit", [item.name for item in fields(Limits)])
def test_every_limit_is_documented_with_its_default(limit: str) -> None:
    default = getattr(Limits(), limit)

    assert f"| `{variable_of(limit)}` | {default:,} |" in HTTP


@pytest.mark.parametrize("setting", [item.name for item in fields(Settings) if item.name != "limits"])
def test_every_setting_is_documented_and_read(setting: str) -> None:
    variable = f"ANSAB_{setting.upper()}"
    value = {"host": "::1", "aliases": os.pathsep.join(["a", "b"])}.get(setting, "7")

    assert f"`{variable}`" in HTTP
    assert getattr(read_settings({variable: value}), setting) != getattr(Settings(), setting)


@pytest.mark.parametrize("limit", [item.name for item in fields(Limits)])
def test_every_limit_is_read_from_its_variable(limit: str) -> None:
    assert getattr(read_settings({variable_of(limit): "7"}).limits, limit) == 7


def public_errors() -> Iterator[type[errors.AnsabError]]:
    for name in errors.__all__:
        kind = getattr(errors, name)
        if inspect.isclass(kind) and issubclass(kind, errors.AnsabError):
            yield kind


@pytest.mark.parametrize("kind", list(public_errors()), ids=lambda kind: kind.__name__)
def test_every_error_is_documented(kind: type[errors.AnsabError]) -> None:
    from ansab.http.errors import status_of

    rows = [line for line in HTTP.splitlines() if line.startswith("|") and f"`{kind.code}`" in line]

    assert rows, f"{kind.__name__} has no row in docs/http.md"
    assert str(status_of(kind.__new__(kind))) in rows[0]
    assert kind.__name__ in (errors.__doc__ or ""), "the tree in errors.py is not whole"


@pytest.mark.parametrize("name", ansab.__all__)
def test_every_public_name_is_documented(name: str) -> None:
    assert name in PYTHON


def test_every_public_method_of_the_resolver_is_documented() -> None:
    methods = [name for name, _ in inspect.getmembers(ansab.Resolver, callable) if not name.startswith("_")]

    assert [name for name in methods if f"esolver.{name}(" not in PYTHON] == []
