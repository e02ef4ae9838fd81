"""`ansab evaluate`: measure the answers against a gold table."""

from __future__ import annotations

import json
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ansab.cli.files import file_path, input_table
from ansab.cli.options import (
    PATH,
    aliases_option,
    delimiter_option,
    encoding_option,
    gazetteers,
    json_option,
    opened,
    settings,
    type_option,
)
from ansab.counted import counted
from ansab.errors import TableError
from ansab.model import EntityType

if TYPE_CHECKING:
    from ansab.evaluate.answered import GoldColumns
    from ansab.resolve import Resolver
    from ansab.tables import Table

__all__ = ["evaluate"]

_QUERY, _EXPECTED = "query", "expected"
_NAMED_WITH = {_QUERY: "--query-column", _EXPECTED: "--expected-column"}


@click.command()
@click.argument("source", metavar="GOLD.csv", type=PATH)
@click.option("--query-column", default=_QUERY, show_default=True, metavar="Q", help="Column of the names.")
@click.option(
    "--expected-column", default=_EXPECTED, show_default=True, metavar="E",
    help="Column of the ids of the right entities; empty where no listed entity is meant.",
)  # fmt: skip
@click.option("--type-column", metavar="T", help="Column of the types.  [default: type, if there is one]")
@click.option(
    "--kind-column",
    metavar="K",
    help="Column of a sort of query to count apart.  [default: kind, if there is one]",
)
@click.option(
    "--doc-column", metavar="D", help="Column of the documents; names of one document are resolved together."
)
@click.option(
    "--pairs", nargs=3, metavar="LEFT RIGHT IS_MATCH",
    help="Compare pairs of names instead; the columns of the two names and of 1 (one name) or 0.",
)  # fmt: skip
@click.option("--clusters", is_flag=True, help="Cluster the names instead; the expected ids are the truth.")
@click.option(
    "--report",
    type=PATH,
    metavar="REPORT.html",
    help="Write a report to read in a browser.",
)
@delimiter_option
@encoding_option
@type_option
@json_option
@aliases_option
def evaluate(source: Path, report: Path | None, as_json: bool, **options: Any) -> None:
    """Resolve the names of GOLD.csv and say how often the answers are right and what their confidence is worth.

    Prints, by kind of query and by script and type: how often the best candidate is right, recall at the confidence
    that only 1 % or 0.1 % of the names without an entity reach, what happens at 0.5, and the error of the
    confidence (ECE, Brier).

    \b
    Examples:
      ansab evaluate gold.csv --report report.html
      ansab evaluate seeds/mentions.csv --query-column mention --expected-column entity --doc-column doc
      ansab evaluate pairs.csv --pairs name1 name2 is_match --type person
      ansab evaluate names.csv --clusters --json
    """
    if options["pairs"] and options["clusters"]:
        raise click.UsageError("give --pairs or --clusters, not both")
    if report is not None and (options["pairs"] or options["clusters"]):
        raise click.UsageError("--report goes with neither --pairs nor --clusters")
    wanted = list(options["pairs"] or (options["query_column"], options["expected_column"]))
    wanted += [
        column for column in (options["type_column"], options["kind_column"], options["doc_column"]) if column
    ]
    named_with = {} if options["pairs"] else _NAMED_WITH
    if report is not None:
        file_path(report, "--report", never=[source, *gazetteers(options["aliases"])])
    with input_table(source, wanted=wanted, options=options, named_with=named_with) as table:
        if not table.rows:
            raise TableError("has a header and no rows: there is nothing to measure", path=table.name)
        resolver = opened(options["aliases"])
        if options["pairs"]:
            _pairs(resolver, table, options, as_json=as_json)
        elif options["clusters"]:
            _clusters(resolver, table, _columns(table, options), as_json=as_json)
        else:
            _names(resolver, table, _columns(table, options), report=report, as_json=as_json)


def _columns(table: Table, options: dict[str, Any]) -> GoldColumns:
    from ansab.evaluate.answered import GoldColumns

    def chosen(option: str, usual: str) -> str | None:
        column: str | None = options[option]
        return column or (usual if usual in table.header else None)

    kind: EntityType | None = options["entity_type"]
    return GoldColumns(
        name=options["query_column"], expected=options["expected_column"], type=chosen("type_column", "type"),
        kind=chosen("kind_column", "kind"), document=options["doc_column"], default=kind,
    )  # fmt: skip


def _names(
    resolver: Resolver, table: Table, columns: GoldColumns, *, report: Path | None, as_json: bool
) -> None:
    from ansab.cli.progress import Progress
    from ansab.cli.show import printable
    from ansab.evaluate.answered import answer_gold
    from ansab.evaluate.figures import exam_of
    from ansab.evaluate.tabular import decision_rows, exam_payload, figure_rows

    progress = Progress(table.rows)
    exam = exam_of(answer_gold(resolver, table, columns, limits=settings().limits, observe=progress))
    progress.close()
    if as_json:
        click.echo(json.dumps(exam_payload(exam), ensure_ascii=False))
    else:
        groups = [*exam.by_kind, *exam.by_script, exam.everything]
        _print(figure_rows(groups), "", decision_rows(exam))
    if exam.unknown:
        some = ", ".join(exam.unknown[:5]) + (" …" if len(exam.unknown) > 5 else "")
        ids_are = counted(len(exam.unknown), "expected id is", "expected ids are")
        click.echo(f"ansab: {ids_are} in no table: {printable(some)}", err=True)
    if report is not None:
        from ansab.evaluate.explaining import about, explainer
        from ansab.evaluate.report import write_report

        write_report(
            report, exam, title=Path(table.name).name, about=about(resolver), explain=explainer(resolver)
        )


def _pairs(resolver: Resolver, table: Table, options: dict[str, Any], *, as_json: bool) -> None:
    from ansab.evaluate.pairs import TruthColumns, judge_pairs, pair_figures
    from ansab.evaluate.tabular import pair_rows

    left, right, truth = options["pairs"]
    type_column = options["type_column"] or ("type" if "type" in table.header else None)
    columns = TruthColumns(
        left=left, right=right, truth=truth, type=type_column, default=options["entity_type"]
    )
    figures = pair_figures(judge_pairs(resolver, table, columns, limits=settings().limits))
    _show(asdict(figures), pair_rows(figures), as_json=as_json)


def _clusters(resolver: Resolver, table: Table, columns: GoldColumns, *, as_json: bool) -> None:
    from ansab.evaluate.clustering import cluster_figures
    from ansab.evaluate.tabular import cluster_payload, cluster_rows

    figures = cluster_figures(resolver, table, columns, limits=settings().limits)
    _show(cluster_payload(figures), cluster_rows(figures), as_json=as_json)


def _show(payload: dict[str, Any], rows: list[list[str]], *, as_json: bool) -> None:
    if as_json:
        click.echo(json.dumps(payload, ensure_ascii=False))
    else:
        _print(rows)


def _print(*parts: list[list[str]] | str) -> None:
    from ansab.cli.show import table_lines

    for part in parts:
        lines = [part] if isinstance(part, str) else table_lines(part, numeric=range(1, len(part[0])))
        click.echo("\n".join(lines))
