"""Data frames in and out: the one place that handles pandas objects."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ansab.errors import TableError
from ansab.model import Mention, Resolution, parse_type
from ansab.rows import ROW_COLUMNS, row_of

if TYPE_CHECKING:
    import pandas

__all__ = ["mentions_of", "with_answers"]


def mentions_of(
    frame: pandas.DataFrame, column: str, type: str | None, document: str | None
) -> list[Mention]:
    """Read the mentions of a data frame, row by row; a missing value is an empty name.

    Raises:
        TableError: A column is missing.
    """
    for name in (column, type, document):
        if name is not None and name not in frame.columns:
            known = ", ".join(map(str, frame.columns))
            raise TableError(f"no column {name!r}: the frame has {known}")
    names = _texts(frame[column])
    types = _texts(frame[type]) if type is not None else [""] * len(names)
    documents = _texts(frame[document]) if document is not None else [""] * len(names)
    return [
        Mention(name=name, type=parse_type(kind), document=where)
        for name, kind, where in zip(names, types, documents, strict=True)
    ]


def with_answers(frame: pandas.DataFrame, resolutions: Sequence[Resolution]) -> pandas.DataFrame:
    """Copy a data frame with the columns of `rows.ROW_COLUMNS` appended, one resolution a row."""
    rows = [row_of(resolution) for resolution in resolutions]
    columns: dict[str, Any] = {name: [row[at] for row in rows] for at, name in enumerate(ROW_COLUMNS)}
    return frame.assign(**columns)


def _texts(series: Any) -> list[str]:
    return ["" if missing else str(value) for value, missing in zip(series, series.isna(), strict=True)]
