"""Pairs of mentions of one document that are a father and his child, or two of one family: the text means two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ansab.evidence.relations.families import fathers_and_children, kinsmen
from ansab.model import Decision, EntityType, Resolution
from ansab.names.parse import parse_name
from ansab.names.tokens import ParsedName

__all__ = ["kin_apart"]


def kin_apart(resolutions: Sequence[Resolution]) -> list[tuple[int, int]]:
    """Find *Karim Hadi al-Rawi* beside *Hadi al-Rawi* in one document, and beside *Zaid al-Rawi*.

    Between documents it says nothing: another may have left out the first name.

    Args:
        resolutions: One a mention; those that mean an entity have said who they are.
    """
    together: defaultdict[str, list[tuple[int, ParsedName]]] = defaultdict(list)
    for at, resolution in enumerate(resolutions):
        mention = resolution.mention
        if resolution.error or not mention.document or mention.type not in (None, EntityType.PERSON):
            continue
        if resolution.decision is not Decision.RESOLVED:
            together[mention.document].append((at, parse_name(mention.name, EntityType.PERSON)))
    return [pair for names in together.values() for pair in (*fathers_and_children(names), *kinsmen(names))]
