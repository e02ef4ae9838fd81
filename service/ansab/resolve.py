"""The use case: mentions in, resolutions out."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING

from ansab.arguments import asked_list, asked_mentions, asked_paths, asked_places
from ansab.candidates import CandidateScorer
from ansab.compare import PairComparer, check_prior
from ansab.concluding import candidate_of, conclude
from ansab.context import Page, Relations, Surroundings, batches_of, lay_out
from ansab.counted import counted
from ansab.decide import confidences
from ansab.errors import InputError, InvalidNameError, UnknownEntityError
from ansab.evidence.weights import load_weights
from ansab.further import with_further
from ansab.index import Index, near_ids
from ansab.judging import IndexCourt, Judged, Weighed, as_written, resolve_page
from ansab.kernels import is_kept
from ansab.limits import Limits
from ansab.model import (
    Candidate,
    Comparison,
    Entity,
    EntityId,
    EntityType,
    Mention,
    Resolution,
    Source,
    parse_type,
)
from ansab.opening import open_index
from ansab.other_names import lay_out_called, read_called

if TYPE_CHECKING:
    import pandas

    from ansab.spot.kinship import Kin
    from ansab.spot.listed.known import KnownNames

__all__ = ["BATCH_TO_COMPILE", "Resolver"]

_LIMITS = Limits()
_MOST_KNOWN_NAMES = 200_000
"""In an index with more names, those in the text around a mention are found by their look alone."""
BATCH_TO_COMPILE = 500
"""Mentions in one call from which machine code pays."""
_BATCH_TO_LOAD = 50
"""Mentions in one call from which machine code pays that was kept from before."""
_MANY = 50
"""Candidates among which one that is asked for is looked for."""


class Resolver:
    """Resolves mentions against one index.  Safe for use by several threads."""

    def __init__(self, index: Index, *, is_compiled: bool | None = None) -> None:
        if not isinstance(index, Index):
            raise InputError(f"an index is {index!r:.50}: expected an Index; Resolver.open(…) opens tables")
        self.index = index
        self._weights = load_weights()
        self._scorer = CandidateScorer(index, self._weights, is_compiled=is_compiled)
        self._comparer = PairComparer(self._weights)
        self._relations = Relations(index)

    def __repr__(self) -> str:
        info = self.index.info
        held = f"{counted(info.entities, 'entity', 'entities')}, {counted(info.names, 'name')}"
        return f"<Resolver: {held}, index {info.hash[:12]}>"

    @classmethod
    def open(cls, *paths: str | Path) -> Resolver:
        """Open gazetteers: folders or files of alias YAML, FollowTheMoney lines, or one compiled index.

        The compiled form of tables is kept in the user's cache, so that only the first process waits for it.

        Args:
            paths: The project's own tables if none is given.

        Raises:
            InputError: One of them is no path.
            GazetteerError: A table does not load; carries every finding.
            IndexFileError: A compiled index is missing, truncated, corrupt or foreign, or is given beside other tables.
        """
        return cls(open_index(asked_paths(paths)))

    @property
    def sources(self) -> Mapping[str, Source]:
        """The sources of the names, by id."""
        return self.index.sources

    def entity(self, entity_id: str) -> Entity:
        """The entity of an id, or of a previous id.

        Raises:
            UnknownEntityError: The id names nobody.
        """
        return self.index.entity(self.index.entity_number(entity_id))

    def entities(self) -> Iterator[Entity]:
        """All entities, in the order of their source."""
        return self.index.entities()

    def resolve(
        self,
        name: str,
        *,
        type: EntityType | str | None = None,
        context: str = "",
        document: str = "",
        limit: int = 5,
    ) -> Resolution:
        """Resolve one name.

        Args:
            context: Text around the name; the names in it count as evidence.
            limit: Candidates to give.

        Raises:
            InputError: The name, the type or the limit cannot be used.
        """
        _LIMITS.check_name(name)
        kind = parse_type(type)
        mention = Mention(name=name, type=kind, context=context, document=document)
        resolution = self.resolve_mentions([mention], limit=limit)[0]
        if resolution.error:
            raise InvalidNameError(resolution.error)
        return resolution

    def resolve_mentions(
        self, mentions: Sequence[Mention], *, limit: int = 5, explained: int | None = None
    ) -> list[Resolution]:
        """Resolve mentions, those of one document together.

        Args:
            limit: Candidates to give for each.
            explained: How many of them, from the first, carry their evidence; all if absent.

        Returns:
            One resolution a mention, in order; one that cannot be used carries `error` and spoils nothing.

        Raises:
            InputError: The limit is below 1, or one of them is no mention or has a type that is none.
        """
        mentions = asked_mentions(mentions, limit, explained)
        if _pays(len(mentions)):
            self.compile()
        return with_further(lambda some: self._resolve_batches(mentions, some, explained), limit)

    def _resolve_batches(
        self, mentions: Sequence[Mention], limit: int, explained: int | None
    ) -> list[Resolution]:
        resolutions: dict[int, Resolution] = {}
        for batch in batches_of(mentions):
            documents = [[mentions[number] for number in numbers] for numbers in batch]
            found = self._resolve_documents(documents, limit)
            concluded = conclude(found, self._scorer, limit=limit, explained=explained)
            numbers = [number for part in batch for number in part]
            resolutions.update(zip(numbers, concluded, strict=True))
        return [resolutions[number] for number in range(len(mentions))]

    def _resolve_documents(self, documents: list[list[Mention]], limit: int) -> Sequence[Judged]:
        """Weigh the candidates of the mentions of some documents (see `ansab.context`), document by document."""
        mentions = [mention for document in documents for mention in document]
        called = read_called(mentions, self._scorer)
        if not any(called) and all(len(document) == 1 and not document[0].context for document in documents):
            return self._weighed(mentions, limit)
        names = iter(called)
        pages = [
            lay_out_called(document, list(islice(names, len(document))), self._surroundings, self.index)
            for document in documents
        ]
        return [as_written(*one) for one in zip(self._resolve_pages(pages, limit), mentions, strict=True)]

    def _resolve_pages(self, pages: Sequence[Page], limit: int) -> list[Judged]:
        weighed = iter(self._weighed([mention for page in pages for mention in page.mentions], limit))
        court = IndexCourt(self._scorer, self._relations)
        own: list[Judged] = []
        for page in pages:
            part = resolve_page(page, list(islice(weighed, len(page.mentions))), court)
            own += [part[place] for place in page.own]
        return own

    def _surroundings(self, mention: Mention) -> Surroundings:
        """Read the context of a mention; one that is unusable is not read."""
        from ansab.context.surrounding_text import read_surroundings  # most names are resolved without a text

        return Surroundings() if _refused(mention) else read_surroundings(mention, self.known_names)

    @cached_property
    def known_names(self) -> KnownNames | None:
        """The names of the index, to be found in texts; `None` where they are too many to be worth the wait."""
        from ansab.spot.listed.known import KnownNames

        return KnownNames(self.index) if self.index.info.names <= _MOST_KNOWN_NAMES else None

    def resolve_text(
        self,
        mentions: Sequence[Mention],
        beside: Sequence[tuple[int, int]] = (),
        kin: Mapping[int, Kin] | None = None,
        *,
        limit: int = 5,
        explained: int | None = None,
    ) -> list[Resolution]:
        """Resolve the mentions of one text together, one resolution a mention, in order.

        Args:
            mentions: With their offsets; `document` and `context` are not needed.
            beside: Pairs of them, by position, that the text gives as names of one bearer.
            kin: What the text says of kin, by position.
            limit: Candidates to give for each.
            explained: How many of them, from the first, carry their evidence; all if absent.

        Raises:
            InputError: As for `resolve_mentions`, or a pair is not two positions among them.
        """
        mentions = asked_mentions(mentions, limit, explained)
        beside = asked_places(beside, len(mentions))
        if _pays(len({(mention.name, mention.type) for mention in mentions})):
            self.compile()
        page = lay_out(mentions, self._surroundings, beside)
        page.kin = {page.own[at]: said for at, said in (kin or {}).items()}
        return with_further(
            lambda some: conclude(
                self._resolve_pages([page], some), self._scorer, limit=some, explained=explained
            ),
            limit,
        )

    def _weighed(self, mentions: list[Mention], limit: int) -> list[Weighed | Resolution]:
        """Weigh the candidates of mentions by themselves; a resolution that says why where one cannot be used."""
        refused = [_refused(mention) for mention in mentions]
        usable = [mention for mention, refusal in zip(mentions, refused, strict=True) if refusal is None]
        distinct = list(dict.fromkeys([(mention.name, mention.type) for mention in usable]))
        known = dict(zip(distinct, self._scorer.score_many(distinct, limit), strict=True))
        return [
            Weighed(mention, *known[mention.name, mention.type]) if refusal is None else refusal
            for mention, refusal in zip(mentions, refused, strict=True)
        ]

    def explain(self, name: str, entity_id: str, *, type: EntityType | str | None = None) -> Candidate:
        """Weigh one entity for a name, whether or not it would have been found: "why not this one".

        Raises:
            InputError: The name cannot be used.
            UnknownEntityError: The id names nobody.
            InvalidTypeError: The type is a word that is no type.
        """
        _LIMITS.check_name(name)
        kind = parse_type(type)
        try:
            entity = self.index.entity_number(entity_id)
        except UnknownEntityError:
            raise UnknownEntityError(entity_id, near_ids(self.index, entity_id)) from None
        (called,) = read_called([Mention(name=name, type=kind)], self._scorer)
        if called:
            found = self.resolve(name, type=kind, limit=_MANY).candidates
            asked = [candidate for candidate in found if candidate.id == self.index.entity_id(entity)]
            if asked:
                return asked[0]
            name = called.name
        parsed, scored = self._scorer.weigh_entity(name, kind, entity)
        _, all_scored = self._scorer.score(name, kind)
        others = [candidate for candidate in all_scored if candidate.entity != entity]
        chances = confidences(parsed, [scored, *others], self._weights)
        return candidate_of(scored, chances[0], self._scorer.explain(parsed, scored), self.index)

    def match(
        self, left: str, right: str, *, type: EntityType | str | None = None, prior: float = 0.5
    ) -> Comparison:
        """Compare two names.

        Args:
            prior: Probability, before any evidence, that the two name one entity.

        Raises:
            InputError: A name cannot be used, or the prior is not between 0 and 1.
        """
        _LIMITS.check_name(left, "the left name")
        _LIMITS.check_name(right, "the right name")
        return self.match_pairs([(left, right)], types=[type], prior=prior)[0]

    def match_pairs(
        self,
        pairs: Sequence[tuple[str, str]],
        *,
        types: Sequence[EntityType | str | None] | None = None,
        prior: float = 0.5,
    ) -> list[Comparison]:
        """Compare many pairs of names; a pair with a name of no letter or digit is not the same.

        Args:
            types: One a pair; any type if absent.
            prior: See `match`.

        Raises:
            InputError: The prior is not between 0 and 1, a type is a word that is no type, or there are more or
                fewer types than pairs.
        """
        pairs = asked_list(pairs, "the pairs", "a list of pairs of names")
        types = types if types is None else asked_list(types, "the types", "one type for each pair")
        if types is not None and len(types) != len(pairs):
            raise InputError(
                f"{len(pairs):,} pairs and {len(types):,} types: expected one type for each pair"
            )
        check_prior(prior)
        return self._comparer.compare(pairs, types or [None] * len(pairs), prior)

    def current_id(self, entity_id: str) -> EntityId | None:
        """The id that took the place of a previous id; `None` when it is no previous id."""
        return self.index.current_id(entity_id)

    def compile(self) -> None:
        """Change to machine code, if it is not done yet: a large batch does so by itself; answers are the same."""
        if not self._scorer.retriever.is_compiled:
            self._scorer = CandidateScorer(self.index, self._weights, is_compiled=True)

    def resolve_frame(
        self, frame: pandas.DataFrame, column: str, *, type: str | None = None, document: str | None = None
    ) -> pandas.DataFrame:
        """Resolve a column of a data frame.

        Args:
            frame: Any frame; it is not changed.
            column: The column of names; `type` and `document` name the columns of types and of documents.

        Returns:
            A copy with the columns of `rows.ROW_COLUMNS` appended, index and order kept.

        Raises:
            TableError: A column is missing.
        """
        from ansab.frame import mentions_of, with_answers

        mentions = mentions_of(frame, column, type, document)
        return with_answers(frame, self.resolve_mentions(mentions, limit=2, explained=1))


def _pays(names: int) -> bool:
    """Whether machine code pays for so many names."""
    return names >= BATCH_TO_COMPILE or (names >= _BATCH_TO_LOAD and is_kept("search_many"))


def _refused(mention: Mention) -> Resolution | None:
    try:
        _LIMITS.check_name(mention.name)
    except InputError as error:
        return Resolution.refused(mention, error)
    return None
