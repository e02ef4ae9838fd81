"""`ansab aliases`: keep the curated tables in order."""

from __future__ import annotations

from pathlib import Path

import click

__all__ = ["aliases"]

EXIT_FINDINGS = 1


@click.group()
def aliases() -> None:
    """Check, format, count and export alias tables.

    \b
    Examples:
      ansab aliases check aliases
      ansab aliases fmt --check aliases
    """


_paths = click.argument("paths", metavar="[PATH]…", nargs=-1, type=click.Path(exists=True, path_type=Path))


def chosen(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    """The tables that were named, else those that every command uses."""
    from ansab.bootstrap import builtin_aliases
    from ansab.cli.options import settings

    return paths or settings().aliases or (builtin_aliases(),)


@aliases.command()
@_paths
@click.option("--strict", is_flag=True, help="Warnings count as findings too.")
def check(paths: tuple[Path, ...], strict: bool) -> None:
    """Say everything that is wrong with the tables at PATH, by file and line, in one run.

    Exits with 1 when there is an error.

    \b
    Examples:
      ansab aliases check
      ansab aliases check aliases/people-iraq.yaml --strict
    """
    from ansab import gazetteer

    findings = gazetteer.check(chosen(paths))
    for finding in findings:
        click.echo(str(finding))
    errors = sum(finding.severity == "error" for finding in findings)
    warnings = len(findings) - errors
    click.echo(f"ansab: {_counted(errors, 'error')}, {_counted(warnings, 'warning')}", err=True)
    if errors or (strict and warnings):
        raise click.exceptions.Exit(EXIT_FINDINGS)


@aliases.command()
@_paths
@click.option("--check", "only_check", is_flag=True, help="Change nothing; exit with 1 if something would change.")
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


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
