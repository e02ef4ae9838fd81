"""Score the candidates of one mention: retrieve, compare, apply what people have said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from itertools import islice

from ansab.candidates.curation import (
    apply_cannot_links,
    apply_curation,
    nobody_line,
    not_among_line,
    together_line,
)
from ansab.candidates.known_bodies import KnownBody
from ansab.candidates.known_rulers import ruler_line, rulers_found
from ansab.candidates.listed_names import listed_name
from ansab.candidates.ranking import Ranking, Scored
from ansab.candidates.recut import with_other_cuts
from ansab.candidates.reread import with_other_readings
from ansab.candidates.rules import NAMES_COMPARED, TOO_LIGHT, Rules
from ansab.candidates.several import people_in, surely_meant
from ansab.candidates.surfaces import SurfaceReading, read_surface
from ansab.evidence.explain import lines_of
from ansab.evidence.weights import Weights
from ansab.index import Found, Index, Retriever, Shown
from ansab.model import CURATED_ALIAS, EntityType, Evidence
from ansab.names.parse import parse_name
from ansab.names.ranks import without_ranks
from ansab.names.rulers import rulers_called
from ansab.names.tokens import ParsedName
from ansab.text.normalize import normalize

__all__ = ["LEAST_KEPT", "CandidateScorer"]

LEAST_KEPT = 8
"""Entities that a mention is given at the least, if so many are found."""
_NAMES_FOUND, _NAMES_FOR_EACH = 64, 2
"""Names found for a mention at the least, and for each entity that it is to be given."""


class CandidateScorer:
    """Scores the candidates of mentions against one index."""

    def __init__(self, index: Index, weights: Weights, *, is_compiled: bool | None = None) -> None:
        self.index = index
        self.weights = weights
        self.retriever = Retriever(index, weights, is_compiled=is_compiled)
        self._rules = Rules(index, self.retriever)

    def score(self, surface: str, type: EntityType | None) -> tuple[ParsedName, Sequence[Scored]]:
        """Parse a surface form and weigh every entity that it may mean, the weightiest first."""
        return self.score_many([(surface, type)])[0]

    def score_many(
        self, mentions: Sequence[tuple[str, EntityType | None]], least: int = LEAST_KEPT
    ) -> list[tuple[ParsedName, Sequence[Scored]]]:
        """Parse surface forms and weigh every entity that each may mean; see `score`.

        Args:
            least: Entities to give for each, if so many are found; those far behind the best are left out.
        """
        readings = self._readings(mentions)
        parsed = [parse_name(read.name, type) for read, (_, type) in zip(readings, mentions, strict=True)]
        usable = [name for name in parsed if name.tokens]
        wanted = max(_NAMES_FOUND, _NAMES_FOR_EACH * least)
        with self.retriever.searcher() as searcher:
            kept = max(least, LEAST_KEPT)
            by_words = searcher.search_entities(usable, wanted, kept) if usable else []
            nobody = (-self.weights.person.prior_bits, -self.weights.organization.prior_bits)
            found = with_other_cuts(usable, by_words, nobody[1], searcher, self.index, kept)
            usable, found = with_other_readings(usable, found, nobody, searcher, kept)
        rest = iter(zip(usable, found, strict=True))
        read_as = [next(rest) if name.tokens else (name, None) for name in parsed]
        parsed = [name for name, _ in read_as]
        scored = [
            self._scored(name, type, one) if one is not None else []
            for (name, one), (_, type) in zip(read_as, mentions, strict=True)
        ]
        return [
            (name, self._as_read(name, one, read) if read.together or read.is_nobody else one)
            for name, one, read in zip(parsed, scored, readings, strict=True)
        ]

    def _readings(self, mentions: Sequence[tuple[str, EntityType | None]]) -> list[SurfaceReading]:
        """How surface forms are read; one that is made of several people's names puts them together, if each is surely one's."""
        readings = [read_surface(surface, type, self.index) for surface, type in mentions]
        parts = {
            at: people
            for at, (read, (surface, type)) in enumerate(zip(readings, mentions, strict=True))
            if not (read.together or read.is_nobody or self.index.names_with_form(normalize(read.name)))
            and (people := people_in(surface, type))
        }
        if not parts:
            return readings
        asked = [(part, EntityType.PERSON) for people in parts.values() for part in people]
        found = (surely_meant(scored) for _, scored in self.score_many(asked))
        for at, people in parts.items():
            meant = {one.entity: one.name for one in islice(found, len(people)) if one is not None}
            if len(meant) == len(people):
                readings[at] = readings[at]._replace(together=tuple(meant.values()))
        return readings

    def _as_read(self, parsed: ParsedName, scored: Sequence[Scored], read: SurfaceReading) -> list[Scored]:
        """The candidates of a mention that is several names, or nobody's."""
        if read.together:
            return self._named_together(parsed, read.together)
        candidates = scored.own_list() if isinstance(scored, Ranking) else list(scored)
        for candidate in candidates:
            candidate.extra.append(nobody_line())
        return candidates

    def _named_together(self, parsed: ParsedName, names: Sequence[int]) -> list[Scored]:
        """The entities of a mention that is several names, each as likely as the others."""
        scored = self._weighed(parsed, names)
        entities = [one.entity for one in scored]
        named = ", ".join(f"{self.index.entity_name(n)} [{self.index.entity_id(n)}]" for n in entities)
        for one in scored:
            one.extra.append(together_line(one, named))
        return scored

    def _weighed(self, parsed: ParsedName, names: Sequence[int]) -> list[Scored]:
        """The entities of some names, by the spelling of those, found or not."""
        if not names:
            return []
        prior_bits = self.weights.table(is_organization=parsed.is_organization).prior_bits
        with self.retriever.searcher() as searcher:
            weights = [shown.weight for shown in searcher.compare([parsed], [(0, name) for name in names])]
        return [
            Scored(index=self.index, entity=entity, name=name, feature_bits=bits, prior_bits=prior_bits)
            for entity, name, bits in zip(self.index.entities_of(names), names, weights, strict=True)
        ]

    def _scored(self, parsed: ParsedName, type: EntityType | None, found: Found) -> Sequence[Scored]:
        prior_bits = self.weights.table(is_organization=parsed.is_organization).prior_bits
        body = KnownBody(parsed, self.index)
        untitled = without_ranks(parsed)
        rulers = rulers_called(parsed)
        if not (found.exact or body or untitled or rulers):
            return self._by_spelling(parsed, Ranking(self.index, found, prior_bits, type))
        scored = [
            Scored(
                index=self.index,
                entity=entity,
                name=name,
                feature_bits=bits,
                prior_bits=prior_bits,
                is_exact=name in found.exact,
            )
            for name, bits, entity in zip(found.names, found.weights, found.entities, strict=True)
        ]
        self._rules.apply(parsed, untitled, type, scored)
        if body:
            self._find_body(parsed, body, scored)
            self._apply_body(body, scored)
        if rulers and not found.exact:
            self._apply_rulers(parsed, rulers, scored)
        apply_curation(self.index, scored)
        if any(candidate.extra for candidate in scored):  # else the index has them in order
            scored.sort(key=_by_weight)
        return scored

    def _by_spelling(self, parsed: ParsedName, ranking: Ranking) -> Sequence[Scored]:
        """The candidates as they are ranked, unless relations or fuller names have something to say of one.

        Mostly they have not, and only those near the first are looked at: so most candidates are never made.
        """
        near = 1 if len(ranking) == 1 else sum([weight >= TOO_LIGHT for weight in ranking.weights])
        if not near:
            return ranking
        first = ranking[:near]
        before = [len(candidate.extra) for candidate in first]
        self._rules.apply_relations(parsed, first)
        if before == [len(candidate.extra) for candidate in first]:
            return ranking
        scored = [*first, *ranking.own_list()[len(first) :]]
        scored.sort(key=_by_weight)
        return scored

    def explain(self, parsed: ParsedName, scored: Scored) -> tuple[Evidence, ...]:
        """All lines of a candidate's weight, the prior first."""
        return self.explain_many([(parsed, [scored])])[0][0]

    def explain_many(
        self, chosen: Sequence[tuple[ParsedName, Sequence[Scored]]]
    ) -> list[list[tuple[Evidence, ...]]]:
        """All lines of the weights of some candidates of each of some names; see `explain`."""
        names = [parsed for parsed, _ in chosen]
        pairs = [(at, candidate.name) for at, (_, scored) in enumerate(chosen) for candidate in scored]
        if not pairs:
            return [[] for _ in chosen]
        with self.retriever.searcher() as searcher:
            shown = iter(searcher.compare(names, pairs))
        return [
            [self._lines(parsed, candidate, next(shown)) for candidate in scored] for parsed, scored in chosen
        ]

    def _lines(self, parsed: ParsedName, scored: Scored, shown: Shown) -> tuple[Evidence, ...]:
        type = self.index.entity_type(scored.entity)
        tokens = listed_name(self.index, scored.name, scored.entity, type).tokens
        lines = lines_of(parsed, tokens, shown.bins, shown.groups, shown.alignment)
        return (_prior_line(scored.prior_bits), *lines, *scored.extra)

    def weigh_entity(self, surface: str, type: EntityType | None, entity: int) -> tuple[ParsedName, Scored]:
        """Weigh one entity for a mention, retrieved or not."""
        parsed, scored = self.score(surface, type)
        for candidate in scored:
            if candidate.entity == entity:
                return parsed, candidate
        first, last = self.index.names_of(entity)
        by_name = self._weighed(parsed, range(first, min(last, first + NAMES_COMPARED)))
        candidate = max(by_name, key=lambda one: one.feature_bits)
        self._rules.apply(parsed, without_ranks(parsed), type, [candidate])
        self._apply_body(KnownBody(parsed, self.index), [candidate])
        for chosen in scored:
            if any(line.feature == CURATED_ALIAS for line in chosen.extra):
                apply_cannot_links(self.index, chosen, [candidate])
        self._apply_reading(surface, type, candidate)
        return parsed, candidate

    def _apply_reading(self, surface: str, type: EntityType | None, candidate: Scored) -> None:
        """Say of an entity that was not found what the mention says of all such: it names others, or nobody."""
        (read,) = self._readings([(surface, type)])
        if read.is_nobody:
            candidate.extra.append(nobody_line())
        elif read.together:
            candidate.extra.append(not_among_line())

    def _find_body(self, parsed: ParsedName, body: KnownBody, scored: list[Scored]) -> None:
        """Add the entities that bear another name of a well-known body, which no spelling finds."""
        entities = {candidate.entity for candidate in scored}
        names = body.names()
        owned = zip(names, self.index.entities_of(names), strict=True) if names else ()
        scored += self._weighed(parsed, [name for name, entity in owned if entity not in entities])

    def _apply_rulers(self, parsed: ParsedName, names: Sequence[str], scored: list[Scored]) -> None:
        """Weigh by their full names those whom a style and one name mean, found or not."""
        with self.retriever.searcher() as searcher:
            meant = rulers_found(names, searcher, self.index, self.weights.person.prior_bits)
        known = {candidate.entity for candidate in scored}
        scored += self._weighed(parsed, [ruler.name for ruler in meant if ruler.entity not in known])
        weights = {ruler.entity: ruler for ruler in meant}
        for candidate in scored:
            if line := ruler_line(candidate, weights.get(candidate.entity)):
                candidate.extra.append(line)

    def _apply_body(self, body: KnownBody, scored: list[Scored]) -> None:
        """What general knowledge says of groups; a name that a list has as it is written outranks it."""
        is_listed = any(candidate.is_exact for candidate in scored)
        for candidate in scored:
            line = None if candidate.is_exact else body.line(candidate.entity, candidate.weight)
            if line is not None and (line.bits < 0 or not is_listed):
                candidate.extra.append(line)


def _by_weight(candidate: Scored) -> tuple[float, int]:
    return -candidate.weight, candidate.entity


@cache
def _prior_line(bits: float) -> Evidence:
    return Evidence(feature="prior", bits=bits, detail="before any evidence")
