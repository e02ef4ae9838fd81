"""Resolve a column of a table with Spark: CSV or Parquet in, Parquet out.

    ansab build aliases -o aliases.ansab
    spark-submit --conf spark.executor.memoryOverheadFactor=0.4 examples/spark_bulk.py \
        names.csv resolved.parquet --column name --index aliases.ansab --partitions 64

The workers need ansab in their Python; docs/spark.md says how it gets there.
"""

from __future__ import annotations

import argparse

from pyspark.sql import SparkSession

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
    parser.add_argument("--index", required=True)
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
    found = resolve_dataframe(frame, given.column, given.index, type=given.type_column)
    found.write.mode("errorifexists").parquet(given.output)


if __name__ == "__main__":
    main()
