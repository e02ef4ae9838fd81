"""Remove what runs that were killed left half written beside an output."""

from __future__ import annotations

import glob
import time
from contextlib import suppress
from pathlib import Path
from typing import BinaryIO

try:
    import fcntl
except ImportError:  # a system without such locks keeps the files
    fcntl = None  # type: ignore[assignment]

__all__ = ["remove_abandoned", "take_hold"]

_LEAST_AGE_S = 60.0


def take_hold(handle: BinaryIO) -> None:
    """Say that a file is being written; the system forgets it when the process ends, however it ends."""
    if fcntl is not None:
        with suppress(OSError):
            fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)


def remove_abandoned(target: Path) -> None:
    """Delete the half-written files beside `target` that nobody writes any more."""
    if fcntl is None:
        return
    for part in target.parent.glob(f".{glob.escape(target.name[:100])}.????????.part"):
        with suppress(OSError):
            if time.time() - part.stat().st_mtime > _LEAST_AGE_S:
                with part.open("rb") as handle:
                    fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
                    part.unlink()
