"""`ansab match`: compare two names, or pairs in a CSV."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path
from typing import Any

import click

from ansab.cli.files import format_options, input_table, needs_table, output_path
from ansab.cli.options import (
    PATH,
    aliases_option,
    gazetteers,
    json_option,
    opened,
    output_option,
    settings,
    type_option,
)
from ansab.counted import counted
from ansab.model import EntityType

__all__ = ["match"]


@click.command()
@click.argument("names", metavar="[LEFT RIGHT]", nargs=-1)
@type_option
@json_option
@click.option(
    "--csv",
    "source",
    type=PATH,
    metavar="PAIRS.csv",
    help="Compare the pairs of a table.",
)
@click.option("--left", metavar="L", help="Column of the one name.")
@click.option("--right", metavar="R", help="Column of the other name.")
@click.option("--type-column", metavar="T", help="Column of the types; an empty cell is any type.")
@click.option(
    "--prior",
    type=float,
    default=0.5,
    metavar="P",
    help="Probability, before any evidence, that two names are one: the share of such pairs among those compared.  "
    "[default: 0.5]",
)
@output_option
@format_options
@aliases_option
def match(
    names: tuple[str, ...],
    entity_type: EntityType | None,
    as_json: bool,
    source: Path | None,
    **options: Any,
) -> None:
    """Say how likely LEFT and RIGHT name one person or group, and why.

    With --csv every pair of the table is compared, and confidence, weight_bits and explanation are appended.

    \b
    Examples:
      ansab match "Yehia Rasool" "Yahya Rasool" --type person
      ansab match "Hezbollah" "Kataib Hezbollah" --json
      ansab match "Ali Hassan" "Aly Hasan" --prior 0.01
      ansab match --csv pairs.csv --left left --right right --type-column type -o matched.csv
    """
    if source is None:
        if len(names) != 2:
            raise click.UsageError("give two names, or --csv PAIRS.csv with --left and --right")
        needs_table(options, "left", "right", "type_column")
        _match_two(names, entity_type, as_json=as_json, options=options)
        return
    if names or as_json or not (options["left"] and options["right"]):
        raise click.UsageError("--csv needs --left and --right, and takes no names and no --json")
    _match_table(source, entity_type, options)


def _match_two(
    names: tuple[str, ...], entity_type: EntityType | None, *, as_json: bool, options: dict[str, Any]
) -> None:
    left, right = names
    limits = settings().limits
    limits.check_name(left, "the left name")
    limits.check_name(right, "the right name")
    comparison = opened(options["aliases"]).match(left, right, type=entity_type, prior=options["prior"])
    if as_json:
        from ansab.payload import comparison_payload

        click.echo(json.dumps(comparison_payload(comparison), ensure_ascii=False))
        return
    from ansab.cli.show import printable, waterfall_lines

    click.echo(
        f"{click.style(f'{comparison.confidence:.3f}', bold=True)}  {printable(left)} | {printable(right)}"
    )
    click.echo(f"  {printable(comparison.explanation)}\n")
    for line in waterfall_lines(comparison.evidence, comparison.weight_bits):
        click.echo(f"  {line}")


def _match_table(source: Path, entity_type: EntityType | None, options: dict[str, Any]) -> None:
    from ansab.cli.progress import Progress
    from ansab.match_table import PairColumns, match_rows
    from ansab.tables import append_columns, write_table

    columns = PairColumns(
        left=options["left"], right=options["right"], type=options["type_column"], default=entity_type
    )
    limits = settings().limits
    target = output_path(options["output"], never=[source, *gazetteers(options["aliases"])])
    with input_table(source, wanted=columns.needed(), options=options) as table:
        header = append_columns(table.header, columns.added, prefix=options["prefix"], name=table.name)
        resolver = opened(options["aliases"])
        rows = match_rows(resolver, table, columns, limits=limits, prior=options["prior"])
        with Progress(table.rows) as progress, write_table(target) as write:
            write(header)
            done, refused, first = 0, 0, ""
            while chunk := list(islice(rows, 1_000)):
                for number, row in enumerate(chunk, start=done + 2):
                    write(row)
                    if not row[-len(columns.added)]:  # no confidence: the explanation says why
                        refused += 1
                        first = first or f"row {number}: {row[-1].removeprefix('not usable: ')}"
                done += len(chunk)
                progress(done)
    told = f", {refused:,} could not be compared (the first: {first})" if refused else ""
    click.echo(f"ansab: {counted(done, 'pair')}{told}", err=True)
