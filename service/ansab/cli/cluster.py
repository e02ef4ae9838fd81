"""`ansab cluster`: say which names of a table belong together."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from functools import partial
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ansab.cli.files import (
    bulk_columns,
    file_path,
    format_options,
    input_table,
    output_path,
    regular_file,
)
from ansab.cli.options import PATH, aliases_option, gazetteers, opened, settings, table_of_names
from ansab.counted import counted
from ansab.errors import TableError

if TYPE_CHECKING:
    from ansab.bulk import BulkColumns, BulkSummary
    from ansab.bulk.clusters import Statements
    from ansab.cluster import Clustering
    from ansab.tables import Table

__all__ = ["cluster"]

_LISTED = ("cluster_id", "canonical_id", "name", "type", "mentions", "is_cut", "how")


_NO_ANNOTATIONS = "; without --column, IN.csv is what ansab annotate wrote"


@click.command()
@partial(table_of_names, without_column="what `ansab annotate` wrote (JSON lines or CSV)")
@click.option(
    "--links",
    type=PATH,
    metavar="LINKS.csv",
    help="What people have said: columns left and right (names, as written) and link (must or cannot).",
)
@click.option(
    "--previous",
    type=PATH,
    metavar="OLD.csv",
    help="What this command wrote before, with the same columns: clusters keep their ids.",
)
@click.option(
    "--list",
    "listing",
    type=PATH,
    metavar="CLUSTERS.csv",
    help="Write a row for each cluster: its proposed name and how it came about.",
)
@format_options
@aliases_option
def cluster(source: Path, output: Path, **options: Any) -> None:
    """Append to every row of IN.csv the cluster that its name is in, and the entity where it is known.

    Names that resolve are in the cluster of their entity; the others are compared with one another. What people
    have said (--links) is never overruled: must-links are joined first, cannot-links are kept apart throughout,
    and a contradiction between them is reported with the chain of must-links that causes it.

    Of what `ansab annotate` wrote, the entities stand as they are, and names that one text gives to one bearer
    (X, known as Y) come together in all texts; the columns cluster_id and canonical_id are written anew.

    \b
    Examples:
      ansab cluster mentions.csv --column name -o clustered.csv
      ansab cluster mentions.csv --column mention --type-column type --doc-column doc -o clustered.csv
      ansab cluster new.csv --column name --links said.csv --previous clustered.csv --list clusters.csv -o out.csv
      ansab annotate articles/*.txt | ansab cluster - -o clustered.csv
    """
    from ansab.bulk import BulkSummary
    from ansab.bulk.clusters import CLUSTER_COLUMNS, rows_of
    from ansab.tables import append_columns, write_table

    is_annotated = options["column"] is None
    columns = bulk_columns(_as_annotated(options) if is_annotated else options)
    inputs = [path for path in (source, options["links"], options["previous"]) if path is not None]
    inputs += gazetteers(options["aliases"])
    target = output_path(output, never=inputs)
    listing = options["listing"]
    if listing is not None:
        file_path(listing, "--list", never=inputs, beside=target)
    statements = _statements(options, columns)
    with _source(source, columns, options) as table:
        renewed = {columns.prefix + column for column in CLUSTER_COLUMNS} if is_annotated else set()
        kept = [at for at, column in enumerate(table.header) if column not in renewed]
        header = append_columns(
            [table.header[at] for at in kept], CLUSTER_COLUMNS, prefix=columns.prefix, name=table.name
        )
        summary = BulkSummary()
        if is_annotated:
            clustering = _clustered_across(table, statements)
        else:
            clustering = _clustered(table, columns, summary, statements, options)
        with write_table(target) as write:
            write(header)
            for row in rows_of(([row[at] for at in kept] for row in table), clustering):
                write(row)
        if listing is not None:
            with write_table(listing) as write:
                _list_clusters(write, clustering)
        place = table.column(columns.name)
        said = statements.must or statements.cannot
        names = [row[place] for row in table] if said else []
        if said:
            _tell_strangers(statements, set(names))
        _tell(clustering, names)
        if summary.errors:
            why = f" (the first: {next(iter(summary.faults))})"
            rows = counted(summary.errors, "of the rows has", "of the rows have")
            click.echo(f"ansab: {rows} no usable name or type{why}", err=True)


def _as_annotated(options: dict[str, Any]) -> dict[str, Any]:
    """The options with the columns of annotations; those that are for other tables are refused."""
    for name in ("type_column", "doc_column", "aliases"):
        if options[name]:
            raise click.UsageError(f"--{name.replace('_', '-')} goes with --column only{_NO_ANNOTATIONS}")
    return {**options, "column": "text", "type_column": "type", "doc_column": "file"}


@contextmanager
def _source(source: Path, columns: BulkColumns, options: dict[str, Any]) -> Iterator[Table]:
    if options["column"] is not None:
        with input_table(source, wanted=columns.needed(), options=options) as table:
            yield table
        return
    from ansab.annotate import annotations_table

    with ExitStack() as stack:
        place, name = regular_file(source, stack)
        yield stack.enter_context(
            annotations_table(
                place, limits=settings().limits, name=name,
                encoding=options["encoding"], delimiter=options["delimiter"],
            )
        )  # fmt: skip


def _clustered(
    table: Table,
    columns: BulkColumns,
    summary: BulkSummary,
    statements: Statements,
    options: dict[str, Any],
) -> Clustering:
    from ansab.bulk import Answerer, BulkJob
    from ansab.bulk.clusters import cluster_table
    from ansab.cli.progress import Progress

    limits = settings().limits
    answer = Answerer(opened(options["aliases"]), limits)
    with Progress(table.rows) as progress:
        job = BulkJob(columns=columns, answer=answer, limits=limits, observe=progress)
        return cluster_table(table, job, summary, statements)


def _clustered_across(table: Table, statements: Statements) -> Clustering:
    from ansab.annotate import annotated_resolutions, cluster_across
    from ansab.bulk.clusters import links_of

    resolutions = annotated_resolutions(table, settings().limits, hint=_NO_ANNOTATIONS)
    links = links_of(statements, resolutions)
    return cluster_across(resolutions, links=links, previous=statements.previous)


def _statements(options: dict[str, Any], columns: BulkColumns) -> Statements:
    from ansab.bulk.clusters import Statements

    said: dict[str, list[tuple[str, str]]] = {"must": [], "cannot": []}
    if options["links"] is not None:
        with input_table(options["links"], wanted=("left", "right", "link")) as table:
            left, right, link = (table.column(column) for column in ("left", "right", "link"))
            for number, row in enumerate(table, start=2):
                word = row[link].strip().casefold()
                if word not in said:
                    problem = f"link is {row[link]!r}: expected must or cannot"
                    raise TableError(problem, path=table.name, row=number)
                for column, place in (("left", left), ("right", right)):
                    if not row[place].strip():
                        problem = f"{column} is empty: expected a name as {columns.name} has it"
                        raise TableError(problem, path=table.name, row=number)
                said[word].append((row[left], row[right]))
    previous: dict[tuple[str, str], str] = {}
    if options["previous"] is not None:
        with input_table(options["previous"], wanted=columns.needed()) as table:
            name, cluster_id = table.column(columns.name), table.column(columns.prefix + "cluster_id")
            document = None if columns.document is None else table.column(columns.document)
            for row in table:
                if row[cluster_id]:
                    previous["" if document is None else row[document].strip(), row[name]] = row[cluster_id]
    return Statements(must=said["must"], cannot=said["cannot"], previous=previous)


def _list_clusters(write: Any, clustering: Clustering) -> None:
    write(_LISTED)
    for found in clustering.clusters:
        kind = found.type.value if found.type else ""
        cut = "true" if found.is_cut else ""
        write([found.id, found.entity_id or "", found.name, kind, str(len(found.mentions)), cut, found.how])


def _tell_strangers(statements: Statements, names: set[str]) -> None:
    """Say which links speak of names that the table has not, so that a slip in LINKS.csv does not go unseen."""
    said = [name for pair in (*statements.must, *statements.cannot) for name in pair]
    if absent := list(dict.fromkeys(name for name in said if name not in names)):
        some = ", ".join(map(repr, absent[:5])) + (" …" if len(absent) > 5 else "")
        names_are = counted(len(absent), "of the linked names is", "of the linked names are")
        click.echo(f"ansab: warning: {names_are} in no row, as written: {some}", err=True)


def _tell(clustering: Clustering, names: list[str]) -> None:
    from ansab.cli.show import printable

    # A name that stands in many rows is linked in each of them; the chain is told once.
    chains = [_without_repeats([names[place] for place in wrong.path]) for wrong in clustering.contradictions]
    for chain in dict.fromkeys(" = ".join(map(repr, chain)) for chain in chains):
        click.echo(
            f"ansab: warning: a cannot-link is contradicted by must-links, which stand: {chain}", err=True
        )
    for event in clustering.events:
        told = f"{', '.join(event.before)} -> {', '.join(event.after)}"
        click.echo(f"ansab: {event.kind}: {printable(told)}", err=True)
    entities = sum(found.entity_id is not None for found in clustering.clusters)
    rows, clusters = len(clustering.cluster_of), len(clustering.clusters)
    known = counted(entities, "known entity", "known entities")
    click.echo(
        f"ansab: {counted(rows, 'row')} in {counted(clusters, 'cluster')}: {known}, {clusters - entities:,} unlisted",
        err=True,
    )


def _without_repeats(names: list[str]) -> list[str]:
    """The names without those that are repeated on the spot, either end first; a name that is said not to be itself twice."""
    kept = [name for name, _ in groupby(names)]
    return min(kept, kept[::-1]) if len(kept) > 1 else names[:2]
