"""A file that is not there, or that is a folder, is named as it was given, and no line of it."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from ansab.tables import reader

from .conftest import Run

GIVEN = [
    ["bulk", "PATH", "--column", "name"],
    ["cluster", "PATH", "--column", "name"],
    ["cluster", "names.csv", "--column", "name", "--links", "PATH"],
    ["cluster", "names.csv", "--column", "name", "--previous", "PATH"],
    ["evaluate", "PATH"],
    ["annotate", "PATH"],
    ["match", "--csv", "PATH", "--left", "a", "--right", "b"],
    ["transliterate", "--csv", "PATH", "--column", "name"],
    ["aliases", "diff", "g.jsonl", "g.jsonl", "--on", "PATH"],
]
"""Where a table or a text is read; a folder is none."""
GAZETTEERS = [
    ["resolve", "x", "--aliases", "PATH"],
    ["resolve", "x", "--aliases", "PATH.ansab"],
    ["match", "x", "y", "--aliases", "PATH"],
    ["explain", "x", "--entity", "y", "--aliases", "PATH"],
    ["bulk", "names.csv", "--column", "name", "--aliases", "PATH"],
    ["serve", "--aliases", "PATH"],
    ["build", "PATH", "-o", "x.ansab"],
    ["build", "g.jsonl", "PATH.jsonl", "-o", "x.ansab"],
    ["aliases", "check", "PATH.yaml"],
    ["aliases", "fmt", "PATH.yaml"],
    ["aliases", "stats", "PATH"],
    ["aliases", "export", "PATH", "--format", "csv"],
    ["aliases", "new-id", "x", "PATH"],
    ["aliases", "diff", "PATH", "g.jsonl", "--on", "names.csv"],
    ["aliases", "diff", "g.jsonl", "PATH", "--on", "names.csv"],
]
"""Where a gazetteer is read; a folder is one."""


@pytest.fixture
def folder(gazetteer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "names.csv").write_text("name\nAbu Taqwa\n")
    monkeypatch.setenv("ANSAB_ALIASES", str(gazetteer))
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("arguments", [*GIVEN, *GAZETTEERS], ids=" ".join)
def test_missing_file_is_named_without_a_line(command: Run, folder: Path, arguments: list[str]) -> None:
    given = [argument.replace("PATH", "no/such") for argument in arguments]

    ran = command(*given)

    (path,) = (argument for argument in given if argument.startswith("no/such"))
    assert (ran.code, ran.out, ran.err) == (2, "", f"ansab: error: {path}: does not exist: check the path\n")


@pytest.mark.parametrize("arguments", GIVEN, ids=" ".join)
def test_folder_is_no_table(command: Run, folder: Path, arguments: list[str]) -> None:
    (folder / "d").mkdir()

    ran = command(*(argument.replace("PATH", "d") for argument in arguments))

    assert (ran.code, ran.out) == (2, "")
    assert ran.err.startswith("ansab: error: d: is a folder, expected a file")


@pytest.mark.parametrize("arguments", GIVEN, ids=" ".join)
def test_unreadable_file_is_named_without_a_line(
    command: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    (folder / "secret").write_text("name\nx\n")
    opened = Path.open

    def refusing(path: Path, *rest: object, **named: object) -> object:
        if path.name == "secret":
            raise PermissionError(13, "Permission denied", str(path))
        return opened(path, *rest, **named)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", refusing)
    ran = command(*(argument.replace("PATH", "secret") for argument in arguments))

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "ansab: error: secret: no permission to read it\n"


def test_index_that_is_a_folder_is_named(command: Run, folder: Path) -> None:
    (folder / "d.ansab").mkdir()

    ran = command("resolve", "x", "--aliases", "d.ansab")

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "ansab: error: d.ansab: is a folder, expected a file\n"


def test_environment_names_gazetteers_too(
    command: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ANSAB_ALIASES", "absent.yaml")

    assert command("resolve", "x").err == "ansab: error: absent.yaml: does not exist: check the path\n"
    assert command("aliases", "stats").err == "ansab: error: absent.yaml: does not exist: check the path\n"


def test_reading_problem_keeps_what_the_system_says() -> None:
    assert reader.reading_problem(OSError(5, "Input/output error")) == "Input/output error"


OUTPUTS = [
    ["bulk", "names.csv", "--column", "name", "-o", "OUT"],
    ["bulk", "names.csv", "--column", "name", "--report", "OUT"],
    ["cluster", "names.csv", "--column", "name", "-o", "OUT"],
    ["cluster", "names.csv", "--column", "name", "--list", "OUT"],
    ["match", "--csv", "names.csv", "--left", "name", "--right", "name", "-o", "OUT"],
    ["annotate", "names.csv", "-o", "OUT"],
    ["evaluate", "names.csv", "--query-column", "name", "--expected-column", "name", "--report", "OUT"],
    ["aliases", "export", "--format", "csv", "-o", "OUT"],
]
"""Where something is written."""


@pytest.mark.parametrize("arguments", OUTPUTS, ids=" ".join)
def test_gazetteer_is_never_written_over(
    command: Run, folder: Path, gazetteer: Path, arguments: list[str]
) -> None:
    before = gazetteer.read_bytes()

    ran = command(*(argument.replace("OUT", gazetteer.name) for argument in arguments))

    assert (ran.code, ran.out) == (2, "")
    assert "is the input too: give another name to the output" in ran.err
    assert gazetteer.read_bytes() == before


@pytest.mark.parametrize(
    "arguments", [["build", "d", "-o", "OUT"], ["aliases", "export", "d", "--format", "csv", "-o", "OUT"]], ids=" ".join
)  # fmt: skip
def test_table_of_a_folder_that_is_read_is_never_written_over(
    command: Run, folder: Path, arguments: list[str]
) -> None:
    table = folder / "d" / "sub" / "names.yaml"
    table.parent.mkdir(parents=True)
    table.write_text("version: 1\nentities: []\n")

    ran = command(*(argument.replace("OUT", "d/sub/names.yaml") for argument in arguments))
    beside = command(*(argument.replace("OUT", "d/out.ansab") for argument in arguments))

    assert (ran.code, beside.code) == (2, 0)
    assert "is the input too" in ran.err
    assert table.read_text() == "version: 1\nentities: []\n"


@pytest.mark.parametrize("arguments", OUTPUTS, ids=" ".join)
def test_folder_that_cannot_be_written_is_said_before_any_work(
    command: Run, folder: Path, monkeypatch: pytest.MonkeyPatch, arguments: list[str]
) -> None:
    (folder / "ro").mkdir()
    access = os.access
    monkeypatch.setattr(os, "access", lambda path, mode: Path(path).name != "ro" and access(path, mode))

    ran = command(*(argument.replace("OUT", "ro/out") for argument in arguments))

    assert (ran.code, ran.out) == (2, "")
    assert ran.err == "ansab: error: ro/out: cannot write: no permission to write in ro\n"


def test_output_may_be_a_device(command: Run, folder: Path) -> None:
    assert command("bulk", "names.csv", "--column", "name", "-o", "/dev/null").code == 0


@pytest.mark.parametrize("option", ["--report", "--list"])
def test_second_output_is_a_file(command: Run, folder: Path, option: str) -> None:
    name = "bulk" if option == "--report" else "cluster"

    ran = command(name, "names.csv", "--column", "name", "-o", "out.csv", option, "-")

    assert (ran.code, ran.out) == (2, "")
    assert f"{option} needs the name of a file" in ran.err
    assert {path.name for path in folder.iterdir()} == {"names.csv", "g.jsonl"}


def test_build_names_the_index_that_it_cannot_write(
    command: Run, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)

    ran = command("build", "g.jsonl", "-o", "x.ansab")

    assert (ran.code, ran.err) == (2, "ansab: error: x.ansab: cannot write: No space left on device\n")
    assert not (folder / "x.ansab").exists()


def test_build_names_an_index_so_that_it_can_be_read(command: Run, folder: Path) -> None:
    ran = command("build", "g.jsonl", "-o", "x.idx")

    assert ran.code == 2
    assert "x.idx: an index is known by its name: give -o x.ansab" in ran.err
    assert not (folder / "x.idx").exists()


def test_match_refuses_a_prior_before_it_writes(command: Run, folder: Path) -> None:
    ran = command("match", "--csv", "names.csv", "--left", "name", "--right", "name", "--prior", "2")

    assert (ran.code, ran.out) == (2, "")
    assert "prior is 2.0, expected a probability between 0 and 1" in ran.err
