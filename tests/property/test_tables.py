"""Laws of tables: what is written is read back, whatever the encoding, the delimiter and the cells."""

from __future__ import annotations

import csv
import tempfile
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from ansab.limits import Limits
from ansab.tables import open_table, write_table
from ansab.tables.encoding import detect_encoding

CELLS = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\ufeff"), max_size=12)
ARABIC = st.text("ابتثجحخدذرزسشصضطظعغفقكلمنهوي", min_size=2, max_size=8)
ACCENTED = st.builds(
    lambda a, b, c: a + b + c,
    st.text("BCDFGbcdfg", min_size=1, max_size=4),
    st.sampled_from("éèüñçøßÅ"),
    st.text("aeiou", max_size=3),
)


def tables(width: int) -> st.SearchStrategy[list[list[str]]]:
    return st.lists(st.lists(CELLS, min_size=width, max_size=width), max_size=8)


@settings(max_examples=60, deadline=None)
@given(
    rows=st.integers(2, 4).flatmap(tables),
    delimiter=st.sampled_from(",;\t|"),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]),
)
def test_table_is_read_as_it_was_written(rows: list[list[str]], delimiter: str, encoding: str) -> None:
    width = len(rows[0]) if rows else 2
    header = [f"column{number}" for number in range(width)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.csv"
        with path.open("w", encoding=encoding, newline="") as handle:
            csv.writer(handle, delimiter=delimiter).writerows([header, *rows])

        table = open_table(path, limits=Limits(), wanted=header)

        assert table.header == tuple(header)
        assert list(table) == rows
        assert table.rows == len(rows)


@settings(max_examples=60, deadline=None)
@given(rows=st.integers(1, 4).flatmap(tables))
def test_write_table_then_open_table_loses_nothing(rows: list[list[str]]) -> None:
    width = len(rows[0]) if rows else 1
    header = [f"column{number}" for number in range(width)]
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "out.csv"
        with write_table(path) as write:
            write(header)
            for row in rows:
                write(row)

        assert list(open_table(path, limits=Limits(), wanted=header)) == rows


@settings(max_examples=60, deadline=None)
@given(words=st.lists(ARABIC, min_size=3, max_size=30))
def test_arabic_words_of_a_code_page_are_known_as_such(words: list[str]) -> None:
    assert _detected(words, "cp1256") == "cp1256"


@settings(max_examples=60, deadline=None)
@given(words=st.lists(ACCENTED, min_size=3, max_size=30))
def test_accented_words_of_a_code_page_are_known_as_such(words: list[str]) -> None:
    assert _detected(words, "cp1252") == "cp1252"


def _detected(words: list[str], encoding: str) -> str:
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "in.csv"
        path.write_bytes(("name,id\r\n" + "".join(f"{word},x\r\n" for word in words)).encode(encoding))
        return detect_encoding(path, name="in.csv")
