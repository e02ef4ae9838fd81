"""Spark: the rows of the command line, on classic Spark and on Spark Connect."""

from __future__ import annotations

import csv
import importlib.util
import os
import shutil
import subprocess
import sys
import warnings
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

import ansab
from ansab.cli.app import run
from ansab.errors import IndexFileError, InputError, TableError
from ansab.rows import ROW_COLUMNS

pytestmark = [
    pytest.mark.spark,
    pytest.mark.skipif(
        importlib.util.find_spec("pyspark") is None or importlib.util.find_spec("pyarrow") is None,
        reason="the extra `spark` is not installed",
    ),
    pytest.mark.skipif(
        shutil.which("java") is None and "JAVA_HOME" not in os.environ,
        reason="no Java: Spark needs 17 or newer",
    ),
    pytest.mark.filterwarnings("ignore"),  # what pyspark itself warns of
]

ALIASES = Path(__file__).resolve().parents[2] / "aliases"
NAMES = [
    ("Mushtaq Taleb al-Saidi", "person"), ("حركة النجباء", ""), ("Kata'ib Hezbollah", "org"), ("", "person"),
    ("Nobody Whatsoever", "person"), ("al-Saidi", "person"), ("PMF", "rocket"), ("Abu, Taqwa \"x\"", ""),
]  # fmt: skip


@pytest.fixture(scope="module")
def index(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("index") / "aliases.ansab"
    assert run(["build", str(ALIASES), "-o", str(path)]) == 0
    return path


@pytest.fixture(scope="module")
def expected(index: Path) -> list[tuple[str, ...]]:
    """What the command line says."""
    source, out = index.with_name("in.csv"), index.with_name("out.csv")
    with source.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([("name", "kind"), *NAMES])
    arguments = ["bulk", str(source), "-o", str(out), "--column", "name", "--type-column", "kind"]
    assert run([*arguments, "--aliases", str(index)]) == 0
    with out.open(encoding="utf-8", newline="") as file:
        rows = list(csv.reader(file))
    assert tuple(rows[0][2:]) == ROW_COLUMNS
    return [tuple(row) for row in rows[1:]]


@pytest.fixture(scope="module", params=["classic", "connect"])
def session(request: pytest.FixtureRequest) -> Iterator[Any]:
    from pyspark.sql import SparkSession

    os.environ["PYSPARK_PYTHON"] = sys.executable
    os.environ["PYTHONPATH"] = str(Path(__file__).resolve().parents[2] / "service")
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        builder = SparkSession.builder.config("spark.ui.enabled", "false")
        builder = builder.config("spark.sql.execution.arrow.maxRecordsPerBatch", "3")
        if request.param == "connect":
            if importlib.util.find_spec("grpc") is None:
                pytest.skip("the packages of Spark Connect are not installed")
            found = builder.remote("local[2]").getOrCreate()
        else:
            found = builder.master("local[2]").getOrCreate()
        yield found
        found.stop()


def test_resolve_dataframe_gives_the_rows_of_the_command_line(
    session: Any, index: Path, expected: list[tuple[str, ...]]
) -> None:
    from ansab.index import Index
    from ansab.spark import INDEX_COLUMN, resolve_dataframe

    rows = [(number, *row) for number, row in enumerate(NAMES)]
    frame = session.createDataFrame(rows, "number int, name string, kind string").repartition(2)
    found = sorted(resolve_dataframe(frame, "name", index, type="kind").collect())
    assert [tuple(row)[1:-1] for row in found] == expected
    assert {row[INDEX_COLUMN] for row in found} == {Index.open(index).info.hash}


def test_resolve_dataframe_refuses_a_column_that_is_missing(session: Any, index: Path) -> None:
    from ansab.spark import resolve_dataframe

    frame = session.createDataFrame([("x",)], "name string")
    with pytest.raises(TableError, match="no column 'nom'"):
        resolve_dataframe(frame, "nom", index)
    with pytest.raises(IndexFileError, match="ansab build"):
        resolve_dataframe(frame, "name", index.with_name("none.ansab"))
    with pytest.raises(TableError, match="no column None"):
        resolve_dataframe(frame, None, index)  # type: ignore[arg-type]


def test_resolve_dataframe_refuses_what_is_no_spark_frame(index: Path) -> None:
    from ansab.spark import resolve_dataframe

    with pytest.raises(InputError, match="the frame is a dict, expected a Spark DataFrame"):
        resolve_dataframe({"name": ["x"]}, "name", index)  # type: ignore[arg-type]


def test_resolve_batches_needs_no_spark(index: Path, expected: list[tuple[str, ...]]) -> None:
    import pyarrow

    from ansab.spark import resolve_batches

    table = pyarrow.table({"name": [name or None for name, _ in NAMES], "kind": [kind for _, kind in NAMES]})
    found = pyarrow.Table.from_batches(
        resolve_batches(table.to_batches(max_chunksize=3), index, column="name", type="kind")
    )
    rows = [tuple(row[name] or "" for name in ("name", "kind", *ROW_COLUMNS)) for row in found.to_pylist()]
    assert rows == expected


def test_a_worker_without_the_package_says_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    from ansab.spark import _task

    task = _task("x/index.ansab", "name", None, "")
    monkeypatch.setitem(sys.modules, "ansab.spark", None)
    with pytest.raises(RuntimeError, match="pip install 'ansab"):
        list(task(iter(())))


def test_example_refuses_an_index_that_is_not_there_before_spark_starts(tmp_path: Path) -> None:
    example = ALIASES.parent / "examples" / "spark_bulk.py"
    source = str(Path(ansab.__file__).parents[1])

    ran = subprocess.run(
        [sys.executable, str(example), "in.csv", "out", "--column", "name", "--index", "absent.ansab"],
        cwd=tmp_path, env={**os.environ, "PYTHONPATH": source}, capture_output=True, text=True, timeout=60, check=False,
    )  # fmt: skip

    assert (ran.returncode, ran.stdout) == (2, "")
    assert "absent.ansab: does not exist: build one with `ansab build" in ran.stderr
    assert "Traceback" not in ran.stderr


def test_index_is_sent_once_to_every_session(tmp_path: Path) -> None:
    from ansab.spark import _sent

    class Session:
        def __init__(self) -> None:
            self.sent: list[str] = []

        def addArtifact(self, path: str, *, archive: bool) -> None:
            assert archive
            self.sent.append(path)

    index = tmp_path / "x.ansab"
    assert run(["build", str(ALIASES), "-o", str(index)]) == 0

    for _ in range(50):  # one session after another, most at the address of the one before
        session = Session()
        assert _sent(session, index) == _sent(session, index)
        assert len(session.sent) == 1
        del session
