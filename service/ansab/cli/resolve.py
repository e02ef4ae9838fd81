"""`ansab resolve`: say whom names mean."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ansab.cli.options import aliases_option, json_option, opened, settings, type_option
from ansab.model import EntityType

__all__ = ["resolve"]


@click.command()
@click.argument("names", metavar="NAME…", nargs=-1, required=True)
@type_option
@click.option(
    "--context", default="", metavar="TEXT", help="Text around the name; groups and roles in it are evidence."
)
@click.option("--limit", default=5, show_default=True, metavar="N", help="Candidates to show for each name.")
@json_option
@aliases_option
def resolve(
    names: tuple[str, ...],
    entity_type: EntityType | None,
    context: str,
    limit: int,
    as_json: bool,
    aliases: tuple[Path, ...],
) -> None:
    """Say whom each NAME means, with the candidates and the evidence in bits.

    A name that fits two entities equally well is 'ambiguous', one that fits none is 'unresolved'; both are
    answers, not errors.

    \b
    Examples:
      ansab resolve "Mushtaq Taleb al-Saidi"
      ansab resolve "Abu Taqwa" "حركة النجباء" --json
      ansab resolve al-Saidi --context "a leader of Harakat al-Nujaba"
      ansab resolve "Qassem Suleimani" --type person --aliases aliases/ --aliases sanctions.ftm.json
    """
    limits = settings().limits
    limits.check_count("candidates", limit, "--limit")
    for number, name in enumerate(names, start=1):
        what = f"name {number} of {len(names)}" if len(names) > 1 else "name"
        limits.check_mention(name, context=context, what=what)
    resolver = opened(aliases)
    for position, name in enumerate(names):
        answer = resolver.resolve(name, type=entity_type, context=context, limit=limit)
        if as_json:
            from ansab.payload import resolution_payload

            click.echo(json.dumps(resolution_payload(answer), ensure_ascii=False))
        else:
            from ansab.cli.show import resolution_lines

            click.echo(("\n" if position else "") + "\n".join(resolution_lines(answer)))
