"""Rows as CSV bytes: the cells of a row are written once, what is appended to many rows is written once too."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from itertools import repeat
from operator import add

__all__ = ["line_heads", "line_tails"]

_END = "\r\n"


class _Lines(list[str]):
    """What a CSV writer writes, a line an item."""

    write = list.append


def line_heads(rows: Iterable[list[str]]) -> list[bytes]:
    """Write rows as the first cells of longer lines: UTF-8, a comma behind every cell, no line end.

    Half characters, which some encodings can hold, go out as question marks.

    >>> line_heads([["a,b", ""], ["c", "d"]])
    [b'"a,b",,', b'c,d,']
    """
    lines = _Lines()
    csv.writer(lines).writerows(map(add, rows, repeat([""])))
    return [line[: -len(_END)].encode(errors="replace") for line in lines]


def line_tails(rows: Iterable[Sequence[str]]) -> list[bytes]:
    r"""Write rows as the last cells of lines: `line_heads` and this together are the lines.

    >>> line_heads([["a"]])[0] + line_tails([["b", ""]])[0]
    b'a,b,\r\n'
    """
    end = _END.encode()
    return [line[:-1] + end for line in line_heads(map(list, rows))]
