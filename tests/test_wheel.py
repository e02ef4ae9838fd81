"""The wheel as a user has it: `make wheel` installs it into an environment of its own and runs these.

`ANSAB_WHEEL` names the folder of that environment's programs.
"""

from __future__ import annotations

import csv
import json
import os
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

pytestmark = [
    pytest.mark.wheel,
    pytest.mark.skipif("ANSAB_WHEEL" not in os.environ, reason="no wheel is installed: make wheel"),
]

ROOT = Path(__file__).resolve().parent.parent
BIN = ROOT / os.environ.get("ANSAB_WHEEL", "")


def run(folder: Path, program: str, *arguments: str) -> str:
    """Run a program of the wheel's environment away from the checkout, and give what it printed."""
    environment = {name: value for name, value in os.environ.items() if name != "PYTHONPATH"}
    done = subprocess.run(
        [BIN / program, *arguments], cwd=folder, env=environment, capture_output=True, text=True, timeout=120
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


def test_package_is_the_installed_one(tmp_path: Path) -> None:
    where = run(tmp_path, "python", "-c", "import ansab; print(ansab.__file__)")
    assert "site-packages" in where


def test_wheel_has_every_file_of_the_package_and_the_tables() -> None:
    (wheel,) = (ROOT / "dist").glob("*.whl")
    packed = set(ZipFile(wheel).namelist())
    listed = subprocess.run(
        ["git", "ls-files", "service/ansab", "aliases"], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.split()
    wanted = {
        name.replace("service/", "", 1)
        if name.startswith("service/")
        else name.replace("aliases/", "ansab/_aliases/", 1)
        for name in listed
    }
    assert sorted(wanted - packed) == []


def test_cli_resolves_against_the_tables_in_the_wheel(tmp_path: Path) -> None:
    answer = run(tmp_path, "ansab", "resolve", "Mushtaq Taleb al-Saidi", "--json")
    assert '"abu-taqwa"' in answer
    json.loads(answer)


def test_cli_resolves_a_table(tmp_path: Path) -> None:
    (tmp_path / "in.csv").write_text("n,name\n1,Abu Taqwa\n2,Zzyzx Qqq\n", encoding="utf-8")
    run(tmp_path, "ansab", "bulk", "in.csv", "-o", "out.csv", "--column", "name")
    with (tmp_path / "out.csv").open(encoding="utf-8", newline="") as file:
        rows = list(csv.DictReader(file))
    assert [(row["n"], row["canonical_id"]) for row in rows] == [("1", "abu-taqwa"), ("2", "")]


def test_python_resolves_a_frame(tmp_path: Path) -> None:
    code = (
        "import pandas; from ansab import Resolver; from ansab.bootstrap import open_resolver; "
        "frame = open_resolver(()).resolve_frame(pandas.DataFrame({'actor': ['Abu Taqwa']}), column='actor'); "
        "print(frame['canonical_id'][0])"
    )
    assert run(tmp_path, "python", "-c", code).strip() == "abu-taqwa"


def test_service_application_can_be_made(tmp_path: Path) -> None:
    assert "serve" in run(tmp_path, "ansab", "--help")
    assert run(tmp_path, "ansab", "--version").strip().endswith(run_version(tmp_path))


def run_version(folder: Path) -> str:
    return run(folder, "python", "-c", "import importlib.metadata as m; print(m.version('ansab'))").strip()
