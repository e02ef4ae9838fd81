"""Reading CSV files: encodings, delimiters, and twenty ways to be broken."""

from __future__ import annotations

import io
import tempfile
from pathlib import Path
from typing import NamedTuple

import pytest

from ansab.errors import AnsabError, LimitError, TableError
from ansab.limits import Limits
from ansab.tables import Table, open_table, spooled
from ansab.tables.text import read_text

LIMITS = Limits()


def opened(tmp_path: Path, data: bytes, *, wanted: tuple[str, ...] = ()) -> Table:
    path = tmp_path / "in.csv"
    path.write_bytes(data)
    return open_table(path, limits=LIMITS, wanted=wanted)


class Written(NamedTuple):
    note: str
    data: bytes
    encoding: str
    delimiter: str
    rows: list[list[str]]


ARABIC = "n,name\r\n1,مشتاق طالب السعيدي\r\n2,حركة النجباء\r\n"
FRENCH = "n;name\n1;François Fillon\n2;Élisabeth Guigou\n3;Ségolène\n"
GOOD = [
    Written("utf-8", ARABIC.encode(), "utf-8-sig", ",", [["1", "مشتاق طالب السعيدي"], ["2", "حركة النجباء"]]),
    Written("utf-8 with a mark", ARABIC.encode("utf-8-sig"), "utf-8-sig", ",",
            [["1", "مشتاق طالب السعيدي"], ["2", "حركة النجباء"]]),
    Written("utf-16 with a mark", ARABIC.encode("utf-16"), "utf-16", ",",
            [["1", "مشتاق طالب السعيدي"], ["2", "حركة النجباء"]]),
    Written("utf-16 big-endian with a mark", b"\xfe\xff" + ARABIC.encode("utf-16-be"), "utf-16", ",",
            [["1", "مشتاق طالب السعيدي"], ["2", "حركة النجباء"]]),
    Written("utf-16 without a mark", "n,name\n1,Abu Taqwa\n".encode("utf-16-le"), "utf-16-le", ",",
            [["1", "Abu Taqwa"]]),
    Written("windows-1256", ARABIC.encode("cp1256"), "cp1256", ",",
            [["1", "مشتاق طالب السعيدي"], ["2", "حركة النجباء"]]),
    Written("windows-1256, Persian letters", "name\nپرویز\nچنگیز\n".encode("cp1256", "replace"), "cp1256", ",",
            [["پرو?ز"], ["چنگ?ز"]]),
    Written("windows-1252", FRENCH.encode("cp1252"), "cp1252", ";",
            [["1", "François Fillon"], ["2", "Élisabeth Guigou"], ["3", "Ségolène"]]),
    Written("windows-1252, quotes of Word", "name\nKata\x92ib Hezbollah\n".encode("latin-1"), "cp1252", ",",
            [["Kata’ib Hezbollah"]]),
    Written("tab", b"n\tname\n1\tAbu Taqwa, the leader\n", "utf-8-sig", "\t", [["1", "Abu Taqwa, the leader"]]),
    Written("pipe", b"n|name\n1|a;b,c\n", "utf-8-sig", "|", [["1", "a;b,c"]]),
    Written("semicolon, commas in most fields", b"id;name;alias\n1;Saidi, Mushtaq;a, b\n", "utf-8-sig", ";",
            [["1", "Saidi, Mushtaq", "a, b"]]),
    Written("a quoted delimiter, quote and line end", b'n,name\n1,"a ""b"", c\r\nd"\n', "utf-8-sig", ",",
            [["1", 'a "b", c\r\nd']]),
    Written("no line end at the end", b"n,name\n1,x", "utf-8-sig", ",", [["1", "x"]]),
    Written("old Mac line ends", b"n,name\r1,x\r2,y\r", "utf-8-sig", ",", [["1", "x"], ["2", "y"]]),
    Written("one column, a blank line is an empty name", b"name\nx\n\ny\n\n\n", "utf-8-sig", ",",
            [["x"], [""], ["y"]]),
    Written("two columns, blank lines hold nothing", b"n,name\n\n1,x\n\n", "utf-8-sig", ",", [["1", "x"]]),
    Written("only a header", b"n,name\n", "utf-8-sig", ",", []),
    Written("header names twice, and none", b"n,n,\n1,2,3\n", "utf-8-sig", ",", [["1", "2", "3"]]),
    Written("a first line of Excel", b"sep=;\r\nn;name\r\n1;a,b\r\n", "utf-8-sig", ";", [["1", "a,b"]]),
    Written("a first line of Excel, quoted", '"sep=|"\nn|name\n1|حماس\n'.encode("utf-16"), "utf-16", "|", [["1", "حماس"]]),
    Written("a column of that name", b"sep=,name\n1,x\n", "utf-8-sig", ",", [["1", "x"]]),
    Written("spaces are kept", b"n,name\n 1 ,  x \n", "utf-8-sig", ",", [[" 1 ", "  x "]]),
]  # fmt: skip


@pytest.mark.parametrize("case", GOOD, ids=lambda case: case.note)
def test_open_table_finds_out_how_it_is_written(tmp_path: Path, case: Written) -> None:
    table = opened(tmp_path, case.data)

    assert (table.encoding, table.delimiter) == (case.encoding, case.delimiter)
    assert list(table) == case.rows
    assert table.rows == len(case.rows)
    assert list(table) == case.rows, "a table can be read again"


class Broken(NamedTuple):
    note: str
    data: bytes
    says: str


BAD = [
    Broken("empty", b"", "the file is empty"),
    Broken("only white space", b" \n\n", "the file is empty"),
    Broken("only a byte-order mark", b"\xef\xbb\xbf", "the file is empty"),
    Broken("a row too short", b"n,name\n1,x\n2\n", "row 3: 1 field where the header has 2: write the delimiter (comma) for"),
    Broken("a row too long", b"n,name\n1,x,y\n", "row 2: 3 fields where the header has 2: quote fields that"),
    Broken("a row too long after a blank line", b"n,name\n\n1,x,y\n", "row 3: 3 fields"),
    Broken("a quote never closed", b'n,name\n1,"x\n2,y\n', "never closed"),
    Broken("a quote closed too early", b'n,name\n1,"Abu" Taqwa\n', "row 2: a quote is closed in the middle"),
    Broken("a quote never closed in a large file", b'n,name\n1,"x\n' + b"2,y\n" * 60_000, "is a quote left open"),
    Broken("a field too large", b"n,name\n1," + b"x" * 140_000 + b"\n", "row 2: a field is over 131,072"),
    Broken("a NUL byte", b"n,name\n1,x\n2,y\0z\n", "line 3 has a NUL byte"),
    Broken("a picture", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0", "NUL byte"),
    Broken("a spreadsheet", b"PK\x03\x04\x14\0\x06\0\x08\0\0\0!\0", "is a zip archive or a workbook"),
    Broken("a packed file", b"\x1f\x8b\x08\0abc", "is compressed with gzip: decompress it first (gzip -dc)"),
    Broken("nothing under a first line of Excel", b"sep=;\n", "the file is empty"),
    Broken("a row too short under a first line of Excel", b"sep=;\nn;name\n1\n", "row 3: 1 field"),
    Broken("NUL characters in utf-16", "n,name\n1,x\0y\n".encode("utf-16"), "row 2: has a NUL character"),
    Broken("utf-16 cut in half a character", "n,name\n1,x\n".encode("utf-16")[:-1], "not utf-16 text"),
    Broken("one broken byte in utf-8", "n,name\n1,حركة النجباء\n".encode() + b"2,\xff\n", "line 3 is not UTF-8 (byte 0xFF)"),
    Broken("one broken byte beside one name", "n,name\n1,حماس\n".encode() + b"2,Fran\xe7ois\n", "line 3 is not UTF-8 (byte 0xE7)"),
    Broken("marked utf-8, then another code page", b"\xef\xbb\xbfn,name\n1,\xe9\n", "is not UTF-8"),
    Broken("utf-8 cut in a character", "n,name\n1,النجباء".encode()[:-1], "is not UTF-8"),
    Broken("another delimiter half way", b"n,name\n1,x\n2;y\n", "row 3: 1 field"),
    Broken("a header of no use", b"name\nSaidi, Mushtaq\n", "row 2: 2 fields where the header has 1"),
    Broken("column absent", b"n,name\n1,x\n", "no column 'who': the columns are 'n', 'name'"),
    Broken("column in another case", b"n,Who \n1,x\n", "the columns are 'n', 'Who '; did you mean 'Who '?"),
    Broken("another delimiter", b"n~who\n1~x\n", "the columns are 'n~who'; is the delimiter another one?"),
    Broken("column twice", b"who,who\n1,x\n", "column 'who' appears 2 times"),
]  # fmt: skip


@pytest.mark.parametrize("case", BAD, ids=lambda case: case.note)
def test_open_table_refuses_with_one_clear_message(tmp_path: Path, case: Broken) -> None:
    with pytest.raises(TableError) as caught:
        opened(tmp_path, case.data).column("who")

    assert case.says in str(caught.value)
    assert "in.csv" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_open_table_refuses_a_folder(tmp_path: Path) -> None:
    with pytest.raises(TableError, match="is a folder"):
        open_table(tmp_path, limits=LIMITS)


def test_open_table_refuses_too_many_columns(tmp_path: Path) -> None:
    with pytest.raises(LimitError, match="1,001 columns, the limit is 1,000"):
        opened(tmp_path, b",".join(b"c%d" % number for number in range(1_001)) + b"\n")


def test_open_table_obeys_encoding_and_delimiter_that_are_given(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes("a,b\nÄ,1\n".encode("latin-1"))

    table = open_table(path, limits=LIMITS, encoding="latin-1", delimiter="semicolon")

    assert table.header == ("a,b",)
    assert list(table) == [["Ä,1"]]


@pytest.mark.parametrize("codec", ["utf-16-le", "utf-16-be", "utf-8"])
def test_open_table_takes_the_mark_off_whatever_encoding_is_given(tmp_path: Path, codec: str) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes('\ufeff"name",b\r\nx,1\r\n'.encode(codec))

    table = open_table(path, limits=LIMITS, wanted=["name"], encoding=codec)

    assert table.header == ("name", "b")
    assert list(table) == [["x", "1"]]
    assert read_text(path, name="in", encoding=codec).startswith('"name"')


def test_table_that_is_gone_when_it_is_read_again_is_said_to_be(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_text("a,b\n1,2\n")
    table = open_table(path, limits=LIMITS)
    path.unlink()

    with pytest.raises(TableError, match=r"in\.csv: does not exist"):
        list(table)


def test_spooled_says_where_there_is_no_room(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))

    class Broken(io.BytesIO):
        def read(self, _: int | None = -1, /) -> bytes:
            raise OSError(28, "No space left on device")

    says = rf"^it cannot be copied to {tmp_path}: No space left on device: .*TMPDIR"
    with pytest.raises(AnsabError, match=says), spooled(Broken(), name="it"):
        pass
    assert not list(tmp_path.iterdir())


def test_open_table_says_what_to_do_when_the_encoding_that_is_given_is_another(tmp_path: Path) -> None:
    path = tmp_path / "in.csv"
    path.write_bytes(ARABIC.encode("cp1256"))

    with pytest.raises(TableError) as caught:
        open_table(path, limits=LIMITS, encoding="utf-8")

    assert str(caught.value).endswith(
        "not utf-8 text (byte 0xE3): name its real encoding, or leave the encoding out to detect it"
    )


@pytest.mark.parametrize(
    ("option", "value"),
    [
        ("encoding", "klingon"),
        ("encoding", "rot13"),
        ("encoding", "base64"),
        ("encoding", "undefined"),
        ("encoding", "a\0b"),
        ("delimiter", "ab"),
        ("delimiter", '"'),
    ],
)
def test_open_table_refuses_options_that_mean_nothing(tmp_path: Path, option: str, value: str) -> None:
    path = tmp_path / "in.csv"
    path.write_text("a,b\n")

    with pytest.raises(TableError, match=option):
        open_table(path, limits=LIMITS, **{option: value})


def test_open_table_prefers_the_delimiter_that_yields_the_wanted_columns(tmp_path: Path) -> None:
    data = b"name;notes, and more\na;b, c\n"

    assert opened(tmp_path, data, wanted=("name",)).delimiter == ";"


MANY = b"n,name\n" + b"1,x\n" * 3_000
LATE = [
    Broken("a row too short far down", MANY + b"2\n" + MANY, "row 3002: 1 field"),
    Broken("a row too short after blank lines", MANY + b"\n" * 1_500 + b"2\n", "row 4502: 1 field"),
    Broken("a quote closed too early far down", MANY + b'1,"x"y\n', "row 3002: a quote is closed"),
    Broken("the first of two faults", MANY + b'2\n1,"x"y\n', "row 3002: 1 field"),
    Broken("a quote never closed far down", MANY + b'1,"x\n', "row 3002: a quote is opened"),
]


@pytest.mark.parametrize("case", LATE, ids=lambda case: case.note)
def test_open_table_names_the_row_in_a_long_table(tmp_path: Path, case: Broken) -> None:
    with pytest.raises(TableError) as caught:
        opened(tmp_path, case.data)

    assert case.says in str(caught.value)


@pytest.mark.parametrize("blank", [1, 1_023, 1_024, 5_000])
def test_table_of_one_column_keeps_blank_lines_but_for_those_at_the_end(tmp_path: Path, blank: int) -> None:
    table = opened(tmp_path, b"\n\nname\n" + b"\n" * blank + b"x\n" + b"\n" * blank + b"y\n" + b"\n" * blank)

    assert list(table) == [*[[""]] * blank, ["x"], *[[""]] * blank, ["y"]]
    assert table.rows == 2 * blank + 2
    assert max(map(len, table.batches())) <= 1_024


def test_table_gives_wide_rows_in_smaller_batches(tmp_path: Path) -> None:
    row = b",".join(b"%d" % number for number in range(500)) + b"\n"

    table = opened(tmp_path, row * 101)

    assert [len(batch) for batch in table.batches()] == [20] * 5
