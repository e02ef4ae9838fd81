"""Find by other readings those of whom nobody was found: Han names as in Korea, Hong Kong and Vietnam, Russian ones in a case."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from ansab.index import Found, Searcher
from ansab.names.east_asian.han_signs import foreign_readings
from ansab.names.parse import parse_name
from ansab.names.russian_cases import nominatives
from ansab.names.tokens import ParsedName
from ansab.text.scripts import is_cyrillic, script_of_char

__all__ = ["with_other_readings"]

_NAMES_TAKEN = 64
"""Names taken of what each reading finds, at the least."""


def with_other_readings(
    names: Sequence[ParsedName],
    found: Sequence[Found],
    nobody: tuple[float, float],
    searcher: Searcher,
    least: int,
) -> tuple[list[ParsedName], list[Found]]:
    """The names and what was found for each; a name in the reading by which somebody is likely, where one is.

    Lists mostly have 金正恩 as *Kim Jong Un*, and 李家超 as *Lee Ka-chiu*; nothing in the signs says whose they are.  Who
    copies a name from a Russian text may have *Халифой Хафтаром*.

    Args:
        nobody: What a person must weigh to be as likely as nobody, and what an organisation.
        least: Entities to give for each at the least, if there are so many.
    """
    read = [
        (at, replace(parse_name(reading, name.type), surface=name.surface, form=name.form))
        for at, (name, one) in enumerate(zip(names, found, strict=True))
        if not one.reaches(nobody[name.is_organization])
        for reading in _readings(name)
    ]
    if not read:
        return list(names), list(found)
    new_names, new_found = list(names), list(found)
    heaviest = {at: nobody[name.is_organization] for at, name in read}
    further = searcher.search_entities([name for _, name in read], _NAMES_TAKEN, least)
    for (at, name), one in zip(read, further, strict=True):
        weight = max(one.weights, default=heaviest[at])
        if weight > heaviest[at]:
            heaviest[at], new_names[at], new_found[at] = weight, name, one
    return new_names, new_found


def _readings(name: ParsedName) -> Sequence[str]:
    """How else a name may be read that is nothing but Han signs, or Cyrillic."""
    surface = name.surface.strip()
    if is_cyrillic(surface):
        has_initials = name.is_organization and any(word.isupper() for word in surface.split())
        return () if has_initials else nominatives(name.form, is_organization=name.is_organization)
    is_han = bool(surface) and not name.is_organization and {"Hani"} == set(map(script_of_char, surface))
    return foreign_readings(surface) if is_han else ()
