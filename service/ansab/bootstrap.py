"""The one place that wires: a resolver over gazetteers, ready for use."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from ansab.opening import open_index
from ansab.resolve import Resolver
from ansab.warmth import warmed

__all__ = ["open_resolver", "warm_up"]


def open_resolver(paths: Sequence[Path] = (), *, is_compiled: bool | None = None) -> Resolver:
    """Open a resolver over gazetteers; over the project's own tables when none is given.

    Raises:
        GazetteerError: A table does not load; carries every finding.
        IndexFileError: A compiled index is missing, truncated, corrupt or foreign.
    """
    return Resolver(open_index(paths), is_compiled=is_compiled)


def warm_up() -> None:
    """Compile the hot loops for every index: what is compiled once on a machine is kept in the user's cache."""
    warmed(open_resolver())
