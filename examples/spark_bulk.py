"""Resolve a column of a table with Spark: CSV or Parquet in, Parquet out.

    ansab build aliases -o aliases.ansab
    spark-submit --conf spark.executor.memoryOverheadFactor=0.4 examples/spark_bulk.py \
        names.csv resolved.parquet --column name --index aliases.ansab --partitions 64

The workers need ansab in their Python; docs/spark.md says how it gets there.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from pyspark.sql import SparkSession

from ansab.errors import AnsabError
from ansab.spark import resolve_dataframe


def main() -> None:
    """Read the arguments, and run."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("source")
    parser.add_argument("output")
    parser.add_argument("--column", required=True)
    parser.add_argument("--type-column")
    parser.add_argument("--index", required=True, type=_index)
    parser.add_argument("--partitions", type=int, default=0)
    given = parser.parse_args()
    spark = SparkSession.builder.appName("ansab").getOrCreate()
    frame = (
        spark.read.parquet(given.source)
        if given.source.endswith(".parquet")
        else spark.read.csv(given.source, header=True)
    )
    if given.partitions:
        frame = frame.repartition(given.partitions)
    try:
        found = resolve_dataframe(frame, given.column, given.index, type=given.type_column)
    except AnsabError as error:
        parser.error(str(error))
    found.write.mode("errorifexists").parquet(given.output)


def _index(path: str) -> str:
    """Refuse an index that is not there before Spark is started."""
    if not Path(path).is_file():
        raise argparse.ArgumentTypeError(
            f"{path}: does not exist: build one with `ansab build PATH -o {path}`"
        )
    return path


if __name__ == "__main__":
    main()
