"""Commands about tables: bulk, match --csv, cluster, transliterate --csv."""

from __future__ import annotations

import csv
import io
import os
from pathlib import Path

import pytest

from ansab.rows import ROW_COLUMNS

from .conftest import Run

HERE = Path(__file__).parent


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text, newline="")))


@pytest.fixture
def names(tmp_path: Path) -> Path:
    path = tmp_path / "in.csv"
    path.write_bytes(
        b"n,name,kind\r\n1,Mushtaq Talib al-Saeedi,person\r\n2,,org\r\n3,Zzyzx Qqq,\r\n4,Mushtaq Talib al-Saeedi,starship\r\n"
    )
    return path


def test_bulk_appends_to_every_row(command: Run, gazetteer: Path, names: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.csv"

    ran = command(
        "bulk", names, "-o", out, "--column", "name", "--type-column", "kind", "--aliases", gazetteer
    )

    rows = rows_of(out.read_bytes().decode())
    assert (ran.code, ran.out) == (0, "")
    assert "4 rows: 1 resolved, 0 ambiguous, 3 unresolved (2 with an error)" in ran.err
    assert "ansab: the first error: name is empty" in ran.err
    assert list(rows[0]) == ["n", "name", "kind", *ROW_COLUMNS]
    assert [row["canonical_id"] for row in rows] == ["x-1", "", "", ""]
    assert "starship" in rows[3]["explanation"]


def test_bulk_writes_to_standard_output_by_default(command: Run, gazetteer: Path, names: Path) -> None:
    ran = command("bulk", names, "--column", "name", "--aliases", gazetteer)

    assert [row["n"] for row in rows_of(ran.out)] == ["1", "2", "3", "4"]


def test_bulk_answers_alike_whatever_the_encoding(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    text = "n;name\r\n1;مشتاق طالب السعيدي\r\n2;حركة\r\n"
    answers = []
    for encoding in ("utf-8", "utf-8-sig", "utf-16", "cp1256"):
        path = tmp_path / f"{encoding}.csv"
        path.write_bytes(text.encode(encoding))
        answers.append(command("bulk", path, "--column", "name", "--aliases", gazetteer).out)

    assert len(set(answers)) == 1
    assert rows_of(answers[0])[0]["canonical_id"] == "x-1"
    assert rows_of(answers[0])[0]["name"] == "مشتاق طالب السعيدي"


def test_bulk_says_which_code_page_it_read(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    path = tmp_path / "names.csv"
    path.write_bytes("name\r\nمشتاق طالب السعيدي\r\n".encode("cp1256"))
    arguments = ("bulk", path, "--column", "name", "--aliases", gazetteer)

    assert f"ansab: {path}: read as windows-1256; use --encoding if that is wrong" in command(*arguments).err
    assert "read as" not in command(*arguments, "--encoding", "windows-1256").err


def test_bulk_writes_a_report_and_shows_columns(
    command: Run, gazetteer: Path, names: Path, tmp_path: Path
) -> None:
    out, report = tmp_path / "out.csv", tmp_path / "report.html"

    ran = command(
        "bulk", names, "-o", out, "--column", "name", "--aliases", gazetteer, "--report", report, "--show", "n,decision"
    )  # fmt: skip

    assert "Zzyzx Qqq" in report.read_text(encoding="utf-8")
    assert ran.out.splitlines()[:2] == ["n  decision", "1  resolved"]


def test_bulk_refuses_a_column_to_show_before_any_work(
    command: Run, gazetteer: Path, names: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"

    ran = command(
        "bulk", names, "-o", out, "--column", "name", "--aliases", gazetteer, "--show", "n,decisoin"
    )

    assert ran.code == 2
    assert "--show decisoin: no such column in the output" in ran.err
    assert not out.exists()


@pytest.mark.parametrize(
    ("name", "option"), [("bulk", "--report"), ("cluster", "--list")], ids=["bulk", "cluster"]
)
def test_two_outputs_of_one_name_are_refused(
    command: Run, gazetteer: Path, names: Path, tmp_path: Path, name: str, option: str
) -> None:
    out = tmp_path / "out.csv"

    ran = command(name, names, "-o", out, "--column", "name", "--aliases", gazetteer, option, out)

    assert ran.code == 2
    assert "is named for two outputs" in ran.err
    assert not out.exists()


def test_match_table_appends_to_every_pair(command: Run, tmp_path: Path) -> None:
    pairs, out = tmp_path / "p.csv", tmp_path / "m.csv"
    pairs.write_text("left,right,type\nYehia Rasool,Yahya Rasool,person\na,,\nx,y,starship\n")

    ran = command(
        "match", "--csv", pairs, "--left", "left", "--right", "right", "--type-column", "type", "-o", out
    )

    rows = rows_of(out.read_bytes().decode())
    assert ran.code == 0
    assert list(rows[0]) == ["left", "right", "type", "confidence", "weight_bits", "explanation"]
    assert float(rows[0]["confidence"]) >= 0.5
    assert [row["confidence"] for row in rows[1:]] == ["", ""]
    assert "right name is empty" in rows[1]["explanation"]
    assert "3 pairs, 2 could not be compared (the first: row 3: the right name is empty" in ran.err

    ran = command("match", "--csv", pairs, "--left", "left", "--right", "right", "--prior", "0.01")
    assert float(rows_of(ran.out)[0]["confidence"]) < float(rows[0]["confidence"])


RAWI = "name\nMushtaq Talib al-Saeedi\nKarim Abd al-Zahra al-Rawi\nKareem Abdul Zahra al-Rawi\nZzyzx Qqq\n"


@pytest.fixture
def strangers(tmp_path: Path) -> Path:
    path = tmp_path / "in.csv"
    path.write_text(RAWI)
    return path


def test_cluster_puts_like_names_together(
    command: Run, gazetteer: Path, strangers: Path, tmp_path: Path
) -> None:
    listing = tmp_path / "clusters.csv"

    ran = command("cluster", strangers, "--column", "name", "--aliases", gazetteer, "--list", listing)

    rows, listed = rows_of(ran.out), rows_of(listing.read_bytes().decode())
    clusters = [row["cluster_id"] for row in rows]
    assert [row["canonical_id"] for row in rows] == ["x-1", "", "", ""]
    assert clusters[1] == clusters[2]
    assert len(set(clusters)) == 3
    assert {row["cluster_id"]: row["mentions"] for row in listed}[clusters[1]] == "2"
    assert "4 rows in 3 clusters: 1 known entity, 2 unlisted" in ran.err


def test_cluster_never_overrules_people(
    command: Run, gazetteer: Path, strangers: Path, tmp_path: Path
) -> None:
    links = tmp_path / "links.csv"
    links.write_text(
        "left,right,link\nKarim Abd al-Zahra al-Rawi,Kareem Abdul Zahra al-Rawi,cannot\n"
        "Zzyzx Qqq,Karim Abd al-Zahra al-Rawi,must\nZzyzx Qqq,Karim Abd al-Zahra al-Rawi,cannot\n"
    )

    ran = command("cluster", strangers, "--column", "name", "--aliases", gazetteer, "--links", links)

    clusters = [row["cluster_id"] for row in rows_of(ran.out)]
    assert clusters[1] == clusters[3] != clusters[2]
    assert "contradicted by must-links, which stand: " in ran.err


def test_cluster_tells_a_contradiction_once(command: Run, gazetteer: Path, tmp_path: Path) -> None:
    table, links = tmp_path / "in.csv", tmp_path / "links.csv"
    table.write_text("name\n" + "Zzyzx Qqq\nKarim al-Rawi\n" * 3)
    links.write_text(
        "left,right,link\nZzyzx Qqq,Karim al-Rawi,must\nZzyzx Qqq,Karim al-Rawi,cannot\nZzyzx Qqq,Zzyzx Qqq,cannot\n"
    )

    ran = command("cluster", table, "--column", "name", "--aliases", gazetteer, "--links", links)

    told = [line for line in ran.err.splitlines() if "contradicted" in line]
    assert sorted(line.partition("stand: ")[2] for line in told) == [
        "'Karim al-Rawi' = 'Zzyzx Qqq'",
        "'Zzyzx Qqq' = 'Zzyzx Qqq'",
    ]


def test_cluster_reads_links_and_earlier_clusters_from_pipes(
    command: Run, strangers: Path, tmp_path: Path
) -> None:
    said = {
        "--links": b"left,right,link\nZzyzx Qqq,Karim Abd al-Zahra al-Rawi,must\n",
        "--previous": b"name,cluster_id\nZzyzx Qqq,old\n",
    }
    for option, table in said.items():
        end, pipe = os.pipe()
        os.write(pipe, table)
        os.close(pipe)
        ran = command("cluster", strangers, "--column", "name", option, f"/dev/fd/{end}")
        os.close(end)

        rows = {row["name"]: row["cluster_id"] for row in rows_of(ran.out)}
        assert ran.code == 0
        if option == "--links":
            assert rows["Zzyzx Qqq"] == rows["Karim Abd al-Zahra al-Rawi"]
        else:
            assert rows["Zzyzx Qqq"] == "old"


def test_cluster_refuses_a_link_without_a_name(command: Run, strangers: Path, tmp_path: Path) -> None:
    links = tmp_path / "links.csv"
    links.write_text("left,right,link\nZzyzx Qqq,Karim,must\nZzyzx Qqq, ,cannot\n")

    ran = command("cluster", strangers, "--column", "name", "--links", links)

    assert (ran.code, ran.out) == (2, "")
    assert "links.csv: row 3: right is empty: expected a name as name has it" in ran.err


def test_cluster_says_which_links_and_rows_it_cannot_use(
    command: Run, gazetteer: Path, names: Path, tmp_path: Path
) -> None:
    links = tmp_path / "links.csv"
    links.write_text("left,right,link\nZzyzx Qqq,Zzyzx Qqqq,must\n")

    ran = command(
        "cluster",
        names,
        "--column",
        "name",
        "--type-column",
        "kind",
        "--aliases",
        gazetteer,
        "--links",
        links,
    )

    assert ran.code == 0
    assert "1 of the linked names is in no row, as written: 'Zzyzx Qqqq'" in ran.err
    assert "2 of the rows have no usable name or type (the first: name is empty" in ran.err


def test_cluster_keeps_the_ids_of_the_run_before(
    command: Run, gazetteer: Path, strangers: Path, tmp_path: Path
) -> None:
    before, after = tmp_path / "before.csv", tmp_path / "after.csv"
    before.write_text(
        "name,cluster_id\nKarim Abd al-Zahra al-Rawi,unlisted-mine\nKareem Abdul Zahra al-Rawi,other\n"
    )

    ran = command(
        "cluster", strangers, "--column", "name", "--aliases", gazetteer, "--previous", before, "-o", after
    )  # fmt: skip

    assert rows_of(after.read_bytes().decode())[1]["cluster_id"] in ("unlisted-mine", "other")
    assert "merge: " in ran.err


def test_cluster_refuses_a_link_that_says_nothing(
    command: Run, gazetteer: Path, strangers: Path, tmp_path: Path
) -> None:
    links = tmp_path / "links.csv"
    links.write_text("left,right,link\na,b,maybe\n")

    ran = command("cluster", strangers, "--column", "name", "--aliases", gazetteer, "--links", links)

    assert ran.code == 2
    assert "row 2: link is 'maybe': expected must or cannot" in ran.err


BAD_TABLES = [
    ("absent", None, "in.csv: does not exist"),
    ("empty", b"", "the file is empty"),
    ("a row too long", b"n,name\n1,x,y\n", "row 2"),
    ("a row too short", b"n,name\n1,x\n2\n", "row 3"),
    ("a quote never closed", b'n,name\n1,"x\n', "never closed"),
    ("a quote in the middle", b'n,name\n1,"x" y\n', "row 2"),
    ("a NUL", b"n,name\n1,\0\n", "NUL"),
    ("a picture", b"\x89PNG\r\n\x1a\n\0\0", "NUL"),
    ("an archive", b"PK\x03\x04\0\0", "is a zip archive"),
    ("broken UTF-8", "n,name\n1,حركة النجباء\n2,".encode() + b"\xff\n", "not UTF-8"),
    ("half UTF-16", "n,name\n1,x\n".encode("utf-16")[:-1], "utf-16"),
    ("a huge field", b"n,name\n1," + b"x" * 131_073 + b"\n", "131,072"),
    ("many columns", b",".join([b"name"] + [b"c"] * 1_000) + b"\n", "1,001 columns"),
    ("no such column", b"n,nom\n1,x\n", "no column 'name': the columns are 'n', 'nom'"),
    ("the column twice", b"name,name\nx,y\n", "appears 2 times"),
    ("a column in the way", b"name,confidence\nx,1\n", "already has the column confidence"),
    (
        "all columns in the way",
        b"name," + ",".join(ROW_COLUMNS).encode() + b"\nx" + b"," * 11 + b"\n",
        "already has",
    ),
    ("a header in capitals", b"Name\nx\n", "no column 'name'"),
    ("spaces around the header", b"n, name\n1,x\n", "no column 'name'"),
    ("only blank lines", b"\n\n\n", "the file is empty"),
    ("another delimiter half way", b"n,name\n1,x\n2;y\n", "row 3"),
    ("a type that is no column", b"name\nx\n", "no column 'kind'"),
]


@pytest.mark.parametrize(("note", "data", "says"), BAD_TABLES, ids=[note for note, _, _ in BAD_TABLES])
def test_bad_table_gets_one_message_and_changes_nothing(
    command: Run, gazetteer: Path, tmp_path: Path, note: str, data: bytes | None, says: str
) -> None:
    source, out = tmp_path / "in.csv", tmp_path / "out.csv"
    out.write_text("old")
    if data is not None:
        source.write_bytes(data)
    typed = ["--type-column", "kind"] if "kind" in says else []

    ran = command("bulk", source, "-o", out, "--column", "name", *typed, "--aliases", gazetteer)

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("ansab: error: ")
    assert str(source) in ran.err
    assert says in ran.err
    assert len(ran.err.splitlines()) == 1
    assert out.read_text() == "old"
    assert {file.name for file in tmp_path.iterdir()} <= {"in.csv", "out.csv", "g.jsonl"}


def test_bulk_refuses_to_write_over_its_input(command: Run, gazetteer: Path, names: Path) -> None:
    before = names.read_bytes()

    ran = command("bulk", names, "-o", names, "--column", "name", "--aliases", gazetteer)

    assert ran.code == 2
    assert "is the input too" in ran.err
    assert names.read_bytes() == before


def test_bulk_says_when_it_cannot_write(command: Run, gazetteer: Path, names: Path, tmp_path: Path) -> None:
    ran = command(
        "bulk", names, "-o", tmp_path / "no" / "out.csv", "--column", "name", "--aliases", gazetteer
    )

    assert ran.code == 2
    assert "there is no folder" in ran.err


def test_transliterate_table_appends_a_column_and_counts_what_it_could_not_write(
    command: Run, tmp_path: Path
) -> None:
    path = tmp_path / "t.csv"
    path.write_text("native\nمحمد\n\nВладимир\n", encoding="utf-8")

    press = command("transliterate", "--csv", path, "--column", "native")
    scheme = command("transliterate", "--csv", path, "--column", "native", "--scheme", "Arab-Latn/buckwalt")

    assert [row["transliteration"] for row in rows_of(press.out)] == ["Mohammed", "", "Vladimir"]
    assert [row["transliteration"] for row in rows_of(scheme.out)][:2] == ["mHmd", ""]
    assert "3 rows" in press.err
    assert "1 could not be written (the first: row 4: " in scheme.err


def test_transliterate_refuses_an_unknown_scheme_before_any_work(command: Run, tmp_path: Path) -> None:
    path = tmp_path / "t.csv"
    path.write_text("native\nمحمد\n", encoding="utf-8")

    ran = command(
        "transliterate", "--csv", path, "--column", "native", "--scheme", "x", "-o", tmp_path / "out.csv"
    )

    assert ran.code == 2
    assert "unknown scheme 'x'" in ran.err
    assert not (tmp_path / "out.csv").exists()


def test_bulk_refuses_a_report_that_it_cannot_write_before_any_work(
    command: Run, gazetteer: Path, names: Path, tmp_path: Path
) -> None:
    out = tmp_path / "out.csv"
    arguments = ["bulk", names, "-o", out, "--column", "name", "--aliases", gazetteer, "--report"]

    nowhere, over_the_input = command(*arguments, tmp_path / "no" / "r.html"), command(*arguments, names)

    assert nowhere.code == over_the_input.code == 2
    assert "there is no folder" in nowhere.err
    assert "is the input too" in over_the_input.err
    assert not out.exists()
