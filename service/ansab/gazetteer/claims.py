"""Forms claimed by two entities: an error unless both say `ambiguous: true`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ansab.gazetteer.findings import FindingLog
from ansab.gazetteer.records import EntityRecord
from ansab.text.normalize import normalize

__all__ = ["check_claims"]


@dataclass(frozen=True, slots=True)
class _Claim:
    record: EntityRecord
    text: str
    where: tuple[str, int]
    ambiguous: bool
    is_listed: bool


def check_claims(records: Iterable[EntityRecord], log: FindingLog) -> None:
    """Report forms that two curated entities claim, and repeated names inside one.

    Args:
        records: Curated entities; those of foreign lists take no part, for namesakes are normal there.
        log: Takes the findings.
    """
    claims: dict[str, list[_Claim]] = {}
    for record in records:
        for claim in _claims(record):
            if form := normalize(claim.text):
                claims.setdefault(form, []).append(claim)
    for same in claims.values():
        _check_repeats(same, log)
        _check_partners(same, log)


def _claims(record: EntityRecord) -> Iterator[_Claim]:
    entity = record.entity
    for index, alias in enumerate(entity.aliases):
        yield _Claim(record, alias.text, record.where_name(index), alias.ambiguous, True)
    if entity.name and all(alias.text != entity.name for alias in entity.aliases):
        flags = [a.ambiguous for a in entity.aliases if normalize(a.text) == normalize(entity.name)]
        yield _Claim(record, entity.name, record.where("name"), any(flags), False)


def _check_repeats(same: list[_Claim], log: FindingLog) -> None:
    first: dict[tuple[str, str], _Claim] = {}
    for claim in same:
        key = (claim.record.entity.id, claim.text)
        earlier = first.setdefault(key, claim)
        if earlier is not claim and earlier.record is claim.record:
            log.add("duplicate-name", claim.where,
                    f"{claim.record.entity.id} has the name {claim.text!r} twice, first in line {earlier.where[1]}",
                    "delete one")  # fmt: skip


def _check_partners(same: list[_Claim], log: FindingLog) -> None:
    owners = dict.fromkeys(claim.record.entity.id for claim in same)
    if len(owners) > 1:
        for claim in same:
            if not claim.ambiguous:
                _report(claim, same, log)
        return
    for claim in same:
        if claim.ambiguous:
            log.add("lonely-ambiguous", claim.where,
                    f"{claim.text!r} of {claim.record.entity.id} is marked ambiguous, but no other entity has it",
                    "delete `ambiguous: true`, or add the name to the other entity")  # fmt: skip


def _report(claim: _Claim, same: list[_Claim], log: FindingLog) -> None:
    own = claim.record.entity.id
    other = next(partner for partner in same if partner.record.entity.id != own)
    path, line = other.where
    listed = "mark it" if claim.is_listed else "list it under `names:` and mark it"
    log.add("double-claim", claim.where,
            f"{claim.text!r} of {own} is claimed by {other.record.entity.id} too, as {other.text!r} ({path}:{line})",
            f"if both really bear it, {listed} `ambiguous: true` at both; else delete it at one")  # fmt: skip
