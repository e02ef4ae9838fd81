"""`ansab annotate`: find the names in texts and say whom they mean."""

from __future__ import annotations

import json
from contextlib import ExitStack
from pathlib import Path
from typing import TYPE_CHECKING, Any, TextIO

import click

from ansab.cli.files import output_path
from ansab.cli.options import (
    PATH,
    aliases_option,
    encoding_option,
    gazetteers,
    opened,
    output_option,
    settings,
)
from ansab.counted import counted
from ansab.limits import Limits

if TYPE_CHECKING:
    from ansab.annotate import Annotated

__all__ = ["annotate"]


@click.command()
@click.argument("files", metavar="FILE…", nargs=-1, required=True, type=PATH)
@click.option(
    "--format",
    "kind",
    type=click.Choice(["jsonl", "csv", "html"]),
    default="jsonl",
    show_default=True,
    help="A line of JSON for each name, a row for each, or the text as a page with its names marked (one FILE).",
)
@click.option(
    "--listed", "only_listed", is_flag=True, help="Only names that the tables list, none that look like one."
)
@encoding_option
@output_option
@aliases_option
def annotate(files: tuple[Path, ...], kind: str, only_listed: bool, output: Path, **options: Any) -> None:
    """Find the names in each FILE (plain text, any script) and resolve those of one file together.

    Offsets count code points from 0, line ends as they stand in the file.

    \b
    Examples:
      ansab annotate article.txt
      ansab annotate articles/*.txt --format csv -o names.csv
      ansab annotate article.txt --format html -o article.html
      pandoc report.docx -t plain | ansab annotate - --listed
    """
    from ansab.annotate import Annotator
    from ansab.tables import text_output

    if kind == "html" and len(files) > 1:
        raise click.UsageError("--format html takes one FILE")
    limits = settings().limits
    target = output_path(output, never=[*files, *gazetteers(options["aliases"])])
    texts = [(str(path), _text_of(path, options["encoding"], limits)) for path in files]
    annotator = Annotator(opened(options["aliases"]), () if only_listed else None)
    count = 0
    with text_output(target) as handle:
        for position, (name, text) in enumerate(texts):
            annotated = annotator.annotate(text)
            _write(handle, kind, name, annotated, is_first=position == 0)
            count += len(annotated.annotations)
    click.echo(f"ansab: {counted(count, 'name')} in {counted(len(files), 'file')}", err=True)


def _text_of(path: Path, encoding: str | None, limits: Limits) -> str:
    from ansab.cli.files import regular_file
    from ansab.tables.text import read_text

    with ExitStack() as stack:
        place, name = regular_file(path, stack)
        text = read_text(place, name=name, encoding=encoding)
    limits.check("document_chars", len(text), name)
    return text


def _write(handle: TextIO, kind: str, name: str, annotated: Annotated, *, is_first: bool) -> None:
    from ansab.annotate import ANNOTATION_COLUMNS, annotation_payload, annotation_row, html_page

    if kind == "html":
        handle.write(html_page(name, annotated))
    elif kind == "csv":
        import csv

        write = csv.writer(handle).writerow
        if is_first:
            write(ANNOTATION_COLUMNS)
        for found in annotated.annotations:
            write(annotation_row(name, found))
    else:
        for found in annotated.annotations:
            line = {"file": name, **annotation_payload(found)}
            handle.write(json.dumps(line, ensure_ascii=False) + "\n")
