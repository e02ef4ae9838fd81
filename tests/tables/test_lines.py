"""A row written in two parts is the row that a CSV writer writes."""

from __future__ import annotations

import csv
import io

import pytest

from ansab.tables import line_heads, line_tails

ROWS = [
    ["a", "b"], [""], ["", ""], ["a,b"], ['c"d'], ["e\nf"], ["g\rh"], ["i\r\nj"], [" k "], ["حركة"], ["=1+1"],
]  # fmt: skip


@pytest.mark.parametrize("row", ROWS, ids=repr)
@pytest.mark.parametrize("cells", [["x", ""], ["", ""], ["y,z", "é"]], ids=repr)
def test_line_heads_and_line_tails_are_the_line_of_a_csv_writer(row: list[str], cells: list[str]) -> None:
    expected = io.StringIO(newline="")
    csv.writer(expected).writerow([*row, *cells])

    assert line_heads([row])[0] + line_tails([cells])[0] == expected.getvalue().encode()
