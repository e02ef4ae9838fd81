"""`ansab transliterate`: write names in Latin letters."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from ansab.cli.files import format_options, input_table, needs_table, output_path
from ansab.cli.options import PATH, json_option, output_option, settings
from ansab.counted import counted

__all__ = ["transliterate"]


@click.command()
@click.argument("texts", metavar="[TEXT]…", nargs=-1)
@click.option(
    "--scheme",
    metavar="S",
    help="A published scheme, such as Arab-Latn/bgn; --schemes lists them.  [default: as the press writes]",
)
@click.option(
    "--best",
    default=1,
    show_default=True,
    metavar="N",
    help="Spellings of each text, the likeliest first; from 2 on, with their log-probabilities (natural).",
)
@click.option("--schemes", "list_schemes", is_flag=True, help="List the schemes, and stop.")
@json_option
@click.option(
    "--csv",
    "source",
    type=PATH,
    metavar="IN.csv",
    help="Write a column of a table.",
)
@click.option("--column", metavar="C", help="Column of the texts.")
@output_option
@format_options
def transliterate(
    texts: tuple[str, ...],
    scheme: str | None,
    best: int,
    source: Path | None,
    **options: Any,
) -> None:
    """Write each TEXT in Latin letters, as the press does or by a published scheme.

    With --csv the spelling of a column is appended to every row as 'transliteration'.

    \b
    Examples:
      ansab transliterate "مشتاق طالب السعيدي"
      ansab transliterate "Владимир" --best 3
      ansab transliterate "علي" --scheme Arab-Latn/buckwalt
      ansab transliterate --csv names.csv --column native -o spelled.csv
    """
    if options["list_schemes"]:
        _list_schemes(as_json=options["as_json"])
    elif source is not None:
        if texts or options["as_json"] or best != 1 or not options["column"]:
            raise click.UsageError("--csv needs --column, and takes no texts, no --best and no --json")
        _spell_table(source, scheme, options)
    elif texts:
        needs_table(options, "column")
        _spell_texts(texts, scheme, best, as_json=options["as_json"])
    else:
        raise click.UsageError("give a text, or --csv IN.csv with --column")


def _spell_texts(texts: tuple[str, ...], scheme: str | None, best: int, *, as_json: bool) -> None:
    from ansab.spellings import spell, spelling_payload

    limits = settings().limits
    spelt = []  # all of them before the first is printed: a bad one leaves no half of an answer
    for number, text in enumerate(texts, start=1):
        what = f"text {number} of {len(texts)}" if len(texts) > 1 else "text"
        spelt.append(spell(text, scheme=scheme, best=best, limits=limits, what=what))
    for text, found in zip(texts, spelt, strict=True):
        if as_json:
            click.echo(json.dumps(spelling_payload(text, scheme, found), ensure_ascii=False))
        elif best == 1:
            click.echo(found[0].text)
        else:
            if len(texts) > 1:
                click.echo(text)
            for item in found:
                click.echo(f"{item.log_prob:8.3f}  {item.text}")


def _spell_table(source: Path, scheme: str | None, options: dict[str, Any]) -> None:
    from ansab.spellings import SpellingJob, spelled_rows
    from ansab.tables import append_columns, write_table
    from ansab.translit.schemes import scheme_named

    limits = settings().limits
    if scheme:
        scheme_named(scheme)  # refuses one that there is not, before any work
    job = SpellingJob(column=options["column"], scheme=scheme, limits=limits)
    target = output_path(options["output"], never=[source])
    with input_table(source, wanted=[options["column"]], options=options) as table:
        header = append_columns(table.header, ["transliteration"], prefix=options["prefix"], name=table.name)
        with write_table(target) as write:
            write(header)
            for row in spelled_rows(table, job):
                write(row)
    told = f", {job.refused:,} could not be written (the first: {job.first_refusal})" if job.refused else ""
    click.echo(f"ansab: {counted(table.rows, 'row')}{told}", err=True)


def _list_schemes(*, as_json: bool) -> None:
    from ansab.cli.show import table_lines
    from ansab.translit import schemes

    found = schemes()
    if as_json:
        for scheme in found:
            click.echo(
                json.dumps({"scheme": scheme.id, "description": scheme.description}, ensure_ascii=False)
            )
    else:
        click.echo("\n".join(table_lines([(scheme.id, scheme.description) for scheme in found])))
