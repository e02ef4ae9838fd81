"""Compile a gazetteer to the sections of an index."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable
from typing import Any

import numpy as np

from ansab.index.keys import keys_of
from ansab.index.near_kernel import LETTER_PAIRS
from ansab.index.search_kernel import TOKEN_BITS
from ansab.model import Alias, AliasKind, Entity, EntityType, Gazetteer, Strength
from ansab.names.parse import ParsedName, parse_name
from ansab.names.reading import Reading, read_token
from ansab.names.vocabulary import vocabulary_of

__all__ = ["KINDS", "TYPES", "compile_sections", "form_hash"]

TYPES: tuple[EntityType | None, ...] = (None, EntityType.PERSON, EntityType.ORGANIZATION, EntityType.PLACE)
"""Entity types by the number that the index stores."""
KINDS = tuple(AliasKind)
"""Alias kinds by the number that the index stores."""

_BACKGROUND_TOKENS = 20_000.0
"""How many tokens of a gazetteer weigh as much as the shipped statistics when rarity is estimated."""
_MOST_TOKENS = 24

Array = np.ndarray[Any, np.dtype[Any]]


def form_hash(form: str) -> int:
    """64-bit hash of a normalized form, the same on every machine."""
    return int.from_bytes(hashlib.blake2b(form.encode(), digest_size=8).digest(), "little")


def compile_sections(gazetteer: Gazetteer) -> tuple[dict[str, Array], dict[str, Any]]:
    """Compile entities to flat arrays.

    Returns:
        Sections by name, and the meta facts (counts, sources, redirects from previous ids).
    """
    names = [(number, alias) for number, entity in enumerate(gazetteer.entities) for alias in entity.names()]
    token_numbers: dict[str, int] = {}
    parsed = [_parse(alias, gazetteer.entities[number].type) for number, alias in names]
    occurrences = [
        (token_numbers.setdefault(token.form, len(token_numbers)), token.kind, token.mark)
        for name in parsed
        for token in name.tokens[:_MOST_TOKENS]
    ]
    readings = [read_token(form) for form in token_numbers]
    lengths = [min(len(name.tokens), _MOST_TOKENS) for name in parsed]
    occ_token = np.array([token for token, _, _ in occurrences], np.uint32)
    name_at = _offsets(lengths)
    is_organization = np.repeat(np.array([name.is_organization for name in parsed], bool), lengths)
    sections: dict[str, Array] = {
        "name_at": name_at,
        "occ": occ_token
        | np.array([kind | mark << 3 for _, kind, mark in occurrences], np.uint32) << TOKEN_BITS,
        "name_flags": np.array([_flags(alias) for _, alias in names], np.uint8),
    }
    sections |= _texts("name_text", (alias.text for _, alias in names))
    sections |= _exact(parsed)
    sections |= _vocabulary(readings, occ_token, is_organization)
    sections |= _postings(occ_token, lengths, len(readings))
    sections |= _keys(readings)
    sections |= _letter_pairs(sections["token_raw"], sections["token_raw_at"])
    sections |= _entities(gazetteer.entities)
    return sections, _meta(gazetteer, len(names))


def _parse(alias: Alias, type: EntityType | None) -> ParsedName:
    return parse_name(alias.text, type)


def _flags(alias: Alias) -> int:
    return (alias.strength is Strength.WEAK) | alias.ambiguous << 1 | KINDS.index(alias.kind) << 2


def _offsets(lengths: Iterable[int]) -> Array:
    sizes = list(lengths)
    offsets = np.zeros(len(sizes) + 1, np.uint32)
    np.cumsum(sizes, out=offsets[1:])
    return offsets


def _texts(name: str, texts: Iterable[str]) -> dict[str, Array]:
    pieces = [text.encode() for text in texts]
    return {name: np.frombuffer(b"".join(pieces), np.uint8), f"{name}_at": _offsets(map(len, pieces))}


def _exact(parsed: list[ParsedName]) -> dict[str, Array]:
    """Hashes of normalized forms in rising order, and the name of each."""
    hashes = np.array([form_hash(name.form) for name in parsed], np.uint64)
    order = np.argsort(hashes, kind="stable").astype(np.uint32)
    return {"form_hash": hashes[order], "form_name": order}


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


def _postings(occ_token: Array, lengths: list[int], size: int) -> dict[str, Array]:
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
    """The tokens that hold each pair of letters, ends included (see `near_kernel.LETTER_PAIRS`)."""
    letters = np.where((raw >= 97) & (raw <= 122), raw - 96, 27).astype(np.int64)
    lengths: Array = np.diff(raw_at.astype(np.int64))
    size = len(lengths)
    ends = raw_at[1:].astype(np.int64) + np.arange(size)
    padded = np.zeros(len(letters) + size + 1, np.int64)
    inside = np.ones(len(letters) + size, bool)
    inside[ends] = False
    padded[1:][inside] = letters
    pairs = padded[:-1] * 28 + padded[1:]
    tokens = np.repeat(np.arange(size), lengths + 1)
    both = np.unique(pairs << 32 | tokens)
    counts = np.bincount(both >> 32, minlength=LETTER_PAIRS)
    return {"pair_at": _offsets(counts), "pair_token": (both & 0xFFFFFFFF).astype(np.uint32)}


def _entities(entities: tuple[Entity, ...]) -> dict[str, Array]:
    names_per_entity = [len(entity.names()) for entity in entities]
    ids = sorted(range(len(entities)), key=lambda number: entities[number].id)
    return {
        **_texts("entity_id", (entity.id for entity in entities)),
        **_texts("entity_extra", map(_extra, entities)),
        "entity_type": np.array([TYPES.index(entity.type) for entity in entities], np.uint8),
        "entity_name_at": _offsets(names_per_entity),
        "entity_by_id": np.array(ids, np.uint32),
    }


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
    names = entity.names()
    details = {
        str(at): [alias.lang, list(alias.sources)]
        for at, alias in enumerate(names)
        if alias.lang or alias.sources
    }
    if details:
        extra["names"] = details
    if not any(alias.text == entity.name for alias in entity.aliases):
        extra["unlisted_name"] = True
    return json.dumps(extra, ensure_ascii=False, separators=(",", ":")) if extra else ""


def _meta(gazetteer: Gazetteer, names: int) -> dict[str, Any]:
    return {
        "entities": len(gazetteer.entities),
        "names": names,
        "sources": {
            source.id: [source.title, source.publisher, source.url, source.published]
            for source in gazetteer.sources.values()
        },
        "redirects": {old: entity.id for entity in gazetteer.entities for old in entity.previous_ids},
    }
