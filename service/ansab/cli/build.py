"""`ansab build`: compile gazetteers to one index file."""

from __future__ import annotations

from pathlib import Path

import click

from ansab.cli.compiling import compile_beside
from ansab.cli.files import output_path
from ansab.cli.options import PATH, existing
from ansab.counted import counted
from ansab.errors import IndexFileError

__all__ = ["build"]


@click.command()
@click.argument("paths", metavar="PATH…", nargs=-1, required=True, type=PATH)
@click.option(
    "-o",
    "--output",
    required=True,
    type=PATH,
    metavar="FILE.ansab",
    help="The index to write.",
)
def build(paths: tuple[Path, ...], output: Path) -> None:
    """Compile the gazetteers at PATH to one index, which every command and the service open in milliseconds.

    Two builds of the same sources are the same to the byte.  The first build of 20,000 names or more on a machine
    has the search compiled to machine code in the background, which takes up to a minute; every command is quick then.

    \b
    Examples:
      ansab build aliases -o aliases.ansab
      ansab build aliases sanctions.ftm.json -o all.ansab
    """
    from ansab.gazetteer import load
    from ansab.index import Index
    from ansab.tables import writing_problem

    target = output_path(output, never=paths)
    if target is None:
        raise click.UsageError("an index is a file: give -o FILE.ansab")
    if target.suffix != ".ansab":
        raise click.UsageError(f"{target}: an index is known by its name: give -o {target.stem}.ansab")
    gazetteer = load(existing(paths))
    compile_beside(gazetteer)
    index = Index.of(gazetteer)
    try:
        index.save(target)
    except OSError as error:
        raise IndexFileError(f"cannot write: {writing_problem(error, target)}", path=target) from None
    info = index.info
    size = f"{counted(info.entities, 'entity', 'entities')}, {counted(info.names, 'name')}"
    click.echo(f"ansab: {output}: {size}, {info.hash}", err=True)
