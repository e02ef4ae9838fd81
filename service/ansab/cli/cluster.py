"""`ansab cluster`: say which names of a table belong together."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from ansab.cli.files import format_options, input_table, output_path
from ansab.cli.options import aliases_option, opened, output_option, settings

__all__ = ["cluster"]


@click.command()
@click.argument("source", metavar="IN.csv", type=click.Path(path_type=Path, allow_dash=True))
@output_option
@click.option("--column", required=True, metavar="C", help="Column of the names.")
@click.option("--type-column", metavar="T", help="Column of the types; an empty cell is any type.")
@click.option(
    "--doc-column", metavar="D", help="Column of the documents; names of one document are resolved together."
)
@format_options
@aliases_option
def cluster(source: Path, output: Path, **options: Any) -> None:
    """Append to every row of IN.csv the cluster that its name is in, and the entity where it is known.

    \b
    Examples:
      ansab cluster mentions.csv --column name -o clustered.csv
      ansab cluster mentions.csv --column mention --type-column type --doc-column doc -o clustered.csv
    """
    from ansab.bulk import Answerer, BulkColumns, BulkJob, BulkSummary
    from ansab.bulk.clusters import clustered_rows
    from ansab.cli.progress import Progress
    from ansab.tables import write_table

    limits = settings().limits
    columns = BulkColumns(
        name=options["column"],
        type=options["type_column"],
        document=options["doc_column"],
        prefix=options["prefix"],
    )
    target = output_path(output, never=[source])
    with input_table(
        source,
        limits=limits,
        wanted=columns.needed(),
        encoding=options["encoding"],
        delimiter=options["delimiter"],
    ) as table:
        answer = Answerer(opened(options["aliases"]), limits)
        summary = BulkSummary()
        with Progress(table.rows) as progress, write_table(target) as write:
            job = BulkJob(columns=columns, answer=answer, limits=limits, observe=progress)
            for row in clustered_rows(table, job, summary):
                write(row)
    click.echo(f"ansab: {summary}", err=True)
