"""Read the tables beside this module: tab-separated UTF-8 with a `#` head that says what they mean and whence.

A row that cannot be read is named by file and line, because these tables are edited by people who do not run
the code.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from ansab.errors import TableError
from ansab.text.fold import fold_orthography

__all__ = ["TABLES", "keys_of", "read_columns", "unique"]

TABLES = Path(__file__).with_name("data")
"""Where the tables of this package lie."""

_GONE = str.maketrans({"'": None, "’": None, '"': None, "״": None, "׳": None, "-": " ", "־": " "})


def read_columns(path: Path, columns: tuple[str, ...]) -> list[tuple[str, ...]]:
    """Read a table as columns.

    Args:
        path: The file. Its first line that is no comment names the columns.
        columns: The names that they must have, in order.

    Returns:
        One tuple of cells for each column; all of one length.

    Raises:
        TableError: A head or row of another shape; carries `path` and `row`, the line in the file.
    """
    lines = path.read_text(encoding="utf-8").split("\n")
    start = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    if start == len(lines) or tuple(lines[start].split("\t")) != columns:
        raise TableError(f"expected the columns {', '.join(columns)}", path=path, row=start + 1)
    if lines[-1] == "":
        lines.pop()
    rows = [line.split("\t") for line in lines[start + 1 :]]
    width = len(columns)
    for at, row in enumerate(rows):
        if len(row) != width or "" in row:
            message = f"expected {width} cells, none of them empty (write - for none), found {row}"
            raise TableError(message, path=path, row=start + 2 + at)
    return list(zip(*rows, strict=True)) if rows else [() for _ in columns]


def keys_of(forms: Iterable[str]) -> list[str]:
    """Fold forms as `text.normalize.normalize` folds names, all at once (a tenth of the time).

    Latin forms are written plain in the tables, so only the others change.

    >>> keys_of(["kataib", "كتائب", "об'єднання"])
    ['kataib', 'كتايب', 'обєднання']
    """
    given = list(forms)
    native = [at for at, form in enumerate(given) if not form.isascii()]
    if native:
        # spaces round the line feed: folding looks at the beginnings of words
        text = fold_orthography(" \n ".join([given[at] for at in native]).translate(_GONE))
        for at, folded in zip(native, text.split(" \n "), strict=True):
            given[at] = folded
    return given


def unique(path: Path, keys: list[str]) -> None:
    """Refuse a table that has a key twice.

    Raises:
        TableError: The second row of the first such pair; carries `path` and `row`.
    """
    if len(set(keys)) == len(keys):
        return
    seen: set[str] = set()
    second = next(at for at, key in enumerate(keys) if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    lines = path.read_text(encoding="utf-8").split("\n")
    head = next(at for at, line in enumerate(lines) if not line.startswith("#"))
    raise TableError(f"{keys[second]!r} stands in an earlier row too", path=path, row=head + 2 + second)
