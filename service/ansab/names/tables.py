"""Read the tables beside this module: tab-separated UTF-8 with a `#` head that says what they mean and whence.

A row that cannot be read is named by file and line, because these tables are edited by people who do not run
the code.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import accumulate, chain
from pathlib import Path

from ansab.errors import TableError
from ansab.text.fold import fold_orthography

__all__ = ["TABLES", "Rows", "keys_of", "last_cells", "read_rows", "tables_digest"]

TABLES = Path(__file__).with_name("data")
"""Where the tables of this package lie."""

_BAR = " | "
_GONE = {"'": "", "’": "", '"': "", "-": " "}


class Rows:
    """The rows of one table, every cell a string; knows the line of each, for messages."""

    def __init__(self, path: Path, rows: list[list[str]], first_line: int) -> None:
        self.path, self.rows, self.first_line = path, rows, first_line

    def __iter__(self) -> Iterator[list[str]]:
        return iter(self.rows)

    def fault(self, at: int, message: str) -> TableError:
        """The error of row `at`, counted from 0."""
        return TableError(message, path=self.path, row=self.first_line + at)

    def forms(self) -> list[list[str]]:
        """The last cell of each row taken apart at its bars, folded.

        Raises:
            TableError: A form is empty or stands twice; carries `path` and `row`, the line in the file.
        """
        split = [row[-1].split(_BAR) for row in self.rows]
        flat = keys_of(chain.from_iterable(split))
        ends = list(accumulate(map(len, split)))
        split = [flat[start:end] for start, end in zip([0, *ends], ends, strict=False)]
        known = set(flat)
        if len(known) != len(flat) or "" in known:
            self._refuse_double(split)
        return split

    def _refuse_double(self, split: list[list[str]]) -> None:
        lines: dict[str, int] = {}
        for at, forms in enumerate(split):
            for form in forms:
                if not form or form in lines:
                    line = f"in line {lines[form]} already" if form else "empty"
                    raise self.fault(at, f"the form {form!r} is {line}")
                lines[form] = self.first_line + at


def read_rows(path: Path, columns: tuple[str, ...]) -> Rows:
    """Read a table.

    Args:
        path: The file. Its first line that is no comment names the columns.
        columns: The names that they must have, in order.

    Raises:
        TableError: A head or row of another shape; carries `path` and `row`, the line in the file.
    """
    lines = path.read_text(encoding="utf-8").split("\n")
    start = next((at for at, line in enumerate(lines) if not line.startswith("#")), len(lines))
    if start == len(lines) or tuple(lines[start].split("\t")) != columns:
        raise TableError(f"expected the columns {', '.join(columns)}", path=path, row=start + 1)
    if lines[-1] == "":
        lines.pop()
    rows = Rows(path, [line.split("\t") for line in lines[start + 1 :]], start + 2)
    width = len(columns)
    for at, row in enumerate(rows):
        if len(row) != width or "" in row:
            raise rows.fault(at, f"expected {width} cells, none empty (write - for none), found {row}")
    return rows


def last_cells(path: Path, columns: tuple[str, ...]) -> list[str]:
    """The last cell of each row of a table, unchecked.

    Raises:
        TableError: The table has other columns; carries `path` and `row`, the line in the file.
    """
    head, _, body = path.read_text(encoding="utf-8").partition("\t".join(columns) + "\n")
    if any(not line.startswith("#") for line in head.splitlines()):
        raise TableError(f"expected the columns {', '.join(columns)}", path=path, row=head.count("\n") + 1)
    return [line.rpartition("\t")[2] for line in body.splitlines()]


@cache
def tables_digest() -> str:
    """What the tables of this package hold, in 16 hexadecimal digits: names are numbered by their rows."""
    digest = hashlib.sha256()
    for path in sorted(TABLES.glob("*.tsv")):
        digest.update(path.read_bytes())
    return digest.hexdigest()[:16]


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
        text = fold_orthography(" \n ".join([given[at] for at in native]))
        for char, instead in _GONE.items():
            text = text.replace(char, instead)
        for at, folded in zip(native, text.split(" \n "), strict=True):
            given[at] = folded
    return given
