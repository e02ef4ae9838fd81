"""`ansab aliases`: keep the curated tables in order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from ansab.cli.group import HelpfulGroup
from ansab.cli.options import PATH, existing, json_option, output_option, settings
from ansab.counted import counted

if TYPE_CHECKING:
    from ansab.model import Gazetteer

__all__ = ["aliases"]

EXIT_FINDINGS = 1


@click.group(cls=HelpfulGroup)
def aliases() -> None:
    """Check, format, count and export alias tables.

    \b
    Examples:
      ansab aliases check aliases
      ansab aliases fmt --check aliases
      ansab aliases export aliases --format csv -o names.csv
      ansab aliases diff old-aliases aliases --on corpus.csv
    """


_paths = click.argument("paths", metavar="[PATH]…", nargs=-1, type=PATH)


def chosen(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """The tables that were named, else those that every command uses."""
    if given := paths or settings().aliases:
        return existing(given)
    from ansab.built_in import built_in_tables

    return (built_in_tables(),)


def _loaded(paths: tuple[Path, ...]) -> Gazetteer:
    from ansab.gazetteer import load

    return load(chosen(paths))


@aliases.command()
@_paths
@click.option("--strict", is_flag=True, help="Warnings count as findings too.")
def check(paths: tuple[Path, ...], strict: bool) -> None:
    """Say everything that is wrong with the tables at PATH, by file and line, in one run.

    Exits with 1 when there is an error. Files cite one another, so give the whole folder: what a file alone
    cites from the others counts as missing.

    \b
    Examples:
      ansab aliases check
      ansab aliases check aliases --strict
    """
    from ansab import gazetteer

    findings = gazetteer.check(chosen(paths))
    for finding in findings:
        click.echo(str(finding))
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    click.echo(f"ansab: {counted(errors, 'error')}, {counted(warnings, 'warning')}", err=True)
    if errors or (strict and warnings):
        raise click.exceptions.Exit(EXIT_FINDINGS)


@aliases.command()
@_paths
@click.option(
    "--check", "only_check", is_flag=True, help="Change nothing; exit with 1 if something would change."
)
def fmt(paths: tuple[Path, ...], only_check: bool) -> None:
    """Write the tables at PATH in their canonical layout; comments stay.

    \b
    Examples:
      ansab aliases fmt aliases
      ansab aliases fmt --check aliases
    """
    from ansab import gazetteer

    changed = gazetteer.fmt(chosen(paths), check=only_check)
    for path in changed:
        click.echo(f"{'would change' if only_check else 'changed'} {path}")
    if only_check and changed:
        raise click.exceptions.Exit(EXIT_FINDINGS)


@aliases.command("new-id")
@click.argument("name")
@_paths
def new_id(name: str, paths: tuple[Path, ...]) -> None:
    """Make an id for NAME that no entity of the tables at PATH has, or ever had.

    \b
    Examples:
      ansab aliases new-id "Abu Fadak al-Muhammadawi"
    """
    from ansab import gazetteer

    click.echo(gazetteer.new_id(name, gazetteer.taken_ids(_loaded(paths))))


@aliases.command()
@_paths
@json_option
def stats(paths: tuple[Path, ...], as_json: bool) -> None:
    """Count what the tables at PATH hold.

    \b
    Examples:
      ansab aliases stats
      ansab aliases stats sanctions.ftm.json --json
    """
    import dataclasses
    import json

    from ansab import gazetteer

    counts: dict[str, Any] = dataclasses.asdict(gazetteer.stats(_loaded(paths)))
    if as_json:
        click.echo(json.dumps(counts, ensure_ascii=False))
        return
    from ansab.cli.show import table_lines

    rows: list[tuple[str, str]] = []
    for key, value in counts.items():
        if isinstance(value, dict):
            rows += [(f"{key}: {word}", f"{count:,}") for word, count in value.items()]
        else:
            rows.append((key.replace("_", " "), f"{value:,}"))
    click.echo("\n".join(table_lines(rows, numeric=(1,))))


@aliases.command()
@_paths
@click.option(
    "--format",
    "kind",
    type=click.Choice(["csv", "json", "ftm"]),
    required=True,
    help="csv has a row for each name; ftm is FollowTheMoney lines.",
)
@output_option
def export(paths: tuple[Path, ...], kind: str, output: Path) -> None:
    """Write the tables at PATH in another format.

    \b
    Examples:
      ansab aliases export --format csv -o names.csv
      ansab aliases export aliases --format ftm
    """
    from ansab import gazetteer
    from ansab.cli.files import output_path
    from ansab.tables import text_output

    with text_output(output_path(output, never=chosen(paths))) as handle:
        handle.writelines(gazetteer.export(_loaded(paths), kind))


@aliases.command()
@click.argument("old", type=PATH)
@click.argument("new", type=PATH)
@click.option(
    "--on",
    "corpus",
    required=True,
    type=PATH,
    metavar="CORPUS.csv",
    help="The names to resolve under both.",
)
@click.option("--column", metavar="C", help="Column of the names.  [default: mention, query or name]")
@click.option("--type-column", metavar="T", help="Column of the types.  [default: type, if there is one]")
@click.option(
    "--doc-column", metavar="D", help="Column of the documents.  [default: doc or document, if there is one]"
)
def diff(old: Path, new: Path, corpus: Path, **columns: str | None) -> None:
    """Resolve a corpus under the tables OLD and NEW, and list every decision that would change.

    Exits with 1 when there is one.

    \b
    Examples:
      git worktree add ../before main
      ansab aliases diff ../before/aliases aliases --on seeds/mentions.csv
    """
    from ansab import gazetteer
    from ansab.cli.corpus import read_corpus
    from ansab.cli.options import opened
    from ansab.cli.show import printable

    mentions = read_corpus(corpus, columns)
    changes = gazetteer.diff(mentions, opened((old,)).resolve_mentions, opened((new,)).resolve_mentions)
    for change in changes:
        click.echo(printable(str(change)))
    click.echo(f"ansab: {counted(len(changes), 'decision')} of {len(mentions):,} would change", err=True)
    if changes:
        raise click.exceptions.Exit(EXIT_FINDINGS)
