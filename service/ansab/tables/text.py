"""Read a text file whose encoding is found out from its content."""

from __future__ import annotations

from pathlib import Path

from ansab.errors import TableError
from ansab.tables.encoding import MARK, decoding_problem, detect_encoding, python_codec
from ansab.tables.reader import reading_problem

__all__ = ["read_text"]


def read_text(path: Path, *, name: str, encoding: str | None = None) -> str:
    """Read a whole text, line ends as they stand, a byte-order mark taken off.

    Args:
        path: A regular file.
        name: What to call it in a message.
        encoding: Overrules detection.

    Raises:
        TableError: It cannot be read, or is no text.
    """
    try:
        codec = python_codec(encoding) if encoding else detect_encoding(path, name=name)
        with path.open(encoding=codec, newline="") as handle:
            text = handle.read()
    except OSError as error:
        raise TableError(reading_problem(error), path=name) from None
    except UnicodeError as error:
        raise TableError(decoding_problem(error, codec), path=name) from None
    if "\0" in text:
        raise TableError("has a NUL character: the file is damaged", path=name)
    return text.removeprefix(MARK)
