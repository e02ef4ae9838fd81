"""Kernels: compiled or interpreted, one source gives one answer."""

from __future__ import annotations

import csv
import os
import subprocess
import sys
from pathlib import Path

import pytest

from ansab import kernels
from ansab.bootstrap import open_resolver
from ansab.kernels import is_available
from ansab.model import Mention, Resolution, parse_type

SEEDS = Path(__file__).resolve().parent.parent / "seeds" / "mentions.csv"


def mentions() -> list[Mention]:
    """The distinct mentions of the seeds."""
    with SEEDS.open(encoding="utf-8", newline="") as file:
        rows = {(row["mention"], row["type"]) for row in csv.DictReader(file)}
    return [Mention(name=name, type=parse_type(type)) for name, type in sorted(rows)]


def facts(resolution: Resolution) -> list[tuple[str, float, float]]:
    """What must agree: the candidates in order, with weight and confidence to the micro-bit."""
    return [
        (candidate.id, round(candidate.weight_bits, 6), round(candidate.confidence, 6))
        for candidate in resolution.candidates
    ]


def test_cache_folder_is_a_temporary_one_where_the_user_has_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "file"))
    monkeypatch.setenv("TMPDIR", str(tmp_path))
    monkeypatch.setattr("tempfile.tempdir", None)
    monkeypatch.setattr(kernels, "_kept_folder", kernels._kept_folder.__wrapped__)
    assert not kernels.is_keepable()
    folder = kernels._cache_folder.__wrapped__()
    assert folder.is_dir()
    assert folder.parent == tmp_path


def test_machine_code_is_kept_for_files_of_one_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr(kernels, "__file__", str(tmp_path / "kernels.py"))
    kernel = tmp_path / "one_kernel.py"
    kernel.touch()
    folders = []
    for time in (1, 2, 1):
        os.utime(kernel, (time, time))
        folders.append(kernels._kept_folder.__wrapped__())
    assert folders[0] == folders[2] != folders[1]


def test_temporary_folder_goes_with_its_process(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "file"), "TMPDIR": str(tmp_path)}
    asked = "from ansab import kernels; print(kernels._cache_folder())"
    environment["PYTHONPATH"] = str(Path(kernels.__file__).parents[1])
    ran = subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True)  # fmt: skip
    assert Path(ran.stdout.strip()).parent == tmp_path
    assert not Path(ran.stdout.strip()).exists()


@pytest.mark.skipif(not is_available(), reason="the extra `fast` is not installed")
def test_compiled_gives_the_answers_of_the_interpreter() -> None:
    asked = mentions()
    assert len(asked) > 50
    interpreted = open_resolver((), is_compiled=False).resolve_mentions(asked)
    compiled = open_resolver((), is_compiled=True).resolve_mentions(asked)
    assert [resolution.decision for resolution in compiled] == [
        resolution.decision for resolution in interpreted
    ]
    assert [facts(resolution) for resolution in compiled] == [facts(resolution) for resolution in interpreted]


@pytest.mark.skipif(not is_available(), reason="the extra `fast` is not installed")
def test_kept_machine_code_is_loaded_without_the_compiler(tmp_path: Path) -> None:
    (tmp_path / "ansab_sum_kernel.py").write_text("def add(a, b):\n    return a + b\n", encoding="utf-8")
    asked = (
        "import sys; from ansab.kernels import compiled; import ansab_sum_kernel;"
        "print(compiled(ansab_sum_kernel.add)(2, 3), 'numba.np.arraymath' in sys.modules)"
    )
    path = os.pathsep.join([str(Path(kernels.__file__).parents[1]), str(tmp_path)])
    environment = {**os.environ, "XDG_CACHE_HOME": str(tmp_path / "cache"), "PYTHONPATH": path}
    said = [
        subprocess.run([sys.executable, "-c", asked], env=environment, capture_output=True, text=True, check=True).stdout.split()
        for _ in range(2)
    ]  # fmt: skip
    assert said == [["5", "True"], ["5", "False"]]
