"""Resolve a column of a Spark data frame: map only, no shuffle, no collect; one mapped index a Python worker.

The answers are those of `ansab bulk`, byte for byte, and `ansab_index` says by which index they were found.
`resolve_batches` knows nothing of Spark: any engine that maps iterators of Arrow batches can run it.
"""

from __future__ import annotations

import atexit
import shutil
import tempfile
from collections.abc import Iterable, Iterator
from functools import lru_cache
from itertools import repeat
from pathlib import Path
from typing import TYPE_CHECKING, Any
from uuid import uuid4
from weakref import WeakKeyDictionary

from ansab.bulk.answer import Answerer
from ansab.bulk.memory import Memory
from ansab.errors import IndexFileError, InputError, TableError
from ansab.index import Index
from ansab.limits import Limits
from ansab.resolve import Resolver
from ansab.rows import ROW_COLUMNS

if TYPE_CHECKING:
    import pyarrow
    from pyspark.sql import DataFrame

__all__ = ["INDEX_COLUMN", "resolve_batches", "resolve_dataframe"]

INDEX_COLUMN = "ansab_index"
"""Column that holds the content hash of the index."""

_MISSING = (
    "the Spark workers cannot import ansab: install it in their Python (pip install 'ansab[spark,fast]'), or ship an "
    "environment with spark.archives (venv-pack, conda-pack) and set PYSPARK_PYTHON to its python"
)


def resolve_batches(
    batches: Iterable[pyarrow.RecordBatch],
    index: str | Path,
    *,
    column: str,
    type: str | None = None,
    prefix: str = "",
) -> Iterator[pyarrow.RecordBatch]:
    """Append what was found to every row of Arrow batches, in order.

    Args:
        batches: Batches that have the columns named below; nulls are empty names.
        index: File of a compiled index; opened once a process.
        column: Column of the names; `type` that of the types.
        prefix: Put before the names of the columns that are added.

    Raises:
        IndexFileError: The index is truncated, corrupt or foreign.
        TableError: A column is missing, or one that would be added is there already.
    """
    import pyarrow as pa

    answer, memory, content_hash = _opened(str(index))
    names = [prefix + name for name in (*ROW_COLUMNS, INDEX_COLUMN)]
    for batch in batches:
        _check(batch.schema.names, _named(column, type), names)
        texts = _texts(batch.column(column))
        kinds = [""] * len(texts) if type is None else _texts(batch.column(type))
        told, new = memory.recall(list(zip(texts, kinds, repeat(""), strict=False)))
        memory.fill(new, answer([one.asked for one in new]))
        cells = [one.kept for one in told]
        added = [pa.array([row[at] for row in cells], pa.string()) for at in range(len(ROW_COLUMNS))]
        added.append(pa.array([content_hash] * len(cells), pa.string()))
        yield pa.RecordBatch.from_arrays([*batch.columns, *added], [*batch.schema.names, *names])


def resolve_dataframe(
    df: DataFrame, column: str, index: str | Path, *, type: str | None = None, prefix: str = ""
) -> DataFrame:
    """Append what was found to every row of a Spark data frame, classic or Connect; lazy, map only.

    Repartition first where there are few partitions; take distinct names first where names repeat, and join.

    Args:
        df: Any frame; its partitions are kept.
        column: Column of the names; `type` that of the types.
        index: Compiled index on the driver (`ansab build`); it is sent to every worker once, as an artifact.
        prefix: Put before the names of the columns that are added.

    Raises:
        InputError: It is no Spark data frame.
        IndexFileError: The index is truncated, corrupt or foreign.
        TableError: A column is missing, or one that would be added is there already.
    """
    from pyspark.sql.types import StringType, StructField, StructType

    if not hasattr(df, "sparkSession"):
        raise InputError(f"the frame is a {df.__class__.__name__}, expected a Spark DataFrame")
    names = [prefix + name for name in (*ROW_COLUMNS, INDEX_COLUMN)]
    _check(df.columns, _named(column, type), names)
    place = _sent(df.sparkSession, Path(index))
    run = _task(place, column, type, prefix)
    schema = StructType([*df.schema.fields, *(StructField(name, StringType(), False) for name in names)])
    return df.mapInArrow(run, schema)


def _named(column: str, type: str | None) -> list[str]:
    return [column] if type is None else [column, type]


def _task(place: str, column: str, type: str | None, prefix: str) -> Any:
    """The function that the workers run; it imports ansab there, and says what to do where that fails."""
    message = _MISSING

    def run(batches: Iterator[pyarrow.RecordBatch]) -> Iterator[pyarrow.RecordBatch]:
        try:
            from ansab.spark import resolve_batches
        except ImportError as error:
            raise RuntimeError(f"{message} ({error})") from None
        yield from resolve_batches(batches, place, column=column, type=type, prefix=prefix)

    run.__module__ = "__main__"  # is sent by value, so that the message above reaches a worker without ansab
    return run


def _sent(session: Any, index: Path) -> str:
    """Send the index to the workers as an archive; where they find it, relative to their working folder."""
    if not index.is_file():
        what = "is a folder, expected a file" if index.is_dir() else "does not exist"
        raise IndexFileError(f"{what}: build one with `ansab build PATH -o FILE.ansab`", path=index)
    content_hash = Index.open(index).info.hash
    folder = f"ansab-{content_hash[:16]}"
    sent = _SENT.setdefault(session, set())
    if folder not in sent:
        work = Path(tempfile.mkdtemp(prefix="ansab-spark-"))
        atexit.register(shutil.rmtree, work, ignore_errors=True)  # executors may fetch it until the end
        inside = work / "content"
        inside.mkdir()
        shutil.copyfile(index, inside / "index.ansab")
        archive = shutil.make_archive(str(work / f"{folder}-{uuid4().hex[:8]}"), "zip", inside)
        shutil.rmtree(inside)
        session.addArtifact(f"{archive}#{folder}", archive=True)
        sent.add(folder)
    return f"{folder}/index.ansab"


_SENT: WeakKeyDictionary[Any, set[str]] = WeakKeyDictionary()
"""Sessions, and the folders that were sent to their workers; a later session may have the `id` of one that is gone."""


@lru_cache(maxsize=2)
def _opened(index: str) -> tuple[Answerer, Memory[tuple[str, ...]], str]:
    path = Path(index)
    if not path.is_file():
        from pyspark import SparkFiles

        path = Path(SparkFiles.getRootDirectory()) / index
    resolver = Resolver(Index.open(path), is_compiled=True)
    memory = Memory(lambda _, outcomes: [outcome.cells for outcome in outcomes])
    return Answerer(resolver, Limits()), memory, resolver.index.info.hash


def _check(present: Iterable[str], wanted: list[str], added: list[str]) -> None:
    known = list(present)
    for name in wanted:
        if name not in known:
            raise TableError(f"no column {name!r}: the columns are {', '.join(known)}")
    if taken := [name for name in added if name in known]:
        raise TableError(
            f"already has the columns {', '.join(taken)}, which this would add: rename, or give a prefix"
        )


def _texts(values: Any) -> list[str]:
    return ["" if value is None else str(value) for value in values.to_pylist()]
