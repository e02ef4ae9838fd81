"""The learned tables on disk: text that a reviewer can read, one native chunk a line.

`<script>.chunks.tsv`: native chunk, then `latin:count` for every Latin chunk seen on it; `_` is nothing.
`<script>.bits.tsv`: length class, then the bits that each step of the raw score per letter is worth.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path

__all__ = [
    "read_calibration",
    "read_chunks",
    "read_columns",
    "read_lines",
    "read_mapping",
    "read_rare",
    "read_readings",
    "write_calibration",
    "write_chunks",
]

_FOLDER = Path(__file__).parent / "data"
_NOTHING = "_"


def read_lines(name: str) -> Iterator[list[str]]:
    """Tab-separated fields of a table in the package; comments (`# `) and empty lines skipped."""
    text = (_FOLDER / name).read_text("utf-8")
    for line in text.splitlines():
        if line and not line.startswith("# "):
            yield line.split("\t")


def read_columns(name: str) -> dict[str, dict[str, str]]:
    """A table whose first row names its columns: by column, the letters it has a rule for (`-` is none, `_` nothing)."""
    head, *rows = read_lines(name)
    return {
        column: {row[0]: row[at].replace(_NOTHING, "") for row in rows if row[at] != "-"}
        for at, column in enumerate(head)
        if at
    }


def read_readings(language: str) -> dict[str, frozenset[str]]:
    """Consonants that each letter is read as in a language; empty for a language without a column."""
    column = read_columns("readings.tsv").get(language, {})
    return {letter: frozenset(shown.split(" ")) for letter, shown in column.items()}


def read_mapping(name: str) -> dict[str, str]:
    """A table of two columns; `_` in the second is nothing."""
    return {letter: "" if shown == _NOTHING else shown for letter, shown in read_lines(name)}


def read_chunks(script: str) -> dict[tuple[str, str], float]:
    """Counts by (latin, native) letters."""
    counts: dict[tuple[str, str], float] = {}
    for native, cells in read_lines(f"{script}.chunks.tsv"):
        shown = "" if native == _NOTHING else native
        for cell in cells.split(" "):
            latin, _, count = cell.rpartition(":")
            counts["" if latin == _NOTHING else latin, shown] = float(count)
    return counts


def read_rare(script: str) -> dict[tuple[str, str], float]:
    """Weights (0-1) by (latin, native) letters, written by hand for letters that training hardly meets."""
    rows = [(native, cells) for of, native, cells in read_lines("rare.tsv") if of == script]
    pairs = [(native, cell.rpartition(":")) for native, cells in rows for cell in cells.split(" ")]
    return {
        ("" if latin == _NOTHING else latin, native): float(weight) for native, (latin, _, weight) in pairs
    }


def write_chunks(path: Path, counts: Mapping[tuple[str, str], float], head: Iterable[str]) -> None:
    """Write counts, commonest Latin chunk of each native chunk first."""
    by_native: dict[str, list[tuple[float, str]]] = {}
    for (latin, native), count in counts.items():
        by_native.setdefault(native, []).append((-count, latin))
    lines = [f"# {line}" for line in head]
    for native in sorted(by_native):
        cells = " ".join(f"{latin or _NOTHING}:{-count:.4g}" for count, latin in sorted(by_native[native]))
        lines.append(f"{native or _NOTHING}\t{cells}")
    path.write_text("\n".join(lines) + "\n", "utf-8")


def read_calibration(script: str) -> list[float]:
    """The steps of all length classes, one class after another."""
    return [float(cell) for _, cells in read_lines(f"{script}.bits.tsv") for cell in cells.split(" ")]


def write_calibration(path: Path, classes: Mapping[str, Sequence[float]], head: Iterable[str]) -> None:
    """Write the steps of each length class."""
    lines = [f"# {line}" for line in head]
    lines += [f"{name}\t{' '.join(f'{bits:.2f}' for bits in steps)}" for name, steps in classes.items()]
    path.write_text("\n".join(lines) + "\n", "utf-8")
