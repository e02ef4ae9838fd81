"""Lines that rules on names add to candidates: ranks, relations, middle names, types.  The kernels know nothing of them."""

from __future__ import annotations

from collections.abc import Sequence

from ansab.candidates.listed_names import listed_name
from ansab.candidates.ranking import Scored, of_other_type
from ansab.candidates.woven import WOVEN_BITS, may_be_woven, woven_of
from ansab.evidence.relations import Relations
from ansab.evidence.relations.countries import country_line, tells_country
from ansab.evidence.relations.line import structure_line
from ansab.evidence.relations.middle import has_middle, middle_line
from ansab.index import Index, Retriever
from ansab.model import EntityType, Evidence
from ansab.names.ranks import has_rank, rank_classes
from ansab.names.tokens import ParsedName

__all__ = ["NAMES_COMPARED", "TOO_LIGHT", "Rules"]

NAMES_COMPARED = 64
"""Names of one entity that are looked at, at the most."""
TOO_LIGHT = -6.0
"""Weight of a candidate that is hardly meant, against whom no parents need to be looked up; most are so light."""
_FULLER_LOOKED_AT = 5
"""Candidates whose other names are looked at for one that contradicts the mention."""
_HOPELESS = -12.0
"""Weight of a candidate that no rank set aside could make likely, and no other name."""
_WELL_FOUND = 3.0
"""Weight from which a candidate needs no other name to be likely, nor is another looked for."""


class Rules:
    """The rules, for the candidates of one index."""

    __slots__ = ("_index", "_retriever")

    def __init__(self, index: Index, retriever: Retriever) -> None:
        self._index, self._retriever = index, retriever

    def apply(
        self,
        parsed: ParsedName,
        untitled: ParsedName | None,
        type: EntityType | None,
        scored: Sequence[Scored],
    ) -> None:
        """Add to each candidate all lines that the rules have for it.

        Args:
            untitled: The name without its ranks, if it has any.
            type: The type that the mention is said to be of.
        """
        self._apply_ranks(parsed, untitled, scored)
        self.apply_relations(parsed, scored)
        self._apply_types(scored, type)

    def apply_relations(self, parsed: ParsedName, scored: Sequence[Scored]) -> None:
        """Add the lines on the relation of the mention to the name found, and to the other names of its entity."""
        self._apply_to_name(parsed, scored)
        self._apply_to_other_names(parsed, scored)
        self._apply_woven(parsed, scored)

    def _apply_ranks(self, parsed: ParsedName, untitled: ParsedName | None, scored: Sequence[Scored]) -> None:
        """A rank that only the mention gives says nothing, for few lists give any: the name behind it is what counts."""
        near = [one for one in scored if one.weight > _HOPELESS and not one.is_exact] if untitled else []
        if untitled is None or not near:
            return
        with self._retriever.searcher() as searcher:
            shown = searcher.compare([untitled], [(0, one.name) for one in near])
        mine, most = rank_classes(parsed), 0.0
        gains = [bare.weight - one.feature_bits for one, bare in zip(near, shown, strict=True)]
        names = [listed_name(self._index, one.name, one.entity, EntityType.PERSON) for one in near]
        for candidate, name, gain in zip(near, names, gains, strict=True):
            if gain > 0 and not has_rank(name):
                most = max(most, gain)
                detail = f"{untitled.form} without the rank, which the list does not give"
                candidate.extra.append(_rank_line(untitled, gain, detail))
        for candidate, name in zip(near, names, strict=True):
            if most > 0 and mine & rank_classes(name):
                detail = "of one kind, while for others the rank was set aside"
                candidate.extra.append(_rank_line(untitled, most, detail))

    def _apply_to_name(self, parsed: ParsedName, scored: Sequence[Scored]) -> None:
        """*Umm Mahdi* is not *Abu Mahdi*, nor the son of one man that of another: the kernels know no more than that
        both are kunyas, or fathers.  Nor is the Third Division the Fourth.
        """
        relations = Relations(parsed)
        if not relations:
            return
        for candidate in scored:
            if candidate.weight < TOO_LIGHT and len(scored) > 1:
                continue
            listed = listed_name(self._index, candidate.name, candidate.entity, parsed.type)
            candidate.extra += relations.lines(listed)

    def _apply_to_other_names(self, parsed: ParsedName, scored: Sequence[Scored]) -> None:
        """*Boris Borisovich Rotenberg* is not the *Boris Rotenberg* who is Boris Romanovich by another of his names, nor is
        a ministry the one that has another country by another name.
        """
        of_country = tells_country(parsed)
        if not of_country and not has_middle(parsed):
            return
        type = EntityType.ORGANIZATION if of_country else EntityType.PERSON
        for candidate in scored[:_FULLER_LOOKED_AT]:
            first, last = self._index.names_of(candidate.entity)
            if last - first < 2 or candidate.weight < TOO_LIGHT or candidate.is_exact:
                continue
            names = self._named(candidate.entity, type)
            found = listed_name(self._index, candidate.name, candidate.entity, type)
            tell = country_line if of_country else middle_line
            line = tell(parsed, found, names)
            if line:
                candidate.extra.append(line)

    def _apply_woven(self, parsed: ParsedName, scored: Sequence[Scored]) -> None:
        """*Abu Taqwa al-Saidi* is he who is *Abu Taqwa* by one name and *Mushtaq Talib al-Saidi* by another."""
        is_found = any(candidate.weight >= _WELL_FOUND for candidate in scored[:1])
        if is_found or not may_be_woven(parsed):
            return
        ways = [
            (candidate, way)
            for candidate in scored[:_FULLER_LOOKED_AT]
            if _HOPELESS < candidate.weight < _WELL_FOUND and not candidate.is_exact
            for way in woven_of(parsed, self._numbered(candidate.entity))
        ]
        if not ways:
            return
        with self._retriever.searcher() as searcher:
            shown = searcher.compare(
                [way.mention for _, way in ways], [(at, way.name) for at, (_, way) in enumerate(ways)]
            )
        best: dict[int, tuple[float, int]] = {}
        for at, ((candidate, way), one) in enumerate(zip(ways, shown, strict=True)):
            gain = one.weight + way.bits + WOVEN_BITS - candidate.feature_bits
            best[candidate.entity] = max(best.get(candidate.entity, (0.0, at)), (gain, at))
        for gain, at in best.values():
            candidate, way = ways[at]
            if gain > 0:
                detail = "no one name of the entity has all the words, two have"
                candidate.extra.append(structure_line(gain, way.rest, way.other, detail))

    def _numbered(self, entity: int) -> list[tuple[int, ParsedName]]:
        """The names of an entity that has several, with their numbers."""
        first, last = self._index.names_of(entity)
        return (
            list(enumerate(self._named(entity, EntityType.PERSON), start=first)) if last - first > 1 else []
        )

    def _named(self, entity: int, type: EntityType) -> list[ParsedName]:
        """The names of an entity, read as those of a person or a group."""
        first, last = self._index.names_of(entity)
        names = range(first, min(last, first + NAMES_COMPARED))
        return [listed_name(self._index, name, entity, type) for name in names]

    def _apply_types(self, scored: Sequence[Scored], type: EntityType | None) -> None:
        if type is None:
            return
        others = self._index.of_other_type([one.entity for one in scored], type)
        for candidate in scored if others else ():
            if candidate.entity in others:
                candidate.extra.append(of_other_type(type, others[candidate.entity]))


def _rank_line(name: ParsedName, bits: float, detail: str) -> Evidence:
    return Evidence(feature="titles", bits=bits, left=name.form, detail=detail)
