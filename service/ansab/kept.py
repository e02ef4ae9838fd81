"""What one process has made and the next one needs, kept in the user's cache folder."""

from __future__ import annotations

import hashlib
import marshal
import os
import sys
import tempfile
import zlib
from collections.abc import Callable, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar

__all__ = ["cache_folder", "kept"]

T = TypeVar("T")
_SUM_BYTES = 4
_VERSIONS = 4
"""Files of one name that stay: two checkouts that are worked on in turns do not take each other's away."""


def cache_folder() -> Path | None:
    """The folder for all that is kept, which need not exist; `None` for a user who has no home."""
    try:
        base = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache")
    except RuntimeError:
        return None
    return base / "ansab"


def kept(name: str, sources: Iterable[Path], make: Callable[[], T]) -> T:
    """What was made of files as they are now, read from the cache where it is kept, else made and kept.

    A cache that cannot be read or written is done without, and so is a file in it that is cut off or of other bytes
    than were written.

    Args:
        name: Says what it is, in the name of the file.
        sources: The files that decide what is made, data and code; one that was changed has another size or time.
        make: Makes it; of dicts, lists, tuples, sets, strings and numbers alone, which `marshal` writes as they are
            (unlike a pickle it runs nothing when it is read).
    """
    digest = hashlib.sha256(f"{sys.implementation.cache_tag} {marshal.version}".encode())
    folder = cache_folder()
    try:
        for path in sorted(sources):
            state = path.stat()
            digest.update(f"\0{path}\0{state.st_size} {state.st_mtime_ns}".encode())
    except OSError:
        return make()
    if folder is None:
        return make()
    file = folder / f"{name}-{digest.hexdigest()[:16]}.bin"
    found: T | None = _read(file)
    if found is None:
        found = make()
        with suppress(OSError):
            _write(file, found)
            _forget_old(folder, name)
    return found


def _read(file: Path) -> Any:
    try:
        data = file.read_bytes()
        if zlib.crc32(data[_SUM_BYTES:]).to_bytes(_SUM_BYTES) == data[:_SUM_BYTES]:
            return marshal.loads(data[_SUM_BYTES:])
    except (OSError, ValueError, EOFError, TypeError):
        pass
    return None


def _write(file: Path, content: Any) -> None:
    data = marshal.dumps(content)
    file.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.NamedTemporaryFile(dir=file.parent, prefix=f".{file.name}.", delete=False) as handle:
        part = Path(handle.name)
        try:
            handle.write(zlib.crc32(data).to_bytes(_SUM_BYTES) + data)
            handle.close()
            part.replace(file)
        except BaseException:
            part.unlink(missing_ok=True)
            raise


def _forget_old(folder: Path, name: str) -> None:
    files = sorted(folder.glob(f"{name}-*.bin"), key=lambda file: file.stat().st_mtime_ns)
    for file in files[:-_VERSIONS]:
        file.unlink(missing_ok=True)
