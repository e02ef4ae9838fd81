"""The hot loops compiled by another process, while this one builds the index that wants them."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager

import click

from ansab.index import COMPILE_FROM_NAMES
from ansab.kernels import is_keepable
from ansab.model import Gazetteer
from ansab.warmth import is_quickly_warmed

__all__ = ["compiling_beside", "tell_of_compiler"]

_WARM_UP = "from ansab.bootstrap import warm_up; warm_up()"
_WAIT = "ansab: compiling the search to machine code, once on this machine, about a minute …"


def tell_of_compiler(*, is_wanted: bool) -> None:
    """Say what a command waits for that wants machine code where none is kept."""
    if is_wanted and not is_quickly_warmed():
        click.echo(_WAIT, err=True)


@contextmanager
def compiling_beside(gazetteer: Gazetteer) -> Iterator[None]:
    """Have the hot loops compiled meanwhile, if an index of so many names is searched by them and they are not kept yet.

    Waits for the compiler at the end, and says so.  Whether it does well or not, the index is as good: what is not
    compiled now is compiled by whoever needs it first.
    """
    names = sum(1 + len(entity.aliases) for entity in gazetteer.entities)
    if names < COMPILE_FROM_NAMES or is_quickly_warmed() or not is_keepable():
        yield
        return
    with subprocess.Popen(
        [sys.executable, "-c", _WARM_UP], stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as compiler:
        try:
            yield
            if compiler.poll() is None:
                click.echo(_WAIT, err=True)
            compiler.wait()
        finally:
            compiler.kill()
