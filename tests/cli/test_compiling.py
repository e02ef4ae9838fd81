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


def test_build_waits_for_the_compiler(
    command: Run, gazetteer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_large: None
) -> None:
    index, mark = tmp_path / "x.ansab", tmp_path / "compiled"
    slow = f"while not os.path.exists({str(index)!r}): time.sleep(0.01)"
    monkeypatch.setattr(
        compiling, "_WARM_UP", f"import os, time\n{slow}\ntime.sleep(1); open({str(mark)!r}, 'w')"
    )
    ran = command("build", gazetteer, "-o", index)
    assert ran.code == 0
    assert COMPILES in ran.err
    assert mark.exists()


def test_build_is_as_good_when_the_compiler_fails(
    command: Run, gazetteer: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_large: None
) -> None:
    monkeypatch.setattr(compiling, "_WARM_UP", "raise SystemExit(1)")
    ran = command("build", gazetteer, "-o", tmp_path / "x.ansab")
    assert ran.code == 0
    assert "2 entities" in ran.err
    assert (tmp_path / "x.ansab").exists()


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
    assert is_kept("search_many")
