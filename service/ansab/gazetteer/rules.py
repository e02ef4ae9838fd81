"""What must hold between entries: ids, references, sources."""

from __future__ import annotations

from collections.abc import Iterable

from ansab.gazetteer.claims import check_claims
from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.records import EntityRecord, Table

__all__ = ["apply_rules"]


def apply_rules(tables: Iterable[Table], log: FindingLog) -> None:
    """Report everything that is wrong between the entries of all tables.

    Args:
        tables: What was read.
        log: Takes the findings.
    """
    tables = tuple(tables)
    records = [record for table in tables for record in table.entities]
    _check_ids(records, log)
    check_claims([record for record in records if record.is_curated], log)


def _check_ids(records: list[EntityRecord], log: FindingLog) -> None:
    first: dict[str, EntityRecord] = {}
    for record in records:
        entity_id = record.entity.id
        earlier = first.setdefault(entity_id, record)
        if entity_id and earlier is not record:
            log.add("duplicate-id", record.where("id"),
                    f"the id {entity_id!r} is taken by the entity in {earlier.path}:{earlier.line}",
                    "join the two entities, or give this one an id of its own")  # fmt: skip
