"""Find people whose names are in Han script by the readings of Korea, Hong Kong and Vietnam, where nobody was found by pinyin."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ansab.index import Found, Searcher
from ansab.model import EntityType
from ansab.names.east_asian.han_signs import foreign_readings
from ansab.names.parse import parse_name
from ansab.names.tokens import ParsedName
from ansab.text.scripts import script_of_char

__all__ = ["with_other_readings"]

_NAMES_TAKEN = 64
"""Names taken of what each reading finds, at the least."""


def with_other_readings(
    names: Sequence[ParsedName], found: Sequence[Found], nobody: float, searcher: Searcher, least: int
) -> tuple[list[ParsedName], list[Found]]:
    """The names and what was found for each; a Han name in the reading by which somebody is likely, where one is.

    Lists mostly have 金正恩 as *Kim Jong Un*, and 李家超 as *Lee Ka-chiu*; nothing in the signs says whose they are.

    Args:
        nobody: What a person must weigh to be as likely as nobody.
        least: Entities to give for each at the least, if there are so many.
    """
    read = [
        (at, replace(parse_name(reading, EntityType.PERSON), surface=name.surface, form=name.form))
        for at, (name, one) in enumerate(zip(names, found, strict=True))
        if not one.reaches(nobody)
        for reading in _readings(name)
    ]
    if not read:
        return list(names), list(found)
    new_names, new_found = list(names), list(found)
    heaviest = dict.fromkeys([at for at, _ in read], nobody)
    further = searcher.search_entities([name for _, name in read], _NAMES_TAKEN, least)
    for (at, name), one in zip(read, further, strict=True):
        weight = max(one.weights, default=heaviest[at])
        if weight > heaviest[at]:
            heaviest[at], new_names[at], new_found[at] = weight, name, one
    return new_names, new_found


def _readings(name: ParsedName) -> list[str]:
    """How else a person's name that is nothing but Han signs may be read."""
    surface = "" if name.is_organization else name.surface.strip()
    return foreign_readings(surface) if surface and {"Hani"} == set(map(script_of_char, surface)) else []
