"""Load and check curated tables."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ansab.errors import Finding, GazetteerError
from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.rules import apply_rules
from ansab.gazetteer.tables import read_tables
from ansab.model import Gazetteer

__all__ = ["check", "load"]


def load(paths: Iterable[Path | str]) -> Gazetteer:
    """Load and merge gazetteers.

    Args:
        paths: Folders of alias YAML (`*.yaml`, in all depths, sorted), single alias YAML files, FollowTheMoney
            JSON lines (`*.jsonl`, `*.ftm.json`).  An empty file or folder is an empty gazetteer.

    Returns:
        Entities and sources in the order of the files.

    Raises:
        GazetteerError: Something is wrong; carries every error of all files, with file and line.
    """
    gazetteer, log = _examine(paths)
    if errors := log.errors():
        raise GazetteerError(errors)
    return gazetteer


def check(paths: Iterable[Path | str]) -> tuple[Finding, ...]:
    """Say everything that is wrong with gazetteers, errors and warnings, by file and line.

    Args:
        paths: As in `load`; what fails there is an error here.
    """
    return _examine(paths)[1].sorted()


def _examine(paths: Iterable[Path | str]) -> tuple[Gazetteer, FindingLog]:
    log = FindingLog()
    tables = read_tables(map(Path, paths), log)
    apply_rules(tables, log)
    gazetteer = Gazetteer(
        entities=tuple(record.entity for table in tables for record in table.entities),
        sources={record.source.id: record.source for table in tables for record in table.sources},
    )
    return gazetteer, log
