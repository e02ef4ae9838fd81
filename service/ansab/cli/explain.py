"""`ansab explain`: the evidence for one name and one entity."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ansab.cli.options import aliases_option, json_option, opened, settings, type_option
from ansab.model import EntityType

__all__ = ["explain"]


@click.command()
@click.argument("name")
@click.option(
    "--entity", "entity_id", required=True, metavar="ID", help="The entity to compare the name with."
)
@type_option
@json_option
@aliases_option
def explain(
    name: str, entity_id: str, entity_type: EntityType | None, as_json: bool, aliases: tuple[Path, ...]
) -> None:
    """Show why NAME is, or is not, the entity ID: each piece of evidence and its bits.

    The bits are exactly those that the decision used; with the prior they sum to the weight.

    \b
    Examples:
      ansab explain "Mushtaq Talib al-Saidi" --entity abu-taqwa
      ansab explain Hezbollah --entity kataib-hezbollah --json
    """
    settings().limits.check_mention(name)
    candidate = opened(aliases).explain(name, entity_id, type=entity_type)
    if as_json:
        from ansab.payload import candidate_payload

        click.echo(json.dumps(candidate_payload(candidate), ensure_ascii=False))
    else:
        from ansab.cli.show import candidate_lines

        click.echo("\n".join(candidate_lines(name, candidate)))
