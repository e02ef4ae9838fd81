"""Pairs of mentions of one document that are a father and his child, two of one family, or a group and its wing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from ansab.evidence.relations.families import fathers_and_children, kinsmen
from ansab.model import Decision, EntityType, Resolution
from ansab.names.organisations.wings import wing_of
from ansab.names.parse import parse_name
from ansab.names.tokens import ParsedName

__all__ = ["kin_apart"]
_ByDocument = defaultdict[str, list[tuple[int, ParsedName]]]
_DASHES = frozenset("-–—/")


def kin_apart(resolutions: Sequence[Resolution]) -> list[tuple[int, int]]:
    """Find *Karim Hadi al-Rawi* beside *Hadi al-Rawi* in one document, and beside *Zaid al-Rawi*; and a group beside its wing.

    Between documents it says nothing: another may have left out the first name.

    Args:
        resolutions: One a mention; those that mean an entity have said who they are.
    """
    people: _ByDocument = defaultdict(list)
    groups: _ByDocument = defaultdict(list)
    for at, resolution in enumerate(resolutions):
        mention = resolution.mention
        if resolution.error or not mention.document or resolution.decision is Decision.RESOLVED:
            continue
        if mention.type in (None, EntityType.PERSON):
            people[mention.document].append((at, parse_name(mention.name, EntityType.PERSON)))
        elif mention.type is EntityType.ORGANIZATION:
            groups[mention.document].append((at, parse_name(mention.name, EntityType.ORGANIZATION)))
    kin = [pair for names in people.values() for pair in (*fathers_and_children(names), *kinsmen(names))]
    return kin + [pair for names in groups.values() for pair in _wings(names)]


def _wings(names: Sequence[tuple[int, ParsedName]]) -> list[tuple[int, int]]:
    """A wing and its group, each name by its first number."""
    unlike = list({name.form: (at, name) for at, name in reversed(names)}.values())
    dashed = [(at, name) for at, name in unlike if _DASHES.intersection(name.surface)]
    return [(wing, group) for wing, longer in dashed for group, shorter in unlike if wing_of(shorter, longer)]
