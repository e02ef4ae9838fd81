"""Pairs of mentions of one document of which one is named as the other's child: the text means two."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import permutations

from ansab.evidence.parents import is_child
from ansab.model import Decision, EntityType, Resolution
from ansab.names.parse import parse_name
from ansab.names.tokens import ParsedName

__all__ = ["father_and_child"]

_MOST_OF_A_NAME = 50
"""Names of one document with the same last word beyond which nobody is looked up: it is a list, no text."""


def father_and_child(resolutions: Sequence[Resolution]) -> list[tuple[int, int]]:
    """Find *Karim Hadi al-Rawi* beside *Hadi al-Rawi* in one document.

    Between documents it says nothing: another may have left out the first name.

    Args:
        resolutions: One a mention; those that mean an entity have said who they are.
    """
    together: defaultdict[tuple[str, str], dict[str, tuple[int, ParsedName]]] = defaultdict(dict)
    for at, resolution in enumerate(resolutions):
        mention = resolution.mention
        if resolution.error or not mention.document or mention.type not in (None, EntityType.PERSON):
            continue
        if resolution.decision is Decision.RESOLVED:
            continue
        parsed = parse_name(mention.name, EntityType.PERSON)
        if len(parsed.tokens) > 1:
            names = together[mention.document, parsed.tokens[-1].form]
            names.setdefault(parsed.form, (at, parsed))
    found = []
    for names in together.values():
        if len(names) <= _MOST_OF_A_NAME:
            pairs = permutations(names.values(), 2)
            found += [(one, two) for (one, longer), (two, shorter) in pairs if is_child(longer, shorter)]
    return found
