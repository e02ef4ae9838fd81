"""What must hold of entries and between them: texts, ids, references, sources."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from ansab.gazetteer.claims import check_claims
from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.name_check import check_name
from ansab.gazetteer.reader import ID_PATTERN
from ansab.gazetteer.records import EntityRecord, SourceRecord, Table
from ansab.model import Alias, Status

__all__ = ["apply_rules"]


def apply_rules(tables: Sequence[Table], log: FindingLog) -> None:
    """Report everything that is wrong with the entries of all tables and between them.

    Foreign lists are held to unique ids only: their spelling, namesakes and references are their own.

    Args:
        tables: What was read.
        log: Takes the findings.
    """
    records = [record for table in tables for record in table.entities]
    curated = [record for record in records if record.is_curated]
    sources = [source for table in tables for source in table.sources]
    known = _check_ids(records, log)
    _check_names(curated, log)
    check_claims(curated, log)
    _check_previous_ids(curated, known, log)
    _check_references(curated, known, log)
    _check_sources(sources, curated, log)


def _check_ids(records: Iterable[EntityRecord], log: FindingLog) -> Mapping[str, EntityRecord]:
    known: dict[str, EntityRecord] = {}
    for record in records:
        entity_id = record.entity.id
        earlier = known.setdefault(entity_id, record)
        if entity_id and earlier is not record:
            log.add("duplicate-id", record.where("id"),
                    f"the id {entity_id!r} is taken by the entity in {earlier.path}:{earlier.line}",
                    "join the two entities, or give this one an id of its own")  # fmt: skip
    return known


def _check_names(records: Iterable[EntityRecord], log: FindingLog) -> None:
    for record in records:
        entity = record.entity
        for index, alias in enumerate(entity.aliases):
            where = record.where_name(index)
            check_name(alias, entity.id, where, log)
            if not alias.sources and entity.status is Status.APPROVED:
                log.add("missing-source", where, f"{alias.text!r} of {entity.id} is approved without a source",
                        'add `sources: ["…"]`, or set the status of the entity to draft')  # fmt: skip
        if entity.name and all(alias.text != entity.name for alias in entity.aliases):
            check_name(Alias(text=entity.name), entity.id, record.where("name"), log)


def _check_previous_ids(
    records: Iterable[EntityRecord], known: Mapping[str, EntityRecord], log: FindingLog
) -> None:
    first: dict[str, EntityRecord] = {}
    for record in records:
        for index, old in enumerate(record.entity.previous_ids):
            where = record.where("previous_ids", index)
            earlier = first.setdefault(old, record)
            if not ID_PATTERN.fullmatch(old):
                log.add("bad-id", where, f"the previous id {old!r} has characters other than a-z, 0-9 and `-`",
                        "write the id as it was")  # fmt: skip
            if old in known:
                user = known[old]
                log.add("reused-id", where,
                        f"{old!r} is a previous id of {record.entity.id} and the id in use in {user.path}:{user.line}",
                        "ids are never used again: delete it here, or give that entity a new id")  # fmt: skip
            elif earlier is not record:
                log.add("reused-id", where, f"{old!r} is a previous id of {earlier.entity.id} too",
                        "keep it at the entity that the old one became")  # fmt: skip


def _check_references(
    records: Sequence[EntityRecord], known: Mapping[str, EntityRecord], log: FindingLog
) -> None:
    retired = {old: record.entity.id for record in records for old in record.entity.previous_ids}
    for record in records:
        entity = record.entity
        references = [("member_of", index, target) for index, target in enumerate(entity.member_of)]
        references += [("not_same_as", index, link.id) for index, link in enumerate(entity.not_same_as)]
        for key, index, target in references:
            where = record.where(key, index)
            if target == entity.id:
                log.add("self-reference", where, f"{key} of {entity.id} names the entity itself", "delete it")
            elif target in known:
                continue
            elif target in retired:
                log.add("retired-reference", where, f"{key} of {entity.id} names {target!r}, an id given up",
                        f"write {retired[target]!r}")  # fmt: skip
            else:
                log.add("dangling-reference", where, f"{key} of {entity.id} names {target!r}, which no entity has as id",
                        "correct it, or add that entity first")  # fmt: skip
        _check_symmetry(record, known, log)


def _check_symmetry(record: EntityRecord, known: Mapping[str, EntityRecord], log: FindingLog) -> None:
    entity = record.entity
    for index, link in enumerate(entity.not_same_as):
        where = record.where("not_same_as", index)
        other = known.get(link.id)
        if other is None or other is record or not other.is_curated:
            continue
        back = [theirs for theirs in other.entity.not_same_as if theirs.id == entity.id]
        if not back:
            log.add("one-sided", where, f"{entity.id} is not the same as {link.id}, but {link.id} does not say so",
                    f"add `not_same_as: {entity.id}` to {link.id} ({other.path}:{other.line}) too")  # fmt: skip
        if not link.reason and not any(theirs.reason for theirs in back):
            log.add("missing-reason", where, f"{entity.id} is not the same as {link.id}: no reason is given",
                    'add `reason: "…"` at one of the two')  # fmt: skip


def _check_sources(sources: Iterable[SourceRecord], records: Iterable[EntityRecord], log: FindingLog) -> None:
    defined: dict[str, SourceRecord] = {}
    for source in sources:
        earlier = defined.setdefault(source.source.id, source)
        if earlier is not source:
            log.add("duplicate-source", (source.path, source.line),
                    f"the source {source.source.id!r} is defined in {earlier.path}:{earlier.line} too",
                    "keep one definition, or give this one another id")  # fmt: skip
    used: set[str] = set()
    for record in records:
        cited = [
            (record.where_name(index), alias.sources) for index, alias in enumerate(record.entity.aliases)
        ]
        cited += [
            (record.where("not_same_as", i), link.sources) for i, link in enumerate(record.entity.not_same_as)
        ]
        for where, ids in cited:
            used.update(ids)
            for missing in (source_id for source_id in ids if source_id not in defined):
                log.add("dangling-reference", where, f"{record.entity.id} cites the source {missing!r}, which is not defined",
                        "correct it, or define it under `sources:`")  # fmt: skip
    for source_id in defined.keys() - used:
        source = defined[source_id]
        log.add("unused-source", (source.path, source.line), f"no name cites the source {source_id!r}",
                "delete it, or cite it")  # fmt: skip
