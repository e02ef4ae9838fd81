"""Look for unreachable cycles less often while a table is worked on."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager

__all__ = ["seldom_collecting"]

_OBJECTS = (50_000, 20, 100)
"""New objects before each of the three generations is searched; Python's own (700, 10, 10) cost a third of the time."""


@contextmanager
def seldom_collecting() -> Iterator[None]:
    """Let objects pile up before the collector looks at them.

    Rows and answers hold no cycles, so they go without it; the settings are those of the process, so this is for
    commands only, not for a service.
    """
    before = gc.get_threshold()
    gc.set_threshold(*_OBJECTS)
    try:
        yield
    finally:
        gc.set_threshold(*before)
