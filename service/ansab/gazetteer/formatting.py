"""Bring alias files into their canonical layout, on disk and all at once."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from ansab.errors import AnsabError, Finding, GazetteerError
from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.layout import format_text
from ansab.gazetteer.tables import alias_files
from ansab.gazetteer.textfile import read_text

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
            _replace(path, formatted)
    return tuple(changed)


def _replace(path: Path, text: str) -> None:
    """Write beside the file and rename, so that it is never half written; its rights stay."""
    target = path.resolve()
    temporary = target.with_name(f".{target.name}.{os.getpid()}")
    try:
        temporary.write_bytes(text.encode())
        temporary.chmod(target.stat().st_mode)
        temporary.replace(target)
    except OSError as error:
        temporary.unlink(missing_ok=True)
        raise AnsabError(f"{path}: cannot be written: {error.strerror}") from error
