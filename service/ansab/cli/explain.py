"""`ansab explain`: the evidence for one name and one entity."""

from __future__ import annotations

import json
from pathlib import Path

import click

from ansab.cli.options import aliases_option, json_option, opened, settings, type_option
from ansab.model import EntityType
from ansab.sentences import why_not_sentence

__all__ = ["explain"]

_TOLD = 5
"""Candidates among which the sentence on what the name means looks."""


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

    Says in words why not, and whom the name means instead. The bits are exactly those that the decision used; with
    the prior they sum to the weight.

    \b
    Examples:
      ansab explain "Mushtaq Talib al-Saidi" --entity abu-taqwa
      ansab explain Hezbollah --entity kataib-hezbollah --json
    """
    settings().limits.check_mention(name)
    resolver = opened(aliases)
    candidate = resolver.explain(name, entity_id, type=entity_type)
    found = resolver.resolve(name, type=entity_type, limit=_TOLD)
    sentences = [told for told in (why_not_sentence(name, candidate, found), found.explanation) if told]
    if as_json:
        from ansab.payload import candidate_payload

        payload = {**candidate_payload(candidate), "explanation": " ".join(sentences)}
        click.echo(json.dumps(payload, ensure_ascii=False))
    else:
        from ansab.cli.show import candidate_lines

        click.echo("\n".join(candidate_lines(name, candidate, sentences)))
