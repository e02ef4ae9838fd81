"""Read what `ansab annotate` wrote, lines of JSON or a table, so that others can go on from what the texts said."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from ansab.annotate.render import ANNOTATION_COLUMNS, annotation_cells
from ansab.errors import AnsabError, InputError, TableError
from ansab.limits import Limits
from ansab.model import Decision, EntityId, Mention, Resolution, parse_type
from ansab.tables import Table, open_table, reading_problem, write_table
from ansab.tables.encoding import MARK

__all__ = ["annotated_resolutions", "annotations_table"]

_NEEDED = (
    "file", "text", "type", "decision", "canonical_id", "canonical_name", "confidence", "cluster_id",
)  # fmt: skip
_LOOK = 64
"""Bytes at the head of a file by which lines of JSON are known."""
_Cells = Mapping[str, str]


@contextmanager
def annotations_table(
    path: Path, *, limits: Limits, name: str, encoding: str | None = None, delimiter: str | None = None
) -> Iterator[Table]:
    """Open annotations as a table; lines of JSON are copied to a temporary one, with `ANNOTATION_COLUMNS`.

    Nothing at all is the lines of JSON of texts without a name.

    Args:
        path: What `ansab annotate` wrote; a regular file.
        limits: Sizes that are accepted.
        name: What to call the file in a message.
        encoding: Of a table; overrules detection.
        delimiter: Likewise.

    Raises:
        TableError: It cannot be read, or is something else.
    """
    if not _is_json(path, name):
        yield open_table(
            path, limits=limits, wanted=_NEEDED, encoding=encoding, delimiter=delimiter, name=name
        )
        return
    with TemporaryDirectory(prefix="ansab-") as folder:
        place = Path(folder) / "annotations.csv"
        with write_table(place) as write:
            write(ANNOTATION_COLUMNS)
            for cells in _lines(path, name, limits):
                write([cells.get(column, "") for column in ANNOTATION_COLUMNS])
        yield open_table(place, limits=limits, wanted=_NEEDED, encoding="utf-8", delimiter=",", name=name)


def annotated_resolutions(table: Table, limits: Limits, *, hint: str = "") -> list[Resolution]:
    """What every row says of its name, with the file as its document; candidates are not among it.

    Args:
        table: Of annotations.
        limits: Sizes that are accepted.
        hint: Is added to the message when a column is absent.

    Raises:
        TableError: A column is absent, or a row is none that `ansab annotate` writes.
    """
    places = {column: table.column(column, hint=hint) for column in _NEEDED}
    found = []
    for number, row in enumerate(table, start=2):
        cells = {column: row[place] for column, place in places.items()}
        found.append(_resolution(cells, limits, table.name, number))
    return found


def _is_json(path: Path, name: str) -> bool:
    try:
        with path.open("rb") as handle:
            head = handle.read(_LOOK).removeprefix(MARK.encode()).strip()
    except OSError as error:
        raise TableError(reading_problem(error), path=name) from None
    return not head or head.startswith(b"{")


def _lines(path: Path, name: str, limits: Limits) -> Iterator[_Cells]:
    """The lines of JSON as cells; blank lines are passed over."""
    with path.open("rb") as handle:
        for number, line in enumerate(handle, start=1):
            text = line.removeprefix(MARK.encode()) if number == 1 else line
            if not text.strip():
                continue
            try:
                item = json.loads(text)
            except (ValueError, RecursionError):
                raise TableError("is no line of JSON", path=name, row=number) from None
            absent = [key for key in _NEEDED if key not in item] if isinstance(item, dict) else _NEEDED
            if absent:
                problem = f"has no {', '.join(absent)}: expected a line as ansab annotate writes it"
                raise TableError(problem, path=name, row=number)
            cells = annotation_cells(item)
            _resolution(cells, limits, name, number)
            yield cells


def _resolution(cells: _Cells, limits: Limits, name: str, number: int) -> Resolution:
    try:
        limits.check_mention(cells["text"], document=cells["file"], what="text")
        entity = cells["canonical_id"]
        decision = Decision(cells["decision"])
        if (decision is Decision.RESOLVED) is not bool(entity):
            raise InputError(f"is {decision.value} with the canonical_id {entity[:80]!r}")
        confidence = float(cells["confidence"] or 0)
        if not 0 <= confidence <= 1:
            raise InputError(f"has the confidence {confidence}, expected a number from 0 to 1")
        return Resolution(
            mention=Mention(name=cells["text"], type=parse_type(cells["type"]), document=cells["file"]),
            decision=decision,
            canonical_id=EntityId(entity) if entity else None,
            canonical_name=cells["canonical_name"] or None,
            confidence=confidence,
            cluster_id=cells["cluster_id"] or None,
        )
    except AnsabError as error:
        raise TableError(str(error), path=name, row=number) from None
    except ValueError as error:
        problem = f"{error}: expected a name as ansab annotate writes it"
        raise TableError(problem, path=name, row=number) from None
