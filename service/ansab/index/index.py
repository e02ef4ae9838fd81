"""The index: an immutable gazetteer, compiled for look-up."""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

import numpy as np

from ansab.arrays import Array
from ansab.errors import IndexFileError, InputError, UnknownEntityError
from ansab.index.best_kernel import TOKEN_BITS, first_place
from ansab.index.compile import KINDS, TYPES, compile_sections, form_hash
from ansab.index.file import content_hash, read_sections, write_sections
from ansab.index.offsets import slice_of
from ansab.model import (
    Alias,
    CannotLink,
    Entity,
    EntityId,
    EntityType,
    Gazetteer,
    Source,
    Status,
    Strength,
)
from ansab.names.reading import LONGEST_READ
from ansab.names.tables import tables_digest
from ansab.names.tokens import NameToken, TokenKind
from ansab.names.vocabulary import Vocabulary
from ansab.text.normalize import normalize

__all__ = ["Index", "IndexInfo"]

_EXTRAS_KEPT = 512
"""Entities whose languages, sources and links are remembered, read."""
_TOKENS_KEPT = 4_096

_TOKEN_KINDS = tuple(TokenKind)
_EXPECTED = {type: (TYPES.index(type), TYPES.index(None)) for type in EntityType}
"""For each type the numbers of those that an entity of it may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class IndexInfo:
    """What an index is: its content hash and how much it holds."""

    hash: str
    entities: int
    names: int


class Index:
    """A compiled gazetteer.  Names, tokens and entities are numbered from 0; look-ups never change it."""

    def __init__(self, sections: Mapping[str, Array], meta: Mapping[str, Any], content_hash: str) -> None:
        self.sections = sections
        self.meta = meta
        self._tokens: dict[int, NameToken] = {}
        self.info = IndexInfo(hash=content_hash, entities=int(meta["entities"]), names=int(meta["names"]))

    @classmethod
    def of(cls, gazetteer: Gazetteer) -> Index:
        """Compile a gazetteer in memory."""
        sections, meta = compile_sections(gazetteer)
        return cls(sections, meta, content_hash(sections, meta))

    @classmethod
    def open(cls, path: Path, *, verify: bool | None = None) -> Index:
        """Map a compiled index into memory.

        Args:
            verify: See `file.read_sections`: a file of up to 32 MB is read whole and its hash compared, whoever opens it.

        Raises:
            IndexFileError: Truncated, corrupt or foreign, or compiled with other tables of names.
        """
        sections, meta, content = read_sections(path, verify=verify)
        if meta.get("tables") != tables_digest():
            raise IndexFileError(
                "compiled with other tables of names than this version has; build it again", path=path
            )
        return cls(sections, meta, content)

    def save(self, path: Path) -> str:
        """Write the index to a file (atomically) and return its content hash."""
        return write_sections(path, self.sections, self.meta)

    @cached_property
    def _views(self) -> dict[str, memoryview]:
        """The sections as views: a single number is read in a third of the time that an array takes."""
        return {name: array.data for name, array in self.sections.items()}

    @cached_property
    def _name_at(self) -> tuple[memoryview, memoryview]:
        return self._views["name_block"], self._views["name_ahead"]

    @cached_property
    def _texts(self) -> dict[str, tuple[memoryview, memoryview, memoryview]]:
        """Of each section of texts, where they begin, their sizes, and the texts (see `offsets.slice_of`)."""
        views = self._views
        return {
            name: (views[f"{name}_start"], views[f"{name}_size"], views[name])
            for name in ("name_text", "entity_id", "extra")
        }

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The distinct tokens of all names."""
        return Vocabulary(**{field: self.sections[f"token_{field}"] for field in Vocabulary.__slots__})

    @cached_property
    def sources(self) -> Mapping[str, Source]:
        """The sources of the names, by id."""
        return {
            id: Source(id=id, title=title, publisher=publisher, url=url, published=published)
            for id, (title, publisher, url, published) in self.meta["sources"].items()
        }

    def current_id(self, entity_id: str) -> EntityId | None:
        """The id that took the place of a previous id; `None` when it is no previous id.

        Raises:
            InputError: It is no text.
        """
        if not isinstance(entity_id, str):
            raise InputError(f"an entity id is {entity_id!r:.50}: expected text")
        current: EntityId | None = self.meta["redirects"].get(entity_id)
        return current

    def entity_number(self, entity_id: str) -> int:
        """The number of an entity, by its id or a previous id of it.

        Raises:
            InputError: It is no text.
            UnknownEntityError: The id names nobody.
        """
        wanted = self.current_id(entity_id) or entity_id
        order = self.sections["entity_by_id"]
        numbers: Any = order if len(order) else range(self.info.entities)
        key = wanted.encode("utf-8", "replace")
        low, high = 0, len(numbers)
        while low < high:
            middle = (low + high) // 2
            if self.entity_id(int(numbers[middle])).encode() < key:
                low = middle + 1
            else:
                high = middle
        if low == len(numbers) or self.entity_id(int(numbers[low])) != wanted:
            raise UnknownEntityError(entity_id)
        return int(numbers[low])

    def entity_id(self, number: int) -> EntityId:
        """The id of an entity."""
        return EntityId(self._text("entity_id", number))

    def entity_type(self, number: int) -> EntityType | None:
        """The type of an entity: two bits of the byte that four entities share."""
        return TYPES[self._views["entity_type"][number >> 2] >> 2 * (number & 3) & 3]

    def of_other_type(self, numbers: Sequence[int], type: EntityType) -> dict[int, EntityType]:
        """Those of some entities that are of another type than this one, with their own."""
        packed, expected = self._views["entity_type"], _EXPECTED[type]
        others = {
            number: code
            for number in numbers
            if (code := packed[number >> 2] >> 2 * (number & 3) & 3) not in expected
        }
        return {number: own for number, code in others.items() if (own := TYPES[code]) is not None}

    def preferred_name(self, number: int) -> int:
        """The number of the name that is the preferred label of an entity."""
        first: int = self._views["entity_name_at"][number]
        return first

    def entity_name(self, number: int) -> str:
        """The preferred label of an entity."""
        return self._text("name_text", self.preferred_name(number))

    def entity(self, number: int) -> Entity:
        """An entity with its whole alias table."""
        first, last = (int(at) for at in self.sections["entity_name_at"][number : number + 2])
        extra = self._extra(number)
        aliases = tuple(self.alias(name, number) for name in range(first, last))
        return Entity(
            id=self.entity_id(number),
            type=self.entity_type(number),
            name=aliases[0].text,
            aliases=aliases[1:] if extra.get("unlisted_name") else aliases,
            status=Status(extra.get("status", "approved")),
            member_of=tuple(map(EntityId, extra.get("member_of", ()))),
            not_same_as=tuple(
                CannotLink(id=EntityId(other), reason=reason, sources=tuple(sources))
                for other, reason, sources in extra.get("not_same_as", ())
            ),
            previous_ids=tuple(map(EntityId, extra.get("previous_ids", ()))),
            identifiers=extra.get("identifiers", {}),
            is_reviewed=extra.get("reviewed", False),
        )

    def entities(self) -> Iterator[Entity]:
        """All entities, in the order of their source."""
        return map(self.entity, range(self.info.entities))

    def alias(self, name: int, entity: int | None = None) -> Alias:
        """A name of an entity, whose number saves time where it is known."""
        flags = self._views["name_flags"][name]
        lang, sources = self._said_of(name, entity) if self._has_extra else ("", ())
        return Alias(
            text=self.name_text(name),
            kind=KINDS[flags >> 2],
            strength=Strength.WEAK if flags & 1 else Strength.STRONG,
            lang=lang,
            sources=tuple(sources),
            ambiguous=bool(flags & 2),
        )

    def name_text(self, name: int) -> str:
        """A name as it is written."""
        return self._text("name_text", name)

    @cached_property
    def _has_extra(self) -> bool:
        return bool(len(self.sections["extra_entity"]))

    def _said_of(self, name: int, entity: int | None) -> tuple[str, Sequence[str]]:
        """Language and sources of a name."""
        number = self.entities_of([name])[0] if entity is None else entity
        said: tuple[str, Sequence[str]] = ("", ())
        names = self._extra(number).get("names")
        return names.get(str(name - self.preferred_name(number)), said) if names else said

    def tokens_of(self, name: int) -> tuple[NameToken, ...] | None:
        """The tokens of a name of ASCII letters as they were parsed; `None` where one is too long to be kept whole, or a phrase.

        Of other letters the index keeps no more than their romanisation, and of a phrase not where its small words begin.
        """
        starts, known, tokens = self._name_at, self._tokens, []
        for word in self._views["occ"][first_place(starts, name) : first_place(starts, name + 1)]:
            token = known.get(word) or self._token(word)
            if not token.form:
                return None
            tokens.append(token)
        return tuple(tokens)

    def _token(self, word: int) -> NameToken:
        """The token of an occurrence, without a form if that is not kept whole; the last thousands are remembered."""
        number, role = word & ((1 << TOKEN_BITS) - 1), word >> TOKEN_BITS
        starts = self._views["token_raw_at"]
        form = str(self._views["token_raw"][starts[number] : starts[number + 1]], "utf-8")
        if form != form.lower() or len(form) >= LONGEST_READ:
            form = ""
        if len(self._tokens) >= _TOKENS_KEPT:
            self._tokens.clear()
        token = self._tokens[word] = NameToken(form, _TOKEN_KINDS[role & 7], role >> 3)
        return token

    def names_of(self, number: int) -> tuple[int, int]:
        """The first name of an entity, and the one after its last."""
        first, last = self.sections["entity_name_at"][number : number + 2].tolist()
        return first, last

    def entities_of(self, names: Sequence[int]) -> list[int]:
        """The entity of each of some names."""
        starts = self.sections["entity_name_at"]
        wanted = np.array(names, starts.dtype)  # of one type, else the whole of `starts` is converted
        found: list[int] = (np.searchsorted(starts, wanted, "right") - 1).tolist()
        return found

    def names_with_form(self, form: str) -> list[int]:
        """The names whose normalized form is exactly this one."""
        hashes, upper = self._views["form_hash"], self._views["form_upper"]
        wanted, low, high = form_hash(form), 0, len(hashes)
        if len(upper):
            low, high = upper[wanted >> 16], upper[(wanted >> 16) + 1]
            wanted &= 0xFFFF
        first = last = bisect_left(hashes, wanted, low, high)
        while last < high and hashes[last] == wanted:
            last += 1
        if first == last:
            return []
        found: list[int] = self.sections["form_name"][first:last].tolist()
        return [name for name in found if normalize(self._text("name_text", name)) == form]

    def names_called(self, acronym: str) -> list[int]:
        """The names of organisations whose initials these are (`names.initials.acronyms.short_forms_of`), or that are filed under this key (`names.initials.syllabic`)."""
        keys, starts = self.sections["acronym"], self.sections["acronym_at"]
        wanted = np.uint32(form_hash(acronym))
        at = int(np.searchsorted(keys, wanted))
        if at == len(keys) or keys[at] != wanted:
            return []
        found: list[int] = self.sections["acronym_name"][starts[at] : starts[at + 1]].tolist()
        return found

    @cached_property
    def _extra(self) -> Callable[[int], dict[str, Any]]:
        """What else is said of an entity, by its number; the last hundreds are remembered."""
        return lru_cache(maxsize=_EXTRAS_KEPT)(self._read_extra)

    def _read_extra(self, number: int) -> dict[str, Any]:
        numbers = self.sections["extra_entity"]
        if not len(numbers):
            return {}
        at = int(np.searchsorted(numbers, np.uint32(number)))
        if at == len(numbers) or numbers[at] != number:
            return {}
        extra: dict[str, Any] = json.loads(self._text("extra", at))
        return extra

    def _text(self, section: str, number: int) -> str:
        starts, sizes, text = self._texts[section]
        first, last = slice_of(starts, sizes, number)
        return str(text[first:last], "utf-8")
