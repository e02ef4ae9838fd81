"""Data frames in and out: the one place that handles pandas objects."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from ansab.errors import InputError, InvalidNameError, TableError
from ansab.limits import Limits
from ansab.model import Mention, Resolution, parse_type
from ansab.rows import ROW_COLUMNS, row_of

if TYPE_CHECKING:
    import pandas

__all__ = ["mentions_of", "with_answers"]

_LIMITS = Limits()
_NUMBERS = frozenset(["confidence", "runner_up_confidence"])
"""Those of `ROW_COLUMNS` that are numbers in a frame, not a number where a CSV has an empty cell."""


_NO_TEXT = (bytes, bytearray, list, tuple, dict, set, frozenset)
"""Values of which the name is not what Python writes for them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Unusable(Mention):
    """A row that cannot be asked for, and why; it has no name, so that it says nothing to its document either."""

    why: InputError


def mentions_of(
    frame: pandas.DataFrame, column: str, type: str | None, document: str | None
) -> list[Mention]:
    """Read the mentions of a data frame, row by row; a missing value is an empty name.

    A row that cannot be used (an unknown type, something too long) spoils no other, as in a CSV: `with_answers` tells
    what is wrong with it.

    Raises:
        InputError: It is no data frame.
        TableError: A column is missing or stands there twice, or one that will be appended is there already.
    """
    if not hasattr(frame, "columns"):
        raise InputError(f"the frame is a {frame.__class__.__name__}, expected a pandas DataFrame")
    _check_column(frame, column)
    for name in (type, document):
        if name is not None:
            _check_column(frame, name)
    if taken := [name for name in ROW_COLUMNS if name in frame.columns]:
        raise TableError(f"the frame already has {', '.join(taken)}, which this would add: rename or drop")
    names = _texts(frame[column])
    types = _texts(frame[type]) if type is not None else [""] * len(names)
    documents = _texts(frame[document]) if document is not None else [""] * len(names)
    return [
        _mention(name, kind, said)
        if not isinstance(value, _NO_TEXT)
        else _Unusable(name="", why=_no_text(value))
        for value, name, kind, said in zip(frame[column], names, types, documents, strict=True)
    ]


def with_answers(frame: pandas.DataFrame, resolutions: Sequence[Resolution]) -> pandas.DataFrame:
    """Copy a data frame with the columns of `rows.ROW_COLUMNS` appended, one resolution a row; confidences as numbers."""
    rows = [row_of(_told(resolution)) for resolution in resolutions]
    columns: dict[str, Any] = {
        name: [float(row[at] or "nan") if name in _NUMBERS else row[at] for row in rows]
        for at, name in enumerate(ROW_COLUMNS)
    }
    return frame.assign(**columns)


def _check_column(frame: pandas.DataFrame, name: str) -> None:
    count = list(frame.columns).count(name)
    if count == 0:
        raise TableError(f"no column {name!r}: the frame has {', '.join(map(str, frame.columns))}")
    if count > 1:
        raise TableError(f"column {name!r} appears {count} times in the frame: rename all but one")


def _no_text(value: object) -> InputError:
    return InvalidNameError(f"name is of type {value.__class__.__name__}, expected text")


def _mention(name: str, kind: str, document: str) -> Mention:
    try:
        _LIMITS.check_mention(name, document=document)
        return Mention(name=name, type=parse_type(kind), document=document)
    except InputError as error:
        return _Unusable(name="", why=error)


def _told(resolution: Resolution) -> Resolution:
    """Say of a row that was not asked for what is wrong with it."""
    match resolution.mention:
        case _Unusable(why=why) as mention:
            return Resolution.refused(mention, why)
    return resolution


def _texts(series: Any) -> list[str]:
    return ["" if missing else str(value) for value, missing in zip(series, series.isna(), strict=True)]
