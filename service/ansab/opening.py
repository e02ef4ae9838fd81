"""Open the index of some tables; its compiled form is kept for the next process."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from ansab import __version__
from ansab.built_in import built_in_tables
from ansab.errors import IndexFileError
from ansab.index import Index
from ansab.index.file import FORMAT_VERSION
from ansab.kept import cache_folder

__all__ = ["open_index"]


def open_index(paths: Sequence[Path] = ()) -> Index:
    """Open or compile the index of gazetteers; of the project's own tables when none is given.

    What was compiled before from the same bytes is read from the user's cache; a cache that cannot be written is
    done without.

    Raises:
        GazetteerError: A table does not load; carries every finding.
        IndexFileError: A compiled index is missing, truncated, corrupt or foreign, or is given beside other tables.
    """
    chosen = list(paths) or [built_in_tables()]
    if len(chosen) == 1 and chosen[0].suffix == ".ansab":
        return Index.open(chosen[0])
    if any(path.suffix == ".ansab" for path in chosen):
        raise IndexFileError(
            "a compiled index cannot be combined with other tables: give it as the only --aliases, or build one index of all",
            path=chosen[0],
        )
    cached = _cache_file(chosen)
    if cached is not None and cached.exists():
        try:
            return Index.open(cached)
        except IndexFileError:
            cached.unlink(missing_ok=True)
    from ansab.gazetteer import load  # what is kept is opened without

    index = Index.of(load(chosen))
    if cached is not None:
        try:
            cached.parent.mkdir(parents=True, exist_ok=True)
            index.save(cached)
        except OSError:
            return index
    return index


def _cache_file(paths: Sequence[Path]) -> Path | None:
    """Where the compiled form of exactly these bytes, by exactly this code, is kept."""
    folder = cache_folder()
    if folder is None:
        return None
    digest = hashlib.sha256(f"{FORMAT_VERSION} {_code_version()}".encode())
    try:
        for path in paths:
            files = sorted(path.rglob("*.yaml")) if path.is_dir() else [path]
            for file in files:
                digest.update(str(file.name).encode() + b"\0" + file.read_bytes() + b"\0")
    except OSError:
        return None
    return folder / f"{digest.hexdigest()[:32]}.ansab"


def _code_version() -> str:
    """The version of the package, and in a checkout the state of the code that compiles."""
    package = Path(__file__).parent
    newest = max(
        file.stat().st_mtime_ns
        for part in ("names", "text", "index", "translit")
        for folder, _, _ in os.walk(package / part)
        for file in os.scandir(folder)
        if file.is_file() and not file.name.endswith(".pyc")
    )
    return f"{__version__} {newest}"
