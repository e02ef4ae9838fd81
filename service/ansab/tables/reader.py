"""Read a CSV file twice: once to find out how it is written and whether it is whole, then in batches of rows."""

from __future__ import annotations

import csv
import re
import shutil
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, suppress
from dataclasses import dataclass, replace
from itertools import chain, dropwhile, islice
from pathlib import Path
from typing import IO, BinaryIO, TextIO

from ansab.counted import counted
from ansab.errors import AnsabError, LimitError, TableError
from ansab.limits import Limits
from ansab.tables.delimiter import DELIMITERS, detect_delimiter
from ansab.tables.encoding import MARK, decoding_problem, detect_encoding, python_codec

__all__ = ["Table", "open_table", "reading_problem", "spooled", "temporary_place"]

_SAMPLE_CHARS = 1 << 16
_MEMORY_BYTES = 1 << 22
_BATCH_ROWS = 1_024
_BATCH_CELLS = 10_000
_UNLIKE_A_HEADER = re.compile(r"\w[^\w\s-]+\w")
_PREFACE = re.compile(r"\"?sep=([^\w\s]|\t)\"?(?=[\r\n])", re.IGNORECASE)
"""The first line by which Excel is told the delimiter; no part of the table."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """A CSV file that was read through once and found whole; iterate for its rows, as often as you like.

    Attributes:
        path: Where it is.
        name: What to call it in a message.
        encoding: Codec of Python.
        delimiter: One character.
        header: Names of the columns, as written.
        rows: Number of rows under the header.
        has_preface: Whether a line `sep=;` stands before the header.
    """

    path: Path
    name: str
    encoding: str
    delimiter: str
    header: tuple[str, ...] = ()
    rows: int = 0
    has_preface: bool = False

    def __iter__(self) -> Iterator[list[str]]:
        """Give every row under the header; each has as many fields as the header."""
        return chain.from_iterable(self.batches())

    def batches(self) -> Iterator[list[list[str]]]:
        """Give the rows in batches of up to 1,024: work on a whole batch costs next to nothing a row."""
        records = dropwhile(lambda batch: not batch[0], self._records())
        next(records, None)
        return _rows_of(records, len(self.header))

    def column(self, name: str, *, hint: str = "") -> int:
        """Find a column by its name; `hint` is added to the message when there is none.

        Raises:
            TableError: There is none, or more than one, of that name.
        """
        count = self.header.count(name)
        if count > 1:
            raise TableError(
                f"column {name!r} appears {count} times in the header: rename all but one", path=self.name
            )
        if not count:
            shown = ", ".join(repr(column) for column in self.header[:20])
            more = f" and {len(self.header) - 20} more" if len(self.header) > 20 else ""
            raise TableError(
                f"no column {name!r}: the columns are {shown}{more}{self._meant(name)}{hint}", path=self.name
            )
        return self.header.index(name)

    def _meant(self, name: str) -> str:
        """Say what an absent column may be: another case or spaces, or a delimiter that was not found."""
        folded = name.strip().casefold()
        near = next((column for column in self.header if column.strip().casefold() == folded), None)
        if near is not None:
            return f"; did you mean {near!r}?"
        is_one = len(self.header) == 1 and _UNLIKE_A_HEADER.search(self.header[0])
        return "; is the delimiter another one?" if is_one else ""

    def _opened(self) -> TextIO:
        """Open the file behind its byte-order mark."""
        try:
            handle = self.path.open(encoding=self.encoding, newline="")
            if handle.read(1) != MARK:
                handle.seek(0)
        except OSError as error:
            raise TableError(reading_problem(error), path=self.name) from None
        return handle

    def _records(self) -> Iterator[list[list[str]]]:
        """Give the records in batches, the header alone in its own; a blank line is a record of no fields."""
        size = 1
        number = 0
        problem: TableError | LimitError | None = None
        with self._opened() as handle:
            if self.has_preface:
                handle.readline()
                number = 1
            reader = csv.reader(handle, delimiter=self.delimiter, strict=True)
            while problem is None:
                batch: list[list[str]] = []
                try:
                    batch.extend(islice(reader, size))  # on an error it keeps what came before
                except csv.Error as error:
                    problem = _csv_error(error, self.name, number + len(batch) + 1)
                except UnicodeError as error:
                    told = decoding_problem(error, self.encoding)
                    problem = TableError(told, path=self.name, row=number + len(batch) + 1)
                except OSError as error:
                    problem = TableError(reading_problem(error), path=self.name)
                if batch:
                    yield batch
                    number += len(batch)
                    if size == 1 and batch[0]:
                        size = max(1, min(_BATCH_ROWS, _BATCH_CELLS // len(batch[0])))
                elif problem is None:
                    return
            raise problem


def _rows_of(records: Iterable[list[list[str]]], width: int) -> Iterator[list[list[str]]]:
    """Drop blank lines; in a table of one column they are empty values, but for those at the end."""
    blank = 0
    for batch in records:
        if not blank and all(batch):
            yield batch
        elif width > 1:
            if rows := [record for record in batch if record]:
                yield rows
        else:
            end = max((at for at, record in enumerate(batch, start=1) if record), default=0)
            if end:
                yield from ([[""]] * min(_BATCH_ROWS, blank - at) for at in range(0, blank, _BATCH_ROWS))
                blank = 0
                yield [record or [""] for record in batch[:end]]
            blank += len(batch) - end


def open_table(
    path: Path,
    *,
    limits: Limits,
    wanted: Sequence[str] = (),
    encoding: str | None = None,
    delimiter: str | None = None,
    name: str | None = None,
) -> Table:
    """Find out how a CSV file is written, and read it through to see that it is whole.

    Args:
        path: The file.
        limits: Sizes that are accepted.
        wanted: Columns that the caller needs; they help to find the delimiter.
        encoding: Overrules detection.
        delimiter: Overrules detection; a character or its name (`tab`).
        name: What to call the file in a message; its path by default.

    Raises:
        TableError: No such file, not text, no header, a row with more or fewer fields than the header, a quote
            that is never closed; names the row.
        LimitError: A field or the header is too large.
    """
    shown = name or str(path)
    csv.field_size_limit(limits.csv_field_chars)
    try:
        codec = python_codec(encoding) if encoding else detect_encoding(path, name=shown)
        with path.open(encoding=codec, newline="") as handle:
            sample = handle.read(_SAMPLE_CHARS).removeprefix(MARK)
    except OSError as error:
        raise TableError(reading_problem(error), path=shown) from None
    except UnicodeError as error:
        raise TableError(decoding_problem(error, codec), path=shown) from None
    preface = _PREFACE.match(sample)
    if not sample[preface.end() if preface else 0 :].strip():
        raise TableError("the file is empty: expected a header line", path=shown)
    told = delimiter or (preface[1] if preface else "")
    separator = _delimiter_of(told) if told else detect_delimiter(sample, wanted)
    table = Table(path=path, name=shown, encoding=codec, delimiter=separator, has_preface=bool(preface))
    return _read_through(table, limits)


def _read_through(table: Table, limits: Limits) -> Table:
    records = table._records()
    number, header = next(
        (at, batch[0]) for at, batch in enumerate(records, start=1 + table.has_preface) if batch[0]
    )
    limits.check("csv_columns", len(header), f"the header of {table.name}", "columns")
    rows = sum(map(len, _rows_of(_whole(records, table, len(header), number), len(header))))
    return replace(table, header=tuple(header), rows=rows)


def _whole(
    records: Iterable[list[list[str]]], table: Table, width: int, number: int
) -> Iterator[list[list[str]]]:
    """Pass the records under the header, of which `number` is the number; blank lines count, as in a spreadsheet.

    Raises:
        TableError: A record has more or fewer fields than the header, or a NUL character.
    """
    wide = table.encoding.startswith(("utf-16", "utf-32"))
    for batch in records:
        if set(map(len, batch)) != {width} or wide:
            for at, record in enumerate(batch, start=number + 1):
                if record and len(record) != width:
                    raise _wrong_width(record, table, width, at)
                if wide and any("\0" in field for field in record):
                    raise TableError("has a NUL character: the file is damaged", path=table.name, row=at)
        number += len(batch)
        yield batch


def _wrong_width(record: list[str], table: Table, width: int, number: int) -> TableError:
    delimiter = DELIMITERS.get(table.delimiter, repr(table.delimiter))
    if len(record) > width:
        cure = f"quote fields that hold the delimiter ({delimiter})"
    else:
        cure = f"write the delimiter ({delimiter}) for empty fields too"
    problem = f"{counted(len(record), 'field')} where the header has {width}: {cure}"
    return TableError(problem, path=table.name, row=number)


@contextmanager
def spooled(stream: BinaryIO | IO[bytes], *, name: str) -> Iterator[Path]:
    """Copy a stream that can be read only once into a temporary file, which is gone afterwards.

    Args:
        stream: What is read.
        name: What to call it in a message.

    Raises:
        AnsabError: There is no room for it, or it cannot be read.
    """
    with ExitStack() as stack:
        try:
            handle = stack.enter_context(tempfile.NamedTemporaryFile(prefix="ansab-", suffix=".csv"))
            shutil.copyfileobj(stream, handle, _MEMORY_BYTES)
            handle.flush()
        except OSError as error:
            with suppress(OSError):  # closing writes what could not be written
                stack.close()
            raise AnsabError(f"{name} cannot be copied to {temporary_place(error)}") from None
        yield Path(handle.name)


def temporary_place(error: Exception) -> str:
    """Say where temporary files are, why none can be written there, and what to do."""
    why = getattr(error, "strerror", None) or str(error)
    return f"{tempfile.gettempdir()}: {why}: make room there, or name another folder with TMPDIR"


def _delimiter_of(text: str) -> str:
    for character, word in DELIMITERS.items():
        if text.casefold() in (character, word):
            return character
    if len(text) == 1 and text not in '"\r\n' and text.isprintable():
        return text
    raise TableError(f"delimiter {text!r}: expected one character, or {', '.join(DELIMITERS.values())}")


def _csv_error(error: csv.Error, name: str, row: int) -> TableError | LimitError:
    text = str(error)
    if "field larger" in text:
        message = f"a field is over {csv.field_size_limit():,} characters: is a quote left open?"
    elif "end of data" in text:
        message = "a quote is opened and never closed"
    elif "expected after" in text:
        message = "a quote is closed in the middle of a field: double the quotes that belong to the text"
    else:
        message = text
    return TableError(message, path=name, row=row)


def reading_problem(error: OSError) -> str:
    """Say in words why a file cannot be read."""
    match error:
        case FileNotFoundError():
            return "does not exist: check the path"
        case IsADirectoryError():
            return "is a folder, expected a file"
        case PermissionError():
            return "no permission to read it"
        case _:
            return error.strerror or str(error)
