"""`ansab bulk`: resolve a column of a CSV."""

from __future__ import annotations

from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ansab.cli.files import bulk_columns, file_path, format_options, input_table, output_path
from ansab.cli.options import PATH, aliases_option, gazetteers, opened, settings, table_of_names
from ansab.counted import counted

if TYPE_CHECKING:
    from ansab.bulk import BulkColumns, Mapper
    from ansab.resolve import Resolver
    from ansab.tables import Table

__all__ = ["bulk"]

_KEPT_FROM_ROWS = 10_000
"""Rows from which finished chunks are kept until the output is complete."""


@click.command()
@table_of_names
@click.option(
    "--workers",
    default=1,
    show_default=True,
    type=click.IntRange(1, 256),
    metavar="N",
    help="Processes; the answers do not depend on it.",
)
@click.option(
    "--report",
    type=PATH,
    metavar="REPORT.html",
    help="Write a summary to read in a browser.",
)
@click.option("--show", metavar="A,B,…", help="Show these columns of OUT.csv as an aligned table; needs -o.")
@format_options
@aliases_option
def bulk(
    source: Path,
    output: Path,
    report: Path | None,
    show: str | None,
    **options: Any,
) -> None:
    """Resolve a column of IN.csv and append what was found to every row.

    Every row and column of the input is kept, in order.  The file is read through first (encoding, delimiter,
    broken rows), so a bad file is refused before any work; OUT.csv appears only when it is complete.
    A long run that was interrupted goes on where it stopped when it is started again in the same way.

    \b
    Examples:
      ansab bulk mentions.csv --column name -o resolved.csv
      ansab bulk mentions.csv --column mention --type-column type --doc-column doc -o out.csv --report report.html
      ansab bulk people.csv --column Name --aliases sanctions.ftm.json -o screened.csv
      cut -f2 names.tsv | ansab bulk - --column name --delimiter tab | head
    """
    from ansab.bulk import Answerer, BulkJob, resolve_table
    from ansab.cli.compiling import tell_of_compiler
    from ansab.cli.progress import Progress
    from ansab.resolve import BATCH_TO_COMPILE
    from ansab.tables import binary_output

    limits = settings().limits
    columns = bulk_columns(options)
    inputs = [source, *gazetteers(options["aliases"])]
    target = output_path(output, never=inputs)
    if report is not None:
        file_path(report, "--report", never=inputs, beside=target)
    if show and target is None:
        raise click.UsageError("--show needs -o OUT.csv")
    with input_table(source, wanted=columns.needed(), options=options) as table:
        shown = _shown(show, columns.header(table))
        resolver = opened(options["aliases"])
        tell_of_compiler(is_wanted=table.rows >= BATCH_TO_COMPILE or options["workers"] > 1)
        with ExitStack() as stack:
            mapper = _mapper(stack, table, target, columns, resolver, options["workers"])
            job = BulkJob(
                columns=columns, answer=Answerer(resolver, limits), limits=limits, mapper=mapper,
                observe=stack.enter_context(Progress(table.rows)),
            )  # fmt: skip
            handle = stack.enter_context(binary_output(target))
            summary = resolve_table(table, handle.write, job)
        if report is not None:
            from ansab.bulk.report import write_report

            write_report(report, summary, title=table.name)
    if shown and target is not None:
        from ansab.cli.preview import preview_lines

        click.echo("\n".join(preview_lines(target, shown, limits=limits)))
    for fault in list(summary.faults)[:1]:
        from ansab.cli.show import printable

        click.echo(f"ansab: the first error: {printable(fault)}", err=True)
    click.echo(f"ansab: {summary}", err=True)


def _shown(show: str | None, header: list[str]) -> list[str]:
    """Read `--show` before any work.

    Raises:
        UsageError: A column that the output will not have.
    """
    columns = [column.strip() for column in (show or "").split(",") if column.strip()]
    if absent := [column for column in columns if column not in header]:
        raise click.UsageError(
            f"--show {absent[0]}: no such column in the output: expected some of {', '.join(header)}"
        )
    return columns


def _mapper(
    stack: ExitStack,
    table: Table,
    target: Path | None,
    columns: BulkColumns,
    resolver: Resolver,
    workers: int,
) -> Mapper:
    """Say how chunks are answered: in how many processes, and whether the finished ones are kept."""
    from ansab import __version__
    from ansab.bulk.resume import keeping
    from ansab.bulk.workers import working_together

    mapper: Mapper = map
    if workers > 1:
        mapper = stack.enter_context(working_together(workers, resolver, settings().limits))
    if table.rows < _KEPT_FROM_ROWS:
        return mapper
    facts = (__version__, resolver.index.info.hash, repr(columns), table.encoding, table.delimiter)
    kept = stack.enter_context(keeping(target, facts, table.path))
    if kept is None:
        return mapper
    if kept.found:
        click.echo(f"ansab: going on after {counted(kept.found, 'finished chunk')}", err=True)
    return kept.mapper(mapper)
