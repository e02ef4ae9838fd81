"""Look for unreachable cycles less often while a command runs."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["seldom_collecting"]

_OBJECTS = (50_000, 20, 100)
"""New objects before each of the three generations is searched; Python's own are (700, 10, 10)."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let objects pile up before the collector looks at them.

    What a start reads (the tables of names) stays, and rows and answers hold no cycles: they go without it, which is a
    tenth of the time of a short command and a third of a table's.  The settings are those of the process, so this is
    for commands that end, not for a service.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_OBJECTS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
