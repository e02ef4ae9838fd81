"""The compiler: `ansab build` has it work beside, and `ansab bulk` says that it waits for it."""

from __future__ import annotations

from pathlib import Path

import pytest

from ansab.bootstrap import warm_up
from ansab.cli import compiling
from ansab.kernels import is_kept

from .conftest import Run

COMPILES = "compiling the search to machine code"


@pytest.fixture
def is_large(monkeypatch: pytest.MonkeyPatch) -> None:
    """Three names are many, and nothing was compiled before."""
    monkeypatch.setattr(compiling, "COMPILE_FROM_NAMES", 3)
    monkeypatch.setattr(compiling, "is_quickly_warmed", lambda: False)


def test_build_has_the_search_compiled_in_the_background(
    command: Run, gazetteer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_large: None
) -> None:
    mark = tmp_path / "compiled"
    monkeypatch.setattr(compiling, "_WARM_UP", f"import time; time.sleep(1); open({str(mark)!r}, 'w')")
    monkeypatch.setattr(compiling, "_RUNNING", running := [])
    ran = command("build", gazetteer, "-o", tmp_path / "x.ansab")
    assert ran.code == 0
    assert f"{COMPILES} in the background" in ran.err
    assert (tmp_path / "x.ansab").exists()
    assert [process.wait() for process in running] == [0]
    assert mark.exists()


def test_build_of_few_names_compiles_nothing(
    command: Run, gazetteer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(compiling, "is_quickly_warmed", lambda: False)
    monkeypatch.setattr(compiling, "_WARM_UP", "import time; time.sleep(600)")
    assert COMPILES not in command("build", gazetteer, "-o", tmp_path / "x.ansab").err


def test_build_compiles_nothing_that_would_be_lost(
    command: Run, gazetteer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_large: None
) -> None:
    monkeypatch.setattr(compiling, "is_keepable", lambda: False)
    monkeypatch.setattr(compiling, "_WARM_UP", "import time; time.sleep(600)")
    assert COMPILES not in command("build", gazetteer, "-o", tmp_path / "x.ansab").err


@pytest.mark.parametrize(("rows", "says"), [(2, False), (500, True)])
def test_bulk_says_that_it_waits_for_the_compiler(
    command: Run, gazetteer: Path, tmp_path: Path, is_large: None, rows: int, says: bool
) -> None:
    names = tmp_path / "names.csv"
    names.write_text("name\n" + "Abu Taqwa\n" * rows, encoding="utf-8")
    ran = command("bulk", names, "--column", "name", "--aliases", gazetteer, "-o", tmp_path / "out.csv")
    assert ran.code == 0
    assert (COMPILES in ran.err) is says


def test_warm_up_keeps_the_machine_code() -> None:
    warm_up()
    is_kept.cache_clear()  # what a test before this one was told, with nothing kept yet, holds no more
    assert is_kept("search_many")


@pytest.mark.parametrize("is_keepable", [True, False])
def test_service_says_what_it_waits_for_and_where_nothing_can_be_kept(
    is_keepable: bool, is_large: None, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(compiling, "is_keepable", lambda: is_keepable)
    compiling.tell_of_service()
    told = capsys.readouterr().err
    assert COMPILES in told
    assert "answers are slower until then" in told
    assert ("XDG_CACHE_HOME names another folder" in told) is not is_keepable
