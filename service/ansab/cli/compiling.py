"""The hot loops compiled by another process, while this one builds the index that wants them."""

from __future__ import annotations

import subprocess
import sys

import click

from ansab.index import COMPILE_FROM_NAMES
from ansab.kept import cache_folder
from ansab.kernels import is_keepable
from ansab.model import Gazetteer
from ansab.warmth import is_quickly_warmed

__all__ = ["compile_beside", "tell_of_compiler", "tell_of_service"]

_WARM_UP = "import os; getattr(os, 'nice', id)(10); from ansab.bootstrap import warm_up; warm_up()"
"""What the other process does, and gives way to others in doing it."""
_ABOUT = "once on this machine, about a minute"
_RUNNING: list[subprocess.Popen[bytes]] = []
"""Processes that go on when the command is done; nobody waits for them."""


def tell_of_compiler(*, is_wanted: bool) -> None:
    """Say what a command waits for that wants machine code where none is kept."""
    if is_wanted and not is_quickly_warmed():
        click.echo(f"ansab: compiling the search to machine code, {_ABOUT} …", err=True)


def tell_of_service() -> None:
    """Say that the service answers by the interpreter at first, and where nothing can be kept, what to do about it."""
    if is_quickly_warmed():
        return
    where = _ABOUT
    if not is_keepable():
        where = (
            f"about a minute at every start, for it cannot be kept in {cache_folder() or 'a home'} "
            "(XDG_CACHE_HOME names another folder)"
        )
    click.echo(
        f"ansab: compiling the search to machine code, {where}; answers are slower until then", err=True
    )


def compile_beside(gazetteer: Gazetteer) -> None:
    """Have the hot loops compiled in the background, if an index of so many names is searched by them and none are kept.

    That goes on when the command is done, and goes well or not without it: what is not compiled then is compiled by
    whoever needs it first.
    """
    names = sum(1 + len(entity.aliases) for entity in gazetteer.entities)
    if names < COMPILE_FROM_NAMES or is_quickly_warmed() or not is_keepable():
        return
    click.echo(f"ansab: compiling the search to machine code in the background, {_ABOUT}", err=True)
    nothing = subprocess.DEVNULL
    _RUNNING.append(
        subprocess.Popen(
            [sys.executable, "-c", _WARM_UP], stdin=nothing, stdout=nothing, stderr=nothing, start_new_session=True
        )
    )  # fmt: skip
