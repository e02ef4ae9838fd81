"""Score the candidates of one mention: retrieve, compare, apply what people have said."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from ansab.evidence.explain import lines_of
from ansab.evidence.relations import relation_lines, tells_relation
from ansab.evidence.relations.middle import has_middle, middle_line
from ansab.evidence.weights import Weights
from ansab.index import Found, Index, Retriever, Shown
from ansab.known_bodies import KnownBody
from ansab.model import (
    CANNOT_LINK,
    CURATED_ALIAS,
    LISTED_ALIAS,
    NAMED_TOGETHER,
    NOBODY,
    EntityId,
    EntityType,
    Evidence,
    Strength,
)
from ansab.names.parse import parse_name
from ansab.names.ranks import has_rank, rank_classes, without_ranks
from ansab.names.tokens import ParsedName
from ansab.ranking import Ranking, Scored, of_other_type
from ansab.recut import with_other_cuts
from ansab.surfaces import SurfaceReading, read_surface

__all__ = ["CandidateScorer"]

CURATED_BITS = 14.0
"""What a reviewed alias that only one entity claims is worth when a mention is written just so."""
LISTED_BITS = 5.0
"""What a reviewed alias that is weak, or that several entities share, is worth to each that bears it."""
LEAST_LISTED_WEIGHT = 2.0
"""Bits that an entity has at the least when a mention is written just as a strong name that it alone has; it is also level
with every other name, and as far ahead of a longer one, which fits no better, as `LISTED_LEAD` says."""
LISTED_LEAD = 3.0
CANNOT_LINK_BITS = -20.0
"""What a person's "these two are not one" is worth against the other, once one of them is meant by its own alias."""
NOBODY_BITS = -12.0
"""What it is worth against everybody that a mention says that nobody knows who is meant."""
TOGETHER_WEIGHT = 2.0
"""Bits that each of several entities has which a mention names together: as much as the others, and more than none."""
LEAST_KEPT = 8
"""Entities that a mention is given at the least, if so many are found."""
_FULLER_LOOKED_AT = 5
"""Candidates whose other names are looked at for one that contradicts the mention."""
_TOO_LIGHT = -6.0
"""Weight of a candidate that is hardly meant, against whom no parents need to be looked up; most are so light."""
_HOPELESS = -12.0
"""Weight of a candidate that no rank set aside could make likely."""
_NAMES_COMPARED, _NAMES_FOR_EACH = 64, 2
"""Names found for a mention at the least, and for each entity that it is to be given."""


class CandidateScorer:
    """Scores the candidates of mentions against one index."""

    def __init__(self, index: Index, weights: Weights, *, is_compiled: bool | None = None) -> None:
        self.index = index
        self.weights = weights
        self.retriever = Retriever(index, weights, is_compiled=is_compiled)

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
        readings = [read_surface(surface, type, self.index) for surface, type in mentions]
        parsed = [parse_name(read.name, type) for read, (_, type) in zip(readings, mentions, strict=True)]
        usable = [name for name in parsed if name.tokens]
        wanted = max(_NAMES_COMPARED, _NAMES_FOR_EACH * least)
        with self.retriever.searcher() as searcher:
            kept = max(least, LEAST_KEPT)
            by_words = searcher.search_entities(usable, wanted, kept) if usable else []
            found = iter(
                with_other_cuts(usable, by_words, -self.weights.organization.prior_bits, searcher, kept)
            )
        scored = [
            self._scored(name, type, next(found)) if name.tokens else []
            for name, (_, type) in zip(parsed, mentions, strict=True)
        ]
        return [
            (name, self._as_read(name, one, read) if read.together or read.is_nobody else one)
            for name, one, read in zip(parsed, scored, readings, strict=True)
        ]

    def _as_read(self, parsed: ParsedName, scored: Sequence[Scored], read: SurfaceReading) -> list[Scored]:
        """The candidates of a mention that is several names, or nobody's."""
        if read.together:
            return self._named_together(parsed, read.together)
        candidates = scored.own_list() if isinstance(scored, Ranking) else list(scored)
        for candidate in candidates:
            candidate.extra.append(_NOBODY_LINE)
        return candidates

    def _named_together(self, parsed: ParsedName, names: Sequence[int]) -> list[Scored]:
        """The entities of a mention that is several names, each as likely as the others."""
        scored = self._weighed(parsed, names)
        entities = [one.entity for one in scored]
        named = ", ".join(f"{self.index.entity_name(n)} [{self.index.entity_id(n)}]" for n in entities)
        for one in scored:
            bits = TOGETHER_WEIGHT - one.weight
            one.extra.append(_line_of_alias(one, NAMED_TOGETHER, bits, named))
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
        if not (found.exact or body or untitled):
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
        self._apply_ranks(parsed, untitled, scored)
        self._apply_relations(parsed, scored)
        self._apply_fuller(parsed, scored)
        self._apply_types(scored, type)
        if body:
            self._find_body(parsed, body, scored)
            self._apply_body(body, scored)
        self._apply_curation(scored)
        if any(candidate.extra for candidate in scored):  # else the index has them in order
            scored.sort(key=_by_weight)
        return scored

    def _by_spelling(self, parsed: ParsedName, ranking: Ranking) -> Sequence[Scored]:
        """The candidates as they are ranked, unless relations or fuller names have something to say of one.

        Mostly they have not, and only those near the first are looked at: so most candidates are never made.
        """
        near = 1 if len(ranking) == 1 else sum([weight >= _TOO_LIGHT for weight in ranking.weights])
        if not near:
            return ranking
        first = ranking[:near]
        before = [len(candidate.extra) for candidate in first]
        self._apply_relations(parsed, first)
        self._apply_fuller(parsed, first)
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
        text = scored.alias.text
        tokens = self.index.tokens_of(scored.name) if text.isascii() else None
        if tokens is None:
            tokens = parse_name(text, self.index.entity_type(scored.entity)).tokens
        lines = lines_of(parsed, tokens, shown.bins, shown.groups, shown.alignment)
        return (_prior_line(scored.prior_bits), *lines, *scored.extra)

    def weigh_entity(self, surface: str, type: EntityType | None, entity: int) -> tuple[ParsedName, Scored]:
        """Weigh one entity for a mention, retrieved or not."""
        parsed, scored = self.score(surface, type)
        for candidate in scored:
            if candidate.entity == entity:
                return parsed, candidate
        first, last = self.index.names_of(entity)
        names = range(first, min(last, first + _NAMES_COMPARED))
        with self.retriever.searcher() as searcher:
            weights = [shown.weight for shown in searcher.compare([parsed], [(0, name) for name in names])]
        at = max(range(len(names)), key=weights.__getitem__)
        table = self.weights.table(is_organization=parsed.is_organization)
        candidate = Scored(
            index=self.index,
            entity=entity,
            name=names[at],
            feature_bits=weights[at],
            prior_bits=table.prior_bits,
        )
        self._apply_ranks(parsed, without_ranks(parsed), [candidate])
        self._apply_relations(parsed, [candidate])
        self._apply_fuller(parsed, [candidate])
        self._apply_types([candidate], type)
        self._apply_body(KnownBody(parsed, self.index), [candidate])
        for chosen in scored:
            if any(line.feature == CURATED_ALIAS for line in chosen.extra):
                self._apply_cannot_links(chosen, [candidate])
        self._apply_reading(surface, type, candidate)
        return parsed, candidate

    def _apply_reading(self, surface: str, type: EntityType | None, candidate: Scored) -> None:
        """Say of an entity that was not found what the mention says of all such: it names others, or nobody."""
        read = read_surface(surface, type, self.index)
        if read.is_nobody:
            candidate.extra.append(_NOBODY_LINE)
        elif read.together:
            detail = "the mention is made of the names of others"
            candidate.extra.append(Evidence(feature=NAMED_TOGETHER, bits=CANNOT_LINK_BITS, detail=detail))

    def _apply_ranks(self, parsed: ParsedName, untitled: ParsedName | None, scored: list[Scored]) -> None:
        """A rank that only the mention gives says nothing, for few lists give any: the name behind it is what counts."""
        near = [one for one in scored if one.weight > _HOPELESS and not one.is_exact] if untitled else []
        if untitled is None or not near:
            return
        with self.retriever.searcher() as searcher:
            shown = searcher.compare([untitled], [(0, one.name) for one in near])
        mine, most = rank_classes(parsed), 0.0
        gains = [bare.weight - one.feature_bits for one, bare in zip(near, shown, strict=True)]
        names = [parse_name(one.alias.text, EntityType.PERSON) for one in near]
        for candidate, name, gain in zip(near, names, gains, strict=True):
            if gain > 0 and not has_rank(name):
                most = max(most, gain)
                detail = f"{untitled.form} without the rank, which the list does not give"
                candidate.extra.append(_rank_line(untitled, gain, detail))
        for candidate, name in zip(near, names, strict=True):
            if most > 0 and mine & rank_classes(name):
                detail = "of one kind, while for others the rank was set aside"
                candidate.extra.append(_rank_line(untitled, most, detail))

    def _apply_relations(self, parsed: ParsedName, scored: list[Scored]) -> None:
        """*Umm Mahdi* is not *Abu Mahdi*, nor the son of one man that of another: the kernels know no more than that
        both are kunyas, or fathers.  Nor is the Third Division the Fourth.
        """
        if not tells_relation(parsed):
            return
        for candidate in scored:
            if candidate.weight < _TOO_LIGHT and len(scored) > 1:
                continue
            type = EntityType.ORGANIZATION if parsed.is_organization else EntityType.PERSON
            candidate.extra += relation_lines(parsed, parse_name(candidate.alias.text, type))

    def _apply_fuller(self, parsed: ParsedName, scored: list[Scored]) -> None:
        """*Boris Borisovich Rotenberg* is not the *Boris Rotenberg* who is Boris Romanovich by another of his names."""
        if not has_middle(parsed):
            return
        for candidate in scored[:_FULLER_LOOKED_AT]:
            first, last = self.index.names_of(candidate.entity)
            if last - first < 2 or candidate.weight < _TOO_LIGHT or candidate.is_exact:
                continue
            texts = (
                self.index.alias(n, candidate.entity).text
                for n in range(first, min(last, first + _NAMES_COMPARED))
            )
            line = middle_line(parsed, [parse_name(text, EntityType.PERSON) for text in texts])
            if line:
                candidate.extra.append(line)

    def _apply_types(self, scored: list[Scored], type: EntityType | None) -> None:
        if type is None:
            return
        others = self.index.of_other_type([one.entity for one in scored], type)
        for candidate in scored if others else ():
            if candidate.entity in others:
                candidate.extra.append(of_other_type(type, others[candidate.entity]))

    def _apply_curation(self, scored: list[Scored]) -> None:
        """A strong alias that one entity alone claims decides; its cannot-links count against the others.

        A weak or shared alias of a reviewed table speaks for each that bears it, and decides nothing.  A strong
        name of a list that nobody reviews is believed as far as a spelling can be.
        """
        exact = [candidate for candidate in scored if candidate.is_exact and not candidate.extra]
        strong = [
            candidate
            for candidate in exact
            if candidate.alias.strength is Strength.STRONG and not candidate.alias.ambiguous
        ]
        chosen = strong[0] if len(strong) == 1 else None
        for candidate in exact:
            entity = self.index.entity(candidate.entity)
            if candidate is not chosen:
                if entity.is_reviewed:
                    candidate.extra.append(
                        _listed(candidate, LISTED_BITS, "listed for this entity, not for it alone")
                    )
            elif entity.is_reviewed:
                candidate.extra.append(_curated(candidate))
                self._apply_cannot_links(candidate, scored)
            else:
                self._lift_listed(candidate, scored)

    def _lift_listed(self, candidate: Scored, scored: Sequence[Scored]) -> None:
        """Believe a name that a list has just as it is written, and for one entity alone.

        Another spelling of it does not outweigh it: lists teach that it does, for they have most names of a man in one place,
        and what is found in another is mostly somebody else's.
        """
        words = len(candidate.alias.text.split())
        leads = [
            other.weight + (LISTED_LEAD if len(other.alias.text.split()) > words else 0.0)
            for other in scored
            if other is not candidate
        ]
        missing = max([LEAST_LISTED_WEIGHT, *leads]) - candidate.weight
        if missing > 0:
            candidate.extra.append(_listed(candidate, missing, "written just so in a list, for it alone"))

    def _find_body(self, parsed: ParsedName, body: KnownBody, scored: list[Scored]) -> None:
        """Add the entities that bear another name of a well-known body, which no spelling finds."""
        entities = {candidate.entity for candidate in scored}
        names = body.names()
        owned = zip(names, self.index.entities_of(names), strict=True) if names else ()
        scored += self._weighed(parsed, [name for name, entity in owned if entity not in entities])

    def _apply_body(self, body: KnownBody, scored: list[Scored]) -> None:
        """What general knowledge says of groups; a name that a list has as it is written outranks it."""
        is_listed = any(candidate.is_exact for candidate in scored)
        for candidate in scored:
            line = None if candidate.is_exact else body.line(candidate.entity, candidate.weight)
            if line is not None and (line.bits < 0 or not is_listed):
                candidate.extra.append(line)

    def _apply_cannot_links(self, chosen: Scored, scored: Sequence[Scored]) -> None:
        links = self.index.entity(chosen.entity).not_same_as
        reasons: dict[EntityId, str] = {link.id: link.reason for link in links}
        for other in scored:
            reason = reasons.get(self.index.entity_id(other.entity))
            if reason is not None and other is not chosen:
                detail = reason or "said to be another"
                other.extra.append(Evidence(feature=CANNOT_LINK, bits=CANNOT_LINK_BITS, detail=detail))


def _by_weight(candidate: Scored) -> tuple[float, int]:
    return -candidate.weight, candidate.entity


_NOBODY_LINE = Evidence(
    feature=NOBODY, bits=NOBODY_BITS, detail="the mention says that nobody knows who is meant"
)


@cache
def _prior_line(bits: float) -> Evidence:
    return Evidence(feature="prior", bits=bits, detail="before any evidence")


def _rank_line(name: ParsedName, bits: float, detail: str) -> Evidence:
    return Evidence(feature="titles", bits=bits, left=name.form, detail=detail)


def _curated(candidate: Scored) -> Evidence:
    sources = ", ".join(candidate.alias.sources)
    detail = "listed for this entity alone" + (f" ({sources})" if sources else "")
    return Evidence(feature=CURATED_ALIAS, bits=CURATED_BITS, right=candidate.alias.text, detail=detail)


def _listed(candidate: Scored, bits: float, detail: str) -> Evidence:
    return _line_of_alias(candidate, LISTED_ALIAS, bits, detail)


def _line_of_alias(candidate: Scored, feature: str, bits: float, detail: str) -> Evidence:
    return Evidence(feature=feature, bits=bits, right=candidate.alias.text, detail=detail)
