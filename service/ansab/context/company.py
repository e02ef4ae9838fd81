"""The company a name keeps: groups, members, fellows, and how much of the text the tables know."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, NamedTuple

from ansab.context import bits
from ansab.context.occurrence import Occurrence
from ansab.model import EntityType
from ansab.names.parse import parse_name
from ansab.names.parts import are_spellings, content
from ansab.names.reading import read_token
from ansab.names.tokens import Mark, NameToken, ParsedName, TokenKind

if TYPE_CHECKING:
    from ansab.context.document import Court

__all__ = ["Company"]

_NEARBY_PLACES = 3
"""Mentions to either side that count as nearby."""
_ENOUGH_NAMES = 4
"""Known names in a document from which its scene counts in full."""
_LEAST_SCENE = 0.5
"""Bits below which the scene is not worth a line."""


class _Line(NamedTuple):
    bits: float
    detail: str
    right: str


class Company:
    """The entities that a document names beyond doubt, and where.

    Args:
        occurrences: All mentions of the document, judged by themselves.
        court: Knows who belongs to what, and all names of an entity.
    """

    def __init__(self, occurrences: Sequence[Occurrence], court: Court) -> None:
        self._court, self._relations = court, court.relations
        self._keys: dict[int, frozenset[tuple[bool | None, int]]] = {}
        self._places: defaultdict[int, list[int]] = defaultdict(list)
        self._fellows: defaultdict[int, list[int]] = defaultdict(list)
        forms: dict[str, bool] = {}
        for occurrence in occurrences:
            entity = occurrence.entity
            forms[occurrence.parsed.form] = entity is not None or forms.get(occurrence.parsed.form, False)
            if entity is not None:
                self._places[entity].append(occurrence.place)
        for entity in self._places:
            for group in sorted(self._relations.groups(entity)):
                self._fellows[group].append(entity)
        self._known, self._forms = sum(forms.values()), forms

    def weigh(self, occurrence: Occurrence) -> None:
        """Add to every candidate what the company says for it."""
        is_short = len(content(occurrence.parsed)) == 1
        for candidate in occurrence.scored:
            share = 1.0 if is_short or candidate.is_exact else bits.LOOSELY_ALIKE
            lines = self._kept(candidate.entity, occurrence)
            if lines and not candidate.is_exact and self._is_strange(occurrence, candidate.entity):
                continue
            for line in lines:
                occurrence.support(candidate.entity, share * line.bits, line.detail, right=line.right)
        self._set_scene(occurrence)
        occurrence.rank()

    def _is_strange(self, occurrence: Occurrence, entity: int) -> bool:
        """Whether a name has words that no name of the candidate has: *Saddam* Haftar is not Khalifa Haftar.

        A kunya is not a part of another name either: *Abu Hussein* is not al-Husseini; and alone it is so many men's that
        only who is listed by it alone is meant. A group must share more than a place: *Baghdad International Airport* is no
        *Baghdad Belts Operations Command*.
        """
        kind = self._court.entity_type(entity)
        if kind is EntityType.PERSON and self._is_part_of_kunya(occurrence.parsed, entity):
            return True
        known = self._keys.get(entity)
        if known is None:
            names = (parse_name(alias.text, kind) for alias in self._court.aliases(entity))
            known = self._keys[entity] = frozenset(key for name in names for key in _keys(name))
        if kind is EntityType.PERSON:
            return any(known.isdisjoint(keys) for keys in map(_token_keys, content(occurrence.parsed)))
        telling = [token for token in content(occurrence.parsed) if token.kind is not TokenKind.PLACE]
        return bool(telling) and all(known.isdisjoint(keys) for keys in map(_token_keys, telling))

    def _is_part_of_kunya(self, name: ParsedName, entity: int) -> bool:
        """Whether a name is a kunya alone that the entity bears with more behind it: *Abu Hussein* of *Abu Hussein al-Hamidawi*."""
        words = content(name)
        if len(words) != 1 or not words[0].mark & Mark.KUNYA:
            return False
        names = (parse_name(alias.text, EntityType.PERSON) for alias in self._court.aliases(entity))
        return not any(are_spellings(name, listed) for listed in names)

    def _kept(self, entity: int, occurrence: Occurrence) -> list[_Line]:
        """The telling lines, the weightiest first, cut where they reach `MOST_COMPANY` together."""
        lines = [*self._groups(entity, occurrence.place), *self._members(entity), *self._shared(entity)]
        lines += self._homes(entity, occurrence)
        kept, left = [], bits.MOST_COMPANY
        for line in sorted(lines, key=lambda line: (-line.bits, line.right)):
            worth = min(line.bits, left)
            if worth > 0.0:
                kept.append(line._replace(bits=worth))
                left -= worth
        return kept

    def _groups(self, entity: int, place: int) -> list[_Line]:
        lines = []
        for group in self._relations.groups(entity):
            if group in self._places:
                is_near = _is_near(place, self._places[group])
                name = self._relations.name(group)
                where = "is named nearby" if is_near else "is named in the document"
                worth = bits.GROUP + (bits.NEARBY if is_near else 0.0)
                lines.append(
                    _Line(worth, f"{name}, which {self._relations.name(entity)} belongs to, {where}", name)
                )
        return lines

    def _members(self, entity: int) -> list[_Line]:
        members = [member for member in self._fellows.get(entity, ()) if member != entity]
        if not members:
            return []
        name = self._relations.name(members[0])
        return [_Line(bits.MEMBER, f"{name}, a member, is named in the document", name)]

    def _shared(self, entity: int) -> list[_Line]:
        for group in sorted(self._relations.groups(entity)):
            own = {entity, *self._relations.groups(entity)}
            others = [other for other in self._fellows.get(group, ()) if other not in own]
            if others and group not in self._places:
                name = self._relations.name(others[0])
                detail = f"{name}, of {self._relations.name(group)} too, is named in the document"
                return [_Line(bits.FELLOW, detail, name)]
        return []

    def _homes(self, entity: int, occurrence: Occurrence) -> list[_Line]:
        shared = sorted(occurrence.places & self._relations.places(entity))
        if not shared:
            return []
        place = shared[0].replace("_", " ").title()
        return [_Line(bits.PLACE, f"{place} is named beside it, and in the names of its groups", place)]

    def _set_scene(self, occurrence: Occurrence) -> None:
        """A short form that is listed for one entity alone is meant so where the tables know the rest of the text."""
        exact = [candidate for candidate in occurrence.scored if candidate.is_exact]
        if len(exact) != 1 or exact[0].alias.ambiguous:
            return
        is_known = self._forms.get(occurrence.parsed.form, False)
        known, others = self._known - is_known, len(self._forms) - 1
        if known == 0:
            return
        odds = math.log2((known + 0.5) / (others - known + 0.5))
        worth = min(bits.SCENE, (odds + 5.0) * min(1.0, known / _ENOUGH_NAMES))
        if worth >= _LEAST_SCENE:
            detail = f"{_share(known, others)} in the tables"
            occurrence.support(exact[0].entity, worth, detail, right=exact[0].alias.text)


def _keys(name: ParsedName) -> Iterator[tuple[bool | None, int]]:
    for token in content(name):
        yield from _token_keys(token)


def _token_keys(token: NameToken) -> set[tuple[bool | None, int]]:
    """The skeletons of a word, a kunya's apart from others; of a word of organisations its class, too."""
    is_kunya, reading = bool(token.mark & Mark.KUNYA), read_token(token.form)
    keys: set[tuple[bool | None, int]] = {(is_kunya, key) for key in reading.skeletons}
    return keys | {(None, reading.word)} if reading.word else keys


def _share(known: int, others: int) -> str:
    """Say how many of the other names are meant, up to the verb."""
    if others == 1:
        return "the other name in the document is"
    return f"{known} of the {others} other names in the document {'is' if known == 1 else 'are'}"


def _is_near(place: int, places: Sequence[int]) -> bool:
    """Whether one of the places, which rise, is within `_NEARBY_PLACES`."""
    at = bisect_left(places, place - _NEARBY_PLACES)
    return at < len(places) and places[at] <= place + _NEARBY_PLACES
