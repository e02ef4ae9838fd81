"""A file that is not there, or that is a folder, is named as it was given, and no line of it."""

from __future__ import annotations

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
