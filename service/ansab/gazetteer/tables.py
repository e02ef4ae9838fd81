"""Paths -> tables: which files a path stands for, and which reader takes each."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.ftm import read_ftm
from ansab.gazetteer.reader import read_table
from ansab.gazetteer.records import Table
from ansab.gazetteer.textfile import read_text

__all__ = ["alias_files", "read_tables"]

_YAML_ENDS = (".yaml", ".yml")
_FTM_ENDS = (".jsonl", ".ftm.json")


def read_tables(paths: Iterable[Path], log: FindingLog) -> tuple[Table, ...]:
    """Read every file that the paths stand for, each once, in order.

    Args:
        paths: Folders of alias YAML, alias YAML files, FollowTheMoney JSON-lines files.
        log: Takes everything that is wrong.
    """
    seen: set[Path] = set()
    tables = []
    for path in _files(paths, log):
        real = path.resolve()
        if real in seen:
            continue
        seen.add(real)
        if path.name.lower().endswith(_FTM_ENDS):
            tables.append(read_ftm(path, log))
        elif (text := read_text(path, log)) is not None:
            tables.append(read_table(text, str(path), log))
    return tuple(tables)


def alias_files(paths: Iterable[Path], log: FindingLog) -> tuple[Path, ...]:
    """The alias YAML files that the paths stand for; FollowTheMoney files are passed over."""
    return tuple(path for path in _files(paths, log) if not path.name.lower().endswith(_FTM_ENDS))


def _files(paths: Iterable[Path], log: FindingLog) -> Iterator[Path]:
    for path in paths:
        where = (str(path), 0)
        if path.is_dir():
            yield from _folder(path, log)
        elif not path.exists():
            log.add("no-such-file", where, "does not exist", "check the path")
        elif path.name.lower().endswith((*_YAML_ENDS, *_FTM_ENDS)):
            yield path
        elif path.name.lower().endswith(".ansab"):
            log.add("unknown-format", where, "this is a compiled index, which cannot be read as a table",
                    "give the tables that it was built from")  # fmt: skip
        else:
            log.add("unknown-format", where, "this is not a gazetteer that can be read here",
                    "expected a folder of *.yaml, one YAML file, or FollowTheMoney lines (*.jsonl, *.ftm.json)")  # fmt: skip


def _folder(folder: Path, log: FindingLog) -> Iterator[Path]:
    for path in sorted(folder.rglob("*.y*ml")):
        if path.suffix == ".yaml" and path.is_file():
            yield path
        elif path.suffix == ".yml":
            log.add(
                "ignored-file",
                (str(path), 0),
                "only *.yaml is read in a folder",
                f"rename it to {path.stem}.yaml",
            )
