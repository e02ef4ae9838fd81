"""Who is meant by a given name alone, where the text says whose kin he is: *Karim Rao and his brother Zaid*."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from ansab.context import bits
from ansab.context.occurrence import Occurrence
from ansab.model import Decision, EntityType
from ansab.names.parse import parse_name
from ansab.names.parts import content, is_of_family
from ansab.names.tokens import ParsedName

if TYPE_CHECKING:
    from ansab.context.document import Court

__all__ = ["name_kin"]

_MOST_WORDS = 2
"""Words of a given name: *Ahmed Ali*."""


def name_kin(occurrences: Sequence[Occurrence], court: Court) -> list[tuple[Occurrence, ParsedName]]:
    """Weigh for the given names of kin the one candidate that bears the relative's family name too; decide.

    Args:
        occurrences: In the order of the document, judged so far.
        court: Judges and weighs.

    Returns:
        Those of them that are decided, with the whole name that is meant.
    """
    found = []
    for occurrence in occurrences:
        if not occurrence.kin.is_kin or len(content(occurrence.parsed)) > _MOST_WORDS:
            continue
        relative = _relative(occurrence, occurrences, court)
        meant = _meant(occurrence, _names(relative, court), court) if relative else {}
        if relative is None or len(meant) != 1:
            continue
        ((entity, name),) = meant.items()
        if occurrence.decision is not Decision.RESOLVED:
            detail = f"named as kin of {relative.mention.name}: short for “{name.surface}”"
            occurrence.support(entity, bits.FULLER, detail, right=name.surface)
            occurrence.rank()
            occurrence.decision = court.judge(occurrence)
        if occurrence.entity == entity:
            found.append((occurrence, name))
    return found


def _relative(kin: Occurrence, occurrences: Sequence[Occurrence], court: Court) -> Occurrence | None:
    """The person named last before."""
    for occurrence in reversed(occurrences[: kin.place]):
        entity = occurrence.entity
        type = occurrence.mention.type if entity is None else court.entity_type(entity)
        if type is not EntityType.ORGANIZATION:
            return occurrence
    return None


def _names(relative: Occurrence, court: Court) -> list[ParsedName]:
    """As the text calls him, and as the tables do: of a man called by his kunya they know the family.

    One name for each last name, which is all that counts.
    """
    entity = relative.entity
    listed = court.aliases(entity) if entity is not None else ()
    names = [relative.parsed, *(parse_name(alias.text, EntityType.PERSON) for alias in listed)]
    return list({content(name)[-1]: name for name in names if content(name)}.values())


def _meant(occurrence: Occurrence, relatives: Sequence[ParsedName], court: Court) -> dict[int, ParsedName]:
    """The candidates with a name that begins with the given name and ends with a relative's, and that name."""
    found: dict[int, ParsedName] = {}
    for candidate in occurrence.scored:
        if court.entity_type(candidate.entity) is not EntityType.PERSON:
            continue
        for alias in court.aliases(candidate.entity):
            name = parse_name(alias.text, EntityType.PERSON)
            if is_of_family(name, occurrence.parsed, *relatives):
                found[candidate.entity] = name
                break
    return found
