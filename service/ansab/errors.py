"""Every error that ansab raises on purpose, in one tree.

    AnsabError
    ├── InputError              something the caller gave cannot be used
    │   ├── InvalidNameError        a name that is empty, too long, or not text
    │   ├── InvalidTypeError        an entity type that we do not know
    │   ├── TableError              a CSV or data frame: column, encoding, row
    │   ├── LimitError              larger than a documented limit
    │   ├── UnsupportedScriptError  a character without a rule in a scheme
    │   └── UnknownSchemeError      a transliteration scheme that we do not have
    ├── GazetteerError          curated tables that do not load
    ├── IndexFileError          a compiled index that is truncated, corrupt or foreign
    └── UnknownEntityError      an id that names nobody

Errors carry facts, not status codes; the HTTP edge maps types to statuses in one table.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from ansab.counted import clipped

__all__ = [
    "AnsabError",
    "Finding",
    "GazetteerError",
    "IndexFileError",
    "InputError",
    "InvalidNameError",
    "InvalidTypeError",
    "LimitError",
    "TableError",
    "UnknownEntityError",
    "UnknownSchemeError",
    "UnsupportedScriptError",
]


class AnsabError(Exception):
    """Base of all errors that ansab raises on purpose; `code` is stable, `str()` is for people."""

    code = "error"


class InputError(AnsabError):
    """Something the caller gave cannot be used."""

    code = "bad_input"


class InvalidNameError(InputError):
    """A name that is empty, has no letter or digit, or is not text."""

    code = "invalid_name"


class InvalidTypeError(InputError):
    """An entity type that is not person, organization, place or one of their synonyms."""

    code = "invalid_type"

    def __init__(self, given: str) -> None:
        super().__init__(
            f"unknown type {clipped(given)!r}: expected person, organization or place (or leave it empty)"
        )
        self.given = given


class LimitError(InputError):
    """Input larger than a documented limit.

    Attributes:
        what: What was measured, such as `"name"` or `"request body"`.
        size: Its size.
        limit: The largest size that is accepted.
        unit: The unit of both, such as `"characters"`; empty for a mere number.
    """

    code = "too_large"

    def __init__(self, what: str, *, size: int, limit: int, unit: str) -> None:
        super().__init__(f"{what} is {size:,}{f' {unit}' if unit else ''}, the limit is {limit:,}")
        self.what, self.size, self.limit, self.unit = what, size, limit, unit


class TableError(InputError):
    """A CSV file or a data frame that cannot be read; carries `path`, and `row` where there is one."""

    code = "bad_table"

    def __init__(self, message: str, *, path: Path | str | None = None, row: int | None = None) -> None:
        where = "" if path is None else f"{path}: " if row is None else f"{path}: row {row}: "
        super().__init__(where + message)
        self.path, self.row = path, row


class UnsupportedScriptError(InputError):
    """A character for which a transliteration scheme has no rule; carries `char` and `position`."""

    code = "unsupported_script"

    def __init__(self, char: str, position: int, *, scheme: str) -> None:
        super().__init__(
            f"scheme {scheme} has no rule for {char!r} (U+{ord(char):04X}) at position {position}"
        )
        self.char, self.position, self.scheme = char, position, scheme


class UnknownSchemeError(InputError):
    """A transliteration scheme that we do not have; carries `scheme` and the `known` ones."""

    code = "unknown_scheme"

    def __init__(self, scheme: str, known: tuple[str, ...]) -> None:
        super().__init__(f"unknown scheme {clipped(scheme)!r}: expected one of {', '.join(known)}")
        self.scheme, self.known = scheme, known


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One thing that is wrong in a curated table: where, what, and what to do.

    `line` counts from 1; it is 0 where the file as a whole is meant, which then is named without a line.
    `severity` is `"error"` (the table does not load) or `"warning"` (it loads; a reviewer should look).
    """

    path: str
    line: int
    code: str
    message: str
    hint: str = ""
    severity: str = "error"

    def __str__(self) -> str:
        tail = f" ({self.hint})" if self.hint else ""
        where = f"{self.path}:{self.line}" if self.line else self.path
        return f"{where}: {self.severity} {self.code}: {self.message}{tail}"


class GazetteerError(AnsabError):
    """Curated tables that do not load; `findings` lists everything that is wrong in one run."""

    code = "bad_gazetteer"

    def __init__(self, findings: tuple[Finding, ...]) -> None:
        super().__init__("\n".join(map(str, findings)))
        self.findings = findings


class IndexFileError(AnsabError):
    """A compiled index that is truncated, corrupt, or not an index; carries `path`."""

    code = "bad_index"

    def __init__(self, message: str, *, path: Path | str) -> None:
        super().__init__(f"{path}: {message}")
        self.path = path


class UnknownEntityError(AnsabError):
    """An id that names nobody; carries `entity_id`, and the ids that look like it where they were looked for (`near`)."""

    code = "unknown_entity"

    def __init__(self, entity_id: str, near: Sequence[str] = ()) -> None:
        meant = f"did you mean {' or '.join(near)}? Else " if near else ""
        super().__init__(
            f"no entity has the id {clipped(entity_id)!r}: {meant}resolve a name, or look in the tables, to find one"
        )
        self.entity_id, self.near = entity_id, tuple(near)
