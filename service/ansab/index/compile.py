"""Compile a gazetteer to the sections of an index."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any
from zlib import crc32

import numpy as np

from ansab.arrays import Array
from ansab.index.best_kernel import NAMES_A_BLOCK, TOKEN_BITS
from ansab.index.keys import keys_of
from ansab.index.offsets import packed_offsets
from ansab.index.pair_kernel import LETTER_PAIRS, LONGEST_FILED, PLACES
from ansab.model import Alias, AliasKind, Entity, EntityType, Gazetteer, Strength
from ansab.names.initials.acronyms import short_forms_of
from ansab.names.initials.syllabic import syllabic_keys
from ansab.names.parse import parse_name
from ansab.names.reading import Reading, read_token
from ansab.names.tables import tables_digest
from ansab.names.vocabulary import vocabulary_of

__all__ = ["KINDS", "TYPES", "compile_sections", "form_hash"]

TYPES: tuple[EntityType | None, ...] = (None, EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE)
"""Entity types by the number that the index stores."""
KINDS = tuple(AliasKind)
"""Alias kinds by the number that the index stores."""
_KIND_NUMBERS = {kind: number for number, kind in enumerate(KINDS)}
_TYPE_NUMBERS = {type: number for number, type in enumerate(TYPES)}

_BACKGROUND_TOKENS = 20_000.0
"""How many tokens of a gazetteer weigh as much as the shipped statistics when rarity is estimated."""
_MOST_TOKENS = 24
"""Tokens of a name that are kept."""
_HALVED_FROM = 200_000
"""Names from which it saves bytes to store half of each hash."""


def form_hash(form: str) -> int:
    """32-bit hash of a normalized form, the same on every machine."""
    return crc32(form.encode())


def compile_sections(gazetteer: Gazetteer) -> tuple[dict[str, Array], dict[str, Any]]:
    """Compile entities to flat arrays.

    Returns:
        Sections by name, and the meta facts (counts, sources, redirects from previous ids).
    """
    tokens: dict[str, int] = {}
    names = _Names()
    for entity in gazetteer.entities:
        for alias in entity.names():
            names.add(alias, entity.type, tokens)
    readings = [read_token(form) for form in tokens]
    lengths = np.array(names.lengths, np.int64)
    occ_token = np.array(names.tokens, np.uint32)
    is_organization = np.repeat(np.array(names.is_organization, bool), lengths)
    sections: dict[str, Array] = {
        "occ": occ_token | np.array(names.roles, np.uint32) << TOKEN_BITS,
        "name_flags": np.array(names.flags, np.uint8),
    }
    sections |= _name_at(lengths)
    sections |= _texts("name_text", names.texts)
    sections |= _exact(names.hashes)
    sections |= _acronyms(names.acronyms)
    sections |= _vocabulary(readings, occ_token, is_organization)
    sections |= _postings(occ_token, lengths, len(readings))
    sections |= _keys(readings)
    sections |= _letter_pairs(sections["token_raw"], sections["token_raw_at"])
    sections |= _entities(gazetteer.entities)
    return sections, _meta(gazetteer, len(names.texts))


class _Names:
    """The names of a gazetteer, column by column."""

    def __init__(self) -> None:
        self.texts: list[bytes] = []
        self.flags: list[int] = []
        self.hashes: list[int] = []
        self.acronyms: list[tuple[int, int]] = []
        self.lengths: list[int] = []
        self.is_organization: list[bool] = []
        self.tokens: list[int] = []
        self.roles: list[int] = []

    def add(self, alias: Alias, type: EntityType | None, numbers: dict[str, int]) -> None:
        """Append a name; new tokens get the next numbers."""
        parsed = parse_name.__wrapped__(alias.text, type)
        tokens = parsed.tokens[:_MOST_TOKENS]
        self.texts.append(alias.text.encode())
        self.flags.append(_flags(alias))
        self.hashes.append(form_hash(parsed.form))
        called = (*short_forms_of(parsed), *syllabic_keys(parsed))
        self.acronyms += [(form_hash(word), len(self.lengths)) for word in called]
        self.lengths.append(len(tokens))
        self.is_organization.append(parsed.is_organization)
        for token in tokens:
            self.tokens.append(numbers.setdefault(token.form, len(numbers)))
            self.roles.append(token.kind | token.mark << 3)


def _flags(alias: Alias) -> int:
    return (alias.strength is Strength.WEAK) | alias.ambiguous << 1 | _KIND_NUMBERS[alias.kind] << 2


def _offsets(lengths: Any) -> Array:
    offsets = np.zeros(len(lengths) + 1, np.uint32)
    np.cumsum(lengths, out=offsets[1:])
    return offsets


def _name_at(lengths: Array) -> dict[str, Array]:
    """Where the occurrences of each name begin (`best_kernel.first_place`), in 1.5 bytes a name instead of 4."""
    starts = _offsets(lengths)
    blocks = starts[::NAMES_A_BLOCK]
    ahead = starts - np.repeat(blocks, NAMES_A_BLOCK)[: len(starts)]
    return {"name_block": blocks.astype(np.int32), "name_ahead": ahead.astype(np.uint8)}


def _texts(name: str, pieces: Sequence[bytes]) -> dict[str, Array]:
    starts, sizes = packed_offsets(np.fromiter(map(len, pieces), np.int64, len(pieces)))
    return {name: np.frombuffer(b"".join(pieces), np.uint8), f"{name}_start": starts, f"{name}_size": sizes}


def _exact(hashes: list[int]) -> dict[str, Array]:
    """Hashes of normalized forms in rising order, and the name of each.

    Of many names only the lower half of each hash is stored, and where those of each upper half begin.
    """
    values = np.array(hashes, np.uint32)
    order = np.argsort(values, kind="stable").astype(np.uint32)
    ordered, upper = values[order], np.zeros(0, np.uint32)
    if len(hashes) >= _HALVED_FROM:
        upper = np.searchsorted(ordered >> 16, np.arange((1 << 16) + 1)).astype(np.uint32)
        ordered = (ordered & 0xFFFF).astype(np.uint16)
    return {"form_hash": ordered, "form_upper": upper, "form_name": order}


def _acronyms(pairs: list[tuple[int, int]]) -> dict[str, Array]:
    """The names that each acronym stands for, by its hash in rising order."""
    hashes = np.array([value for value, _ in pairs], np.uint32)
    numbers = np.array([name for _, name in pairs], np.uint32)
    distinct, counts = np.unique(hashes, return_counts=True)
    return {
        "acronym": distinct,
        "acronym_at": _offsets(counts),
        "acronym_name": numbers[np.argsort(hashes, kind="stable")],
    }


def _vocabulary(readings: list[Reading], occ_token: Array, is_organization: Array) -> dict[str, Array]:
    vocabulary = vocabulary_of(readings)
    size = len(readings)
    fields = {field: getattr(vocabulary, field) for field in vocabulary.__slots__}
    for field, background, wanted in (
        ("bits", vocabulary.bits, ~is_organization),
        ("org_bits", vocabulary.org_bits, is_organization),
    ):
        counts = np.bincount(occ_token[wanted], minlength=size)
        share = (counts + _BACKGROUND_TOKENS * 2.0 ** -background.astype(np.float64)) / (
            counts.sum() + _BACKGROUND_TOKENS
        )
        fields[field] = (-np.log2(share)).astype(np.float32)
    return {f"token_{field}": array for field, array in fields.items()}


def _postings(occ_token: Array, lengths: Array, size: int) -> dict[str, Array]:
    """For each token the names that hold it, in rising order, each once, as gaps (see `_gaps`)."""
    names = np.repeat(np.arange(len(lengths), dtype=np.uint32), lengths)
    pairs = np.unique(occ_token.astype(np.uint64) << np.uint64(32) | names)
    tokens = (pairs >> np.uint64(32)).astype(np.int64)
    numbers = (pairs & np.uint64(0xFFFFFFFF)).astype(np.int64)
    gaps = np.diff(numbers, prepend=-1)
    is_first = np.diff(tokens, prepend=-1) != 0
    gaps[is_first] = numbers[is_first] + 1
    data, sizes = _grouped(gaps)
    counts = np.bincount(tokens, minlength=size)
    ends = np.concatenate([[0], np.cumsum(sizes)])[np.concatenate([[0], np.cumsum(counts)])]
    return {"posting": data, "posting_at": ends.astype(np.uint32), "posting_count": counts.astype(np.uint32)}


def _grouped(gaps: Array) -> tuple[Array, Array]:
    """Numbers in groups of 7 bits, lowest first, all but the last marked by the eighth bit; bytes of each."""
    sizes = np.ones(len(gaps), np.int64)
    for shift in (7, 14, 21, 28):
        sizes += gaps >> shift > 0
    starts = np.cumsum(sizes) - sizes
    data = np.zeros(int(sizes.sum()), np.uint8)
    for group in range(5):
        chosen = np.flatnonzero(sizes > group)
        more = np.where(sizes[chosen] > group + 1, 128, 0)
        data[starts[chosen] + group] = gaps[chosen] >> 7 * group & 127 | more
    return data, sizes


def _keys(readings: list[Reading]) -> dict[str, Array]:
    """The tokens filed under each key, keys in rising order."""
    keys: list[int] = []
    tokens: list[int] = []
    for number, reading in enumerate(readings):
        found = keys_of(reading)
        keys += found
        tokens += [number] * len(found)
    values = np.array(keys, np.uint32)
    order = np.argsort(values, kind="stable")
    distinct, counts = np.unique(values, return_counts=True)
    return {"key": distinct, "key_at": _offsets(counts), "key_token": np.array(tokens, np.uint32)[order]}


def _letter_pairs(raw: Array, raw_at: Array) -> dict[str, Array]:
    """The tokens that hold each pair of letters at each place, ends included, shorter ones first (see `pair_kernel`)."""
    letters = np.where((raw >= 97) & (raw <= 122), raw - 96, 27).astype(np.int64)
    lengths: Array = np.diff(raw_at.astype(np.int64))
    size = len(lengths)
    starts = raw_at[:-1].astype(np.int64) + np.arange(size)
    padded = np.zeros(len(letters) + size + 1, np.int64)
    inside = np.ones(len(letters) + size, bool)
    inside[raw_at[1:].astype(np.int64) + np.arange(size)] = False
    padded[1:][inside] = letters
    pairs = padded[:-1] * 28 + padded[1:]
    tokens = np.repeat(np.arange(size), lengths + 1)
    places = np.minimum(np.arange(len(tokens)) - np.repeat(starts, lengths + 1), PLACES - 1)
    filed = pairs * PLACES + places
    order = np.lexsort((np.minimum(lengths, LONGEST_FILED)[tokens], filed))
    return {
        "pair_at": _offsets(np.bincount(filed, minlength=LETTER_PAIRS * PLACES)),
        "pair_token": tokens[order].astype(np.uint32),
    }


def _entities(entities: tuple[Entity, ...]) -> dict[str, Array]:
    ids = [entity.id.encode() for entity in entities]
    by_id = sorted(range(len(ids)), key=ids.__getitem__)
    extras = [(number, extra) for number, entity in enumerate(entities) if (extra := _extra(entity))]
    counts = [
        len(entity.aliases) + is_unlisted
        for entity, is_unlisted in zip(entities, map(_is_unlisted, entities), strict=True)
    ]
    return {
        **_texts("entity_id", ids),
        **_texts("extra", [extra.encode() for _, extra in extras]),
        "extra_entity": np.array([number for number, _ in extras], np.uint32),
        "entity_type": _four_a_byte([_TYPE_NUMBERS[entity.type] for entity in entities]),
        "entity_name_at": _offsets(counts),
        "entity_by_id": np.array([] if by_id == list(range(len(ids))) else by_id, np.uint32),
    }


def _four_a_byte(numbers: list[int]) -> Array:
    """Numbers below 4, the first of each byte in its lowest bits."""
    parts = np.array(numbers + [0] * (-len(numbers) % 4), np.uint8).reshape(-1, 4)
    packed: Array = np.bitwise_or.reduce(parts << np.array([0, 2, 4, 6], np.uint8), axis=1)
    return packed


def _is_unlisted(entity: Entity) -> bool:
    """Whether the preferred label is none of the aliases."""
    name = entity.name
    return all(alias.text != name for alias in entity.aliases)


def _extra(entity: Entity) -> str:
    """What few entities have, as JSON; empty when there is nothing."""
    extra: dict[str, Any] = {}
    if entity.status.value != "approved":
        extra["status"] = entity.status.value
    for field in ("member_of", "previous_ids"):
        if getattr(entity, field):
            extra[field] = list(getattr(entity, field))
    if entity.not_same_as:
        extra["not_same_as"] = [[link.id, link.reason, list(link.sources)] for link in entity.not_same_as]
    if entity.is_reviewed:
        extra["reviewed"] = True
    if entity.identifiers:
        extra["identifiers"] = dict(entity.identifiers)
    if any(alias.lang or alias.sources for alias in entity.aliases):
        extra["names"] = {
            str(at): [alias.lang, list(alias.sources)]
            for at, alias in enumerate(entity.names())
            if alias.lang or alias.sources
        }
    if _is_unlisted(entity):
        extra["unlisted_name"] = True
    return json.dumps(extra, ensure_ascii=False, separators=(",", ":")) if extra else ""


def _meta(gazetteer: Gazetteer, names: int) -> dict[str, Any]:
    return {
        "tables": tables_digest(),
        "entities": len(gazetteer.entities),
        "names": names,
        "sources": {
            source.id: [source.title, source.publisher, source.url, source.published]
            for source in gazetteer.sources.values()
        },
        "redirects": {old: entity.id for entity in gazetteer.entities for old in entity.previous_ids},
    }
