"""Bring alias files into their canonical layout, on disk and all at once."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ansab.errors import Finding, GazetteerError
from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.layout import format_text
from ansab.gazetteer.tables import alias_files
from ansab.gazetteer.textfile import read_text
from ansab.tables import replacing

__all__ = ["fmt"]


def fmt(paths: Iterable[Path | str], *, check: bool = False) -> tuple[Path, ...]:
    """Write alias tables in their canonical layout; either all files are good, or none is touched.

    Args:
        paths: Folders of alias YAML, alias YAML files; FollowTheMoney files are passed over.
        check: Only say what would change.

    Returns:
        The files that changed, or would.

    Raises:
        GazetteerError: A file is no alias table that can be written back without loss.
        TableError: A file cannot be written; those before it are.
    """
    changed: dict[Path, str] = {}
    findings: list[Finding] = []
    log = FindingLog()
    for path in dict.fromkeys(alias_files(map(Path, paths), log)):
        if (text := read_text(path, log)) is None:
            continue
        try:
            formatted = format_text(text, str(path))
        except GazetteerError as error:
            findings += error.findings
            continue
        if formatted.encode() != path.read_bytes():
            changed[path] = formatted
    if errors := (*log.errors(), *findings):
        raise GazetteerError(errors)
    if not check:
        for path, formatted in changed.items():
            with replacing(path) as handle:
                handle.write(formatted)
    return tuple(changed)
