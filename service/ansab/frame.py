"""Data frames in: the one place that reads pandas objects."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from ansab.errors import TableError
from ansab.model import Mention, parse_type

if TYPE_CHECKING:
    import pandas

__all__ = ["mentions_of"]


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


def _texts(series: Any) -> list[str]:
    return ["" if missing else str(value) for value, missing in zip(series, series.isna(), strict=True)]
